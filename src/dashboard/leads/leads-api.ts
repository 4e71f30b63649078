import type { LeadDeal } from '../../http/deal-contract.ts';
import type { LeadDetail, LeadPage } from '../../http/lead-contract.ts';
import type { Language } from '../language.ts';

/** The page's own view of `GET /api/v1/session`. */
export interface DeskSession {
  businessName: Record<Language, string>;
  /** IANA name of the business's time zone. */
  zone: string;
  language: Language;
}

/** The server answered and said no. A request that got no answer rejects with what `fetch` threw. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly status: number;

  constructor(status: number) {
    super(`The API answered ${status}`);
    this.status = status;
  }
}

export const leadsApi = {
  session: (signal: AbortSignal) => read<DeskSession>('/api/v1/session', signal),

  leads(query: { q: string; cursor: string | null }, signal: AbortSignal): Promise<LeadPage> {
    const search = new URLSearchParams({ limit: '50' });
    if (query.q) search.set('q', query.q);
    if (query.cursor) search.set('cursor', query.cursor);
    return read<LeadPage>(`/api/v1/leads?${search}`, signal);
  },

  lead: (id: string, language: Language, signal: AbortSignal) =>
    read<LeadDetail>(`/api/v1/leads/${encodeURIComponent(id)}?language=${language}`, signal),

  deals: (id: string, language: Language, signal: AbortSignal) =>
    read<{ deals: LeadDeal[] }>(`/api/v1/leads/${encodeURIComponent(id)}/deals?language=${language}`, signal),
};

/** Reads as JSON what the API has at a path. */
export async function read<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal, headers: { Accept: 'application/json' } });
  if (!response.ok) throw new ApiRefusal(response.status);
  return (await response.json()) as T;
}
