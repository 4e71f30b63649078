import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DESK_COPY } from '../../../src/channels/slack/desk-copy.ts';
import { renderForm } from '../../../src/channels/slack/form.ts';
import { readSum } from '../../../src/channels/slack/read-sum.ts';
import { DEAL_FORMS, deskChoices } from '../../support/sales-cards.ts';

const inRussian = { language: 'ru', currency: 'RUB' } as const;
const { faults } = DESK_COPY.ru;

describe('the sum of a deal', () => {
  test.each([
    ['150 000', 15_000_000, 'RUB'],
    ['150к', 15_000_000, 'RUB'],
    ['150 тыс', 15_000_000, 'RUB'],
    ['1,5 млн', 150_000_000, 'RUB'],
    ['150 000,50', 15_000_050, 'RUB'],
    ['237 500', 23_750_000, 'RUB'],
    ['237\u202f500', 23_750_000, 'RUB'],
    ['237\u00a0500,50', 23_750_050, 'RUB'],
    ['237500', 23_750_000, 'RUB'],
    ['237,500', 23_750_000, 'RUB'],
    ['237,500.50', 23_750_050, 'RUB'],
    ['237.500,50', 23_750_050, 'RUB'],
    ['237,50', 23_750, 'RUB'],
    ['300 500 700', 30_050_070_000, 'RUB'],
    ['2 026', 202_600, 'RUB'],
    ['150 ₽', 15_000, 'RUB'],
    ['$2,000', 200_000, 'USD'],
    ['5000 JPY', 5000, 'JPY'],
    [' 300 000 рублей ', 30_000_000, 'RUB'],
  ])('is read from %s', (text, sum, currency) => {
    expect(readSum(text, inRussian)).toEqual({ status: 'read', sum, currency });
  });

  test.each([
    ['', faults.noSum],
    ['0', faults.noSum],
    ['0 руб', faults.noSum],
    ['много', faults.noSum],
    ['237 50', faults.noSum],
    ['237500 00', faults.noSum],
    ['20 000 30 000', faults.noSum],
    ['-5000', faults.negative],
    ['− 5 000', faults.negative],
    ['минус 5000', faults.negative],
    ['5 000 000 000 000', faults.tooMuch],
    ['9'.repeat(60), faults.tooMuch],
    ['5000 с человека', faults.perPerson],
    ['от 100 до 200 тысяч', faults.range],
    ['150', faults.unclearSum('150', (150_000).toLocaleString('ru'))],
  ])('is not taken from "%s", and it is said why', (text, fault) => {
    expect(readSum(text, inRussian)).toEqual({ status: 'faulty', fault });
  });

  test('that a form of the deal begins with is read back as it was', () => {
    const currencies = fc.constantFrom('RUB', 'USD', 'EUR', 'KZT', 'JPY');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e11 }),
        currencies,
        fc.constantFrom('ru', 'en'),
        (sum, currency, language) => {
          const closing = { ...DEAL_FORMS.closing, currency, due: sum };
          const settings = { choices: deskChoices({ currency }), zone: 'Europe/Moscow', language };
          const { blocks } = renderForm('paid', { handoffId: 'h' }, settings, { closing });
          const fields = blocks as { element?: { initial_value?: string } }[];
          const [initial = ''] = fields.flatMap(({ element }) => element?.initial_value ?? []);
          expect(readSum(initial, { language, currency })).toEqual({ status: 'read', sum, currency });
        },
      ),
    );
  });
});
