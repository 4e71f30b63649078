import type { Scan } from '../text/scan.ts';
import type { Day } from './calendar.ts';
import type { DateOrder } from './numeric-date.ts';

/** What the readers of times rest on, for one text. */
export interface WhenReader {
  scanned: Scan;
  today: Day;
  english: boolean;
  /** ISO country, for feasts of one country. */
  region: string;
  order: DateOrder;
  /** A time was asked for. */
  asked: boolean;
}
