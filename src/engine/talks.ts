import { codesIn } from '../answers/talk/typed-code.ts';
import { isCallAddress } from '../domain/call-address.ts';
import { isCustomer } from '../domain/is-customer.ts';
import { wonFault } from '../domain/won-fault.ts';
import { answerValue, type Json } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import type { Request } from '../flow/request.ts';
import { decideTouch, type TouchDecision } from '../outreach/decide-touch.ts';
import { zoneOfPhone } from '../outreach/zone-of-phone.ts';
import { BONUS_WORDS, friendOfBonus } from './bonus-timer.ts';
import { Conversation, type TurnTools } from './conversation.ts';
import type { ActOutcome, DeskAct } from './desk-act.ts';
import { isDeskTimer } from './desk-record.ts';
import type { FlowLibrary } from './flow-library.ts';
import { hear } from './hear.ts';
import type { Accepted, Inbound, Person } from './inbound.ts';
import { requestOf } from './request-of.ts';
import type { FlowTimer, UnaskedWords } from './touch-of.ts';
import { noRows, type TurnRows } from './turn-rows.ts';
import { type DueTimer, type LoadedPerson, type OpenBatch, personKey, type TurnStore } from './turn-store.ts';

/** When a timer of a flow is looked at again that fell due while a salesperson had the floor: rarely where nobody writes. */
const PUT_OFF_MS = 3_600_000;
const PUT_OFF_IN_SILENCE_MS = 12 * PUT_OFF_MS;
const SILENCE_MS = 24 * PUT_OFF_MS;

/** What the desk has the bot say: that we tried to reach them, that the bot has the talk again. */
const DESK_WORDS: UnaskedWords = { purpose: 'notice', notAfter: null, step: 'desk' };

/** A flow that requests so often in one turn goes round in a circle. */
const MOST_REQUESTS = 12;

type TimerKey = Pick<DueTimer, 'conversationId' | 'key'>;

export interface BatchScope {
  store: TurnStore;
  library: FlowLibrary;
  /** The flow that new conversations begin. */
  entryFlow: RunnableFlow;
  tools: TurnTools;
  /** Told what is about to be committed; again when the batch is run again. */
  committing(rows: TurnRows): void;
}

/** A flow asks for one thing after another and never goes on. */
class FlowLoopError extends Error {
  override readonly name = 'FlowLoopError';
  readonly code = 'flow.requests-in-a-circle';

  constructor(conversationId: string, flow: string) {
    super(`The flow ${flow} requests without end in conversation ${conversationId}.`);
  }
}

/** The people and conversations of one batch, each resumed once. */
export class Talks {
  readonly #batch: OpenBatch;
  readonly #scope: BatchScope;
  readonly #rows = noRows();
  readonly #open = new Map<string, Conversation | null>();
  readonly #all = new Set<Conversation>();
  readonly #closed = new Map<string, Conversation>();
  readonly #byConversation = new Map<string, LoadedPerson>();

  constructor(batch: OpenBatch, scope: BatchScope) {
    this.#batch = batch;
    this.#scope = scope;
    for (const person of batch.people.values()) {
      if (person.conversation) this.#byConversation.set(person.conversation.id, person);
    }
  }

  async hear(inbound: Inbound): Promise<Accepted> {
    const { entryFlow, tools } = this.#scope;
    const key = personKey(inbound.channel, inbound.address);
    const known = this.#batch.people.get(key);
    if (!known && (inbound.what.type === 'reachable' || isStop(inbound) || isInCall(inbound)))
      return 'ignored';
    const person = known ?? this.#meet(inbound);
    if (known && inbound.person) known.introduced = inbound.person;
    const conversation = await this.#conversationOf(person);
    if ((!conversation || conversation.isOver) && isInCall(inbound)) return 'ignored';
    const { what } = inbound;
    if (what.type === 'start' && what.source?.referrer)
      this.#rows.attributions.push({ leadId: person.leadId, code: what.source.referrer, typedIn: null });
    const typedCode = await this.#typedCode(what, person, conversation);
    const edited =
      inbound.what.type === 'edit' && conversation
        ? (this.#heardJustNow(conversation.id, inbound.what.platformId) ??
          (await this.#batch.messageOf(conversation.id, inbound.what.platformId)))
        : null;
    const after = hear(inbound, {
      person,
      conversation,
      entryFlow,
      rows: this.#rows,
      tools,
      edited,
      typedCode,
    });
    if (after && typedCode !== null)
      this.#rows.attributions.push({ leadId: person.leadId, code: typedCode, typedIn: after.id });
    // Beginning anew ends the one that was open: both have changed.
    if (conversation) this.#all.add(conversation);
    if (after) this.#all.add(after);
    if (after) await this.#fulfil(after);
    if (after) await this.#release(after);
    // Another event of theirs may begin the next one in this batch.
    if (after?.isClosed) person.deal = after.deal;
    this.#open.set(key, after && !after.isClosed ? after : null);
    if (!after && inbound.what.type !== 'reachable') return 'ignored';
    return 'done';
  }

  /** The code of a customer that somebody who is none yet has typed; other words are never taken for one. */
  async #typedCode(
    what: Inbound['what'],
    person: LoadedPerson,
    conversation: Conversation | null,
  ): Promise<string | null> {
    const isText = what.type === 'text' && !isCustomer(person.stage, (conversation ?? person).deal);
    const codes = isText ? codesIn(what.text) : [];
    return codes.length === 0 ? null : this.#batch.knownCode(codes);
  }

  /** A message of this batch, which the database does not know yet. */
  #heardJustNow(conversationId: string, platformId: string) {
    const { messages, answers } = this.#rows;
    const isIt = (row: { conversationId: string }) => row.conversationId === conversationId;
    const heard = messages.findLast(
      (row) => isIt(row) && row.direction === 'in' && row.platformId === platformId,
    );
    if (!heard) return null;
    const given = answers.filter((row) => isIt(row) && row.messageSequence === heard.sequence);
    return { sequence: heard.sequence, answerKeys: given.map(({ key }) => key) };
  }

