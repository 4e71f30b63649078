import type { NpsFigures } from '../../http/report-contract.ts';
import { useDesk } from '../leads/desk.ts';
import { IntervalLine } from './interval-line.tsx';
import { reportsTexts } from './reports-texts.ts';
import { shownScore } from './shown-score.ts';

const GROUPS = ['promoters', 'passives', 'detractors'] as const;

/** The score, how well it is known, and what would make it known better. */
export function ScoreCard({ figures }: { figures: NpsFigures }) {
  const { language } = useDesk();
  const words = reportsTexts[language];
  const { nps, asked, answered, responseRate } = figures;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <section className="card score-card" aria-labelledby="score-title">
      <h2 id="score-title" className="hidden-text">
        {words.score}
      </h2>
      {nps ? (
        <>
          <p className="score">{shownScore(nps.score)}</p>
          <p className="score-interval">
            {words.interval(shownScore(nps.interval.low), shownScore(nps.interval.high))}
            <span className="fine">{words.confidence}</span>
          </p>
          <div className="score-line">
            <IntervalLine nps={nps} />
            <p className="fine scale" aria-hidden="true">
              <span>−100</span>
              <span>0</span>
              <span>+100</span>
            </p>
          </div>
          {nps.isRough && <p className="rough">{words.rough}</p>}
          <p>{nps.moreForFivePoints === 0 ? words.enough : words.moreForFive(nps.moreForFivePoints)}</p>
        </>
      ) : (
        <p className="score-interval">{words.asked(asked)}</p>
      )}
      <dl className="shares">
        <div>
          <dt>{words.responseRate}</dt>
          <dd>{words.ofAsked(answered, asked, percent.format((responseRate ?? 0) / 100))}</dd>
        </div>
        {nps &&
          GROUPS.map((group) => (
            <div key={group} data-group={group}>
              <dt>{words.groups[group]}</dt>
              <dd>
                {nps[group]}
                <span className="fine">{percent.format(nps[group] / answered)}</span>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
