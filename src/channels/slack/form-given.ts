import type { ClosingForm, DealForms, FreeTimes, OfferForm, OfferPreview } from '../../desk/deal-forms.ts';
import type { FormKind } from './form-kinds.ts';

/** What a form begins with, as it was read when it was opened. */
export interface FormGiven {
  times?: FreeTimes | undefined;
  offer?: OfferForm | undefined;
  closing?: ClosingForm | undefined;
  /** What the offer comes to as it is filled in. */
  preview?: Extract<OfferPreview, { status: 'offer' }> | undefined;
  /** It was seen before, with other contents. */
  isPreviewNew?: boolean | undefined;
  /** Why what was saved could not be done. */
  problem?: string | undefined;
}

/** Slack lets a form be opened within three seconds of the press. */
const WITHIN_MS = 1_800;

/** `gone`: there is no such lead any more. `unread`: the form cannot be filled in without what was not read in time. */
export async function readGiven(
  kind: FormKind,
  handoffId: string,
  forms: DealForms | undefined,
): Promise<FormGiven | 'gone' | 'unread'> {
  if (!forms) return {};
  switch (kind) {
    case 'bookViewing': {
      const times = await inTime(forms.times(handoffId));
      return known(times, (found) => ({ times: found }));
    }
    case 'sendOffer': {
      const offer = await inTime(forms.offer(handoffId));
      return known(offer, (found) => ({ offer: found }));
    }
    case 'won':
    case 'paid':
    case 'refunded': {
      const closing = await inTime(forms.closing(handoffId));
      // It can be filled in by hand.
      return closing === 'unread' ? {} : known(closing, (found) => ({ closing: found }));
    }
    default:
      return {};
  }
}

function known<Found>(
  found: Found | null | 'unread',
  given: (found: Found) => FormGiven,
): FormGiven | 'gone' | 'unread' {
  if (found === 'unread') return 'unread';
  return found === null ? 'gone' : given(found);
}

async function inTime<Found>(reading: Promise<Found>): Promise<Found | 'unread'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'unread'>((resolve) => {
    timer = setTimeout(() => resolve('unread'), WITHIN_MS);
  });
  try {
    return await Promise.race([reading.catch(() => 'unread' as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
