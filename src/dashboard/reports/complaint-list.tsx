import { useCallback } from 'react';
import { useFresh } from '../inbox/use-fresh.ts';
import { useDesk } from '../leads/desk.ts';
import { exactTime } from '../leads/exact-time.ts';
import { reportsApi } from './reports-api.ts';
import { reportsTexts } from './reports-texts.ts';
import { SaidList } from './said-list.tsx';

/** What customers are not content with and nobody has solved yet, the first due first. */
export function ComplaintList({ now }: { now: number }) {
  const { language, zone } = useDesk();
  const words = reportsTexts[language];
  const { value, error } = useFresh(useCallback((signal: AbortSignal) => reportsApi.complaints(signal), []));
  const said = value?.complaints.map(({ repName, dueAt, ...complaint }) => {
    const isOverdue = Date.parse(dueAt) < now;
    const due = exactTime(dueAt, zone, language);
    return {
      ...complaint,
      beside: <span>{repName ? words.owner(repName) : words.noOwner}</span>,
      below: (
        <span className={isOverdue ? 'mark overdue' : 'mark'}>
          {isOverdue ? words.overdue(due) : words.due(due)}
        </span>
      ),
    };
  });
  return (
    <SaidList
      title={words.complaints}
      said={said ?? null}
      isOffline={error !== null}
      none={words.noComplaints}
      more={value?.next && <p className="fine">{words.more}</p>}
    />
  );
}
