import type { NpsBreakdown, NpsReport } from '../../http/report-contract.ts';
import { useDesk } from '../leads/desk.ts';
import { IntervalLine } from './interval-line.tsx';
import { addressOfReport, BREAKDOWNS, NARROWINGS, type NpsPlace } from './report-address.ts';
import { reportsTexts } from './reports-texts.ts';
import { shownScore } from './shown-score.ts';

/** The score part by part; a part leads to a report of its own. */
export function GroupTable(props: {
  report: NpsReport;
  place: NpsPlace;
  nameOf: (by: NpsBreakdown, key: string | null) => string;
}) {
  const { report, place, nameOf } = props;
  const { language } = useDesk();
  const words = reportsTexts[language];
  const narrowing = NARROWINGS.find((name) => name === place.by && place[name] === null);
  return (
    <section className="card" aria-labelledby="groups-title">
      <h2 id="groups-title" className="hidden-text">
        {words.breakdown}
      </h2>
      <nav className="views" aria-label={words.breakdown}>
        {BREAKDOWNS.map((by) => (
          <a
            key={by}
            href={addressOfReport({ ...place, by })}
            aria-current={by === place.by ? 'page' : undefined}
          >
            {words.breakdowns[by]}
          </a>
        ))}
      </nav>
      <table className="groups">
        <thead>
          <tr>
            <th scope="col">{words.columns[place.by]}</th>
            <th scope="col">{words.columns.score}</th>
            <th scope="col" colSpan={2}>
              {words.columns.interval}
            </th>
            <th scope="col">{words.columns.answers}</th>
          </tr>
        </thead>
        <tbody>
          {report.groups.map(({ key, nps, answered, asked }) => (
            <tr key={key ?? ''}>
              <th scope="row" data-absent={key === null}>
                {narrowing && key !== null ? (
                  <a href={addressOfReport({ ...place, by: 'month', [narrowing]: key })}>
                    {nameOf(place.by, key)}
                  </a>
                ) : (
                  nameOf(place.by, key)
                )}
              </th>
              <td className="group-score">{nps ? shownScore(nps.score) : '—'}</td>
              <td className="group-line">{nps && <IntervalLine nps={nps} />}</td>
              <td className="group-interval">
                {nps
                  ? words.intervalShort(shownScore(nps.interval.low), shownScore(nps.interval.high))
                  : words.noAnswers}
                {nps?.isRough && <span className="fine">{words.roughShort}</span>}
              </td>
              <td className="group-answers">
                {answered} <span className="fine">/ {asked}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.groupsLeftOut > 0 && <p className="fine">{words.leftOut(report.groupsLeftOut)}</p>}
    </section>
  );
}
