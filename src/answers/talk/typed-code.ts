import { readReferralCode } from '../../domain/referral/referral-code.ts';

/** What a text may have as codes of friends, as they are kept. Most words of so many letters are none: ask whose it is. */
export function codesIn(text: string): string[] {
  const codes = matchesIn(text).map(({ code }) => code);
  return [...new Set(codes)].slice(0, MOST_CODES);
}

/** The text without a code that stands in it, nor what was said of it: who invited them. Empty when that was all. */
export function withoutCode(text: string, code: string): string {
  const found = matchesIn(text).find((match) => match.code === code);
  if (!found) return text;
  const before = text.slice(0, found.from).replace(CALLED, '');
  const rest = `${before}, ${text.slice(found.to).replace(REST_OF_LINK, '')}`;
  const clauses = rest
    .split(/(?<=[,.;!\n])/u)
    .filter((clause) => HAS_WORDS.test(clause) && !INVITED.test(clause));
  return clauses
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/[\s,;]+$/u, '')
    .trim();
}

interface CodeMatch {
  code: string;
  from: number;
  to: number;
}

function matchesIn(text: string): CodeMatch[] {
  return [...text.matchAll(CODE)].flatMap((match) => {
    const code = readReferralCode(match[0]);
    return code === null ? [] : [{ code, from: match.index, to: match.index + match[0].length }];
  });
}

const MOST_CODES = 8;
/** "a1b2c3d4", "A1B2-C3D4". */
const CODE = /(?<![\p{L}\p{N}])(?:[a-z0-9]{8}|[a-z0-9]{4}-[a-z0-9]{4})(?![\p{L}\p{N}])/giu;
const HAS_WORDS = /[\p{L}\p{N}]/u;
/** What leads up to it: "мой код:", "the code is", the beginning of a link. */
const CALLED =
  /(?:https?:\S*|(?:(?:вот|мой|её|ее|его|их|промо|по|с|here|is|my|the|her|his|their|promo|referral|invitation)[\s-]*)*(?:промо)?(?:код\p{L}*|ссылк\p{L}*|приглашени\p{L}*|code|link)(?:\s+(?:друга|подруги|is|from a friend))?[\s:—–-]*)$/iu;
const REST_OF_LINK = /^[&?#/]\S*/u;
const INVITED =
  /(?:пригла[сш]|посовет|порекоменд|рекомендац|подсказал|скинул|прислал|дал[аи]? (?:мне )?(?:код|ссылк)|от (?:подруги|друга|друзей)|invited|recommended|referred|told me|sent me|gave me|from (?:a|my) friend)/iu;
