import type { Token } from '../text/scan.ts';
import { scaleAt } from './scale-at.ts';
import { inDigits, type WrittenNumber } from './written-number.ts';

/** The number whose digits begin at a token: "150", "150 000", "1.5", "1,50,000", "7 5 0 0 0", "15.06". */
export function digitsAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  const first = tokens[at];
  if (!first) return null;
  const alone = inDigits(Number(first.text), at + 1);
  const sign = tokens[at + 1];
  const second = tokens[at + 2];
  const fraction = fractionAt(tokens, at + 1);
  if (fraction) return { ...inDigits(Number(first.text) + fraction.value, fraction.next) };
  if (sign?.type === 'number' && sign.gap) return singlesAt(tokens, at) ?? threesAt(tokens, at, 1) ?? alone;
  if (sign?.text === ',' && second?.text === '000' && second.gap && first.text.length <= 3)
    return { ...inDigits(Number(`${first.text}000`), at + 3), grouped: true };
  const joined = sign?.type === 'sign' && !sign.gap && second?.type === 'number' && !second.gap;
  if (!joined) return withWordEnding(tokens, at) ?? alone;
  if (sign.text === ':') return { ...alone, next: at + 3, shape: 'clock' };
  const part = sign.text !== '/' ? undefined : PARTS.get(`${first.text}/${second.text}`);
  if (part && scaleAt(tokens, at + 3)) return inDigits(part, at + 3);
  if (sign.text === '/') return { ...alone, next: at + 3, shape: 'slash' };
  if (sign.text !== '.' && sign.text !== ',' && sign.text !== "'") return alone;
  const groups = threesAt(tokens, at, 2) ?? indianAt(tokens, at);
  if (groups) return groups;
  const more = tokens[at + 3];
  const third = tokens[at + 4];
  if (more?.text === '.' && !more.gap && third?.type === 'number' && !third.gap)
    return { ...alone, next: at + 5, shape: 'date' };
  if (sign.text === "'") return { ...alone, next: at + 3, shape: 'slash' };
  if (sign.text === ',' && second.text.length > 3) return alone;
  const value = Number(`${first.text}.${second.text}`);
  const month = Number(second.text);
  const dated =
    sign.text === '.' && second.text.length === 2 && month >= 1 && month <= 12 && isDayOfMonth(first.text);
  return { ...alone, value, next: at + 3, shape: dated ? 'date' : 'plain' };
}

/** "3½", "3 1/2 thousand": the part behind a whole number. */
function fractionAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const [one, sign, two] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (one?.type !== 'number' || !one.gap || two?.type !== 'number') return null;
  const isSign = sign?.text === '.' && one.from === two.from;
  if (isSign) return { value: Number(`0.${two.text}`), next: at + 3 };
  const part = sign?.text === '/' && !sign.gap ? PARTS.get(`${one.text}/${two.text}`) : undefined;
  return part !== undefined && scaleAt(tokens, at + 3) ? { value: part, next: at + 3 } : null;
}

function isDayOfMonth(text: string): boolean {
  return text.length <= 2 && Number(text) >= 1 && Number(text) <= 31;
}

/** More than anybody spends, and more groups than a number is read with: no number at all. */
function isBeyond(tokens: readonly Token[], next: number, step: 1 | 2, groups: number): boolean {
  const group = tokens[next + step - 1];
  return groups === MOST_GROUPS && group?.type === 'number' && group.text.length === 3;
}

