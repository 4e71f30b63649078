import type { Desk } from '../desk/desk.ts';
import type { DeskHappening, Rep } from '../desk/desk-event.ts';
import { CLOSED, type DeskStanding } from '../desk/standing.ts';
import { type Deal, isPaidUp, type OfferMade, type Viewing } from '../domain/deal.ts';
import type { DealFact } from '../domain/deal-after.ts';
import { dealChanges } from '../domain/deal-changes.ts';
import type { OutreachSettings } from '../domain/outreach-settings.ts';
import type { Outcome } from '../flow/effect.ts';
import type { FlowContext, FlowInput } from '../flow/flow-context.ts';
import type { FlowHappening } from '../flow/flow-event.ts';
import type { Answered, Prompt } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import type { Fulfilled, Request, RequestScene } from '../flow/request.ts';
import { stillHolds } from '../flow/still-holds.ts';
import type { AsideRequest } from './aside.ts';
import { BotVoice } from './bot-voice.ts';
import { DealRecord } from './deal-record.ts';
import { DeskNews } from './desk-news.ts';
import { DeskRecord } from './desk-record.ts';
import { EffectRows } from './effect-rows.ts';
import { inputOf } from './flow-input.ts';
import { FlowRecord } from './flow-record.ts';
import { FlowRun } from './flow-run.ts';
import { FlowTimers } from './flow-timers.ts';
import { LeadRecord } from './lead-record.ts';
import { MessageLog } from './message-log.ts';
import type { FlowTimer, UnaskedWords } from './touch-of.ts';
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
 * One conversation while a batch is being computed: its flow, its desk, its deal and its messages, and how they go
 * together. Events change it in memory and leave their rows in `rows`; `finish` adds the conversation itself. Nothing is
 * written here.
 */
export class Conversation {
  readonly id: string;
  readonly person: LoadedPerson;
  readonly #isNew: boolean;
  /** It was over before this batch, and another one may have begun: it stays closed. */
  readonly #wasClosed: boolean;
  readonly #rows: TurnRows;
  readonly #tools: TurnTools;
  readonly #lead: LeadRecord;
  readonly #effects: EffectRows;
  readonly #desk: DeskRecord;
  readonly #news: DeskNews;
  readonly #deal: DealRecord;
  readonly #flow: FlowRecord;
  readonly #messages: MessageLog;
  readonly #voice: BotVoice;
  /** In this batch they left, or did not come back from a block. */
  #isGivenUp = false;

