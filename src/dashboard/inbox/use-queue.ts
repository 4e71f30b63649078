import { useCallback, useRef, useState } from 'react';
import type { InboxPage, InboxRow, InboxView } from '../../http/desk-contract.ts';
import { useDesk } from '../leads/desk.ts';
import { inboxApi } from './inbox-api.ts';
import { useFresh } from './use-fresh.ts';

/** A view of the queue, as far as it was opened, read anew as a whole. `by` is who looks. */
export function useQueue(view: InboxView, by: string | null) {
  const { language } = useDesk();
  const pages = useRef({ of: '', count: 1 });
  const [loadingMore, setLoadingMore] = useState(false);
  const name = `${view} ${by ?? ''}`;
  if (pages.current.of !== name) pages.current = { of: name, count: 1 };

  const isNobodys = view === 'mine' && by === null;
  const load = useCallback(
    async (signal: AbortSignal): Promise<InboxPage> => {
      const shown = isNobodys ? 'waiting' : view;
      let page = await inboxApi.page({ view: shown, by, cursor: null, language }, signal);
      if (isNobodys) return { ...page, handoffs: [], next: null };
      const rows = new Map<string, InboxRow>(page.handoffs.map((row) => [row.handoffId, row]));
      for (let count = 1; count < pages.current.count && page.next; count++) {
        page = await inboxApi.page({ view, by, cursor: page.next, language }, signal);
        for (const row of page.handoffs) rows.set(row.handoffId, row);
      }
      setLoadingMore(false);
      return { ...page, handoffs: [...rows.values()] };
    },
    [view, by, language, isNobodys],
  );
  const fresh = useFresh(load);
  function more() {
    pages.current.count++;
    setLoadingMore(true);
    fresh.again();
  }
  return { ...fresh, more, loadingMore };
}
