import type { People } from '../domain/values.ts';
import { type Amount, findAmounts } from './amounts.ts';
import { whyNoAnswer } from './no-answer.ts';
import type { Reader, Reading } from './reading.ts';
import { findPhrase, type Scan, scan, spanOf } from './scan.ts';

/**
 * How many people. Parts are added up ("нас двое плюс дети 3"). With `asked` false the number must be marked as one
 * of people.
 */
export const readPeople = ((text, _context, asked = true) => {
  const scanned = scan(text);
  const amounts = findAmounts(scanned.tokens).filter((amount) => isCount(amount));
  const company = spokenCompany(scanned, asked);
  const counted = amounts.filter((amount) => isPeople(scanned, amount));
  if (company) return withParts(scanned, company, counted);
  if (counted.length > 0) return summed(scanned, counted);
  if (!asked) return { status: 'unclear' };
  const bare = amounts.filter((amount) => amount.counted === null && !looksLikeYear(amount));
  const chosen = bare.find((amount) => standsAlone(scanned, amount));
  if (chosen) return parsed(scanned, { min: chosen.low, max: chosen.high }, chosen.first, chosen.next, 0.85);
  const why = whyNoAnswer(scanned);
  return why ? { status: 'unclear', why } : { status: 'unclear' };
}) satisfies (...given: [...Parameters<Reader<'people'>>, asked?: boolean]) => Reading<People>;

function isCount(amount: Amount): boolean {
  const ends = [amount.low, amount.high].filter((end) => end !== null);
  if (amount.currency || amount.perPerson || amount.denied) return false;
  if (amount.counted === 'people') return ends.every((end) => Number.isInteger(end) && end < 1_000_000);
  return (
    (amount.counted === null || amount.counted === 'other') &&
    ends.every((end) => Number.isInteger(end) && end > 0 && end <= 10_000)
  );
}

function isPeople({ tokens }: Scan, amount: Amount): boolean {
  if (amount.counted === 'people') return true;
  if (amount.counted !== null || amount.scale >= 1000) return false;
  for (let at = amount.first - 1; at >= Math.max(0, amount.first - 3); at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (text === 'нас' || text === 'приглашаем' || PARTY.test(text)) return true;
    if (!BETWEEN.has(text)) return false;
  }
  return false;
}

function looksLikeYear(amount: Amount): boolean {
  return (
    amount.digits && amount.low === amount.high && (amount.low ?? 0) >= 2024 && (amount.low ?? 0) <= 2040
  );
}

function standsAlone({ tokens }: Scan, amount: Amount): boolean {
  if (amount.counted !== null || amount.scale >= 1000) return false;
  for (const step of [-1, 1]) {
    for (let at = step < 0 ? amount.first - 1 : amount.next; at >= 0 && at < tokens.length; at += step) {
      const token = tokens[at];
      if (!token || CLAUSE_END.has(token.text)) break;
      if (token.type === 'word' && !FILLER.has(token.text)) return false;
      if (token.type === 'number' || UNLIKE.has(token.text)) return false;
    }
  }
  return true;
}

/** Neighbouring counts are parts of one company when a plus or a comma joins them: "10 взрослых и 5 детей". */
function summed(scanned: Scan, amounts: readonly Amount[]): Reading<People> {
  const [first, ...others] = amounts;
  if (!first) return { status: 'unclear' };
  const total: People = { min: first.low, max: first.high };
  let next = first.next;
  for (const amount of others) {
    if (!isJoined(scanned, next, amount)) break;
    total.min = total.min === null || amount.low === null ? null : total.min + amount.low;
    total.max = total.max === null || amount.high === null ? null : total.max + amount.high;
    next = amount.next;
  }
  return parsed(scanned, total, first.first, next, 0.95);
}

function isJoined({ tokens }: Scan, from: number, amount: Amount): boolean {
  if (amount.first - from > 3) return false;
  const between = tokens.slice(from, amount.first).map((token) => token.text);
  const parts = tokens.slice(amount.first, amount.next).some((token) => PART.test(token.text));
  return between.some((text) => PLUS.has(text)) || (between.length <= 1 && parts);
}

function withParts(scanned: Scan, company: Company, counted: readonly Amount[]): Reading<People> {
  const parts = counted.filter((amount) => (scanned.tokens[amount.first]?.from ?? 0) >= company.span[1]);
  const [part] = parts;
  const extra = part && plusBetween(scanned, company.span[1], part) ? part : undefined;
  const least = company.size + (extra?.low ?? 0);
  const most = company.size + (extra?.high ?? extra?.low ?? 0);
  const to = extra ? (scanned.tokens[extra.next - 1]?.to ?? company.span[1]) : company.span[1];
  return { status: 'parsed', value: { min: least, max: most }, span: [company.span[0], to], confidence: 0.9 };
}

