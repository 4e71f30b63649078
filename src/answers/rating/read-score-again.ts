import { numberWord } from '../text/number-words.ts';
import { scan, type Token } from '../text/scan.ts';
import { namedScore } from './rating-words.ts';

/** A score that puts another one right. */
export interface ScoreAgain {
  score: number;
  /** What is said behind it. */
  comment: string | null;
  /** They say that the other one was a slip: "ой, 3". A bare "3" does not. */
  isSaid: boolean;
  /** It is none from 0 to 10. */
  isOffScale: boolean;
}

/**
 * "Ой, ошиблась, 3", "не 10, а 3", "sorry, I meant 3": a score that is given anew when another question is open. Null
 * where anything else is said before the score, or counted by the number: "ой, 3 часа ждали". Linear in the length.
 */
export function readScoreAgain(text: string): ScoreAgain | null {
  const { tokens } = scan(text);
  let score: number | null = null;
  let isSaid = false;
  let isDenied = false;
  let isOfTen = false;
  for (let at = 0; at < Math.min(tokens.length, MOST_TOKENS); at += 1) {
    const token = tokens[at] as Token;
    if (token.type === 'sign') {
      if (UNITS.has(token.text)) return null;
      continue;
    }
    const number = numberIn(token);
    if (number !== null) {
      if (isScale(tokens, at)) {
        if (number !== 10) return null;
        isOfTen = true;
      } else if (isDenied) isSaid = true;
      // "Случайно нажала 10, хотела 1": the last is meant.
      else if (score !== null && score !== number && !isSaid) return null;
      else score = number;
      isDenied = false;
      continue;
    }
    isDenied = DENYING.has(token.text) || (token.text === 'of' && tokens[at - 1]?.text === 'instead');
    isSaid ||= SLIP.has(token.text);
    if (SLIP.has(token.text) || SMALL.has(token.text)) continue;
    const from = clauseFrom(tokens, at);
    if (score === null || !isSaid || from === null) return null;
    return isScore(score) ? { score, comment: text.slice(from).trim(), isSaid, isOffScale: false } : null;
  }
  // So high no slip goes: that is a year, or a phone.
  if (score === null || score > HIGHEST_SLIP || tokens.length > MOST_TOKENS) return null;
  // "11 из 10" is praise.
  if (isOfTen && score > 10) return null;
  return { score, comment: null, isSaid, isOffScale: !isScore(score) };
}

function numberIn({ type, text }: Token): number | null {
  if (type === 'number') return Number(text);
  return namedScore(text) ?? numberWord(text)?.value ?? null;
}

/** "3 из 10", "3/10", "3 out of 10". */
function isScale(tokens: readonly Token[], at: number): boolean {
  return SCALING.has(tokens[at - 1]?.text ?? '') && at > 1;
}

function isScore(score: number): boolean {
  return Number.isInteger(score) && score >= 0 && score <= 10;
}

/** Where the clause of a word begins; null when a number stands in it: the reason has a clause of its own. */
function clauseFrom(tokens: readonly Token[], at: number): number | null {
  for (let first = at; first > 0; first -= 1) {
    const before = tokens[first - 1];
    if (before?.type === 'sign' && before.text !== "'") return tokens[first]?.from ?? null;
    if (before && numberIn(before) !== null) return null;
  }
  return null;
}

const MOST_TOKENS = 60;
const HIGHEST_SLIP = 1_000;
const words = (text: string) => new Set(text.split(' '));
const SCALING = words('из / of');
const UNITS = words('% № # $ € £ ₽ @');
const DENYING = words('не not вместо');
/** What says that the score before was not meant. */
const SLIP = words(
  'ой ошибся ошиблась ошиблись ошибочка ошибка ошибочно опечатка опечаталась опечатался промахнулась промахнулся промазала ' +
    'промазал случайно нечаянно перепутал перепутала виду исправьте поправьте поменяйте измените исправить поправить ' +
    'изменить поменять поправка передумал передумала точнее вернее упс упси туда нет стоп погодите подождите палец ' +
    'sorry oops whoops oopsie bad mistake meant typo mistyped mean correction wrong change actually slipped misclicked ' +
    'accidentally accident instead wait no hit pressed tapped',
);
/** What stands around it and says nothing of the event. */
const SMALL = words(
  'я мы и а на это этот эту то там мне нам нужно надо было хотела хотел хотели поставить поставьте ставлю поставила поставил ' +
    'ставим нажать нажала нажал нажалось написать написала написал выбрала выбрал ткнула ткнул имела имел имели в не вместо ' +
    'пожалуйста извините простите оценку оценка оценки моя мою балл балла баллов конечно да ладно же ну вот должно быть ' +
    'должна просто все таки лучше пусть будет тогда теперь правильно верно дрогнул кнопку ту пальцем мимо из ' +
    'i it s the a an to my please that was is be should have ve score rating number not but can could you me it make of out ' +
    'so it ll d put give gave by button one yes ah oh should ve instead point points mark im m typed chose clicked would would like want wanted',
);