/** Groups of three after the first: `step` 1 with spaces between, 2 with a sign. */
function threesAt(tokens: readonly Token[], at: number, step: 1 | 2): WrittenNumber | null {
  const first = tokens[at];
  if (!first || first.text.length > 3 || first.text.startsWith('0')) return null;
  const separator = step === 2 ? tokens[at + 1]?.text : ' ';
  let digits = first.text;
  let next = at + 1;
  let groups = 0;
  for (; groups < MOST_GROUPS; groups += 1) {
    const group = tokens[next + step - 1];
    if (group?.type !== 'number' || group.text.length !== 3 || group.gap !== (step === 1)) break;
    if (step === 2 && (tokens[next]?.text !== separator || tokens[next]?.gap)) break;
    digits += group.text;
    next += step;
  }
  if (groups === 0 || isBeyond(tokens, next, step, groups)) return null;
  const scale = scaleAt(tokens, next);
  if (scale && groups === 1) {
    if (step === 2) return null;
    const second = Number(digits.slice(first.text.length));
    if (Number(first.text) < second && second <= Number(first.text) * 10) return null;
  }
  let value = Number(digits);
  const fraction = tokens[next + 1];
  const sign = tokens[next];
  if (
    (sign?.text === ',' || sign?.text === '.') &&
    sign.text !== separator &&
    !sign.gap &&
    fraction?.type === 'number' &&
    !fraction.gap &&
    fraction.text.length <= 2
  ) {
    value = Number(`${digits}.${fraction.text}`);
    next += 2;
  }
  return { ...inDigits(value, next), grouped: true };
}

/** "25,00,000": groups of two, then one of three. */
function indianAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  let digits = tokens[at]?.text ?? '';
  if (digits.length > 2) return null;
  for (let index = at + 1; index < at + 8; index += 2) {
    const group = tokens[index + 1];
    if (tokens[index]?.text !== ',' || tokens[index]?.gap || group?.type !== 'number' || group.gap)
      return null;
    digits += group.text;
    if (group.text.length === 3)
      return index > at + 1 ? { ...inDigits(Number(digits), index + 2), grouped: true } : null;
    if (group.text.length !== 2) return null;
  }
  return null;
}

/** "7 5 0 0 0": single digits set apart that end in a nought. */
function singlesAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  let digits = '';
  let next = at;
  for (; next - at < 8; next += 1) {
    const token = tokens[next];
    if (token?.type !== 'number' || token.text.length !== 1 || (next > at && !token.gap)) break;
    digits += token.text;
  }
  if (digits.length < 3 || !/^[1-9]\d*0$/.test(digits) || tokens[next]?.type === 'number') return null;
  return { ...inDigits(Number(digits), next), grouped: true };
}

/** "2х", "5-ти", "5десят", "2сти": a number in digits that goes on in letters. */
function withWordEnding(tokens: readonly Token[], at: number): WrittenNumber | null {
  const value = Number(tokens[at]?.text);
  const index = tokens[at + 1]?.text === '-' && tokens[at + 1]?.gap === false ? at + 2 : at + 1;
  const ending = tokens[index];
  if (ending?.type !== 'word' || ending.gap) return null;
  const factor = value < 10 ? ENDINGS.get(ending.text) : undefined;
  if (factor !== undefined) return inDigits(value * factor, index + 1);
  const isCounted =
    CASE_ENDINGS.has(ending.text) &&
    (scaleAt(tokens, index + 1) !== null || isRangeOfScale(tokens, index + 1));
  return isCounted ? inDigits(value, index + 1) : null;
}

/** "3х до 5ти миллионов": the scale is said behind the other end. */
function isRangeOfScale(tokens: readonly Token[], at: number): boolean {
  const second = RANGE_JOINERS.has(tokens[at]?.text ?? '') ? tokens[at + 1] : undefined;
  if (second?.type !== 'number') return false;
  const dash = tokens[at + 2]?.text === '-' ? at + 3 : at + 2;
  const next = CASE_ENDINGS.has(tokens[dash]?.text ?? '') ? dash + 1 : at + 2;
  return scaleAt(tokens, next) !== null;
}

const MOST_GROUPS = 4;
const RANGE_JOINERS = new Set(['-', 'до', 'или', 'либо']);
const PARTS = new Map([
  ['1/2', 0.5],
  ['1/4', 0.25],
  ['3/4', 0.75],
]);
const ENDINGS = new Map([
  ['десят', 10],
  ['десяти', 10],
  ['сот', 100],
  ['ста', 100],
  ['сти', 100],
]);
const CASE_ENDINGS = new Set(['х', 'ех', 'ух', 'рех', 'ти', 'ми', 'мя', 'и', 'ка', 'ку']);
