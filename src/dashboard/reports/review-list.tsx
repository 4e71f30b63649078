import { useCallback } from 'react';
import { useFresh } from '../inbox/use-fresh.ts';
import { Ago } from '../leads/ago.tsx';
import { useDesk } from '../leads/desk.ts';
import { reportsApi } from './reports-api.ts';
import { reportsTexts } from './reports-texts.ts';
import { SaidList } from './said-list.tsx';

/** What customers say of the business, and whether it may be published. */
export function ReviewList({ now }: { now: number }) {
  const words = reportsTexts[useDesk().language];
  const { value, error } = useFresh(useCallback((signal: AbortSignal) => reportsApi.reviews(signal), []));
  const said = value?.reviews.map(({ text, caseFacts, permission, createdAt, ...review }) => ({
    ...review,
    words: text,
    beside: <Ago at={createdAt} now={now} />,
    below: (
      <>
        {caseFacts && (
          <p className="fine" dir="auto">
            {words.caseFacts(caseFacts)}
          </p>
        )}
        <span className="mark" data-permission={permission}>
          {words.permissions[permission]}
        </span>
      </>
    ),
  }));
  return (
    <SaidList
      title={words.reviews}
      said={said ?? null}
      isOffline={error !== null}
      none={words.noReviews}
      more={value?.next && <p className="fine">{words.more}</p>}
    />
  );
}
