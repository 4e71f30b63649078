import { readPlace } from '../answers/choice/choice-by-place.ts';
import { readChoice } from '../answers/choice/read-choice.ts';
import { readAll } from '../answers/read-all.ts';
import type { AnswerKind } from '../answers/reading.ts';
import { readCommandWish } from '../answers/talk/read-command-wish.ts';
import { findQuestion, type QuestionFound } from '../answers/talk/read-question.ts';
import { blankOut } from '../answers/text/blank-out.ts';
import { withoutCallTalk } from '../answers/when/call-talk.ts';
import { blanked } from './blanked.ts';
import type { FlowHappening } from './flow-event.ts';
import { noteOf } from './note-of.ts';
import { optionLabel } from './option.ts';
import { answeredWith, readPress } from './read-press.ts';
import { readQuestions } from './read-questions.ts';
import { type ReplyScene, readContext } from './reply-scene.ts';

/**
 * What a typed reply means to the conversation. A wish for a human, to stop or to be forgotten is never taken for an
 * answer, and neither is a question; one message may answer several questions; what fits no question is unclear.
 */
export function readReply(text: string, scene: ReplyScene): FlowHappening {
  const { prompt } = scene;
  const saidYes = prompt?.kind === 'assent' && YES_FIRST.test(text);
  const plain = saidYes ? withoutCallTalk(text, readContext(scene)).replace(CALL_BACK, blanked) : text;
  const question = scene.isOpening ? null : questionIn(plain, scene);
  const statement = question ? blankOut(plain, question.span, ' ') : plain;

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

/** A button's label typed out is that button. */
function readLabel(text: string, { prompt, flow, context }: ReplyScene) {
  const typed = text.trim().toLocaleLowerCase(context.language);
  const option = prompt?.options?.find(
    (candidate) =>
      optionLabel(candidate, flow.copy, context.language).toLocaleLowerCase(context.language) === typed,
  );
  return prompt && option ? { prompt, option } : null;
}

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
const YES_FIRST =
  /^\s*(?:да|ага|угу|ок|окей|хорошо|вс[её] верно|верно|yes|yeah|yep|ok|okay|sure)(?![\p{L}])/iu;
const CALL_BACK =
  /(?<![\p{L}])(?:перезвоните|позвоните|звоните|наберите|(?:please )?call (?:me|us)(?: back)?)(?: (?:мне|нам))?(?: пожалуйста)?(?![\p{L}])/giu;
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
