import { useCallback, useState } from 'react';
import { v4 as newId } from 'uuid';
import type { Language } from '../language.ts';
import { type ChosenFile, forgetFile } from './chosen-file.ts';
import type { Draft } from './draft.ts';
import { type ActOutcome, inboxApi } from './inbox-api.ts';
import { uploadFile } from './upload-file.ts';

/** A reply that is not in the conversation yet. `kept` ones are there with the next reading of it. */
export interface PendingReply {
  id: string;
  handoffId: string;
  byName: string;
  text: string;
  file: ChosenFile | null;
  /** Which part of the file is on the server, from 0 to 1. */
  uploaded: number;
  state: 'sending' | 'kept' | Exclude<ActOutcome, 'done'>;
}

/** Replies on their way, over all conversations, so that none is lost by looking at another. */
export function useReplies(language: Language, onChange: () => void) {
  const [pending, setPending] = useState<PendingReply[]>([]);

  const change = (id: string, part: Partial<PendingReply>) =>
    setPending((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));

  async function post(reply: PendingReply) {
    const outcome = await outcomeOf(reply);
    change(reply.id, { state: outcome === 'done' ? 'kept' : outcome });
    onChange();
  }

  async function outcomeOf({
    id,
    handoffId,
    byName,
    text,
    file,
    uploaded,
  }: PendingReply): Promise<ActOutcome> {
    if (file && uploaded < 1) {
      // What has gone out is not yet there: only the answer says so.
      const progress = (part: number) => change(id, { uploaded: Math.min(part, 0.99) });
      const outcome = await uploadFile(handoffId, file, progress);
      if (outcome !== 'done') return outcome;
      change(id, { uploaded: 1 });
    }
    const action = { type: 'reply' as const, text, ...(file && { file: file.id }) };
    const { outcome } = await inboxApi.act(handoffId, { id, byName, action }, language);
    return outcome;
  }

  const drop = useCallback((ids: string[]) => {
    if (ids.length === 0) return;
    setPending((all) => {
      for (const { id, file } of all) if (file && ids.includes(id)) forgetFile(file);
      return all.filter(({ id }) => !ids.includes(id));
    });
  }, []);

  return {
    pending,
    /** Each file is a message of its own; the words stand with the first. */
    async send(handoffId: string, byName: string, { text, files }: Draft) {
      const parts = files.length > 0 ? files : [null];
      const replies = parts.map(
        (file, index): PendingReply => ({
          id: newId(),
          handoffId,
          byName,
          text: index === 0 ? text.trim() : '',
          file,
          uploaded: 0,
          state: 'sending',
        }),
      );
      setPending((all) => [...all, ...replies]);
      for (const reply of replies) await post(reply);
    },
    /** Under the same id, so that it is never said twice. */
    retry(reply: PendingReply, byName: string) {
      const again: PendingReply = { ...reply, byName, state: 'sending' };
      change(reply.id, again);
      void post(again);
    },
    discard: (id: string) => drop([id]),
    /** The conversation was read anew, so what was kept by then stands in it. */
    settle: drop,
  };
}

export type Replies = ReturnType<typeof useReplies>;
