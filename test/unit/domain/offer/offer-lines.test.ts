import { expect, test } from 'vitest';
import { offerLines } from '../../../../src/domain/offer/offer-lines.ts';
import { anOffer } from '../../../support/sample-offer.ts';

const offer = anOffer({
  eventOn: '2027-02-16',
  guests: 62,
  edits: {
    extras: [{ code: 'host' }, { code: 'photo-zone', quantity: 2 }],
    discounts: ['returning'],
    note: 'Держим дату до пятницы.',
  },
});

test('an offer in a chat has a line for each part, the total, and until when it stands', () => {
  expect(plain(offerLines(offer, 'ru'))).toBe(`• Банкет «Классика»: 62 гостя × 4 500 ₽ = 279 000 ₽
• Ведущий: 35 000 ₽
• Фотозона: 2 × 18 000 ₽ = 36 000 ₽
• Скидка за будний день, 10 %: −35 000 ₽
• Скидка постоянному гостю, 7 %: −24 500 ₽

Итого: 290 500 ₽
Действует до 6 декабря 2026 включительно.

Держим дату до пятницы.`);
});

test('and in English', () => {
  expect(
    plain(offerLines({ ...offer, note: undefined }, 'en')),
  ).toBe(`• Classic banquet: 62 guests × ₽4,500 = ₽279,000
• A host: ₽35,000
• A photo corner: 2 × ₽18,000 = ₽36,000
• Weekday discount, 10%: −₽35,000
• Returning guest discount, 7%: −₽24,500

Total: ₽290,500
Valid through 6 December 2026.`);
});

function plain(text: string): string {
  return text.replaceAll(/[^\S\n]/g, ' ');
}
