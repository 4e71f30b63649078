import { useEffect, useRef, useState } from 'react';
import { backOffMs } from '../chat/back-off.ts';

/** The server's beat comes every 20 s; a line that is quiet for longer than this is dead. */
const SILENCE_MS = 45_000;

/**
 * Follows the stream of the inbox while the page can be seen (a browser has few connections to one server, and tabs
 * share them), and takes a fresh line when one is lost. Each fresh line calls `onChange` with null, since anything
 * may have happened before it.
 *
 * @returns whether changes come in right now
 */
export function useLive(onChange: (conversationId: string | null) => void): boolean {
  const [online, setOnline] = useState(true);
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => {
    let source: EventSource | null = null;
    let failures = 0;
    let again: ReturnType<typeof setTimeout> | undefined;
    let watchdog: ReturnType<typeof setTimeout> | undefined;

    function hangUp() {
      clearTimeout(again);
      clearTimeout(watchdog);
      source?.close();
      source = null;
    }
    function lose() {
      hangUp();
      setOnline(false);
      again = setTimeout(open, backOffMs(++failures, Math.random()));
    }
    function hear() {
      clearTimeout(watchdog);
      watchdog = setTimeout(lose, SILENCE_MS);
    }
    function open() {
      hangUp();
      if (document.hidden) return;
      source = new EventSource('/api/v1/inbox/stream');
      source.onopen = () => {
        failures = 0;
        setOnline(true);
        hear();
        latest.current(null);
      };
      source.onerror = lose;
      source.addEventListener('beat', hear);
      source.addEventListener('changed', ({ data }) => {
        hear();
        const { conversationId }: { conversationId: string | null } = JSON.parse(data);
        latest.current(conversationId);
      });
    }
    const onSeen = () => (document.hidden ? hangUp() : open());
    document.addEventListener('visibilitychange', onSeen);
    addEventListener('online', open);
    addEventListener('offline', lose);
    open();
    return () => {
      hangUp();
      document.removeEventListener('visibilitychange', onSeen);
      removeEventListener('online', open);
      removeEventListener('offline', lose);
    };
  }, []);

  return online;
}
