import { useCallback } from 'react';
import type { HandoffDetail, LeadDetail } from '../../http/contract.ts';
import { useDesk } from '../leads/desk.ts';
import { leadsApi } from '../leads/leads-api.ts';
import { inboxApi, isGone } from './inbox-api.ts';
import { useFresh } from './use-fresh.ts';

/** A handed-over lead with all that is known of them; without it when it was erased. */
export interface Talk {
  handoff: HandoffDetail;
  lead: LeadDetail | null;
}

export function useTalk(handoffId: string) {
  const { language } = useDesk();
  return useFresh(
    useCallback(
      async (signal: AbortSignal): Promise<Talk> => {
        const handoff = await inboxApi.handoff(handoffId, language, signal);
        if (handoff.isErased) return { handoff, lead: null };
        const lead = await leadsApi.lead(handoff.leadId, language, signal).catch((error: unknown) => {
          if (isGone(error)) return null;
          throw error;
        });
        return { handoff, lead };
      },
      [handoffId, language],
    ),
  );
}
