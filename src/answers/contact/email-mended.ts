import { type Scan, tokenFrom } from '../text/scan.ts';
import { DOT_WORDS, SAID_LABELS, SERVICES, TOP_DOMAINS } from './email-words.ts';
import type { Given } from './one-of-several.ts';

/** An address whose domain is put right behind it: "ivan@mail.ru, точнее яндекс", "tom@gmail.com oops .co.uk". */
export function mendedBehind({ tokens }: Scan, { value, span }: Given): string | null {
  const first = tokenFrom(tokens, span[1]);
  let isMended = false;
  for (let at = first; at < first + NEAR; at += 1) {
    const token = tokens[at];
    if (!token || token.text === '@') return null;
    isMended ||= MENDED.has(token.text);
    if (!isMended || token.type !== 'word') continue;
    const label = SAID_LABELS.get(token.text) ?? token.text;
    const dot = tokens[at - 1]?.text ?? '';
    if (DENIED.has(dot) || (dot === '.' && DENIED.has(tokens[at - 2]?.text ?? ''))) {
      while (tokens[at + 1]?.text === '.') at += 2;
      continue;
    }
    const local = value.slice(0, value.lastIndexOf('@') + 1);
    const service = SERVICES.get(label);
    if (service) return local + service === value ? null : local + service;
    if (TOP_DOMAINS.has(label) && (dot === '.' || DOT_WORDS.has(dot)))
      return value.endsWith(`.${label}`) ? null : value.replace(/\.[^.@]+$/, `.${label}`);
  }
  return null;
}

const NEAR = 9;
const MENDED = new Set(
  'ой упс поправка точнее вернее ошибся ошиблась опечатка oops sorry actually wait correction'.split(' '),
);
const DENIED = new Set(['не', 'not']);
