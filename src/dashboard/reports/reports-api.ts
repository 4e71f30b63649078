import type { BonusPage } from '../../http/referral-contract.ts';
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

  bonuses: (signal: AbortSignal) => read<BonusPage>('/api/v1/referrals/bonuses?limit=100', signal),

  /** Never rejects. `no-sale`: the sale to the friend does not stand any more. */
  async noteBonus(friendId: string, given: boolean): Promise<'noted' | 'no-sale' | 'failed'> {
    try {
      const response = await fetch(`/api/v1/referrals/${encodeURIComponent(friendId)}/bonus`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ given }),
        signal: AbortSignal.timeout(20_000),
      });
      if (response.ok) return 'noted';
      return response.status === 409 ? 'no-sale' : 'failed';
    } catch {
      return 'failed';
    }
  },

  reviews: (signal: AbortSignal) => read<ReviewPage>('/api/v1/reviews?limit=10', signal),
};
