import type { Token } from '../text/scan.ts';

/** What a price is for, besides one person. */
export type PriceUnit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'm2' | 'item';

/** The unit that a price is for, said behind it: "в месяц", "/hr", "per sqm", "за штуку", "monthly". */
export function priceUnitAt(tokens: readonly Token[], at: number): { unit: PriceUnit; next: number } | null {
  const word = tokens[at]?.text ?? '';
  const alone = ALONE.get(word);
  if (alone) return { unit: alone, next: at + 1 };
  const short =
    word === 'p' && tokens[at + 1]?.text === '/' ? SHORT.get(tokens[at + 2]?.text ?? '') : undefined;
  if (short) return { unit: short, next: at + 3 };
  if (!BEFORE_UNIT.has(word)) return null;
  const from = EACH.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  return unitAt(tokens, from, word);
}

/** The same said before the price: "ежемесячно 45 тысяч", "monthly, 400", "в месяц 6000", "day rate 450". */
export function priceUnitBefore(
  tokens: readonly Token[],
  at: number,
): { unit: PriceUnit; first: number } | null {
  const word = tokens[at]?.text ?? '';
  const alone = ALONE.get(word);
  if (alone) return { unit: alone, first: at };
  const before = tokens[at - 1]?.text ?? '';
  if (word === 'rate' || word === 'ставка') {
    const unit = UNITS.get(before) ?? ALONE.get(before);
    return unit ? { unit, first: at - 1 } : null;
  }
  const unit = UNITS.get(word);
  return unit && ((unit !== 'item' && (before === 'в' || before === 'per')) || before === 'за')
    ? { unit, first: at - 1 }
    : null;
}

function unitAt(
  tokens: readonly Token[],
  at: number,
  link: string,
): { unit: PriceUnit; next: number } | null {
  const word = tokens[at]?.text ?? '';
  const square = squareAt(tokens, at);
  if (square) return { unit: 'm2', next: square };
  if (link !== '/' && word.length === 1) return null;
  const unit = UNITS.get(word) ?? (link === '/' ? SHORT.get(word) : undefined);
  if (!unit || tokens[at + 1]?.type === 'number') return null;
  return { unit, next: at + 1 };
}

/** "м2", "кв.м", "кв метр", "метр квадратный", "square metre", "sq ft": the token after it. */
function squareAt(tokens: readonly Token[], at: number): number | null {
  const words = [0, 1, 2].map((step) => tokens[at + step]?.text ?? '');
  const [one = '', two = '', three = ''] = words;
  if (/^(?:квадрат|квадратик|sqm|sqft|кв)$/.test(one))
    return /^(?:м|метр|m)$/.test(two) ? at + 2 : two === '.' && /^(?:м|метр)$/.test(three) ? at + 3 : at + 1;
  if (one === 'квадратный') return /^(?:метр|м)$/.test(two) ? at + 2 : at + 1;
  if (/^(?:м|m)$/.test(one) && two === '2' && tokens[at + 1]?.gap === false) return at + 2;
  if (/^метр|^met(?:re|er)$/.test(one)) return /^квадр|^squared?$/.test(two) ? at + 2 : at + 1;
  if (/^(?:square|sq)$/.test(one))
    return /^(?:met(?:re|er)|m|ft|feet|foot|метр)$/.test(two)
      ? at + 2
      : two === '.' && /^(?:m|ft)$/.test(three)
        ? at + 3
        : null;
  return null;
}

const BEFORE_UNIT = new Set(['в', 'за', 'per', 'a', 'an', '/', 'the', 'every', 'each', 'каждый', 'каждую']);
const EACH = new Set(['один', 'одну', 'каждый', 'каждую', '1', 'one', 'весь']);

const UNITS = new Map<string, PriceUnit>();
for (const [unit, words] of [
  ['hour', 'час hour hr'],
  ['day', 'день сутки смену ночь day night nite'],
  ['week', 'неделю week wk'],
  ['month', 'месяц мес month mo mth'],
  ['year', 'год year yr annum'],
  [
    'item',
    'штуку шт штучку единицу лицензию unit item piece licence license user pop ticket session lesson class visit занятие урок сеанс билет визит процедуру',
  ],
  ['m2', 'метр квадрат'],
] as [PriceUnit, string][])
  for (const word of words.split(' ')) UNITS.set(word, unit);

const SHORT = new Map<string, PriceUnit>([
  ['ч', 'hour'],
  ['h', 'hour'],
  ['w', 'week'],
  ['д', 'day'],
  ['d', 'day'],
  ['m', 'month'],
  ['y', 'year'],
  ['г', 'year'],
]);
const ALONE = new Map<string, PriceUnit>();
for (const [unit, words] of [
  ['hour', 'hourly ph почасово'],
  ['day', 'daily ежедневно посуточно'],
  ['week', 'weekly pw еженедельно'],
  ['month', 'monthly pcm ежемес ежемесячно ежемесячный помесячно'],
  ['year', 'yearly annually ежегодно годовых'],
] as [PriceUnit, string][])
  for (const word of words.split(' ')) ALONE.set(word, unit);
