import { createInterface } from 'node:readline/promises';
import type { Accept, Command, Happening } from '../../engine/inbound.ts';
import { COMMANDS } from '../../engine/inbound.ts';
import type { Content, Outgoing, Transport } from '../../engine/outgoing.ts';

export interface TerminalChat {
  transport: Transport;
  /** Talks until the input ends or "/quit". `accept` is the engine's. */
  talk(accept: Accept, language: 'ru' | 'en'): Promise<void>;
}

interface TerminalOptions {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /** Who is talking; a new one begins a new conversation. */
  address: string;
  newId(): string;
}

/** A conversation in the terminal: what is said is printed, buttons are chosen by number. */
export function terminalChat({ input, output, address, newId }: TerminalOptions): TerminalChat {
  let buttons: NonNullable<Content['buttons']> = [];

  const transport: Transport = {
    channel: 'terminal',
    async send({ content }: Outgoing) {
      buttons = content.buttons ?? [];
      const options = isScale(buttons)
        ? [`  ${buttons.map(({ label }) => label).join('  ')}`]
        : buttons.map(({ label }, index) => `  ${index + 1}) ${label}`);
      const { file } = content;
      const shown = file ? [`[${file.alt ?? file.name ?? file.kind}]`] : [];
      const words = content.text ? [content.text] : [];
      output.write(`\n${[...shown, ...words, ...options].join('\n')}\n\n`);
      return { status: 'sent', platformId: null };
    },
  };

  function happeningOf(line: string): Happening {
    const pressed = isScale(buttons) ? undefined : buttons[Number(line) - 1];
    if (/^\d$/.test(line) && pressed) return { type: 'press', token: pressed.token };
    const [, name, argument] = /^\/(\w+)(?:\s+(ru|en))?$/.exec(line) ?? [];
    if (name && (COMMANDS as readonly string[]).includes(name)) {
      return {
        type: 'command',
        name: name as Command,
        ...((argument === 'ru' || argument === 'en') && { language: argument }),
      };
    }
    return { type: 'text', text: line };
  }

  return {
    transport,
    async talk(accept, language) {
      const say = (what: Happening) =>
        accept({ channel: 'terminal', eventId: newId(), address, person: { language }, what });
      const reader = createInterface({ input });
      // Taken before the first wait: lines that a pipe brings meanwhile would be lost otherwise.
      const lines = reader[Symbol.asyncIterator]();
      await say({ type: 'start' });
      for await (const raw of lines) {
        const line = raw.trim();
        if (line === '/quit') break;
        if (line) await say(happeningOf(line.slice(0, 4_096)));
      }
      reader.close();
    },
  };
}

/** The answers are numbers themselves, so that a number that is typed is one of them and not a place in a list. */
function isScale(buttons: NonNullable<Content['buttons']>): boolean {
  return buttons.length > 0 && buttons.every(({ label }) => /^\d{1,2}$/.test(label));
}
