import type { NpsFigures } from '../../http/report-contract.ts';

/** A score with its interval, drawn on the line from −100 to 100. The words beside it say the same. */
export function IntervalLine({ nps }: { nps: NonNullable<NpsFigures['nps']> }) {
  const { low, high } = nps.interval;
  return (
    <svg className="interval-line" aria-hidden="true" width="100%" height="14" data-rough={nps.isRough}>
      <line className="axis" x1="0%" x2="100%" y1="7" y2="7" />
      <line className="axis" x1="50%" x2="50%" y1="2" y2="12" />
      <rect className="band" x={placeOf(low)} width={`${(high - low) / 2}%`} y="3" height="8" rx="4" />
      <circle className="point" cx={placeOf(nps.score)} cy="7" r="5" />
    </svg>
  );
}

function placeOf(score: number): string {
  return `${(score + 100) / 2}%`;
}
