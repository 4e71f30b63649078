import type { Language, Money } from '../domain/values.ts';
import { type Amount, findAmounts } from './amounts.ts';
import { whyNoAnswer } from './no-answer.ts';
import type { Reader, Reading } from './reading.ts';
import { type Scan, scan, spanOf } from './scan.ts';

/**
 * A sum of money. A bare number below a thousand is ambiguous: itself, or as many thousands. With `asked` false the
 * sum must be marked by a currency, a scale or a word such as "бюджет".
 */
export const readMoney = ((text, context, asked = true) => {
  const scanned = scan(text);
  const { tokens } = scanned;
  let best: { amount: Amount; weight: number } | undefined;
  for (const amount of findAmounts(tokens)) {
    const weight = weigh(scanned, amount, asked);
    if (weight > 0 && (!best || weight > best.weight || best.amount.denied)) best = { amount, weight };
  }
  if (best) return reading(scanned, best.amount, best.weight, context.language);
  if (!asked) return { status: 'unclear' };
  const why = whyNoAnswer(scanned);
  return why ? { status: 'unclear', why } : { status: 'unclear' };
}) satisfies (...given: [...Parameters<Reader<'money'>>, asked?: boolean]) => Reading<Money>;

/** How surely an amount is the sum: 0 not at all, 1 a bare number, up to 6 with every mark. */
function weigh(scanned: Scan, amount: Amount, asked: boolean): number {
  if (amount.denied || (amount.low ?? amount.high) === 0) return 0;
  const marked = amount.currency !== null;
  if (amount.counted && !(marked && amount.counted === 'other')) return 0;
  const cued = isCued(scanned, amount);
  const weight =
    (marked ? 3 : 0) + (amount.scale >= 1000 ? 2 : 0) + (amount.perPerson ? 2 : 0) + (cued ? 1 : 0);
  if (weight > 1) return weight;
  if (looksLikeYear(amount)) return cued && asked ? 1 : 0;
  const greatest = amount.high ?? amount.low ?? 0;
  if (!asked)
    return (cued && greatest >= 1000) || (greatest >= 100 && isNamedBudget(scanned, amount)) ? 1 : 0;
  if (cued) return 1;
  return standsAlone(scanned, amount) ? 1 : 0;
}

function isCued({ tokens }: Scan, amount: Amount): boolean {
  for (let at = amount.first - 1; at >= Math.max(0, amount.first - 5); at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (text === '.' || text === '!' || text === '?' || text === ';') break;
    if (MONEY_CUE.test(text)) return true;
  }
  for (let at = amount.next; at < Math.min(tokens.length, amount.next + 2); at += 1) {
    if (MONEY_AFTER.has(tokens[at]?.text ?? '')) return true;
  }
  return false;
}

/** "бюджет 500", "budget up to 300": the word itself, right before the number. */
function isNamedBudget({ tokens }: Scan, amount: Amount): boolean {
  let at = amount.first - 1;
  while (at >= 0 && BEFORE_SUM.has(tokens[at]?.text ?? '')) at -= 1;
  return /^(?:бюджет|budget)/.test(tokens[at]?.text ?? '');
}

function looksLikeYear(amount: Amount): boolean {
  return (
    amount.digits &&
    amount.low === amount.high &&
    amount.low !== null &&
    amount.low >= 2020 &&
    amount.low <= 2040
  );
}

/** A bare number is the answer when hardly anything else is said in its clause. */
function standsAlone({ tokens }: Scan, amount: Amount): boolean {
  const after = tokens[amount.next];
  if ((amount.high ?? amount.low ?? 0) >= 10_000 && (after?.type !== 'word' || AFTER_SUM.has(after.text)))
    return true;
  for (const step of [-1, 1]) {
    for (let at = step < 0 ? amount.first - 1 : amount.next; at >= 0 && at < tokens.length; at += step) {
      const token = tokens[at];
      if (!token || CLAUSE_END.has(token.text)) break;
      if (token.type === 'sign') continue;
      if (token.type === 'number' || !FILLER.has(token.text)) return false;
    }
  }
  return true;
}

function reading({ tokens }: Scan, amount: Amount, weight: number, language: Language): Reading<Money> {
  const span = spanOf(tokens, amount.first, amount.next);
  const literal: Money = {
    min: amount.low,
    max: amount.high,
    currency: amount.currency,
    per: amount.perPerson ? 'person' : 'total',
    approximate: amount.approximate,
  };
  if (amount.spacedPair && !amount.currency) {
    const [low, high] = amount.spacedPair;
    return {
      status: 'ambiguous',
      candidates: [{ ...literal, min: low * 1000, max: high * 1000 }, literal],
      span,
      confidence: 0.5,
    };
  }
  const greatest = amount.high ?? amount.low ?? 0;
  const plainPrice = amount.perPerson && language === 'en';
  if (amount.currency || amount.scale >= 1000 || greatest >= 1000 || plainPrice)
    return { status: 'parsed', value: literal, span, confidence: Math.min(0.99, 0.75 + weight * 0.06) };
  const candidates = [literal, times(literal, 1000)];
  if (greatest < 10) candidates.push(times(literal, 1_000_000));
  return { status: 'ambiguous', candidates, span, confidence: 0.5 };
}

function times(money: Money, factor: number): Money {
  return {
    ...money,
    min: money.min === null ? null : money.min * factor,
    max: money.max === null ? null : money.max * factor,
  };
}

const MONEY_CUE =
  /^(?:бюджет|сумм|рассчит|расчит|планиру|потрат|готов|стоимост|цен|чек|уложит|закладыва|заложи|выдел|денег|деньг|тратит|расход|budget|spend|cost|price|afford|allocat|invest|amount|sum$|pay$|вложи|смет|платить|оплат)/;
const BEFORE_SUM = new Set('на до от в около примерно где то is up to of about around from -'.split(' '));
const MONEY_AFTER = new Set([
  'бюджет',
  'budget',
  'бюджета',
  'денег',
  'нал',
  'наличными',
  'налом',
  'безнал',
  'total',
  'всего',
  'наличкой',
  'потолок',
]);
const CLAUSE_END = new Set([',', '.', ';', '!', '?', '\n', '(', ')']);
const AFTER_SUM = new Set('на за с для и но максимум муж хватит это или for and but with max'.split(' '));
const FILLER = new Set(
  (
    'ну да это будет где то где-то наверное наверно может быть думаю я мы у нас есть пока максимум минимум всего примерно в общем итого на все про все за с и но хватит устроит ' +
    'точно давайте пусть скажем допустим максимально вот типа так ок хорошо спасибо не больше меньше край предел потолок пожалуй около рублей в пределах мой наш ' +
    'здравствуйте привет добрый день вечер утро ' +
    'i we think maybe probably it is its would be say so about around up to max total in all for the well ok okay hi hello yes yeah guess my our us s ll d please thanks something like have'
  ).split(' '),
);
