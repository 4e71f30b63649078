import { Temporal } from 'temporal-polyfill';
import type { Offer } from '../offer/offer.ts';
import { percentOf } from '../offer/percent-of.ts';
import type { Profile } from '../profile.ts';
import type { Customer, DocumentOf } from './document-content.ts';

interface About {
  number: string;
  /** ISO date in the business's zone. */
  issuedOn: string;
  customer: Customer;
  offer: Offer;
}

/** Writes what documents of a business say. Null when its profile has no offers. */
export function contentWriter({ business, offers }: Pick<Profile, 'business' | 'offers'>) {
  if (!offers) return null;
  const { seller, depositPercent, depositDays, restDaysBefore } = offers;
  const from = {
    business: { name: business.name, ...(business.phone !== undefined && { phone: business.phone }) },
    seller,
  };
  const depositOf = ({ total }: Offer) => percentOf(total, depositPercent);
  const depositDay = (issuedOn: string) => daysAfter(issuedOn, depositDays);

  /** So many days before the event, but not before the deposit is due; null while no day is fixed. */
  function restDay({ eventOn }: Offer, issuedOn: string): string | null {
    if (eventOn === null) return null;
    const [before, deposit] = [daysAfter(eventOn, -restDaysBefore), depositDay(issuedOn)];
    return before < deposit ? deposit : before;
  }

  return {
    offer: (about: About): DocumentOf<'offer'> => ({ kind: 'offer', ...from, ...about }),

    contract(about: About): DocumentOf<'contract'> {
      const { offer, issuedOn } = about;
      const deposit = depositOf(offer);
      return {
        kind: 'contract',
        ...from,
        ...about,
        deposit: { percent: depositPercent, sum: deposit, payBy: depositDay(issuedOn) },
        rest: { sum: offer.total - deposit, payBy: restDay(offer, issuedOn) },
      };
    },

    /** For the deposit, for what is left of the total after `paidSum` (minor units), or for the whole of it. */
    invoice(
      about: About & {
        part: DocumentOf<'invoice'>['part'];
        contract: DocumentOf<'invoice'>['contract'];
        paidSum: number;
      },
    ): DocumentOf<'invoice'> {
      const { paidSum, ...rest } = about;
      const { part, offer, issuedOn } = about;
      const left = Math.max(0, offer.total - paidSum);
      const payBy = part === 'rest' ? restDay(offer, issuedOn) : depositDay(issuedOn);
      const sum = part === 'whole' ? offer.total : part === 'rest' ? left : depositOf(offer);
      const percent = part === 'deposit' ? { percent: depositPercent } : {};
      return { kind: 'invoice', ...from, ...rest, ...percent, sum, payBy };
    },
  };
}

function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
