import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** An E.164 number the way people write it: "+7 921 555-12-34", "+44 20 7946 0958". What is no number stays as it is. */
export function shownPhone(phone: string): string {
  const spaced = parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
  return spaced.replace(/^(\+7 \d{3} \d{3}) (\d{2}) ?(\d{2})$/, '$1-$2-$3');
}
