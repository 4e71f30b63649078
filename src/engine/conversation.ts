import type { Desk } from '../desk/desk.ts';
import type { DeskHappening, Rep } from '../desk/desk-event.ts';
import { CLOSED, type DeskStanding } from '../desk/standing.ts';
import { type Deal, isPaidUp, type OfferMade, type Viewing } from '../domain/deal.ts';
import type { DealFact } from '../domain/deal-after.ts';
import { dealChanges } from '../domain/deal-changes.ts';
import type { OutreachSettings } from '../domain/outreach-settings.ts';
import type { Effect, Outcome } from '../flow/effect.ts';
import type { BegunBy, FlowContext, FlowInput } from '../flow/flow-context.ts';
import type { FlowEvent, FlowHappening } from '../flow/flow-event.ts';
import { leadToRoute } from '../flow/lead-to-route.ts';
import { promiseOf } from '../flow/promise.ts';
import { type Answered, answerValue, type Prompt } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import { readNote } from '../flow/read-note.ts';
import type { Fulfilled, Request, RequestScene } from '../flow/request.ts';
import type { Stepped } from '../flow/step-machine.ts';
import { stillHolds } from '../flow/still-holds.ts';
import { type AsideRequest, tellAside } from './aside.ts';
import { BotVoice } from './bot-voice.ts';
import { DealRecord } from './deal-record.ts';
import { DeskRecord } from './desk-record.ts';
import { EffectRows, type EffectScene, type KeptEffect } from './effect-rows.ts';
import { inputAfter, inputOf } from './flow-input.ts';
import { FlowRun } from './flow-run.ts';
import { FlowTimers } from './flow-timers.ts';
import { LeadRecord } from './lead-record.ts';
import { MessageLog } from './message-log.ts';
import { readingsIn, wordsIn } from './said-in.ts';
import { type FlowTimer, isVisitTimer, touchOf, type UnaskedWords } from './touch-of.ts';
import type { OutreachRow, TurnRows } from './turn-rows.ts';
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
  #run: FlowRun;
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
  readonly #messages: MessageLog;
  readonly #timers: FlowTimers;
  readonly #voice: BotVoice;
  #requests: Request[] = [];
  /** In this batch they left, or did not come back from a block. */
  #isGivenUp = false;
  #asides: AsideRequest[] = [];

  private constructor(
    person: LoadedPerson,
    run: FlowRun,
    state: LoadedConversation,
    isNew: boolean,
    rows: TurnRows,
    tools: TurnTools,
  ) {
    this.id = state.id;
    this.person = person;
    this.#run = run;
    this.#messages = new MessageLog(state, rows, tools.processId);
    this.#timers = new FlowTimers(state.id, rows, tools.now);
    this.#voice = new BotVoice({
      conversationId: state.id,
      messages: this.#messages,
      now: tools.now,
      run: () => this.#run,
      mayText: () => this.#desk.letsBotSpeak,
    });
    this.#isNew = isNew;
    this.#wasClosed = state.isClosed;
    this.#rows = rows;
    this.#tools = tools;
    const { leadId } = person;
    const ids = { leadId, conversationId: state.id };
    this.#deal = new DealRecord(run.context.deal ?? null, {
      ...ids,
      rows,
      now: tools.now,
      newId: tools.newId,
      // Flows decide by the deal as it stands.
      changed: (deal) => {
        this.#changed = true;
        this.#run.remember({ deal });
      },
    });
    this.#lead = new LeadRecord(person, state.id, rows, tools, (name, data, stage) =>
      this.#deal.note({ name, data: data as Record<string, unknown> }, stage),
    );
    const parts = { person, conversationId: state.id, flow: () => this.flow, lead: this.#lead };
    this.#effects = new EffectRows(
      { ...parts, deal: () => this.#deal.deal, complaint: () => this.standing?.complaint ?? 'nothing' },
      state.outcome,
      rows,
      tools,
    );
    this.#desk = new DeskRecord(state.desk, {
      desk: tools.desk,
      conversationId: state.id,
      rows,
      now: tools.now,
      lead: this.#lead,
      say: (copy) => {
        this.#voice.say(copy);
        this.#voice.speak();
      },
      send: (text, content) => {
        return this.#messages.send(content?.by === undefined ? 'say' : 'reply', text, content);
      },
      withhold: (file) => this.#messages.withhold({ file }),
      giveUp: () => {
        this.#isGivenUp = true;
      },
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
    return new Conversation(person, FlowRun.resume(flow, stored.snapshot), stored, false, rows, tools);
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
    const { run } = FlowRun.begin(flow, inputOf(person, flow, { call, deal: person.deal, at: tools.now }));
    return new Conversation(person, run, state, true, rows, tools);
  }

  get flow(): RunnableFlow {
    return this.#run.flow;
  }

  get context(): FlowContext {
    return this.#run.context;
  }

  /** Whether the options of the open question were shown as buttons because words did not help. */
  get isChoosing(): boolean {
    return this.#run.step.endsWith('.choosing');
  }

  get promptSequence(): number | null {
    return this.#messages.promptSequence;
  }

  /** The question that is open; null when none is. */
  get prompt(): Prompt | null {
    return this.#run.prompt;
  }

  /** Its flow has ended. At the sales desk the lead may go on, and then so does the conversation. */
  get isOver(): boolean {
    return this.#run.isOver;
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
  hear(message: Parameters<MessageLog['hear']>[0]): number {
    this.#changed = true;
    this.#lead.see();
    return this.#messages.hear(message);
  }

  /** Begins the flow. `opening` is what the first message said already. */
  start(opening: Record<string, Answered>, heard: number | null): void {
    const begins = { opening, call: this.context.call, deal: this.deal, at: this.#tools.now };
    this.#begin(this.flow, inputOf(this.person, this.flow, begins), heard, opening);
  }

  /** Begins a flow where the last one has ended, or instead of it: sales, who have the lead, go on with the same talk. */
  startAnew(flow: RunnableFlow, opening: Record<string, Answered>, heard: number | null): void {
    const { contact, consent } = this.context.answers;
    this.#startAnew(flow, { ...(contact && { contact }), ...(consent && { consent }) }, opening, heard);
  }

  /** The same for somebody of whom nothing came the first time: what they said then need not be said again. */
  enquireAnew(flow: RunnableFlow, opening: Record<string, Answered>, heard: number | null): void {
    const { now } = this.#tools;
    const known = stillHolds(this.context.answers, { zone: flow.settings.zone, now });
    this.#lead.fact('lead.returned', {});
    this.#startAnew(flow, known, opening, heard, { found: { isBack: 'yes' } });
  }

  #startAnew(
    flow: RunnableFlow,
    answers: Record<string, Answered>,
    opening: Record<string, Answered>,
    heard: number | null,
    carried?: FlowInput['carried'],
  ): void {
    const { language, waiting } = this.context;
    const { consent, ...others } = answers;
    const isSameText = flow.settings.consent.version === this.flow.settings.consent.version;
    const known = consent && isSameText ? answers : others;
    this.#timers.end();
    const begins = { opening, deal: this.deal, at: this.#tools.now };
    const input = { ...inputOf(this.person, flow, begins), language, known, waiting, carried };
    this.#begin(flow, input, heard, opening);
  }

  #begin(
    flow: RunnableFlow,
    input: FlowInput,
    heard: number | null,
    opening: Record<string, Answered>,
  ): void {
    const { run, stepped } = FlowRun.begin(flow, input);
    this.#run = run;
    this.#settle(stepped, heard, opening);
  }

  /** Customers who have not been asked how it was are asked after what they begin now. */
  get isToBeTakenUp(): boolean {
    return this.flow.flow === 'postsale' && !this.isOver && this.context.answers.score === undefined;
  }

  /** Keeps the flow for when the next one has ended. */
  setAside(): void {
    const { deal } = this.#deal;
    if (!deal) return;
    this.#run.remember({ waiting: [...(this.context.waiting ?? []), { flow: this.flow.flow, deal }] });
  }

  /** What the flow wants to know or to have settled; to be answered by `fulfil`, one after another. */
  nextRequest(): RequestScene | null {
    const request = this.#requests[0] ?? this.#asides[0];
    return request ? this.sceneOf(request) : null;
  }

  /** Something beside the flow, whatever that is about: it is looked up and told in this turn. */
  lookUp(aside: AsideRequest): void {
    this.#voice.listen(null);
    this.#asides.push(aside);
  }

  sceneOf(request: Request): RequestScene {
    return {
      request,
      leadId: this.person.leadId,
      conversationId: this.id,
      channel: this.person.channel,
      address: this.person.address,
      context: this.context,
      settings: this.flow.settings,
      now: this.#tools.now,
    };
  }

  fulfil(outcome: Fulfilled): void {
    const request = this.#requests.shift();
    if (!request) {
      this.#tellAside(outcome);
      return;
    }
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

  #tellAside(outcome: Fulfilled): void {
    const aside = this.#asides.shift();
    if (!aside) return;
    if (outcome.status === 'granted' && outcome.found)
      this.#run.remember({ found: { ...this.context.found, ...outcome.found } });
    tellAside(aside, outcome, { voice: this.#voice, isGreeted: this.#isNew });
    this.#changed = true;
    if (this.nextRequest()) return;
    // The question that they left for it is asked again.
    const repeated = { type: 'repeated' } as const;
    if (aside.what !== 'code' && !this.isOver && this.takes(repeated)) this.receive(repeated, null);
    else this.#voice.speak();
  }

  /** What the flow would say to a timer, unasked; null when it would say nothing. Nothing happens. */
  wordsAt(timer: FlowTimer): UnaskedWords | null {
    return this.isOver ? null : touchOf(this.#run.next(this.#eventOf(timer)), timer);
  }

  /** Whether the flow would tell sales something at a timer, and do nothing else; or nothing at all. */
  tellsOnlySales(timer: FlowTimer): boolean {
    if (this.isOver) return false;
    const { actions } = this.#run.next(this.#eventOf(timer));
    const isNews = actions.some(({ type }) => type === 'tellSales');
    return (isNews || isVisitTimer(timer)) && actions.every(({ type }) => QUIET.test(type));
  }

  /** A timer whose words may not be said any more: the flow goes on without them, until `mayBeHeard`. */
  passOver(timer: FlowTimer): void {
    this.#voice.silence(true);
    this.receive({ type: timer }, null);
  }

  mayBeHeard(): void {
    this.#voice.silence(false);
  }

  #eventOf(timer: FlowTimer): FlowEvent {
    return { type: timer, at: this.#tools.now.toISOString() } as unknown as FlowEvent;
  }

  /** Something that was to be said unasked, and was not said then. */
  noteOutreach(decided: Pick<OutreachRow, 'step' | 'decision' | 'reason' | 'movedTo'>): void {
    const { leadId } = this.person;
    const ids = { id: this.#tools.newId(), leadId, conversationId: this.id };
    this.#rows.outreach.push({ ...ids, flow: this.flow.flow, ...decided });
  }

  #takeChanges(changes: Fulfilled['changes']): void {
    if (changes?.deal) this.#deal.change(changes.deal);
    if (changes?.found) {
      this.#run.remember({ found: { ...this.context.found, ...changes.found } });
    }
    for (const { name, data } of changes?.facts ?? []) this.#lead.fact(name, data);
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
    const at = this.#tools.now.toISOString();
    let event = { ...happening, at } as FlowEvent;
    // Flows published before people's questions and refusals were heard take them for unclear replies.
    if ((event.type === 'asked' || event.type === 'refused') && !this.#run.takes(event))
      event = { type: 'unclear', raw: event.raw, at };
    this.#settle(this.#run.next(event), heard, null, chosen);
  }

  /** Whether the flow, as it stands, takes an event. */
  takes(happening: FlowHappening): boolean {
    return this.#run.takes({ ...happening, at: this.#tools.now.toISOString() } as FlowEvent);
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

  /** What was done about the deal outside of the talk is told to the flow; a sale leads on to what follows it. */
  followDeal(before: Deal | null): void {
    const { deal } = this.#deal;
    if (!deal || deal === before || this.context.call || this.#wasClosed) return;
    const changes = before ? dealChanges(before, deal) : [];
    const told = { type: 'dealChanged', changes } as const;
    const isWon = deal.status === 'won' && before?.status !== 'won';
    const leadsOn = isWon && this.#tools.flows.has('postsale');
    // They are thanked for the payment that wins it, too.
    const isTold = changes.length > 0 && (!leadsOn || changes.includes('paid'));
    if (isTold && this.takes(told)) this.receive(told, null);
    if (leadsOn) this.#enter('postsale', null);
  }

  /** Whoever had the lead gave the talk back: the flow goes on. */
  handBack(): void {
    if (this.takes({ type: 'handedBack' })) this.receive({ type: 'handedBack' }, null);
    // What was to be asked while a human had the floor nobody has seen.
    else if (this.prompt && this.promptSequence === null) this.receive({ type: 'repeated' }, null);
  }

  /** Whether the desk would have the bot say something to a timer; nothing happens. */
  saysAtDesk(timer: { type: `xstate.after.${string}` }): boolean {
    return this.#desk.says(timer);
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

  openDeal(facts: DealFact[]): void {
    this.#deal.open(facts, this.person.stage);
  }

  /** Nothing came of it, and no flow asks them anything: what they say may be a new enquiry. */
  get isLost(): boolean {
    return this.deal?.status === 'lost' && !this.context.call;
  }

  /** They were lost, and whoever had the lead is to go on with them: what is said is the desk's. */
  comesBack(reading: FlowHappening, heard: number): void {
    const answerBy = this.#promise()?.toISOString() ?? null;
    // Who waits for the answer already is told no more.
    const isNews = this.takesAtDesk({ type: 'prospectCameBack', answerBy });
    this.#voice.silence(isNews);
    this.receive(reading, heard);
    this.#voice.silence(false);
    if (isNews) this.happensAtDesk({ type: 'prospectCameBack', answerBy });
  }

  /** They want to be left alone after the flow has ended. */
  leave(): void {
    if (this.deal?.viewing?.status === 'booked') this.#voice.say('stopped');
    this.#leavesDesk('stopped');
    this.#voice.speak();
  }

  /** What is still held for somebody who was lost, or has just left: the visit, the offer. */
  toRelease(): { viewing: Viewing | null; offer: OfferMade | null } {
    const { viewing = null, offer = null } = (this.isLost || this.#isGivenUp ? this.deal : null) ?? {};
    // Sales may book for them all the same, having called.
    this.#isGivenUp = false;
    return {
      viewing: viewing?.status === 'booked' ? viewing : null,
      offer: offer?.status === 'sent' ? offer : null,
    };
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
    this.#run.stop();
    this.#timers.end();
    this.#changed = true;
  }

  /** Adds the conversation's own row. */
  finish(): void {
    if (!this.#changed && !this.#messages.hasNews) return;
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
      snapshot: this.#run.kept(),
      language: this.context.language,
      sequence: this.#messages.sequence,
      promptSequence: this.promptSequence,
      heard: this.#messages.hasHeard,
      deliveringBy: this.#messages.deliveringBy,
      isNew: this.#isNew,
    });
  }

  #settle(
    stepped: Stepped,
    heard: number | null,
    opening: Record<string, Answered> | null,
    chosen: string | null = null,
  ): void {
    this.#voice.listen(chosen);
    this.#carryOutAll(stepped, heard, opening);
    const { leadsTo } = this.#run;
    if (leadsTo && this.#tools.flows.has(leadsTo) && !this.context.call) {
      this.#enter(leadsTo, heard, this.#run.because);
      return;
    }
    const { call, waiting: [next, ...waiting] = [] } = this.context;
    // Who telephoned cannot be written to: a call is over when it has come to something.
    if (call && this.#effects.outcome !== null) this.#run.stop();
    if ((this.isOver || this.#run.rests) && next && !LEFT.has(this.#run.step)) {
      this.#deal.takeUp(next.deal);
      this.#run.remember({ waiting });
      this.#enter(next.flow, heard, 'waiting');
      return;
    }
    if (this.isOver) {
      this.#requests = [];
      this.#messages.promptSequence = null;
      this.#timers.end();
    }
    if (this.nextRequest()) return;
    this.#voice.speak();
    if (call && this.standing?.status === 'waiting') this.happensAtDesk({ type: 'claim', by: call });
  }

  /** Goes on in another flow, which knows what this one knew. Nothing of this one is said any more. */
  #enter(name: string, heard: number | null, begunBy?: BegunBy): void {
    const flow = this.#tools.flows.get(name);
    if (!flow) return;
    this.#requests = [];
    this.#timers.end();
    this.#lead.fact('flow.entered', { flow: name, from: this.flow.flow });
    const begins = { deal: this.deal, at: this.#tools.now, begunBy };
    const opening = begunBy ? {} : readNote(flow, this.context, this.#tools.now);
    this.#begin(flow, { ...inputAfter(this.context, flow, begins), opening }, heard, opening);
  }

  #carryOutAll(stepped: Stepped, heard: number | null, opening: Record<string, Answered> | null): void {
    const { step } = this.#run;
    this.#run.take(stepped);
    this.#changed = true;
    for (const action of stepped.actions) {
      switch (action.type) {
        case 'xstate.raise':
          this.#timers.set(action.params as { id: string; delay: number; event: { type: string } });
          break;
        case 'xstate.cancel':
          this.#timers.clear((action.params as { sendId: string }).sendId);
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
    switch (effect.type) {
      case 'ask':
      case 'repeat':
        this.#voice.ask(effect.type === 'ask' ? effect.params.variant : 'first');
        break;
      case 'say':
        this.#voice.say(effect.params.copy);
        break;
      case 'show':
        this.#voice.show(effect.params);
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
      case 'openComplaint':
        this.#alertDesk();
        break;
      case 'reopenComplaint':
        this.#handToItsOwner();
        this.happensAtDesk({ type: 'complaintReopened', dueAt: this.#effects.solveBy.toISOString() });
        break;
      case 'withdrawComplaint':
        this.happensAtDesk({ type: 'complaintSettled', how: 'withdrawn' });
        break;
      case 'settleComplaint':
        if (effect.params.solved) this.happensAtDesk({ type: 'complaintSettled', how: 'solved' });
        break;
      case 'tellSales':
        this.happensAtDesk({ type: 'flowTold', what: effect.params.what });
        break;
      case 'erase':
        this.#leavesDesk('erased');
        this.#voice.say('erased');
        break;
    }
  }

  /** Who sold to them hears of it, and has it again. */
  #alertDesk(): void {
    if ((this.standing?.complaint ?? 'nothing') !== 'nothing') return;
    this.#handToItsOwner();
    const score = answerValue(this.context.answers.score, 'rating')?.score;
    const dueAt = this.#effects.solveBy.toISOString();
    this.happensAtDesk({ type: 'complained', dueAt, ...(score !== undefined && { score }) });
  }

  #handToItsOwner(): void {
    const answerBy = this.#promise()?.toISOString() ?? null;
    this.happensAtDesk({ type: 'handedOver', answerBy, toItsOwner: true });
  }

  /** Sales say that a complaint is put right. Where nobody can be asked any more, their word is enough. */
  askWhetherSolved(): void {
    if (this.standing?.complaint !== 'asking') return;
    if (this.takes({ type: 'complaintSeenTo' })) this.receive({ type: 'complaintSeenTo' }, null);
    else this.#carryOut({ type: 'settleComplaint', params: { solved: true } }, this.#sceneNow());
  }

  /** Of what comes of nobody's words. */
  #sceneNow(): EffectScene {
    const { step } = this.#run;
    return { context: this.context, readings: {}, step, heard: null, isComplaint: false, words: null };
  }

  #leavesDesk(why: 'stopped' | 'blocked' | 'erased'): void {
    // A block may pass: the desk waits for that.
    if (why !== 'blocked') this.#isGivenUp = true;
    this.happensAtDesk({ type: 'prospectLeft', why });
  }

  #promise(): Date | null {
    const { settings } = this.flow;
    return promiseOf(settings, leadToRoute(this.context.answers, this.context.language), this.#tools.now);
  }
}

/** What sales are told, and the timers of XState. */
const QUIET = /^(?:tellSales|xstate\..+)$/;

/** States in which nobody is written to any more. */
const LEFT = new Set(['stopped', 'erased']);
