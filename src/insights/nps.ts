/** What the answers to "how likely are you to recommend us, 0 to 10?" come to. */
export interface Nps {
  promoters: number;
  passives: number;
  detractors: number;
  /** Per cent of promoters less per cent of detractors, −100 to 100, not rounded. */
  score: number;
  /** Where the score of all customers lies with 95 % confidence; the score is in it. */
  interval: { low: number; high: number };
  /** So few answered that the interval is wide and itself only rough. */
  isRough: boolean;
  /** How many more have to answer, if they answer as these did, until the interval is ±5 points. */
  moreForFivePoints: number;
}

/**
 * Null when nobody answered. `scores[n]` is how many gave the score n, for 0 to 10.
 *
 * The interval is p − d ± 1.96 standard errors, with (p + d − (p − d)²) / n as the variance of p − d, as in W. Huber's
 * answer to "How can I calculate margin of error in a NPS result?" (Cross Validated 18603, 2011) and in A. Engelhardt,
 * "Net Promoter Score confidence intervals 2: maths and stats" (CYBAEA, 2016).
 *
 * Where all are of one group that variance is nought, as if three tens proved that everybody gives ten. Then ¾ of a
 * promoter, 1½ passives and ¾ of a detractor are added first: the adjusted Wald interval of B. Rocks, "Interval
 * Estimation for the 'Net Promoter Score'" (The American Statistician 70:4, 2016).
 */
export function npsOf(scores: readonly number[]): Nps | null {
  const detractors = total(scores.slice(0, 7));
  const passives = total(scores.slice(7, 9));
  const promoters = total(scores.slice(9));
  const answered = promoters + passives + detractors;
  if (answered === 0) return null;
  const score = (promoters - detractors) / answered;
  const isOneGroup = Math.max(promoters, passives, detractors) === answered;
  const sample = isOneGroup
    ? { promoters: promoters + 0.75, detractors: detractors + 0.75, size: answered + 3 }
    : { promoters, detractors, size: answered };
  const centre = (sample.promoters - sample.detractors) / sample.size;
  const spread = (sample.promoters + sample.detractors) / sample.size - centre ** 2;
  const margin = Z * Math.sqrt(spread / sample.size);
  return {
    promoters,
    passives,
    detractors,
    score: 100 * score,
    interval: {
      low: 100 * Math.max(-1, Math.min(score, centre - margin)),
      high: 100 * Math.min(1, Math.max(score, centre + margin)),
    },
    isRough: answered < FEW,
    moreForFivePoints: Math.max(0, Math.ceil((Z / 0.05) ** 2 * spread) - answered),
  };
}

/** 95 % of a normal distribution lie within so many standard errors. */
const Z = 1.96;
/** Below this, as a rule of thumb, a sample's mean is not yet spread like a normal distribution. */
const FEW = 30;

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
