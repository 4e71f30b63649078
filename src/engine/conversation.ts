import type { AnyMachineSnapshot } from 'xstate';
import type { Desk } from '../desk/desk.ts';
import type { DeskHappening, Rep } from '../desk/desk-event.ts';
import { CLOSED, type DeskStanding } from '../desk/standing.ts';
import { type Deal, isPaidUp } from '../domain/deal.ts';
import type { OutreachSettings } from '../domain/outreach-settings.ts';
import type { Effect, Outcome } from '../flow/effect.ts';
import type { FlowContext } from '../flow/flow-context.ts';
import type { FlowEvent, FlowHappening } from '../flow/flow-event.ts';
import { leadToRoute } from '../flow/lead-to-route.ts';
import { promiseOf } from '../flow/promise.ts';
import type { Answered, Json, Prompt } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import { renderAsk, renderSay } from '../flow/render.ts';
import type { Fulfilled, Request, RequestScene } from '../flow/request.ts';
import { promptWith } from '../flow/shown-prompt.ts';
import type { EmittedAction, Stepped } from '../flow/step-machine.ts';
import type { StateMeta } from '../flow/vocabulary.ts';
import { buttonToken } from './button-token.ts';
import { DealRecord } from './deal-record.ts';
import { DeskRecord, isDeskTimer } from './desk-record.ts';
import { EffectRows, type EffectScene, type KeptEffect } from './effect-rows.ts';
import { inputAfter, inputOf } from './flow-input.ts';
import { LeadRecord } from './lead-record.ts';
import { Speech } from './speech.ts';
import { stepOf } from './step-of.ts';
import { touchOf, type UnaskedWords } from './touch-of.ts';
import type { MessageRow, OutreachRow, TurnRows } from './turn-rows.ts';
import type { LoadedConversation, LoadedPerson } from './turn-store.ts';

/** What turns need from outside; nothing is taken from the machine. */
export interface TurnTools {
  now: Date;
  newId(): string;
  processId: string;
  desk: Desk;
  /** What flows may lead to, as it is published now. */
  flows: ReadonlyMap<string, RunnableFlow>;
  /** When people may be written to unasked; at any time without it. */
  outreach: OutreachSettings | null;
}

/**
 * One conversation while a batch is being computed. Events change it in memory and leave their rows in `rows`;
 * `finish` adds the conversation itself. Nothing is written here.
 */
