import type { AnyMachineSnapshot } from 'xstate';
import type { BegunBy, FlowContext, FlowInput } from '../flow/flow-context.ts';
import type { FlowEvent } from '../flow/flow-event.ts';
import type { Json, Prompt } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import { promptWith } from '../flow/shown-prompt.ts';
import type { Stepped } from '../flow/step-machine.ts';
import type { StateMeta } from '../flow/vocabulary.ts';
import { stepOf } from './step-of.ts';

/** Where a conversation stands in a flow. Steps are computed first, and count once they are taken. */
export class FlowRun {
  readonly flow: RunnableFlow;
  #snapshot: AnyMachineSnapshot;

  private constructor(flow: RunnableFlow, snapshot: AnyMachineSnapshot) {
    this.flow = flow;
    this.#snapshot = snapshot;
  }

  static resume(flow: RunnableFlow, kept: Json): FlowRun {
    return new FlowRun(flow, flow.machine.resolveState(kept as never) as AnyMachineSnapshot);
  }

  /** Stands at the beginning; what that does is done when the step is taken. */
  static begin(flow: RunnableFlow, input: FlowInput): { run: FlowRun; stepped: Stepped } {
    const stepped = flow.steps.begin(input);
    return { run: new FlowRun(flow, stepped.snapshot), stepped };
  }

  get context(): FlowContext {
    return this.#snapshot.context;
  }

  /** The state as a path: `askingBudget.helping`. */
  get step(): string {
    return stepOf(this.#snapshot);
  }

  get isOver(): boolean {
    return this.#snapshot.status !== 'active';
  }

  /** The question that is open; null when none is. */
  get prompt(): Prompt | null {
    const { prompt } = this.#meta.find((meta) => meta.prompt) ?? {};
    return prompt ? promptWith(prompt, this.context) : null;
  }

  /** The flow that whoever stands here goes on in, where the business has it. */
  get leadsTo(): string | null {
    return this.#meta.find((meta) => meta.leadsTo)?.leadsTo ?? null;
  }

  /** Why that one is begun, where it is not for its own beginning. */
  get because(): BegunBy | undefined {
    return this.#meta.find((meta) => meta.leadsTo)?.because;
  }

  /** Nothing is expected of them: what was set aside may be taken up. */
  get rests(): boolean {
    return this.#meta.some((meta) => meta.rests);
  }

  get #meta(): StateMeta[] {
    return Object.values(this.#snapshot.getMeta());
  }

  next(event: FlowEvent): Stepped {
    return this.flow.steps.step(this.#snapshot, { ...event, step: this.step });
  }

  takes(event: FlowEvent): boolean {
    return !this.isOver && this.#snapshot.can(event);
  }

  take({ snapshot }: Stepped): void {
    this.#snapshot = snapshot;
  }

  remember(changes: Partial<FlowContext>): void {
    this.#snapshot = {
      ...this.#snapshot,
      context: { ...this.context, ...changes },
    } as AnyMachineSnapshot;
  }

  stop(): void {
    this.#snapshot = { ...this.#snapshot, status: 'stopped' } as AnyMachineSnapshot;
  }

  /** The rest of XState's snapshot is empty in flows without actors and history. */
  kept(): Json {
    const { status, value, context } = this.#snapshot;
    return { status, value, context } as unknown as Json;
  }
}
