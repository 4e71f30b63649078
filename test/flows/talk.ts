import path from 'node:path';
import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import { flows } from '../../flows/all.ts';
import { loadFlows } from '../../src/config/load-flows.ts';
import type { Deal } from '../../src/domain/deal.ts';
import { dealChanges } from '../../src/domain/deal-changes.ts';
import type { Language } from '../../src/domain/values.ts';
import { promptIn } from '../../src/flow/chart.ts';
import type { AskVariant, Effect } from '../../src/flow/effect.ts';
import type { FlowContext } from '../../src/flow/flow-context.ts';
import type { FlowHappening } from '../../src/flow/flow-event.ts';
import { type DealStep, dealSteps, outcomesOf } from '../../src/flow/path-outcomes.ts';
import type { Answered } from '../../src/flow/prompt.ts';
import { type PublishedFlow, type RunnableFlow, revive } from '../../src/flow/published-flow.ts';
import { readPress } from '../../src/flow/read-press.ts';
import { readReply } from '../../src/flow/read-reply.ts';
import { renderAsk, renderSay } from '../../src/flow/render.ts';
import type { Request } from '../../src/flow/request.ts';
import { promptWith } from '../../src/flow/shown-prompt.ts';
import { shippedProfile } from './small-flow.ts';

/** A Monday, noon in Moscow: the hall is open. */
export const MONDAY_NOON = '2026-11-23T09:00:00Z';

const shipped = loadFlows(flows, path.join(import.meta.dirname, '../../flows'), shippedProfile());

/** A shipped flow as it is kept in the database. */
export function publishedFlow(name: string): PublishedFlow {
  const published = shipped.find(({ flow }) => flow === name);
  if (!published) throw new Error(`There is no flow ${name}.`);
  return published;
}

/** A shipped flow as it runs in production: published and revived. */
export function shippedFlow(name: string): RunnableFlow {
  return revive(name, publishedFlow(name));
}

/** A talk with a flow, with no engine and no database: only the statechart, the reading of replies and the words. */
export class Talk {
  readonly flow: RunnableFlow;
  /** What the last step did, without the asking and saying. */
  effects: Effect[] = [];
  /** What the last step said, in the words of the person's language. */
  said: string[] = [];
  #snapshot: AnyMachineSnapshot;
  /** When each timer is due, by its id, and the event that it brings. */
  #timers = new Map<string, { due: number; event: string }>();
  #now = Date.parse(MONDAY_NOON);
  /** How requests come out that are not simply granted. */
  #outcomes: Partial<Record<Request['what'], string>>;

  constructor(
    flow: RunnableFlow,
    {
      known = {},
      opening = {},
      language = 'ru',
      deal,
      outcomes = {},
    }: {
      known?: Record<string, Answered>;
      opening?: Record<string, Answered>;
      language?: Language;
      /** Of a flow that comes after qualification: sales have the lead. */
      deal?: Deal;
      outcomes?: Partial<Record<Request['what'], string>>;
    } = {},
  ) {
    this.flow = flow;
    this.#outcomes = outcomes;
    const { pauses, afterEventMs } = flow.settings;
    const later = deal && {
      deal,
      at: MONDAY_NOON,
      afterEventMs,
      carried: { verdict: null, handedOff: true },
    };
    const [snapshot, actions] = initialTransition(flow.machine, {
      language,
      known,
      opening,
      pauses,
      ...later,
    });
    this.#snapshot = snapshot;
    this.#begin();
    this.#settle(actions);
  }

