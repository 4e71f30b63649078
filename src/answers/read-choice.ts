import { findAmounts } from './amounts.ts';
import { whyNoAnswer } from './no-answer.ts';
import { ordinalWord } from './number-words.ts';
import type { ChoiceOption, Reader, Reading } from './reading.ts';
import { isSameWord } from './same-word.ts';
import { type Scan, scan, spanOf, type Token } from './scan.ts';

/**
 * The options chosen by name, by a distinctive part of one, by number or by letter; several at once keep the order
 * offered. Words that fit more than one option are ambiguous. With `asked` false only names are taken.
 */
export const readChoice = ((text, context, asked = true) => {
  const options = context.options ?? [];
  const scanned = scan(text);
  if (options.length === 0 || scanned.tokens.length > MOST_TOKENS) return { status: 'unclear' };
  const reading = byName(scanned, options, asked) ?? (asked ? byPlace(scanned, options) : null);
  if (reading) return reading;
  const why = asked ? whyNoAnswer(scanned) : undefined;
  return why ? { status: 'unclear', why } : { status: 'unclear' };
}) satisfies (...given: [...Parameters<Reader<'choice'>>, asked?: boolean]) => Reading<string[]>;

interface NameMatch {
  option: ChoiceOption;
  /** Indexes of the tokens that the name rests on. */
  tokens: number[];
  full: boolean;
  /** Tells the option from any other; a common word does so only between several that have it. */
  telling: boolean;
}

function byName(scanned: Scan, options: readonly ChoiceOption[], asked: boolean): Reading<string[]> | null {
  const matches = options.flatMap((option) => bestMatch(scanned, option) ?? []);
  const full = matches.filter((match) => match.full);
  const pool = full.length > 0 ? full : asked ? matches : [];
  const kept = pool.filter((match) => !pool.some((other) => other !== match && outdoes(other, match)));
  const [only] = kept;
  if (!only || (kept.length === 1 && !only.telling)) return null;
  const tokens = kept.flatMap((match) => match.tokens);
  const span = spanOf(scanned.tokens, Math.min(...tokens), Math.max(...tokens) + 1);
  const rivals = kept.some((match) =>
    kept.some((other) => other !== match && match.tokens.every((token) => other.tokens.includes(token))),
  );
  if (rivals)
    return {
      status: 'ambiguous',
      candidates: kept.map((match) => [match.option.value]),
      span,
      confidence: 0.5,
    };
  const value = kept.map((match) => match.option.value);
  return { status: 'parsed', value, span, confidence: full.length > 0 ? 0.95 : 0.75 };
}

/** A match that rests on all that the other does and on more. */
function outdoes(one: NameMatch, other: NameMatch): boolean {
  return one.tokens.length > other.tokens.length && other.tokens.every((token) => one.tokens.includes(token));
}

function bestMatch(scanned: Scan, option: ChoiceOption): NameMatch | null {
  let best: NameMatch | null = null;
  for (const name of option.names) {
    const words = namedWords(name);
    const tokens: number[] = [];
    for (const word of words) {
      const found = scanned.tokens.findIndex(
        (token, index) =>
          token.type !== 'sign' &&
          !tokens.includes(index) &&
          isSameWord(token.text, word) &&
          !isDenied(scanned, index, words),
      );
      if (found >= 0) tokens.push(found);
    }
    if (tokens.length === 0) continue;
    const full = tokens.length === words.length;
    const found = tokens.map((index) => scanned.tokens[index]?.text ?? '').filter((word) => word.length >= 3);
    const telling = full || found.some((word) => !COMMON.test(word));
    if (!telling && (found.length === 0 || name !== option.names[0])) continue;
    if (!best || (full && !best.full) || (full === best.full && tokens.length > best.tokens.length))
      best = { option, tokens, full, telling };
  }
  return best;
}

const wordsByName = new Map<string, string[]>();

/** The words of a name that tell it apart. Names are few and asked for again and again, so they are remembered. */
function namedWords(name: string): string[] {
  const known = wordsByName.get(name);
  if (known) return known;
  const words = scan(name)
    .tokens.filter((token) => token.type !== 'sign')
    .map((token) => token.text);
  const telling = words.filter((word) => !SMALL.has(word));
  const result = telling.length > 0 ? telling : words;
  if (wordsByName.size >= MOST_NAMES) wordsByName.clear();
  wordsByName.set(name, result);
  return result;
}

