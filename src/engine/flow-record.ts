import type { Effect } from '../flow/effect.ts';
import type { BegunBy, FlowContext, FlowInput } from '../flow/flow-context.ts';
import type { FlowEvent, FlowHappening } from '../flow/flow-event.ts';
import type { Answered, Prompt } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import { readNote } from '../flow/read-note.ts';
import type { Fulfilled, Request } from '../flow/request.ts';
import type { Stepped } from '../flow/step-machine.ts';
import { type AsideRequest, tellAside } from './aside.ts';
import type { BotVoice } from './bot-voice.ts';
import type { DealRecord } from './deal-record.ts';
import type { EffectRows, EffectScene, KeptEffect } from './effect-rows.ts';
import { inputAfter } from './flow-input.ts';
import { FlowRun } from './flow-run.ts';
import type { FlowTimers } from './flow-timers.ts';
import type { LeadRecord } from './lead-record.ts';
import type { MessageLog } from './message-log.ts';
import { readingsIn, wordsIn } from './said-in.ts';
import { type FlowTimer, isVisitTimer, touchOf, type UnaskedWords } from './touch-of.ts';

interface FlowParts {
  /** What flows may lead to, as it is published now. */
  flows: ReadonlyMap<string, RunnableFlow>;
  now: Date;
  /** The conversation begins in this batch. */
  isNew: boolean;
  timers: FlowTimers;
  voice: BotVoice;
  messages: MessageLog;
  lead: LeadRecord;
  deal: DealRecord;
  effects: EffectRows;
  /** Told of each effect that has left its rows. */
  kept(effect: KeptEffect): void;
  /** Told when everything that a turn says was said. */
  spoken(): void;
}

/**
 * The flow's side of a conversation while a batch is computed: where it stands, what becomes of what happens, what it
 * requests, and where it leads to. Leaves rows, writes nothing.
 */
export class FlowRecord {
  readonly #parts: FlowParts;
  #run: FlowRun;
  #isChanged = false;
  #requests: Request[] = [];
  #asides: AsideRequest[] = [];

  constructor(run: FlowRun, parts: FlowParts) {
    this.#run = run;
    this.#parts = parts;
  }

  get run(): FlowRun {
    return this.#run;
  }

  get flow(): RunnableFlow {
    return this.#run.flow;
  }

  get context(): FlowContext {
    return this.#run.context;
  }

  get prompt(): Prompt | null {
    return this.#run.prompt;
  }

  get isOver(): boolean {
    return this.#run.isOver;
  }

  /** It stands otherwise than it was stored. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  remember(changes: Partial<FlowContext>): void {
    this.#isChanged = true;
    this.#run.remember(changes);
  }

  rememberFound(found: FlowContext['found']): void {
    if (found) this.remember({ found: { ...this.context.found, ...found } });
  }

  /** `opening` is what was said before it was begun. */
  begin(flow: RunnableFlow, input: FlowInput, heard: number | null, opening: Record<string, Answered>): void {
    const { run, stepped } = FlowRun.begin(flow, input);
    this.#run = run;
    this.#settle(stepped, { heard, opening, chosen: null });
  }

  /** Begins a flow where the last one has ended, or instead of it. */
  beginAnew(...begins: Parameters<FlowRecord['begin']>): void {
    this.#parts.timers.end();
    this.begin(...begins);
  }

  /** Goes on in another flow, which knows what this one knew. Nothing of this one is said any more. */
  enter(name: string, heard: number | null, begunBy?: BegunBy): void {
    const { flows, timers, lead, deal, now } = this.#parts;
    const flow = flows.get(name);
    if (!flow) return;
    this.#requests = [];
    timers.end();
    lead.fact('flow.entered', { flow: name, from: this.flow.flow });
    const opening = begunBy ? {} : readNote(flow, this.context, now);
    const input = inputAfter(this.context, flow, { deal: deal.deal, at: now, begunBy });
    this.begin(flow, { ...input, opening }, heard, opening);
  }

  /**
   * Lets something happen. `heard` is the sequence of the message that said it; `chosen` the label of the button
   * that was pressed, shown on the prompt that it settles.
   */
  receive(
    happening: FlowHappening | { type: FlowTimer },
    heard: number | null,
    chosen: string | null = null,
  ): void {
    if (this.isOver) return;
    let event = this.#eventOf(happening);
    // Flows that have no words for these, such as those published before they were heard, take them for unclear replies.
    if (
      (event.type === 'asked' ||
        event.type === 'refused' ||
        event.type === 'objected' ||
        event.type === 'offScale') &&
      !this.#run.takes(event)
    )
      event = { type: 'unclear', raw: event.raw, at: event.at };
    this.#settle(this.#run.next(event), { heard, opening: null, chosen });
  }

  /** Whether the flow, as it stands, takes an event. */
  takes(happening: FlowHappening): boolean {
    return this.#run.takes(this.#eventOf(happening));
  }

