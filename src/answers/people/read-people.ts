import type { People } from '../../domain/values.ts';
import { findAmounts } from '../amounts/amounts.ts';
import { isBelowNought } from '../amounts/below-nought.ts';
import { numberAt } from '../amounts/read-number.ts';
import type { Reader, Reading } from '../reading.ts';
import { whyNoAnswer } from '../talk/no-answer.ts';
import { holding } from '../talk/taken-back.ts';
import { withoutQuestion } from '../talk/without-question.ts';
import { type Scan, scan, spanOf, type Token } from '../text/scan.ts';
import { aloneness } from './bare-count.ts';
import { type Company, findCompanies } from './companies.ts';
import { countTokens } from './count-tokens.ts';
import { isFinal } from './final-count.ts';
import { namedCompany } from './named-company.ts';
import { peopleNoun } from './people-words.ts';

/**
 * How many people. Parts are added up ("нас двое плюс дети 3"), what is put right counts ("30, ой 35"), and a sum of
 * all beats its parts ("20 и 8, всего 28"). With `asked` false the number must be said to be of people.
 */
export const readPeople = ((text, _context, asked = true) => {
  const scanned = scan(withoutQuestion(text));
  if (text.includes('?') && ASKING_ROOM.test(scanned.plain)) return { status: 'unclear' };
  if (isBelowNought(scanned.tokens)) return { status: 'unclear' };
  const tokens = countTokens(scanned.tokens);
  const rough = ROUGH.test(scanned.plain);
  if (rough) return guessed(tokens, 0, tokens.length);
  // Persons that are only named are no answer to another question.
  if (!asked && findAmounts(tokens).length === 0) return { status: 'unclear' };
  const found = findCompanies(tokens).flatMap((company) => {
    const weight = weightOf(tokens, company, asked);
    return weight > 0 ? [{ ...company, weight }] : [];
  });
  const held = holding(tokens, found);
  const finals = held.filter((company) => isFinal(tokens, company));
  const pool = finals.length > 0 ? finals.slice(-1) : held;
  const most = Math.max(...pool.map(({ weight }) => weight));
  const best = pool.filter(({ weight }, index) => weight === most || isOtherCase(tokens, pool, index));
  const [first, ...others] = best;
  if (first) return chosen(tokens, first, others);
  const named = asked ? namedCompany(scanned.tokens) : null;
  if (named !== null) {
    const span = spanOf(tokens, 0, tokens.length);
    return { status: 'parsed', value: { min: named, max: named }, span, confidence: 0.85 };
  }
  const groups = asked ? uncountedGroups(tokens) : null;
  if (groups) return groups;
  return asked ? unsaid(scanned, tokens) : { status: 'unclear' };
}) satisfies (...given: [...Parameters<Reader<'people'>>, asked?: boolean]) => Reading<People>;

interface Weighed extends Company {
  weight: number;
}

/** 0 for no answer, 3 for what is surely one. */
function weightOf(tokens: readonly Token[], company: Company, asked: boolean): number {
  if (company.low === null && company.high === null) return 0;
  if (company.rests === 'counted') return 3;
  if (!asked) return 0;
  if (company.rests === 'bare') {
    const isSum = company.heads.length > 1;
    if (FROM.has(tokens[company.first]?.text ?? '')) return 0;
    const [opening = company] = company.heads;
    if ([company, opening].every((stretch) => aloneness(tokens, stretch) === 'no')) return 0;
    return isSum || isLikelyYear(tokens, company) === false ? 2 : 0;
  }
  const speaks = company.heads.some((head) => head.withSpeaker || head.isUs);
  const counts = company.heads.some((head) => !head.isMember);
  const isWhole = tokens.every(
    (token, at) => token.type === 'sign' || at < company.next || ENDINGS.has(token.text),
  );
  if (company.heads.length > 1) return speaks || counts || company.heads.length > 2 ? 3 : isWhole ? 2 : 0;
  return company.heads[0]?.withSpeaker || (speaks && isWhole) ? 2 : 0;
}

/** Four figures with nothing between them: "2 000" and "1,990" are no years. */
function isLikelyYear(tokens: readonly Token[], { low, high, heads }: Company): boolean {
  const token = tokens[heads[0]?.first ?? 0];
  const isInOne = token?.type === 'number' && token.text.length === 4 && token.to - token.from === 4;
  return low === high && low !== null && low >= 1950 && low <= 2045 && low !== 2000 && isInOne;
}

