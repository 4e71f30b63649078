import type { Currency } from '../../domain/values.ts';
import { closest } from '../text/closest-word.ts';

/** The currency that a word or sign names. */
export function currencyWord(word: string): Currency | undefined {
  return CURRENCIES.get(word);
}

/** The same with a typing slip in a long word forgiven: for the place behind a number, where one is due. */
export function slippedCurrency(word: string): Currency | undefined {
  return word.length >= 5 ? CURRENCIES.get(SLIPS.nearest(word) ?? '') : undefined;
}

/** The currency that an adjective or a country makes of dollars and pounds: "US dollars", "2000 canadian". */
export function nationalCurrency(word: string): Currency | undefined {
  return NATIONAL.find(([, pattern]) => pattern.test(word))?.[0];
}

/** The hundredth part of a currency: "копеек", "cents". */
export function isHundredth(word: string): boolean {
  return HUNDREDTH.test(word);
}

const CURRENCIES = new Map<string, Currency>();
for (const [currency, words] of [
  [
    'RUB',
    '₽ р руб рубль рубля рублей рублях рублем рублями рублю рубли рубликов рублики рубчиков рубасов руп рэ рублев деревянных рябчиков ' +
      'rub rur ruble rubles rouble roubles rubley rublei rublej rublya rubl rubli',
  ],
  [
    'USD',
    '$ usd доллар доллара долларов долларах доллары долларами долл дол долар доларов бакс бакса баксов баксах баксы баксами бакинских зеленых зелени зелеными грина гринов уе ' +
      'dollar dollars dollors dollers dolars dollas dolla bucks buck us$ usdt baksov dollarov',
  ],
  ['EUR', '€ eur euro euros euroes евро євро еврик еврика евриков еврами евр euri evro'],
  ['GBP', '£ ₤ gbp pound pounds quid quids sterling фунт фунта фунтов фунты'],
  ['KZT', '₸ kzt тенге тг тнг теньге тэнге tenge'],
  ['AED', 'aed dhs dirham dirhams дирхам дирхама дирхамов'],
  ['AMD', 'amd драм драма драмов ֏'],
  ['AUD', 'aud'],
  ['AZN', 'azn манат маната манатов ₼'],
  ['BYN', 'byn белрублей'],
  ['CAD', 'cad'],
  ['CHF', 'chf франк франка франков francs'],
  ['CNY', 'cny rmb юань юаня юаней yuan'],
  ['CZK', 'czk'],
  ['GEL', 'лари ₾'],
  ['ILS', 'ils nis шекель шекеля шекелей shekel shekels ₪'],
  ['INR', '₹ inr rs rupee rupees rupes рупий'],
  ['JPY', 'jpy yen иен йен'],
  ['KGS', 'kgs сом сомов'],
  ['NOK', 'nok'],
  ['NZD', 'nzd'],
  ['PLN', 'pln zł zloty zlotys zlotych злотых злотый'],
  ['SEK', 'sek'],
  ['SGD', 'sgd'],
  ['THB', 'thb baht бат бата батов ฿'],
  ['TRY', '₺ lira liras лир лиры'],
  ['UAH', '₴ uah грн гривен гривна гривны гривень гривні'],
  ['UZS', 'uzs сум сумов'],
  ['ZAR', 'zar rand'],
] as [Currency, string][])
  for (const word of words.split(' ')) CURRENCIES.set(word, currency);

const SLIPS = closest(
  [...CURRENCIES.keys()].filter((word) => word.length >= 5),
  (word) => CURRENCIES.get(word),
);

const NATIONAL: [Currency, RegExp][] = [
  ['USD', /^(?:us|american|америк[а-я]+)$/],
  ['CAD', /^(?:canadian|канадск[а-я]+)$/],
  ['AUD', /^(?:australian|aussie|австралийск[а-я]+)$/],
  ['NZD', /^(?:kiwi)$/],
  ['SGD', /^(?:singapore|сингапурск[а-я]+)$/],
  ['BYN', /^(?:бел|белорусск[а-я]+|беларус[а-я]+)$/],
  ['RUB', /^(?:russian|российск[а-я]+)$/],
  ['GBP', /^(?:british|английск[а-я]+)$/],
  ['INR', /^(?:indian|индийск[а-я]+)$/],
  ['CHF', /^(?:swiss|швейцарск[а-я]+)$/],
];
const HUNDREDTH = /^(?:коп|копеек|копейки|копейка|cents?|pence|p|центов|цента)$/;
