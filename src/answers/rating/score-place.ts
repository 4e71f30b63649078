import type { Amount } from '../amounts/amount.ts';
import { numberAt } from '../amounts/read-number.ts';
import { isOtherNoun } from '../amounts/units.ts';
import { isLikelyVerb } from '../people/likely-verb.ts';
import { memberCount, peopleNoun } from '../people/people-words.ts';
import { monthWord, timeUnitWord, weekdayWord } from '../text/date-words.ts';
import type { Token } from '../text/scan.ts';
import { CLOSING, EVALUATING, GIVING, LEADING } from './rating-talk.ts';

/** 0 for no score, 1 for one by where it stands alone, 2 in the place of a score, 3 for one said to be a score. */
export function placeWeight(tokens: readonly Token[], amount: Amount): number {
  const { first, next } = amount;
  if (isOther(tokens, next)) return 0;
  const closes = isClosed(tokens, next);
  const before = tokens[first - 1]?.text ?? '';
  if (WERE.has(before) && US.has(tokens[first - 2]?.text ?? '')) return 0;
  if (GIVING.test(before) && (closes || isSpeaking(before))) return 3;
  if (OWING.test(textBefore(tokens, first))) return 0;
  if (isPlace(tokens, amount)) return 2;
  if (closes && isLast(tokens, first)) return FOR.has(tokens[next]?.text ?? '') ? 2 : 1;
  const opens = first === 0 && (amount.digits || (amount.high ?? 0) > 1);
  return opens && !isCountedNoun(tokens[next], amount.high ?? 0) ? 1 : 0;
}

/** "Вероятность что посоветую друзьям 8", "couldn't be happier 10": behind anything but what labels, times or counts. */
function isLast(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  const further = tokens[first - 2]?.text ?? '';
  if (EACH_TIME_BEFORE.test(textBefore(tokens, first))) return true;
  if (before?.type !== 'word' || !before.gap) return false;
  if (PLACING.has(before.text)) return further === 'spot' || GIVING_NEAR.test(textBefore(tokens, first - 1));
  if (NAMING.has(before.text) || NAMING_STEM.test(before.text) || TIMED.test(before.text)) return false;
  if (TOPICS.has(before.text)) return true;
  if (memberCount(before.text) !== undefined || peopleNoun(before.text) !== null) return false;
  if (before.text === 'course') return further === 'of';
  if (
    (isOtherNoun(before.text) && !AFTERWARDS.has(further)) ||
    timeUnitWord(before.text) ||
    monthWord(before.text) ||
    weekdayWord(before.text)
  )
    return false;
  const isForeign = /[a-z]$/.test(before.text) && tokens.some(({ text }) => RUSSIAN.test(text));
  return !isForeign && !CLOCK.has(further) && !OWING.test(textBefore(tokens, first));
}

function textBefore(tokens: readonly Token[], at: number): string {
  let text = ' ';
  for (let index = Math.max(0, at - 3); index < at; index += 1) text += `${tokens[index]?.text} `;
  return text;
}

/** Between words and signs that only lead to a score and away from it. */
export function isPlace(tokens: readonly Token[], { first, next }: Amount): boolean {
  const before = tokens[first - 1];
  const isLed =
    !before ||
    (before.type === 'sign'
      ? !LABEL_SIGNS.has(before.text)
      : LEADING.has(before.text) || EVALUATING.has(before.text)) ||
    GIVING.test(before.text);
  if (!isLed || !isClosed(tokens, next) || isLabelled(tokens, first)) return false;
  return !(IS.has(before?.text ?? '') && !isAboutScore(tokens, first - 1));
}

/** "Ref: 8", "number one", "no 1". */
function isLabelled(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.text ?? '';
  if (before === ':')
    return NAMING.has(tokens[first - 2]?.text ?? '') && !SUBJECTS.has(tokens[first - 2]?.text ?? '');
  if (before === 'for' && tokens[first - 2]?.type === 'number') return true;
  return FIRST_PLACE.has(`${before} ${tokens[first]?.text}`);
}

/** "My son is 9" is no score; "it's a 9", "my mark is 9" are. */
function isAboutScore(tokens: readonly Token[], at: number): boolean {
  const index = tokens[at - 1]?.text === "'" ? at - 2 : at - 1;
  const subject = tokens[index];
  return subject?.type !== 'word' || SUBJECTS.has(subject.text);
}

/** Whether nothing that is counted follows: the end, a sign, a reason. */
export function isClosed(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at];
  if (!after) return true;
  if (after.type === 'number') return after.text === tokens[at - 1]?.text;
  if (after.type === 'word')
    return (
      (after.gap && ((CLOSING.has(after.text) && !isBargain(tokens, at)) || isLikelyVerb(after.text))) ||
      isSaidAgain(tokens, at) ||
      EACH_TIME.has(`${after.text} ${tokens[at + 1]?.text}`)
    );
  if (UNIT_SIGNS.has(after.text)) return false;
  const glued = tokens[at + 1];
  return (
    after.gap ||
    after.text === '.' ||
    after.text === ',' ||
    glued === undefined ||
    glued.gap ||
    after.text === '+' ||
    (after.text === '!' && glued.type === 'sign')
  );
}

/** "2 for 1". */
function isBargain(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'for' && tokens[at + 1]?.type === 'number';
}

