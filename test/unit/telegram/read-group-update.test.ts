import { describe, expect, it } from 'vitest';
import { chatOfUpdate } from '../../../src/channels/telegram/group/group-update-schema.ts';
import { readGroupUpdate } from '../../../src/channels/telegram/group/read-group-update.ts';
import { fuzzedUpdate, seeded } from '../../support/fuzz.ts';

const BOT = 1;
const chat = { id: -100, type: 'supergroup', title: 'Sales', is_forum: true };
const from = { id: 7, is_bot: false, first_name: 'Борис', last_name: 'Сергеев' };
const message = (more: object) => ({
  update_id: 5,
  message: { message_id: 9, date: 0, chat, from, ...more },
});

describe('an update from the sales group', () => {
  it('tells the topic from the thread of replies, and finds the card by either', () => {
    const opened = {
      message_id: 3,
      date: 0,
      chat,
      from: { id: BOT, is_bot: true },
      forum_topic_created: { name: 'x' },
    };
    const inTopic = { text: 'hi', message_thread_id: 3, is_topic_message: true, reply_to_message: opened };
    expect(readGroupUpdate(message(inTopic), BOT)).toMatchObject({
      type: 'message',
      by: { surface: 'telegram', id: '7', name: 'Борис Сергеев' },
      at: { message: 9, topic: 3 },
      thread: ['3'],
      isToBot: false,
    });
    const line = { message_id: 8, date: 0, chat, from: { id: BOT, is_bot: true }, text: 'line' };
    expect(
      readGroupUpdate(message({ text: 'hi', message_thread_id: 4, reply_to_message: line }), BOT),
    ).toMatchObject({
      at: { message: 9, topic: null },
      thread: ['8', '4'],
      isToBot: true,
      answers: null,
    });
  });

  it('takes a hidden code only from a message of the bot itself', () => {
    const entities = [{ type: 'text_link', offset: 0, length: 1, url: 'https://example.com/w.AAAA' }];
    const prompt = (id: number) => ({ message_id: 8, date: 0, chat, from: { id }, text: '\u200B', entities });
    expect(readGroupUpdate(message({ text: '5', reply_to_message: prompt(BOT) }), BOT)).toMatchObject({
      answers: 'w.AAAA',
    });
    expect(readGroupUpdate(message({ text: '5', reply_to_message: prompt(7) }), BOT)).toMatchObject({
      answers: null,
    });
  });

  it.each([
    ['a bot', { text: 'hi', from: { id: 5, is_bot: true, first_name: 'Bot' } }],
    ['a message by way of a bot', { text: 'hi', via_bot: { id: 5 } }],
    ['somebody joining', { new_chat_members: [from] }],
    [
      'a topic being opened',
      { forum_topic_created: { name: 'x' }, message_thread_id: 3, is_topic_message: true },
    ],
    ['a pinned message', { pinned_message: { message_id: 1 } }],
  ])('means nothing: %s', (_, more) => {
    expect(readGroupUpdate(message(more), BOT)).toBeNull();
  });

  it('is read or left, whatever it holds', () => {
    const chance = seeded(20_261_122);
    for (let number = 0; number < 1_000; number += 1) {
      const update = fuzzedUpdate(chance, number, (id) => `c.${id}`);
      expect(['string', 'object']).toContain(typeof chatOfUpdate(update));
      const read = readGroupUpdate(update, BOT);
      if (read?.type === 'message') expect(read.text).not.toMatch(/\0|\p{Surrogate}/u);
    }
  });

  it('is known by its chat, of whatever kind it is', () => {
    expect(chatOfUpdate(message({ text: 'hi' }))).toBe('-100');
    expect(chatOfUpdate({ update_id: 1, edited_message: { chat } })).toBe('-100');
    expect(
      chatOfUpdate({ update_id: 1, callback_query: { id: '1', from, message: { chat }, data: 'c' } }),
    ).toBe('-100');
    expect(chatOfUpdate({ update_id: 1, my_chat_member: { chat } })).toBe('-100');
    for (const other of [
      null,
      5,
      'x',
      [],
      {},
      { update_id: 1, poll: {} },
      { message: { chat: { id: '-100' } } },
    ]) {
      expect(chatOfUpdate(other)).toBeNull();
    }
  });
});
