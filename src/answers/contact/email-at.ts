import type { Scan, Token } from '../text/scan.ts';
import {
  AT_WORDS,
  DASH_WORDS,
  DOT_WORDS,
  EMAIL_WORDS,
  NO_NAMES,
  SAID_LABELS,
  SAID_SIGNS,
  SERVICES,
  TOP_DOMAINS,
} from './email-words.ts';
import type { Given } from './one-of-several.ts';

/** An address as it was given; `other` is what it may be as well. */
export interface EmailFound extends Given {
  other?: string;
}

/** The sign between the parts, or the word for it, with the token that follows it. */
interface Sign {
  next: number;
  /** Said in words: what stands on both sides must then be known for what it is. */
  said: boolean;
}

/** Every address of the tokens, in order: "anna@mail.ru", "anna (at) gmail dot com", "аня собака яндекс точка ру". */
export function emailsIn(scanned: Scan): EmailFound[] {
  const tokens = scanned.tokens.map((token) => asTyped(token, scanned.raw));
  const found: EmailFound[] = [];
  for (let at = 0, free = 0; at < tokens.length; at += 1) {
    const sign = signAt(tokens, at, '@', AT_WORDS);
    if (!sign) continue;
    const domain = domainAt(tokens, sign);
    const local = domain && localBefore(tokens, at, free, sign.said);
    if (!domain || !local) continue;
    const looksHandle = !sign.said && tokens[at]?.gap === true && tokens[sign.next]?.gap === false;
    if (looksHandle && !IS_SERVICE.has(domain.name) && !isAnnounced(tokens, local)) continue;
    const span: [number, number] = [tokens[local.first]?.from ?? 0, tokens[domain.next - 1]?.to ?? 0];
    const value = `${local.text}@${domain.name}`;
    found.push({ value, span, ...(local.longer && { other: `${local.longer}@${domain.name}` }) });
    free = domain.next;
    at = domain.next - 1;
  }
  return found;
}

/** "chris.p @sky.com", "email chris @sky.com": what stands before a lone @ is its first part, and no word before a handle. */
function isAnnounced(tokens: readonly Token[], { text, first }: { text: string; first: number }): boolean {
  if (/[a-z][._]?\d|[a-z][._][a-z]/.test(text)) return true;
  return tokens.slice(Math.max(0, first - 3), first).some((token) => EMAIL_WORDS.has(token.text));
}

/** In an address an o is no zero, whatever it stands beside. */
function asTyped(token: Token, raw: string): Token {
  if (token.type === 'sign') return token;
  const typed = raw.slice(token.from, token.to).toLowerCase();
  if (typed === token.text && !MIXED.test(typed)) return token;
  if (ASCII.test(typed)) return { ...token, text: typed };
  const [, top = '', before] = TOP_GLUED.exec(typed) ?? [];
  return before && TOP_DOMAINS.has(top) ? { ...token, text: top, to: token.from + top.length } : token;
}

/** "@", "@@", "at", "(at)", "[at]"; the same for a dot. */
export function signAt(tokens: readonly Token[], at: number, sign: string, words: Set<string>): Sign | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.text === sign) {
    let next = at + 1;
    while (tokens[next]?.text === sign && next - at < 3) next += 1;
    return { next, said: false };
  }
  const closing = BRACKETS.get(token.text);
  const opens = closing !== undefined;
  const word = opens ? tokens[at + 1] : token;
  if (word?.type !== 'word' || !words.has(word.text)) return null;
  if (!opens) return { next: at + 1, said: true };
  const closes = tokens[at + 2]?.text === closing;
  return closes ? { next: at + 3, said: true } : null;
}

/** The domain behind a sign, if it is whole; `next` is the token behind it. */
export function domainAt(
  tokens: readonly Token[],
  { next: first, said }: Sign,
): { name: string; next: number } | null {
  const labels: string[] = [];
  let spelled = said || tokens[first]?.gap === true;
  let at = first;
  for (;;) {
    const label = labelAt(tokens, at);
    if (!label || labels.length >= MOST_LABELS) break;
    at = label.next;
    const more = said && DASH_WORDS.has(tokens[at]?.text ?? '') ? labelAt(tokens, at + 1) : null;
    labels.push(more ? `${label.text}-${more.text}` : label.text);
    at = more?.next ?? at;
    const dot = dotAt(tokens, at, labels);
    if (!dot) break;
    spelled ||= dot.said;
    at = dot.next;
  }
  const top = labels.at(-1) ?? '';
  const isWhole = labels.length > 1 && (spelled ? TOP_DOMAINS.has(top) : TOP.test(top));
  return isWhole ? { name: labels.join('.'), next: at } : null;
}

/** A label: letters, digits and hyphens with nothing between them. */
function labelAt(tokens: readonly Token[], first: number): { text: string; next: number } | null {
  let text = '';
  let at = first;
  for (let token = tokens[at]; token && text.length < 63; token = tokens[at]) {
    if (at > first && token.gap) break;
    if (token.type === 'sign' && (token.text !== '-' || text === '')) break;
    text += token.text;
    at += 1;
  }
  while (text.endsWith('-')) {
    text = text.slice(0, -1);
    at -= 1;
  }
  return text === '' ? null : { text: SAID_LABELS.get(text) ?? text, next: at };
}

