import type { Currency } from '../../domain/values.ts';
import { behindAbbreviation } from '../text/abbreviation-dot.ts';
import { currencyWord, isHundredth, nationalCurrency, slippedCurrency } from '../text/currency-words.ts';
import { monthWord, timeUnitWord, weekdayWord } from '../text/date-words.ts';
import { ordinalWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';
import type { Amount, Counted } from './amount.ts';
import { numberAt } from './read-number.ts';
import { isOtherNoun, isPeopleNoun } from './units.ts';

/** The currency and the thing counted right after the number. */
export function takeNouns(tokens: readonly Token[], amount: Amount): void {
  for (let steps = 0; steps < 3; steps += 1) {
    if (
      BEFORE_CURRENCY.has(tokens[amount.next]?.text ?? '') &&
      currencyWord(tokens[amount.next + 1]?.text ?? '')
    )
      amount.next += 1;
    const token = tokens[amount.next];
    if (!token) return;
    if (takeNational(tokens, amount) || takeUnits(tokens, amount) || takePence(tokens, amount)) continue;
    const currency = currencyWord(token.text) ?? slipAt(tokens, amount.next);
    if (currency && (!amount.currency || currency === amount.currency)) {
      if ((token.text === 'р' || token.text === 'фунт') && amount.counted === 'people') return;
      amount.currency = currency;
      amount.next += 1;
      const dot = tokens[amount.next];
      if (dot?.text === '.' && !dot.gap && token.text.length <= 4 && tokens[amount.next + 1]?.gap === false)
        amount.next += 1;
      takeHundredths(tokens, amount);
      continue;
    }
    if (token.text === '+' && !token.gap && tokens[amount.next + 1]?.type !== 'number') return;
    const isDate = monthWord(token.text) !== undefined || weekdayWord(token.text) !== undefined;
    if (amount.scale >= 1000 && (token.text === 'min' || isDate)) return;
    const counted = countedBy(tokens, amount.next);
    if (counted && !amount.counted && !amount.currency) {
      amount.counted = counted;
      if (counted === 'people') amount.next += 1;
    }
    return;
  }
}

/** "500 pouns", but no word that means something else: "20 rounds". */
function slipAt(tokens: readonly Token[], at: number) {
  const word = tokens[at]?.text ?? '';
  return countedBy(tokens, at) === null ? slippedCurrency(word) : undefined;
}

/** "US dollars", "canadian". */
function takeNational(tokens: readonly Token[], amount: Amount): boolean {
  const national = nationalCurrency(tokens[amount.next]?.text ?? '');
  if (!national || amount.currency) return false;
  const behind = behindAbbreviation(tokens, amount.next + 1);
  const after = tokens[behind];
  const named = currencyWord(after?.text ?? '');
  if (!named && (after?.type === 'word' || /^(?:us|бел)$/.test(tokens[amount.next]?.text ?? '')))
    return false;
  amount.currency = national;
  amount.next = named ? behind + 1 : amount.next + 1;
  return true;
}

/** "50p each", "80 pence": a sum below one of its currency. */
function takePence(tokens: readonly Token[], amount: Amount): boolean {
  const [part, after] = [tokens[amount.next], tokens[amount.next + 1]];
  const currency = PENCE.get(part?.text ?? '');
  if (!currency || amount.currency || amount.scale > 1 || amount.low !== amount.high) return false;
  if (amount.low === null || amount.low >= 100 || !Number.isInteger(amount.low)) return false;
  if (part?.text === 'p' && (part.gap || after?.text === '/' || after?.text === '.')) return false;
  amount.low /= 100;
  amount.high = amount.low;
  amount.currency = currency;
  amount.next += 1;
  return true;
}

/** "у.е." */
function takeUnits(tokens: readonly Token[], amount: Amount): boolean {
  const words = [0, 1, 2, 3].map((step) => tokens[amount.next + step]?.text);
  if (amount.currency || words[0] !== 'у' || words[1] !== '.' || words[2] !== 'е') return false;
  amount.currency = 'USD';
  amount.next += words[3] === '.' && tokens[amount.next + 3]?.gap === false ? 4 : 3;
  return true;
}

/** "1500 р 50 коп", "5 dollars and 50 cents". */
function takeHundredths(tokens: readonly Token[], amount: Amount): void {
  const at = JOINERS.has(tokens[amount.next]?.text ?? '') ? amount.next + 1 : amount.next;
  const part = numberAt(tokens, at);
  if (!part || part.value >= 100 || amount.low === null || amount.low !== amount.high) return;
  const isNamed = isHundredth(tokens[part.next]?.text ?? '');
  const isTwoDigits = at === amount.next && /^\d\d$/.test(tokens[at]?.text ?? '') && part.next === at + 1;
  const behind = tokens[part.next];
  if (!isNamed && !(isTwoDigits && (!behind || /^[.,!]$/.test(behind.text)))) return;
  if (!Number.isInteger(amount.low)) return;
  amount.low += part.value / 100;
  amount.high = amount.low;
  amount.next = isNamed ? part.next + 1 : part.next;
}

/** What the word at a token says is counted. */
export function countedBy(tokens: readonly Token[], at: number): Counted | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.text === '%' || token.text === '°') return 'other';
  if (token.text === '-' && !token.gap && tokens[at + 1]?.type === 'word' && tokens[at + 1]?.gap === false)
    return monthWord(tokens[at + 1]?.text ?? '') || ORDINAL_TAIL.has(tokens[at + 1]?.text ?? '')
      ? 'time'
      : null;
  if (token.type !== 'word') return null;
  if (!token.gap && ORDINAL_TAIL.has(token.text)) return 'time';
  if (isPeopleNoun(token.text)) return 'people';
  const next = tokens[at + 1]?.text ?? '';
  if (COUNTED_ADJECTIVE.test(token.text) && isPeopleNoun(next)) return 'people';
  if (token.text === 'of' && (next === 'us' || next === 'them')) return 'people';
  if (
    timeUnitWord(token.text) &&
    !(token.text === 'кв' && /^м/.test(tokens[at + 1]?.text ?? tokens[at + 2]?.text ?? ''))
  )
    return 'time';
  if (monthWord(token.text) || weekdayWord(token.text) || token.text === 'числа' || token.text === 'числах')
    return 'time';
  if (ordinalWord(token.text) && /[а-я]/.test(token.text)) return 'time';
  if (/^(?:рабочи|календарн|ближайш|business|working)/.test(token.text)) return 'time';
  return isOtherNoun(token.text) ? 'other' : null;
}

const BEFORE_CURRENCY = new Set(['of', 'в', 'in']);
const PENCE = new Map<string, Currency>([
  ['p', 'GBP'],
  ['pence', 'GBP'],
  ['копеек', 'RUB'],
  ['копейки', 'RUB'],
]);
const JOINERS = new Set(['и', 'and', ',']);
const ORDINAL_TAIL = new Set('го ого е ое му ом th st nd rd ых х й ый ая я'.split(' '));
const COUNTED_ADJECTIVE = /^(?:взросл|приглаш|дорог|наш|друг|human|adult|invited|young|маленьк|хорош|близк)/;
