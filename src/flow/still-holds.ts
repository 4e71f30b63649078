import { dayIn } from '../domain/day-in.ts';
import { type Answered, answerValue } from './prompt.ts';

/** What was said of the enquiry itself, and not of what was offered then. */
const OF_ENQUIRY = ['consent', 'contact', 'need', 'timeline', 'budget', 'authority', 'guests', 'note'];

/**
 * The answers of an enquiry of which nothing came that still hold in the next one of the same person: all but a time
 * that has passed. Whether the others have changed they are asked once all is known.
 */
export function stillHolds(
  answers: Record<string, Answered>,
  { zone, now }: { zone: string; now: Date },
): Record<string, Answered> {
  const end = answerValue(answers.timeline, 'when')?.end ?? null;
  const isPast = end !== null && end < dayIn(now, zone);
  return Object.fromEntries(
    OF_ENQUIRY.flatMap((key) => {
      const answered = answers[key];
      return answered && !(key === 'timeline' && isPast) ? [[key, answered]] : [];
    }),
  );
}