/** A name may deny something itself: "без еды". */
function isDenied({ tokens }: Scan, index: number, name: readonly string[] = []): boolean {
  const [one, two] = [tokens[index - 1]?.text ?? '', tokens[index - 2]?.text ?? ''];
  if (name.includes(one)) return false;
  return DENIALS.has(one) || (DENIALS.has(two) && SMALL.has(one));
}

/** The one place, from 0, that a whole reply names among so many: "второй", "2", "вариант б". */
export function readPlace(text: string, count: number): number | null {
  const options = Array.from({ length: count }, (_, place) => ({ value: String(place), names: [] }));
  const scanned = scan(text);
  const reading = scanned.tokens.length > MOST_WORDS_OF_PLACE ? null : byPlace(scanned, options);
  if (reading?.status !== 'parsed') return null;
  const [place, other] = reading.value;
  return place === undefined || other !== undefined ? null : Number(place);
}

const MOST_WORDS_OF_PLACE = 8;

/** "второй", "2", "вариант б", "первое и третье", "оба". */
function byPlace(scanned: Scan, options: readonly ChoiceOption[]): Reading<string[]> | null {
  const { tokens } = scanned;
  const places = new Map<number, number>();
  const amounts = findAmounts(tokens);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.type === 'sign') continue;
    if (token.text === 'one' && THAT.test(tokens[at - 1]?.text ?? '')) continue;
    const amount = amounts.find((found) => found.first <= at && at < found.next);
    const place = placeOf(token.text, options.length) ?? numberPlace(amount) ?? marked(tokens[at - 1], token);
    if (place === null && amount && (amount.counted !== null || amount.currency || amount.scale > 1))
      return null;
    if (place !== null && place >= 1 && place <= options.length) {
      if (!isDenied(scanned, at)) places.set(place, at);
      const other = amount && amount.low !== amount.high ? amount.high : null;
      if (other !== null && other > options.length) return null;
      if (other !== null && other <= options.length) places.set(other, at);
      if (amount) at = amount.next - 1;
    } else if (ALL.has(token.text) && options.length > 0) {
      for (let each = 1; each <= options.length; each += 1) places.set(each, at);
    } else if (!FILLER.has(token.text)) return null;
  }
  if (places.size === 0) return null;
  const value = options.filter((_, index) => places.has(index + 1)).map((option) => option.value);
  const at = [...places.values()];
  return {
    status: 'parsed',
    value,
    span: spanOf(tokens, Math.min(...at), Math.max(...at) + 1),
    confidence: 0.9,
  };
}

function placeOf(word: string, count: number): number | null {
  if (LAST.test(word)) return count;
  const letter = word.length === 1 ? Math.max('абвгдежз'.indexOf(word), 'abcdefgh'.indexOf(word)) : -1;
  return ordinalWord(word) ?? (letter >= 0 ? letter + 1 : null);
}

/** "#2", "№ 2". */
function marked(sign: Token | undefined, token: Token): number | null {
  return token.type === 'number' && (sign?.text === '#' || sign?.text === '№') ? Number(token.text) : null;
}

function numberPlace(amount: ReturnType<typeof findAmounts>[number] | undefined): number | null {
  if (!amount || amount.currency || amount.scale > 1 || amount.low === null) return null;
  return amount.counted === null || amount.counted === 'time' ? amount.low : null;
}

const MOST_TOKENS = 400;
const MOST_NAMES = 500;
const SMALL = new Set('и в во на с со для от до или к по за the a an of for and or in to with at'.split(' '));
const DENIALS = new Set(['не', 'кроме', 'без', 'вместо', 'not', 'except', 'but', 'no', 'instead']);
/** Words of an event that tell no option from another: a part of a name that is one of them names nothing. */
const COMMON =
  /^(?:праздник[а-я]*|празднова[а-я]*|мероприяти[а-я]+|событи[а-я]+|торжеств[а-я]+|банкет[а-я]*|вечер[а-я]*|зал[а-я]?|залов|ресторан[а-я]*|день|дня|просто|только|друг[а-я]+|party|parties|event|events|celebration|evening|day|room|hall|dinner|just|other|another|getting)$/;
const ALL = new Set(['оба', 'обе', 'все', 'both', 'all']);
const THAT = /^(?:the|this|that|last|first|second|third|fourth|fifth|sixth)$/;
const LAST = /^(?:последн[а-я]+|last)$/;
const FILLER = new Set(
  'вариант варианта варианты номер пункт ответ давайте давай пусть будет думаю наверное хочу хотим нам мне выбираю выбираем и или то это скорее конечно пожалуй лучше я ну на под цифра option options number answer choice choose pick i ll take we want d like the one and or please maybe go with let s th st nd rd й я е го'.split(
    ' ',
  ),
);
