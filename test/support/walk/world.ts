import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { fulfilRequests } from '../../../src/deals/fulfil.ts';
import type { ActOutcome, DeskAct } from '../../../src/engine/desk-act.ts';
import { createEngine, type Engine } from '../../../src/engine/engine.ts';
import { flowLibrary } from '../../../src/engine/flow-library.ts';
import { FlowRun } from '../../../src/engine/flow-run.ts';
import type { Accepted, Inbound } from '../../../src/engine/inbound.ts';
import { fireDueTimers } from '../../../src/engine/timer-clock.ts';
import type { RunnableFlow } from '../../../src/flow/published-flow.ts';
import type { Database } from '../../../src/store/open-database.ts';
import { postgresTurnStore } from '../../../src/store/turn-store.ts';
import { shippedProfile } from '../../flows/small-flow.ts';
import { MONDAY_NOON, publishedFlow } from '../../flows/talk.ts';
import { testDesk } from '../test-desk.ts';
import { type ConversationRow, forgetRecords, type Records, readRecords } from './records.ts';

/** What was given to the engine at one moment, and what became of it. */
export type Happened =
  | { type: 'events'; events: Event[] }
  /** A timer that was due fired. */
  | { type: 'time' };

export type Event =
  | { inbound: Inbound; became: Accepted }
  | { act: DeskAct; became: ActOutcome }
  /** It was not kept. */
  | { failed: unknown };

export type Given = { inbound: Inbound } | { act: DeskAct };

/** Told after everything that has happened, with what was kept before it. */
export type Watch = (scene: { world: World; before: Records; happened: Happened }) => void;

export type World = Awaited<ReturnType<Awaited<ReturnType<typeof openWorlds>>['begin']>>;

const FLOWS = ['qualification', 'presale', 'postsale', 'referral'] as const;
/** Nothing falls due as often in one wait. */
const MOST_TIMERS = 400;

/** The whole hourglass on a database, to be begun again and again with nobody in it. To be closed. */
export async function openWorlds({ url, pool }: Pick<Database, 'url' | 'pool'>) {
  const profile = shippedProfile();
  let codes = 0;
  const fulfil = fulfilRequests({
    profile,
    newId: v7,
    // Codes are the same each time a walk is gone again.
    randomBytes: (count) => {
      codes += 1;
      return createHash('sha256').update(`${codes}`).digest().subarray(0, count);
    },
    placeOf: () => ({ channel: 'web', url: 'https://example.com/chat' }),
  });
  const store = postgresTurnStore({ url, pool, newId: v7, fulfil });
  const library = flowLibrary(store);
  const versions = await Promise.all(FLOWS.map((name) => store.publishFlow(publishedFlow(name))));
  const flows = await Promise.all(versions.map((id) => library.get(id)));
  const flowOf = new Map(flows.map((flow) => [flow.id, flow]));

  function engineAt(clock: { now: Date }, failures: unknown[]): Engine {
    return createEngine({
      store,
      library,
      entryFlow: flows[0] as RunnableFlow,
      flows: new Map(flows.map((flow) => [flow.flow, flow])),
      outreach: profile.outreach,
      desk: testDesk,
      processId: v7(),
      now: () => clock.now,
      newId: v7,
      committed: () => {},
      observe: { batch: () => {}, failed: (error) => failures.push(error) },
    });
  }

  async function begin(watch: Watch) {
    codes = 0;
    await forgetRecords(pool);
    const clock = { now: new Date(MONDAY_NOON) };
    const failures: unknown[] = [];
    let engine = engineAt(clock, failures);
    let records = await readRecords(pool);
    let last: Given | null = null;
    let fired = 0;

    async function see(happened: Happened): Promise<void> {
      const before = records;
      records = await readRecords(pool);
      watch({ world, before, happened });
    }

    const world = {
      clock,
      failures,
      get records() {
        return records;
      },

      /** All at one moment: the first is taken alone, the others together after it. */
      async happens(...given: Given[]): Promise<Event[]> {
        clock.now = new Date(clock.now.getTime() + 7_000);
        last = given.at(-1) ?? last;
        const events = await Promise.all(
          given.map(async (one): Promise<Event> => {
            try {
              return 'inbound' in one
                ? { ...one, became: await engine.accept(one.inbound) }
                : { ...one, became: await engine.act(one.act) };
            } catch (failed) {
              return { failed };
            }
          }),
        );
        await engine.drained();
        await see({ type: 'events', events });
        return events;
      },

      /** What happened last comes once more, as it came. */
      async again(): Promise<void> {
        if (last) await this.happens(last);
      },

      /** Time goes by until the instant; what falls due meanwhile comes when it is due, or else at the end of it. */
      async until(instant: Date, { isDown = false } = {}): Promise<void> {
        if (isDown) clock.now = instant;
        for (fired = 0; fired < MOST_TIMERS; fired += 1) {
          const due = Date.parse(records.timers[0]?.due_at ?? '9999-01-01');
          if (due > instant.getTime()) break;
          if (due > clock.now.getTime()) clock.now = new Date(due);
          await fireDueTimers(engine, store, () => clock.now);
          await see({ type: 'time' });
        }
        if (instant > clock.now) clock.now = instant;
      },

      async restart(): Promise<void> {
        await engine.drained();
        engine = engineAt(clock, failures);
      },

      identityOf(address: string) {
        return records.identities.find((identity) => identity.address === address);
      },

      /** The last conversation of somebody, or one before that. */
      talkOf(address: string, age = 0): ConversationRow | undefined {
        const identity = this.identityOf(address);
        return records.conversations.filter(({ identity_id }) => identity_id === identity?.id).at(-1 - age);
      },

      /** Where it stands in its flow; null when that has ended. */
      runOf({ status, flow_version_id, snapshot }: ConversationRow): FlowRun | null {
        const flow = flowOf.get(flow_version_id);
        if (status !== 'open' || snapshot.status !== 'active' || !flow) return null;
        return FlowRun.resume(flow, snapshot as never);
      },
    };
    return world;
  }

  return {
    begin,
    async close(): Promise<void> {
      await store.close();
    },
  };
}
