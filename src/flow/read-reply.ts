import { Temporal } from 'temporal-polyfill';
import { withoutCallTalk } from '../answers/call-talk.ts';
import { readPlace } from '../answers/choice-by-place.ts';
import { readAll } from '../answers/read-all.ts';
import { readChoice } from '../answers/read-choice.ts';
import { readCommandWish } from '../answers/read-command-wish.ts';
import { readKind } from '../answers/read-kind.ts';
import { findQuestion, type QuestionFound } from '../answers/read-question.ts';
import type { AnswerKind, ReadContext } from '../answers/reading.ts';
import type { Contact, Money } from '../domain/values.ts';
import { clauseOf } from './clause-of.ts';
import type { FlowContext } from './flow-context.ts';
import type { FlowHappening } from './flow-event.ts';
import { formatCandidate } from './format-answer.ts';
import { likelySums } from './likely-money.ts';
import { optionLabel } from './option.ts';
import { type Answered, answerValue, type Json, type Option, type Prompt } from './prompt.ts';
import type { RunnableFlow } from './published-flow.ts';

export interface ReplyScene {
  flow: RunnableFlow;
  context: FlowContext;
  /** The question that is open; null when none is. */
  prompt: Prompt | null;
  now: Date;
  /** The options of the open question are shown because words did not help; those with `offer: first` always are. */
  isChoosing?: boolean;
  /** The first words of all: what is asked in them says what the person is after. */
  isOpening?: boolean;
}

/**
 * What a typed reply means to the conversation. A wish for a human, to stop or to be forgotten is never taken for an
 * answer, and neither is a question; one message may answer several questions; what fits no question is unclear.
 */
export function readReply(text: string, scene: ReplyScene): FlowHappening {
  const { prompt } = scene;
  const saidYes = prompt?.kind === 'assent' && YES_FIRST.test(text);
  const plain = saidYes ? withoutCallTalk(text, readContext(scene)).replace(CALL_BACK, blanked) : text;
  const question = scene.isOpening ? null : questionIn(plain, scene);
  const statement = question ? withoutSpan(plain, question.span) : plain;

  const wish = readCommandWish(statement);
  if (wish.wish === 'human' || wish.wish === 'complaint') return { type: 'human' };
  if (wish.wish === 'stop' || wish.wish === 'erase') return { type: wish.wish };
  const words = withoutCallTalk(wish.wish === 'change' ? wish.rest : statement, readContext(scene));

  const ready = readReady(words, text, scene);
  if (ready) return ready;
  const read = readQuestions(words, text, scene);
  if ('type' in read) return read;
  // "No, first tell me the price" refuses nothing yet.
  const isPutOff = question !== null && prompt?.kind === 'assent' && read.found[prompt.key]?.value === 'no';
  if (isPutOff) delete read.found[prompt.key];
  const isDenial = prompt?.passing && Object.keys(read.found).join() === prompt.key;
  if (isDenial) {
    const complaint = readComplaintOfAnswer(text, scene);
    if (complaint && read.found[prompt.key]?.value === 'no') return complaint;
  }
  if (Object.keys(read.found).length > 0) {
    const readings =
      read.besides === null ? read.found : { ...read.found, note: noteOf(read.besides, scene) };
    return { type: 'answered', readings, ...(question && { question: question.about }) };
  }
  if (wish.wish === 'change') return changeOf(statement.slice(wish.span[0]).replace(NEEDED, ''), scene);
  if (!question && prompt?.passing && read.besides !== null && ADDS.test(text))
    return { type: 'answered', readings: { note: noteOf(read.besides, scene) } };
  if (question) return { type: 'asked', about: question.about, raw: text };
  if (prompt && GREETING.test(text)) return { type: 'repeated' };
  return readComplaintOfAnswer(text, scene) ?? { type: 'unclear', raw: text };
}

/** What was said besides answers, after what was noted before. */
function noteOf(besides: string, { context }: ReplyScene): Answered {
  const before = answerValue(context.answers.note, 'text');
  const note = [before, besides].filter((part) => part !== null).join('; ');
  const kept = note.slice(-MOST_OF_A_NOTE);
  return { kind: 'text', value: kept, raw: kept };
}

