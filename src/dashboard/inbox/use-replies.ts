import { useCallback, useState } from 'react';
import { v4 as newId } from 'uuid';
import { type ActOutcome, inboxApi } from './inbox-api.ts';

/** A reply that is not in the conversation yet. `kept` ones are there with the next reading of it. */
export interface PendingReply {
  id: string;
  handoffId: string;
  byName: string;
  text: string;
  state: 'sending' | 'kept' | Exclude<ActOutcome, 'done'>;
}

/** Replies on their way, over all conversations, so that none is lost by looking at another. */
export function useReplies(onChange: () => void) {
  const [pending, setPending] = useState<PendingReply[]>([]);

  async function post(reply: PendingReply) {
    const { id, handoffId, byName, text } = reply;
    const outcome = await inboxApi.act(handoffId, { id, byName, action: { type: 'reply', text } });
    setPending((all) =>
      all.map((one) => (one.id === id ? { ...one, state: outcome === 'done' ? 'kept' : outcome } : one)),
    );
    onChange();
  }
  /** The conversation was read anew, so what was kept by then stands in it. */
  const settle = useCallback((ids: string[]) => {
    if (ids.length > 0) setPending((all) => all.filter(({ id }) => !ids.includes(id)));
  }, []);

  return {
    pending,
    send(handoffId: string, byName: string, text: string) {
      const reply: PendingReply = { id: newId(), handoffId, byName, text, state: 'sending' };
      setPending((all) => [...all, reply]);
      void post(reply);
    },
    /** Under the same id, so that it is never said twice. */
    retry(reply: PendingReply, byName: string) {
      const again: PendingReply = { ...reply, byName, state: 'sending' };
      setPending((all) => all.map((one) => (one.id === again.id ? again : one)));
      void post(again);
    },
    discard: (id: string) => setPending((all) => all.filter((one) => one.id !== id)),
    settle,
  };
}

export type Replies = ReturnType<typeof useReplies>;
