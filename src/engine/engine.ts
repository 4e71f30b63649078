import type { Desk } from '../desk/desk.ts';
import type { OutreachSettings } from '../domain/outreach-settings.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import type { ActOutcome, DeskAct } from './desk-act.ts';
import type { FlowLibrary } from './flow-library.ts';
import type { Accepted, Inbound } from './inbound.ts';
import { runBatch } from './run-batch.ts';
import type { TurnRows } from './turn-rows.ts';
import { type DueTimer, personKey, type TurnStore } from './turn-store.ts';

export interface EngineParts {
  store: TurnStore;
  library: FlowLibrary;
  /** The flow that a new conversation begins. */
  entryFlow: RunnableFlow;
  /** What flows may lead to; without any each goes on by itself. */
  flows?: ReadonlyMap<string, RunnableFlow>;
  /** When people may be written to unasked; at any time without it. */
  outreach?: OutreachSettings;
  processId: string;
  desk: Desk;
  now(): Date;
  newId(): string;
  /** Told before each commit; `committed` or `doubted` follows. */
  committing?(rows: TurnRows): void;
  /** Told after each commit, before the senders of the batch are answered. */
  committed(rows: TurnRows): void;
  /** Told when a commit failed. Where the connection broke, it may have happened all the same. */
  doubted?(rows: TurnRows): void;
  observe?: EngineObserver;
}

/** For metrics; called after each batch. Durations in milliseconds. */
export interface EngineObserver {
  batch(batch: { turns: number; timers: number; tookMs: number; oldestWaitMs: number }): void;
  failed(error: unknown): void;
}

export interface Engine {
  /**
   * Takes an event. Resolves after the commit; a repeated event resolves to `duplicate` and changes nothing.
   * Rejects when nothing was kept, so that the channel sends it again.
   */
  accept(inbound: Inbound): Promise<Accepted>;
  /**
   * Does something at the sales desk. Resolves after the commit; the same `eventId` of a channel again changes
   * nothing. Rejects when nothing was kept.
   */
  act(act: DeskAct): Promise<ActOutcome>;
  /** Fires timers that are due. Resolves to how many fired, after the commit; a timer fires once in all processes. */
  wake(timers: DueTimer[]): Promise<number>;
  /** Resolves once nothing is waiting or under way. */
  drained(): Promise<void>;
}

/** Commits under way at once: while PostgreSQL writes one batch, the next is computed. */
const LANES = 2;
/** A further commit is worth its cost from so many turns on; fewer wait for the one that is under way. */
const WORTH_A_LANE = 16;
/** Turns in one commit; more would only make the first ones wait. */
const BATCH_LIMIT = 128;
/** Turns of one person in one commit, so that a flood from one does not slow the others. */
const PERSON_LIMIT = 8;

