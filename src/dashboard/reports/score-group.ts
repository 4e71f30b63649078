export type ScoreGroup = 'promoters' | 'passives' | 'detractors';

/** Which customers give such a score. */
export function scoreGroup(score: number): ScoreGroup {
  if (score >= 9) return 'promoters';
  return score >= 7 ? 'passives' : 'detractors';
}
