import type { Scan } from '../text/scan.ts';
import { digitsOf } from './phone-marks.ts';
import { digitStretch } from './phone-shape.ts';
import { isOtherNumber } from './phones-in.ts';
import { isSumOrDate } from './sum-or-date.ts';

/** Where digits stand that were meant as the phone that was asked for, with some lacking or too many; else null. */
export function lackingPhone({ tokens }: Scan): [number, number] | null {
  for (let at = 0; at < tokens.length; ) {
    const stretch = digitStretch(tokens, at);
    if (!stretch) {
      at += 1;
      continue;
    }
    const groups = stretch.groups.map(({ digits }) => digits);
    const begins = tokens[stretch.first];
    const before = tokens[stretch.first - 1];
    const after = tokens[stretch.next];
    const isGlued = before?.type === 'sign' && !begins?.gap && !before.gap && stretch.first > 1;
    const isAlone =
      !isGlued &&
      (before?.type !== 'word' || PHONE_WORDS.test(before.text)) &&
      (after?.type !== 'word' || after.gap) &&
      !UNITS.test(after?.text ?? '') &&
      !/[:=%№#€$£₽@]/u.test((before?.text ?? '') + (after?.text ?? ''));
    const isNamed = PHONE_NAMES.test(before?.text ?? '');
    const isMeant =
      isPhoneLength(groups, isNamed) &&
      !isSumOrDate(groups, stretch.separators) &&
      !isDecimal(groups, stretch.separators);
    if (
      isAlone &&
      isMeant &&
      !isOtherNumber(tokens, stretch.first) &&
      (!/0{3}$/.test(digitsOf(stretch.groups)) || /\(/.test(stretch.separators.join('')))
    )
      return stretch.span;
    at = stretch.next;
  }
  return null;
}

/** "51.507351". */
function isDecimal(groups: string[], separators: string[]): boolean {
  return groups.length === 2 && separators[1] === '.' && (groups[0]?.length ?? 0) <= 3;
}

function isPhoneLength(groups: string[], isNamed: boolean): boolean {
  const { length } = groups.join('');
  const shape = groups.map((group) => group.length).join(' ');
  if (PASSPORTS.has(shape) || (!isNamed && isCounting(groups))) return false;
  return (length >= 7 && length <= 14) || shape === '6' || shape === '2 2 2';
}

/** "100 200 300", "2025-2026". */
function isCounting(groups: string[]): boolean {
  const isUpwards = groups.every((group, index) => index === 0 || Number(groups[index - 1]) < Number(group));
  const areYears = groups.every((group) => /^20[2-4]\d$/.test(group));
  return isUpwards && (groups.length > 2 || areYears) && groups.every((group) => !group.startsWith('0'));
}

/** How Russian passports are written. */
const PASSPORTS = new Set(['4 6', '2 2 6']);
const PHONE_NAMES = /^(?:тел|телефон[а-я]*|мобильный|сотовый|phone|tel|mobile|mob|cell)$/;
const PHONE_WORDS =
  /^(?:тел|телефон[а-я]*|моб|мобильный|сотовый|номер[а-я]*|мой|это|вот|на|по|phone|tel|mobile|mob|cell|number|no|num|is|on|at|me|its|s|call|ring|text|whatsapp|ватсап|вотсап|да|ок|yes|ok|sure)$/;
const UNITS =
  /^(?:руб[а-я]*|р|тыс[а-я]*|к|k|млн|гост[а-я]+|чел[а-я]*|шт[а-я]*|лет|год[а-я]*|м|км|кг|guests?|people|quid|pounds?|euros?|dollars?|m|sqm|miles|years)$/;
