import type { PressOutcome } from '../../desk/press.ts';
import type { Language } from '../../domain/values.ts';
import { DESK_COPY } from './desk-copy.ts';

/** Why a press changed nothing, for the one who pressed; null when it was done. */
export function outcomeWords(outcome: PressOutcome, language: Language): string | null {
  const { told } = DESK_COPY[language];
  switch (outcome.status) {
    case 'done':
      return null;
    case 'taken':
      return told.taken(outcome.byName);
    case 'not-now':
      return outcome.isCall ? told.noChat : told.notNow[outcome.handoff];
    case 'stranger':
      return told.stranger;
    case 'gone':
      return told.gone;
  }
}

/** The same for words that were meant for the customer: first of all that they did not get them. */
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
