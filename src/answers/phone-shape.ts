import { spanOf, type Token } from './scan.ts';

/** A stretch of digits that is written as a phone is, with the ways to dial it, likeliest first. */
interface PhoneShape {
  /** Token indexes, half-open. */
  first: number;
  next: number;
  span: [number, number];
  readings: string[];
}

/** Every phone-like stretch of the tokens. A sum, a range of sums or a date is none. Linear. */
export function phoneShapes(tokens: readonly Token[]): PhoneShape[] {
  const known = found.get(tokens);
  if (known) return known;
  const shapes: PhoneShape[] = [];
  let at = 0;
  while (at < tokens.length) {
    const shape = shapeAt(tokens, at);
    if (shape) shapes.push(shape);
    at = shape ? shape.next : skipRun(tokens, at);
  }
  found.set(tokens, shapes);
  return shapes;
}

const found = new WeakMap<readonly Token[], PhoneShape[]>();

function shapeAt(tokens: readonly Token[], first: number): PhoneShape | null {
  const begins = tokens[first];
  if (!begins) return null;
  const plus = begins.text === '+' && tokens[first + 1]?.gap === false;
  const opens = begins.text === '(' || plus;
  if (begins.type !== 'number' && !opens) return null;
  const isMinutes = !begins.gap && tokens[first - 1]?.text === ':' && tokens[first - 2]?.type === 'number';
  if (isMinutes) return null;
  const groups: string[] = [];
  const separators: string[] = [];
  let separator = plus ? '+' : '';
  let next = first + (plus ? 1 : 0);
  let after = first;
  for (; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (!token) break;
    if (token.type === 'number') {
      if (digitsIn(groups) + token.text.length > MOST_DIGITS) break;
      groups.push(token.text);
      separators.push(token.gap ? `${separator} ` : separator);
      separator = '';
      after = next + 1;
    } else if (token.type === 'sign' && SEPARATORS.includes(token.text) && separator.trim().length < 3) {
      separator += (token.gap ? ' ' : '') + token.text;
    } else break;
  }
  const readings = dialled(groups, separators, plus);
  if (readings.length === 0) return null;
  return { first, next: after, span: spanOf(tokens, first, after), readings };
}

function dialled(groups: string[], separators: string[], plus: boolean): string[] {
  const digits = groups.join('');
  if (plus) {
    if (digits.length < 8 || digits.length > 15) return [];
    return digits.startsWith('8') && digits.length === 11
      ? [`+7${digits.slice(1)}`, `+${digits}`]
      : [`+${digits}`];
  }
  if (digits.length < 9 || digits.length > 14) return [];
  if (isSum(groups, separators) || isSumRange(groups, separators) || isDate(groups, separators)) return [];
  const readings = [digits];
  if (digits.startsWith('00')) readings.unshift(`+${digits.slice(2)}`);
  if (digits.length === 11 && digits.startsWith('8')) readings.unshift(`+7${digits.slice(1)}`);
  if (digits.length >= 11) readings.push(`+${digits}`);
  return readings;
}

function isSum(groups: string[], separators: string[]): boolean {
  if (groups.length === 1) return /0{6}$/.test(groups[0] ?? '');
  const sameSeparator = separators.slice(1).every((separator) => separator === separators[1]);
  return sameSeparator && separators[1] !== '-' && threes(groups) && groups.at(-1) === '000';
}

function isSumRange(groups: string[], separators: string[]): boolean {
  const dash = separators.findIndex((separator, index) => index > 0 && separator.trim() === '-');
  if (
    dash < 0 ||
    separators.some((separator, index) => index > dash && separator.trim() !== '' && separator.trim() !== '.')
  )
    return false;
  const left = groups.slice(0, dash);
  const right = groups.slice(dash);
  return [left, right].every(
    (side) => threes(side) && side.join('').length >= 4 && side.join('').endsWith('00'),
  );
}

function isDate(groups: string[], separators: string[]): boolean {
  const dots = separators.slice(1).filter((separator) => ['.', '/', '-'].includes(separator.trim())).length;
  if (dots < 2) return false;
  const [one = '', two = '', three = ''] = groups;
  const year = /^(?:20)?[2-4]\d$/;
  return (
    (one.length <= 2 && two.length <= 2 && (year.test(three) || separators[2]?.trim() === '-')) ||
    (/^20[2-4]\d$/.test(one) && two.length <= 2 && three.length <= 2)
  );
}

function threes(groups: string[]): boolean {
  return groups.every((group, index) =>
    index === 0 ? group.length <= 3 || groups.length === 1 : group.length === 3,
  );
}

function digitsIn(groups: string[]): number {
  return groups.reduce((sum, group) => sum + group.length, 0);
}

function skipRun(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  if (tokens[at]?.type !== 'number' || tokens[at - 1]?.text === ':') return next;
  while (tokens[next]?.type === 'number' && tokens[next]?.gap === false) next += 1;
  return next;
}

const MOST_DIGITS = 15;
const SEPARATORS = '()-./';
