import { useEffect, useState } from 'react';
import type { OfferPreview } from '../../http/deal-contract.ts';
import { useDesk } from '../leads/desk.ts';
import { inboxApi } from './inbox-api.ts';
import type { OfferEdits } from './offer-fields.ts';

/** Nobody types as quickly, and the server is not asked at each letter. */
const REST_MS = 250;

/** What the offer would come to, a moment after the last change; what is shown meanwhile is of before. */
export function usePreview(handoffId: string, edits: OfferEdits | null) {
  const { language } = useDesk();
  const key = edits && JSON.stringify(edits);
  const [known, setKnown] = useState<{ of: string; preview: OfferPreview | 'lost' } | null>(null);
  useEffect(() => {
    if (key === null) return;
    const ending = new AbortController();
    const timer = setTimeout(() => {
      inboxApi
        .preview(handoffId, JSON.parse(key) as OfferEdits, language, ending.signal)
        .then((preview) => setKnown({ of: key, preview }))
        .catch(() => !ending.signal.aborted && setKnown({ of: key, preview: 'lost' }));
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [handoffId, key, language]);
  return { preview: known?.preview ?? null, isFresh: key !== null && known?.of === key };
}
