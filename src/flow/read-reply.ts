import { wishesAmong } from '../answers/assent/agrees-wholly.ts';
import { readPlace } from '../answers/choice/choice-by-place.ts';
import { readAll } from '../answers/read-all.ts';
import type { AnswerKind } from '../answers/reading.ts';
import { readClearRefusal } from '../answers/refusal/read-clear-refusal.ts';
import { readRefusal } from '../answers/refusal/read-refusal.ts';
import { addsSomething } from '../answers/talk/added-words.ts';
import { beginsWithYes } from '../answers/talk/agreement.ts';
import { onlyDoubts } from '../answers/talk/doubt-words.ts';
import { isGreeting } from '../answers/talk/greeting.ts';
import { tellsHowToReach } from '../answers/talk/how-to-reach.ts';
import { type CommandWish, readCommandWish } from '../answers/talk/read-command-wish.ts';
import { findQuestion, type QuestionFound } from '../answers/talk/read-question.ts';
import { saidBesides } from '../answers/talk/said-besides.ts';
import { wordsOfException, wordsOfFault } from '../answers/talk/what-is-wrong.ts';
import { readWillingness } from '../answers/talk/willingness.ts';
import { blankOut } from '../answers/text/blank-out.ts';
import {
  asksToBeCalled,
  withoutCallBack,
  withoutCallClauses,
  withoutCallTalk,
} from '../answers/when/call-talk.ts';
import type { Refusal } from '../domain/values.ts';
import { changedKey } from './changed-key.ts';
import type { FlowHappening } from './flow-event.ts';
import { noteOf } from './note-of.ts';
import { optionLabel } from './option.ts';
import type { Answered, Prompt } from './prompt.ts';
import { readCorrection } from './read-correction.ts';
import { readFeedback } from './read-feedback.ts';
import { readFriends } from './read-friends.ts';
import { readObjection } from './read-objection.ts';
import { answeredWith, readPress } from './read-press.ts';
import { CONSENT, type QuestionsRead, readQuestions } from './read-questions.ts';
import { readTimes, wishBeside } from './read-times.ts';
import { readVisitWish } from './read-visit-wish.ts';
import { type ReplyScene, readContext } from './reply-scene.ts';

/**
 * What a typed reply means to the conversation. A wish for a human, to stop or to be forgotten is never taken for an
 * answer, and neither is a question; one message may answer several questions; what fits no question is unclear.
 */
export function readReply(text: string, scene: ReplyScene): FlowHappening {
  const { prompt } = scene;
  const feedback = readFeedback(text, scene) ?? readFriends(text, scene.flow);
  if (feedback) return feedback;
  const saidYes = prompt?.kind === 'assent' && beginsWithYes(text);
  const plain = saidYes
    ? withoutCallBack(withoutCallClauses(text))
    : hasPhone(text)
      ? withoutCallBack(text)
      : text;
  const question = scene.isOpening ? null : questionIn(plain, scene);
  const statement = question ? blankOut(plain, question.span, ' ') : plain;

  const wish = wishIn(statement, scene);
  if (wish.wish === 'complaint') return { type: 'human', isComplaint: true };
  if (wish.wish === 'human') return { type: 'human' };
  if (wish.wish === 'stop' || wish.wish === 'erase') return { type: wish.wish };
  const words = withoutCallTalk(anewIn(statement, wish), readContext(scene));

  const refused = readRefused(text, scene);
  if (refused) return refused;
  const visit = readVisitWish(words, scene);
  if (visit) return visit;
  const time = readTimes(words, scene);
  if (time) return time;
  const ready = readReady(words, text, scene);
  if (ready) return ready;
  const read = readAnswers(words, statement, text, wish.wish === 'change', scene);
  if ('type' in read) return read;
  const { found } = read;
  const binding = prompt?.isBinding && found[prompt.key]?.value === 'no' && onlyAnswers(found, prompt);
  const why = binding && readReason(text, scene);
  if (why) return why;
  const isSettled = !prompt || prompt.passing;
  const exception = isSettled && onlyAnswers(found, prompt) ? wordsOfException(text) : null;
  const exceptKey = exception === null ? null : changedKey(exception, scene);
  if (exceptKey !== null) return { type: 'change', key: exceptKey };
  const isNothing = Object.keys(found).length === 0;
  const objection = isNothing ? readObjection(text, scene) : null;
  if (objection) return objection;
  // "We'll think about it" only takes time.
  if (isNothing && !question && prompt?.isBinding && readWillingness(text) === 'later')
    return { type: 'declined', isLater: true, raw: text };
  // "No, first tell me the price" refuses nothing yet.
  const isPutOff = question !== null && prompt?.kind === 'assent' && found[prompt.key]?.value === 'no';
  if (isPutOff) delete found[prompt.key];
  if (prompt?.passing && found[prompt.key]?.value === 'no' && onlyAnswers(found, prompt)) {
    const complaint = readComplaintOfAnswer(text, scene);
    if (complaint) return complaint;
  }
  const said = besidesIn(text, read, question, wish);
  const besides = said !== null && onlyConsents(found) ? wishesAmong(said) : said;
  if (Object.keys(found).length > 0) {
    const wished = { ...found, ...(prompt && found[prompt.key] && wishBeside(text, scene)) };
    const readings = besides === null ? wished : { ...wished, note: noteOf(besides, scene) };
    return { type: 'answered', readings, ...(question && { question: question.about }) };
  }
  if (wish.wish === 'change') return changeOf(statement.slice(wish.span[0]).replace(NEEDED, ''), scene);
  if (!question && prompt?.passing && besides !== null && (addsSomething(text) || tellsHowToReach(text)))
    return { type: 'answered', readings: { note: noteOf(besides, scene) } };
  if (question) return { type: 'asked', about: question.about, raw: text };
  if (prompt && isGreeting(text)) return { type: 'repeated' };
  if (prompt && !LEFT_OPEN_BY_CALL.has(prompt.kind) && !prompt.passing && asksToBeCalled(text))
    return { type: 'human' };
  return readComplaintOfAnswer(text, scene) ?? { type: 'unclear', raw: text };
}