/** The question that a text asks. One that only its mark makes a question is none when all of it answers. */
function questionIn(text: string, scene: ReplyScene): QuestionFound | null {
  const question = findQuestion(text);
  if (!question) return null;
  const asked = text.slice(...question.span);
  const wish = readCommandWish(asked);
  if (wish.wish !== 'none' && wish.wish !== 'change' && question.about !== 'call') return null;
  if (!question.doubtful) return question;
  const kinds = scene.prompt ? [scene.prompt.kind] : [];
  const choice = scene.prompt?.kind === 'choice' ? scene.prompt : undefined;
  const { leftOver } = readAll(asked, readContext(scene, choice), kinds);
  const isAnswer = kinds.length > 0 && leftOver.split(/[\s,]+/u).every((word) => DOUBTS.test(word));
  return isAnswer ? null : question;
}

/** A button that is named by its place or its label: "второе", "1", "до 150 тысяч". */
function readReady(words: string, raw: string, scene: ReplyScene): FlowHappening | null {
  const { prompt, context } = scene;
  const label = readLabel(words, scene);
  if (label) return answeredWith(label.prompt, label.option, raw, scene);
  if (!prompt) return null;
  if (context.candidates.length > 0) {
    const place = readPlace(words, context.candidates.length);
    return place === null ? null : readPress(place, scene);
  }
  const isShown = scene.isChoosing || prompt.offer === 'first';
  if (!isShown || !prompt.options || PLACED_BY_READER.has(prompt.kind)) return null;
  const place = readPlace(words, prompt.options.length);
  const option = place === null ? undefined : prompt.options[place];
  return option ? answeredWith(prompt, option, raw, scene) : null;
}

/** The wish to change an answer, with which one where it is said. */
function changeOf(text: string, scene: ReplyScene): FlowHappening {
  const key = changedKey(text, scene);
  return key === null ? { type: 'change' } : { type: 'change', key };
}

/** "Дата не та", "другой номер": a summary or a finished talk is corrected without the new answer. */
function readComplaintOfAnswer(text: string, scene: ReplyScene): FlowHappening | null {
  if (scene.prompt && !scene.prompt.passing) return null;
  const key = NOT_RIGHT.test(text) ? changedKey(text, scene) : null;
  return key === null ? null : { type: 'change', key };
}

/** Which answer a text speaks of, by the menu in which one is chosen to be changed. */
function changedKey(text: string, scene: ReplyScene): string | null {
  const menu = scene.flow.prompts.find(({ kind, passing }) => kind === 'choice' && passing);
  const reading = menu ? readChoice(text, readContext(scene, menu)) : null;
  const [key, other] = reading?.status === 'parsed' ? reading.value : [];
  return key !== undefined && other === undefined && scene.flow.prompts.some((prompt) => prompt.key === key)
    ? key
    : null;
}

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

/** "Another phone: …" leaves the name and the e-mail as they were. */
function addedContact(value: Json, { context }: ReplyScene): Json {
  return { ...answerValue(context.answers.contact, 'contact'), ...(value as Contact) } as Json;
}