function chosen(tokens: readonly Token[], first: Weighed, others: readonly Weighed[]): Reading<People> {
  const last = others.at(-1) ?? first;
  const span = spanOf(tokens, first.first, last.next);
  const value: People = { min: first.low, max: first.high };
  if (first.orAlso !== null) {
    const all: People = { min: first.orAlso, max: first.orAlso };
    return { status: 'ambiguous', candidates: [value, all], span, confidence: 0.5 };
  }
  if (first.isOpen && first.low !== null) {
    const candidates: People[] = [value, { min: first.low, max: null }];
    return { status: 'ambiguous', candidates, span, confidence: 0.5 };
  }
  const other = others.find(({ low, high }) => low !== first.low || high !== first.high);
  if (
    other &&
    first.low !== null &&
    (first.high === null || first.high === first.low) &&
    other.low === null &&
    (other.high ?? 0) > first.low
  )
    return { status: 'parsed', value: { min: first.low, max: other.high }, span, confidence: 0.9 };
  const either = others.length > 0 && isEither(tokens, first.next, others[0]?.first ?? 0);
  if (other && either && first.low !== null && other.high !== null && first.low < other.high)
    return {
      status: 'parsed',
      value: { min: first.low, max: other.high },
      span: spanOf(tokens, first.first, other.next),
      confidence: 0.8,
    };
  if (other || either) {
    const candidates = [value, other ? { min: other.low, max: other.high } : doubled(first)];
    return { status: 'ambiguous', candidates, span, confidence: 0.5 };
  }
  const confidence = first.weight === 3 ? 0.95 : 0.85;
  return { status: 'parsed', value, span: spanOf(tokens, first.first, first.next), confidence };
}

/** "10 adults or 10 with the kids": the same number of some and of all. */
function doubled({ low }: Company): People {
  return { min: low, max: null };
}

/** The number on the other side of an "or". */
function isOtherCase(tokens: readonly Token[], pool: readonly Weighed[], index: number): boolean {
  const [before, company] = [pool[index - 1], pool[index]];
  return before !== undefined && company !== undefined && isEither(tokens, before.next, company.first);
}

function isEither(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from <= 8 && tokens.slice(from, to).some((token) => EITHER.has(token.text));
}

/** No number is said, or none that is of people. */
function unsaid(scanned: Scan, tokens: readonly Token[]): Reading<People> {
  const words = tokens.filter((token) => token.type === 'word').map((token) => token.text);
  const few = words.findIndex((word) => FEW.has(word));
  const counted = words[few + 1];
  const isOfPeople = counted === undefined || counted === 'of' || peopleNoun(counted) !== null;
  if (
    few >= 0 &&
    isOfPeople &&
    !words.some((word) => MANY_BEFORE.has(word)) &&
    words.length <= 4 &&
    !tokens.some((token) => token.type === 'number')
  ) {
    const at = tokens.findIndex((token) => FEW.has(token.text));
    return guessed(tokens, at, at + 1);
  }
  const why = whyNoAnswer(scanned);
  return why ? { status: 'unclear', why } : { status: 'unclear' };
}

/** "10 tables", "две семьи с детьми": how many people each of them is must be asked back. */
function uncountedGroups(tokens: readonly Token[]): Reading<People> | null {
  for (let at = 1; at < tokens.length; at += 1) {
    const most = GROUP_SIZES.find(([pattern]) => pattern.test(tokens[at]?.text ?? ''));
    if (!most) continue;
    const number = numberAt(tokens, at - 1);
    if (!number || number.next !== at || number.value < 2 || number.value > 100) continue;
    const [, low, high] = most;
    const candidates: People[] = [
      { min: number.value * low, max: number.value * low },
      { min: number.value * high, max: number.value * high },
    ];
    return { status: 'ambiguous', candidates, span: spanOf(tokens, at - 1, at + 1), confidence: 0.4 };
  }
  return null;
}

/** "A few", "пара-тройка десятков": asked back with what it may come to. */
function guessed(tokens: readonly Token[], first: number, next: number): Reading<People> {
  const tens = tokens.some((token) => token.text.startsWith('десят')) ? 10 : 1;
  const candidates: People[] = [
    { min: 2 * tens, max: 5 * tens },
    { min: 5 * tens, max: 10 * tens },
  ];
  return { status: 'ambiguous', candidates, span: spanOf(tokens, first, next), confidence: 0.4 };
}

/** "Пара-тройка". */
const ROUGH = /пар[ау] тройк/;
const FROM = new Set(['с', 'со', 'till', 'until']);
/** "30 человек поместится?", "30 people possible?" */
const ASKING_ROOM =
  / (?:помест[а-я]+|вмест[а-я]+|вмещ[а-я]+|влез[а-я]+|войд[а-я]+|хватит|получится|реально|много|мало|possible|ok|okay|fit|fits|enough|too many|allowed|doable|alright)(?= )/;
const EITHER = new Set([
  'to',
  'до',
  'или',
  'либо',
  'or',
  'то',
  'может',
  'maybe',
  'perhaps',
  'could',
  'possibly',
  'возможно',
  'might',
  'may',
  'даже',
]);
const FEW = new Set(['few', 'несколько', 'немного', 'several', 'handful']);
const MANY_BEFORE = new Set(['quite', 'not', 'довольно', 'совсем']);
/** How many people such a group may be. */
const GROUP_SIZES: [RegExp, number, number][] = [
  [/^(?:famil(?:y|ies)|семь[ияю]|семей)$/, 3, 4],
  [/^(?:tables|стол(?:а|ов|ика|иков))$/, 4, 10],
];
const ENDINGS = new Set(
  'nobody else no one other alone coming going attending только один одна буду поеду приду еду пойду будем please пожалуйста here thanks спасибо x xx xxx thx ta lol'.split(
    ' ',
  ),
);
