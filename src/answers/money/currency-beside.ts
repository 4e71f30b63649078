import type { Currency } from '../../domain/values.ts';
import type { Amount } from '../amounts/amount.ts';
import { currencyWord } from '../text/currency-words.ts';
import type { Token } from '../text/scan.ts';

/** The one currency that is named apart from any number: "бюджет в евро, 12 000", "euros not pounds, 3000". */
export function currencyBeside(tokens: readonly Token[], amounts: readonly Amount[]): Currency | null {
  let named: Currency | null = null;
  let index = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    while ((amounts[index]?.next ?? Infinity) <= at) index += 1;
    if ((amounts[index]?.first ?? Infinity) <= at) continue;
    const text = tokens[at]?.text ?? '';
    const currency = text.length >= 3 ? currencyWord(text) : undefined;
    if (!currency || !isOfSum(tokens, at)) continue;
    if (named && named !== currency) return null;
    named = currency;
  }
  return named;
}

function isOfSum(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  if (DENIES.has(before)) return false;
  return at === 0 || BEFORE_CURRENCY.has(before);
}

const DENIES = new Set(['не', 'not', 'no', 'нет', 'without']);
const BEFORE_CURRENCY = new Set([
  'в',
  'in',
  ',',
  '.',
  ':',
  '(',
  '-',
  'а',
  'but',
  'sorry',
  'валюта',
  'currency',
  '\n',
]);
