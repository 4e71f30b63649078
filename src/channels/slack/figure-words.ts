import type { SpanFigures } from '../../desk/desk-figures.ts';
import { formatSum } from '../../domain/format-sum.ts';
import type { Language } from '../../domain/values.ts';

/** The sums of won deals behind their count: ": 150 000 ₽, 900 $". Empty where no sum is known. */
export function sumsOf({ sums }: SpanFigures['won'], language: Language): string {
  if (sums.length === 0) return '';
  return `: ${sums.map(({ sum, currency }) => formatSum(sum, currency, language)).join(', ')}`;
}
