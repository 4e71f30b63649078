import { Temporal } from 'temporal-polyfill';
import { readKind } from '../answers/read-kind.ts';
import type { Contact } from '../domain/values.ts';
import { addedContact } from './added-contact.ts';
import type { FlowHappening } from './flow-event.ts';
import { formatCandidate } from './format-answer.ts';
import { optionLabel } from './option.ts';
import type { Answered, Json, Option, Prompt } from './prompt.ts';
import { type ReplyScene, readContext } from './reply-scene.ts';

/** What the press of the open prompt's button means. Null when there is no such button. */
export function readPress(index: number, scene: ReplyScene): FlowHappening | null {
  const { prompt, context } = scene;
  if (!prompt) return null;
  const candidate = context.candidates[index];
  if (candidate !== undefined) {
    const raw = formatCandidate(candidate, prompt, scene.flow, context.language);
    return { type: 'answered', readings: { [prompt.key]: { kind: prompt.kind, value: candidate, raw } } };
  }
  const option = prompt.options?.[index];
  return option ? answeredWith(prompt, option, null, scene) : null;
}

/** A contact shared with the platform's own button. */
export function readSharedContact(contact: Contact, scene: ReplyScene): FlowHappening {
  const raw = contact.phone ?? '';
  // Somebody else's contact comes as it stands in the address book: "8 921 …".
  const reading = readKind('phone', raw, readContext(scene));
  const value = { ...contact, ...(reading.status === 'parsed' && { phone: reading.value }) } as Json;
  const answered: Answered = { kind: 'contact', value: addedContact(value, scene), raw };
  return { type: 'answered', readings: { contact: answered } };
}

/** A ready answer, chosen by its button or by its words (`raw`). */
export function answeredWith(
  prompt: Prompt,
  option: Option,
  raw: string | null,
  scene: ReplyScene,
): FlowHappening {
  const answered: Answered = {
    kind: prompt.kind,
    value: datesOf(option.value, scene),
    raw: raw ?? optionLabel(option, scene.flow.copy, scene.context.language),
  };
  return { type: 'answered', readings: { [prompt.key]: answered } };
}

/** A ready answer "in 1–3 months" becomes dates on the day it is chosen. */
function datesOf(value: Json, { now, flow }: ReplyScene): Json {
  if (value === null || typeof value !== 'object' || !('fromDays' in value)) return value;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(flow.settings.zone);
  const day = (days: Json | undefined) =>
    typeof days === 'number' ? today.add({ days }).toPlainDate().toString() : null;
  return { start: day(value.fromDays), end: day(value.toDays) };
}
