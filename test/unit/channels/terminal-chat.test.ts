import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { terminalChat } from '../../../src/channels/terminal/terminal-chat.ts';
import type { Happening } from '../../../src/engine/inbound.ts';
import type { Outgoing } from '../../../src/engine/outgoing.ts';

/** What is understood of a line that is typed after a question with these buttons, and what was shown. */
async function typed(labels: string[], line: string) {
  const output = new PassThrough({ encoding: 'utf8' });
  const chat = terminalChat({ input: lines(line), output, address: 'me', newId: () => 'id' });
  const buttons = labels.map((label) => ({ label, token: `token-${label}` }));
  await chat.transport.send({ content: { text: 'Сколько?', buttons } } as Outgoing);
  const heard: Happening[] = [];
  await chat.talk(async ({ what }) => {
    heard.push(what);
    return 'done';
  }, 'ru');
  return { shown: String(output.read()).trim(), heard: heard.at(-1) };
}

function lines(...given: string[]): PassThrough {
  const input = new PassThrough();
  input.end(`${given.join('\n')}\n`);
  return input;
}

it('a number chooses the answer at its place', async () => {
  const { shown, heard } = await typed(['Свадьба', 'Юбилей'], '2');
  expect(shown).toBe('Сколько?\n  1) Свадьба\n  2) Юбилей');
  expect(heard).toEqual({ type: 'press', token: 'token-Юбилей' });
});

it('on a scale a number is the answer itself', async () => {
  const { shown, heard } = await typed(['0', '1', '2', '10'], '2');
  expect(shown).toBe('Сколько?\n  0  1  2  10');
  expect(heard).toEqual({ type: 'text', text: '2' });
});
