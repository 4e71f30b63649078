import type { Logger } from 'pino';
import type { RepAction } from '../../../desk/desk-event.ts';
import type { Press, PressedBy, PressOutcome } from '../../../desk/press.ts';
import { type Coded, readCode, splitHidden } from './codes.ts';
import { DESK_WORDS } from './desk-words.ts';
import { type DialogueParts, dialogue } from './dialogue.ts';
import type { GroupChat } from './group-chat.ts';
import { chatOfUpdate } from './group-update-schema.ts';
import { type GroupVoiceParts, groupVoice, type Question } from './group-voice.ts';
import { openPrompts } from './open-prompts.ts';
import { type GroupHappening, readGroupUpdate } from './read-group-update.ts';

export interface GroupDesk {
  /** Whether the update is from the sales group, and so for nobody else. */
  isOurs(update: unknown): boolean;
  /** Resolves once what it means is committed; rejects when nothing was kept. Repeating an update is harmless. */
  handle(update: unknown): Promise<'accepted' | 'ignored'>;
}

/** The lead whose card, topic or line has one of these numbers in the group; the nearest is first. */
type FindByThread = (chat: string, ids: string[]) => Promise<{ handoffId: string } | null>;

export interface GroupDeskParts extends DialogueParts, GroupVoiceParts {
  botId: number;
  group: GroupChat;
  press: Press;
  findByThread: FindByThread;
  /** Asked before a dialogue begins; what is pressed at its end is checked by `press` itself. */
  isOfTeam(by: PressedBy): boolean;
  log: Logger;
}

type Pressed = Extract<GroupHappening, { type: 'press' }>;
type Message = Extract<GroupHappening, { type: 'message' }>;
type Edit = Extract<GroupHappening, { type: 'edit' }>;

const DOUBLE_PRESS_MS = 3_000;
/** Buttons that stand under the card itself: what they ask is a message of its own. */
const ON_CARD: Coded['step'][] = [
  ...(['bookViewing', 'came', 'missed', 'sendOffer', 'won', 'paid', 'refunded'] as const),
  ...(['lost', 'notATarget', 'reassign', 'snooze'] as const),
];

