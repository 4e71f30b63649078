import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { ZONE_OF_COUNTRY, ZONES_OF_RUSSIA } from './zones-of-numbers.ts';

/**
 * The time zone that a phone number tells of: that of a country, or of a Russian area code, that has one. Null for
 * the rest, Russian mobile numbers among them, since people keep those wherever they move to.
 *
 * @param region the ISO country of numbers that are written without a country code
 */
export function zoneOfPhone(phone: string, region: string): string | null {
  const number = parsePhoneNumberFromString(phone, region as CountryCode);
  if (!number?.country) return null;
  if (number.country !== 'RU') return ZONE_OF_COUNTRY.get(number.country) ?? null;
  return ZONES_OF_RUSSIA.get(number.nationalNumber.slice(0, 3)) ?? null;
}
