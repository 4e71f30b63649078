import type { Customer } from '../domain/document/document-content.ts';
import type { Offer } from '../domain/offer/offer.ts';
import { shownDay } from '../domain/shown-day.ts';
import { shownPhone } from '../domain/shown-phone.ts';
import type { Language } from '../domain/values.ts';
import { documentText } from './documents-copy.ts';

/** The celebration in a few words: "Банкет «Классика», 19 июня 2027". */
export function eventLine(offer: Offer, language: Language): string {
  const label = offer.lines.find(({ code }) => code === offer.package)?.label[language] ?? offer.package;
  return documentText(language)('event-line', { label, day: eventDay(offer, language) });
}

/** The day of the event, or that it is still open. */
export function eventDay({ eventOn }: Offer, language: Language): string {
  return eventOn === null ? documentText(language)('event-open') : shownDay(eventOn, language);
}

/** Who buys, in one line; null when nobody knows their name. */
export function customerName({ name, company }: Customer): string | null {
  return [company, name].filter((part) => part).join(', ') || null;
}

/** How they are reached, a line each. */
export function customerReach({ phone, email }: Customer): string[] {
  return [...(phone === undefined ? [] : [shownPhone(phone)]), ...(email === undefined ? [] : [email])];
}
