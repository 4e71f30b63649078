import type { ChoiceOption, Reading } from '../reading.ts';
import { type Scan, spanOf, type Token } from '../text/scan.ts';
import { optionSenses } from './option-senses.ts';
import { entriesAt } from './sense-table.ts';

/** "Часов в 15", "after 6", "17:30" of "Утро, День, Вечер": the part of the day that an hour falls into. */
export function choiceByHour({ tokens }: Scan, options: readonly ChoiceOption[]): Reading<string[]> | null {
  if (tokens.length > MOST_TOKENS) return null;
  const senses = optionSenses(options);
  const parts = PARTS.map(({ word, from, to }) => {
    const sense = entriesAt(word).find((entry) => entry.group === 'daypart' && entry.letters === word)?.sense;
    return { from, to, option: options.find((_, index) => sense !== undefined && senses[index]?.has(sense)) };
  }).filter(({ option }) => option !== undefined);
  if (parts.length < 2) return null;
  for (let at = 0; at < tokens.length; at += 1) {
    const hour = hourAt(tokens, at);
    const part = hour === null ? undefined : parts.find(({ from, to }) => hour >= from && hour < to);
    if (part?.option)
      return {
        status: 'parsed',
        value: [part.option.value],
        span: spanOf(tokens, at, at + 1),
        confidence: 0.8,
      };
  }
  return null;
}

/** The hour of a clock time that says itself which half of the day it is in, else null. */
function hourAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.type !== 'number' || token.text.length > 2) return null;
  const hour = Number(token.text);
  const [before, earlier] = [tokens[at - 1]?.text ?? '', tokens[at - 2]?.text ?? ''];
  const isMinuted = tokens[at + 1]?.text === ':' && tokens[at + 2]?.type === 'number';
  const after = tokens[isMinuted ? at + 3 : at + 1]?.text ?? '';
  if (hour > 23) return null;
  if (after === 'pm' || after === 'p') return hour < 12 ? hour + 12 : hour;
  if (after === 'am') return hour;
  const isTime =
    isMinuted ||
    AT.has(before) ||
    AFTER.has(before) ||
    BEFORE.has(before) ||
    HOURS.has(after) ||
    HOURS.has(earlier);
  if (!isTime || (hour < 10 && !AFTER.has(before))) return null;
  if (BEFORE.has(before)) return hour > 8 && hour <= 12 ? hour - 1 : null;
  if (AFTER.has(before)) return hour >= 4 && hour <= 8 ? hour + 12 : hour >= 13 ? hour : null;
  return hour;
}

const MOST_TOKENS = 24;
const PARTS = [
  { word: 'morning', from: 4, to: 12 },
  { word: 'afternoon', from: 12, to: 17 },
  { word: 'evening', from: 17, to: 24 },
] as const;
const AT = new Set(['в', 'at', 'к', 'by', 'около', 'around', 'с', 'from', 'about']);
const AFTER = new Set(['после', 'after']);
const BEFORE = new Set(['до', 'before']);
const HOURS = new Set(['часов', 'час', 'часам', 'ч', 'h', 'oclock']);
