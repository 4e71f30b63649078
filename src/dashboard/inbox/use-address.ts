import { useSyncExternalStore } from 'react';

/** The part of the page's address after #, kept up to date. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}

function subscribe(onChange: () => void) {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}
