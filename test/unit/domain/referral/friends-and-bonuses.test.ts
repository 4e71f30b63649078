import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minorUnits } from '../../../../src/domain/minor-units.ts';
import { bonusTotals } from '../../../../src/domain/referral/bonus-totals.ts';
import { friendName } from '../../../../src/domain/referral/friend-name.ts';

test.each([
  ['Мария Котова', 'Мария К.'],
  ['мария', 'мария'],
  ['Мария Ивановна', 'Мария'],
  ['Мария Ивановна Котова', 'Мария К.'],
  ['Котова Мария Ивановна', 'Мария К.'],
  ['Anna ✨', 'Anna'],
  ['Anna Maria van Dyck', 'Anna D.'],
  ["Seán O'Brien-Smith", 'Seán O.'],
  ['Скидки 8 921 555-12-34 t.me/spam', 'Скидки'],
  ['🔥🔥🔥', null],
  ['  ', null],
  [null, null],
])('%j is shown as %j', (name, shown) => {
  expect(friendName(name)).toBe(shown);
});

test('nothing but one name and one letter is ever shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      const shown = friendName(name);
      if (shown !== null) expect(shown).toMatch(/^\p{L}[\p{L}\p{M}'’-]{0,40}( \p{L}{1,3}\.)?$/u);
    }),
  );
});

test('each friend who bought earns the bonus, and it is due until it was given for that friend', () => {
  // One of the bonuses was given for a sale that was taken back since.
  const counts = { brought: 5, bought: 3, rewarded: 1, due: 3 };
  expect(bonusTotals(counts, { bonus: { sum: 5000 } }, 'RUB')).toEqual({
    earned: 1_500_000,
    received: 500_000,
    due: 1_500_000,
    currency: 'RUB',
  });
  expect(bonusTotals(counts, { bonus: undefined }, 'RUB')).toBeNull();
});

test('sums of the profile become whole minor units', () => {
  expect([minorUnits(12.35, 'EUR'), minorUnits(0.1 + 0.2, 'USD'), minorUnits(500, 'JPY')]).toEqual([
    1235, 30, 500,
  ]);
});
