import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Calls } from '../../desk/calls.ts';
import type { DealForms } from '../../desk/deal-forms.ts';
import type { Press as DeskPress } from '../../desk/press.ts';
import type { Accept } from '../../engine/inbound.ts';
import { createCallers } from './callers.ts';
import { listenToCards } from './card-listeners.ts';
import { DESK_COPY } from './desk-copy.ts';
import type { FormSettings } from './form.ts';
import { PRESS_ACTION } from './message-blocks.ts';
import { parseMessageEvent } from './parse-event.ts';
import { parsePress } from './parse-press.ts';
import { parseThreadEvent } from './parse-thread.ts';
import type { People } from './people.ts';
import { QUALIFY_COPY } from './qualify-copy.ts';
import { createTeller } from './teller.ts';
import { createThreadListener, type FindByThread } from './thread-listener.ts';

export interface ListenerOptions {
  accept: Accept;
  press: DeskPress;
  findByThread: FindByThread;
  /** Called with a word for every event that means nothing to us. */
  ignored?: ((why: string) => void) | undefined;
  people: People;
  /** Without it nobody is on the phone. */
  calls?: Calls | undefined;
  /** Their language is that of the sales team. */
  forms: FormSettings;
  dealForms?: DealForms | undefined;
  now: () => number;
  log: Logger;
}

/**
 * What the app does with messages and presses. Each listener ends after the commit; `idle` resolves when those who
 * pressed have been told what they were to be told.
 */
export function listen(app: App, options: ListenerOptions): { idle(): Promise<void> } {
  const { accept, ignored, people, forms, log } = options;
  const { language } = forms;
  const teller = createTeller(app.client, log);
  const callers = createCallers(options.calls);
  const { over } = QUALIFY_COPY[language];
  const takeFromThread = createThreadListener({ ...options, teller, language });

  app.event('message', async ({ body, event, context }) => {
    const inThread = parseThreadEvent(body);
    if (inThread.status === 'ignored') return ignored?.(inThread.why);
    if (inThread.status !== 'elsewhere') return takeFromThread(inThread, context.retryNum ?? 0);
    const parsed = parseMessageEvent(body);
    if (parsed.status === 'ignored') return ignored?.(parsed.why);
    for (const inbound of parsed.inbounds) {
      const user = inbound.address.slice(inbound.address.lastIndexOf('/') + 1);
      const call = await callers.ofMessage(inbound.address);
      if (call) {
        const accepted = await accept({ ...inbound, address: call.address });
        if (accepted === 'ignored') teller.tell({ channel: event.channel, user }, over);
        continue;
      }
      const person = await people.find(user);
      await accept(person ? { ...inbound, person } : inbound);
    }
  });

  app.action(PRESS_ACTION, async ({ body, ack }) => {
    const press = parsePress(body);
    if (!press?.channel.startsWith('D')) return ignored?.('press-elsewhere');
    const { eventId, address, user, username, value: token } = press;
    const person = (await people.find(user)) ?? (username ? { username } : null);
    const pressed = { channel: 'slack' as const, eventId, what: { type: 'press' as const, token } };
    try {
      const call = await callers.ofPress(address, token);
      if (call) {
        const accepted = await accept({ ...pressed, address: call.address });
        if (accepted === 'ignored') teller.tell(press, over);
      } else await accept({ ...pressed, address, ...(person ? { person } : {}) });
    } catch (error) {
      teller.tell(press, DESK_COPY[person?.language ?? language].told.pressAgain);
      throw error;
    }
    await ack();
  });

  listenToCards(app, { ...options, teller });

  return { idle: () => teller.idle() };
}
