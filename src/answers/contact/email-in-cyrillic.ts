import { type Scan, spanOf, type Token } from '../text/scan.ts';
import { domainAt, signAt } from './email-at.ts';
import { AT_WORDS, NO_NAMES, SAID_SIGNS } from './email-words.ts';

/** What an address said in Russian may be in Latin letters. */
export interface SaidInCyrillic {
  /** Likeliest first. */
  candidates: string[];
  /** How its first part is spelled was told: "роман латиницей roman". */
  isSpelled: boolean;
  span: [number, number];
}

/** "Иван собака мейл ру", as speech is taken down: nobody but the person knows how the first part is spelled. */
export function saidInCyrillic({ tokens }: Scan): SaidInCyrillic | null {
  for (let at = 1; at < tokens.length; at += 1) {
    const sign = signAt(tokens, at, '@', AT_WORDS);
    if (!sign?.said) continue;
    const domain = domainAt(tokens, sign);
    const first = domain ? localFrom(tokens, at) : at;
    if (!domain || first === at) continue;
    const spelled = spelledBehind(tokens, domain.next);
    if (spelled)
      return {
        candidates: [`${spelled.text}@${domain.name}`],
        isSpelled: true,
        span: spanOf(tokens, first, spelled.next),
      };
    const last = `${latin(tokens.slice(at - 1, at))}@${domain.name}`;
    const whole = `${latin(tokens.slice(first, at))}@${domain.name}`;
    return {
      candidates: whole === last ? [last] : [last, whole],
      isSpelled: false,
      span: spanOf(tokens, first, domain.next),
    };
  }
  return null;
}

/** Where the words of the first part begin, at most four. */
function localFrom(tokens: readonly Token[], end: number): number {
  let first = end;
  while (first > 0 && end - first < 4) {
    const token = tokens[first - 1];
    if (!token || token.type === 'sign' || NO_NAMES.has(token.text)) break;
    first -= 1;
  }
  return tokens.slice(first, end).some(({ text }) => /[а-я]/.test(text)) ? first : end;
}

function spelledBehind(tokens: readonly Token[], from: number): { text: string; next: number } | null {
  for (let at = from; at < Math.min(from + 5, tokens.length); at += 1) {
    if (!IN_LATIN.test(tokens[at]?.text ?? '')) continue;
    let begin = at + 1;
    while (begin < at + 4 && !/^[a-z]{2}/.test(tokens[begin]?.text ?? '')) begin += 1;
    let next = begin;
    let text = '';
    for (let token = tokens[next]; token && /^[a-z0-9._-]+$/.test(token.text); token = tokens[next]) {
      if (next > begin && token.gap) break;
      text += token.text;
      next += 1;
    }
    if (/[a-z0-9]$/.test(text) && text.length > 1) return { text, next };
  }
  return null;
}

function latin(tokens: readonly Token[]): string {
  return tokens
    .map(
      ({ text }) => SAID_SIGNS.get(text) ?? [...text].map((letter) => LETTERS.get(letter) ?? letter).join(''),
    )
    .join('');
}

const IN_LATIN = /^(?:латиниц[а-я]+|латинск[а-я]+|английск[а-я]+|англ)$/;
const LETTERS = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'c',
    ч: 'ch',
    ш: 'sh',
    щ: 'sch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
  }),
);
