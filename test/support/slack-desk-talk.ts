import type { FakeSlack, FakeSlackMessage, FakeSlackView } from './fake-slack.ts';
import { changedMessage, channelMessage, deletedMessage, press, submission } from './slack-requests.ts';
import { buttonOf, nextTs, type WayIn } from './slack-talk.ts';

type Json = Record<string, unknown>;
type Card = Pick<FakeSlackMessage, 'channel' | 'ts' | 'blocks'>;

/** A file as an event names it. */
export interface SentFile {
  id: string;
  name: string;
  mimetype: string;
}

export type SlackRep = ReturnType<typeof slackRep>;

/** What a salesperson does in the sales channel of the fake Slack; each resolves once the product has answered. */
export function slackRep(fake: FakeSlack, wayIn: WayIn, user: string) {
  const inThread = (card: Card, ts: string) => ({ user, channel: card.channel, ts, thread_ts: card.ts });
  return {
    user,
    /** Presses the button, or chooses the option of the menu, that has this label on the card. */
    async press(card: Card, label: string): Promise<void> {
      const where = {
        user,
        channel: card.channel,
        messageTs: card.ts,
        blocks: card.blocks,
        actionTs: nextTs(),
      };
      const option = optionOf(card.blocks, label);
      if (option) await wayIn.press(press('more', option, { ...where, isOption: true }));
      else {
        const { action_id, value } = buttonOf(card.blocks, label);
        await wayIn.press(press(action_id, value, where));
      }
    },
    /** The form that such a press opened. */
    async open(card: Card, label: string): Promise<FakeSlackView> {
      const [opened, asked] = [fake.views.length, fake.callsOf('views.open').length];
      await this.press(card, label);
      await fake.called('views.open', asked + 1);
      const view = fake.views[opened];
      if (!view) throw new Error(`${label} opened no form`);
      return view;
    },
    /** What Slack is told to do with the form; null when to close it. */
    save: (view: FakeSlackView, fields: Record<string, Json>): Promise<Json | null> =>
      wayIn.press(submission(view, fields, { user })),
    /** Writes under the card, and resolves with the instant of the message. */
    async write(card: Card, text: string, event: Json & { files?: SentFile[] } = {}): Promise<string> {
      const ts = fake.write({ channel: card.channel, user, text, thread_ts: card.ts });
      const subtype = event.files ? { subtype: 'file_share' } : {};
      await wayIn.event(channelMessage(text, { ...inThread(card, ts), ...subtype, ...event }, `Ev-${ts}`));
      return ts;
    },
    correct: (card: Card, ts: string, before: string, after: string): Promise<void> =>
      wayIn.event(changedMessage(before, after, inThread(card, ts), `Ev-${nextTs()}`)),
    remove: (card: Card, ts: string, text: string): Promise<void> =>
      wayIn.event(deletedMessage(text, inThread(card, ts), `Ev-${nextTs()}`)),
  };
}

function optionOf(blocks: Json[], label: string): string | undefined {
  const elements = blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as Json[]) : []));
  const options = elements.flatMap((element) => (element.options ?? []) as { text: Json; value: string }[]);
  return options.find(({ text }) => text.text === label)?.value;
}
