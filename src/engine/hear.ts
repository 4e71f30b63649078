import { type FriendsWish, readFriendsWish } from '../answers/talk/read-friends-wish.ts';
import { withoutCode } from '../answers/talk/typed-code.ts';
import type { Rep } from '../desk/desk-event.ts';
import { CLOSED } from '../desk/standing.ts';
import { isCustomer } from '../domain/is-customer.ts';
import { shownPhone } from '../domain/shown-phone.ts';
import type { Source } from '../domain/source.ts';
import type { Language } from '../domain/values.ts';
import type { FlowHappening } from '../flow/flow-event.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import { readFriends } from '../flow/read-friends.ts';
import { readPress, readSharedContact } from '../flow/read-press.ts';
import { readReply } from '../flow/read-reply.ts';
import type { ReplyScene } from '../flow/reply-scene.ts';
import { parseButtonToken } from './button-token.ts';
import { comeBack, isBack } from './come-back.ts';
import { Conversation, type TurnTools } from './conversation.ts';
import { hearForHuman } from './hear-for-human.ts';
import type { Inbound } from './inbound.ts';
import { sceneOf } from './scene-of.ts';
import type { TurnRows } from './turn-rows.ts';
import type { LoadedPerson } from './turn-store.ts';

/** What hearing needs besides the conversation. */
export interface Hearing {
  person: LoadedPerson;
  /** The open conversation, if there is one. */
  conversation: Conversation | null;
  /** One whose flow has ended while sales have the lead: what is said next begins a flow anew in it. */
  resting?: Conversation | null;
  /** The flow that a new conversation begins. */
  entryFlow: RunnableFlow;
  rows: TurnRows;
  tools: TurnTools;
  /** The code of a customer that stands in the text; null when none does. */
  typedCode: string | null;
  /** The message that an edit concerns, when it is known. */
  edited: { sequence: number; answerKeys: string[] } | null;
}

/**
 * Takes what came from a person through their conversation, beginning one where there is none. Returns the
 * conversation that is open afterwards, or null when there is nothing to do.
 */
export function hear({ what }: Inbound, given: Hearing): Conversation | null {
  // Nobody writes to a bot that they block; that they let it write again may not have come.
  if (given.person.blocked && what.type !== 'reachable') setBlocked(false, given);
  if (given.conversation?.isWithHuman && hearForHuman(what, given.conversation, given))
    return given.conversation;
  const isOver = given.conversation?.isOver === true;
  const hearing = isOver ? { ...given, conversation: null, resting: given.conversation } : given;
  const { conversation, resting } = hearing;
  switch (what.type) {
    case 'start':
      return conversation
        ? again(conversation, hearing, codeIn(what.source))
        : begin(hearing, { call: what.call, code: codeIn(what.source) });
    case 'hungUp':
      conversation?.close('silent');
      return conversation ?? resting ?? null;
    case 'text':
      return hearText(what.text, what.platformId ?? null, hearing);
    case 'press':
      return conversation ? press(what.token, conversation, hearing.tools) : begin(hearing);
    case 'contact': {
      const open = conversation ?? begin(hearing);
      const text = [what.name, shownPhone(what.phone)].filter(Boolean).join(', ');
      const heard = open.hear({ kind: 'contact', text, platformId: what.platformId ?? null });
      open.happensAtDesk({ type: 'prospectWrote' }, heard);
      open.receive(
        readSharedContact(
          { phone: what.phone, ...(what.name !== undefined && { name: what.name }) },
          sceneOf(open, hearing.tools),
        ),
        heard,
      );
      return open;
    }
    case 'attachment': {
      const open = conversation ?? begin(hearing);
      const heard = open.hear({
        kind: what.kind,
        text: what.caption ?? '',
        platformId: what.platformId ?? null,
        content: { reference: what.reference },
      });
      open.happensAtDesk({ type: 'prospectWrote' }, heard);
      open.receive({ type: 'attached', kind: what.kind }, heard);
      return open;
    }
    case 'edit':
      return conversation && edit(what.text, conversation, hearing);
    case 'command':
      return command(what.name, what.language, hearing);
    case 'reachable':
      setBlocked(!what.reachable, hearing);
      if (what.reachable) given.conversation?.happensAtDesk({ type: 'prospectReturned' });
      else resting?.happensAtDesk({ type: 'prospectLeft', why: 'blocked' });
      conversation?.receive({ type: what.reachable ? 'unblocked' : 'blocked' }, null);
      return given.conversation;
  }
}

function setBlocked(blocked: boolean, { person, rows }: Hearing): void {
  person.blocked = blocked;
  rows.blocks.push({ identityId: person.identityId, blocked });
}