  async act({ conversationId, what }: DeskAct): Promise<ActOutcome> {
    const conversation = await this.#conversationAtDesk(conversationId);
    const standing = conversation?.standing;
    if (!conversation || !standing) return { status: 'gone' };
    if (!conversation.takesAtDesk(what)) return { status: 'refused', standing };
    if (!conversation.deal && 'by' in what) conversation.openDeal(await this.#batch.factsOf(conversationId));
    const before = conversation.deal;
    // Two salespeople would speak to one person.
    if (what.type === 'reopen' && (await this.#batch.hasAnotherOpen(conversationId)))
      return { status: 'denied', why: 'goes-on-elsewhere' };
    const fault = what.type === 'won' ? wonFault(what, before) : null;
    if (fault) return { status: 'denied', why: fault };
    const request = requestOf(what);
    const fulfilled = request && (await this.#batch.fulfil(conversation.sceneOf(request)));
    if (fulfilled?.status === 'denied') return { status: 'denied', why: fulfilled.why };
    if (fulfilled?.changes) conversation.changeDeal(fulfilled.changes);
    conversation.happensAtDesk(what);
    conversation.winWhenPaid(what);
    await this.#release(conversation);
    conversation.followDeal(before);
    if (what.type === 'returnToBot') conversation.handBack();
    if (what.type === 'complaintSolved') conversation.askWhetherSolved();
    await this.#fulfil(conversation);
    return { status: 'done' };
  }

  /** The visit of somebody who was lost or has left is free for others, their offer stands no more, and sales hear of it. */
  async #release(conversation: Conversation): Promise<void> {
    const { viewing, offer } = conversation.toRelease();
    const isFree = viewing !== null && (await this.#does(conversation, { what: 'unbook' }));
    const closing = { what: conversation.isLost ? 'decline' : 'withdraw' } as const;
    const isClosed = offer !== null && (await this.#does(conversation, closing));
    if (!isFree && !isClosed) return;
    const visitAt = isFree ? viewing.startsAt : null;
    conversation.happensAtDesk({ type: 'released', visitAt, offer: isClosed ? offer.number : null });
  }

  async #does(conversation: Conversation, request: Request): Promise<boolean> {
    const { status, changes } = await this.#batch.fulfil(conversation.sceneOf(request));
    if (changes) conversation.changeDeal(changes);
    return status === 'granted';
  }

  /** What the flow requested is done, until it goes on by itself again. */
  async #fulfil(conversation: Conversation): Promise<void> {
    for (let rounds = 0; rounds < MOST_REQUESTS; rounds += 1) {
      const scene = conversation.nextRequest();
      if (!scene) return;
      conversation.fulfil(await this.#batch.fulfil(scene));
    }
    throw new FlowLoopError(conversation.id, conversation.flow.flow);
  }

  async wake({ conversationId, key, event }: DueTimer): Promise<boolean> {
    const person = this.#byConversation.get(conversationId);
    const friendId = friendOfBonus(key);
    if (friendId !== null) return this.#tellOfBonus({ conversationId, key, event }, friendId);
    if (isDeskTimer(key)) return this.#wakeDesk({ conversationId, key, event });
    if (!person || !this.#isLive({ conversationId, key })) return false;
    const conversation = await this.#conversationOf(person);
    // A reply earlier in this batch may have ended the conversation.
    if (!conversation || conversation.id !== conversationId) return false;
    if (!this.#takeTimer({ conversationId, key })) return false;
    const timer = event as FlowTimer;
    const words = conversation.wordsAt(timer);
    const decision = words && this.#mayTouch(conversation, words);
    const isPutOff = decision?.status === 'refuse' && decision.reason === 'human';
    const isNews = words === null && conversation.tellsOnlySales(timer);
    // While a salesperson talks with them, the flow waits.
    if (isPutOff || (words === null && !isNews && conversation.isWithHuman)) {
      const { now } = this.#scope.tools;
      const isSilent = now.getTime() - person.lastSeenAt.getTime() > SILENCE_MS;
      const dueAt = new Date(now.getTime() + (isSilent ? PUT_OFF_IN_SILENCE_MS : PUT_OFF_MS));
      this.#rows.timersSet.push({ conversationId, key, event, dueAt });
    } else if (words && decision?.status === 'move') {
      this.#rows.timersSet.push({ conversationId, key, event, dueAt: decision.at });
      const { reason, at } = decision;
      conversation.noteOutreach({ step: words.step, decision: 'moved', reason, movedTo: at });
    } else if (words && decision?.status === 'refuse') {
      const { reason } = decision;
      conversation.noteOutreach({ step: words.step, decision: 'refused', reason, movedTo: null });
      conversation.passOver(timer);
    } else conversation.receive({ type: timer }, null);
    await this.#fulfil(conversation);
    await this.#release(conversation);
    conversation.mayBeHeard();
    return true;
  }

  /** Stored still, and not cancelled by something earlier in this batch. */
  #isLive({ conversationId, key }: TimerKey): boolean {
    return (
      this.#batch.liveTimers.has(`${conversationId} ${key}`) &&
      !this.#rows.timersCleared.some((timer) => timer.conversationId === conversationId && timer.key === key)
    );
  }

  /** A timer fires once; false when it did, or was cancelled. */
  #takeTimer({ conversationId, key }: TimerKey): boolean {
    const isLive = this.#isLive({ conversationId, key });
    if (isLive) this.#rows.timersCleared.push({ conversationId, key });
    return isLive;
  }

  /** Whether what a timer would say may be said now, by the person's own clock. */
  #mayTouch(
    conversation: Conversation,
    words: UnaskedWords,
    // The desk knows whether they have left, and gives the bot the floor for what it has it say.
    stopped = conversation.isOver && words !== DESK_WORDS,
  ): TouchDecision {
    const { purpose, notAfter } = words;
    const { outreach, now } = this.#scope.tools;
    const { person, flow, context } = conversation;
    const isWithHuman = conversation.isWithHuman && words !== DESK_WORDS;
    if (!outreach) {
      const isHeldBack = isWithHuman && purpose !== 'reminder';
      return isHeldBack ? { status: 'refuse', reason: 'human' } : { status: 'allow' };
    }
    const { settings } = flow;
    const phone = answerValue(context.answers.contact, 'contact')?.phone;
    return decideTouch({
      now,
      notAfter,
      zone: (phone && zoneOfPhone(phone, settings.region)) || settings.zone,
      rules: outreach,
      person: { blocked: person.blocked, stopped },
      human: isWithHuman,
      isDone: false,
      purpose,
    });
  }

  async #wakeDesk({ conversationId, key, event }: Omit<DueTimer, 'dueAt'>): Promise<boolean> {
    const conversation = await this.#conversationAtDesk(conversationId);
    if (!conversation || !this.#takeTimer({ conversationId, key })) return false;
    const happening = { type: event as `xstate.after.${string}` };
    const words = conversation.saysAtDesk(happening) ? DESK_WORDS : null;
    const decision = words && this.#mayTouch(conversation, words);
    if (decision?.status === 'move') {
      this.#rows.timersSet.push({ conversationId, key, event, dueAt: decision.at });
      const { reason, at } = decision;
      conversation.noteOutreach({ step: key, decision: 'moved', reason, movedTo: at });
      return true;
    }
    const [before, wasWithHuman] = [conversation.deal, conversation.isWithHuman];
    conversation.happensAtDesk(happening);
    conversation.followDeal(before);
    if (wasWithHuman && !conversation.isWithHuman) conversation.handBack();
    await this.#fulfil(conversation);
    await this.#release(conversation);
    return true;
  }

  /** A bonus outlives the flow: who has only come to its end is told, too. */
  async #tellOfBonus(
    { conversationId, key, event }: Omit<DueTimer, 'dueAt'>,
    friendId: string,
  ): Promise<boolean> {
    const conversation = await this.#conversationAtDesk(conversationId);
    if (!conversation || !this.#takeTimer({ conversationId, key })) return false;
    // What is said is of the flow as it was published; an older one has no words for it.
    if (!conversation.flow.copy.has('bonus-given', conversation.context.language)) return true;
    const { now } = this.#scope.tools;
    const decision = this.#mayTouch(conversation, BONUS_WORDS, hasLeft(conversation));
    if (decision.status === 'allow') {
      conversation.lookUp({ what: 'bonus', friendId });
      await this.#fulfil(conversation);
      return true;
    }
    // While a salesperson talks with them, it waits.
    const isPutOff = decision.status === 'refuse' && decision.reason === 'human';
    const later = decision.status === 'move' ? decision.at : new Date(now.getTime() + PUT_OFF_MS);
    const isLater = isPutOff || decision.status === 'move';
    if (isLater) this.#rows.timersSet.push({ conversationId, key, event, dueAt: later });
    const { step } = BONUS_WORDS;
    const { reason } = decision;
    if (!isPutOff)
      conversation.noteOutreach({
        step,
        decision: isLater ? 'moved' : 'refused',
        reason,
        movedTo: isLater ? later : null,
      });
    return true;
  }

  /** At the desk a conversation goes on after its flow has ended. */
  async #conversationAtDesk(conversationId: string): Promise<Conversation | null> {
    const open = this.#byConversation.get(conversationId);
    if (open) {
      await this.#conversationOf(open);
      // An event of theirs, earlier in this batch, may have ended it and begun another one.
      return [...this.#all].find(({ id }) => id === conversationId) ?? null;
    }
    const known = this.#closed.get(conversationId);
    if (known) return known;
    const person = this.#batch.closed.get(conversationId);
    if (!person?.conversation || person.conversation.outcome === 'erased') return null;
    const { tools, library } = this.#scope;
    const flow = await library.past(person.conversation.flowVersionId);
    const conversation = Conversation.resume(person, person.conversation, flow, this.#rows, tools);
    this.#closed.set(conversationId, conversation);
    this.#all.add(conversation);
    return conversation;
  }

  finish(): TurnRows {
    for (const conversation of this.#all) conversation.finish();
    return this.#rows;
  }

  async #conversationOf(person: LoadedPerson): Promise<Conversation | null> {
    const key = personKey(person.channel, person.address);
    const open = this.#open.get(key);
    if (open !== undefined) return open;
    const stored = person.conversation;
    if (!stored) return null;
    const { library } = this.#scope;
    // What is over is only read from.
    const flow = await (isActive(stored.snapshot)
      ? library.get(stored.flowVersionId)
      : library.past(stored.flowVersionId));
    const conversation = Conversation.resume(person, stored, flow, this.#rows, this.#scope.tools);
    this.#open.set(key, conversation);
    this.#all.add(conversation);
    return conversation;
  }

  #meet({ channel, address, person = {}, what }: Inbound): LoadedPerson {
    const { tools, entryFlow } = this.#scope;
    const language = languageOf(person, what, entryFlow.settings.language);
    const lead = { id: tools.newId(), language };
    const identity = { id: tools.newId(), leadId: lead.id, channel, address };
    const source = what.type === 'start' ? what.source : undefined;
    this.#rows.leads.push({
      ...lead,
      name: person.displayName ?? null,
      source: source?.source ?? null,
      campaign: source?.campaign ?? null,
      referrer: source?.referrer ?? null,
    });
    this.#rows.identities.push({
      ...identity,
      displayName: person.displayName ?? null,
      username: person.username ?? null,
    });
    const met: LoadedPerson = {
      identityId: identity.id,
      leadId: lead.id,
      channel,
      address,
      blocked: false,
      language,
      known: {},
      consentVersion: null,
      stage: 0,
      deal: null,
      lastSeenAt: tools.now,
      conversation: null,
    };
    this.#batch.people.set(personKey(channel, address), met);
    return met;
  }
}

/** They do not want to be written to; where sales never had them, an end may be just that. */
function hasLeft({ standing, isOver }: Conversation): boolean {
  return standing ? standing.left !== null : isOver;
}

function isActive(snapshot: Json): boolean {
  return (snapshot as { status?: string } | null)?.status === 'active';
}

/** Somebody whom nobody knows asks to be left alone: so they are. */
function isStop({ what }: Inbound): boolean {
  return what.type === 'command' && what.name === 'stop';
}

/** Said in a call: once that is over, nobody hears it. */
function isInCall({ address, what }: Inbound): boolean {
  return isCallAddress(address) && what.type !== 'start';
}

function languageOf(person: Person, what: Inbound['what'], otherwise: 'ru' | 'en'): 'ru' | 'en' {
  if (person.language) return person.language;
  if (what.type !== 'text') return otherwise;
  if (/\p{Script=Cyrillic}/u.test(what.text)) return 'ru';
  return /[a-z]{2}/i.test(what.text) ? 'en' : otherwise;
}
