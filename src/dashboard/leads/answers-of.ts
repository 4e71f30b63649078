import type { LeadDetail } from '../../http/lead-contract.ts';

type Answer = LeadDetail['answers'][number];

export interface AnswerLine {
  answer: Answer;
  /** What it was understood as before it was corrected, the oldest first. */
  before: string[];
}

/** The answers that stand, by conversation, the latest first; conversations without answers are left out. */
export function answersOf({ conversations, answers }: Pick<LeadDetail, 'conversations' | 'answers'>) {
  return conversations.toReversed().flatMap((conversation) => {
    const own = answers.filter(({ conversationId }) => conversationId === conversation.id);
    const lines = own.flatMap((answer): AnswerLine[] =>
      answer.supersededAt === null ? [{ answer, before: understoodBefore(answer, own) }] : [],
    );
    return lines.length > 0 ? [{ conversation, lines }] : [];
  });
}

/** An answer said again in other words is no correction, and a note only grows. */
function understoodBefore(answer: Answer, own: Answer[]): string[] {
  if (answer.key === 'note') return [];
  const all = own.filter(({ key }) => key === answer.key).map(({ understood }) => understood);
  return all.filter((understood, place) => understood !== all[place + 1]).slice(0, -1);
}
