import { describe, expect, it } from 'vitest';
import { chatMessage } from '../../src/http/chat-contract.ts';
import type { ChatPort } from '../../src/http/ports.ts';
import { chatQueries } from '../../src/store/chat-queries.ts';
import { testDatabase } from '../support/test-database.ts';
import { say, seedConversation, seedLead } from './seed-lead.ts';

async function given() {
  const { prisma } = await testDatabase();
  const { history, corrected }: Pick<ChatPort, 'history' | 'corrected'> = chatQueries(prisma);
  const read = async (address: string, after: Parameters<typeof history>[1] = null) => {
    const part = await history(address, after);
    if (part === 'unknown') throw new Error('unknown');
    for (const { message } of part.messages) chatMessage.parse(message);
    return part;
  };
  return { prisma, history, corrected, read };
}
const words = ({ messages }: { messages: { message: { text: string } }[] }) =>
  messages.map(({ message }) => message.text);

describe("a browser's history", () => {
  it('is empty for a browser that said nothing', async () => {
    const { read } = await given();
    expect(await read('nobody')).toEqual({ messages: [], language: null, more: false });
  });

  it('runs over its conversations in order and goes on after any point', async () => {
    const { prisma, read } = await given();
    const { identity, conversationId: first } = await seedLead(prisma, {
      said: ['> a', '< b'],
      conversation: { status: 'closed' },
    });
    const second = await seedConversation(prisma, {
      at: '2026-11-22T12:00:00Z',
      identity,
      said: ['> c', '< d'],
      conversation: { language: 'en' },
    });
    const all = await read(identity.address);
    expect([words(all), all.language]).toEqual([['a', 'b', 'c', 'd'], 'en']);
    expect(all.messages.map(({ message }) => message.sequence)).toEqual([1, 2, 3, 4]);
    for (const [index, { point }] of all.messages.entries()) {
      expect(words(await read(identity.address, point))).toEqual(['a', 'b', 'c', 'd'].slice(index + 1));
    }
    await say(prisma, second, ['< e']);
    const last = all.messages.at(-1)?.point ?? null;
    const next = await read(identity.address, last);
    expect([words(next), next.messages[0]?.message.sequence]).toEqual([['e'], 5]);
    expect(first).not.toBe(second);
  });

  it('says who of sales writes, and names the files of both sides', async () => {
    const { prisma, history } = await given();
    const { identity, conversationId } = await seedLead(prisma, { said: ['< смета', '> стиль', '> тут'] });
    const changed = (sequence: number, data: object) =>
      prisma.message.update({ where: { conversationId_sequence: { conversationId, sequence } }, data });
    const file = { from: 'slack', reference: 'F1', kind: 'file', name: 'смета.pdf' };
    await changed(1, { kind: 'reply', content: { by: 'Анна', file } });
    await changed(2, { kind: 'photo', content: { reference: 'tg-photo' } });
    await changed(3, { kind: 'location', content: { reference: '1,2' } });
    const part = await history(identity.address, null);
    const said =
      part === 'unknown' ? [] : part.messages.map(({ message: { by, file: shown } }) => [by, shown]);
    expect(said).toEqual([
      ['Анна', { kind: 'file', name: 'смета.pdf', size: null }],
      [undefined, { kind: 'photo', name: null, size: null }],
      [undefined, undefined],
    ]);
  });

  it('has the latest words of what salespeople corrected, under the same number', async () => {
    const { prisma, history, corrected } = await given();
    const { identity, conversationId } = await seedLead(prisma, {
      said: ['> hello', '< on Munday', '< bye'],
    });
    await seedConversation(prisma, {
      at: '2026-11-23T10:00:00.000Z',
      identity,
      said: ['< anew'],
      conversation: { status: 'closed' },
    });
    expect(await corrected(identity.address)).toEqual([]);
    await prisma.message.updateMany({
      where: { conversationId, sequence: 2 },
      data: { kind: 'reply', text: 'on Monday', content: { by: 'Анна', edited: true } },
    });
    const [edited, ...others] = await corrected(identity.address);
    expect(edited?.message).toMatchObject({ sequence: 2, text: 'on Monday', by: 'Анна', isEdited: true });
    expect(others).toEqual([]);
    const part = await history(identity.address, null);
    expect(part !== 'unknown' && part.messages.map(({ message }) => message.isEdited)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(await corrected('nobody')).toEqual([]);
  });

  it('is nobody else’s to read', async () => {
    const { prisma, history, read } = await given();
    const mine = await seedLead(prisma, { said: ['> mine'] });
    const other = await seedLead(prisma, { said: ['> other'] });
    await seedLead(prisma, { identity: { channel: 'telegram', address: 'tg' }, said: ['> t'] });
    expect(words(await read(mine.identity.address))).toEqual(['mine']);
    expect(await history(mine.identity.address, { conversationId: other.conversationId, sequence: 0 })).toBe(
      'unknown',
    );
    expect(words(await read('tg'))).toEqual([]);
  });

  it('has buttons only on the open question, and not what was never said', async () => {
    const { prisma, read } = await given();
    const { identity, conversationId } = await seedLead(prisma, {
      said: ['< old?', '> yes', '< new?', '< dropped'],
    });
    const content = { text: '', buttons: [{ token: 't', label: 'Да' }] };
    await prisma.message.updateMany({ where: { direction: 'out' }, data: { content } });
    await prisma.message.updateMany({ where: { text: 'dropped' }, data: { state: 'dropped' } });
    await prisma.conversation.update({ where: { id: conversationId }, data: { promptSequence: 3 } });
    const part = await read(identity.address);
    expect(part.messages.map(({ message }) => [message.text, message.buttons?.length ?? 0])).toEqual([
      ['old?', 0],
      ['yes', 0],
      ['new?', 1],
    ]);
  });

  it('is bounded: the latest first, then all that follows in parts', async () => {
    const { prisma, read } = await given();
    const said = Array.from({ length: 1_100 }, (_, index) => `> ${index + 1}`);
    const { identity, conversationId } = await seedLead(prisma, { said });
    const latest = await read(identity.address);
    expect([latest.messages.length, words(latest)[0], latest.more]).toEqual([500, '601', false]);
    const part = await read(identity.address, { conversationId, sequence: 10 });
    expect([part.messages.length, words(part)[0], part.more]).toEqual([500, '11', true]);
  });
});
