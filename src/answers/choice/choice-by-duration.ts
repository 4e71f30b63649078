import type { ChoiceOption, Reading } from '../reading.ts';
import type { TimeUnit } from '../text/date-words.ts';
import { type Scan, scan, spanOf, type Token } from '../text/scan.ts';
import { type Duration, durationAt } from '../when/duration-at.ts';

/** The options that last as long as is said, where at least two are lengths of time: "12 мес" of "Месяц, Полгода, Год". */
export function choiceByDuration(
  { tokens }: Scan,
  options: readonly ChoiceOption[],
): Reading<string[]> | null {
  if (tokens.length > MOST_TOKENS) return null;
  const lengths = options.map(({ names }) => lengthOfName(names[0] ?? ''));
  if (lengths.filter((minutes) => minutes !== null).length < 2) return null;
  const said = durationsIn(tokens);
  const fitting = said.filter(({ minutes }) => lengths.includes(minutes));
  const [first] = fitting;
  if (!first || fitting.length < said.length) return null;
  const value = options
    .filter((_, index) => fitting.some(({ minutes }) => minutes === lengths[index]))
    .map((option) => option.value);
  const span = spanOf(tokens, first.first, fitting.at(-1)?.next ?? first.next);
  return { status: 'parsed', value, span, confidence: 0.9 };
}

/** Names are few and asked for again and again. */
function lengthOfName(name: string): number | null {
  const before = known.get(name);
  if (before !== undefined) return before;
  const minutes = durationsIn(scan(name).tokens)[0]?.minutes ?? null;
  if (known.size >= MOST_NAMES) known.clear();
  known.set(name, minutes);
  return minutes;
}

interface Lasting {
  minutes: number;
  first: number;
  next: number;
}

function durationsIn(tokens: readonly Token[]): Lasting[] {
  const found: Lasting[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.type === 'sign') continue;
    const duration = durationAt(tokens, at);
    if (!duration || duration.low !== duration.high) continue;
    const isHalf = tokens[at - 1]?.text === 'half';
    if (!DENIALS.has(tokens[at - 1]?.text ?? ''))
      found.push({ minutes: minutesOf(duration) / (isHalf ? 2 : 1), first: at, next: duration.next });
    at = duration.next - 1;
  }
  return found;
}

/** A year is twelve months here and a month thirty days: lengths are only compared. */
function minutesOf({ low, unit }: Duration): number {
  return low * MINUTES[unit];
}

const MINUTES: Record<TimeUnit, number> = {
  minute: 1,
  hour: 60,
  day: 1_440,
  workday: 1_440,
  week: 10_080,
  month: 43_200,
  quarter: 129_600,
  half: 259_200,
  year: 518_400,
};
const DENIALS = new Set(['не', 'not', 'age', 'aged']);
const MOST_TOKENS = 24;
const known = new Map<string, number | null>();
const MOST_NAMES = 500;
