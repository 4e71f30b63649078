import type { Contact } from '../domain/values.ts';
import { answerValue, type Json } from './prompt.ts';
import type { ReplyScene } from './reply-scene.ts';

/** "Another phone: …" leaves the name and the e-mail as they were. */
export function addedContact(value: Json, { context }: ReplyScene): Json {
  return { ...answerValue(context.answers.contact, 'contact'), ...(value as Contact) } as Json;
}

/** Whether there is any way to write or call. */
export function isReachable(contact: Json): boolean {
  const { phone, email, username } = contact as Contact;
  return Boolean(phone || email || username);
}
