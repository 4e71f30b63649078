import type { NpsGroup } from '../../http/report-contract.ts';
import { useDesk } from '../leads/desk.ts';
import { reportsTexts } from './reports-texts.ts';
import { shownMonth } from './shown-month.ts';
import { shownScore } from './shown-score.ts';

const MOST_MONTHS = 12;
const HEIGHT = 150;
const EDGE = 8;

/** The score of the latest months with its intervals. What is drawn stands in figures below. */
export function MonthTrend({ months }: { months: NpsGroup[] }) {
  const { language } = useDesk();
  const words = reportsTexts[language];
  const shown = months
    .flatMap(({ key, nps }) => (key !== null && nps ? [{ key, nps }] : []))
    .slice(-MOST_MONTHS);
  if (shown.length < 2) return null;
  const points = shown.map(({ key, nps }, place) => ({
    key,
    nps,
    x: `${(100 * (place + 0.5)) / shown.length}%`,
    next: shown[place + 1] && {
      x: `${(100 * (place + 1.5)) / shown.length}%`,
      y: heightOf(shown[place + 1]?.nps.score ?? 0),
    },
  }));
  return (
    <section className="card" aria-labelledby="trend-title">
      <h2 id="trend-title">{words.trend}</h2>
      <figure className="trend" aria-label={words.trendLabel}>
        <svg aria-hidden="true" width="100%" height={HEIGHT}>
          {[100, 0, -100].map((score) => (
            <line key={score} className="axis" x1="0%" x2="100%" y1={heightOf(score)} y2={heightOf(score)} />
          ))}
          {points.map(({ key, nps, x, next }) => (
            <g key={key}>
              <line
                className="whisker"
                x1={x}
                x2={x}
                y1={heightOf(nps.interval.high)}
                y2={heightOf(nps.interval.low)}
              />
              {next && <line className="course" x1={x} y1={heightOf(nps.score)} x2={next.x} y2={next.y} />}
              <circle className="point" cx={x} cy={heightOf(nps.score)} r="4.500" data-rough={nps.isRough} />
            </g>
          ))}
        </svg>
        <ol className="trend-months">
          {points.map(({ key, nps }, place) => (
            <li key={key}>
              <strong>{shownScore(nps.score)}</strong>
              <time dateTime={key} title={shownMonth(key, language, 'long')}>
                {shownMonth(key, language, 'short')}
                {(place === 0 || key.endsWith('-01')) && <span className="year">{key.slice(0, 4)}</span>}
              </time>
            </li>
          ))}
        </ol>
      </figure>
    </section>
  );
}

function heightOf(score: number): number {
  return EDGE + ((100 - score) / 200) * (HEIGHT - 2 * EDGE);
}
