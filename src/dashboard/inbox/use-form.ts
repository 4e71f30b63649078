import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../leads/desk.ts';
import { read } from '../leads/leads-api.ts';

/**
 * What a form begins with, read when it is opened, and of times when another day is asked for. `body` takes the keyboard to its first field as soon as there
 * is one.
 */
export function useForm<Found>(handoffId: string, what: 'times' | 'offer' | 'closing', from = '') {
  const { language } = useDesk();
  const [found, setFound] = useState<Found | null>(null);
  const [isLost, setLost] = useState(false);
  const body = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const ending = new AbortController();
    const asked = new URLSearchParams({ language, ...(from && { from }) });
    read<Found>(`/api/v1/handoffs/${encodeURIComponent(handoffId)}/${what}?${asked}`, ending.signal)
      .then((fresh) => {
        setFound(fresh);
        setLost(false);
      })
      .catch(() => !ending.signal.aborted && setLost(true));
    return () => ending.abort();
  }, [handoffId, what, from, language]);
  useEffect(() => {
    if (found === null) return;
    const inside = body.current?.contains(document.activeElement);
    if (!inside) body.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [found]);
  return { found, isLost, body };
}
