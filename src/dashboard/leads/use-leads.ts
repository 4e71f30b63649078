import { useCallback, useEffect, useRef, useState } from 'react';
import { leadsApi } from './leads-api.ts';
import { type LoadedLeads, withFreshPage, withNextPage } from './merge-leads.ts';
import { usePolled } from './use-polled.ts';

/** The list as it is on the page: refreshed at its head, longer on demand. `q` narrows it. */
export function useLeads(q: string) {
  const [loaded, setLoaded] = useState<LoadedLeads | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const search = useRef(q);
  search.current = q;

  const load = useCallback(
    async (signal: AbortSignal) => {
      const fresh = await leadsApi.leads({ q, cursor: null }, signal);
      if (!signal.aborted) setLoaded((known) => (known ? withFreshPage(known, fresh) : fresh));
    },
    [q],
  );
  const { error, again } = usePolled(load);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another search is another list
  useEffect(() => setLoaded(null), [q]);

  async function more() {
    const cursor = loaded?.next;
    if (!cursor || loadingMore) return;
    setLoadingMore(true);
    try {
      const page = await leadsApi.leads({ q, cursor }, AbortSignal.timeout(20_000));
      if (search.current === q) setLoaded((known) => known && withNextPage(known, page));
    } catch {
      // The button stays where it is, and the list's own refresh says when the server is away.
    } finally {
      setLoadingMore(false);
    }
  }

  return { loaded, error, again, more, loadingMore };
}
