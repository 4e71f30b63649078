import { useRef, useState } from 'react';
import { v4 as newId } from 'uuid';
import type { RepActionPost } from '../../http/desk-contract.ts';
import type { Language } from '../language.ts';
import { type ActOutcome, inboxApi } from './inbox-api.ts';

/** What became of the last action. */
export interface Acted {
  type: Exclude<RepActionPost['type'], 'reply'>;
  outcome: ActOutcome | 'acting';
  /** Why it cannot be done, when it was denied. */
  why: string | null;
}

/** Presses of one handoff, one at a time. */
export function useActions(handoffId: string, language: Language, onChange: () => void) {
  const [acted, setActed] = useState<Acted | null>(null);
  const doubted = useRef<{ key: string; id: string } | null>(null);

  async function act(action: Exclude<RepActionPost, { type: 'reply' }>, byName: string) {
    if (acted?.outcome === 'acting') return;
    const key = JSON.stringify([action, byName]);
    // What may have been kept already is sent under the same id, so that it is not done twice.
    const id = doubted.current?.key === key ? doubted.current.id : newId();
    const { type } = action;
    setActed({ type, outcome: 'acting', why: null });
    const { outcome, why } = await inboxApi.act(handoffId, { id, byName, action }, language);
    doubted.current = outcome === 'failed' ? { key, id } : null;
    setActed({ type, outcome, why });
    onChange();
  }
  return { acted, act, forget: () => setActed(null) };
}
