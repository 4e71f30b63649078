import type { NpsBreakdown } from '../../http/report-contract.ts';
import { useDesk } from '../leads/desk.ts';
import { addressOfReport, NARROWINGS, type NpsPlace, PERIODS } from './report-address.ts';
import { reportsTexts } from './reports-texts.ts';

/** Of which time the report is, and what it is narrowed down to. */
export function ReportFilters(props: {
  place: NpsPlace;
  isBackward: boolean;
  nameOf: (by: NpsBreakdown, key: string | null) => string;
}) {
  const { place, isBackward, nameOf } = props;
  const { language } = useDesk();
  const words = reportsTexts[language];
  const narrowed = NARROWINGS.flatMap((name) => {
    const key = place[name];
    return key === null ? [] : [{ name, label: `${words.narrowings[name]}: ${nameOf(name, key)}` }];
  });
  function goTo(change: Partial<NpsPlace>) {
    location.replace(addressOfReport({ ...place, ...change }));
  }
  return (
    <search className="report-filters">
      <label>
        <span className="hidden-text">{words.period}</span>
        <select
          value={place.period}
          onChange={(event) => {
            const period = PERIODS.find((known) => known === event.target.value);
            if (period) goTo({ period, from: null, to: null });
          }}
        >
          {PERIODS.map((period) => (
            <option key={period} value={period}>
              {words.periods[period]}
            </option>
          ))}
        </select>
      </label>
      {place.period === 'own' &&
        (['from', 'to'] as const).map((name) => (
          <label key={name}>
            {words[name]}
            <input
              type="date"
              value={place[name] ?? ''}
              aria-invalid={isBackward}
              onChange={(event) => goTo({ [name]: event.target.value || null })}
            />
          </label>
        ))}
      {isBackward && (
        <p className="backward" role="alert">
          {words.backward}
        </p>
      )}
      {narrowed.length > 0 && (
        <ul className="narrowed" aria-label={words.narrowed}>
          {narrowed.map(({ name, label }) => (
            <li key={name}>
              <a href={addressOfReport({ ...place, [name]: null, by: name })} aria-label={words.widen(label)}>
                {label} <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
