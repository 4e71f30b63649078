import type { Part, Period, Shift } from './period.ts';

/** A period as it stands at a place of the text. */
export interface PeriodFound {
  period: Period;
  part?: Part | undefined;
  shift?: Shift | undefined;
  next: number;
  /** The other way in which figures may be meant. */
  swapped?: Period;
  /** Holds only as the answer to the question of time: a bare year, "today". */
  weak?: true;
  /** A shape that other things have too, so that it holds with a lead or as the whole reply. */
  isSlash?: true;
  isDoubtful?: true;
  /** "начало следующего": the unit is that of the period before. */
  isElliptic?: true;
  /** The second of two parts: "mid to late May". */
  partTo?: Part;
}