  /** What the flow would say to a timer, unasked; null when it would say nothing. Nothing happens. */
  wordsAt(timer: FlowTimer): UnaskedWords | null {
    return this.isOver ? null : touchOf(this.#run.next(this.#eventOf({ type: timer })), timer);
  }

  /** Whether the flow would tell sales something at a timer, and do nothing else; or nothing at all. */
  tellsOnlySales(timer: FlowTimer): boolean {
    if (this.isOver) return false;
    const { actions } = this.#run.next(this.#eventOf({ type: timer }));
    const isNews = actions.some(({ type }) => type === 'tellSales');
    return (isNews || isVisitTimer(timer)) && actions.every(({ type }) => QUIET.test(type));
  }

  /** What the flow wants to know or to have settled; to be answered by `fulfil`, one after another. */
  nextRequest(): Request | null {
    return this.#requests[0] ?? this.#asides[0] ?? null;
  }

  /** Something beside the flow, whatever that is about: it is looked up and told in this turn. */
  lookUp(aside: AsideRequest): void {
    this.#parts.voice.listen(null);
    this.#asides.push(aside);
  }

  fulfil(outcome: Fulfilled): void {
    const request = this.#requests.shift();
    if (!request) {
      this.#tellAside(outcome);
      return;
    }
    const { what } = request;
    if (outcome.status === 'denied') {
      this.receive({ type: 'denied', request: what, why: outcome.why }, null);
      return;
    }
    const { choices, found } = outcome;
    const granted = { ...(choices && { choices }), ...(found && { found }) };
    this.receive({ type: 'granted', request: what, ...granted }, null);
  }

  /** Does what a flow would have done, where none can any more. */
  carryOutUnasked(effect: Effect): void {
    const { step } = this.#run;
    const scene = { readings: {}, step, heard: null, isComplaint: false, words: null };
    this.#carryOut(effect, { ...scene, context: this.context });
  }

  /** From outside. */
  stop(): void {
    this.#isChanged = true;
    this.#run.stop();
    this.#parts.timers.end();
  }

  #eventOf(happening: FlowHappening | { type: FlowTimer }): FlowEvent {
    return { ...happening, at: this.#parts.now.toISOString() } as FlowEvent;
  }

  #tellAside(outcome: Fulfilled): void {
    const { voice, isNew } = this.#parts;
    const aside = this.#asides.shift();
    if (!aside) return;
    if (outcome.status === 'granted') this.rememberFound(outcome.found);
    tellAside(aside, outcome, { voice, isGreeted: isNew });
    this.#isChanged = true;
    if (this.nextRequest()) return;
    // The question that they left for it is asked again.
    const repeated = { type: 'repeated' } as const;
    const isAskedFor = aside.what === 'friends' || aside.what === 'link';
    if (isAskedFor && !this.isOver && this.takes(repeated)) this.receive(repeated, null);
    else voice.speak();
  }

  #settle(
    stepped: Stepped,
    said: { heard: number | null; opening: Record<string, Answered> | null; chosen: string | null },
  ): void {
    const { voice, messages, timers, effects, deal, flows } = this.#parts;
    const { heard } = said;
    voice.listen(said.chosen);
    this.#carryOutAll(stepped, said);
    const { leadsTo } = this.#run;
    if (leadsTo && flows.has(leadsTo) && !this.context.call) {
      this.enter(leadsTo, heard, this.#run.because);
      return;
    }
    const { call, waiting: [next, ...waiting] = [] } = this.context;
    // Who telephoned cannot be written to: a call is over when it has come to something.
    if (call && effects.outcome !== null) this.#run.stop();
    if ((this.isOver || this.#run.rests) && next && !LEFT.has(this.#run.step)) {
      deal.takeUp(next.deal);
      this.remember({ waiting });
      this.enter(next.flow, heard, 'waiting');
      return;
    }
    if (this.isOver) {
      this.#requests = [];
      messages.promptSequence = null;
      timers.end();
    }
    if (this.nextRequest()) return;
    voice.speak();
    this.#parts.spoken();
  }

  #carryOutAll(
    stepped: Stepped,
    { heard, opening }: { heard: number | null; opening: Record<string, Answered> | null },
  ): void {
    const { timers } = this.#parts;
    const { step } = this.#run;
    this.#run.take(stepped);
    this.#isChanged = true;
    for (const action of stepped.actions) {
      switch (action.type) {
        case 'xstate.raise':
          timers.set(action.params as { id: string; delay: number; event: { type: string } });
          break;
        case 'xstate.cancel':
          timers.clear((action.params as { sendId: string }).sendId);
          break;
        default:
          this.#carryOut(action as Effect, {
            context: this.context,
            readings: readingsIn(action, opening),
            step,
            heard,
            isComplaint: action.info?.event.isComplaint === true,
            words: wordsIn(action),
          });
      }
    }
  }

  #carryOut(effect: Effect, scene: EffectScene): void {
    const { voice, effects, kept } = this.#parts;
    switch (effect.type) {
      case 'ask':
      case 'repeat':
        voice.ask(effect.type === 'ask' ? effect.params.variant : 'first');
        break;
      case 'say':
        voice.say(effect.params.copy);
        break;
      case 'show':
        voice.show(effect.params);
        break;
      case 'request':
        this.#requests.push(effect.params);
        break;
      default:
        effects.carryOut(effect, scene);
        kept(effect);
    }
  }
}

/** What sales are told, and the timers of XState. */
const QUIET = /^(?:tellSales|xstate\..+)$/;

/** States in which nobody is written to any more. */
const LEFT = new Set(['stopped', 'erased']);
