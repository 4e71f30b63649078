import { agreesWholly } from '../answers/assent/agrees-wholly.ts';
import { agreesOutright, refusesOutright } from '../answers/assent/outright.ts';
import { readAssent } from '../answers/assent/read-assent.ts';
import { readChoice } from '../answers/choice/read-choice.ts';
import { saysName } from '../answers/contact/name-in.ts';
import { readAll } from '../answers/read-all.ts';
import { readKind } from '../answers/read-kind.ts';
import type { AnswerKind } from '../answers/reading.ts';
import { withoutGuestCounts } from '../answers/talk/guest-counts.ts';
import { tellsHowToReach } from '../answers/talk/how-to-reach.ts';
import { isMeantAnew, isOfOtherMatter } from '../answers/talk/meant-anew.ts';
import { blankOut } from '../answers/text/blank-out.ts';
import { CLAUSE_END } from '../answers/text/clause-end.ts';
import { addedContact, isReachable } from './added-contact.ts';
import { clauseAround, clauseBefore, clauseOf } from './clause-of.ts';
import type { FlowHappening } from './flow-event.ts';
import type { Answered, Json, Prompt } from './prompt.ts';
import { type ReplyScene, readContext } from './reply-scene.ts';
import { isSameJson } from './same-json.ts';
import { valuesOf } from './values-of.ts';

export interface QuestionsRead {
  found: Record<string, Answered>;
  /** Where in the text the answers stand; null where it is an answer as a whole. */
  spans: [number, number][] | null;
  /** Where a yes or a no ends. */
  assentEnds?: number;
}

/** Reads the text for the open question first, then for every other one. */
export function readQuestions(text: string, raw: string, scene: ReplyScene): FlowHappening | QuestionsRead {
  const { flow, prompt } = scene;
  const questions = [
    ...(prompt ? [prompt] : []),
    ...flow.prompts.filter((other) => other.key !== prompt?.key && isReadAnywhere(other, prompt)),
  ];
  const found: Record<string, Answered> = {};
  const spans = new Map<string, [number, number][]>();
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  const choices = questions.filter(({ kind }) => kind === 'choice');
  const all = readAll(text, readContext(scene, choices[0]), kinds, prompt !== null);
  const { readings } = all;
  const unread = Object.values(all.spans)
    .flat()
    .reduce((words, span) => blankOut(words, span, ' '), text);
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
    const given = kind === 'contact' ? addedContact(value, scene) : value;
    // A name alone is taken where it is called one, and only beside a way to reach them.
    if (kind === 'contact' && !isReachable(value) && !(isReachable(given) && saysName(text))) continue;
    const clause = clauseAround(text, reading.span);
    if (question.key !== prompt?.key && !SURE.has(kind)) {
      // What other answers rest on may say that this is none: "he's away until august".
      if (isOfOtherMatter(blankOut(text, reading.span, ' ').slice(...clause), kind)) continue;
      if (
        changes(question, given, scene) &&
        !isMeantAnew(unread.slice(...clause), clauseBefore(text, clause), kind)
      )
        continue;
    }
    found[question.key] = { kind, value: given, raw };
    spans.set(question.key, kind === 'assent' ? [bareAssent(text, reading.span)] : (all.spans[kind] ?? []));
  }
  if (prompt?.kind === 'assent' && readings.assent) {
    const around = Object.keys(found).length < 2 ? all.rest : clauseOf(all.rest, readings.assent.span);
    if (!isMeant(found, prompt, raw, around, scene)) delete found[prompt.key];
  }
  const readHere = Object.keys(found).length;
  if (readHere > 1) {
    for (const [key, [span]] of spans)
      if (found[key] && found[key].kind !== 'contact' && span) found[key].raw = clauseOf(raw, span);
  }
  if (prompt?.kind === 'money' && !found[prompt.key]) {
    const value = moneyBesideGuests(text, prompt, scene);
    if (value) found[prompt.key] = { kind: 'money', value, raw };
  }
  if (prompt?.passing && Object.keys(found).length === 0) {
    for (const other of flow.prompts.filter(
      (each) => each.kind === 'choice' && !each.passing && !each.onlyAsked,
    )) {
      const reading = readChoice(text, readContext(scene, other), false);
      if (reading.status === 'parsed') found[other.key] = { kind: 'choice', value: reading.value, raw };
    }
  }
  if (prompt?.mayBeUnknown && !found[prompt.key]) {
    const reading = readKind(prompt.kind, text, readContext(scene));
    if (reading.status === 'unclear' && reading.why)
      found[prompt.key] = { kind: prompt.kind, value: null, raw };
  }
  const isWhole = Object.keys(found).length > readHere;
  const assent = readings.assent?.span[1];
  return {
    found,
    spans: isWhole ? null : [...spans.values()].flat(),
    ...(assent !== undefined && { assentEnds: assent }),
  };
}

/** "Yes, please call after six": only the yes of it. */
function bareAssent(text: string, [from, to]: [number, number]): [number, number] {
  const end = text.slice(from, to).search(CLAUSE_END);
  return end > 0 && tellsHowToReach(text.slice(from + end)) ? [from, from + end] : [from, to];
}

/** What is settled is only changed by what is meant to: "да, ведущий до 50 тысяч нужен" is another sum. */
function changes({ key }: Prompt, value: Json, { context }: ReplyScene): boolean {
  const known = context.answers[key];
  return known !== undefined && !isSameJson(known.value, value);
}

/**
 * "We want a wedding in June" agrees to nothing that was asked, "no budget yet, a wedding" refuses nothing. A summary
 * is corrected by a no with the new answer, so there it stands. A consent is one only with nothing unexplained around.
 */
function isMeant(
  found: Record<string, Answered>,
  { key, passing, isBinding }: Prompt,
  raw: string,
  around: string,
  scene: ReplyScene,
): boolean {
  const isAlone = Object.keys(found).length < 2;
  if (found[key]?.value !== 'yes') return isAlone || passing === true || refusesOutright(raw);
  if (!isAlone && !agreesOutright(raw)) return false;
  if (key !== CONSENT && !isBinding) return true;
  // What was asked besides has been taken out of the text, and may have turned the yes: "да с какой стати".
  const whole = readAssent(raw, readContext(scene));
  return whole.status === 'parsed' && whole.value === 'yes' && agreesWholly(around, readContext(scene));
}

/** "3000 a guest, 50 guests": how many they are says nothing of the sum, and is in its way. */
function moneyBesideGuests(text: string, prompt: Prompt, scene: ReplyScene): Json | null {
  const beside = withoutGuestCounts(text);
  if (beside === text) return null;
  const reading = readKind('money', beside, readContext(scene));
  if (reading.status === 'unclear') return null;
  const [value, other] = valuesOf(reading, prompt, scene, clauseOf(beside, reading.span));
  return other === undefined ? (value ?? null) : null;
}

/** Answers that are recognised outside their question; a yes or a menu's choice means nothing elsewhere. */
function isReadAnywhere(other: Prompt, open: Prompt | null): boolean {
  if (other.kind === 'assent' || other.passing || other.onlyAsked) return false;
  return !(other.kind === 'choice' && open?.kind === 'choice');
}

/** The question whose yes is a permission by law. */
export const CONSENT = 'consent';
/** Kinds of which even a sole candidate is shown before it is taken. */
const CONFIRMED = new Set<AnswerKind>(['contact', 'phone', 'email']);
/** Kinds that their own readers take for nothing else. */
const SURE = new Set<AnswerKind>(['contact', 'phone', 'email', 'authority', 'rating']);
