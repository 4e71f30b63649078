import { saysName } from '../answers/contact/name-in.ts';
import { readKind } from '../answers/read-kind.ts';
import type { AnswerKind } from '../answers/reading.ts';
import { type Correction, correctionIn } from '../answers/talk/correction.ts';
import { saysMoreThanSmall } from '../answers/talk/said-besides.ts';
import type { Money } from '../domain/values.ts';
import { addedContact, isReachable } from './added-contact.ts';
import { changedKey } from './changed-key.ts';
import { type Answered, answerValue, type Json, type Prompt } from './prompt.ts';
import { type ReplyScene, readContext } from './reply-scene.ts';
import { isSameJson } from './same-json.ts';
import { valuesOf } from './values-of.ts';

/**
 * An answer that is put right where all are settled: "не 400, а 300", "не муж, а я", "бюджет теперь 500". It is the
 * one that is named, or the one of which the denied half speaks.
 */
export function readCorrection(
  text: string,
  raw: string,
  scene: ReplyScene,
): { key: string; answered: Answered; span: [number, number] } | null {
  const correction = correctionIn(text);
  if (!correction) return null;
  const { lead, span } = correction;
  const named = lead === '' ? null : keyNamed(lead, scene);
  if (named === null && saysMoreThanSmall(lead)) return null;
  for (const question of settled(scene)) {
    if (named !== null && question.key !== named) continue;
    const value = valueMeant(correction, question, named !== null, scene);
    if (value === null) continue;
    return { key: question.key, answered: { kind: question.kind, value, raw: raw.slice(...span) }, span };
  }
  return null;
}

function keyNamed(lead: string, scene: ReplyScene): string | null {
  const contact = saysName(lead) ? scene.flow.prompts.find(({ kind }) => kind === 'contact') : undefined;
  return contact?.key ?? changedKey(lead, scene);
}

function settled({ flow, context }: ReplyScene): Prompt[] {
  return flow.prompts
    .filter(({ key, kind, passing }) => !passing && ORDER.includes(kind) && context.answers[key])
    .toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

function valueMeant(
  { lead, denied, meant }: Correction,
  question: Prompt,
  isNamed: boolean,
  scene: ReplyScene,
): Json | null {
  const words = denied === null ? meant : inFull(meant, denied);
  const value = valueIn(saysName(lead) ? `${lead} ${words}` : words, question, scene);
  if (value === null) return null;
  if (
    !isNamed &&
    !(denied === null ? isLikely(meant, value, question, scene) : speaksOf(denied, value, question, scene))
  )
    return null;
  if (question.kind !== 'contact') return value;
  const added = addedContact(value, scene);
  return isReachable(added) ? added : null;
}

/** "Не 5 июля, а 6": what is left out of the second half stands in the first. */
function inFull(meant: string, denied: string): string {
  return BARE.test(meant) ? denied.replace(/\d+/u, meant) : meant;
}

/** A number without a word is denied of the answer that has it. */
function speaksOf(denied: string, meant: Json, question: Prompt, scene: ReplyScene): boolean {
  const value = valueIn(denied, question, scene);
  if (value === null || isSameJson(value, meant)) return false;
  if (!BARE.test(denied)) return true;
  const known = answerValue(scene.context.answers[question.key], 'money');
  if (question.kind !== 'money' || !known) return false;
  const said = sumOf(value as unknown as Money);
  return said === known.min || said === known.max;
}

/** "Actually 300": with nothing denied, only a sum near the one that is known. */
function isLikely(meant: string, value: Json, question: Prompt, scene: ReplyScene): boolean {
  const known = answerValue(scene.context.answers[question.key], 'money');
  if (question.kind !== 'money' || !known || !BOUNDED.test(meant)) return false;
  const times = sumOf(value as unknown as Money) / sumOf(known);
  return times > 1 / MOST_TIMES && times < MOST_TIMES;
}

function sumOf({ min, max }: Money): number {
  return max ?? min ?? 0;
}

function valueIn(words: string, question: Prompt, scene: ReplyScene): Json | null {
  const reading = readKind(question.kind, words, readContext(scene, question));
  if (reading.status === 'unclear') return null;
  const values = valuesOf(reading, question, scene, words);
  const known = answerValue(scene.context.answers[question.key], 'money');
  // "600" instead of 400 thousand is no price for a guest.
  const alike = known ? values.filter((value) => (value as unknown as Money).per === known.per) : values;
  const [value, other] = alike;
  return value === undefined || other !== undefined ? null : value;
}

/** The kinds that may be put right, what is surest to be known for what it is first. */
const ORDER: readonly AnswerKind[] = ['contact', 'when', 'authority', 'choice', 'money', 'people', 'rating'];
const BARE = /^\d+$/u;
const BOUNDED = /^(?:(?:до|максимум|не больше|около|max|maximum|up to|about) )?\d+$/iu;
const MOST_TIMES = 3;
