import { readAssent } from './read-assent.ts';
import { readAuthority } from './read-authority.ts';
import { readChoice } from './read-choice.ts';
import { readContact } from './read-contact.ts';
import { readEmail } from './read-email.ts';
import { readMoney } from './read-money.ts';
import { readPeople } from './read-people.ts';
import { readPhone } from './read-phone.ts';
import { readRating } from './read-rating.ts';
import { readRefusal } from './read-refusal.ts';
import { readText } from './read-text.ts';
import { readWhen } from './read-when.ts';
import type { AnswerKind, AnswerValues, ReadContext, Reader, Reading } from './reading.ts';

/**
 * Reads a text as the reply to a question of one kind, so that a bare number or "нет" counts as the answer to it.
 * Never throws; a text that does not carry the kind is `unclear`.
 */
export function readKind<K extends AnswerKind>(
  kind: K,
  text: string,
  context: ReadContext,
): Reading<AnswerValues[K]> {
  return READERS[kind](text, context);
}

/** Whether there is a reader for it: a flow of some time ago may ask for a kind that is none any more. */
export function isAnswerKind(kind: string): kind is AnswerKind {
  return Object.hasOwn(READERS, kind);
}

const READERS: { [K in AnswerKind]: Reader<K> } = {
  money: readMoney,
  when: readWhen,
  people: readPeople,
  authority: readAuthority,
  assent: readAssent,
  choice: readChoice,
  rating: readRating,
  contact: readContact,
  phone: readPhone,
  email: readEmail,
  refusal: readRefusal,
  text: readText,
};
