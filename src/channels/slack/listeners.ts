import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Press as DeskPress } from '../../desk/press.ts';
import type { Language } from '../../domain/values.ts';
import type { Accept } from '../../engine/inbound.ts';
import { attempt } from './attempt.ts';
import { CLAIM_ACTION } from './card.ts';
import { CARD_COPY } from './card-copy.ts';
import { escapeText } from './fit-text.ts';
import { PRESS_ACTION } from './message-blocks.ts';
import { parseMessageEvent } from './parse-event.ts';
import { type Press, parsePress } from './parse-press.ts';
import type { People } from './people.ts';

export interface ListenerOptions {
  accept: Accept;
  press: DeskPress;
  /** Called when a press shows that the card should be drawn again. */
  refresh?: ((handoffId: string) => void) | undefined;
  /** Called with a word for every event that means nothing to us. */
  ignored?: ((why: string) => void) | undefined;
  people: People;
  /** The language of the sales team. */
  language: Language;
  log: Logger;
}

/**
 * What the app does with messages and presses. Each listener ends after the commit; `idle` resolves when those who
 * pressed have been told what they were to be told.
 */
export function listen(app: App, options: ListenerOptions): { idle(): Promise<void> } {
  const { accept, press: deskPress, refresh, ignored, people, language, log } = options;
  const telling = new Set<Promise<unknown>>();

  function tell({ channel, user }: Press, text: string) {
    const told = attempt(log, 'chat.postEphemeral', () =>
      app.client.chat.postEphemeral({ channel, user, text: escapeText(text) }),
    );
    telling.add(told);
    void told.finally(() => telling.delete(told));
  }

  app.event('message', async ({ body }) => {
    const parsed = parseMessageEvent(body);
    if (parsed.status === 'ignored') return ignored?.(parsed.why);
    for (const inbound of parsed.inbounds) {
      const person = await people.find(inbound.address.slice(inbound.address.lastIndexOf('/') + 1));
      await accept(person ? { ...inbound, person } : inbound);
    }
  });

  app.action(PRESS_ACTION, async ({ body, ack }) => {
    const press = parsePress(body);
    if (!press?.channel.startsWith('D')) return ignored?.('press-elsewhere');
    const { eventId, address, user, username, value: token } = press;
    const person = (await people.find(user)) ?? (username ? { username } : null);
    try {
      await accept({
        channel: 'slack',
        eventId,
        address,
        ...(person ? { person } : {}),
        what: { type: 'press', token },
      });
    } catch (error) {
      tell(press, CARD_COPY[person?.language ?? language].failed);
      throw error;
    }
    await ack();
  });

  app.action(CLAIM_ACTION, async ({ body, ack }) => {
    const press = parsePress(body);
    if (!press) return ignored?.('unreadable');
    const copy = CARD_COPY[language];
    const { eventId, address, user, username, value: handoffId } = press;
    const name = (await people.find(user))?.displayName ?? username ?? user;
    const outcome = await deskPress({
      handoffId,
      eventId,
      by: { surface: 'slack', id: address, name },
      action: { type: 'claim' },
    }).catch((error: unknown) => {
      tell(press, copy.failed);
      throw error;
    });
    await ack();
    if (outcome.status === 'gone') return tell(press, copy.gone);
    if (outcome.status === 'taken') tell(press, copy.taken(outcome.byName));
    refresh?.(handoffId);
  });

  return { idle: async () => void (await Promise.all(telling)) };
}
