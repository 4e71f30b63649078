import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { phoneShapes } from './phone-shape.ts';
import type { Reader } from './reading.ts';
import { scan } from './scan.ts';

/** The first valid phone of a text as E.164; one without a country code is of the region. */
export const readPhone: Reader<'phone'> = (text, context) => {
  const scanned = scan(text);
  const region: CountryCode | undefined = isSupportedCountry(context.region) ? context.region : undefined;
  for (const shape of phoneShapes(scanned.tokens)) {
    for (const digits of shape.readings) {
      const phone = parsePhoneNumberFromString(digits, region);
      if (!phone?.isValid() || UNASSIGNED.test(phone.number)) continue;
      return { status: 'parsed', value: phone.number, span: shape.span, confidence: 0.99 };
    }
  }
  return { status: 'unclear' };
};

/** An 8 for the country before a mobile number that lacks a digit; the package's small data takes it for a number. */
const UNASSIGNED = /^\+789/;
