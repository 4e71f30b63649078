import type { HourSpan } from '../../domain/booking/time-wish.ts';
import type { Scan, Token } from '../text/scan.ts';
import { type Clock, clockAt } from './clock-at.ts';
import { dayParts } from './day-parts.ts';

/** The hours of the day that a text names. */
export interface SaidHours {
  /** What they come to; empty when none are named. */
  spans: HourSpan[];
  /** Each a single time, with what else a bare hour may mean. */
  exact: number[][];
  /** A time of the clock stands there with "в", "at" or a form that nothing else has. */
  isClock: boolean;
  /** "После 18", "с 14 до 16": room is left within them. */
  isRange: boolean;
}

/** `within` tells which tokens a day was read from: their figures are no hours. */
export function hoursIn(scanned: Scan, within: (at: number) => boolean): SaidHours {
  const clocks = clocksIn(scanned.tokens, within);
  const parts = dayParts(scanned);
  const said = parts.filter(({ denied }) => !denied);
  if (clocks.length > 0) {
    const settled = clocks.map((clock) => inPart(clock, said));
    return {
      spans: settled.map(({ low, high }) => ({ from: low[0] ?? 0, to: high[0] ?? LAST })),
      exact: settled.flatMap(({ low, high, role }) => (role === 'at' && low === high ? [low] : [])),
      isClock: true,
      isRange: settled.some(({ role }) => role !== 'at'),
    };
  }
  const left = said.length > 0 ? said.map(({ from, to }) => ({ from, to })) : without(parts);
  return { spans: left, exact: [], isClock: false, isRange: said.length === 0 && left.length > 0 };
}

interface Said {
  role: 'at' | 'range';
  /** What the beginning and the end may be, the likeliest first. */
  low: number[];
  high: number[];
}

function clocksIn(tokens: readonly Token[], within: (at: number) => boolean): Said[] {
  const found: Said[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const clock = within(at) ? null : clockAt(tokens, at);
    if (!clock || isCounted(tokens, clock.next)) continue;
    const lead = leadBefore(tokens, at);
    const isListed = found.length > 0 && JOINED.has(textAt(tokens, at - 1));
    const isBehindDay =
      at > 0 && within(at - 1) && tokens[at]?.type === 'number' && isPlainEnd(tokens, clock.next);
    const end = rangeEnd(tokens, clock, within);
    if (!clock.isSure && !lead && !isListed && !isBehindDay && !end?.isSure) continue;
    if (end) {
      found.push(between(clock, end));
      at = end.next - 1;
      continue;
    }
    found.push(saidOf(clock, lead ?? 'at'));
    at = clock.next - 1;
  }
  return found;
}

function saidOf({ minutes }: Clock, lead: Lead): Said {
  if (lead === 'after') return { role: 'range', low: minutes, high: [LAST] };
  if (lead === 'before') return { role: 'range', low: [0], high: minutes.map((minute) => minute - 1) };
  if (lead === 'by') return { role: 'range', low: [0], high: minutes };
  if (lead !== 'about') return { role: 'at', low: minutes, high: minutes };
  const low = minutes.map((minute) => minute - ABOUT);
  return { role: 'range', low, high: minutes.map((minute) => minute + ABOUT) };
}

/** "С 14 до 16", "между двумя и четырьмя", "2-4pm": whoever says an end means to be done by then. */
function between(from: Clock, to: Clock): Said {
  const [start = 0] = from.minutes;
  const ends = to.minutes.filter((minute) => minute > start);
  const [end = to.minutes[0] ?? LAST] = ends.length > 0 ? ends : to.minutes;
  const earlier = from.minutes.filter((minute) => minute < end);
  // "2-4pm" and "10-2"
  const low = from.isBare && earlier.length > 0 ? Math.max(...earlier) : start;
  return { role: 'range', low: [from.isBare && low > end - 720 ? low : start], high: [end - 1] };
}

function rangeEnd(tokens: readonly Token[], { next }: Clock, within: (at: number) => boolean): Clock | null {
  const joiner = textAt(tokens, next);
  const isJoined = joiner === '-' || TO.has(joiner) || (JOINED.has(joiner) && isBetween(tokens, next));
  const isDashed = isJoined && !within(next + 1);
  const end = isDashed ? clockAt(tokens, next + 1) : null;
  if (!end || isCounted(tokens, end.next)) return null;
  return joiner === '-' || isJoined ? { ...end, isSure: true } : end;
}

/** "Между 2 и 4". */
function isBetween(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 5; back += 1)
    if (/^(?:между|промежутке|between)$/.test(textAt(tokens, at - back))) return true;
  return false;
}