/** "К девяти девять", "nine nine": the same number once more. */
function isSaidAgain(tokens: readonly Token[], at: number): boolean {
  const again = numberAt(tokens, at);
  return again !== null && again.value === numberAt(tokens, at - 1)?.value;
}

/** "10 человек", "5 этаж", "9 мая": what is counted is no score. */
function isOther(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  return (
    NO_REASON.has(word) ||
    isBargain(tokens, at) ||
    (!CLOSING.has(word) && (isOtherNoun(word) || peopleNoun(word) !== null)) ||
    monthWord(word) !== undefined
  );
}

/** A word that looks like what so many are of: "3 официанта", "5 waiters". */
function isCountedNoun(token: Token | undefined, count: number): boolean {
  if (token?.type !== 'word') return token?.type === 'number';
  if (!token.gap) return true;
  if (CLOSING.has(token.text)) return false;
  if (/[a-z]$/.test(token.text)) return /[^s]s$/.test(token.text) || (count === 1 && token.text.length > 3);
  return count >= 5 || count === 0
    ? /(?:ов|ев|ей|ек|ок|ий|ин)$/.test(token.text)
    : count > 1
      ? /(?:[^нт]а|я|ы|и|та)$/.test(token.text)
      : true;
}

function isSpeaking(word: string): boolean {
  return FIRST_PERSON.test(word);
}

const NO_REASON = new Set([
  'of',
  'am',
  'pm',
  'th',
  'st',
  'nd',
  'rd',
  'foot',
  'oclock',
  'o',
  'year',
  'утра',
  'вечера',
  'дня',
  'лет',
]);
const FIRST_PLACE = new Set(['number one', 'number 1', 'no 1', 'no one']);
/** What is rated, though it may also be people: "персонал 10". */
const TOPICS = new Set(['персонал', 'staff', 'team', 'crew', 'family']);
const FOR = new Set(['за', 'for']);
const RUSSIAN = /^[а-я]/;
/** A score may stand behind these only next to a verb of giving: "оцениваю в 8", "put it at 6". */
const PLACING = new Set(['в', 'at', 'on']);
const GIVING_NEAR =
  / (?:оцен[а-я]*|rate|rated|put|puts|score|scored|mark|marked|sits?|placed?|settle|settling|settled|agree|agreed|agreeing|voted|decide|decided|land|landed)(?: [^ ]+){0,2} $/;
/** "9 both times", "оба раза 9", "после извинений 8". */
const EACH_TIME = new Set(['both times', 'each time', 'every time', 'оба раза', 'каждый раз', 'all round']);
const EACH_TIME_BEFORE = / (?:both times|each time|every time|оба раза|каждый раз) $/;
const AFTERWARDS = new Set(['after', 'после']);
const CLOCK = new Set(['at', 'by']);
const OWING = / (?:owe|owes|owed|paid|pay|cost|costs|charged|back|плат[а-я]+|заплат[а-я]+)(?: [^ ]+)? $/;
const NAMING = new Set(
  (
    'к с со до после около через номер ном n стол столик столика столике кабинет кабинете комната комнате палата палате зал зале школа школе дом дома домик квартира квартире корпус корпусе подъезд этаж заказ заказе чек класс группа вариант пункт час часу окно окне касса кассе бокс пост айфон версия линия филиал смена рейс автобус трамвай маршрут размер рост вес возраст ул улица ждали ждал ждала ' +
    'мне ему ей нам вам дочке сыну дочери ребенку внуку внучке ребенок сын дочь нас их было были осталось всего по каждые все обе ' +
    'by in on until till since after before past over under room table number order flight bus size age aged floor gate flat unit line option item iphone level part day week year step page chapter bay seat row desk till door ward bed no only all every each of with and or x the is are was were isnt than my our your his their first next last covid windows zoom apartment suite building cabin ref code cloud square til point reference pin pier lane junction zone house appointment invoice ticket job case ref turned turning for to'
  ).split(' '),
);
const NAMING_STEM = /^(?:скидк|размер|версии|договор|талон|очеред|вагон|место|мест[ао]$|ячейк|ауди|камер)/;
const TIMED =
  /^(?:подожд|прожд|стоит$|ждем|приех|приед|пришл|прид|опозда|заплат|потрат|перезвон|позвон|звон|работа|закры|откры|зака[зн]|прос[ия]д|отсто|waited|waiting|opens?|closes?|arrived|came|come|call|ring|phone|text|visited|booked|called|met|left)/;
/** "Нас было 10" counts people. */
const WERE = new Set(['было', 'были', 'were', 'are']);
const US = new Set(['нас', 'мы', 'we', 'us', 'they', 'их']);
const IS = new Set(['is', 's', 'was', 'это']);
const SUBJECTS = new Set(
  'it this that пусть score mark rating answer overall ours mine total experience service vote number grade result оценка балл все итого мое моя'.split(
    ' ',
  ),
);
const LABEL_SIGNS = new Set(['#', '№', '@', '_', '/', '$', '€', '£', '₽']);
const UNIT_SIGNS = new Set(['%', '№', '#', '@', '°', '/', '$', '€', '£', '₽']);
const FIRST_PERSON =
  /^(?:ставлю|поставлю|даю|дам|оцениваю|оценю|ставим|даем|дадим|giving|give|rate|rating|score|оценка|оценки|балл|балла)$/;