function hearText(text: string, platformId: string | null, hearing: Hearing): Conversation {
  const { conversation, person, tools, typedCode } = hearing;
  const { lastSeenAt } = person;
  const wish = friendsWish(text, hearing);
  const referral = tools.flows.get('referral');
  // A customer whose talk has ended comes back to what is theirs, and not to the first question.
  if (!conversation)
    return begin(wish && referral ? { ...hearing, entryFlow: referral } : hearing, {
      first: { text, platformId },
      code: typedCode,
    });
  if (typedCode !== null) conversation.lookUp({ what: 'code', code: typedCode, isTyped: true });
  const heard = conversation.hear({ kind: 'text', text, platformId });
  if (wish?.isCertain && !readFriends(text, conversation.flow)) {
    conversation.happensAtDesk({ type: 'prospectAnswered' }, heard);
    conversation.lookUp({ what: wish.what });
    return conversation;
  }
  const reading = readBesides(text, typedCode, sceneOf(conversation, tools));
  if (isBack(conversation, { text, reading }, { ...hearing, lastSeenAt })) {
    comeBack(conversation, { text, reading }, heard, hearing);
    return conversation;
  }
  // What answers a question of the bot's is the bot's to answer; all else is for whoever has the lead.
  const isTaken = isHeardUnasked(reading) && conversation.takes(reading);
  const isForBot = conversation.prompt !== null || isTaken;
  const isAtDesk = conversation.standing !== null;
  const isAnswer = ANSWERING.has(reading.type) || isTaken;
  if (!isForBot) conversation.happensAtDesk({ type: 'prospectWrote' }, heard);
  conversation.receive(reading, heard);
  // Who has just left is not back by the same words.
  if (isForBot && isAtDesk && reading.type !== 'stop')
    conversation.happensAtDesk({ type: isAnswer ? 'prospectAnswered' : 'prospectWrote' }, heard);
  if (isComplaint(reading)) conversation.happensAtDesk({ type: 'complained' });
  return conversation;
}

/** What is said besides a friend's code; who says nothing else has not answered, and is asked again. */
function readBesides(text: string, code: string | null, scene: ReplyScene): FlowHappening {
  const said = code === null ? text : withoutCode(text, code);
  return said === '' && code !== null ? { type: 'repeated' } : readReply(said, scene);
}

/** Of a customer; of others such words say something else. */
function friendsWish(text: string, { person, conversation, resting }: Hearing): FriendsWish | null {
  const deal = (conversation ?? resting)?.deal ?? person.deal;
  return isCustomer(person.stage, deal) ? readFriendsWish(text) : null;
}

/** The code of a friend's link; other links name referrers of their own. */
function codeIn(source: Source | undefined): string | null {
  return source?.source === 'referral' ? (source.referrer ?? null) : null;
}

/** What the bot has an answer to. */
const ANSWERING = new Set<FlowHappening['type']>(['answered', 'ambiguous', 'declined', 'refused']);

/** What it has one to where the flow takes it, asked or not; of changes those of which all is said. */
function isHeardUnasked(reading: FlowHappening): boolean {
  const isWhole = reading.type === 'change' && reading.value !== undefined;
  return isWhole || reading.type === 'refused' || reading.type === 'objected';
}

/** A new conversation; words that came with it may answer some of its questions already. */
function begin(
  hearing: Hearing,
  {
    first,
    call,
    code = null,
  }: {
    first?: { text: string; platformId: string | null };
    call?: Rep | undefined;
    code?: string | null;
  } = {},
): Conversation {
  const { person, entryFlow, rows, tools, resting } = hearing;
  const given = { what: 'code' as const, ...(first && { isTyped: true as const }) };
  if (resting && code !== null) resting.lookUp({ ...given, code });
  if (resting) return beginAnew(resting, first ?? null, hearing);
  const conversation = Conversation.create(person, entryFlow, call, rows, tools);
  if (code !== null) conversation.lookUp({ ...given, code });
  if (!first) {
    conversation.start({}, null);
    return conversation;
  }
  const heard = conversation.hear({ kind: 'text', ...first });
  const said = code === null ? first.text : withoutCode(first.text, code);
  const reading = readOpening(said, conversation, tools);
  conversation.start(reading.type === 'answered' ? reading.readings : {}, heard);
  takeWish(reading, conversation, heard);
  return conversation;
}

/** Sales have the lead, so they see what is said; who has claimed it answers, and no flow begins. */
function beginAnew(
  resting: Conversation,
  first: { text: string; platformId: string | null } | null,
  { entryFlow, tools }: Hearing,
): Conversation {
  const said = first ?? { text: '/start', platformId: null };
  const heard = resting.hear({ kind: first ? 'text' : 'command', ...said });
  const reading = readFriends(said.text, entryFlow) ?? readOpening(said.text, resting, tools);
  const isForBot = reading.type === 'erase' || reading.type === 'stop';
  if (!isForBot) resting.happensAtDesk({ type: 'prospectWrote' }, heard);
  if (!isForBot && resting.isWithHuman) return resting;
  resting.startAnew(entryFlow, reading.type === 'answered' ? reading.readings : {}, heard);
  takeWish(reading, resting, heard);
  return resting;
}

function readOpening(text: string, conversation: Conversation, tools: TurnTools): FlowHappening {
  return readReply(text, { ...sceneOf(conversation, tools), prompt: null, isOpening: true });
}