/** They will not buy, in a flow that asks why where it is not said. */
function readRefused(text: string, scene: ReplyScene): FlowHappening | null {
  const asked = whyAsked(scene);
  if (!asked || scene.prompt?.kind === 'refusal') return null;
  const refusal = readClearRefusal(text, readContext(scene));
  return refusal && refusedFor(refusal.reason, asked.key, text);
}

/** "No, it's too expensive" needs no asking why. */
function readReason(text: string, scene: ReplyScene): FlowHappening | null {
  const asked = whyAsked(scene);
  if (!asked) return null;
  const reading = readRefusal(text, readContext(scene), false);
  return reading.status === 'parsed' && !VAGUE.has(reading.value)
    ? refusedFor(reading.value, asked.key, text)
    : null;
}

/** Flows published before refusals were heard take them for the answer to what they asked. */
function whyAsked({ flow: { prompts, machine } }: ReplyScene): Prompt | undefined {
  return machine.events.includes('refused') ? prompts.find(({ kind }) => kind === 'refusal') : undefined;
}

function refusedFor(reason: Refusal | null, key: string, raw: string): FlowHappening {
  const readings: Record<string, Answered> = reason ? { [key]: { kind: 'refusal', value: reason, raw } } : {};
  return { type: 'refused', readings, raw };
}

function wishIn(text: string, { flow, context }: ReplyScene): CommandWish {
  return readCommandWish(text, flow.settings.persona[context.language]);
}

/** What is left to read of a wish to change an answer is the new one; it stays where it was. */
function anewIn(statement: string, wish: CommandWish): string {
  if (wish.wish !== 'change') return statement;
  const from = statement.trimEnd().length - wish.rest.length;
  return blankOut(statement, [0, from], ' ');
}

/** The answers of a reply; where all are settled also one that is put right: "не 400, а 300". */
function readAnswers(
  words: string,
  statement: string,
  raw: string,
  isChange: boolean,
  scene: ReplyScene,
): FlowHappening | QuestionsRead {
  const { prompt } = scene;
  const read = readQuestions(words, raw, scene);
  const isSettled = !prompt || prompt.passing;
  if ('type' in read || !isSettled || !onlyAnswers(read.found, prompt)) return read;
  const correction = readCorrection(withoutCallTalk(statement, readContext(scene)), raw, scene);
  if (correction) {
    const { key, answered, span } = correction;
    const { [prompt?.key ?? key]: assent } = read.found;
    // The "not" of a correction refuses nothing.
    const found = { ...(prompt && assent?.value === 'yes' && { [prompt.key]: assent }), [key]: answered };
    return { ...read, found, spans: [...(read.spans ?? []), span] };
  }
  const again = isChange ? readQuestions(statement, raw, scene) : read;
  return 'type' in again || onlyAnswers(again.found, prompt) ? read : again;
}

/** Nothing was read but the answer to the open question. */
function onlyAnswers(found: Record<string, Answered>, prompt: ReplyScene['prompt']): boolean {
  return Object.keys(found).every((key) => key === prompt?.key);
}

/** Beside a consent only what they are after is worth a note. */
function onlyConsents(found: Record<string, Answered>): boolean {
  return Object.keys(found).length === 1 && found[CONSENT]?.value === 'yes';
}

function besidesIn(
  text: string,
  { spans, assentEnds }: QuestionsRead,
  question: QuestionFound | null,
  wish: CommandWish,
): string | null {
  if (!spans) return null;
  const asked = question ? [question.span] : [];
  const changed = wish.wish === 'change' ? [wish.span] : [];
  return saidBesides(text, [...spans, ...asked, ...changed], assentEnds);
}

/** Enough figures for a phone: who gives one may well add "call me". */
function hasPhone(text: string): boolean {
  return (text.match(/\d/gu)?.length ?? 0) >= SHORTEST_PHONE;
}

/** The question that a text asks. One that only its mark makes a question is none when all of it answers. */
function questionIn(text: string, scene: ReplyScene): QuestionFound | null {
  const question = findQuestion(text);
  if (!question) return null;
  const asked = text.slice(...question.span);
  const wish = wishIn(asked, scene);
  if (wish.wish !== 'none' && wish.wish !== 'change' && question.about !== 'call') return null;
  if (!question.doubtful) return question;
  const kinds = scene.prompt ? [scene.prompt.kind] : [];
  const choice = scene.prompt?.kind === 'choice' ? scene.prompt : undefined;
  const { leftOver } = readAll(asked, readContext(scene, choice), kinds);
  const isAnswer = kinds.length > 0 && onlyDoubts(leftOver);
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
  const fault = wordsOfFault(text);
  const key = fault === null ? null : changedKey(fault, scene);
  return key === null ? null : { type: 'change', key };
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

/** Reasons that a no may seem to give. */
const VAGUE = new Set<Refusal>(['no-need', 'other']);
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
/** Questions that a wish to be called leaves as they are: it agrees to nothing, and where to call is not known. */
const LEFT_OPEN_BY_CALL = new Set<AnswerKind>(['assent', 'contact', 'phone', 'email']);
const SHORTEST_PHONE = 7;
/** Only says that, and is in the name of another choice: "не нужно". */
const NEEDED = /^(?:надо|нужно)\s/iu;
