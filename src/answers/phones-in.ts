import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Given } from './one-of-several.ts';
import { digitsOf, looksDialled, type PhoneShape, phoneShapes } from './phone-shape.ts';
import type { Scan, Token } from './scan.ts';
import { spanOf } from './scan.ts';

/** Every valid phone of a text as E.164, in order; one without a country code is of the region. */
export function phonesIn({ tokens }: Scan, region: string): Given[] {
  const country = isSupportedCountry(region) ? region : undefined;
  return phoneShapes(tokens)
    .filter((shape) => !isOtherNumber(tokens, shape.first) && !isSumOfMoney(tokens, shape))
    .flatMap((shape) => phonesOf(shape, tokens, country));
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

/** The whole stretch, or else the phones that it is made of: "80 8 926 123 45 67". */
function phonesOf(shape: PhoneShape, tokens: readonly Token[], country: CountryCode | undefined): Given[] {
  const { groups } = shape;
  if (groups.length > 3 && groups.every(({ digits }) => digits.length === 4)) return [];
  const found: Given[] = [];
  let from = 0;
  while (from < groups.length) {
    let to = groups.length;
    for (; to > from; to -= 1) {
      const part = groups.slice(from, to);
      const isWhole = from === 0 && to === groups.length;
      const plus = shape.plus && from === 0;
      if (to < groups.length && isTooLong(shape, to, tokens)) continue;
      const value = isWhole || plus || looksDialled(part) ? dialled(digitsOf(part), plus, country) : null;
      if (!value) continue;
      const first = from === 0 ? shape.first : (part[0]?.first ?? 0);
      found.push({ value, span: spanOf(tokens, first, part.at(-1)?.next ?? first) });
      break;
    }
    from = to > from ? to : from + 1;
  }
  return found;
}

/** A digit or two too many, and nothing that they count. */
function isTooLong({ groups, separators, next }: PhoneShape, to: number, tokens: readonly Token[]): boolean {
  if (/[/(]/.test(separators[to] ?? '')) return false;
  const isLast = to === groups.length - 1 && (groups[to]?.digits.length ?? 0) <= 2;
  const isSpelled = groups[to]?.digits.length === 1 && groups[to - 1]?.digits.length === 1;
  return isSpelled || (isLast && tokens[next]?.type !== 'word');
}

function dialled(digits: string, plus: boolean, country: CountryCode | undefined): string | null {
  if (digits.length < 8 || digits.length > 15 || MADE_UP.test(digits)) return null;
  for (const reading of readings(digits, plus)) {
    const phone = parsePhoneNumberFromString(reading, country);
    if (phone?.isValid() && !IMPOSSIBLE.test(phone.number)) return phone.number;
  }
  return null;
}

/** The ways to dial it, likeliest first. */
function readings(digits: string, plus: boolean): string[] {
  const isEight = digits.length === 11 && digits.startsWith('8');
  if (plus) return isEight ? [`+7${digits.slice(1)}`, `+${digits}`] : [`+${digits}`];
  const found = [digits];
  if (digits.startsWith('00')) found.unshift(`+${digits.slice(2)}`);
  if (isEight) found.unshift(`+7${digits.slice(1)}`);
  if (digits.length >= 11) found.push(`+${digits}`);
  return found;
}

/**
 * An 8 for the country before a mobile number that lacks a digit, and Russian numbers of a wrong length: the
 * package's small data takes them for numbers.
 */
const IMPOSSIBLE = /^\+789|^\+7(?!\d{10}$)/;

const MADE_UP = /^0?1234567890?$|^(\d)\1{7,}$|^(?:[78]|0)?(\d)\2{9}$/;

const CURRENCY_SIGNS = new Set(['£', '$', '€', '₽', '₸', '%']);
const MONEY = /^(?:руб[а-я]*|р|долл[а-я]*|евро|тенге|rub|usd|eur|gbp|pounds?|dollars?|euros?)$/;

const BETWEEN = new Set([':', '.', '/', '-', '(', '=']);
const GOES_ON = new Set(
  'номер номера серия number no num nr id is мой моя мое my the our наш клиента компании на от of для gb ru uk'.split(
    ' ',
  ),
);
const OTHER_NUMBERS =
  /^(?:инн|кпп|огрн|огрнип|бик|снилс|паспорт[а-я]*|карт[аыуе]|карточк[а-я]+|счет[а-я]*|рс|трек|треком|заказ[а-я]*|артикул[а-я]*|штрихкод[а-я]*|индекс[а-я]*|код|коду|договор[а-я]*|полис[а-я]*|чек[а-я]*|вин|vin|imei|inn|card|account|acct|iban|order|invoice|quote|tracking|track|parcel|passport|vat|nhs|policy|ref|reference|barcode|sku|ean|isbn|code|pin|postcode|zip|ticket|sort|charity|crn|utr|serial|reg|registration|meter|membership|member|claim|receipt|transaction|fax|факс|flight|рейс|кадастров[а-я]+|лицев[а-я]+|расчетн[а-я]+|свидетельств[а-я]+|айди|ид)$/;
