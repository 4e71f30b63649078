import { numberWord, ordinalWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';

/** A time of the day as it stands in a text. */
export interface Clock {
  /** Minutes since midnight that it may mean, the likeliest first: "в 7" is more often the evening. */
  minutes: number[];
  next: number;
  /** It can be nothing else: "14:30", "2pm", "полдень". */
  isSure: boolean;
  /** Which half of the day was not said. */
  isBare: boolean;
}

/** "14:30", "2pm", "в 3 часа дня", "half past two", "половине третьего", "без четверти три", "полдень". */
export function clockAt(tokens: readonly Token[], at: number): Clock | null {
  const word = textAt(tokens, at);
  if (NOON.test(word)) return { minutes: [720], next: at + 1, isSure: true, isBare: false };
  if (word === 'часу' || word === 'час' || word === 'часа') return oneAt(tokens, at);
  return spokenHalf(tokens, at) ?? spokenQuarter(tokens, at) ?? inFigures(tokens, at) ?? inWords(tokens, at);
}

/** "в час", "к часу дня"; behind a number it is that number's. */
function oneAt(tokens: readonly Token[], at: number): Clock | null {
  const before = textAt(tokens, at - 1);
  return ONE_LEADS.has(before) ? ofHour(tokens, 1, 0, at + 1, false) : null;
}

/** "полтретьего", "пол третьего", "половине третьего", "half past two", "half 2". */
function spokenHalf(tokens: readonly Token[], at: number): Clock | null {
  const word = textAt(tokens, at);
  const glued = /^пол(.+)$/.exec(word)?.[1];
  const place = glued === undefined ? undefined : ordinalWord(glued);
  if (place !== undefined && place <= 12) return ofHour(tokens, place - 1 || 12, 30, at + 1, true);
  if (word === 'пол' || /^половин[аеуы]$/.test(word)) {
    const next = ordinalWord(textAt(tokens, at + 1));
    return next !== undefined && next <= 12 ? ofHour(tokens, next - 1 || 12, 30, at + 2, true) : null;
  }
  if (word !== 'half') return null;
  const isPast = textAt(tokens, at + 1) === 'past';
  const hour = hourAt(tokens, isPast ? at + 2 : at + 1);
  return hour ? ofHour(tokens, hour.value, 30, hour.next, true) : null;
}

/** "quarter to three", "ten past 2", "без пятнадцати три", "без четверти 3", "четверть третьего". */
function spokenQuarter(tokens: readonly Token[], at: number): Clock | null {
  const word = textAt(tokens, at);
  if (word === 'без') {
    const isQuarter = textAt(tokens, at + 1) === 'четверти';
    const less = isQuarter ? 15 : numberAt(tokens, at + 1);
    const skipped = /^минут/.test(textAt(tokens, at + 2)) ? at + 3 : at + 2;
    const hour = less !== null && less < 60 ? hourAt(tokens, skipped) : null;
    return hour && less !== null ? ofHour(tokens, hour.value, -less, hour.next, true) : null;
  }
  if (word === 'четверть') {
    const next = ordinalWord(textAt(tokens, at + 1));
    return next !== undefined && next <= 12 ? ofHour(tokens, next - 1 || 12, 15, at + 2, true) : null;
  }
  const many = word === 'quarter' ? 15 : numberAt(tokens, at);
  const side = textAt(tokens, at + 1);
  if (
    many === null ||
    many > 30 ||
    !(side === 'past' || (side === 'to' && many % 5 === 0 && word === 'quarter'))
  )
    return null;
  const hour = hourAt(tokens, at + 2);
  return hour ? ofHour(tokens, hour.value, side === 'past' ? many : -many, hour.next, true) : null;
}

function inFigures(tokens: readonly Token[], at: number): Clock | null {
  const token = tokens[at];
  if (token?.type !== 'number' || isTail(tokens, at)) return null;
  if (token.text.length === 4) {
    const [hour, minute] = [Number(token.text.slice(0, 2)), Number(token.text.slice(2))];
    const isTime = hour >= 7 && hour <= 22 && minute % 15 === 0 && minute < 60 && hour !== 20;
    return isTime ? ofHour(tokens, hour, minute, at + 1, true) : null;
  }
  const hour = Number(token.text);
  if (token.text.length > 2 || hour > 23) return null;
  const minutes = minutesBehind(tokens, at + 1);
  if (minutes) return ofHour(tokens, hour, minutes.value, minutes.next, true);
  return ofHour(tokens, hour, 0, at + 1, false);
}

/** "в два", "к двенадцати", "two thirty", "три тридцать". */
function inWords(tokens: readonly Token[], at: number): Clock | null {
  const hour = tokens[at]?.type === 'word' ? hourAt(tokens, at) : null;
  if (!hour) return null;
  const after = numberWord(textAt(tokens, hour.next));
  const isMinuted = after?.type === 'teen' || after?.type === 'ten';
  const minute = isMinuted && after.value < 60 && after.value % 5 === 0 ? after.value : 0;
  return ofHour(tokens, hour.value, minute, hour.next + (minute > 0 ? 1 : 0), minute > 0);
}

/** The hour with the half of the day that is said behind it. */
function ofHour(
  tokens: readonly Token[],
  hour: number,
  minute: number,
  next: number,
  isSure: boolean,
): Clock | null {
  let at = next;
  const isNamed = HOURS.has(textAt(tokens, at));
  if (isNamed) at += 1;
  else if (textAt(tokens, at) === 'o') at += textAt(tokens, at + 1) === "'" ? 3 : 2;
  const isOclock = at > next && !isNamed;
  const half = halfAt(tokens, at);
  const base = { isSure: isSure || isNamed || isOclock || half !== null };
  const total = (from: number) => (from * 60 + minute + 1_440) % 1_440;
  if (half) {
    if (hour > 12) return { ...base, minutes: [total(hour)], next: half.next, isBare: false };
    const said = half.isAfternoon ? (hour % 12) + 12 : hour === 12 && half.isMorning ? 0 : hour;
    return { ...base, minutes: [total(said)], next: half.next, isBare: false };
  }
  if (hour > 12 || hour === 0) return { ...base, minutes: [total(hour)], next: at, isBare: false };
  const afternoon = total((hour % 12) + 12);
  const minutes = hour === 12 ? [afternoon] : hour < 8 ? [afternoon, total(hour)] : [total(hour), afternoon];
  return { ...base, minutes, next: at, isBare: minutes.length > 1 };
}

function halfAt(
  tokens: readonly Token[],
  at: number,
): { isAfternoon: boolean; isMorning: boolean; next: number } | null {
  const [word, second, third] = [textAt(tokens, at), textAt(tokens, at + 1), textAt(tokens, at + 2)];
  const isDotted = (word === 'a' || word === 'p') && second === '.' && third === 'm';
  const english = isDotted || ((word === 'a' || word === 'p') && second === 'm') ? `${word}m` : word;
  const next = isDotted ? at + 3 : english === word ? at + 1 : at + 2;
  if (english === 'pm') return { isAfternoon: true, isMorning: false, next };
  if (english === 'am') return { isAfternoon: false, isMorning: true, next };
  if (word === 'утра' || word === 'ночи') return { isAfternoon: false, isMorning: true, next: at + 1 };
  if (word === 'дня' || word === 'вечера') return { isAfternoon: true, isMorning: false, next: at + 1 };
  const isThe = (word === 'in' || word === 'at') && (second === 'the' || second === 'night');
  if (!isThe) return null;
  if (third === 'morning') return { isAfternoon: false, isMorning: true, next: at + 3 };
  return third === 'afternoon' || third === 'evening'
    ? { isAfternoon: true, isMorning: false, next: at + 3 }
    : null;
}

/** The ":30" of "14:30", "14.30", "14-30" and "14 30". */
function minutesBehind(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const sign = tokens[at];
  const isSpaced = sign?.type === 'number';
  const figure = isSpaced ? sign : tokens[at + 1];
  if (figure?.type !== 'number' || figure.text.length !== 2) return null;
  const value = Number(figure.text);
  if (value > 59) return null;
  if (isSpaced) return value % 15 === 0 ? { value, next: at + 1 } : null;
  if (figure.gap) return null;
  if (sign?.text === ':') return { value, next: at + 2 };
  const isDate = sign?.text === '.' && tokens[at + 2]?.text === '.' && tokens[at + 3]?.type === 'number';
  if (sign?.gap || isDate || !(sign?.text === '.' || sign?.text === '-')) return null;
  // "12-14" is from noon to two.
  return value % 5 === 0 && (sign.text === '.' || value === 0 || value > 23) ? { value, next: at + 2 } : null;
}

/** Goes on from another figure: the minutes of a time, the month of a date. */
function isTail(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before !== undefined && token?.gap === false && /^[:./,#№@_]$/.test(before.text);
}

function hourAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const value = numberAt(tokens, at);
  return value !== null && value >= 1 && value <= 12 ? { value, next: at + 1 } : null;
}

function numberAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.type === 'number') return token.text.length <= 2 ? Number(token.text) : null;
  const word = numberWord(token?.text ?? '');
  if (word === undefined || word.type === 'scale' || word.rough || word.value > 59) return null;
  return Number.isInteger(word.value) && word.type !== 'whole' ? word.value : null;
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

const NOON = /^(?:полдень|полудню|полудня|полудне|noon|midday)$/;
const ONE_LEADS = new Set('в к на после до с около часов не'.split(' '));
const HOURS = new Set(['часов', 'часа', 'час', 'часам', 'ч', 'h', 'hrs', 'oclock']);
