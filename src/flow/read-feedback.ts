import { readScoreAgain } from '../answers/rating/read-score-again.ts';
import { readCommandWish } from '../answers/talk/read-command-wish.ts';
import { readWillingness } from '../answers/talk/willingness.ts';
import type { FlowHappening } from './flow-event.ts';
import { answerValue, type Prompt } from './prompt.ts';
import type { ReplyScene } from './reply-scene.ts';

/**
 * What a reply to a request for an opinion is before it is words of one: a wish to leave it, or another score. Null
 * when it is neither.
 */
export function readFeedback(text: string, scene: ReplyScene): FlowHappening | null {
  const { prompt } = scene;
  const again = scoreAgain(text, scene);
  if (again) return again;
  // A thumb up is kind, and no review.
  if (prompt?.isFavour && !/[\p{L}\p{N}]/u.test(text)) return { type: 'unclear', raw: text };
  if (prompt?.mayDecline) {
    const declined = declinedIn(text, prompt);
    if (declined) return declined;
  }
  return prompt?.hearsComplaint && readCommandWish(text).wish === 'complaint'
    ? answering(text, prompt)
    : null;
}

/** A bare "no" to "how likely" may be a score: it is asked for in a number. */
function declinedIn(raw: string, { kind, isFavour }: Prompt): FlowHappening | null {
  const will = readWillingness(raw);
  if (will === 'yes') return isFavour ? { type: 'unclear', raw } : null;
  if (will === null || (will === 'bare-no' && kind === 'rating')) return null;
  return { type: 'declined', isLater: will === 'later', raw };
}

/** Of those who gave one; where it is asked for, every number is it. */
function scoreAgain(text: string, { flow, context, prompt }: ReplyScene): FlowHappening | null {
  const question = flow.prompts.find(({ kind }) => kind === 'rating');
  const known = question && answerValue(context.answers[question.key], 'rating');
  if (!question || !known || prompt?.kind === 'rating') return null;
  const again = readScoreAgain(text);
  if (!again || !(again.isSaid || prompt?.bareIsScore)) return null;
  const { score, comment, isOffScale } = again;
  if (isOffScale) return { type: 'offScale', raw: text };
  if (score === known.score) return prompt ? { type: 'repeated' } : null;
  return {
    type: 'answered',
    readings: { [question.key]: { kind: 'rating', value: { score, comment }, raw: text } },
  };
}

/** To "is it solved?" a complaint is a no. */
function answering(text: string, { key, kind }: Prompt): FlowHappening {
  const value = kind === 'assent' ? 'no' : text.trim();
  return { type: 'answered', readings: { [key]: { kind, value, raw: text } } };
}
