import { describe, expect, it } from 'vitest';
import type { OutboxItem } from '../../../src/dashboard/chat/outbox.ts';
import { bubblesOf, daysOf, openButtons } from '../../../src/dashboard/chat/timeline.ts';
import type { ChatMessage } from '../../../src/http/chat-contract.ts';

const buttons = [{ token: 't1', label: 'Свадьба' }];
const asked: ChatMessage = {
  sequence: 2,
  direction: 'out',
  kind: 'ask',
  text: 'Что празднуем?',
  buttons,
  isEdited: false,
  at: '2026-11-22T10:00:10.000Z',
};
const told: ChatMessage = {
  sequence: 1,
  direction: 'out',
  kind: 'say',
  text: 'Привет',
  isEdited: false,
  at: '2026-11-22T10:00:00.000Z',
};
const reply: ChatMessage = {
  sequence: 3,
  direction: 'in',
  kind: 'text',
  text: 'юбилей',
  isEdited: false,
  at: '2026-11-22T10:01:20.000Z',
};
const onTheWay: OutboxItem = {
  post: { id: 'p', type: 'press', token: 't1' },
  text: 'Свадьба',
  at: '2026-11-22T10:01:00.000Z',
  state: 'sending',
  echoed: false,
};

describe('the buttons that may be pressed', () => {
  it('are those of the last question', () => {
    expect(openButtons([told, asked], [])).toEqual(buttons);
    expect(openButtons([asked, told], [])).toEqual(buttons);
  });

  it('vanish once the person replied, at once and not only when the server has it', () => {
    expect(openButtons([told, asked, reply], [])).toEqual([]);
    expect(openButtons([told, asked], [onTheWay])).toEqual([]);
  });

  it('come back when the reply was refused', () => {
    expect(openButtons([told, asked], [{ ...onTheWay, state: 'refused' }])).toEqual(buttons);
  });
});

describe('the bubbles', () => {
  const commandText = (text: string) => ({ '/human': 'Позвать человека' })[text] ?? null;

  it('are the history and then what is on its way', () => {
    const bubbles = bubblesOf([told, asked], [onTheWay], commandText);
    expect(bubbles.map(({ side, text, delivery }) => [side, text, delivery])).toEqual([
      ['bot', 'Привет', 'done'],
      ['bot', 'Что празднуем?', 'done'],
      ['own', 'Свадьба', 'sending'],
    ]);
  });

  it('word a command and leave out one that shows nothing', () => {
    const command = (text: string): ChatMessage => ({ ...reply, kind: 'command', text });
    const bubbles = bubblesOf([command('/start'), command('/human')], [], commandText);
    expect(bubbles.map(({ text }) => text)).toEqual(['Позвать человека']);
  });

  it('are grouped by day and side, with one time for a minute', () => {
    const days = daysOf(bubblesOf([told, asked, reply], [], commandText), (at) => at.slice(0, 10));
    expect(days.map(({ key }) => key)).toEqual(['2026-11-22']);
    expect(days[0]?.groups.map(({ side, bubbles, clock }) => [side, bubbles.length, clock])).toEqual([
      ['bot', 2, asked.at],
      ['own', 1, reply.at],
    ]);
    const sameMinute = { ...reply, at: '2026-11-22T10:00:40.000Z' };
    const [day] = daysOf(bubblesOf([told, sameMinute], [], commandText), (at) => at.slice(0, 10));
    expect(day?.groups.map(({ clock }) => clock)).toEqual([null, sameMinute.at]);
  });

  it('name the salesperson who writes, apart from the bot, and show a file without words', () => {
    const file = { url: '/files/1', kind: 'photo', name: null, size: null };
    const byAnna: ChatMessage = { ...told, kind: 'reply', by: 'Анна' };
    const bubbles = bubblesOf([told, byAnna, { ...byAnna, text: '', file }, told], [], commandText);
    expect(bubbles.map(({ by, text, file: shown }) => [by, text, shown])).toEqual([
      [undefined, 'Привет', undefined],
      ['Анна', 'Привет', undefined],
      ['Анна', '', file],
      [undefined, 'Привет', undefined],
    ]);
    const [day] = daysOf(bubbles, (at) => at.slice(0, 10));
    expect(day?.groups.map((group) => [group.by, group.bubbles.length])).toEqual([
      [undefined, 1],
      ['Анна', 2],
      [undefined, 1],
    ]);
  });
});
