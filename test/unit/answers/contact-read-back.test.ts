import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { readKind } from '../../../src/answers/read-kind.ts';
import { shownPhone } from '../../../src/domain/shown-phone.ts';
import { formatAnswer } from '../../../src/flow/format-answer.ts';
import { contextOf } from './reading-context.ts';
import { sharedCopy } from './shared-copy.ts';

const languages = fc.constantFrom('ru' as const, 'en' as const);
const digits = (length: number) => fc.stringMatching(new RegExp(`^[2-9][0-9]{${length - 1}}$`));
const phones = fc
  .oneof(
    digits(9).map((rest) => `+79${rest}`),
    digits(9).map((rest) => `+447${rest}`),
    fc.tuple(digits(3), digits(7)).map(([area, rest]) => `+1${area}${rest}`),
    digits(9).map((rest) => `+37529${rest.slice(0, 7)}`),
    digits(8).map((rest) => `+336${rest}`),
  )
  .filter((phone) => parsePhoneNumberFromString(phone)?.isValid() === true && !/(\d)\1{6}/.test(phone));
const emails = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{0,12}(?:[._-][a-z0-9]{1,8})?$/),
    fc.stringMatching(/^[a-z]{3,12}$/),
    fc.constantFrom('ru', 'com', 'org', 'co.uk', 'io'),
  )
  // No slip of a well-known service, which is asked back.
  .map(([name, domain, top]) => `${name}@${domain}xqz.${top}`);
const usernames = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{4,20}$/);
const names = fc.constantFrom('Анна', 'Иван Петров', 'Ольга Сергеевна Мирная', 'John Smith', 'Zoë', 'Пётр');
const companies = fc.constantFrom('ООО «Ромашка»', 'ИП Иванов', 'Acme Ltd', 'Smith & Sons Ltd');

describe('what the product writes', () => {
  it('of a phone reads back the same', () => {
    fc.assert(
      fc.property(phones, languages, (phone, language) => {
        const text = shownPhone(phone);
        expect([text, readKind('phone', text, contextOf(language))]).toMatchObject([text, { value: phone }]);
      }),
      { numRuns: 500 },
    );
  });

  it('of an address reads back the same', () => {
    fc.assert(
      fc.property(emails, languages, (email, language) => {
        expect([email, readKind('email', email, contextOf(language))]).toMatchObject([
          email,
          { value: email },
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('of a contact reads back the same, part by part', () => {
    const contacts = fc
      .record(
        { name: names, company: companies, phone: phones, email: emails, username: usernames },
        { requiredKeys: ['phone'] },
      )
      .map((contact) => ({ ...contact }));
    fc.assert(
      fc.property(contacts, languages, (value, language) => {
        const text = formatAnswer(
          { kind: 'contact', value, raw: '' },
          { copy: sharedCopy, language, currency: 'RUB' },
        );
        expect([text, readKind('contact', text, contextOf(language))]).toEqual([
          text,
          expect.objectContaining({ status: 'parsed', value }),
        ]);
      }),
      { numRuns: 500 },
    );
  });
});
