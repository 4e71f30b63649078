import type { Api } from 'grammy';
import type { Logger } from 'pino';
import type { RepAction } from '../../../desk/desk-event.ts';
import type { Press, PressedBy, PressOutcome } from '../../../desk/press.ts';
import { shortText } from '../../../domain/short-text.ts';
import type { BestEffort } from '../best-effort.ts';
import { editText } from '../edit-text.ts';
import { type Piece, richText } from '../rich-text.ts';
import type { Beside } from '../send-file.ts';
import { type Coded, readCode } from './codes.ts';
import { DESK_WORDS } from './desk-words.ts';
import { type DialogueParts, dialogue, type Turn } from './dialogue.ts';
import type { Called, GroupChat } from './group-chat.ts';
import { chatOfUpdate } from './group-update-schema.ts';
import { type GroupHappening, type Place, readGroupUpdate } from './read-group-update.ts';

export interface GroupDesk {
  /** Whether the update is from the sales group, and so for nobody else. */
  isOurs(update: unknown): boolean;
  /** Resolves once what it means is committed; rejects when nothing was kept. Repeating an update is harmless. */
  handle(update: unknown): Promise<'accepted' | 'ignored'>;
}

/** The lead whose card, topic or line has one of these numbers in the group; the nearest is first. */
type FindByThread = (chat: string, ids: string[]) => Promise<{ handoffId: string } | null>;

export interface GroupDeskParts extends DialogueParts {
  api: Api;
  botId: number;
  group: GroupChat;
  background: BestEffort;
  press: Press;
  findByThread: FindByThread;
  /** Asked before a dialogue begins; what is pressed at its end is checked by `press` itself. */
  isOfTeam(by: PressedBy): boolean;
  /** Resolves after so many milliseconds, or at once when the channel stops. */
  pause(ms: number): Promise<void>;
  log: Logger;
}

type Pressed = Extract<GroupHappening, { type: 'press' }>;
type Message = Extract<GroupHappening, { type: 'message' }>;
type Edit = Extract<GroupHappening, { type: 'edit' }>;

const ANSWER_MAX = 200;
const DOUBLE_PRESS_MS = 3_000;
const TRIES = 3;
const ASKED_FOR_MS = 10 * 60_000;
const MOST_ASKED = 100;
const DONE = [{ type: 'emoji', emoji: '👍' } as const];
/** Buttons that stand under the card itself: what they ask is a message of its own. */
const ON_CARD: Coded['step'][] = ['won', 'lost', 'notATarget', 'reassign', 'snooze'];

