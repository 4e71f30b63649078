import type { PressOutcome } from '../../desk/press.ts';
import { refusalWords } from '../../desk/refusal-words.ts';
import type { Language } from '../../domain/values.ts';
import { DESK_COPY } from './desk-copy.ts';

/** Why a press changed nothing, for the one who pressed; null when it was done. */
export function outcomeWords(outcome: PressOutcome, language: Language): string | null {
  return outcome.status === 'done' ? null : refusalWords(outcome, language);
}

/** The same for words that were meant for the lead: first of all that they did not get them. */
export function undeliveredWords(
  outcome: PressOutcome,
  action: 'reply' | 'edit',
  language: Language,
): string | null {
  const why = outcomeWords(outcome, language);
  if (why === null) return null;
  const { notReceived, notCorrected } = DESK_COPY[language].told;
  const first = action === 'reply' ? notReceived : notCorrected;
  const isAtWork =
    outcome.status === 'not-now' &&
    !outcome.isCall &&
    (outcome.handoff === 'claimed' || outcome.handoff === 'in-conversation');
  return isAtWork ? first : `${first} ${why}`;
}
