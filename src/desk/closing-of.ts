import { z } from 'zod';
import { formatSum } from '../domain/format-sum.ts';
import type { Language } from '../domain/values.ts';
import type { HandoffRecord } from './build-card.ts';
import type { DeskChoices, SalesCard } from './sales-card.ts';
import type { DeskStanding } from './standing.ts';

const won = z.looseObject({ sum: z.number(), currency: z.string(), product: z.string().nullish() });
const lost = z.looseObject({ reason: z.string(), words: z.string().optional() });

/** How a lead was closed, in words for its card. */
export function closingOf(
  { closing }: Pick<HandoffRecord, 'closing'>,
  { status }: DeskStanding,
  { products, lostReasons }: DeskChoices,
  language: Language,
): Pick<SalesCard, 'wonSum' | 'lostReason'> {
  const labelOf = (all: { code: string; label: string }[], code: string) =>
    all.find((one) => one.code === code)?.label ?? code;
  const sale = status === 'won' ? won.safeParse(closing).data : undefined;
  if (sale) {
    const sum = formatSum(sale.sum, sale.currency, language);
    return { wonSum: sale.product ? `${sum}, ${labelOf(products, sale.product)}` : sum };
  }
  const loss = status === 'lost' ? lost.safeParse(closing).data : undefined;
  if (!loss) return {};
  const reason = labelOf(lostReasons, loss.reason);
  return { lostReason: loss.words ? `${reason}: ${loss.words}` : reason };
}