type Lead = 'at' | 'about' | 'after' | 'before' | 'by';

function leadBefore(tokens: readonly Token[], at: number): Lead | null {
  const [word, earlier, third] = [1, 2, 3].map((back) => textAt(tokens, at - back)) as [
    string,
    string,
    string,
  ];
  if (FILLERS.has(word)) return leadBefore(tokens, at - 1);
  if (word === 'than' && earlier === 'later') return third === 'no' || third === 'not' ? 'by' : 'after';
  if (word === 'than' && earlier === 'earlier') return third === 'no' || third === 'not' ? 'after' : 'before';
  const isNot = earlier === 'не' || earlier === 'not' || earlier === 'no';
  if (LATER.test(word)) return isNot ? 'by' : 'after';
  if (EARLIER.test(word)) return isNot ? 'after' : 'before';
  return LEADS.get(word) ?? null;
}

/** "На 20 человек", "2 недели": a number of something else. */
function isCounted(tokens: readonly Token[], next: number): boolean {
  return COUNTED.test(textAt(tokens, next)) || '%₽$€£+/'.includes(textAt(tokens, next) || ' ');
}

function isPlainEnd(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  return (
    !after || after.type === 'sign' || TO.has(after.text) || JOINED.has(after.text) || POLITE.has(after.text)
  );
}

/** "Вечером в 7": of what a bare hour may mean, that which lies in the part of the day that is said. */
function inPart(said: Said, parts: readonly HourSpan[]): Said {
  if (parts.length === 0) return said;
  const fits = (minute: number) => parts.some(({ from, to }) => minute >= from && minute <= to);
  const choose = (minutes: number[]) => (minutes.some(fits) ? minutes.filter(fits) : minutes);
  const low = choose(said.low);
  if (said.low === said.high) return { ...said, low, high: low };
  const high = said.high[0] === LAST ? Math.max(...parts.map(({ to }) => to)) : undefined;
  const isCut = high !== undefined && high > (low[0] ?? 0);
  return {
    ...said,
    low: said.low[0] === 0 ? [Math.min(...parts.map(({ from }) => from))] : low,
    high: isCut ? [high] : choose(said.high),
  };
}

/** What a day has left without the parts that were refused. */
function without(denied: readonly HourSpan[]): HourSpan[] {
  let left: HourSpan[] = denied.length > 0 ? [{ from: 0, to: LAST }] : [];
  for (const { from, to } of denied)
    left = left.flatMap((span) =>
      [
        { from: span.from, to: Math.min(span.to, from - 1) },
        { from: Math.max(span.from, to + 1), to: span.to },
      ].filter((one) => one.from < one.to),
    );
  return left;
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

const LAST = 1_439;
const ABOUT = 30;
const FILLERS = new Set('the часов часам вечера где то начиная'.split(' '));
const LEADS = new Map<string, Lead>([
  ...['в', 'во', 'к', 'ко', 'на', 'at', '@', 'for'].map((word): [string, Lead] => [word, 'at']),
  ...['около', 'примерно', 'around', 'about', 'roughly', 'approx', 'районе'].map((word): [string, Lead] => [
    word,
    'about',
  ]),
  ...['после', 'с', 'со', 'от', 'after', 'from', 'since', 'past'].map((word): [string, Lead] => [
    word,
    'after',
  ]),
  ...['до', 'till', 'until', 'til'].map((word): [string, Lead] => [word, 'before']),
  ['by', 'by'],
]);
const LATER = /^(?:позже|позднее|later)$/;
const EARLIER = /^(?:раньше|ранее|earlier|before)$/;
const TO = new Set(['до', 'по', 'to', 'till', 'until', 'til']);
const JOINED = new Set(['или', 'либо', 'и', 'or', 'and', ',']);
const POLITE = new Set('пожалуйста можно подойдет удобно please pls ok works would is'.split(' '));
const COUNTED =
  /^(?:человек[а-я]*|чел|гост[а-я]+|персон[а-я]*|мест[ао]?|people|guests?|persons?|pax|ppl|of|тыс[а-я]*|т|к|k|руб[а-я]*|р|дн(?:я|ей)|день|days?|недел[а-я]+|weeks?|месяц[а-я]*|months?|лет|год[а-я]*|years?|минут[а-я]*|мин|min|mins|minutes?|hours?|раза?|times?|зал[а-я]*|этаж[а-я]*|вариант[а-я]*|options?|числ[ао]|го|st|nd|rd|th)$/;
