import { useCallback } from 'react';
import { useFresh } from '../inbox/use-fresh.ts';
import { useDesk } from '../leads/desk.ts';
import { exactTime } from '../leads/exact-time.ts';
import { reportsApi } from './reports-api.ts';
import { reportsTexts } from './reports-texts.ts';

/** What customers are not content with and nobody has solved yet, the first due first. */
export function ComplaintList({ now }: { now: number }) {
  const { language, texts, zone } = useDesk();
  const words = reportsTexts[language];
  const { value, error } = useFresh(useCallback((signal: AbortSignal) => reportsApi.complaints(signal), []));
  return (
    <section className="card" aria-labelledby="complaints-title">
      <h2 id="complaints-title">{words.complaints}</h2>
      {!value && <p className="absent">{error ? texts.offline : texts.loading}</p>}
      {value?.complaints.length === 0 && <p className="absent">{words.noComplaints}</p>}
      <ul className="said-list">
        {value?.complaints.map(({ id, leadId, name, words: said, repName, dueAt }) => {
          const isOverdue = Date.parse(dueAt) < now;
          const due = exactTime(dueAt, zone, language);
          return (
            <li key={id}>
              <div>
                <p className="fine">
                  <a href={`#/leads/${leadId}`}>{name ?? texts.noName}</a>{' '}
                  <span>{repName ? words.owner(repName) : words.noOwner}</span>
                </p>
                <p className="said" dir="auto">
                  {said}
                </p>
                <span className={isOverdue ? 'mark overdue' : 'mark'}>
                  {isOverdue ? words.overdue(due) : words.due(due)}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      {value?.next && <p className="fine">{words.more}</p>}
    </section>
  );
}
