import { Temporal } from 'temporal-polyfill';
import { MOST_NOTE, type OfferEdits } from '../../domain/offer/compose-offer.ts';
import { DEAL_COPY } from './deal-copy.ts';
import { DESK_COPY } from './desk-copy.ts';
import type { FormSettings } from './form.ts';
import { localInstant } from './local-instant.ts';
import { readDiscount } from './read-discount.ts';
import { faulty, type ReadForm, read } from './read-outcome.ts';
import { readSum } from './read-sum.ts';
import type { Submission } from './submission.ts';

/** Further ahead nobody celebrates, in years. */
const MOST_YEARS = 5;

type Fields = Submission['fields'];

/** A free time of the list, or a day and a time of one's own, which win. */
export function readViewing(fields: Fields, { choices, zone, language }: FormSettings, now: Date): ReadForm {
  const { faults } = DESK_COPY[language];
  const copy = DEAL_COPY[language].faults;
  const day = fields.day?.selected_date;
  const time = fields.time?.selected_time;
  if (!day && !time) {
    const [resource = '', startsAt = ''] = (fields.slot?.selected_option?.value ?? '').split('@');
    if (!resource || Number.isNaN(Date.parse(startsAt))) {
      return faulty({ [fields.slot ? 'slot' : 'day']: copy.noTime });
    }
    return read({ type: 'bookViewing', resource, startsAt });
  }
  if (!day) return faulty({ day: faults.noDay });
  if (!time) return faulty({ time: copy.noHour });
  const startsAt = localInstant(day, time, zone);
  if (!startsAt) return faulty({ day: faults.noDay });
  if (startsAt.epochMilliseconds <= now.getTime()) return faulty({ time: faults.past });
  const resource = fields.resource?.selected_option?.value ?? choices.resources[0]?.code ?? '';
  return read({
    type: 'bookViewing',
    resource,
    startsAt: new Date(startsAt.epochMilliseconds).toISOString(),
  });
}

export function readOffer(fields: Fields, { choices, language }: FormSettings): ReadForm {
  const copy = DEAL_COPY[language].faults;
  const { currency } = choices;
  const many = (block: string) => (fields[block]?.selected_options ?? []).map(({ value }) => value);
  const typed = fields.guests?.value?.trim();
  const guests = typed ? Number(typed) : undefined;
  if (guests !== undefined && !(Number.isInteger(guests) && guests > 0 && guests <= 1e6)) {
    return faulty({ guests: copy.noGuests });
  }
  const byHand = fields.discount?.value?.trim();
  const discount = byHand ? readDiscount(byHand, { language, currency }) : null;
  if (discount?.status === 'faulty') return faulty({ discount: discount.fault });
  const note = fields.note?.value?.trim().slice(0, MOST_NOTE);
  const chosen = fields.package?.selected_option?.value;
  const edits: OfferEdits = {
    ...(chosen && { package: chosen }),
    ...(guests !== undefined && { guests }),
    extras: many('extras').map((code) => ({ code })),
    discounts: many('discounts'),
    ...(discount && { discount: discount.discount }),
    ...(note && { note }),
  };
  // An edit that is left out is none, so this is plain JSON.
  return read({ type: 'sendOffer', edits: JSON.parse(JSON.stringify(edits)) });
}

export function readSale(fields: Fields, settings: FormSettings, currency: string, now: Date): ReadForm {
  const { choices, zone, language } = settings;
  const sum = readSum(fields.sum?.value ?? '', { language, currency });
  if (sum.status === 'faulty') return faulty({ sum: sum.fault });
  const chosen = fields.product?.selected_option?.value;
  const product = choices.products.find(({ code }) => code === chosen)?.code ?? null;
  const eventOn = fields.eventOn?.selected_date ?? null;
  const isFar = eventOn !== null && !isNear(eventOn, zone, now);
  if (isFar) return faulty({ eventOn: DEAL_COPY[language].faults.eventTooFar });
  return read({
    type: 'won',
    sum: sum.sum,
    currency: sum.currency,
    product,
    ...(eventOn !== null && { eventOn }),
  });
}

export function readMoneyMoved(
  type: 'paid' | 'refunded',
  fields: Fields,
  { language }: FormSettings,
  currency: string,
): ReadForm {
  const sum = readSum(fields.sum?.value ?? '', { language, currency });
  if (sum.status === 'faulty') return faulty({ sum: sum.fault });
  return read({ type, sum: sum.sum, currency: sum.currency });
}

/** Some time ago, when the sale is noted late, or ahead. */
function isNear(day: string, zone: string, now: Date): boolean {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const [first, last] = [today.subtract({ years: 1 }), today.add({ years: MOST_YEARS })];
  return /^\d{4}-\d\d-\d\d$/.test(day) && day >= first.toString() && day <= last.toString();
}
