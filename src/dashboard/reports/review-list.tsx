import { useCallback } from 'react';
import { useFresh } from '../inbox/use-fresh.ts';
import { useDesk } from '../leads/desk.ts';
import { exactTime } from '../leads/exact-time.ts';
import { relativeTime } from '../leads/relative-time.ts';
import { reportsApi } from './reports-api.ts';
import { reportsTexts } from './reports-texts.ts';

/** What customers say of the business, and whether it may be published. */
export function ReviewList({ now }: { now: number }) {
  const { language, texts, zone } = useDesk();
  const words = reportsTexts[language];
  const { value, error } = useFresh(useCallback((signal: AbortSignal) => reportsApi.reviews(signal), []));
  return (
    <section className="card" aria-labelledby="reviews-title">
      <h2 id="reviews-title">{words.reviews}</h2>
      {!value && <p className="absent">{error ? texts.offline : texts.loading}</p>}
      {value?.reviews.length === 0 && <p className="absent">{words.noReviews}</p>}
      <ul className="said-list">
        {value?.reviews.map(({ id, leadId, name, text, caseFacts, permission, createdAt }) => (
          <li key={id}>
            <div>
              <p className="fine">
                <a href={`#/leads/${leadId}`}>{name ?? texts.noName}</a>{' '}
                <time dateTime={createdAt} title={exactTime(createdAt, zone, language)}>
                  {relativeTime(createdAt, now, language)}
                </time>
              </p>
              <p className="said" dir="auto">
                {text}
              </p>
              {caseFacts && (
                <p className="fine" dir="auto">
                  {words.caseFacts(caseFacts)}
                </p>
              )}
              <span className="mark" data-permission={permission}>
                {words.permissions[permission]}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {value?.next && <p className="fine">{words.more}</p>}
    </section>
  );
}
