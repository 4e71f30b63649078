import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { DigitGroup } from './digit-group.ts';
import { fitsPlan, hasOnlyLength } from './number-plan.ts';
import { digitsOf } from './phone-marks.ts';

/** Digits that may be a phone, with what is known of them. */
export interface Written {
  groups: readonly DigitGroup[];
  /** What stands before each group. */
  separators: readonly string[];
  plus: boolean;
  /** No other digits stand beside them. */
  alone: boolean;
}

/** What digits are dialled as in E.164, one without a country code in the country; null when they are no such number. */
export function dialled(written: Written, country: CountryCode | undefined): string | null {
  const digits = digitsOf(written.groups);
  if (digits.length < 8 || isNoPhone(digits, written, country)) return null;
  for (const reading of readings(digits, written)) {
    const phone = parsePhoneNumberFromString(reading, country);
    if (phone?.isValid() && !IMPOSSIBLE.test(phone.number)) return phone.number;
  }
  return null;
}

/** The same for digits that nobody has for a number, yet written as only a phone is: "07700 900123", "(555) 123-4567". */
export function dialledByForm(written: Written, country: CountryCode | undefined): string | null {
  const digits = digitsOf(written.groups);
  if (digits.length < 9 || isNoPhone(digits, written, country)) return null;
  const [reading = digits] = readings(digits, written);
  const phone = parsePhoneNumberFromString(reading, country);
  if (!phone?.isPossible() || IMPOSSIBLE.test(phone.number)) return null;
  const isForm = reading.startsWith('+')
    ? fitsPlan(phone) || (hasOnlyLength(phone) && (written.plus || written.groups.length > 2))
    : isNational(phone, digits, written);
  return isForm ? phone.number : null;
}

function isNoPhone(digits: string, written: Written, country: CountryCode | undefined): boolean {
  return digits.length > 15 || MADE_UP.test(digits) || (country === 'RU' && isNoRussian(digits, written));
}

/** Ten digits that are one too few behind a 7, and the number of a passport: "4510 123456". */
function isNoRussian(digits: string, { groups, plus }: Written): boolean {
  if (plus || digits.length !== 10) return false;
  return digits.startsWith('7') || (groups.length === 2 && groups[0]?.digits.length === 4);
}

/** With the 0 or the country code before it, or without them as long as a number with its area must be. */
function isNational(phone: PhoneNumber, digits: string, { groups, separators }: Written): boolean {
  if (phone.nationalNumber.length < digits.length) return fitsPlan(phone);
  if (digits.length !== 10) return false;
  const isAreaFirst = AREA_FIRST.has(groups.map((group) => group.digits.length).join(' '));
  const isMarked = separators.slice(1).some((separator) => /[-)]/.test(separator));
  const isOperatorFirst = (groups[0]?.digits.length ?? 0) >= 4 || groups.every(({ said }) => said);
  return (isOperatorFirst && fitsPlan(phone, 3)) || (isAreaFirst && isMarked && hasOnlyLength(phone));
}

/** The ways to dial it, likeliest first. */
function readings(digits: string, { plus, alone }: Written): string[] {
  const isEight = digits.length === 11 && digits.startsWith('8');
  if (plus && /^78\d{10}$/.test(digits)) return [`+7${digits.slice(2)}`];
  if (plus) return isEight ? [`+7${digits.slice(1)}`, `+${digits}`] : [`+${digits}`];
  const found = [digits];
  if (digits.startsWith('00')) found.unshift(`+${digits.slice(2)}`);
  if (isEight) found.unshift(`+7${digits.slice(1)}`);
  if (digits.length >= 11 && ((alone && !isEight) || digits.startsWith('7'))) found.push(`+${digits}`);
  return found;
}

/**
 * An 8 for the country before a mobile number that lacks a digit, and Russian numbers of a wrong length: the
 * package's small data takes them for numbers.
 */
const IMPOSSIBLE = /^\+789|^\+7(?!\d{10}$)/;

const MADE_UP = /^[0178]?0?1234567890?$|^(\d)\1{7,}$|^(?:[178]|0)?(\d)\2{9}$/;

const AREA_FIRST = new Set(['3 3 4', '3 3 2 2']);
