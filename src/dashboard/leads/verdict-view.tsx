import type { LeadDetail } from '../../http/lead-contract.ts';
import { worded } from '../worded.ts';
import { useDesk } from './desk.ts';
import { shortWords } from './short-words.ts';
import { VerdictBadge } from './verdict-badge.tsx';

/** The verdict and why: each factor with its points, what they mean, and the words they rest on. */
export function VerdictView({ lead }: { lead: LeadDetail }) {
  const { texts } = useDesk();
  const verdict = lead.verdictDetail;
  return (
    <section className="card" aria-labelledby="verdict-title">
      <div className="card-head">
        <h3 id="verdict-title">{texts.verdict}</h3>
        {verdict && (
          <>
            <VerdictBadge verdict={verdict.kind} score={null} />
            <span className="points">{texts.outOf(verdict.score, verdict.max)}</span>
          </>
        )}
      </div>
      {!verdict && <p className="absent">{texts.noVerdict}</p>}
      {verdict?.reason && <p className="reason">{worded(texts.verdictReasons, verdict.reason)}</p>}
      <ul className="factors">
        {verdict?.factors.map(({ factor, points, max, why, words }) => (
          <li key={factor} className="factor">
            <div className="factor-line">
              <span className="factor-name">{texts.factors[factor]}</span>
              <progress value={points} max={max || 1} aria-label={texts.factors[factor]} />
              <span className="points">{texts.outOf(points, max)}</span>
            </div>
            <p className="factor-why">
              {(texts.why as Record<string, string>)[`${factor}.${why}`] ?? why}
              {words && (
                <q className="words" dir="auto">
                  {shortWords(words)}
                </q>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
