import type { ComplaintPage, NpsReport, ReviewPage } from '../../http/report-contract.ts';
import { read } from '../leads/leads-api.ts';
import { NARROWINGS, type NpsPlace } from './report-address.ts';

export const reportsApi = {
  nps(
    place: NpsPlace,
    days: { from: string | null; to: string | null },
    signal: AbortSignal,
  ): Promise<NpsReport> {
    const search = new URLSearchParams({ by: place.by });
    if (days.from) search.set('from', days.from);
    if (days.to) search.set('to', days.to);
    for (const name of NARROWINGS) {
      const value = place[name];
      if (value) search.set(name, value);
    }
    return read<NpsReport>(`/api/v1/reports/nps?${search}`, signal);
  },

  complaints: (signal: AbortSignal) => read<ComplaintPage>('/api/v1/complaints?status=open&limit=20', signal),

  reviews: (signal: AbortSignal) => read<ReviewPage>('/api/v1/reviews?limit=10', signal),
};
