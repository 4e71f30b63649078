import type { Currency } from '../../domain/values.ts';
import type { PriceUnit } from './price-unit.ts';

/** What is counted, as far as the words right beside the number say. */
export type Counted = 'people' | 'time' | 'date' | 'clock' | 'slash' | 'other';

/** A number or a range with everything that belongs to it. `low` and `high` are null for an open end. */
export interface Amount {
  /** Token indexes, half-open; `core` is where the number itself begins. */
  first: number;
  core: number;
  next: number;
  low: number | null;
  high: number | null;
  /** The greatest scale said: 1 when none was. */
  scale: number;
  currency: Currency | null;
  perPerson: boolean;
  /** "в месяц", "per m²": what else a price is for. */
  perUnit: PriceUnit | null;
  approximate: boolean;
  counted: Counted | null;
  /** "не 150, а 200": the one that does not hold. */
  denied: boolean;
  /** It takes the place of the one before. */
  corrects: boolean;
  digits: boolean;
  /** "150 200": one number or two. */
  spacedPair: [number, number] | null;
  /** "give or take 10": how far another number may be off. */
  margin: boolean;
  /** Which end a word such as "до" or "at least" leaves open. */
  bound: 'min' | 'max' | null;
}