  private constructor(
    person: LoadedPerson,
    run: FlowRun,
    state: LoadedConversation,
    isNew: boolean,
    rows: TurnRows,
    tools: TurnTools,
  ) {
    const { now, newId, flows } = tools;
    const conversationId = state.id;
    this.id = conversationId;
    this.person = person;
    this.#isNew = isNew;
    this.#wasClosed = state.isClosed;
    this.#rows = rows;
    this.#tools = tools;
    const messages = new MessageLog(state, rows, tools.processId);
    const timers = new FlowTimers(conversationId, rows, now);
    const standsIn = () => this.#flow.run;
    const voice = new BotVoice({
      conversationId,
      messages,
      now,
      run: standsIn,
      mayText: () => this.#desk.letsBotSpeak,
    });
    const deal = new DealRecord(run.context.deal ?? null, {
      leadId: person.leadId,
      conversationId,
      rows,
      now,
      newId,
      // Flows decide by the deal as it stands.
      changed: (changed) => this.#flow.remember({ deal: changed }),
    });
    const lead = new LeadRecord(person, conversationId, rows, tools, (name, data, stage) =>
      deal.note({ name, data: data as Record<string, unknown> }, stage),
    );
    const effects = new EffectRows(
      {
        person,
        conversationId,
        flow: () => this.flow,
        lead,
        deal: () => deal.deal,
        complaint: () => this.standing?.complaint ?? 'nothing',
      },
      state.outcome,
      rows,
      tools,
    );
    const gaveUp = () => {
      this.#isGivenUp = true;
    };
    const desk = new DeskRecord(state.desk, {
      desk: tools.desk,
      conversationId,
      rows,
      now,
      lead,
      say: (copy) => {
        voice.say(copy);
        voice.speak();
      },
      send: (text, content) => messages.send(content?.by === undefined ? 'say' : 'reply', text, content),
      withhold: (file) => messages.withhold({ file }),
      giveUp: gaveUp,
    });
    const news = new DeskNews({ run: standsIn, now, desk, effects, voice, gaveUp });
    this.#flow = new FlowRecord(run, {
      ...{ flows, now, isNew, timers, voice, messages, lead, deal, effects },
      kept: (effect) => news.tell(effect),
      spoken: () => this.#claimCall(),
    });
    this.#messages = messages;
    this.#voice = voice;
    this.#deal = deal;
    this.#lead = lead;
    this.#effects = effects;
    this.#desk = desk;
    this.#news = news;
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
    return this.#flow.flow;
  }

  get context(): FlowContext {
    return this.#flow.context;
  }

  /** Whether the options of the open question were shown as buttons because words did not help. */
  get isChoosing(): boolean {
    return this.#flow.run.step.endsWith('.choosing');
  }

  get promptSequence(): number | null {
    return this.#messages.promptSequence;
  }

  /** The question that is open; null when none is. */
  get prompt(): Prompt | null {
    return this.#flow.prompt;
  }

  /** Its flow has ended. At the sales desk the lead may go on, and then so does the conversation. */
  get isOver(): boolean {
    return this.#flow.isOver;
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

  get deal(): Deal | null {
    return this.#deal.deal;
  }

  /** Where the lead stands at the sales desk; null while it was not handed over. */
  get standing(): DeskStanding | null {
    return this.#desk.standing;
  }

  /** Whether a salesperson has the floor, so that the bot is silent. */
  get isWithHuman(): boolean {
    return this.#desk.standing?.speaking === 'human';
  }

  /** Nothing came of it, and no flow asks them anything: what they say may be a new enquiry. */
  get isLost(): boolean {
    return this.deal?.status === 'lost' && !this.context.call;
  }

  /** Keeps a message from the person and returns its sequence. */
  hear(message: Parameters<MessageLog['hear']>[0]): number {
    this.#lead.see();
    return this.#messages.hear(message);
  }

  /** Begins the flow. `opening` is what the first message said already. */
  start(opening: Record<string, Answered>, heard: number | null): void {
    const begins = { opening, call: this.context.call, deal: this.deal, at: this.#tools.now };
    this.#flow.begin(this.flow, inputOf(this.person, this.flow, begins), heard, opening);
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
    const begins = { opening, deal: this.deal, at: this.#tools.now };
    const input = { ...inputOf(this.person, flow, begins), language, known, waiting, carried };
    this.#flow.beginAnew(flow, input, heard, opening);
  }

  /** Customers who have not been asked how it was are asked after what they begin now. */
  get isToBeTakenUp(): boolean {
    return this.flow.flow === 'postsale' && !this.isOver && this.context.answers.score === undefined;
  }

  /** Keeps the flow for when the next one has ended. */
  setAside(): void {
    const { deal } = this.#deal;
    if (!deal) return;
    this.#flow.remember({ waiting: [...(this.context.waiting ?? []), { flow: this.flow.flow, deal }] });
  }

  /** As `FlowRecord.receive`. */
  receive(...happening: Parameters<FlowRecord['receive']>): void {
    this.#flow.receive(...happening);
  }

  /** Whether the flow, as it stands, takes an event. */
  takes(happening: FlowHappening): boolean {
    return this.#flow.takes(happening);
  }

  /** What the flow wants to know or to have settled; to be answered by `fulfil`, one after another. */
  nextRequest(): RequestScene | null {
    const request = this.#flow.nextRequest();
    return request ? this.sceneOf(request) : null;
  }

  /** As `FlowRecord.lookUp`. */
  lookUp(aside: AsideRequest): void {
    this.#flow.lookUp(aside);
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
    this.changeDeal(outcome.changes);
    this.#flow.fulfil(outcome);
  }

  changeDeal(changes: Fulfilled['changes']): void {
    if (changes?.deal) this.#deal.change(changes.deal);
    this.#flow.rememberFound(changes?.found);
    for (const { name, data } of changes?.facts ?? []) this.#lead.fact(name, data);
  }

  /** As `FlowRecord.wordsAt`. */
  wordsAt(timer: FlowTimer): UnaskedWords | null {
    return this.#flow.wordsAt(timer);
  }

  /** As `FlowRecord.tellsOnlySales`. */
  tellsOnlySales(timer: FlowTimer): boolean {
    return this.#flow.tellsOnlySales(timer);
  }

  /** A timer whose words may not be said any more: the flow goes on without them, until `mayBeHeard`. */
  passOver(timer: FlowTimer): void {
    this.#voice.silence(true);
    this.receive({ type: timer }, null);
  }

  mayBeHeard(): void {
    this.#voice.silence(false);
  }

  /** Something that was to be said unasked, and was not said then. */
  noteOutreach(decided: Pick<OutreachRow, 'step' | 'decision' | 'reason' | 'movedTo'>): void {
    const { leadId } = this.person;
    const ids = { id: this.#tools.newId(), leadId, conversationId: this.id };
    this.#rows.outreach.push({ ...ids, flow: this.flow.flow, ...decided });
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
    if (leadsOn) this.#flow.enter('postsale', null);
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

  openDeal(facts: DealFact[]): void {
    this.#deal.open(facts, this.person.stage);
  }

  /** They were lost, and whoever had the lead is to go on with them: what is said is the desk's. */
  comesBack(reading: FlowHappening, heard: number): void {
    const { answerBy } = this.#news;
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
    this.#news.leaves('stopped');
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

  /** Sales say that a complaint is put right. Where nobody can be asked any more, their word is enough. */
  askWhetherSolved(): void {
    if (this.standing?.complaint !== 'asking') return;
    if (this.takes({ type: 'complaintSeenTo' })) this.receive({ type: 'complaintSeenTo' }, null);
    else this.#flow.carryOutUnasked({ type: 'settleComplaint', params: { solved: true } });
  }

  /** A message that they changed is changed under the card, too. */
  showEdited(sequence: number): void {
    this.#desk.showEdited(sequence);
  }

  /** Ends the conversation from outside of its flow. */
  close(outcome: Outcome): void {
    this.#effects.conclude(outcome);
    this.#flow.stop();
  }

  /** Adds the conversation's own row. */
  finish(): void {
    if (!this.#flow.isChanged && !this.#messages.hasNews) return;
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
      snapshot: this.#flow.run.kept(),
      language: this.context.language,
      sequence: this.#messages.sequence,
      promptSequence: this.promptSequence,
      heard: this.#messages.hasHeard,
      deliveringBy: this.#messages.deliveringBy,
      isNew: this.#isNew,
    });
  }

  /** Whoever answers a call with somebody's words has the lead. */
  #claimCall(): void {
    const { call } = this.context;
    if (call && this.standing?.status === 'waiting') this.happensAtDesk({ type: 'claim', by: call });
  }
}
