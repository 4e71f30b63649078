import { readAssent } from './assent/read-assent.ts';
import { readAuthority } from './authority/read-authority.ts';
import { readChoice } from './choice/read-choice.ts';
import { readContact } from './contact/read-contact.ts';
import { readEmail } from './contact/read-email.ts';
import { readPhone } from './contact/read-phone.ts';
import { readMoney } from './money/read-money.ts';
import { readPeople } from './people/read-people.ts';
import { readRating } from './rating/read-rating.ts';
import { readText } from './read-text.ts';
import type { AnswerKind, AnswerValues, ReadContext, Reader, Reading } from './reading.ts';
import { readRefusal } from './refusal/read-refusal.ts';
import { readWhen } from './when/read-when.ts';

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
