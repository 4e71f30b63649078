import type { Answered } from '../flow/prompt.ts';
import type { EmittedAction } from '../flow/step-machine.ts';

/** The answers that an action comes of; `opening` are those of the very first message. */
export function readingsIn(
  { info }: EmittedAction,
  opening: Record<string, Answered> | null,
): Record<string, Answered> {
  if (opening) return opening;
  const event = info?.event;
  const isSaid = event?.type === 'answered' || event?.type === 'refused';
  return isSaid ? (event.readings as Record<string, Answered>) : {};
}

/** The words that an action comes of; null when nothing was said. */
export function wordsIn({ info }: EmittedAction): string | null {
  const event = info?.event;
  if (event?.type === 'answered')
    return Object.values(event.readings as Record<string, Answered>)[0]?.raw ?? null;
  return typeof event?.raw === 'string' ? event.raw : null;
}
