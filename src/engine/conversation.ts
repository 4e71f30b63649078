import type { AnyMachineSnapshot } from 'xstate';
import type { Language } from '../domain/values.ts';
import type { Effect, Outcome } from '../flow/effect.ts';
import type { FlowContext, FlowInput } from '../flow/flow-context.ts';
import type { FlowEvent, FlowHappening } from '../flow/flow-event.ts';
import type { Answered, Json, Prompt } from '../flow/prompt.ts';
import { answerValue } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import { renderAsk, renderSay } from '../flow/render.ts';
import type { EmittedAction, Stepped } from '../flow/step-machine.ts';
import { buttonToken } from './button-token.ts';
import { LeadRecord } from './lead-record.ts';
import { outcomeAfter } from './outcome-after.ts';
import { Speech } from './speech.ts';
import type { MessageRow, TurnRows } from './turn-rows.ts';
import type { LoadedConversation, LoadedPerson } from './turn-store.ts';

/** What turns need from outside; nothing is taken from the machine. */
export interface TurnTools {
  now: Date;
  newId(): string;
  processId: string;
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
  #outcome: string | null;
  #deliveringBy: string | null;
  #heard = false;
  #changed = false;
  readonly #isNew: boolean;
  readonly #rows: TurnRows;
  readonly #tools: TurnTools;
  readonly #lead: LeadRecord;
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
    this.#outcome = state.outcome;
    this.#deliveringBy = state.deliveringBy;
    this.#isNew = isNew;
    this.#rows = rows;
    this.#tools = tools;
    this.#lead = new LeadRecord(person, state.id, rows, tools);
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
  static create(person: LoadedPerson, flow: RunnableFlow, rows: TurnRows, tools: TurnTools): Conversation {
    const state: LoadedConversation = {
      id: tools.newId(),
      flowVersionId: flow.id,
      snapshot: null,
      outcome: null,
      sequence: 0,
      promptSequence: null,
      deliveringBy: null,
    };
    const { snapshot } = flow.steps.begin(inputOf(person, flow, {}));
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
    this.#settle(this.flow.steps.begin(inputOf(this.person, this.flow, opening)), heard, opening);
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

  /** Ends the conversation from outside of its flow. */
  close(outcome: Outcome): void {
    this.#outcome = outcomeAfter(this.#outcome, outcome);
    this.#snapshot = { ...this.#snapshot, status: 'stopped' } as AnyMachineSnapshot;
    this.#rows.timersEnded.push(this.id);
    this.#changed = true;
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
      outcome: this.#outcome,
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
          this.#carryOut(action as Effect, readingsOf(action, opening), step, heard);
      }
    }
    if (this.isClosed) {
      this.#promptSequence = null;
      this.#rows.timersEnded.push(this.id);
    }
    this.#speak(settled, chosen);
  }

  #carryOut(effect: Effect, readings: Record<string, Answered>, step: string, heard: number | null): void {
    const { newId } = this.#tools;
    const { leadId } = this.person;
    switch (effect.type) {
      case 'ask':
      case 'repeat':
        this.#ask(effect.type === 'ask' ? effect.params.variant : 'first');
        break;
      case 'say':
        this.#speech.say(renderSay(effect.params.copy, this.#scene()));
        break;
      case 'record':
        for (const [key, answered] of Object.entries(readings))
          if (key !== effect.params.except) this.#record(key, answered, step, heard);
        break;
      case 'consent':
        this.#rows.consents.push({
          id: newId(),
          leadId,
          conversationId: this.id,
          ...effect.params,
          language: this.context.language,
          raw: readings.consent?.raw ?? '',
        });
        if (effect.params.granted) {
          this.#lead.introduce();
          this.#keepContact();
        }
        this.#lead.fact(effect.params.granted ? 'consent.granted' : 'consent.withheld', {
          version: effect.params.textVersion,
        });
        break;
      case 'fact':
        this.#lead.fact(
          effect.params.name,
          effect.params.with === 'verdict' ? { verdict: this.#verdict() } : {},
        );
        break;
      case 'handOff':
        this.#rows.handoffs.push({
          id: newId(),
          leadId,
          conversationId: this.id,
          reason: effect.params.reason,
          verdict: this.#verdict(),
        });
        this.#lead.fact('lead.handed-off', { reason: effect.params.reason });
        this.#keepContact();
        break;
      case 'noteQuestion':
        this.#lead.fact('question.asked', { sequence: heard });
        break;
      case 'refreshCard':
        this.#refreshCard();
        break;
      case 'discard':
        this.#rows.discards.push({ conversationId: this.id, identityId: this.person.identityId });
        break;
      case 'conclude':
        this.#conclude(effect.params.outcome);
        break;
      case 'erase':
        this.#rows.erasures.push({ identityId: this.person.identityId });
        this.#speech.say(this.flow.copy.text('erased', this.context.language));
        break;
    }
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

  #speak(settled: number | null, chosen: string | null): void {
    const spoken = this.#speech.take();
    if (!spoken) return;
    this.#sequence += 1;
    if (spoken.kind !== 'say') this.#promptSequence = this.#sequence;
    else if (!this.prompt) this.#promptSequence = null;
    const isOurs = this.#deliveringBy === null || this.#deliveringBy === this.#tools.processId;
    if (isOurs) this.#deliveringBy = this.#tools.processId;
    this.#rows.messages.push({
      conversationId: this.id,
      sequence: this.#sequence,
      direction: 'out',
      kind: spoken.kind,
      text: spoken.text,
      content: {
        ...spoken.content,
        ...(settled !== null &&
          settled !== this.#promptSequence && { settles: { sequence: settled, chosen } }),
      },
      state: isOurs ? 'sending' : 'queued',
      platformId: null,
    });
  }

  #record(key: string, answered: Answered, step: string, heard: number | null): void {
    this.#rows.answers.push({
      ...answered,
      id: this.#tools.newId(),
      leadId: this.person.leadId,
      conversationId: this.id,
      key,
      step,
      flowVersionId: this.flow.id,
      messageSequence: heard,
    });
    this.#lead.fact('answer.recorded', { key, kind: answered.kind, step });
    if (!answerValue(answered, 'contact')) return;
    this.#lead.fact('contact.left', {});
    this.#keepContact();
  }

  /** A contact is the lead's, and joins leads, once they agreed to that or asked for somebody to write to them. */
  #keepContact(): void {
    const { answers, handedOff } = this.context;
    const isAsked = this.flow.prompts.some(({ key, kind }) => key === 'consent' && kind === 'assent');
    const mayKeep = !isAsked || handedOff || answerValue(answers.consent, 'assent') === 'yes';
    const contact = answerValue(answers.contact, 'contact');
    if (!contact || !mayKeep) return;
    const { name = null, phone = null, email = null } = contact;
    this.#lead.change({ name, phone, email });
  }

  #conclude(outcome: Outcome): void {
    this.#outcome = outcomeAfter(this.#outcome, outcome);
    if (this.context.verdict?.kind === outcome) this.#lead.judge(this.context.verdict);
  }

  #refreshCard(): void {
    if (!this.context.handedOff) return;
    const { leadId } = this.person;
    this.#rows.handoffs.push({
      id: this.#tools.newId(),
      leadId,
      conversationId: this.id,
      reason: null,
      verdict: this.#verdict(),
    });
    this.#lead.judge(this.context.verdict);
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

  #verdict(): Json {
    return this.context.verdict as Json;
  }
}

function inputOf(person: LoadedPerson, flow: RunnableFlow, opening: Record<string, Answered>): FlowInput {
  const { consent, ...known } = person.known;
  const stillConsents = consent && person.consentVersion === flow.settings.consent.version;
  return {
    language: person.language as Language,
    known: stillConsents ? person.known : known,
    opening,
    pauses: flow.settings.pauses,
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
