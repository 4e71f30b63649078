import { numberAt } from '../amounts/read-number.ts';
import type { Token } from '../text/scan.ts';
import { numberToken, type Plain } from './count-plain.ts';

/** "30 plus or minus 5", "50 ± 5", "60 плюс-минус пять": both ends of what is meant. */
export function marginAt(tokens: readonly Token[], at: number): Plain | null {
  if (!opensNumber(tokens, at)) return null;
  const middle = numberAt(tokens, at);
  if (!middle || middle.shape !== 'plain') return null;
  let start = middle.next;
  while (NOUNS.has(tokens[start]?.text ?? '') || tokens[start]?.text === ',') start += 1;
  const width = marginWords(tokens, start);
  if (width === 0) return null;
  const margin = numberAt(tokens, start + width);
  if (!margin || margin.shape !== 'plain' || margin.value >= middle.value || margin.value > 100) return null;
  const [first, last] = [tokens[at], tokens[margin.next - 1]];
  if (!first || !last) return null;
  const dash: Token = { type: 'sign', text: '-', from: last.from, to: last.to, gap: false };
  const low = numberToken(first, last, middle.value - margin.value);
  const high = { ...numberToken(first, last, middle.value + margin.value), from: last.from, gap: false };
  return { tokens: [low, dash, high], next: margin.next };
}

function opensNumber(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.type !== 'sign' && before?.type !== 'number' && !(before?.text === '-' && !before.gap);
}

/** How many tokens say "plus or minus" here. */
function marginWords(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === '±') return 1;
  const [one, two, three] = [at, at + 1, at + 2].map((index) => tokens[index]?.text ?? '');
  if (MORE.has(one ?? '') && LESS.has(two ?? '')) return 2;
  return MORE.has(one ?? '') && BETWEEN.has(two ?? '') && LESS.has(three ?? '') ? 3 : 0;
}

const NOUNS = new Set('человек чел гостей персон people guests pax persons'.split(' '));
const MORE = new Set(['плюс', 'plus', '+', 'give']);
const LESS = new Set(['минус', 'minus', '-', 'take']);
const BETWEEN = new Set(['или', 'or', '/', '-']);
