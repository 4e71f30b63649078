import type { LeadDetail } from '../../http/lead-contract.ts';
import { worded } from '../worded.ts';
import { useDesk } from './desk.ts';
import { exactTime } from './exact-time.ts';
import { shortWords } from './short-words.ts';

const ASKED = ['need', 'timeline', 'budget', 'authority', 'contact'];

/** What a salesperson must know before the first word: the same lines as on the card in Slack. */
export function HandoffLines(props: { lead: LeadDetail; handoff: NonNullable<LeadDetail['handoff']> }) {
  const { texts, language, zone } = useDesk();
  const { lead, handoff } = props;
  const answer = (key: string) =>
    lead.answers.findLast((known) => known.key === key && known.supersededAt === null)?.understood ?? null;
  const conversation = lead.conversations.find(({ id }) => id === handoff.conversationId);
  const lastWords = conversation?.messages.findLast(
    ({ direction, kind }) => direction === 'in' && kind === 'text',
  )?.text;
  const verdict = lead.verdictDetail;
  const lines: [title: string, value: string | null | undefined, isTheirs?: true][] = [
    ...ASKED.map((key): [string, string | null] => [worded(texts.answerKeys, key), answer(key)]),
    [
      texts.verdict,
      verdict &&
        `${worded(texts.verdicts, verdict.kind)}, ${texts.outOf(verdict.score, verdict.max)}: ${reasons()}`,
    ],
    [texts.promised, handoff.promisedBy && exactTime(handoff.promisedBy, zone, language)],
    [texts.asks, handoff.questions.map((words) => shortWords(words)).join('\n'), true],
    [texts.lastWords, lastWords && shortWords(lastWords), true],
  ];
  function reasons() {
    const why = texts.why as Record<string, string>;
    const found = verdict?.factors.map((factor) => why[`${factor.factor}.${factor.why}`] ?? factor.why) ?? [];
    return found
      .map((sentence) => sentence.replace(/\.$/, '').replace(/^./, (first) => first.toLowerCase()))
      .join(', ');
  }
  return (
    <dl className="handoff-lines">
      {lines.map(
        ([title, value, isTheirs]) =>
          value && (
            <div key={title}>
              <dt>{title}</dt>
              <dd dir="auto">
                {isTheirs ? value.split('\n').map((words) => <Quoted key={words} words={words} />) : value}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Quoted({ words }: { words: string }) {
  return <q className="words">{words}</q>;
}