function answeredWith(prompt: Prompt, option: Option, raw: string | null, scene: ReplyScene): FlowHappening {
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

/** A button's label typed out is that button. */
function readLabel(text: string, { prompt, flow, context }: ReplyScene) {
  const typed = text.trim().toLocaleLowerCase(context.language);
  const option = prompt?.options?.find(
    (candidate) =>
      optionLabel(candidate, flow.copy, context.language).toLocaleLowerCase(context.language) === typed,
  );
  return prompt && option ? { prompt, option } : null;
}

/** Reads the text for the open question first, then for every other one. */
function readQuestions(
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
  const { readings, besides } = readAll(text, readContext(scene, choices[0]), kinds, prompt !== null);
  for (const [kind, reading] of Object.entries(readings) as [AnswerKind, (typeof readings)[AnswerKind]][]) {
    const question = questions.find((candidate) => candidate.kind === kind);
    if (!question || !reading) continue;
    const values = valuesOf(reading, question, scene);
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
  return { found, besides: Object.keys(found).length > readHere ? null : besides };
}

/** "3000 a guest, 50 guests": how many they are says nothing of the sum, and is in its way. */
function moneyBesideGuests(text: string, prompt: Prompt, scene: ReplyScene): Json | null {
  const beside = text.replace(GUESTS, blanked);
  if (beside === text) return null;
  const reading = readKind('money', beside, readContext(scene));
  if (reading.status === 'unclear') return null;
  const [value, other] = valuesOf(reading, prompt, scene);
  return other === undefined ? (value ?? null) : null;
}

/** What a reading may mean here. */
function valuesOf(
  reading: { status: 'parsed'; value: unknown } | { status: 'ambiguous'; candidates: unknown[] },
  question: Prompt,
  { flow }: ReplyScene,
): Json[] {
  const values = reading.status === 'parsed' ? [reading.value] : reading.candidates;
  if (question.kind !== 'money') return values as Json[];
  return likelySums(values as Money[], question, flow.settings.currency) as unknown as Json[];
}

/** Answers that are recognised outside their question; a yes or a menu's choice means nothing elsewhere. */
function isReadAnywhere(other: Prompt, open: Prompt | null): boolean {
  return other.kind !== 'assent' && !other.passing && !(other.kind === 'choice' && open?.kind === 'choice');
}

function isReachable(contact: Contact): boolean {
  return Boolean(contact.phone || contact.email || contact.username);
}

function readContext({ flow, context, now }: ReplyScene, choice?: Prompt): ReadContext {
  const { language } = context;
  return {
    language,
    now,
    zone: flow.settings.zone,
    region: flow.settings.region,
    ...(choice?.options && {
      options: choice.options.map((option) => ({
        value: String(Array.isArray(option.value) ? option.value[0] : option.value),
        names: [
          optionLabel(option, flow.copy, language),
          ...(option.synonyms?.[language] ?? []),
          ...(option.synonyms?.[language === 'ru' ? 'en' : 'ru'] ?? []),
        ],
      })),
    }),
  };
}

function withoutSpan(text: string, [from, to]: [number, number]): string {
  return text.slice(0, from) + blanked(text.slice(from, to)) + text.slice(to);
}

function blanked(words: string): string {
  return ' '.repeat(words.length);
}

/** Of all that was noted the last: a context is kept with every turn. */
const MOST_OF_A_NOTE = 1_000;
/** Kinds whose own reader knows places, or for which a bare number is a value. */
const PLACED_BY_READER = new Set<AnswerKind>([
  'choice',
  'people',
  'rating',
  'phone',
  'email',
  'contact',
  'text',
]);
/** Kinds of which even a sole candidate is shown before it is taken. */
const CONFIRMED = new Set<AnswerKind>(['contact', 'phone', 'email']);
const YES_FIRST =
  /^\s*(?:да|ага|угу|ок|окей|хорошо|вс[её] верно|верно|yes|yeah|yep|ok|okay|sure)(?![\p{L}])/iu;
const CALL_BACK =
  /(?<![\p{L}])(?:перезвоните|позвоните|звоните|наберите|(?:please )?call (?:me|us)(?: back)?)(?: (?:мне|нам))?(?: пожалуйста)?(?![\p{L}])/giu;
const GUESTS =
  /(?<![\p{L}\d])(?:(?:на|for) )?\d{1,4} ?(?:гост(?:ей|я|ь)|человека?|чел|персон|guests?|people|persons)(?![\p{L}])/giu;
const GREETING =
  /^[\s\p{P}\p{S}]*(?:здравствуйте|здраствуйте|здрасте|привет(?:ствую)?|добр(?:ый|ое|ого) (?:день|вечер|утро|дня|времени суток)|алло|(?:hello|hi|hey)(?: there)?|good (?:morning|afternoon|evening))[\s\p{P}\p{S}]*$/iu;
const DOUBTS =
  /^(?:|наверное|наверно|может|быть|примерно|где-то|ну|в|на|или|с|вроде|скорее|всего|около|для|maybe|perhaps|probably|about|like|or|in|on|at|the|a|well)$/i;
/** Only says that, and is in the name of another choice: "не нужно". */
const NEEDED = /^(?:надо|нужно)\s/iu;
/** At a summary: "and there will be children", "we need parking, too". */
const ADDS =
  /(?<![\p{L}])(?:ещ[её]|также|плюс|кстати|забыл[аи]?|нуж(?:ен|н[аоы])|хот(?:им|елось|ели)|буд(?:ет|ут|ем)|желательно|обязательно|без|also|plus|btw|by the way|forgot|we(?:'?ll)? (?:need|want|have)|i need|there (?:will be|are)|without|vegan|vegetarian)(?![\p{L}])/iu;
const NOT_RIGHT =
  /(?<![\p{L}])(?:не (?:тот|та|то|те|ту)|неверн\p{L}+|неправильн\p{L}+|друг(?:ой|ая|ую|ое)|поменял\p{L}*|изменил\p{L}*|уточни\p{L}+|ошиб\p{L}+|поменьше|побольше|wrong|different|another|not right|incorrect|changed?|edit|fix|correct|update|lower|higher|измени\p{L}*|исправ\p{L}+|помен\p{L}+)(?![\p{L}])/iu;
