import { useCallback } from 'react';
import type { LeadDeal } from '../../http/deal-contract.ts';
import type { HandoffDetail } from '../../http/desk-contract.ts';
import type { LeadDetail } from '../../http/lead-contract.ts';
import { useDesk } from '../leads/desk.ts';
import { leadsApi } from '../leads/leads-api.ts';
import { inboxApi, isGone } from './inbox-api.ts';
import { useFresh } from './use-fresh.ts';

/** A handed-over lead with all that is known of them; without it when it was erased. */
export interface Talk {
  handoff: HandoffDetail;
  lead: LeadDetail | null;
  /** The last one first. */
  deals: LeadDeal[];
}

export function useTalk(handoffId: string) {
  const { language } = useDesk();
  return useFresh(
    useCallback(
      async (signal: AbortSignal): Promise<Talk> => {
        const handoff = await inboxApi.handoff(handoffId, language, signal);
        const { leadId } = handoff;
        const nothing = { handoff, lead: null, deals: [] };
        if (handoff.isErased) return nothing;
        try {
          const [lead, { deals }] = await Promise.all([
            leadsApi.lead(leadId, language, signal),
            leadsApi.deals(leadId, language, signal),
          ]);
          return { handoff, lead, deals };
        } catch (error) {
          if (isGone(error)) return nothing;
          throw error;
        }
      },
      [handoffId, language],
    ),
  );
}
