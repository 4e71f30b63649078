import { readEmail } from './read-email.ts';
import { readPhone } from './read-phone.ts';
import type { Reader } from './reading.ts';

/** Everything that says how to reach the person: phone, e-mail, @username, and the name if it is said. */
export const readContact: Reader<'contact'> = (text, context) => {
  const phone = readPhone(text, context);
  const email = readEmail(text, context);
  const value: { phone?: string; email?: string } = {};
  const spans: [number, number][] = [];
  if (phone.status === 'parsed') {
    value.phone = phone.value;
    spans.push(phone.span);
  }
  if (email.status === 'parsed') {
    value.email = email.value;
    spans.push(email.span);
  }
  if (spans.length === 0) return { status: 'unclear' };
  const span: [number, number] = [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))];
  return { status: 'parsed', value, span, confidence: 0.99 };
};
