import { useRef, useState } from 'react';
import { v4 as newId } from 'uuid';
import type { RepActionPost } from '../../http/contract.ts';
import { type ActOutcome, inboxApi } from './inbox-api.ts';

/** What became of the last action. */
export interface Acted {
  type: Exclude<RepActionPost['type'], 'reply'>;
  outcome: ActOutcome | 'acting';
}

/** Presses of one handoff, one at a time. */
export function useActions(handoffId: string, onChange: () => void) {
  const [acted, setActed] = useState<Acted | null>(null);
  const doubted = useRef<{ key: string; id: string } | null>(null);

  async function act(action: Exclude<RepActionPost, { type: 'reply' }>, byName: string) {
    if (acted?.outcome === 'acting') return;
    const key = JSON.stringify([action, byName]);
    // What may have been kept already is sent under the same id, so that it is not done twice.
    const id = doubted.current?.key === key ? doubted.current.id : newId();
    const { type } = action;
    setActed({ type, outcome: 'acting' });
    const outcome = await inboxApi.act(handoffId, { id, byName, action });
    doubted.current = outcome === 'failed' ? { key, id } : null;
    setActed({ type, outcome });
    onChange();
  }
  return { acted, act, forget: () => setActed(null) };
}
