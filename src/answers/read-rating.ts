import type { Rating } from '../domain/values.ts';
import { type Amount, findAmounts } from './amounts.ts';
import type { Reader, Reading } from './reading.ts';
import { type Scan, scan } from './scan.ts';

/**
 * A score from 0 to 10, with the sentence of reason kept apart. A half or a range is ambiguous; another scale
 * ("4 из 5") is unclear. With `asked` false the scale of ten or "баллов" must be said.
 */
export const readRating = ((text, _context, asked = true) => {
  const scanned = scan(text);
  let best: Score | undefined;
  for (const score of [...named(scanned), ...numbered(scanned)]) {
    if (score.weight > 0 && (!best || score.weight > best.weight)) best = score;
  }
  if (!best || (!asked && best.weight < 3)) return { status: 'unclear' };
  const comment = reason(scanned, best);
  const [low, high] = [Math.floor(best.low), Math.ceil(best.high)];
  if (low < 0 || high > 10) return { status: 'unclear' };
  const from = scanned.tokens[best.first]?.from ?? 0;
  const span: [number, number] = [from, scanned.tokens[best.next - 1]?.to ?? from];
  if (low === high)
    return {
      status: 'parsed',
      value: { score: low, comment },
      span,
      confidence: Math.min(0.99, 0.8 + best.weight * 0.05),
    };
  const candidates = [low, high].map((score) => ({ score, comment }));
  return { status: 'ambiguous', candidates, span, confidence: 0.5 };
}) satisfies (...given: [...Parameters<Reader<'rating'>>, asked?: boolean]) => Reading<Rating>;

interface Score {
  low: number;
  high: number;
  first: number;
  next: number;
  /** 0 no score, 1 a bare number, 2 a number in the place of one, 3 and more with the scale said. */
  weight: number;
}

/** "восьмерка", "твёрдая восьмёрочка", "десятка". */
function named({ tokens }: Scan): Score[] {
  return tokens.flatMap((token, index) => {
    const score = token.type === 'word' ? NAMED.get(token.text) : undefined;
    return score === undefined ? [] : [{ low: score, high: score, first: index, next: index + 1, weight: 2 }];
  });
}

function numbered(scanned: Scan): Score[] {
  const amounts = findAmounts(scanned.tokens);
  return amounts.map((amount, index) => weighed(scanned, amount, amounts[index + 1]));
}

function weighed({ tokens }: Scan, amount: Amount, following: Amount | undefined): Score {
  const { low, high } = amount;
  const score = { low: low ?? -1, high: high ?? -1, first: amount.core, next: amount.next };
  const none = { ...score, weight: 0 };
  if (
    low === null ||
    high === null ||
    high > 10 ||
    amount.currency ||
    amount.perPerson ||
    amount.scale >= 100 ||
    amount.denied
  )
    return none;
  if (amount.counted === 'slash') {
    const scale = Number(tokens[amount.core + 2]?.text);
    return scale === 10 ? { ...score, weight: 4 } : none;
  }
  const [after, further] = [tokens[amount.next]?.text ?? '', tokens[amount.next + 1]?.text ?? ''];
  const outOf =
    after === 'из' || after === 'of' || after === '/' ? 1 : after === 'out' && further === 'of' ? 2 : 0;
  if (outOf > 0 && following && following.core - amount.next <= outOf)
    return following.low === 10 ? { ...score, next: following.core + 1, weight: 4 } : none;
  if (/^балл|^points?$/.test(after)) return { ...score, next: amount.next + 1, weight: 3 };
  if (amount.counted !== null) return none;
  const before = tokens[amount.first - 1]?.text ?? '';
  if (GIVING.test(before)) return { ...score, weight: 2 };
  const alone = amount.first === 0 || tokens[amount.first - 1]?.type === 'sign' || FILLER.has(before);
  const ends =
    !tokens[amount.next] || tokens[amount.next]?.type === 'sign' || JOINER.has(after) || FILLER.has(after);
  const opens = amount.first === 0 && (high > 1 || amount.digits);
  return { ...score, weight: (alone && ends) || opens ? 1 : 0 };
}

/** What is said besides the score, without the words that only lead to it. */
function reason(scanned: Scan, score: Score): string | null {
  const { raw, tokens } = scanned;
  const before = raw.slice(0, tokens[score.first]?.from ?? 0);
  const after = raw.slice(tokens[score.next - 1]?.to ?? raw.length);
  const parts = [trimmed(before), trimmed(after)].filter((part) => {
    const words = scan(part).tokens.filter((token) => token.type !== 'sign');
    return words.some((token) => !FILLER.has(token.text) && !GIVING.test(token.text));
  });
  return parts.length > 0 ? parts.join(' ') : null;
}

function trimmed(part: string): string {
  return part
    .replace(/^[\s\p{P}]+/u, '')
    .trim()
    .replace(/^(?:потому что|так как|because|since|cause|cuz|баллов|балла|балл|points?)(?= |,|$),? ?/iu, '')
    .replace(/[\s,;:(–—-]{1,5}$/u, '');
}

const NAMED = new Map<string, number>();
for (const [score, words] of [
  [0, 'нолик нулевка'],
  [1, 'единица единицу единичка единичку кол'],
  [2, 'двойка двойку двоечка'],
  [3, 'тройка тройку троечка троечку'],
  [4, 'четверка четверку четверочка'],
  [5, 'пятерка пятерку пятерочка пятерочку'],
  [6, 'шестерка шестерку шестерочка'],
  [7, 'семерка семерку семерочка семерочку'],
  [8, 'восьмерка восьмерку восьмерочка восьмерочку'],
  [9, 'девятка девятку девяточка девяточку'],
  [10, 'десятка десятку десяточка десяточку десяточки'],
] as [number, string][])
  for (const word of words.split(' ')) NAMED.set(word, score);

const GIVING =
  /^(?:на|оцен|став|постав|дам|даю|дал|балл|рейтинг|rate|rating|score|give|gave|giving|it$|solid|тверд|крепк|честн|точно|around|about)/;
const JOINER = new Set('потому но и так а because but since as and cause cuz хотя все ибо очень'.split(' '));
const FILLER = new Set(
  'ну наверное думаю я бы на это точно около примерно пожалуй где то твердая твердую крепкая скорее вам вас за оценка максимум все ок да a an i would say d it s is my maybe probably about around solid definitely for sure from me us strong you guys'.split(
    ' ',
  ),
);
