import path from 'node:path';
import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import { flows } from '../../flows/all.ts';
import { loadFlows } from '../../src/config/load-flows.ts';
import type { Language } from '../../src/domain/values.ts';
import { promptIn } from '../../src/flow/chart.ts';
import type { AskVariant, Effect } from '../../src/flow/effect.ts';
import type { FlowContext } from '../../src/flow/flow-context.ts';
import type { FlowHappening } from '../../src/flow/flow-event.ts';
import type { Answered } from '../../src/flow/prompt.ts';
import { type PublishedFlow, type RunnableFlow, revive } from '../../src/flow/published-flow.ts';
import { readPress } from '../../src/flow/read-press.ts';
import { readReply } from '../../src/flow/read-reply.ts';
import { renderAsk, renderSay } from '../../src/flow/render.ts';
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
  #delays = new Map<string, number>();
  #now = Date.parse(MONDAY_NOON);

  constructor(
    flow: RunnableFlow,
    {
      known = {},
      opening = {},
      language = 'ru',
    }: {
      known?: Record<string, Answered>;
      opening?: Record<string, Answered>;
      language?: Language;
    } = {},
  ) {
    this.flow = flow;
    const input = { language, known, opening, pauses: flow.settings.pauses };
    const [snapshot, actions] = initialTransition(flow.machine, input);
    this.#snapshot = snapshot;
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
    return Math.min(...this.#delays.values()) / 3_600_000;
  }

  /** The person writes these texts, one after another. */
  replies(...texts: string[]): this {
    for (const text of texts) this.happens(readReply(text, this.#scene()));
    return this;
  }

  /** The person presses the button of the open question with this label. */
  presses(label: string): this {
    const scene = this.#scene();
    const { labels = [] } = scene.prompt ? renderAsk(scene.prompt, 'choose', scene) : {};
    const event = readPress(labels.indexOf(label), scene);
    if (!event) throw new Error(`There is no button "${label}" among ${labels.join(', ')}.`);
    return this.happens(event);
  }

  happens(happening: FlowHappening | { type: `xstate.after.${string}` }): this {
    const event = { ...happening, at: new Date(this.#now).toISOString() };
    const [snapshot, actions] = transition(this.flow.machine, this.#snapshot, event);
    this.#snapshot = snapshot;
    this.#settle(actions);
    return this;
  }

  /** Nothing comes until the next timer fires, so many times. */
  isSilent(times = 1): this {
    for (let time = 0; time < times; time += 1) {
      const [next] = [...this.#delays].sort(([, a], [, b]) => a - b);
      if (!next) throw new Error(`${this.state} waits for nothing.`);
      const [event, delay] = next;
      this.#now += delay;
      this.#delays.delete(event);
      this.happens({ type: event as `xstate.after.${string}` });
    }
    return this;
  }

  /** The facts of the last step. */
  get facts(): string[] {
    return this.effects.flatMap((effect) => (effect.type === 'fact' ? [effect.params.name] : []));
  }

  /** What came with the last step's effect of a type; undefined when it had none. */
  did(type: Effect['type']): unknown {
    return this.effects.find((effect) => effect.type === type)?.params;
  }

  #settle(actions: readonly { type: string; params: unknown }[]): void {
    this.effects = [];
    this.said = [];
    for (const { type, params } of actions) {
      if (type === 'xstate.raise') {
        const { id, delay } = params as { id: string; delay: number };
        this.#delays.set(id, delay);
      } else if (type === 'xstate.cancel') this.#delays.delete((params as { sendId: string }).sendId);
      else if (type === 'ask') this.said.push(this.#asked((params as { variant: AskVariant }).variant));
      else if (type === 'say') this.said.push(renderSay((params as { copy: string }).copy, this.#scene()));
      else this.effects.push({ type, params } as Effect);
    }
  }

  #asked(variant: AskVariant): string {
    const scene = this.#scene();
    return scene.prompt ? renderAsk(scene.prompt, variant, scene).text : '';
  }

  #scene() {
    const { _nodes: nodes } = this.#snapshot;
    const prompt = nodes.map(promptIn).find((found) => found !== null) ?? null;
    const isChoosing = this.state.endsWith('.choosing');
    return { flow: this.flow, context: this.context, prompt, isChoosing, now: new Date(this.#now) };
  }
}

function placeIn(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[outer, inner] = ['', '']] = Object.entries(value as Record<string, unknown>);
  return `${outer}.${placeIn(inner)}`;
}
