import { daysUntil } from './days.ts';
import type { Authority, Money, When } from './values.ts';

export type Factor = 'budget' | 'authority' | 'need' | 'timeline';

/** Where the lines are drawn; comes from the profile. Points are per factor, `qualifiedFrom` is for their sum. */
export interface BantThresholds {
  points: Record<Factor, number>;
  qualifiedFrom: number;
  /** Needs (option values) that the business serves. */
  servedNeeds: string[];
  budget: {
    currency: NonNullable<Money['currency']>;
    floor: number;
    comfortable: number;
    personFloor: number;
  };
  /** A start within `soonDays` has full points; beyond `laterDays` the lead is kept for later. */
  timeline: { soonDays: number; laterDays: number };
}

/** What is known; null is "does not know yet", undefined is "was not asked". `words` is what the person said. */
export interface BantAnswers {
  need?: { value: string | null; words: string };
  budget?: { value: Money | null; words: string };
  authority?: { value: Authority | null; words: string };
  timeline?: { value: When | null; words: string };
}

export interface FactorScore {
  factor: Factor;
  points: number;
  max: number;
  /** A code that reports and copy can name: `within-budget`, `below-floor`, `decides-alone`… */
  why: string;
  words: string;
}

export type Verdict =
  | { kind: 'qualified'; score: number; max: number; factors: FactorScore[] }
  | { kind: 'not-a-target'; reason: 'need' | 'budget'; score: number; max: number; factors: FactorScore[] }
  | { kind: 'not-yet'; reason: 'timeline' | 'score'; score: number; max: number; factors: FactorScore[] };

/** Scores the four factors as of `today` (ISO date in the business's zone) and says what follows. */
export function judge(answers: BantAnswers, thresholds: BantThresholds, today: string): Verdict {
  const factors = [
    scoreNeed(answers.need, thresholds),
    scoreTimeline(answers.timeline, thresholds, today),
    scoreBudget(answers.budget, thresholds),
    scoreAuthority(answers.authority, thresholds),
  ];
  const score = factors.reduce((sum, { points }) => sum + points, 0);
  const max = factors.reduce((sum, factor) => sum + factor.max, 0);
  const found = (why: string) => factors.some((factor) => factor.why === why);
  if (found('not-served')) return { kind: 'not-a-target', reason: 'need', score, max, factors };
  if (found('below-floor')) return { kind: 'not-a-target', reason: 'budget', score, max, factors };
  if (found('far-off')) return { kind: 'not-yet', reason: 'timeline', score, max, factors };
  if (score < thresholds.qualifiedFrom) return { kind: 'not-yet', reason: 'score', score, max, factors };
  return { kind: 'qualified', score, max, factors };
}

function factorScore(factor: Factor, share: number, why: string, words: string, { points }: BantThresholds) {
  return { factor, points: Math.round(points[factor] * share), max: points[factor], why, words };
}

function scoreNeed(need: BantAnswers['need'], thresholds: BantThresholds): FactorScore {
  const words = need?.words ?? '';
  if (!need?.value) return factorScore('need', 0, 'unknown', words, thresholds);
  return thresholds.servedNeeds.includes(need.value)
    ? factorScore('need', 1, 'served', words, thresholds)
    : factorScore('need', 0, 'not-served', words, thresholds);
}

function scoreTimeline(
  timeline: BantAnswers['timeline'],
  thresholds: BantThresholds,
  today: string,
): FactorScore {
  const words = timeline?.words ?? '';
  const score = (share: number, why: string) => factorScore('timeline', share, why, words, thresholds);
  const first = timeline?.value?.start ?? timeline?.value?.end;
  if (!first) return score(0.25, 'unknown');
  const days = daysUntil(first, today);
  if (days > thresholds.timeline.laterDays) return score(0, 'far-off');
  return days <= thresholds.timeline.soonDays ? score(1, 'soon') : score(0.6, 'in-sight');
}

function scoreBudget(budget: BantAnswers['budget'], thresholds: BantThresholds): FactorScore {
  const words = budget?.words ?? '';
  const score = (share: number, why: string) => factorScore('budget', share, why, words, thresholds);
  const money = budget?.value;
  if (!money) return score(0.25, 'unknown');
  if (money.currency && money.currency !== thresholds.budget.currency) return score(0.5, 'other-currency');
  const most = money.max ?? Number.POSITIVE_INFINITY;
  if (money.per === 'person') {
    return most < thresholds.budget.personFloor ? score(0, 'below-floor') : score(1, 'within-budget');
  }
  if (most < thresholds.budget.floor) return score(0, 'below-floor');
  return most >= thresholds.budget.comfortable ? score(1, 'within-budget') : score(0.6, 'tight');
}

function scoreAuthority(authority: BantAnswers['authority'], thresholds: BantThresholds): FactorScore {
  const shares: Record<Authority, [number, string]> = {
    alone: [1, 'decides-alone'],
    shared: [0.8, 'decides-together'],
    committee: [0.4, 'committee-decides'],
    other: [0.3, 'someone-else-decides'],
  };
  const [share, why] = authority?.value ? shares[authority.value] : [0.2, 'unknown'];
  return factorScore('authority', share, why, authority?.words ?? '', thresholds);
}
