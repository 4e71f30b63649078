import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { expect, onTestFinished } from 'vitest';
import { fulfilRequests } from '../../src/deals/fulfil.ts';
import type { RepAction } from '../../src/desk/desk-event.ts';
import type { OutreachSettings } from '../../src/domain/outreach-settings.ts';
import type { ActOutcome } from '../../src/engine/desk-act.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { flowLibrary } from '../../src/engine/flow-library.ts';
import type { Happening } from '../../src/engine/inbound.ts';
import { fireDueTimers } from '../../src/engine/timer-clock.ts';
import type { Database } from '../../src/store/open-database.ts';
import { postgresTurnStore } from '../../src/store/turn-store.ts';
import { shippedProfile } from '../flows/small-flow.ts';
import { MONDAY_NOON, publishedFlow } from '../flows/talk.ts';
import type { TestClock } from './start-talks.ts';
import { testDesk } from './test-desk.ts';

const FLOWS = ['qualification', 'presale', 'postsale', 'referral'] as const;
export const REP = { id: 'team:Анна Котова', name: 'Анна Котова' };

/**
 * The engine with all flows and all that they request, on a database, with nothing delivered. Called again it is another
 * process. Without `outreach` people may be written to at any time.
 */
export async function startHourglass(
  { url, pool }: Pick<Database, 'url' | 'pool'>,
  clock: TestClock = { now: new Date(MONDAY_NOON) },
  outreach: OutreachSettings | null = null,
) {
  const fulfil = fulfilRequests({
    profile: shippedProfile(),
    newId: v7,
    randomBytes: (count) => randomBytes(count),
    placeOf: () => ({ channel: 'web', url: 'https://example.com/chat' }),
  });
  const store = postgresTurnStore({ url, pool, newId: v7, fulfil });
  const published = FLOWS.map((name) => publishedFlow(name));
  const library = flowLibrary(store, (name) => published.find(({ flow }) => flow === name)?.copy);
  const versions = await Promise.all(published.map((flow) => store.publishFlow(flow)));
  const flows = await Promise.all(versions.map((id) => library.get(id)));
  const [entryFlow] = flows;
  if (!entryFlow) throw new Error('There are no flows.');
  const failures: unknown[] = [];
  const engine: Engine = createEngine({
    store,
    library,
    entryFlow,
    flows: new Map(flows.map((flow) => [flow.flow, flow])),
    desk: testDesk,
    ...(outreach && { outreach }),
    processId: v7(),
    now: () => clock.now,
    newId: v7,
    committed: () => {},
    observe: { batch: () => {}, failed: (error) => failures.push(error) },
  });
  onTestFinished(async () => {
    await engine.drained();
    await store.close();
  });

  async function talkOf(address: string): Promise<TalkRow> {
    const { rows } = await pool.query<TalkRow>(TALK, [address]);
    if (!rows[0]) throw new Error(`Nobody at ${address} has a conversation.`);
    return rows[0];
  }

  return {
    engine,
    desk: testDesk,
    clock,
    url,
    pool,
    talkOf,
    /** What a batch failed with, if it was taken up again one by one. */
    failures,

    /** Somebody on the web, for whom things happen one after another. */
    person(address: string, language: 'ru' | 'en' = 'ru') {
      const happens = async (what: Happening) => {
        const person = { language };
        return engine.accept({ channel: 'web', eventId: v7(), address, person, what });
      };
      const says = async (...texts: string[]) => {
        for (const text of texts) await happens({ type: 'text', text });
      };
      return {
        address,
        happens,
        says,
        /** The token of the last question's button whose label begins so. */
        async button(label: string): Promise<string> {
          const { buttons } = await talkOf(address);
          const button = buttons?.find((each) => each.label.startsWith(label));
          if (!button) throw new Error(`There is no "${label}" among ${buttons?.map((each) => each.label)}.`);
          return button.token;
        },
        async presses(label = '') {
          return happens({ type: 'press', token: await this.button(label) });
        },
        /** Through qualification, so that presale asks for the guests. */
        qualifies: (phone: string) => says(...WORDS[language](phone)),
      };
    },

    async sales(address: string, action: RepAction, by = REP): Promise<ActOutcome> {
      const { id } = await talkOf(address);
      return engine.act({ channel: 'desk', eventId: v7(), conversationId: id, what: { ...action, by } });
    },

    /** The same at one moment, in this order. */
    async salesAtOnce(address: string, actions: RepAction[]): Promise<ActOutcome[]> {
      const { id: conversationId } = await talkOf(address);
      const acts = actions.map((action) => ({ ...action, by: REP }));
      return Promise.all(
        acts.map((what) => engine.act({ channel: 'desk', eventId: v7(), conversationId, what })),
      );
    },

    /** Time goes by until the instant, with all that falls due in it. */
    async until(instant: Date): Promise<void> {
      for (;;) {
        const { rows } = await pool.query<{ due: Date | null }>('SELECT min(due_at) AS due FROM timer');
        const due = rows[0]?.due;
        if (!due || due > instant) break;
        if (due > clock.now) clock.now = due;
        await fireDueTimers(engine, store, () => clock.now);
      }
      clock.now = instant;
    },

    async rows(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
      const { rows } = await pool.query(sql, values);
      return rows;
    },

    /** Everything that was said to somebody, the last first. */
    async said(address: string): Promise<string[]> {
      const { rows } = await pool.query<{ text: string }>(
        `SELECT m.text FROM message m JOIN conversation c ON c.id = m.conversation_id
         JOIN identity i ON i.id = c.identity_id WHERE i.address = $1 AND m.direction = 'out'
         ORDER BY c.started_at DESC, c.id DESC, m.sequence DESC`,
        [address],
      );
      return rows.map(({ text }) => text);
    },

    async expectToStand(address: string, flow: (typeof FLOWS)[number], state: unknown): Promise<void> {
      const talk = await talkOf(address);
      expect([talk.flow, talk.value]).toEqual([flow, state]);
    },
  };
}

const WORDS = {
  ru: (phone: string) => [
    '/start',
    'да',
    'свадьба 12 июня 2027, бюджет 500 тысяч',
    'решаю сама',
    phone,
    'да',
  ],
  en: (phone: string) => ['/start', 'yes', 'a wedding on 12 June 2027, 500k rubles', 'just me', phone, 'yes'],
};

interface TalkRow {
  id: string;
  flow: string;
  status: string;
  value: unknown;
  buttons: { token: string; label: string }[] | null;
}

const TALK = `
  SELECT c.id, c.flow, c.status, c.snapshot -> 'value' AS value,
    (SELECT m.content -> 'buttons' FROM message m WHERE m.conversation_id = c.id AND m.direction = 'out'
       AND m.content -> 'buttons' IS NOT NULL ORDER BY m.sequence DESC LIMIT 1) AS buttons
  FROM conversation c JOIN identity i ON i.id = c.identity_id WHERE i.address = $1
  ORDER BY c.started_at DESC, c.id DESC LIMIT 1`;
