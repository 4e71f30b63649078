import type { Logger } from 'pino';
import type { Press as DeskPress } from '../../desk/press.ts';
import type { Language } from '../../domain/values.ts';
import { DESK_COPY } from './desk-copy.ts';
import { inOrder } from './in-order.ts';
import { undeliveredWords } from './outcome-words.ts';
import type { ParsedThreadEvent } from './parse-thread.ts';
import type { People } from './people.ts';
import type { Teller } from './teller.ts';

/** The lead whose card a thread belongs to. Rejects when it cannot be said now. */
export type FindByThread = (channel: string, threadTs: string) => Promise<{ handoffId: string } | null>;

export interface ThreadListenerOptions {
  press: DeskPress;
  findByThread: FindByThread;
  ignored?: ((why: string) => void) | undefined;
  people: People;
  teller: Teller;
  language: Language;
  log: Logger;
}

/** After so many repeats Slack sends an event no more. */
const LAST_RETRY = 3;

type InThread = Extract<ParsedThreadEvent, { eventId: string }>;

/**
 * What is written under a card becomes a salesperson's reply to the lead. Resolves after the commit, and rejects
 * when nothing was kept, so that Slack sends the event again. What is written in one thread is taken in its order.
 */
export function createThreadListener(
  options: ThreadListenerOptions,
): (parsed: InThread, retryNum: number) => Promise<void> {
  const { press, findByThread, ignored, people, teller, language, log } = options;
  const { told } = DESK_COPY[language];
  const queue = inOrder();

  async function take(parsed: InThread): Promise<void> {
    const { thread, user, address, eventId } = parsed;
    const card = await findByThread(thread.channel, thread.message);
    if (!card) return ignored?.('not-a-card');
    const { handoffId } = card;
    const tell = (text: string) =>
      teller.tell({ channel: thread.channel, user, thread: thread.message }, text);
    if (parsed.status === 'deleted') return tell(told.deletedHere);
    if (parsed.mentions) return tell(told.mentionStays);
    const name = (await people.find(user))?.displayName ?? user;
    const by = { surface: 'slack' as const, id: address, name };
    for (const [index, action] of parsed.actions.entries()) {
      const outcome = await press({
        handoffId,
        eventId: index === 0 ? eventId : `${eventId}.${index}`,
        by,
        action,
      });
      if (outcome.status === 'stranger') {
        log.warn({ who: address, handoffId }, 'somebody who is not of the sales team wrote under a card');
      }
      const words = undeliveredWords(outcome, parsed.status === 'edited' ? 'edit' : 'reply', language);
      if (words !== null) return tell(words);
    }
  }

  return (parsed, retryNum) => {
    const { thread, user } = parsed;
    return queue(`${thread.channel}/${thread.message}`, () => take(parsed)).catch((error: unknown) => {
      if (retryNum >= LAST_RETRY) {
        teller.tell(
          { channel: thread.channel, user, thread: thread.message },
          `${told.notReceived} ${told.writeAgain}`,
        );
      }
      throw error;
    });
  };
}