/** What the team does in the sales group: presses, dialogues, and words for the lead. */
export function groupDesk(parts: GroupDeskParts): GroupDesk {
  const { group, background, press, findByThread, choices, now, log } = parts;
  const words = DESK_WORDS[parts.language];
  const talk = dialogue(parts);
  const { answer, tell, ...voice } = groupVoice(parts);
  const prompts = openPrompts(now);
  const choosable = {
    reasons: choices.lostReasons.map(({ code }) => code),
    products: choices.products.map(({ code }) => code),
    reps: choices.team.map(({ id }) => id),
    resources: choices.resources.map(({ code }) => code),
  };
  let latest: { what: string; at: number } | null = null;
  /** What is written in the group is passed on in the order in which it came. */
  let tail: Promise<unknown> = Promise.resolve();

  async function onPress(pressed: Pressed): Promise<void> {
    const { by, eventId, queryId } = pressed;
    const coded = readCode(pressed.code, choosable);
    if (!coded) return answer(queryId, words.oldButton, true);
    if (isStranger(by)) return answer(queryId, words.notYours, true);
    const failed = (error: unknown) => {
      answer(queryId, words.failed, true);
      throw error;
    };
    const state = pressed.hidden && splitHidden(pressed.hidden).state;
    const turn = await talk.pressed(coded, by, state).catch(failed);
    if (turn.type === 'act') {
      const outcome = await act(turn.handoffId, eventId, by, turn.action).catch(failed);
      const isDone = outcome.status === 'done';
      const told = isDone ? turn.told : words.notDone(outcome);
      answer(queryId, told, !isDone);
      const isOver = isDone || outcome.status !== 'stranger';
      if (turn.said !== null && isOver) close(pressed, isDone ? turn.said : told);
      return;
    }
    if (turn.type === 'told') {
      answer(queryId, turn.told, !turn.closes);
      if (turn.closes) close(pressed, turn.told);
      return;
    }
    if (isDoublePress(pressed)) return answer(queryId, '', false);
    background.run('ask in the group', () => askAfter(pressed, coded, turn));
  }

  /** Asks the next thing where the button stands, or below the card. */
  async function askAfter({ at, by, queryId }: Pressed, { step }: Coded, next: Question): Promise<void> {
    const isOnCard = ON_CARD.includes(step);
    const isPrompt = next.type === 'prompt';
    const asked = await (isPrompt || isOnCard ? voice.ask(at, next) : voice.askInstead(at, next));
    if (!asked.ok) {
      latest = null;
      log.warn({ detail: asked.outcome.detail }, 'a question could not be asked in the sales group');
      return answer(queryId, words.busy, true);
    }
    answer(queryId, isPrompt ? words.asked : '', false);
    if (!isPrompt) return;
    prompts.add(at, by);
    // The answer is asked for in words now: no button may be pressed beside it.
    if (!isOnCard) await voice.silence(at);
  }

  function close({ at }: Pressed, text: string): void {
    latest = null;
    voice.close(at, text);
  }

  async function onAnswer(message: Message, hidden: string): Promise<void> {
    const { by, at, eventId } = message;
    const { code, state } = splitHidden(hidden);
    const coded = readCode(code, choosable);
    if (isStranger(by)) return tell(at, words.notYours);
    if (!coded) return tell(at, words.oldButton);
    const turn = await talk.answered(coded, message.file ? '' : message.text, by, state);
    prompts.remove(at, by);
    if (turn.type === 'told') return tell(at, turn.told);
    if (turn.type === 'prompt') prompts.add(at, by);
    if (turn.type !== 'act') return voice.insist(at, turn);
    const outcome = await act(turn.handoffId, eventId, by, turn.action);
    if (outcome.status !== 'done') return tell(at, words.notDone(outcome));
    voice.mark(at);
  }

  async function onMessage(message: Message): Promise<void> {
    const { by, at, eventId, thread, text, file } = message;
    if (message.answers !== null) return onAnswer(message, message.answers);
    // A command, or a note for colleagues.
    if (text.startsWith('/') || thread.length === 0) return;
    if (prompts.holdsBack(message)) return tell(at, words.held);
    const found = await findByThread(group.id, thread);
    if (!found) return message.isToBot ? tell(at, words.notFound) : undefined;
    if (message.isToColleague) return tell(at, words.toColleague);
    if (message.isUnsendable) return tell(at, words.unsendable);
    const source = { channel: group.id, message: String(at.message) };
    const action: RepAction = { type: 'reply', text, source, ...(file && { file }) };
    const outcome = await act(found.handoffId, eventId, by, action);
    if (outcome.status !== 'done') tell(at, words.notSent(outcome));
  }

  async function onEdit({ by, at, eventId, thread, text, answers, isToColleague }: Edit): Promise<void> {
    if (answers !== null || isToColleague || text.startsWith('/') || thread.length === 0) return;
    const found = await findByThread(group.id, thread);
    if (!found) return;
    const outcome = await act(found.handoffId, eventId, by, {
      type: 'edit',
      message: String(at.message),
      text,
    });
    if (outcome.status !== 'done') tell(at, words.notCorrected(outcome));
  }

  async function onAnonymous({ at, thread }: Extract<GroupHappening, { type: 'anonymous' }>): Promise<void> {
    if (thread.length > 0 && (await findByThread(group.id, thread))) tell(at, words.anonymous);
  }

  function onMembership(status: string): void {
    const isIn = status !== 'kicked' && status !== 'left';
    if (isIn) log.info({ chat: group.id, status }, 'the bot is in the sales group');
    else {
      log.error(
        { chat: group.id, status },
        'the bot is no longer in the sales group: leads wait in the dashboard until it is added again',
      );
    }
  }

  async function act(
    handoffId: string,
    eventId: string,
    by: PressedBy,
    action: RepAction,
  ): Promise<PressOutcome> {
    try {
      return await press({ handoffId, eventId, by, action });
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown';
      log.warn({ eventId, action: action.type, reason }, 'a press in the sales group was not kept');
      throw error;
    }
  }

  function isStranger(by: PressedBy): boolean {
    const isOne = !parts.isOfTeam(by);
    if (isOne) log.warn({ surface: by.surface, by: by.id }, 'not of the sales team');
    return isOne;
  }

  /** The same button of the same message by the same hand, at once again. */
  function isDoublePress({ by, at, code }: Pressed): boolean {
    const what = `${by.id}:${at.message}:${code}`;
    const time = now().getTime();
    const isAgain = latest?.what === what && time - latest.at < DOUBLE_PRESS_MS;
    latest = { what, at: time };
    return isAgain;
  }

  function inOrder(work: () => Promise<void>): Promise<void> {
    const done = tail.then(work);
    tail = done.catch(() => {});
    return done;
  }

  return {
    isOurs: (update) => chatOfUpdate(update) === group.id,
    async handle(update) {
      const happening = readGroupUpdate(update, parts.botId);
      if (!happening) return 'ignored';
      switch (happening.type) {
        case 'press':
          await onPress(happening);
          break;
        case 'message':
          await inOrder(() => onMessage(happening));
          break;
        case 'edit':
          await inOrder(() => onEdit(happening));
          break;
        case 'anonymous':
          await onAnonymous(happening);
          break;
        case 'moved':
          group.movedTo(happening.to);
          break;
        case 'membership':
          onMembership(happening.status);
          break;
      }
      return 'accepted';
    },
  };
}
