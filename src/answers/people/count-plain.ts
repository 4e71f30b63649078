import type { Token } from '../text/scan.ts';

/** Plain tokens in the place of those before `next`; each still knows where it stands. */
export interface Plain {
  tokens: Token[];
  next: number;
}

/** One number in digits in the place of the tokens from `at` to `next`, and "persons" behind it where it counts people. */
export function plainNumber(
  tokens: readonly Token[],
  at: number,
  next: number,
  value: number,
  ofPeople = false,
): Plain | null {
  const [first, last] = [tokens[at], tokens[next - 1]];
  if (!first || !last) return null;
  const number = numberToken(first, last, value);
  return {
    tokens: ofPeople ? [number, { ...last, text: 'persons', type: 'word', gap: true }] : [number],
    next,
  };
}

export function numberToken(first: Token, last: Token, value: number): Token {
  return { type: 'number', text: String(value), from: first.from, to: last.to, gap: first.gap };
}
