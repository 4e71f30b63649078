import { type BusyDesk, type Prospect, SIGNING_SECRET } from './busy-desk.ts';
import type { FakeSlackView } from './fake-slack.ts';
import type { Chance } from './fuzz.ts';
import {
  changedMessage,
  channelMessage,
  filled,
  press,
  type SlackRequest,
  signedEvent,
  signedPress,
  submission,
} from './slack-requests.ts';
import { nextTs } from './slack-talk.ts';

type Json = Record<string, unknown>;
type Element = { action_id: string; value?: string; options?: { value: string }[] };

/** What salespeople wrote under a card, for the customer. */
export interface Written {
  user: string;
  prospect: Prospect;
  ts: string;
  text: string;
  /** What it was changed into, in order. */
  corrections: string[];
}

/** What was done at the desk by everybody together. */
export interface Doings {
  presses: number;
  forms: number;
  written: Written[];
  corrections: number;
  doublePresses: number;
  replays: number;
  /** Requests that Slack sent again since it had no answer in time. */
  retries: number;
  /** Statuses that a request should not have been answered with. */
  wrong: { status: number; what: string }[];
  ackMs: number[];
  /** When what may change a card was asked for. */
  touches: { user: string; prospect: Prospect; atMs: number }[];
  texts: number;
}

export function nothingDone(): Doings {
  return {
    presses: 0,
    forms: 0,
    written: [],
    corrections: 0,
    doublePresses: 0,
    replays: 0,
    retries: 0,
    wrong: [],
    ackMs: [],
    touches: [],
    texts: 0,
  };
}

