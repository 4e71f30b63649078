import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/min';
import type { Scan, Token } from '../text/scan.ts';
import { spanOf } from '../text/scan.ts';
import { dialled, dialledByForm } from './dialled.ts';
import type { Given } from './one-of-several.ts';
import { withoutHead, withoutTail } from './phone-apart.ts';
import { countrySaid } from './phone-country.ts';
import { digitsOf, looksDialled } from './phone-marks.ts';
import { type PhoneShape, phoneShapes } from './phone-shape.ts';

/** Every valid phone of a text as E.164, in order; one without a country code is of the region. */
export function phonesIn(scanned: Scan, region: string): Given[] {
  const { tokens } = scanned;
  const home = isSupportedCountry(region) ? region : undefined;
  return phoneShapes(tokens)
    .map((shape) => withoutOthers(tokens, shape))
    .filter((shape) => shape !== null)
    .flatMap((shape) => {
      const abroad = shape.plus ? undefined : countrySaid(scanned, shape);
      const found = abroad ? phonesOf(shape, tokens, abroad) : [];
      return found.length > 0 ? found : phonesOf(shape, tokens, home);
    });
}

/** The digits less those of an order before them and of a sum behind them; null when nothing else is there. */
function withoutOthers(tokens: readonly Token[], shape: PhoneShape): PhoneShape | null {
  const begun = isOtherNumber(tokens, shape.first) ? withoutHead(tokens, shape) : shape;
  const ended = begun && isSumOfMoney(tokens, begun) ? withoutTail(tokens, begun) : begun;
  return ended && !isCode(tokens, ended) ? ended : null;
}

/** A card, a passport, an order: the word before a number, or before its "number", says that it is none to call. */
export function isOtherNumber(tokens: readonly Token[], first: number): boolean {
  let words = 0;
  for (let at = first - 1; at >= 0 && words < 4; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.text === '№' || token.text === '#') return true;
    if (token.type === 'sign' && !BETWEEN.has(token.text)) break;
    if (token.type !== 'word') continue;
    if (OTHER_NUMBERS.test(token.text)) return true;
    if (!GOES_ON.has(token.text)) break;
    words += 1;
  }
  return false;
}

function isSumOfMoney(tokens: readonly Token[], { first, next }: PhoneShape): boolean {
  const after = tokens[next]?.text ?? '';
  return CURRENCY_SIGNS.has(tokens[first - 1]?.text ?? '') || CURRENCY_SIGNS.has(after) || MONEY.test(after);
}

/** "INV-2026-000123": letters are tied to the digits, which are not marked as a phone's. */
function isCode(tokens: readonly Token[], { first, groups, plus }: PhoneShape): boolean {
  const [word, sign, begin] = [tokens[first - 2], tokens[first - 1], tokens[first]];
  if (plus || word?.type !== 'word' || word.text === 'me' || sign?.gap !== false || begin?.gap !== false)
    return false;
  return TIES.has(sign.text) && !looksDialled(groups);
}

/** The whole stretch, or else the phones that it is made of: "80 8 926 123 45 67". */
function phonesOf(shape: PhoneShape, tokens: readonly Token[], country: CountryCode | undefined): Given[] {
  const { groups } = shape;
  if (groups.length > 3 && groups.every(({ digits }) => digits.length === 4)) return [];
  const found: Given[] = [];
  let from = 0;
  while (from < groups.length) {
    const longest = phoneFrom(shape, from, tokens, country, dialled);
    const phone = longest ?? phoneFrom(shape, from, tokens, country, dialledByForm);
    if (phone) found.push(phone.given);
    else if (from === 0 && shape.plus && !AGAIN.test(digitsOf(groups.slice(1)))) break;
    from = phone ? phone.to : from + 1;
  }
  return found;
}

/** The longest phone that begins with a group. */
function phoneFrom(
  { groups, separators, plus, first: start, next }: PhoneShape,
  from: number,
  tokens: readonly Token[],
  country: CountryCode | undefined,
  dial: typeof dialled,
): { given: Given; to: number } | null {
  for (let to = groups.length; to > from; to -= 1) {
    const part = groups.slice(from, to);
    const isWhole = from === 0 && to === groups.length;
    const isPlus = plus && from === 0;
    if (to < groups.length && isTooLong({ groups, separators, next }, to, tokens)) continue;
    if (!isWhole && !isPlus && !looksDialled(part)) continue;
    const value = dial(
      { groups: part, separators: separators.slice(from, to), plus: isPlus, alone: isWhole },
      country,
    );
    if (!value) continue;
    const first = from === 0 ? start : (part[0]?.first ?? 0);
    return { given: { value, span: spanOf(tokens, first, part.at(-1)?.next ?? first) }, to };
  }
  return null;
}

/** A digit or two too many, and nothing that they count. */
function isTooLong(
  { groups, separators, next }: Pick<PhoneShape, 'groups' | 'separators' | 'next'>,
  to: number,
  tokens: readonly Token[],
): boolean {
  if (/[/(]/.test(separators[to] ?? '')) return false;
  const isLast = to === groups.length - 1 && (groups[to]?.digits.length ?? 0) <= 2;
  const isSpelled = groups[to]?.digits.length === 1 && groups[to - 1]?.digits.length === 1;
  return isSpelled || (isLast && tokens[next]?.type !== 'word' && tokens[next]?.text !== '+');
}

const CURRENCY_SIGNS = new Set(['£', '$', '€', '₽', '₸', '%']);
const MONEY = /^(?:руб[а-я]*|р|долл[а-я]*|евро|тенге|rub|usd|eur|gbp|pounds?|dollars?|euros?)$/;

/** Behind a code of the country that was not needed: "+7 8 916 123 45 67". */
const AGAIN = /^[08]\d{9}/;
const TIES = new Set(['-', '/', '_']);
const BETWEEN = new Set([':', '.', '/', '-', '(', '=']);
const GOES_ON = new Set(
  'номер номера серия number no num nr id is мой моя мое my the our наш клиента компании на от of для gb ru uk'.split(
    ' ',
  ),
);
const OTHER_NUMBERS =
  /^(?:инн|кпп|огрн|огрнип|бик|снилс|паспорт[а-я]*|карт[аыуе]|карточк[а-я]+|счет[а-я]*|рс|трек|треком|заказ[а-я]*|артикул[а-я]*|штрихкод[а-я]*|индекс[а-я]*|код|коду|договор[а-я]*|полис[а-я]*|чек[а-я]*|вин|vin|imei|inn|card|account|acct|iban|order|invoice|quote|tracking|track|parcel|passport|vat|nhs|policy|ref|reference|barcode|sku|ean|isbn|code|pin|postcode|zip|ticket|sort|charity|crn|utr|serial|reg|registration|meter|membership|member|claim|receipt|transaction|fax|факс|flight|рейс|кадастров[а-я]+|лицев[а-я]+|расчетн[а-я]+|свидетельств[а-я]+|айди|ид|id|amex|visa|mastercard|мир)$/;
