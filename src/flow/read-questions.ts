import { agreesWholly, wishesAmong } from '../answers/assent/agrees-wholly.ts';
import { agreesOutright, refusesOutright } from '../answers/assent/outright.ts';
import { readAssent } from '../answers/assent/read-assent.ts';
import { readChoice } from '../answers/choice/read-choice.ts';
import { readAll } from '../answers/read-all.ts';
import { readKind } from '../answers/read-kind.ts';
import type { AnswerKind } from '../answers/reading.ts';
import type { Contact, Money } from '../domain/values.ts';
import { addedContact } from './added-contact.ts';
import { blanked } from './blanked.ts';
import { clauseOf } from './clause-of.ts';
import type { FlowHappening } from './flow-event.ts';
import { likelySums } from './likely-money.ts';
import type { Answered, Json, Prompt } from './prompt.ts';
import { type ReplyScene, readContext } from './reply-scene.ts';

/** Reads the text for the open question first, then for every other one. */
export function readQuestions(
  text: string,
  raw: string,
  scene: ReplyScene,
): FlowHappening | { found: Record<string, Answered>; besides: string | null } {
  const { flow, prompt } = scene;
  const questions = [
    ...(prompt ? [prompt] : []),
    ...flow.prompts.filter((other) => other.key !== prompt?.key && isReadAnywhere(other, prompt)),
  ];
  const found: Record<string, Answered> = {};
  const spans = new Map<string, [number, number]>();
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  const choices = questions.filter(({ kind }) => kind === 'choice');
  const { readings, besides, rest } = readAll(text, readContext(scene, choices[0]), kinds, prompt !== null);
  for (const [kind, reading] of Object.entries(readings) as [AnswerKind, (typeof readings)[AnswerKind]][]) {
    const question = questions.find((candidate) => candidate.kind === kind);
    if (!question || !reading) continue;
    const values = valuesOf(reading, question, scene, clauseOf(text, reading.span));
    const [value, other] = values;
    if (value === undefined) continue;
    if (other !== undefined || (reading.status === 'ambiguous' && CONFIRMED.has(kind))) {
      if (question.key === prompt?.key)
        return { type: 'ambiguous', key: question.key, candidates: values, raw };
      continue;
    }
    if (kind === 'assent') {
      if (value === 'human' || value === 'stop') return { type: value };
      if (value !== 'yes' && value !== 'no') continue;
    }
    if (kind === 'contact' && !isReachable(value as Contact)) continue;
    found[question.key] = { kind, value: kind === 'contact' ? addedContact(value, scene) : value, raw };
    if (kind !== 'contact') spans.set(question.key, reading.span);
  }
  if (prompt?.kind === 'assent' && readings.assent) {
    const around = Object.keys(found).length < 2 ? rest : clauseOf(rest, readings.assent.span);
    if (!isMeant(found, prompt, raw, around, scene)) delete found[prompt.key];
  }
  const readHere = Object.keys(found).length;
  if (readHere > 1) {
    for (const [key, span] of spans) if (found[key]) found[key].raw = clauseOf(raw, span);
  }
  if (prompt?.kind === 'money' && !found[prompt.key]) {
    const value = moneyBesideGuests(text, prompt, scene);
    if (value) found[prompt.key] = { kind: 'money', value, raw };
  }
  if (prompt?.passing && Object.keys(found).length === 0) {
    for (const other of flow.prompts.filter(({ kind, passing }) => kind === 'choice' && !passing)) {
      const reading = readChoice(text, readContext(scene, other), false);
      if (reading.status === 'parsed') found[other.key] = { kind: 'choice', value: reading.value, raw };
    }
  }
  if (prompt?.mayBeUnknown && !found[prompt.key]) {
    const reading = readKind(prompt.kind, text, readContext(scene));
    if (reading.status === 'unclear' && reading.why)
      found[prompt.key] = { kind: prompt.kind, value: null, raw };
  }
  // Where the reply as a whole is an answer, nothing was said besides.
  if (Object.keys(found).length > readHere) return { found, besides: null };
  const isOnlyConsent = readHere === 1 && found[CONSENT]?.value === 'yes';
  return { found, besides: isOnlyConsent && besides !== null ? wishesAmong(besides) : besides };
}

/**
 * "We want a wedding in June" agrees to nothing that was asked, "no budget yet, a wedding" refuses nothing. A summary
 * is corrected by a no with the new answer, so there it stands. A consent is one only with nothing unexplained around.
 */
function isMeant(
  found: Record<string, Answered>,
  { key, passing }: Prompt,
  raw: string,
  around: string,
  scene: ReplyScene,
): boolean {
  const isAlone = Object.keys(found).length < 2;
  if (found[key]?.value !== 'yes') return isAlone || passing === true || refusesOutright(raw);
  if (!isAlone && !agreesOutright(raw)) return false;
  if (key !== CONSENT) return true;
  // What was asked besides has been taken out of the text, and may have turned the yes: "да с какой стати".
  const whole = readAssent(raw, readContext(scene));
  return whole.status === 'parsed' && whole.value === 'yes' && agreesWholly(around, readContext(scene));
}

/** "3000 a guest, 50 guests": how many they are says nothing of the sum, and is in its way. */
function moneyBesideGuests(text: string, prompt: Prompt, scene: ReplyScene): Json | null {
  const beside = text.replace(GUESTS, blanked);
  if (beside === text) return null;
  const reading = readKind('money', beside, readContext(scene));
  if (reading.status === 'unclear') return null;
  const [value, other] = valuesOf(reading, prompt, scene, clauseOf(beside, reading.span));
  return other === undefined ? (value ?? null) : null;
}

/** What a reading may mean here, in the words around it. */
function valuesOf(
  reading: { status: 'parsed'; value: unknown } | { status: 'ambiguous'; candidates: unknown[] },
  question: Prompt,
  { flow }: ReplyScene,
  words: string,
): Json[] {
  const values = reading.status === 'parsed' ? [reading.value] : reading.candidates;
  if (question.kind !== 'money') return values as Json[];
  return likelySums(values as Money[], question, flow.settings.currency, words) as unknown as Json[];
}

/** Answers that are recognised outside their question; a yes or a menu's choice means nothing elsewhere. */
function isReadAnywhere(other: Prompt, open: Prompt | null): boolean {
  return other.kind !== 'assent' && !other.passing && !(other.kind === 'choice' && open?.kind === 'choice');
}

function isReachable(contact: Contact): boolean {
  return Boolean(contact.phone || contact.email || contact.username);
}

/** The question whose yes is a permission by law. */
const CONSENT = 'consent';
/** Kinds of which even a sole candidate is shown before it is taken. */
const CONFIRMED = new Set<AnswerKind>(['contact', 'phone', 'email']);
const GUESTS =
  /(?<![\p{L}\d])(?:(?:на|for) )?\d{1,4} ?(?:гост(?:ей|я|ь)|человека?|чел|персон|guests?|people|persons)(?![\p{L}])/giu;