interface Waiting {
  inbound: Inbound | null;
  act: DeskAct | null;
  timers: DueTimer[];
  person: string;
  since: number;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

interface Result {
  accepted: Accepted;
  acted: ActOutcome;
  fired: number;
}

/**
 * Group commit: turns that arrive while commits are under way form the next batch. A lone turn starts at once; a
 * second commit beside the first only when many wait.
 */
export function createEngine(parts: EngineParts): Engine {
  let waiting: Waiting[] = [];
  /** People and handed-over conversations in a batch under way, and '' for timers. What else they say waits, so that order is kept. */
  const busy = new Set<string>();
  let running = 0;
  const idle: (() => void)[] = [];
  const outreach = parts.outreach ?? null;
  const flows = parts.flows ?? new Map<string, RunnableFlow>();

  function enqueue(what: { inbound?: Inbound; act?: DeskAct; timers?: DueTimer[] }): Promise<Result> {
    const { inbound = null, act = null, timers = [] } = what;
    return new Promise((resolve, reject) => {
      const person = inbound ? personKey(inbound.channel, inbound.address) : (act?.conversationId ?? '');
      waiting.push({ inbound, act, timers, person, since: parts.now().getTime(), resolve, reject });
      // What a person under way says next waits for its turn anyhow.
      if (!busy.has(person)) startBatches();
    });
  }

  function startBatches(): void {
    while (running === 0 ? waiting.length > 0 : running < LANES && waiting.length >= WORTH_A_LANE) {
      const batch = takeBatch();
      if (batch.length === 0) return;
      void run(batch);
    }
    if (running === 0) for (const resolve of idle.splice(0)) resolve();
  }

  async function run(batch: Waiting[]): Promise<void> {
    const people = new Set(batch.map(({ person }) => person));
    for (const person of people) busy.add(person);
    running += 1;
    await commit(batch);
    running -= 1;
    for (const person of people) busy.delete(person);
    startBatches();
  }

  function takeBatch(): Waiting[] {
    const perPerson = new Map<string, number>();
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    for (const item of waiting) {
      const mine = perPerson.get(item.person) ?? 0;
      const isFree = !busy.has(item.person) && (item.person === '' || mine < PERSON_LIMIT);
      const fits = batch.length < BATCH_LIMIT && isFree;
      (fits ? batch : left).push(item);
      perPerson.set(item.person, fits ? mine + 1 : PERSON_LIMIT);
    }
    waiting = left;
    return batch;
  }

  async function commit(batch: Waiting[]): Promise<void> {
    const now = parts.now();
    try {
      await commitTogether(batch, now);
    } catch (error) {
      parts.observe?.failed(error);
      if (batch.length === 1) return batch[0]?.reject(error);
      // One of them may be at fault: each on its own, in order, so that it does not take the others with it.
      for (const item of batch) {
        await commitTogether([item], now).catch((failure: unknown) => {
          parts.observe?.failed(failure);
          item.reject(failure);
        });
      }
    }
  }

  async function commitTogether(batch: Waiting[], now: Date): Promise<void> {
    const heard = batch.filter((item) => item.inbound !== null);
    const inbounds = heard.flatMap(({ inbound }) => (inbound ? [inbound] : []));
    const acting = batch.filter((item) => item.act !== null);
    const acts = acting.flatMap(({ act }) => (act ? [act] : []));
    const timers = batch.flatMap((item) => item.timers);
    let attempted: TurnRows | null = null;
    const scope = {
      store: parts.store,
      library: parts.library,
      entryFlow: parts.entryFlow,
      tools: { now, newId: parts.newId, processId: parts.processId, desk: parts.desk, flows, outreach },
      committing(rows: TurnRows) {
        if (attempted) parts.doubted?.(attempted);
        attempted = rows;
        parts.committing?.(rows);
      },
    };
    const { accepted, acted, fired, rows } = await runBatch({ inbounds, acts, timers }, scope).catch(
      (error: unknown) => {
        if (attempted) parts.doubted?.(attempted);
        throw error;
      },
    );
    parts.committed(rows);
    let timersBefore = 0;
    for (const item of batch) {
      const mine = fired.slice(timersBefore, timersBefore + item.timers.length);
      timersBefore += item.timers.length;
      item.resolve({
        accepted: accepted[heard.indexOf(item)] ?? 'done',
        acted: acted[acting.indexOf(item)] ?? { status: 'gone' },
        fired: mine.filter(Boolean).length,
      });
    }
    const since = batch[0]?.since ?? now.getTime();
    const oldestWaitMs = now.getTime() - since;
    const tookMs = parts.now().getTime() - now.getTime();
    parts.observe?.batch({
      turns: inbounds.length + acts.length,
      timers: timers.length,
      tookMs,
      oldestWaitMs,
    });
  }

  return {
    accept: async (inbound) => (await enqueue({ inbound: storable(inbound) })).accepted,
    act: async (act) => (await enqueue({ act: storable(act) })).acted,
    wake: async (timers) => (await enqueue({ timers })).fired,
    drained: () => (running > 0 ? new Promise((resolve) => idle.push(resolve)) : Promise.resolve()),
  };
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair; one such character must not fail a whole batch. */
function storable<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed() as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)])) as T;
}
