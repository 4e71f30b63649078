import { formatSum } from '../format-sum.ts';
import type { Language } from '../values.ts';

/** Why no offer can be made of what was asked for. Sums are in minor units. */
export type OfferFault =
  | { code: 'no-package'; need: string | null }
  | { code: 'no-such-package'; package: string }
  | { code: 'package-not-for-need'; package: string }
  | { code: 'too-few-guests'; minGuests: number }
  | { code: 'guests-out-of-range'; most: number }
  | { code: 'no-such-extra'; extra: string }
  | { code: 'quantity-out-of-range'; extra: string; most: number }
  | { code: 'no-such-discount'; discount: string }
  | { code: 'discount-not-due'; discount: string }
  | { code: 'discount-not-above-nought' }
  | { code: 'discount-over-limit'; maxPercent: number; maxSum: number; currency: string }
  | { code: 'no-sweetener' }
  | { code: 'event-passed' }
  | { code: 'note-too-long'; most: number }
  | { code: 'sum-too-large' };

/** A fault as a salesperson reads it. */
export function offerFaultWords(fault: OfferFault, language: Language): string {
  return language === 'ru' ? inRussian(fault) : inEnglish(fault);
}

function inRussian(fault: OfferFault): string {
  switch (fault.code) {
    case 'no-package':
      return 'Под этот запрос в профиле нет ни одного пакета.';
    case 'no-such-package':
      return `Пакета «${fault.package}» в профиле нет.`;
    case 'package-not-for-need':
      return 'Этот пакет не для такого мероприятия. Выберите другой.';
    case 'too-few-guests':
      return `Гостей слишком мало: нужно не меньше ${fault.minGuests}.`;
    case 'guests-out-of-range':
      return `Гостей может быть от 1 до ${fault.most}, целым числом.`;
    case 'no-such-extra':
      return `Допуслуги «${fault.extra}» в профиле нет.`;
    case 'quantity-out-of-range':
      return `Количество может быть от 1 до ${fault.most}, целым числом.`;
    case 'no-such-discount':
      return `Скидки «${fault.discount}» в профиле нет.`;
    case 'discount-not-due':
      return 'Условия этой скидки не выполнены.';
    case 'discount-not-above-nought':
      return 'Скидка должна быть больше нуля.';
    case 'discount-over-limit':
      return fault.maxPercent === 0
        ? 'Скидки вручную в профиле не разрешены.'
        : `Скидка больше разрешённой: не выше ${fault.maxPercent} %, это ${formatSum(fault.maxSum, fault.currency, 'ru')}.`;
    case 'no-sweetener':
      return 'Подарка для сомневающихся в профиле нет.';
    case 'event-passed':
      return 'Эта дата уже прошла.';
    case 'note-too-long':
      return `Примечание слишком длинное: не больше ${fault.most} знаков.`;
    case 'sum-too-large':
      return 'Сумма получается неправдоподобно большой. Проверьте число гостей и количество.';
  }
}

function inEnglish(fault: OfferFault): string {
  switch (fault.code) {
    case 'no-package':
      return 'The profile has no package for this request.';
    case 'no-such-package':
      return `There is no package "${fault.package}" in the profile.`;
    case 'package-not-for-need':
      return 'This package is not for such an event. Choose another one.';
    case 'too-few-guests':
      return `Too few guests: there must be at least ${fault.minGuests}.`;
    case 'guests-out-of-range':
      return `Guests are a whole number from 1 to ${fault.most}.`;
    case 'no-such-extra':
      return `There is no extra "${fault.extra}" in the profile.`;
    case 'quantity-out-of-range':
      return `A quantity is a whole number from 1 to ${fault.most}.`;
    case 'no-such-discount':
      return `There is no discount "${fault.discount}" in the profile.`;
    case 'discount-not-due':
      return 'What this discount asks for is not so here.';
    case 'discount-not-above-nought':
      return 'A discount is above nought.';
    case 'discount-over-limit':
      return fault.maxPercent === 0
        ? 'The profile allows no discounts by hand.'
        : `More than is allowed: at most ${fault.maxPercent}%, which is ${formatSum(fault.maxSum, fault.currency, 'en')}.`;
    case 'no-sweetener':
      return 'The profile has nothing to sweeten an offer with.';
    case 'event-passed':
      return 'This date has passed.';
    case 'note-too-long':
      return `The note is too long: at most ${fault.most} characters.`;
    case 'sum-too-large':
      return 'The sum comes out absurdly large. Check the guests and the quantities.';
  }
}
