import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * Whether a number that is given to nobody has the form of its country's numbers: as many digits as others that share
 * its first ones. Such are those kept for films and examples, and those not given out yet.
 */
export function fitsPlan(
  { countryCallingCode: code, nationalNumber: digits }: PhoneNumber,
  shared: 2 | 3 = 2,
): boolean {
  const begin = digits.slice(0, shared);
  return remembered(`${code} ${begin} ${digits.length}`, () => {
    const rest = FILLER.slice(0, digits.length - shared - 1);
    return [...FILLER].some((varied) => isValid(`+${code}${begin}${varied}${rest}`));
  });
}

/** Whether numbers of its country are all as long as it is, so that none of its digits is lacking. */
export function hasOnlyLength({
  countryCallingCode: code,
  nationalNumber: { length },
}: PhoneNumber): boolean {
  return remembered(`${code} ${length}`, () => {
    const possible = [-2, -1, 0, 1].filter((more) => isPossible(`+${code}${LONG.slice(0, length + more)}`));
    return possible.length === 1 && possible[0] === 0;
  });
}

function isValid(number: string): boolean {
  return parsePhoneNumberFromString(number)?.isValid() === true;
}

function isPossible(number: string): boolean {
  return parsePhoneNumberFromString(number)?.isPossible() === true;
}

/** It is asked of few countries again and again, and each answer takes many tries. */
function remembered(key: string, find: () => boolean): boolean {
  const known = answers.get(key) ?? find();
  answers.set(key, known);
  return known;
}

const answers = new Map<string, boolean>();
const FILLER = '1234567890';
const LONG = '23456789012345678';
