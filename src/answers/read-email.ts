import type { Reader } from './reading.ts';

/** An e-mail address, in lower case. */
export const readEmail: Reader<'email'> = (text) => {
  let at = text.indexOf('@');
  for (; at >= 0; at = text.indexOf('@', at + 1)) {
    const span = addressAround(text, at);
    if (!span) continue;
    const value = text.slice(span[0], span[1]).toLowerCase();
    return { status: 'parsed', value, span, confidence: 0.99 };
  }
  return { status: 'unclear' };
};

function addressAround(text: string, at: number): [number, number] | null {
  let from = at;
  while (from > 0 && at - from < 64 && LOCAL.test(text[from - 1] ?? '')) from -= 1;
  while (from < at && text[from] === '.') from += 1;
  let to = at + 1;
  while (to < text.length && to - at < 255 && DOMAIN.test(text[to] ?? '')) to += 1;
  while (to > at + 1 && (text[to - 1] === '.' || text[to - 1] === '-')) to -= 1;
  const labels = text.slice(at + 1, to).split('.');
  const top = labels.at(-1) ?? '';
  if (from === at || labels.length < 2 || labels.includes('') || !TOP.test(top)) return null;
  return [from, to];
}

const LOCAL = /[A-Za-z0-9._%+'-]/;
const DOMAIN = /[\p{L}0-9.-]/u;
const TOP = /^(?:\p{L}{2,24}|xn--[a-z0-9-]{2,30})$/iu;
