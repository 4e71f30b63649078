import { useSyncExternalStore } from 'react';

/** The lead that the page's address points at (`#/leads/ID`), or null. */
export function leadInAddress(hash: string): string | null {
  return /^#\/leads\/([\w-]+)$/.exec(hash)?.[1] ?? null;
}

export function useLeadInAddress(): string | null {
  return useSyncExternalStore(subscribe, () => leadInAddress(location.hash));
}

function subscribe(onChange: () => void) {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}
