import { useDesk } from '../leads/desk.ts';
import { reportsTexts } from './reports-texts.ts';
import { scoreGroup } from './score-group.ts';

/** How many gave each score from 0 to 10: drawn for the eye, a table for who listens. */
export function ScoreBars({ scores }: { scores: number[] }) {
  const { language } = useDesk();
  const words = reportsTexts[language];
  const most = Math.max(1, ...scores);
  return (
    <section className="card bars-card" aria-labelledby="bars-title">
      <h2 id="bars-title">{words.distribution}</h2>
      <div className="bars" aria-hidden="true">
        {[...scores.entries()].map(([score, count]) => (
          <div key={score} className="bar" data-group={scoreGroup(score)}>
            <svg aria-hidden="true" width="100%" height="100%">
              <rect
                width="100%"
                height={`${(100 * count) / most}%`}
                y={`${100 - (100 * count) / most}%`}
                rx="4"
              />
            </svg>
            <span className="bar-count">{count > 0 ? count : ''}</span>
            <span className="bar-score">{score}</span>
          </div>
        ))}
      </div>
      <p className="bar-groups" aria-hidden="true">
        <span data-group="detractors">{words.groups.detractors}</span>
        <span data-group="passives">{words.groups.passives}</span>
        <span data-group="promoters">{words.groups.promoters}</span>
      </p>
      <table className="hidden-text">
        <caption>{words.distribution}</caption>
        <thead>
          <tr>
            <th scope="col">{words.distributionScore}</th>
            <th scope="col">{words.distributionCount}</th>
          </tr>
        </thead>
        <tbody>
          {[...scores.entries()].map(([score, count]) => (
            <tr key={score}>
              <th scope="row">{score}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
