import type { Contact } from '../../domain/values.ts';
import type { Reader, Reading } from '../reading.ts';
import { type ContactParts, contactParts } from './contact-parts.ts';

/**
 * Everything that says how to reach the person: phone, e-mail, @username; the name beside it or if clearly said, and
 * the company if it is called one. Of two phones with "or" between them both are candidates.
 */
export const readContact: Reader<'contact'> = (text, context) => contactOf(contactParts(text, context));

/** The same of parts that were found already. */
export function contactOf({ contact, instead, spans, isSure }: ContactParts): Reading<Contact> {
  if (spans.length === 0) return { status: 'unclear' };
  const span: [number, number] = [
    Math.min(...spans.map(([from]) => from)),
    Math.max(...spans.map(([, to]) => to)),
  ];
  if (instead.length > 0) return { status: 'ambiguous', candidates: instead, span, confidence: 0.5 };
  return { status: 'parsed', value: contact, span, confidence: isSure ? 0.97 : 0.7 };
}
