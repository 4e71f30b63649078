import type { OfferPreview } from '../../http/deal-contract.ts';
import type {
  DeskChoicesAnswer,
  HandoffDetail,
  InboxPage,
  InboxView,
  RepActionPost,
} from '../../http/desk-contract.ts';
import type { Language } from '../language.ts';
import { ApiRefusal, read } from '../leads/leads-api.ts';
import type { OfferEdits } from './offer-fields.ts';

/** What became of an action; `failed` when it is not known, so the same id may be sent again. */
export type ActOutcome =
  | 'done'
  | 'taken'
  /** The lead blocked the bot, or asked not to be written to. */
  | 'left'
  | 'not-now'
  /** It cannot be done as things are; `why` says why not. */
  | 'denied'
  | 'stranger'
  | 'gone'
  | 'signed-out'
  | 'too-big'
  | 'wrong-type'
  | 'invalid'
  | 'failed';

export const inboxApi = {
  choices: (signal: AbortSignal) => read<DeskChoicesAnswer>('/api/v1/desk', signal),

  page(
    query: { view: InboxView; by: string | null; cursor: string | null; language: Language },
    signal: AbortSignal,
  ): Promise<InboxPage> {
    const search = new URLSearchParams({ view: query.view, language: query.language, limit: '50' });
    if (query.by) search.set('by', query.by);
    if (query.cursor) search.set('cursor', query.cursor);
    return read<InboxPage>(`/api/v1/inbox?${search}`, signal);
  },

  handoff: (id: string, language: Language, signal: AbortSignal) =>
    read<HandoffDetail>(`/api/v1/handoffs/${encodeURIComponent(id)}?language=${language}`, signal),

  /** What an offer would come to. */
  async preview(
    handoffId: string,
    edits: OfferEdits,
    language: Language,
    signal: AbortSignal,
  ): Promise<OfferPreview> {
    const address = `/api/v1/handoffs/${encodeURIComponent(handoffId)}/offer/preview?language=${language}`;
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(edits),
      signal,
    });
    if (!response.ok) throw new ApiRefusal(response.status);
    return (await response.json()) as OfferPreview;
  },

  /** Never rejects. `id` is that of the press, the same when it is tried again. `why` is in the language. */
  async act(
    handoffId: string,
    press: { id: string; byName: string; action: RepActionPost },
    language: Language,
  ): Promise<{ outcome: ActOutcome; why: string | null }> {
    try {
      const address = `/api/v1/handoffs/${encodeURIComponent(handoffId)}/actions?language=${language}`;
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(press),
        signal: AbortSignal.timeout(20_000),
      });
      if (response.ok) return { outcome: 'done', why: null };
      const { code, message }: { code?: string; message?: string } = await response.json();
      const outcome = outcomeOf(response.status, code);
      return { outcome, why: outcome === 'denied' ? (message ?? null) : null };
    } catch {
      return { outcome: 'failed', why: null };
    }
  },
};

export function outcomeOf(status: number, code?: string): ActOutcome {
  if (status === 409 && code?.startsWith('denied-')) return 'denied';
  if (status === 409) return code === 'taken' || code === 'left' ? code : 'not-now';
  if (status === 413) return 'too-big';
  if (status === 415) return 'wrong-type';
  if (status === 401) return 'signed-out';
  if (status === 403) return 'stranger';
  if (status === 404) return 'gone';
  return status >= 400 && status < 500 && status !== 429 ? 'invalid' : 'failed';
}

export function isGone(error: unknown): boolean {
  return error instanceof ApiRefusal && error.status === 404;
}
