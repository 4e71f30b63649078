import { contactParts } from './contact-parts.ts';
import type { Reader } from './reading.ts';

/** Everything that says how to reach the person: phone, e-mail, @username; the name beside it or if clearly said. */
export const readContact: Reader<'contact'> = (text, context) => {
  const { contact, spans } = contactParts(text, context);
  if (spans.length === 0) return { status: 'unclear' };
  const from = Math.min(...spans.map((span) => span[0]));
  const to = Math.max(...spans.map((span) => span[1]));
  const reachable = contact.phone ?? contact.email ?? contact.username;
  return { status: 'parsed', value: contact, span: [from, to], confidence: reachable ? 0.97 : 0.7 };
};
