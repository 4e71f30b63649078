/**
 * So many percent of a sum in minor units, to the nearest of them; a half is rounded up. Exact for every safe sum.
 * Of a percentage two digits behind the point count.
 */
export function percentOf(sum: number, percent: number): number {
  const hundredths = BigInt(Math.round(percent * 100));
  return Number((BigInt(sum) * hundredths + 5_000n) / 10_000n);
}
