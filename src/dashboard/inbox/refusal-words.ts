import type { ActOutcome } from './inbox-api.ts';
import type { InboxTexts } from './inbox-texts.ts';

/** What happened and what to do next. `ownerName` is who has the lead, when that is known by now. */
export function refusalWords(
  outcome: Exclude<ActOutcome, 'done'>,
  { refusals }: InboxTexts,
  ownerName: string | null,
): string {
  switch (outcome) {
    case 'taken':
      return ownerName ? refusals.taken(ownerName) : refusals.takenBySomeone;
    case 'not-now':
      return refusals.notNow;
    case 'signed-out':
      return refusals.signedOut;
    case 'too-big':
      return refusals.tooBig;
    case 'wrong-type':
      return refusals.wrongType;
    default:
      return refusals[outcome];
  }
}
