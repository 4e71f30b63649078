import { findAmounts } from '../amounts/amounts.ts';
import type { ChoiceOption, Reading } from '../reading.ts';
import { holding } from '../talk/taken-back.ts';
import { type Scan, spanOf, type Token } from '../text/scan.ts';
import { optionName, optionRange } from './option-names.ts';

/**
 * The option that a number falls within, where at least two options are ranges: "200 тысяч" of "100–300 тысяч". A
 * number that may as well be a place or falls within two is ambiguous; null where it has nothing to do with ranges.
 */
export function readRangeChoice(scanned: Scan, options: readonly ChoiceOption[]): Reading<string[]> | null {
  const ranges = options.flatMap((option) => {
    const range = optionRange(option);
    return range ? [{ option, ...range }] : [];
  });
  if (ranges.filter(({ low, high }) => low < high).length < 2) return openEnded(scanned, options, ranges);
  const { tokens } = scanned;
  const amounts = findAmounts(tokens).filter(
    (amount) =>
      !amount.denied &&
      amount.counted !== 'date' &&
      (amount.counted !== 'time' || isAge(tokens, amount.next - 1) || isAge(tokens, amount.next)) &&
      amount.counted !== 'clock' &&
      !isThatOne(tokens, amount.first),
  );
  const [amount, ...others] = holding(tokens, amounts);
  if (!amount || others.length > 0) return null;
  const low = amount.low ?? 0;
  const high = amount.high ?? Infinity;
  const fitting = ranges
    .filter((range) => low >= range.low && high <= range.high)
    .map(({ option }) => option);
  const isBare = amount.counted === null && amount.currency === null && amount.scale === 1;
  const place = isBare && low === high ? options[low - 1] : undefined;
  if (place && !fitting.includes(place)) fitting.push(place);
  const [option, ...rest] = fitting;
  if (!option) return amount.counted === null ? null : { status: 'unclear' };
  const span = spanOf(tokens, amount.first, amount.next);
  if (rest.length > 0)
    return { status: 'ambiguous', candidates: fitting.map(({ value }) => [value]), span, confidence: 0.5 };
  return { status: 'parsed', value: [option.value], span, confidence: 0.9 };
}

/** "9 лет", "4 year old" of "до 5, 5–10". */
function isAge(tokens: readonly Token[], at: number): boolean {
  return /^(?:лет|год|года|годик|годика|years?|yrs?|yo)$/.test(tokens[at]?.text ?? '');
}

/** "The third one": no number. */
function isThatOne(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'one' && at > 0;
}

interface RangeOffered {
  option: ChoiceOption;
  low: number;
  high: number;
}

/** "Five bedrooms" of "1 bedroom, 2 bedrooms, 3+ bedrooms": where what is counted is said, no place is meant. */
function openEnded(
  { tokens }: Scan,
  options: readonly ChoiceOption[],
  ranges: readonly RangeOffered[],
): Reading<string[]> | null {
  const last = ranges.find(({ low, high }) => low < high);
  const [amount, ...others] = findAmounts(tokens);
  if (!last || !amount || others.length > 0 || amount.low === null || amount.low < last.low) return null;
  const noun = tokens[amount.next]?.text ?? '';
  const isOfThem =
    noun.length >= 3 &&
    options.some(({ names }) =>
      optionName(names[0] ?? '').words.some((word) => word.slice(0, 3) === noun.slice(0, 3)),
    );
  if (!isOfThem) return null;
  const span = spanOf(tokens, amount.first, amount.next + 1);
  return { status: 'parsed', value: [last.option.value], span, confidence: 0.85 };
}