  get state(): string {
    return placeIn(this.#snapshot.value);
  }

  get context(): FlowContext {
    return this.#snapshot.context as FlowContext;
  }

  /** Hours until the timer that is due next. */
  get waitsHours(): number {
    return ((this.#ownTimers()[0]?.[1].due ?? Number.NaN) - this.#now) / 3_600_000;
  }

  /** The person writes these texts, one after another. */
  replies(...texts: string[]): this {
    for (const text of texts) this.happens(readReply(text, this.#scene()));
    return this;
  }

  /** The person presses the button of the open question with this label. */
  presses(label: string): this {
    const scene = this.#scene();
    const variant = scene.prompt?.offer === 'first' ? 'first' : 'choose';
    const { labels = [] } = scene.prompt ? renderAsk(scene.prompt, variant, scene) : {};
    const event = readPress(labels.indexOf(label), scene);
    if (!event) throw new Error(`There is no button "${label}" among ${labels.join(', ')}.`);
    return this.happens(event);
  }

  happens(happening: FlowHappening | { type: `xstate.after.${string}` }): this {
    this.#begin();
    this.#step(happening);
    return this;
  }

  /** From now on requests come out so, as `denied`; the others are granted. */
  when(outcomes: Partial<Record<Request['what'], string>>): this {
    this.#outcomes = outcomes;
    return this;
  }

  /** Sales do something about the deal, outside of the talk. */
  sales(what: DealStep): this {
    const [, change] =
      dealSteps(this.context.deal, new Date(this.#now)).find(([step]) => step === what) ?? [];
    if (!change) throw new Error(`The deal is not to be ${what}.`);
    return this.dealBecomes(change);
  }

  /** The same in any way. */
  dealBecomes(change: Partial<Deal>): this {
    const before = this.context.deal;
    this.#changeDeal(change);
    const after = this.context.deal;
    const changes = before && after ? dealChanges(before, after) : [];
    return this.happens({ type: 'dealChanged', changes });
  }

  /** Nothing comes until the next timer of where they stand fires, so many times; timers of a visit fire on the way. */
  isSilent(times = 1): this {
    for (let time = 0; time < times; time += 1) {
      const [next] = this.#ownTimers();
      if (!next) throw new Error(`${this.state} waits for nothing.`);
      this.#passTo(next[1].due, next[0]);
      this.#fire(next[0]);
    }
    return this;
  }

  /** So much time passes, with all that falls due in it. */
  passes(hours: number): this {
    const end = this.#now + hours * 3_600_000;
    this.#begin();
    this.#passTo(end);
    this.#now = end;
    return this;
  }

  /** Timers that fall due by then, but for one. */
  #passTo(end: number, but?: string): void {
    const isDue = ([id, { due }]: [string, { due: number }]) => id !== but && due <= end;
    const [effects, said]: [Effect[], string[]] = [[], []];
    for (let next = this.#allTimers().find(isDue); next; next = this.#allTimers().find(isDue)) {
      this.#fire(next[0]);
      effects.push(...this.effects);
      said.push(...this.said);
    }
    [this.effects, this.said] = [effects, said];
  }

  #fire(id: string): void {
    const timer = this.#timers.get(id);
    if (!timer) return;
    this.#now = Math.max(this.#now, timer.due);
    this.#timers.delete(id);
    this.happens({ type: timer.event as `xstate.after.${string}` });
  }

  #allTimers() {
    return [...this.#timers].sort(([, a], [, b]) => a.due - b.due);
  }

  #ownTimers() {
    return this.#allTimers().filter(([, { event }]) => event.startsWith('xstate.'));
  }

  /** The facts of the last step. */
  get facts(): string[] {
    return this.effects.flatMap((effect) => (effect.type === 'fact' ? [effect.params.name] : []));
  }

  /** What came with the last step's effect of a type; undefined when it had none. */
  did(type: Effect['type']): unknown {
    return this.effects.find((effect) => effect.type === type)?.params;
  }

  #begin(): void {
    this.effects = [];
    this.said = [];
  }

  #step(event: FlowHappening | { type: `xstate.after.${string}` }): void {
    const at = new Date(this.#now).toISOString();
    const step = this.state;
    const [snapshot, actions] = transition(this.flow.machine, this.#snapshot, { ...event, at, step });
    this.#snapshot = snapshot;
    this.#settle(actions);
  }

  #settle(actions: readonly { type: string; params?: unknown }[]): void {
    const requests: Request[] = [];
    for (const { type, params } of actions) {
      if (type === 'xstate.raise') {
        const { id, delay, event } = params as { id: string; delay: number; event: { type: string } };
        this.#timers.set(id, { due: this.#now + delay, event: event.type });
      } else if (type === 'xstate.cancel') this.#timers.delete((params as { sendId: string }).sendId);
      else if (type === 'ask') this.said.push(this.#asked((params as { variant: AskVariant }).variant));
      else if (type === 'say') this.said.push(renderSay((params as { copy: string }).copy, this.#scene()));
      else this.effects.push({ type, params } as Effect);
      if (type === 'request') requests.push(params as Request);
      if (type === 'loseDeal') this.#changeDeal({ status: 'lost' });
    }
    for (const request of requests) this.#fulfil(request);
  }

  #fulfil(request: Request): void {
    const { what } = request;
    const outcomes = outcomesOf(request, this.context, new Date(this.#now));
    const { fulfilled } = outcomes.find(({ name }) => name === this.#outcomes[what]) ?? outcomes[0] ?? {};
    if (!fulfilled) throw new Error(`Nothing comes of ${what}.`);
    if (fulfilled.changes?.deal) this.#changeDeal(fulfilled.changes.deal);
    if (fulfilled.status === 'denied') this.#step({ type: 'denied', request: what, why: fulfilled.why });
    else {
      const { choices, found } = fulfilled;
      this.#step({ type: 'granted', request: what, ...(choices && { choices }), ...(found && { found }) });
    }
  }

  #changeDeal(change: Partial<Deal>): void {
    const { deal } = this.context;
    if (!deal) return;
    const context = { ...this.context, deal: { ...deal, ...change } };
    this.#snapshot = { ...this.#snapshot, context } as AnyMachineSnapshot;
  }

  #asked(variant: AskVariant): string {
    const scene = this.#scene();
    return scene.prompt ? renderAsk(scene.prompt, variant, scene).text : '';
  }

  #scene() {
    const { _nodes: nodes } = this.#snapshot;
    const open = nodes.map(promptIn).find((found) => found !== null) ?? null;
    const prompt = open && promptWith(open, this.context);
    const isChoosing = this.state.endsWith('.choosing');
    return { flow: this.flow, context: this.context, prompt, isChoosing, now: new Date(this.#now) };
  }
}

function placeIn(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[outer, inner] = ['', '']] = Object.entries(value as Record<string, unknown>);
  return `${outer}.${placeIn(inner)}`;
}
