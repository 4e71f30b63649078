import type { Pool } from 'pg';
import type { DealForms, OfferField, OfferForm } from '../desk/deal-forms.ts';
import { denialWords } from '../desk/denial-words.ts';
import { bookableResources } from '../domain/booking/bookable-resource.ts';
import { slotLabel } from '../domain/booking/slot-label.ts';
import { dayIn } from '../domain/day-in.ts';
import { formatSum } from '../domain/format-sum.ts';
import { composeOffer, type OfferEdits } from '../domain/offer/compose-offer.ts';
import { offerCatalogue, type Price } from '../domain/offer/offer-catalogue.ts';
import { type OfferFault, offerFaultWords } from '../domain/offer/offer-fault.ts';
import { offerLines } from '../domain/offer/offer-lines.ts';
import { isForNeed } from '../domain/offer/package-choices.ts';
import type { Profile } from '../domain/profile.ts';
import type { Language } from '../domain/values.ts';
import { answerValue } from '../flow/prompt.ts';
import { bookingQueries } from '../store/booking-queries.ts';
import type { Dealing, handoffStore } from '../store/handoff-store.ts';
import { freeTimes } from './free-times.ts';
import { eventDay, offerRequest } from './offer-request.ts';

/** As many as a form can hold. */
const MOST_TIMES = 100;

/** What the forms about a deal show, read from the database and the profile. */
export function dealForms({
  pool,
  profile,
  handoffs,
  now,
}: {
  pool: Pool;
  profile: Profile;
  handoffs: Pick<ReturnType<typeof handoffStore>, 'dealing'>;
  now(): Date;
}): DealForms {
  const { language: ours, zone } = profile.business;
  const catalogue = offerCatalogue(profile);
  const resources = bookableResources(profile);
  const bookings = bookingQueries(pool);

  async function ofHandoff<Found>(
    handoffId: string,
    found: (dealing: Dealing) => Found | Promise<Found>,
  ): Promise<Found | null> {
    const dealing = await handoffs.dealing(handoffId);
    return dealing && found(dealing);
  }

  return {
    times: (handoffId, language = ours, from = '') =>
      ofHandoff(handoffId, async ({ deal, answers }) => {
        const at = now();
        const booked = deal?.viewing?.status === 'booked' ? deal.viewing : null;
        const need = answerValue(answers.need, 'choice')?.[0] ?? null;
        const free = await freeTimes(
          { bookings, resources },
          { need, except: booked?.bookingId ?? null, now: at },
        );
        return {
          booked: booked && { label: slotLabel(booked, language, zone, at) },
          times: free
            .map((slot) => ({ ...slot, day: dayIn(slot.startsAt, zone) }))
            .filter(({ day }) => day >= from)
            .slice(0, MOST_TIMES)
            .map((slot) => ({
              ...slot,
              label: slotLabel(slot, language, zone, at),
              what: resources.find(({ code }) => code === slot.resource)?.label[language] ?? slot.resource,
            })),
        };
      }),

    offer: (handoffId, language = ours) => ofHandoff(handoffId, (dealing) => offerForm(dealing, language)),

    preview: (handoffId, edits, language = ours) =>
      ofHandoff(handoffId, (dealing) => previewOf(dealing, edits, language)),

    closing: (handoffId) =>
      ofHandoff(handoffId, ({ deal, answers }) => {
        const at = now();
        const { sum = null, paid = 0, product = null, status = 'open' } = deal ?? {};
        return {
          deal: { sum, paid, product, status },
          currency: deal?.currency ?? profile.business.currency,
          due: sum === null ? null : Math.max(0, sum - paid),
          eventOn: eventDay({ deal, answers }, zone, at),
          today: dayIn(at, zone),
        };
      }),
  };

  function offerForm(dealing: Dealing, language: Language): OfferForm {
    if (!catalogue) return { ...NOTHING, currency: profile.business.currency };
    const request = offerRequest(dealing, { catalogue, now: now() });
    const composed = composeOffer(request);
    const { need } = request;
    const priced = ({ code, label, price }: { code: string; label: OfferLabel; price: Price }) => {
      return { code, label: label[language], price: shownPrice(price, language) };
    };
    return {
      currency: catalogue.currency,
      packages: catalogue.packages.filter((one) => need === null || isForNeed(one, need)).map(priced),
      extras: catalogue.extras.map((one) => ({ ...priced(one), perGuest: one.price.per === 'guest' })),
      discounts: catalogue.discounts
        .filter(({ automatic }) => !automatic)
        .map(({ code, label }) => ({ code, label: label[language] })),
      maxPercent: catalogue.maxPercent,
      guests: request.guests,
      eventOn: request.eventOn,
      best: composed.status === 'offer' ? composed.offer.package : null,
    };
  }

  function previewOf(dealing: Dealing, edits: OfferEdits, language: Language) {
    if (!catalogue) return refused('package', denialWords('unavailable', language));
    const sweetened = dealing.deal?.offer?.isSweetened === true;
    const request = { ...offerRequest(dealing, { catalogue, now: now() }), edits, sweetened };
    const composed = composeOffer(request);
    if (composed.status === 'lacking') {
      const field = composed.what === 'guests' ? 'guests' : 'package';
      return refused(field, denialWords(`lacking-${composed.what}`, language));
    }
    if (composed.status === 'refused') {
      const faults = composed.faults.map((fault) => {
        return { field: FIELDS[fault.code], words: offerFaultWords(fault, language) };
      });
      return { status: 'refused' as const, faults };
    }
    const { total, currency } = composed.offer;
    return {
      status: 'offer' as const,
      total,
      currency,
      shownTotal: formatSum(total, currency, language),
      lines: offerLines(composed.offer, language),
    };
  }

  function shownPrice({ per, sum }: Price, language: Language): string {
    const shown = formatSum(sum, profile.business.currency, language);
    return per === 'guest' ? PER_GUEST[language](shown) : shown;
  }
}

type OfferLabel = Record<'ru' | 'en', string>;

const NOTHING: Omit<OfferForm, 'currency'> = {
  packages: [],
  extras: [],
  discounts: [],
  maxPercent: 0,
  guests: null,
  eventOn: null,
  best: null,
};

const PER_GUEST = {
  ru: (sum: string) => `${sum} с гостя`,
  en: (sum: string) => `${sum} a guest`,
};

const FIELDS: Record<OfferFault['code'], OfferField> = {
  'no-package': 'package',
  'no-such-package': 'package',
  'package-not-for-need': 'package',
  'too-few-guests': 'guests',
  'guests-out-of-range': 'guests',
  'no-such-extra': 'extras',
  'quantity-out-of-range': 'extras',
  'no-such-discount': 'discounts',
  'discount-not-due': 'discounts',
  'discount-not-above-nought': 'discount',
  'discount-over-limit': 'discount',
  'no-sweetener': 'package',
  'event-passed': 'package',
  'note-too-long': 'note',
  'sum-too-large': 'guests',
};

function refused(field: OfferField, words: string) {
  return { status: 'refused' as const, faults: [{ field, words }] };
}
