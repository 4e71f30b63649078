import { eventually } from './eventually.ts';
import type { FakeTelegram } from './fake-telegram.ts';
import { type TelegramPerson, telegramPerson } from './telegram-updates.ts';

type Shown = FakeTelegram['messages'][number];
export type TelegramTalk = ReturnType<typeof telegramTalk>;

/** What one person sees of the bot, and what they do, on the fake Telegram. */
export function telegramTalk(fake: FakeTelegram, person: TelegramPerson = telegramPerson(42)) {
  const messages = () => fake.messages.filter(({ chatId }) => chatId === String(person.id));
  const shown = (text: string) => messages().findLast((message) => message.text.includes(text));
  return {
    fake,
    messages,
    push: fake.push,
    say: async (text: string) => void fake.push(person.text(text)),
    /** Resolves with the latest message that holds the text. */
    waitFor: (text: string): Promise<Shown> =>
      eventually(() => {
        const found = shown(text);
        if (!found) throw new Error(`Not said: ${text}\n${JSON.stringify(messages(), null, 1)}`);
        return found;
      }),
    /** Presses a button under the message with this text. */
    async press(text: string, label: string) {
      const message = shown(text);
      if (!message) throw new Error(`There is no message ${text}`);
      fake.push(person.press(tokenOf(message, label), message.messageId));
    },
  };
}

/** What the button with this label carries. */
export function tokenOf({ markup }: Pick<Shown, 'markup'>, label: string): string {
  const rows = (markup?.inline_keyboard ?? []) as { text: string; callback_data: string }[][];
  const button = rows.flat().find(({ text }) => text === label);
  if (!button) throw new Error(`There is no button ${label} in ${JSON.stringify(rows)}`);
  return button.callback_data;
}
