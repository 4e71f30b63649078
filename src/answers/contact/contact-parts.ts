import type { Contact } from '../../domain/values.ts';
import type { ReadContext } from '../reading.ts';
import { blankOut } from '../text/blank-out.ts';
import { scan } from '../text/scan.ts';
import { companyIn } from './company-in.ts';
import { introduced, type NameFound, nameBeside } from './name-in.ts';
import { readEmail } from './read-email.ts';
import { readPhone } from './read-phone.ts';

/** The parts of a contact that a text gives, and the raw spans that they stand in. */
export interface ContactParts {
  contact: Contact;
  /** The same with another phone or address, where only the person can say which; then nothing else is sure. */
  instead: Contact[];
  spans: [number, number][];
  isSure: boolean;
}

export function contactParts(text: string, context: ReadContext): ContactParts {
  const contact: Contact = {};
  const spans: [number, number][] = [];
  const email = readEmail(text, context);
  if (email.status === 'parsed') contact.email = email.value;
  const unmailed = email.status === 'unclear' ? text : blankOut(text, email.span, '|');
  const phone = readPhone(unmailed, context, false);
  if (phone.status === 'parsed') contact.phone = phone.value;
  const username = usernameIn(text, email.status === 'unclear' ? null : email.span);
  if (username) contact.username = username.value;
  const isSure = Boolean(contact.phone ?? contact.email ?? contact.username);
  for (const found of [phone, email])
    if (found.status === 'parsed' || (found.status === 'ambiguous' && !isSure)) spans.push(found.span);
  if (username) spans.push(username.span);

  const company = companyIn(scan(text));
  const unnamed = company ? blankOut(text, company.span, ',') : text;
  const words = spans.reduce((rest, span) => blankOut(rest, span, '|'), unnamed);
  const name = introduced(words) ?? (spans.length > 0 ? nameBeside(words, spans) : null);
  if (name) contact.name = name.value;
  if (company) contact.company = company.value;
  for (const found of [name, company]) if (found) spans.push(found.span);

  const phones = !isSure && phone.status === 'ambiguous' ? phone.candidates : [];
  const emails = !isSure && phones.length === 0 && email.status === 'ambiguous' ? email.candidates : [];
  const instead = [...phones.map((one) => ({ phone: one })), ...emails.map((one) => ({ email: one }))];
  return { contact, instead: instead.map((one) => ({ ...contact, ...one })), spans, isSure };
}

/** @name or t.me/name, without the @. */
function usernameIn(text: string, email: [number, number] | null): NameFound | null {
  USERNAME.lastIndex = 0;
  for (let found = USERNAME.exec(text); found; found = USERNAME.exec(text)) {
    const from = found.index;
    const value = found[1] ?? '';
    const inEmail = email && from >= email[0] && from < email[1];
    const before = text[from - 1] ?? '';
    if (!inEmail && !/[\p{L}\d._%+-]/u.test(before)) return { value, span: [from, from + found[0].length] };
  }
  return null;
}

const USERNAME = /(?:@|(?:https?:\/\/)?t\.me\/)([A-Za-z][A-Za-z0-9_]{3,31})(?![A-Za-z0-9_.]*@)/g;