export class Conversation {
  readonly id: string;
  readonly person: LoadedPerson;
  #flow: RunnableFlow;
  #snapshot: AnyMachineSnapshot;
  #sequence: number;
  #promptSequence: number | null;
  #deliveringBy: string | null;
  #heard = false;
  #changed = false;
  readonly #isNew: boolean;
  /** It was over before this batch, and another one may have begun: it stays closed. */
  readonly #wasClosed: boolean;
  readonly #rows: TurnRows;
  readonly #tools: TurnTools;
  readonly #lead: LeadRecord;
  readonly #effects: EffectRows;
  readonly #desk: DeskRecord;
  readonly #deal: DealRecord;
  readonly #speech = new Speech();
  /** What is said now is dropped. */
  #isSilenced = false;
  #requests: Request[] = [];
  /** What is said once nothing is requested any more: to which prompt, and whether the bot had the floor. */
  #held: { settled: number | null; chosen: string | null; letsBotSpeak: boolean } | null = null;

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
    this.#flow = flow;
    this.#snapshot = snapshot;
    this.#sequence = state.sequence;
    this.#promptSequence = state.promptSequence;
    this.#deliveringBy = state.deliveringBy;
    this.#isNew = isNew;
    this.#wasClosed = state.isClosed;
    this.#rows = rows;
    this.#tools = tools;
    const { leadId } = person;
    const ids = { leadId, conversationId: state.id };
    const deal = (snapshot.context as FlowContext).deal ?? null;
    this.#deal = new DealRecord(deal, { ...ids, rows, now: tools.now, newId: tools.newId });
    this.#lead = new LeadRecord(person, state.id, rows, tools, (name, data, stage) =>
      this.#deal.note({ name, data: data as Record<string, unknown> }, stage),
    );
    const parts = { person, conversationId: state.id, flow: () => this.#flow, lead: this.#lead };
    this.#effects = new EffectRows({ ...parts, deal: () => this.#deal.deal }, state.outcome, rows, tools);
    this.#desk = new DeskRecord(state.desk, {
      desk: tools.desk,
      conversationId: state.id,
      rows,
      now: tools.now,
      lead: this.#lead,
      say: (copy) => {
        this.#speech.say(renderSay(copy, this.#scene()));
        this.#speak(null, null, this.#desk.letsBotSpeak);
      },
      send: (text, content) => this.#send(content?.by === undefined ? 'say' : 'reply', text, content),
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
    const { snapshot } = flow.steps.begin(inputOf(person, flow, { call, deal: person.deal, at: tools.now }));
    return new Conversation(person, flow, state, snapshot, true, rows, tools);
  }

  get flow(): RunnableFlow {
    return this.#flow;
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
    for (const meta of Object.values(this.#snapshot.getMeta()) as StateMeta[]) {
      if (meta.prompt) return promptWith(meta.prompt, this.context);
    }
    return null;
  }

  /** Its flow has ended. At the sales desk the lead may go on, and then so does the conversation. */
  get isOver(): boolean {
    return this.#snapshot.status !== 'active';
  }

  /** Nothing goes on in it: the next word begins another one. */
  get isClosed(): boolean {
    return this.isOver && !this.#isWithSales;
  }

  get #isWithSales(): boolean {
    const { standing } = this;
    if (!standing || this.context.call || this.#effects.outcome === 'erased') return false;
    return !CLOSED.has(standing.status);
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
    const begins = { opening, call: this.context.call, deal: this.#deal.deal, at: this.#tools.now };
    this.#settle(this.#flow.steps.begin(inputOf(this.person, this.#flow, begins)), heard, opening);
  }

  /** Begins a flow where the last one has ended, or instead of it: sales, who have the lead, go on with the same talk. */
  startAnew(flow: RunnableFlow, opening: Record<string, Answered>, heard: number | null): void {
    const { contact, consent } = this.context.answers;
    const isSameText = flow.settings.consent.version === this.#flow.settings.consent.version;
    const known = { ...(contact && { contact }), ...(consent && isSameText && { consent }) };
    const { language } = this.context;
    this.#endTimers();
    this.#flow = flow;
    const begins = { opening, deal: this.#deal.deal, at: this.#tools.now };
    const { waiting } = this.context;
    const input = { ...inputOf(this.person, flow, begins), language, known, waiting };
    this.#settle(flow.steps.begin(input), heard, opening);
  }

  /** Customers who have not been asked how it was are asked after what they begin now. */
  get isToBeTakenUp(): boolean {
    return this.#flow.flow === 'postsale' && !this.isOver && this.context.answers.score === undefined;
  }

  /** Keeps the flow for when the next one has ended. */
  setAside(): void {
    const { deal } = this.#deal;
    if (!deal) return;
    const waiting = [...(this.context.waiting ?? []), { flow: this.#flow.flow, deal }];
    this.#snapshot = { ...this.#snapshot, context: { ...this.context, waiting } } as AnyMachineSnapshot;
  }

  /** What the flow wants to know or to have settled; to be answered by `fulfil`, one after another. */
  nextRequest(): RequestScene | null {
    const request = this.#requests[0];
    return request ? this.sceneOf(request) : null;
  }

  sceneOf(request: Request): RequestScene {
    return {
      request,
      leadId: this.person.leadId,
      conversationId: this.id,
      channel: this.person.channel,
      address: this.person.address,
      context: { ...this.context, ...(this.#deal.deal && { deal: this.#deal.deal }) },
      settings: this.#flow.settings,
      now: this.#tools.now,
    };
  }

  fulfil(outcome: Fulfilled): void {
    const request = this.#requests.shift();
    if (!request) return;
    this.#takeChanges(outcome.changes);
    const { what } = request;
    const { choices, found } = outcome.status === 'granted' ? outcome : {};
    const granted = { ...(choices && { choices }), ...(found && { found }) };
    this.receive(
      outcome.status === 'granted'
        ? { type: 'granted', request: what, ...granted }
        : { type: 'denied', request: what, why: outcome.why },
      null,
    );
  }

  /** What the flow would say to a timer, unasked; null when it would say nothing. Nothing happens. */
  wordsAt(timer: `xstate.after.${string}`): UnaskedWords | null {
    if (this.isOver) return null;
    const event = { type: timer, at: this.#tools.now.toISOString() } as unknown as FlowEvent;
    return touchOf(this.#flow.steps.step(this.#snapshot, event));
  }

  /** A timer whose words may not be said any more: the flow goes on without them. */
  passOver(timer: `xstate.after.${string}`): void {
    this.#isSilenced = true;
    this.receive({ type: timer }, null);
    this.#isSilenced = false;
  }

  /** Something that was to be said unasked, and was not said then. */
  noteOutreach(decided: Pick<OutreachRow, 'step' | 'decision' | 'reason' | 'movedTo'>): void {
    const { leadId } = this.person;
    const ids = { id: this.#tools.newId(), leadId, conversationId: this.id };
    this.#rows.outreach.push({ ...ids, flow: this.#flow.flow, ...decided });
  }

  #takeChanges(changes: Fulfilled['changes']): void {
    if (changes?.deal) this.#deal.change(changes.deal);
    if (changes?.found) {
      const found = { ...this.context.found, ...changes.found };
      this.#snapshot = { ...this.#snapshot, context: { ...this.context, found } } as AnyMachineSnapshot;
    }
    for (const { name, data } of changes?.facts ?? []) this.#lead.fact(name, data);
    this.#shareDeal();
  }

  /** Flows decide by the deal as it stands. */
  #shareDeal(): void {
    const { deal } = this.#deal;
    if (!deal || deal === this.context.deal) return;
    this.#changed = true;
    this.#snapshot = { ...this.#snapshot, context: { ...this.context, deal } } as AnyMachineSnapshot;
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
    if (this.isOver) return;
    const at = this.#tools.now.toISOString();
    let event = { ...happening, at } as FlowEvent;
    // Flows published before people's questions were heard take them for unclear replies.
    if (event.type === 'asked' && !this.#snapshot.can(event)) event = { type: 'unclear', raw: event.raw, at };
    this.#settle(this.#flow.steps.step(this.#snapshot, event), heard, null, chosen);
  }

  /** Whether the flow, as it stands, takes an event. */
  takes(happening: FlowHappening): boolean {
    return !this.isOver && this.#snapshot.can({ ...happening, at: this.#tools.now.toISOString() });
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
    const isTaken = this.#desk.take(...happening);
    if (isTaken) this.#shareDeal();
    return isTaken;
  }

  /** What was done about the deal outside of the talk is told to the flow; a sale leads on to what follows it. */
  followDeal(before: Deal | null): void {
    const { deal } = this.#deal;
    if (!deal || deal === before || this.context.call || this.#wasClosed) return;
    const isWon = deal.status === 'won' && before?.status !== 'won';
    if (isWon && this.#tools.flows.has('postsale')) this.#enter('postsale', null);
    else if (before && isTold(before, deal) && this.takes({ type: 'dealChanged' }))
      this.receive({ type: 'dealChanged' }, null);
  }

  /** With the last payment the deal is won, by whoever noted it. */
  winWhenPaid(what: DeskHappening): void {
    const { deal } = this.#deal;
    if (what.type !== 'paid' || deal?.status !== 'open' || !isPaidUp(deal)) return;
    const { sum, currency, product, eventOn } = deal;
    if (sum === null || currency === null) return;
    this.happensAtDesk({ type: 'won', sum, currency, product, eventOn, by: what.by });
  }

  takesAtDesk(happening: DeskHappening): boolean {
    return this.#desk.takes(happening);
  }

  get deal(): Deal | null {
    return this.#deal.deal;
  }

  changeDeal(changes: NonNullable<Fulfilled['changes']>): void {
    this.#takeChanges(changes);
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
      status: this.isClosed || this.#wasClosed ? 'closed' : 'open',
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
    stepped: Stepped,
    heard: number | null,
    opening: Record<string, Answered> | null,
    chosen: string | null = null,
  ): void {
    this.#held ??= { settled: this.#promptSequence, chosen, letsBotSpeak: this.#desk.letsBotSpeak };
    this.#carryOutAll(stepped, heard, opening);
    this.#shareDeal();
    const { leadsTo } =
      (Object.values(this.#snapshot.getMeta()) as StateMeta[]).find((meta) => meta.leadsTo) ?? {};
    if (leadsTo && this.#tools.flows.has(leadsTo) && !this.context.call) return this.#enter(leadsTo, heard);
    const { call, waiting: [next, ...waiting] = [] } = this.context;
    // Who telephoned cannot be written to: a call is over when it has come to something.
    if (call && this.#effects.outcome !== null) this.#stop();
    if (this.isOver && next && !LEFT.has(this.#effects.outcome ?? '')) {
      this.#deal.takeUp(next.deal);
      this.#snapshot = { ...this.#snapshot, context: { ...this.context, waiting } } as AnyMachineSnapshot;
      return this.#enter(next.flow, heard);
    }
    if (this.isOver) {
      this.#requests = [];
      this.#promptSequence = null;
      this.#endTimers();
    }
    if (this.#requests.length > 0) return;
    const { settled, letsBotSpeak } = this.#held;
    const said = this.#held.chosen;
    this.#held = null;
    this.#speak(settled, said, letsBotSpeak);
    if (call && this.standing?.status === 'waiting') this.happensAtDesk({ type: 'claim', by: call });
  }

  /** Goes on in another flow, which knows what this one knew. Nothing of this one is said any more. */
  #enter(name: string, heard: number | null): void {
    const flow = this.#tools.flows.get(name);
    if (!flow) return;
    this.#requests = [];
    this.#endTimers();
    this.#lead.fact('flow.entered', { flow: name, from: this.#flow.flow });
    const input = inputAfter(this.context, flow, { deal: this.#deal.deal, at: this.#tools.now });
    this.#flow = flow;
    this.#settle(flow.steps.begin(input), heard, {});
  }

  #carryOutAll(
    { snapshot, actions }: Stepped,
    heard: number | null,
    opening: Record<string, Answered> | null,
  ): void {
    const step = stepOf(this.#snapshot);
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
            words: wordsOf(action),
          });
      }
    }
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
      case 'request':
        this.#requests.push(effect.params);
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
      case 'complain':
        this.happensAtDesk({ type: 'complained' });
        break;
      case 'tellSales':
        this.happensAtDesk({ type: 'flowTold', what: effect.params.what });
        break;
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
  #speak(settled: number | null, chosen: string | null, letsBotSpeak: boolean): void {
    const spoken = this.#speech.take();
    if (!spoken) return;
    if (!letsBotSpeak || this.#isSilenced) return;
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

/** After these nobody is written to any more. */
const LEFT = new Set<string>(['stopped', 'erased', 'no-consent', 'blocked'] satisfies Outcome[]);

/** What flows decide by was changed. */
function isTold(before: Deal, after: Deal): boolean {
  return (['status', 'viewing', 'offer', 'paid', 'sum', 'contract'] as const).some(
    (field) => before[field] !== after[field],
  );
}

function readingsOf(
  action: EmittedAction,
  opening: Record<string, Answered> | null,
): Record<string, Answered> {
  if (opening) return opening;
  const event = action.info?.event;
  return event?.type === 'answered' ? (event.readings as Record<string, Answered>) : {};
}

/** What was said that the action answers. */
function wordsOf({ info }: EmittedAction): string | null {
  const event = info?.event;
  if (event?.type === 'answered')
    return Object.values(event.readings as Record<string, Answered>)[0]?.raw ?? null;
  return typeof event?.raw === 'string' ? event.raw : null;
}