/** What the team does in the sales group: presses, dialogues, and words for the customer. */
export function groupDesk(parts: GroupDeskParts): GroupDesk {
  const { api, group, background, press, findByThread, choices, now, log } = parts;
  const words = DESK_WORDS[parts.language];
  const talk = dialogue(parts);
  const choosable = {
    reasons: choices.lostReasons.map(({ code }) => code),
    products: choices.products.map(({ code }) => code),
    reps: choices.team.map(({ id }) => id),
  };
  let latest: { what: string; at: number } | null = null;
  /**
   * Whom a topic's prompt waits for, and until when. Only a guard: an answer that is no reply to its prompt must not
   * reach the customer.
   */
  const asked = new Map<string, number>();
  /** What is written in the group is passed on in the order in which it came. */
  let tail: Promise<unknown> = Promise.resolve();

  async function onPress(pressed: Pressed): Promise<void> {
    const { by, at, eventId } = pressed;
    const coded = readCode(pressed.code, choosable);
    if (!coded) return answer(pressed, words.oldButton, true);
    if (isStranger(by)) return answer(pressed, words.notYours, true);
    const turn = talk.pressed(coded, by);
    if (turn.type === 'act') {
      const outcome = await act(turn.handoffId, eventId, by, turn.action).catch((error: unknown) => {
        answer(pressed, words.failed, true);
        throw error;
      });
      const isDone = outcome.status === 'done';
      const told = isDone ? turn.told : words.notDone(outcome);
      answer(pressed, told, !isDone);
      const isOver = isDone || outcome.status !== 'stranger';
      if (turn.said !== null && isOver) close(at, isDone ? turn.said : told);
      return;
    }
    if (turn.type === 'told') {
      answer(pressed, turn.told, !turn.closes);
      if (turn.closes) close(at, turn.told);
      return;
    }
    if (isDoublePress(pressed)) return answer(pressed, '', false);
    background.run('ask in the group', () => askAfter(pressed, coded, turn));
  }

  /** Asks the next thing where the button stands, or below the card. */
  async function askAfter(
    pressed: Pressed,
    { step }: Coded,
    turn: Extract<Turn, { type: 'menu' | 'prompt' }>,
  ) {
    const { at, by } = pressed;
    const put = await (turn.type === 'menu' && !ON_CARD.includes(step)
      ? group.change((chat) => editText(api, chat, at.message, richText(turn.pieces), turn.keyboard))
      : ask(at, by, turn));
    const text = put.ok ? (turn.type === 'prompt' ? words.asked : '') : words.busy;
    await api.answerCallbackQuery(pressed.queryId, { text, show_alert: !put.ok });
    if (!put.ok) {
      latest = null;
      log.warn({ detail: put.outcome.detail }, 'a question could not be asked in the sales group');
    }
    // The answer is asked for in words now: no button may be pressed beside it.
    if (put.ok && turn.type === 'prompt' && !ON_CARD.includes(step)) {
      await group.change((chat) => api.editMessageReplyMarkup(chat, at.message));
    }
  }

  async function onAnswer(message: Message, code: string): Promise<void> {
    const { by, at, eventId } = message;
    const coded = readCode(code, choosable);
    if (isStranger(by)) return tell(at, words.notYours);
    if (!coded) return tell(at, words.oldButton);
    const turn = talk.answered(coded, message.file ? '' : message.text, by);
    asked.delete(askedKey(at, by));
    if (turn.type === 'told') return tell(at, turn.told);
    if (turn.type !== 'act') return insist(() => ask(at, by, turn));
    const outcome = await act(turn.handoffId, eventId, by, turn.action);
    if (outcome.status !== 'done') return tell(at, words.notDone(outcome));
    background.run('mark an answer', () =>
      group.change((chat) => api.setMessageReaction(chat, at.message, DONE)),
    );
  }

  async function onMessage(message: Message): Promise<void> {
    const { by, at, eventId, thread, text, file } = message;
    if (message.answers !== null) return onAnswer(message, message.answers);
    // A command, or a note for colleagues.
    if (text.startsWith('/') || thread.length === 0) return;
    if (isStillAsked(message)) return tell(at, words.held);
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

  function answer({ queryId }: Pressed, text: string, isAlert: boolean): void {
    background.run('answer press', () =>
      api.answerCallbackQuery(queryId, { text: shortText(text, ANSWER_MAX), show_alert: isAlert }),
    );
  }

  /** The question has had its answer: what came of it stands there instead. */
  function close(at: Place, text: string): void {
    latest = null;
    background.run('close a question', () =>
      group.change((chat) => editText(api, chat, at.message, richText([text]))),
    );
  }

  function tell(at: Place, text: string): void {
    insist(() => post(at, [text]));
  }

  /** Goes on trying for a while: somebody believes that their words went out. */
  function insist(call: () => Promise<Called<unknown>>): void {
    background.run('tell in the group', async () => {
      for (let tries = 1; ; tries += 1) {
        const called = await call();
        if (called.ok || called.outcome.status !== 'later' || called.outcome.own) return;
        if (tries === TRIES)
          return log.warn({ detail: called.outcome.detail }, 'the sales group was not told');
        await parts.pause(called.outcome.afterMs);
      }
    });
  }

  const askedKey = ({ topic }: Place, { id }: PressedBy) => `${topic}:${id}`;

  /** Words in a topic beside the prompt that waits for them. Once told, the next words go to the customer. */
  function isStillAsked({ at, by, isReply }: Message): boolean {
    const until = asked.get(askedKey(at, by)) ?? 0;
    if (at.topic === null || isReply || until === 0) return false;
    asked.delete(askedKey(at, by));
    return now().getTime() < until;
  }

  function ask(
    at: Place,
    by: PressedBy,
    turn: Extract<Turn, { type: 'menu' | 'prompt' }>,
  ): Promise<Called<unknown>> {
    if (turn.type === 'prompt') {
      const [oldest] = asked.keys();
      if (oldest !== undefined && asked.size >= MOST_ASKED) asked.delete(oldest);
      asked.set(askedKey(at, by), now().getTime() + ASKED_FOR_MS);
    }
    return post(at, turn.pieces, {
      reply_markup:
        turn.type === 'menu'
          ? turn.keyboard
          : { force_reply: true, selective: true, input_field_placeholder: turn.placeholder },
    });
  }

  function post({ message, topic }: Place, pieces: Piece[], beside: Beside = {}): Promise<Called<unknown>> {
    const { text, entities } = richText(pieces);
    return group.post((chat) =>
      api.sendMessage(chat, text, {
        entities,
        link_preview_options: { is_disabled: true },
        reply_parameters: { message_id: message, allow_sending_without_reply: true },
        ...(topic !== null && { message_thread_id: topic }),
        ...beside,
      }),
    );
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
