import type { Scan, Token } from '../text/scan.ts';

/** A company named for what it is: "ООО «Ромашка»", "компания Ромашка", "Acme Ltd", "my company is Acme". */
export function companyIn({ tokens, raw }: Scan): { value: string; span: [number, number] } | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'word') continue;
    if (FORMS.has(token.text)) {
      const name = nameFrom(tokens, raw, at + 1);
      if (name) return { value: raw.slice(token.from, name.to), span: [token.from, name.to] };
    }
    if (CALLED.has(token.text) && !FORMS.has(tokens[at + 1]?.text ?? '')) {
      const name = nameFrom(tokens, raw, behindFillers(tokens, at + 1));
      if (name) return { value: raw.slice(name.inner[0], name.inner[1]), span: [token.from, name.to] };
    }
    if (ENDINGS.has(token.text) && !isInAddress(tokens, at)) {
      const first = capitalsBefore(tokens, raw, at);
      const from = tokens[first]?.from ?? 0;
      if (first < at) return { value: raw.slice(from, token.to), span: [from, token.to] };
    }
  }
  return null;
}

interface Name {
  /** Without its quotes. */
  inner: [number, number];
  to: number;
}

/** Words in quotes, or up to three that are capitalised. */
function nameFrom(tokens: readonly Token[], raw: string, first: number): Name | null {
  const opening = tokens[first];
  if (!opening) return null;
  if (QUOTES.has(opening.text)) {
    for (let at = first + 1; at < Math.min(tokens.length, first + 8); at += 1) {
      const closing = tokens[at];
      if (closing && QUOTES.has(closing.text) && at > first + 1)
        return { inner: [opening.to, closing.from], to: closing.to };
    }
    return null;
  }
  let next = first;
  while (next < first + 3 && isCapital(tokens[next], raw)) next += 1;
  const last = tokens[next - 1];
  return next > first && last ? { inner: [opening.from, last.to], to: last.to } : null;
}

function behindFillers(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 3 && FILLERS.has(tokens[at]?.text ?? '')) at += 1;
  return at;
}

function capitalsBefore(tokens: readonly Token[], raw: string, end: number): number {
  let first = end;
  while (first > 0 && end - first < 4) {
    const before = tokens[first - 1];
    const joins = before?.text === '&' && isCapital(tokens[first - 2], raw);
    if (!joins && !isCapital(before, raw)) break;
    first -= joins ? 2 : 1;
  }
  return first;
}

/** "acme.co", "anna@ltd.com": an ending glued to a dot is part of an address. */
function isInAddress(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.gap === false || tokens[at + 1]?.text === '@';
}

function isCapital(token: Token | undefined, raw: string): boolean {
  if (token?.type !== 'word') return false;
  return /^[\p{Lu}]/u.test(raw.slice(token.from, token.to)) && !FILLERS.has(token.text);
}

const FORMS = new Set('ооо оао зао пао ао ип тоо нко ано гуп фгуп мбоу гбу'.split(' '));
const CALLED = new Set(
  'компания компании компанию фирма фирмы фирму организация организации агентство агентства студия студии company firm organisation organization employer'.split(
    ' ',
  ),
);
const ENDINGS = new Set('ltd limited inc llc llp plc gmbh corp corporation co'.split(' '));
const FILLERS = new Set('is name called s the our my наша моя называется это : -'.split(' '));
const QUOTES = new Set(['"']);