function plusBetween({ tokens }: Scan, from: number, amount: Amount): boolean {
  return tokens.some(
    (token, index) =>
      token.from >= from && index < amount.core && (PLUS.has(token.text) || PART.test(token.text)),
  );
}

interface Company {
  size: number;
  span: [number, number];
}

/** A company named without a plain number: "нас двое", "мы с мужем", "just me", "me and my wife". */
function spokenCompany(scanned: Scan, asked: boolean): Company | null {
  for (const [size, pattern] of asked ? [...COUPLES, ...COMPANIES] : COMPANIES) {
    const span = findPhrase(scanned, pattern);
    if (span) return { size, span };
  }
  return null;
}

/** Said in answer to the question of number only: in passing they tell who decides. */
const COUPLES: [number, RegExp][] = [
  [
    2,
    / (?:(?:нас |мы |будем |будет )?(?:двое|вдвоем|двоих)|мы с (?:мужем|женой|подругой|другом|парнем|девушкой|мамой|супругой|супругом|невестой|женихом)|я и (?:муж|жена|подруга|друг|парень|девушка)|just the two of us|the two of us|two of us|both of us|me and my (?:wife|husband|partner|girlfriend|boyfriend|friend|fiance|fiancee)|my (?:wife|husband|partner|girlfriend|boyfriend) and (?:i|me)|a couple|couple)(?= $)/,
  ],
  [
    1,
    / (?:(?:только|буду|приду|иду|я) (?:один|одна|я)|один человек|одна персона|just me|only me|just myself|only myself|myself only|solo|alone)(?= )/,
  ],
];

const COMPANIES: [number, RegExp][] = [
  [2, / (?:нас|будет|будем|мы) (?:только )?(?:двое|вдвоем|двоих)(?= )/],
  [2, / (?:вдвоем|двоих|двое)(?= (?:плюс|и|с|взросл|гостей|человек))/],
  [3, / (?:трое|втроем|троих)(?= )/],
  [4, / (?:четверо|вчетвером|четверых)(?= )/],
  [5, / (?:пятеро|впятером|пятерых)(?= )/],
  [6, / (?:шестеро|вшестером|шестерых)(?= )/],
  [7, / (?:семеро|всемером|семерых)(?= )/],
  [8, / (?:восьмеро|ввосьмером|восьмерых)(?= )/],
  [9, / (?:девятеро|вдевятером|девятерых)(?= )/],
  [10, / (?:десятеро|вдесятером|десятерых)(?= )/],
];

function parsed(
  scanned: Scan,
  value: People,
  first: number,
  next: number,
  confidence: number,
): Reading<People> {
  return { status: 'parsed', value, span: spanOf(scanned.tokens, first, next), confidence };
}

const PARTY =
  /^(?:гост|человек|людей|участник|приглашен|сотрудник|народ|персон|guests?$|people$|pax$|headcount|attendees?$|party$|group$|team$|взросл|дет(?:и|ей)$)/;
const BETWEEN = new Set([
  ':',
  '-',
  'будет',
  'где',
  'то',
  'около',
  'примерно',
  'of',
  'is',
  'are',
  'will',
  'be',
  'about',
  'count',
  'будут',
  'около',
  'всего',
  'порядка',
  'на',
]);
const PART = /^(?:дет|ребен|детиш|малыш|взросл|kids?$|child|adults?$|women|men|женщин|мужчин)/;
const PLUS = new Set(['+', 'плюс', 'и', 'plus', 'and', 'with', 'с', 'да']);
const CLAUSE_END = new Set([',', ';', '!', '?', '\n', '(', ')']);
const UNLIKE = new Set(['%', '№', '#', '@', '/']);
const FILLER = new Set(
  (
    'ну да это будет где то наверное наверно может быть думаю я мы у нас есть пока максимум минимум всего примерно в общем итого на про все и нас планируем планируется ожидаем ' +
    'точно пусть скажем допустим вот типа так пожалуй около штук не больше меньше порядка мест будем ' +
    'i we think maybe probably it is would be say so about around up to max total in all for well ok us there s ll of expect expecting approximately roughly a party group the as many approx'
  ).split(' '),
);
