import type { AnyMachineSnapshot } from 'xstate';
import type { Desk } from '../desk/desk.ts';
import type { Rep } from '../desk/desk-event.ts';
import type { DeskStanding } from '../desk/standing.ts';
import type { Language } from '../domain/values.ts';
import type { Effect, Outcome } from '../flow/effect.ts';
import type { FlowContext, FlowInput } from '../flow/flow-context.ts';
import type { FlowEvent, FlowHappening } from '../flow/flow-event.ts';
import { leadToRoute } from '../flow/lead-to-route.ts';
import { promiseOf } from '../flow/promise.ts';
import type { Answered, Json, Prompt } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import { renderAsk, renderSay } from '../flow/render.ts';
import type { EmittedAction, Stepped } from '../flow/step-machine.ts';
import { buttonToken } from './button-token.ts';
import { DeskRecord, isDeskTimer } from './desk-record.ts';
import { EffectRows, type EffectScene, type KeptEffect } from './effect-rows.ts';
import { LeadRecord } from './lead-record.ts';
import { Speech } from './speech.ts';
import type { MessageRow, TurnRows } from './turn-rows.ts';
import type { LoadedConversation, LoadedPerson } from './turn-store.ts';

/** What turns need from outside; nothing is taken from the machine. */
export interface TurnTools {
  now: Date;
  newId(): string;
  processId: string;
  desk: Desk;
}

/**
 * One conversation while a batch is being computed. Events change it in memory and leave their rows in `rows`;
 * `finish` adds the conversation itself. Nothing is written here.
 */
export class Conversation {
  readonly id: string;
  readonly flow: RunnableFlow;
  readonly person: LoadedPerson;
  #snapshot: AnyMachineSnapshot;
  #sequence: number;
  #promptSequence: number | null;
  #deliveringBy: string | null;
  #heard = false;
  #changed = false;
  readonly #isNew: boolean;
  readonly #rows: TurnRows;
  readonly #tools: TurnTools;
  readonly #lead: LeadRecord;
  readonly #effects: EffectRows;
  readonly #desk: DeskRecord;
  readonly #speech = new Speech();

