import { worded } from '../worded.ts';
import { useDesk } from './desk.ts';

export function VerdictBadge({ verdict, score }: { verdict: string | null; score: number | null }) {
  const { texts } = useDesk();
  if (!verdict) return null;
  return (
    <span className="badge" data-verdict={verdict}>
      {worded(texts.verdicts, verdict)}
      {score !== null && <span className="badge-score">{score}</span>}
    </span>
  );
}
