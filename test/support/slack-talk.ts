import { eventually } from './eventually.ts';
import type { FakeSlack } from './fake-slack.ts';
import type { SlackSocket } from './fake-slack-socket.ts';
import { directMessage, press, signedEvent, signedPress } from './slack-requests.ts';

type Json = Record<string, unknown>;

/** A message as Slack shows it. */
export interface ShownInSlack {
  ts: string;
  text: string;
  blocks: Json[];
  thread_ts?: string;
}

/** How what people do in Slack reaches the product; each resolves once the product has answered. */
export interface WayIn {
  event(body: Json): Promise<void>;
  /** With what a modal is told to do; null when nothing. */
  press(payload: Json): Promise<Json | null>;
}

interface Button {
  action_id: string;
  value: string;
  /** A menu has none. */
  text?: { text: string };
}

export type SlackTalk = ReturnType<typeof slackTalk>;

let happenings = 0;

/** What one person sees of the app in their direct messages, and what they do there. */
export function slackTalk(options: {
  user: string;
  channel: string;
  /** What stands in the direct messages, oldest first. */
  messages(): Promise<ShownInSlack[]> | ShownInSlack[];
  wayIn: WayIn;
}) {
  const { user, channel, messages, wayIn } = options;
  const shown = async (text: string) => (await messages()).findLast((message) => message.text.includes(text));
  return {
    user,
    messages,
    async say(text: string, ts = nextTs()) {
      await wayIn.event(directMessage(text, { user, channel, ts }, `Ev-${ts}-${user}`));
    },
    /** Resolves with the latest message that holds the text. */
    waitFor: (text: string): Promise<ShownInSlack> =>
      eventually(async () => {
        const found = await shown(text);
        if (!found) throw new Error(`Not said: ${text}\n${JSON.stringify(await messages(), null, 1)}`);
        return found;
      }),
    /** Resolves when the last message holds the text, as when the same is said a second time. */
    waitForNext: (text: string): Promise<void> =>
      eventually(async () => {
        const last = (await messages()).at(-1);
        if (!last?.text.includes(text)) throw new Error(`Not said: ${text}, but ${last?.text}`);
      }),
    /** Presses a button under the message with this text. */
    async press(text: string, label: string) {
      const message = await shown(text);
      const { action_id, value } = buttonOf(message?.blocks ?? [], label);
      await wayIn.press(press(action_id, value, { user, channel, actionTs: nextTs() }));
    },
  };
}

/** The talk of a person with the app on the fake Slack. */
export function fakeSlackTalk(fake: FakeSlack, wayIn: WayIn, user = 'U1') {
  const channel = `D${user}`;
  const messages = () => fake.messages.filter((message) => message.channel === channel);
  return slackTalk({ user, channel, messages, wayIn });
}

/** The button of a message that has this label. */
export function buttonOf(blocks: Json[], label: string): Button {
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as Button[]) : []));
  const button = buttons.find(({ text }) => text?.text === label);
  if (!button) throw new Error(`There is no button ${label} in ${JSON.stringify(buttons)}`);
  return button;
}

/** Signed HTTP requests to the product's own server. */
export function overHttp(productUrl: string, secret: string): WayIn {
  const post = async ({ headers, rawBody }: ReturnType<typeof signedEvent>) => {
    const answer = await fetch(`${productUrl}/slack/events`, { method: 'POST', headers, body: rawBody });
    if (answer.status !== 200) throw new Error(`Slack was answered ${answer.status}`);
    const text = await answer.text();
    return text ? (JSON.parse(text) as Json) : null;
  };
  return {
    event: async (body) => void (await post(signedEvent(body, secret))),
    press: (payload) => post(signedPress(payload, secret)),
  };
}

/** Envelopes over the app's Socket Mode connection. */
export function overSocket(socket: SlackSocket): WayIn {
  const send = async (type: string, payload: Json) => {
    const envelope_id = `envelope-${nextTs()}`;
    socket.send({ type, envelope_id, accepts_response_payload: type === 'interactive', payload });
    return ((await socket.answered(envelope_id)).payload ?? null) as Json | null;
  };
  return {
    event: async (body) => void (await send('events_api', body)),
    press: (payload) => send('interactive', payload),
  };
}

/** Slack's ids of messages and presses are instants, each given once. */
export function nextTs(): string {
  happenings += 1;
  return `1790000000.${String(happenings).padStart(6, '0')}`;
}