  private constructor(
    person: LoadedPerson,
    flow: RunnableFlow,
    state: LoadedConversation,
    snapshot: AnyMachineSnapshot,
    isNew: boolean,
    rows: TurnRows,
    tools: TurnTools,
  ) {
    this.id = state.id;
    this.person = person;
    this.flow = flow;
    this.#snapshot = snapshot;
    this.#sequence = state.sequence;
    this.#promptSequence = state.promptSequence;
    this.#deliveringBy = state.deliveringBy;
    this.#isNew = isNew;
    this.#rows = rows;
    this.#tools = tools;
    this.#lead = new LeadRecord(person, state.id, rows, tools);
    const parts = { person, conversationId: state.id, flow, lead: this.#lead };
    this.#effects = new EffectRows(parts, state.outcome, rows, tools.newId);
    this.#desk = new DeskRecord(state.desk, {
      desk: tools.desk,
      conversationId: state.id,
      rows,
      now: tools.now,
      lead: this.#lead,
      say: (copy) => {
        this.#speech.say(renderSay(copy, this.#scene()));
        this.#speak(null, null);
      },
      send: (text, content) => this.#send('reply', text, content),
    });
  }

  /** Goes on with a conversation as it was stored. */
  static resume(
    person: LoadedPerson,
    stored: LoadedConversation,
    flow: RunnableFlow,
    rows: TurnRows,
    tools: TurnTools,
  ): Conversation {
    const snapshot = flow.machine.resolveState(stored.snapshot as never) as AnyMachineSnapshot;
    return new Conversation(person, flow, stored, snapshot, false, rows, tools);
  }

  /** Prepares a new conversation; `start` begins it, after the person's first message was heard. */
  static create(
    person: LoadedPerson,
    flow: RunnableFlow,
    call: Rep | undefined,
    rows: TurnRows,
    tools: TurnTools,
  ): Conversation {
    const state: LoadedConversation = {
      id: tools.newId(),
      flowVersionId: flow.id,
      snapshot: null,
      outcome: null,
      sequence: 0,
      promptSequence: null,
      deliveringBy: null,
      isClosed: false,
      desk: null,
    };
    const { snapshot } = flow.steps.begin(inputOf(person, flow, {}, call));
    return new Conversation(person, flow, state, snapshot, true, rows, tools);
  }

  get context(): FlowContext {
    return this.#snapshot.context;
  }

  /** Whether the options of the open question were shown as buttons because words did not help. */
  get isChoosing(): boolean {
    return stepOf(this.#snapshot).endsWith('.choosing');
  }

  get promptSequence(): number | null {
    return this.#promptSequence;
  }

  /** The question that is open; null when none is. */
  get prompt(): Prompt | null {
    for (const meta of Object.values(this.#snapshot.getMeta()) as { prompt?: Prompt }[]) {
      if (meta.prompt) return meta.prompt;
    }
    return null;
  }

  get isClosed(): boolean {
    return this.#snapshot.status !== 'active';
  }

  /** Keeps a message from the person and returns its sequence. */
  hear(
    message: Pick<MessageRow, 'kind' | 'text' | 'platformId'> & { content?: MessageRow['content'] },
  ): number {
    this.#heard = true;
    this.#changed = true;
    this.#lead.see();
    this.#sequence += 1;
    this.#rows.messages.push({
      conversationId: this.id,
      sequence: this.#sequence,
      direction: 'in',
      content: null,
      state: 'received',
      ...message,
    });
    return this.#sequence;
  }

  /** Begins the flow. `opening` is what the first message said already. */
  start(opening: Record<string, Answered>, heard: number | null): void {
    const input = inputOf(this.person, this.flow, opening, this.context.call);
    this.#settle(this.flow.steps.begin(input), heard, opening);
  }

  /**
   * Lets something happen. `heard` is the sequence of the message that said it; `chosen` the label of the button
   * that was pressed, shown on the prompt that it settles.
   */
  receive(
    happening: FlowHappening | { type: `xstate.after.${string}` },
    heard: number | null,
    chosen: string | null = null,
  ): void {
    if (this.isClosed) return;
    const at = this.#tools.now.toISOString();
    let event = { ...happening, at } as FlowEvent;
    // Flows published before people's questions were heard take them for unclear replies.
    if (event.type === 'asked' && !this.#snapshot.can(event)) event = { type: 'unclear', raw: event.raw, at };
    this.#settle(this.flow.steps.step(this.#snapshot, event), heard, null, chosen);
  }

  /** Where the lead stands at the sales desk; null while it was not handed over. */
  get standing(): DeskStanding | null {
    return this.#desk.standing;
  }

  /** Whether a salesperson has the floor, so that the bot is silent. */
  get isWithHuman(): boolean {
    return this.#desk.standing?.speaking === 'human';
  }

  /** As `DeskRecord.take`: false when the lead, as it stands at the sales desk, does not take it. */
  happensAtDesk(...happening: Parameters<DeskRecord['take']>): boolean {
    return this.#desk.take(...happening);
  }

  /** A message that they changed is changed under the card, too. */
  showEdited(sequence: number): void {
    this.#desk.showEdited(sequence);
  }

  /** Ends the conversation from outside of its flow. */
  close(outcome: Outcome): void {
    this.#effects.conclude(outcome);
    this.#stop();
    this.#endTimers();
    this.#changed = true;
  }

  #stop(): void {
    this.#snapshot = { ...this.#snapshot, status: 'stopped' } as AnyMachineSnapshot;
  }

  /** Those of the flow, also what was set in this batch; at the sales desk the lead goes on. */
  #endTimers(): void {
    const { timersSet, timersEnded } = this.#rows;
    const kept = timersSet.filter(
      ({ conversationId, key }) => conversationId !== this.id || isDeskTimer(key),
    );
    timersSet.splice(0, timersSet.length, ...kept);
    timersEnded.push(this.id);
  }

  /** Adds the conversation's own row. */
  finish(): void {
    if (!this.#changed) return;
    this.#rows.conversations.push({
      id: this.id,
      leadId: this.person.leadId,
      identityId: this.person.identityId,
      channel: this.person.channel,
      address: this.person.address,
      flow: this.flow.flow,
      flowVersionId: this.flow.id,
      status: this.isClosed ? 'closed' : 'open',
      outcome: this.#effects.outcome,
      snapshot: this.#kept(),
      language: this.context.language,
      sequence: this.#sequence,
      promptSequence: this.#promptSequence,
      heard: this.#heard,
      deliveringBy: this.#deliveringBy,
      isNew: this.#isNew,
    });
  }

  /** The rest of XState's snapshot is empty in flows without actors and history. */
  #kept(): Json {
    const { status, value, context } = this.#snapshot;
    return { status, value, context } as unknown as Json;
  }

  #settle(
    { snapshot, actions }: Stepped,
    heard: number | null,
    opening: Record<string, Answered> | null,
    chosen: string | null = null,
  ): void {
    const step = stepOf(this.#snapshot);
    const settled = this.#promptSequence;
    this.#snapshot = snapshot;
    this.#changed = true;
    for (const action of actions) {
      switch (action.type) {
        case 'xstate.raise':
          this.#setTimer(action.params as { id: string; delay: number; event: { type: string } });
          break;
        case 'xstate.cancel':
          this.#clearTimer((action.params as { sendId: string }).sendId);
          break;
        default:
          this.#carryOut(action as Effect, {
            context: this.context,
            readings: readingsOf(action, opening),
            step,
            heard,
            isComplaint: action.info?.event.isComplaint === true,
          });
      }
    }
    const { call } = this.context;
    // Who telephoned cannot be written to: a call is over when it has come to something.
    if (call && this.#effects.outcome !== null) this.#stop();
    if (this.isClosed) {
      this.#promptSequence = null;
      this.#endTimers();
    }
    this.#speak(settled, chosen);
    if (call && this.standing?.status === 'waiting') this.happensAtDesk({ type: 'claim', by: call });
  }

  #carryOut(effect: Effect, scene: EffectScene): void {
    switch (effect.type) {
      case 'ask':
      case 'repeat':
        this.#ask(effect.type === 'ask' ? effect.params.variant : 'first');
        break;
      case 'say':
        this.#speech.say(renderSay(effect.params.copy, this.#scene()));
        break;
      default:
        this.#effects.carryOut(effect, scene);
        this.#tellDeskOf(effect);
    }
  }

  /** What the desk learns of the flow. */
  #tellDeskOf(effect: KeptEffect): void {
    switch (effect.type) {
      case 'handOff':
        this.happensAtDesk({
          type: 'handedOver',
          answerBy: this.#promise()?.toISOString() ?? null,
          isCall: this.context.call !== undefined,
        });
        break;
      case 'conclude': {
        const { outcome } = effect.params;
        if (outcome === 'stopped' || outcome === 'blocked') this.#leavesDesk(outcome);
        break;
      }
      case 'erase':
        this.#leavesDesk('erased');
        this.#speech.say(this.flow.copy.text('erased', this.context.language));
        break;
    }
  }

  #leavesDesk(why: 'stopped' | 'blocked' | 'erased'): void {
    this.happensAtDesk({ type: 'prospectLeft', why });
  }

  #promise(): Date | null {
    const { settings } = this.flow;
    return promiseOf(settings, leadToRoute(this.context.answers, this.context.language), this.#tools.now);
  }

  #ask(variant: Extract<Effect, { type: 'ask' }>['params']['variant']): void {
    const { prompt } = this;
    if (!prompt) return;
    const { text, labels, shareContact } = renderAsk(prompt, variant, this.#scene());
    // The token's sequence is that of the message this becomes: the next one of the conversation.
    const buttons = labels.map((label, index) => ({
      token: buttonToken(this.id, this.#sequence + 1, index),
      label,
    }));
    this.#speech.ask(text, variant === 'nudge' ? 'nudge' : 'ask', {
      ...(buttons.length > 0 && { buttons }),
      ...(shareContact !== null && { shareContact }),
    });
  }

  /** Said by the bot, unless a human has the floor: then the desk has no way to take it, and nothing is written. */
  #speak(settled: number | null, chosen: string | null): void {
    const spoken = this.#speech.take();
    if (!spoken) return;
    if (!this.#desk.letsBotSpeak) return;
    const sequence = this.#sequence + 1;
    if (spoken.kind !== 'say') this.#promptSequence = sequence;
    else if (!this.prompt) this.#promptSequence = null;
    const isSettled = settled !== null && settled !== this.#promptSequence;
    this.#send(spoken.kind, spoken.text, {
      ...spoken.content,
      ...(isSettled && { settles: { sequence: settled, chosen } }),
    });
  }

  #send(kind: string, text: string, content: MessageRow['content']): number {
    this.#sequence += 1;
    this.#changed = true;
    const isOurs = this.#deliveringBy === null || this.#deliveringBy === this.#tools.processId;
    if (isOurs) this.#deliveringBy = this.#tools.processId;
    this.#rows.messages.push({
      conversationId: this.id,
      sequence: this.#sequence,
      direction: 'out',
      kind,
      text,
      content,
      state: isOurs ? 'sending' : 'queued',
      platformId: null,
    });
    return this.#sequence;
  }

  #setTimer({ id, delay, event }: { id: string; delay: number; event: { type: string } }): void {
    const dueAt = new Date(this.#tools.now.getTime() + delay);
    this.#rows.timersSet.push({ conversationId: this.id, key: id, event: event.type, dueAt });
  }

  #clearTimer(key: string): void {
    const { timersSet, timersCleared } = this.#rows;
    const set = timersSet.findIndex((timer) => timer.conversationId === this.id && timer.key === key);
    if (set >= 0) timersSet.splice(set, 1);
    timersCleared.push({ conversationId: this.id, key });
  }

  #scene() {
    return { flow: this.flow, context: this.context, now: this.#tools.now };
  }
}

/** A call that went on no more is left alone after so long; there are no reminders. */
const CALL_SILENCE_MS = 2 * 3_600_000;

function inputOf(
  person: LoadedPerson,
  flow: RunnableFlow,
  opening: Record<string, Answered>,
  call: Rep | undefined,
): FlowInput {
  const { consent, ...known } = person.known;
  const stillConsents = consent && person.consentVersion === flow.settings.consent.version;
  return {
    language: person.language as Language,
    known: stillConsents ? person.known : known,
    opening,
    pauses: call ? [CALL_SILENCE_MS] : flow.settings.pauses,
    call,
  };
}

function readingsOf(
  action: EmittedAction,
  opening: Record<string, Answered> | null,
): Record<string, Answered> {
  if (opening) return opening;
  const event = action.info?.event;
  return event?.type === 'answered' ? (event.readings as Record<string, Answered>) : {};
}

/** The state a conversation stands in, as a path: `askingBudget.helping`. */
function stepOf({ value }: { value: unknown }): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as Record<string, unknown>)
    .map(([state, inner]) => `${state}.${stepOf({ value: inner })}`)
    .join(' ');
}