/** One salesperson who does whatever a card lets them do, and now and then what it does not. */
export function repAtRandom(desk: BusyDesk, user: string, chance: Chance, done: Doings) {
  const { slack, product, team, prospects } = desk;
  let saves = 0;

  async function post(request: SlackRequest, what: string, expected = 200): Promise<Json | null> {
    const startedAt = performance.now();
    const { headers, rawBody: body } = request;
    const answer = await fetch(`${product.url}/slack/events`, { method: 'POST', headers, body });
    const text = await answer.text();
    done.ackMs.push(performance.now() - startedAt);
    if (answer.status !== expected) done.wrong.push({ status: answer.status, what });
    return text && answer.status === 200 ? (JSON.parse(text) as Json) : null;
  }

  async function send(request: SlackRequest, what: string): Promise<Json | null> {
    const answer = await post(request, what);
    if (chance.percent(4)) {
      done.replays += 1;
      await post(request, `${what}, replayed`, 401);
    }
    return answer;
  }

  /** Slack repeats an event that it had no answer for, signed anew. */
  async function tell(body: Json, what: string): Promise<void> {
    await send(signedEvent(body, SIGNING_SECRET), what);
    if (!chance.percent(5)) return;
    done.retries += 1;
    const { headers, ...again } = signedEvent(body, SIGNING_SECRET, Math.floor(Date.now() / 1_000) - 2);
    await post({ ...again, headers: { ...headers, 'x-slack-retry-num': '1' } }, `${what}, again`);
  }

  function touch(prospect: Prospect): void {
    done.touches.push({ user, prospect, atMs: performance.timeOrigin + performance.now() });
  }

  async function pressOn(prospect: Prospect, action: string, isForm = false): Promise<string> {
    const { card, handoffId } = prospect;
    const menu = elementsOf(card.blocks).find(({ options }) =>
      options?.some(({ value }) => value === `${action}:${handoffId}`),
    );
    const [id, value] = menu ? [menu.action_id, `${action}:${handoffId}`] : [action, handoffId];
    const pressed = (actionTs: string) => {
      const { channel, ts: messageTs, blocks } = card;
      const payload = press(id, value, { user, channel, messageTs, blocks, actionTs, isOption: !!menu });
      return send(signedPress(payload, SIGNING_SECRET), `a press of ${action}`);
    };
    done.presses += 1;
    if (!isForm) touch(prospect);
    const actionTs = nextTs();
    const isDouble = chance.percent(10);
    if (isDouble) done.doublePresses += 1;
    await Promise.all([pressed(actionTs), ...(isDouble ? [pressed(nextTs())] : [])]);
    return `trigger.${actionTs}`;
  }

  async function fillIn(prospect: Prospect, action: string, fields: Record<string, Json>): Promise<void> {
    const trigger = await pressOn(prospect, action, true);
    const view = slack.views.find(({ triggerId }) => triggerId === trigger);
    // Slack was down just then, and they were told so.
    if (!view) return;
    done.forms += 1;
    saves += 1;
    if (chance.percent(10)) await save(view, {});
    touch(prospect);
    await save(view, fields);
    if (chance.percent(10)) await save(view, fields);
  }

  const save = (view: FakeSlackView, fields: Record<string, Json>) =>
    send(signedPress(submission(view, fields, { user }), SIGNING_SECRET), `a save of ${view.callback_id}`);

  async function write(prospect: Prospect): Promise<void> {
    const { channel, ts: thread_ts } = prospect.card;
    const text = `Ответ №${done.written.length + 1}.`;
    const ts = slack.write({ channel, user, text, thread_ts });
    done.written.push({ user, prospect, ts, text, corrections: [] });
    touch(prospect);
    await tell(channelMessage(text, { user, channel, ts, thread_ts }, `Ev-${ts}`), 'a message');
  }

  async function correct(written: Written): Promise<void> {
    const { prospect, ts, corrections, text } = written;
    const { channel, ts: thread_ts } = prospect.card;
    const before = corrections.at(-1) ?? text;
    const after = `${text} Поправка ${corrections.length + 1}.`;
    corrections.push(after);
    done.corrections += 1;
    const body = changedMessage(before, after, { user, channel, ts, thread_ts }, `Ev-${nextTs()}`);
    await tell(body, 'a correction');
  }

  /** Does one thing. */
  return async function act(): Promise<void> {
    const mine = prospects.filter(({ card }) => isTheirs(card.blocks, team.get(user) ?? ''));
    const prospect = chance.pick(mine.length > 0 && chance.percent(60) ? mine : prospects);
    const shown = actionsOf(prospect);
    const isOwn = mine.includes(prospect);
    const own = done.written.filter((written) => written.user === user).slice(-20);
    if (own.length > 0 && chance.percent(5)) return correct(chance.pick(own));
    if (chance.percent(isOwn ? 45 : 8)) return write(prospect);
    const action = chance.percent(90) && shown.length > 0 ? chance.pick(shown) : chance.pick(ACTIONS);
    switch (action) {
      case 'won':
        return fillIn(prospect, action, { sum: filled.text(`${saves + 100} тысяч`) });
      case 'lost':
        return fillIn(prospect, action, {
          reason: filled.option(chance.pick(['price', 'rival'])),
          words: filled.text('так сказали'),
        });
      case 'notATarget':
        return fillIn(prospect, action, { words: filled.text('не наш город') });
      case 'reassign':
        return fillIn(prospect, action, {
          to: filled.option(`team:${chance.pick([...team.values()])}`),
        });
      case 'snooze':
        return fillIn(prospect, action, { when: filled.option('hour') });
      default:
        await pressOn(prospect, action);
    }
  };
}

const ACTIONS = [
  'claim',
  'noAnswer',
  'won',
  'lost',
  'notATarget',
  'reassign',
  'snooze',
  'returnToBot',
  'reopen',
] as const;
type Action = (typeof ACTIONS)[number];

/** What the card offers, as it stands in Slack. */
function actionsOf({ card }: Prospect): Action[] {
  const offered = elementsOf(card.blocks).flatMap(({ action_id, options }) =>
    options ? options.map(({ value }) => value.slice(0, value.indexOf(':'))) : [action_id],
  );
  return ACTIONS.filter((action) => offered.includes(action));
}

/** As the card says it. */
function isTheirs(blocks: Json[], name: string): boolean {
  const words = `В работе у: ${name}`;
  return blocks.some(({ text }) => (text as Json | undefined)?.text?.toString().startsWith(words));
}

function elementsOf(blocks: Json[]): Element[] {
  return blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as Element[]) : []));
}
