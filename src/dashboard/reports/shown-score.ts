/** A score as people read it: whole, with its sign. */
export function shownScore(score: number): string {
  const whole = Math.round(score);
  if (whole === 0) return '0';
  return whole > 0 ? `+${whole}` : `−${-whole}`;
}