/** What was wished for in the first words, and is no answer. */
function takeWish(reading: FlowHappening, conversation: Conversation, heard: number): void {
  if (reading.type === 'human' || reading.type === 'stop' || reading.type === 'erase') {
    conversation.receive(reading, heard);
    if (isComplaint(reading)) conversation.happensAtDesk({ type: 'complained' });
  }
}

function isComplaint(reading: FlowHappening): boolean {
  return reading.type === 'human' && reading.isComplaint === true;
}

/** They pressed Start in the middle of a talk: it goes on where it stands. */
function again(conversation: Conversation, hearing: Hearing, code: string | null): Conversation {
  const { lastSeenAt } = hearing.person;
  if (code !== null) conversation.lookUp({ what: 'code', code });
  const heard = conversation.hear({ kind: 'command', text: '/start', platformId: null });
  if (isBack(conversation, null, { ...hearing, lastSeenAt })) {
    const said = { text: '', reading: { type: 'unclear', raw: '/start' } } as const;
    comeBack(conversation, said, heard, hearing);
    return conversation;
  }
  const repeated = { type: 'repeated' } as const;
  const isForBot = conversation.takes(repeated);
  if (!isForBot) conversation.happensAtDesk({ type: 'prospectWrote' }, heard);
  conversation.receive(isForBot ? repeated : { type: 'unclear', raw: '/start' }, heard);
  if (isForBot) conversation.happensAtDesk({ type: 'prospectWrote' }, heard);
  return conversation;
}

function press(token: string, conversation: Conversation, tools: TurnTools): Conversation {
  const parsed = parseButtonToken(token);
  const isOpen =
    parsed && parsed.sequence === conversation.promptSequence && conversation.id.endsWith(parsed.tail);
  const reading = isOpen ? readPress(parsed.index, sceneOf(conversation, tools)) : null;
  if (reading?.type !== 'answered') {
    conversation.receive({ type: 'stale' }, null);
    return conversation;
  }
  const label = Object.values(reading.readings)[0]?.raw ?? '';
  const heard = conversation.hear({ kind: 'press', text: label, platformId: null });
  const isAtDesk = conversation.standing !== null;
  conversation.receive(reading, heard, label);
  if (isAtDesk) conversation.happensAtDesk({ type: 'prospectAnswered' }, heard);
  return conversation;
}

/** An edited message corrects the answer that it gave; where it gave none, the new words are heard as they are. */
function edit(text: string, conversation: Conversation, { edited, rows, tools }: Hearing): Conversation {
  const scene = sceneOf(conversation, tools);
  // What is not of this call was said by somebody else.
  if (!edited && conversation.context.call) return conversation;
  if (!edited) {
    const heard = conversation.hear({ kind: 'edit', text, platformId: null });
    conversation.happensAtDesk({ type: 'prospectWrote' }, heard);
    conversation.receive(readReply(text, scene), heard);
    return conversation;
  }
  rows.editedMessages.push({ conversationId: conversation.id, sequence: edited.sequence, text });
  conversation.showEdited(edited.sequence);
  const prompt = conversation.flow.prompts.find(({ key }) => edited.answerKeys.includes(key)) ?? scene.prompt;
  conversation.receive(readReply(text, { ...scene, prompt }), edited.sequence);
  return conversation;
}

function command(
  name: Extract<Inbound['what'], { type: 'command' }>['name'],
  language: Language | undefined,
  hearing: Hearing,
): Conversation | null {
  const { conversation } = hearing;
  // Sales have the request: it is gone over, not begun anew beside theirs.
  if (name === 'restart' && conversation?.standing && !CLOSED.has(conversation.standing.status)) {
    return command('change', undefined, hearing);
  }
  if (name === 'restart' && conversation?.isToBeTakenUp) {
    const heard = conversation.hear({ kind: 'command', text: '/restart', platformId: null });
    conversation.setAside();
    conversation.startAnew(hearing.entryFlow, {}, heard);
    return conversation;
  }
  if (name === 'restart') {
    conversation?.hear({ kind: 'command', text: '/restart', platformId: null });
    conversation?.close('restarted');
    const person = { ...hearing.person, known: {}, deal: conversation?.deal ?? hearing.person.deal };
    return begin({ ...hearing, person }, { call: conversation?.context.call });
  }
  if (!conversation && name === 'stop') {
    hearing.resting?.leave();
    return hearing.resting ?? null;
  }
  const { resting } = hearing;
  // Only the bot does these, whoever has the lead.
  if (resting && (name === 'delete' || name === 'language')) resting.startAnew(hearing.entryFlow, {}, null);
  const open = conversation ?? (resting && !resting.isOver ? resting : begin(hearing));
  const heard = open.hear({ kind: 'command', text: `/${name}`, platformId: null });
  if (name === 'human') open.happensAtDesk({ type: 'prospectWrote' }, heard);
  const other: Language = open.context.language === 'ru' ? 'en' : 'ru';
  const happenings: Record<Exclude<typeof name, 'restart'>, FlowHappening> = {
    stop: { type: 'stop' },
    human: { type: 'human' },
    back: { type: 'back' },
    change: { type: 'change' },
    delete: { type: 'erase' },
    language: { type: 'language', language: language ?? other },
  };
  open.receive(happenings[name], heard);
  return open;
}