/** A dot within the domain, and not the full stop behind it; a comma in its place, when what follows can only be a top domain. */
function dotAt(tokens: readonly Token[], at: number, labels: readonly string[]): Sign | null {
  if (labels.length === 1 && isSpacedTop(tokens[at], labels[0])) return { next: at, said: true };
  const dot =
    signAt(tokens, at, '.', DOT_WORDS) ?? (labels.length === 1 ? signAt(tokens, at, ',', NONE) : null);
  const after = dot && tokens[dot.next];
  if (!dot || !after || after.type === 'sign') return null;
  const follows = SAID_LABELS.get(after.text) ?? after.text;
  const isTop = TOP_DOMAINS.has(follows);
  const apart = after.gap || tokens[at]?.gap === true || tokens[at]?.text === ',';
  if (dot.said) return dot;
  if (apart) return isTop && labels.length === 1 ? { ...dot, said: true } : null;
  const isComplete = IS_SERVICE.has(labels.join('.'));
  const sameScript = CYRILLIC.test(follows) === CYRILLIC.test(labels.at(-1) ?? '');
  return isTop || (!isComplete && (sameScript || labels.length === 1)) ? dot : null;
}

/** "gmail com", "мейл ру": the dot is lost, and the service tells that it was meant. */
function isSpacedTop(token: Token | undefined, service: string | undefined): boolean {
  if (token?.type !== 'word' || !token.gap || !service) return false;
  return SERVICES.get(service)?.endsWith(`.${SAID_LABELS.get(token.text) ?? token.text}`) === true;
}

/** The part before the @, back to the last space, or through the signs that are said in words. */
function localBefore(
  tokens: readonly Token[],
  end: number,
  free: number,
  said: boolean,
): { text: string; first: number; longer?: string } | null {
  const asOne = said ? saidAsOne(tokens, end, free) : null;
  if (asOne) return asOne;
  let first = end;
  let text = '';
  let glued = tokens[end]?.gap !== true || said;
  for (let at = end - 1; at >= free && text.length < 64; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    const sign = token.type === 'word' ? SAID_SIGNS.get(token.text) : undefined;
    if (sign !== undefined && (said || glued === false) && text !== '' && at > free) {
      const before = tokens[at - 1];
      if (!before || before.type === 'sign') break;
      text = sign + text;
      first = at;
      glued = true;
      continue;
    }
    if (text !== '' && !glued && !tokens[at + 1]?.gap) glued = true;
    const isYear =
      said && /^\d{1,4}$/.test(text) && /^[a-z]{2,}$/.test(token.text) && !NO_NAMES.has(token.text);
    if (text !== '' && !glued && !isYear) break;
    if (token.type === 'sign' ? !LOCAL_SIGNS.has(token.text) : CYRILLIC.test(token.text)) break;
    text = token.text + text;
    first = at;
    glued = !token.gap;
  }
  text = text.replace(/\.$/, '');
  while (/^(?:[.'+-]|www\.)/.test(text)) {
    text = text.replace(/^(?:[.'+-]|www(?=\.))/, '');
    first += 1;
  }
  if (!LOCAL.test(text) || ((said || tokens[end]?.gap) && NO_NAMES.has(text))) return null;
  const before = tokens[first - 1];
  if (before && tokens[first]?.gap === false && CYRILLIC.test(before.text)) return null;
  const joins = said && first > free && before?.type === 'word' && tokens[first]?.gap;
  const isNumber = /^\d+$/.test(text) && first > free && tokens[first]?.gap && before?.type === 'word';
  const isAside = ASIDE.has(`${tokens[first - 2]?.text} ${before?.text}`);
  const mayBeLonger =
    !isAside && (joins || isNumber) && /^[a-z]+$/.test(before.text) && !NO_NAMES.has(before.text);
  return { text, first, ...(mayBeLonger && { longer: before.text + text }) };
}

/** "John smith 82 all one word at ...": all of it, back to what announces it. */
function saidAsOne(
  tokens: readonly Token[],
  end: number,
  free: number,
): { text: string; first: number } | null {
  if (!AS_ONE.has(`${tokens[end - 2]?.text} ${tokens[end - 1]?.text}`)) return null;
  let at = end - 2;
  while (at > free && BESIDE_AS_ONE.has(tokens[at - 1]?.text ?? '')) at -= 1;
  let text = '';
  let parts = 0;
  for (; at > free; at -= 1, parts += 1) {
    const word = tokens[at - 1]?.text ?? '';
    if (!ASCII.test(word) || NO_NAMES.has(word) || tokens[at - 1]?.type === 'sign') break;
    text = word + text;
  }
  return parts > 0 && parts <= MOST_PARTS ? { text, first: at } : null;
}

const AS_ONE = new Set(['one word', 'no spaces', 'no gaps', 'without spaces', 'run together']);
const BESIDE_AS_ONE = new Set([',', '(', '-', 'all', 'as', 'in']);
const MOST_PARTS = 4;

/** What is said of how an address is written, right before it. */
const ASIDE = new Set([
  'one word',
  'lower case',
  'small letters',
  'no spaces',
  'no caps',
  'all lowercase',
  'no gaps',
]);
const BRACKETS = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const ASCII = /^[a-z0-9]+$/;
const MIXED = /[a-z][а-яё]/;
/** "@mail.ruспасибо". */
const TOP_GLUED = /^([a-z]{2,6})([а-яё]+)$/;
const MOST_LABELS = 8;
const NONE = new Set<string>();
const IS_SERVICE = new Set([...SERVICES.values(), 'yandex.com', 'yandex.kz', 'yandex.by', 'mail.com']);
const LOCAL_SIGNS = new Set(['.', '_', '%', '+', "'", '-']);
const LOCAL = /^[a-z0-9._%+'-]*[a-z0-9_%+-]$/;
const TOP = /^(?:\p{L}{2,24}|xn--[a-z0-9-]{2,30})$/u;
const CYRILLIC = /[а-я]/;
