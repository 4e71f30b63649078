import { type Nps, npsOf } from './nps.ts';

/** How many were asked, and how many of them gave each score from 0 to 10. */
export interface NpsTally {
  asked: number;
  scores: number[];
}

/** A tally and what it comes to; shares and scores are rounded as they are shown, to one decimal. */
export interface NpsFigures extends NpsTally {
  answered: number;
  /** Of those asked, in per cent; null when nobody was. */
  responseRate: number | null;
  /** Null when nobody answered. */
  nps: Nps | null;
}

export function npsFigures({ asked, scores }: NpsTally): NpsFigures {
  const answered = scores.reduce((sum, count) => sum + count, 0);
  const nps = npsOf(scores);
  return {
    asked,
    answered,
    scores,
    responseRate: asked === 0 ? null : rounded((100 * answered) / asked),
    nps: nps && {
      ...nps,
      score: rounded(nps.score),
      interval: { low: rounded(nps.interval.low), high: rounded(nps.interval.high) },
    },
  };
}

function rounded(figure: number): number {
  // No −0: it would be shown with its sign.
  return Math.round(10 * figure) / 10 + 0;
}
