import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../leads/desk.ts';
import { read } from '../leads/leads-api.ts';

/**
 * What a form begins with, read once when it is opened. `body` takes the keyboard to its first field as soon as there
 * is one.
 */
export function useForm<Found>(handoffId: string, what: 'times' | 'offer' | 'closing') {
  const { language } = useDesk();
  const [found, setFound] = useState<Found | null>(null);
  const [isLost, setLost] = useState(false);
  const body = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const ending = new AbortController();
    const address = `/api/v1/handoffs/${encodeURIComponent(handoffId)}/${what}?language=${language}`;
    read<Found>(address, ending.signal)
      .then(setFound)
      .catch(() => !ending.signal.aborted && setLost(true));
    return () => ending.abort();
  }, [handoffId, what, language]);
  useEffect(() => {
    if (found === null) return;
    const inside = body.current?.contains(document.activeElement);
    if (!inside) body.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [found]);
  return { found, isLost, body };
}
