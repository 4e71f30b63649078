import { expect, test } from 'vitest';
import { answersOf } from '../../../src/dashboard/leads/answers-of.ts';
import type { LeadDetail } from '../../../src/http/lead-contract.ts';

type Answer = LeadDetail['answers'][number];

const answer = (conversationId: string, key: string, understood: string, isCorrected = false): Answer => ({
  conversationId,
  key,
  kind: 'text',
  value: understood,
  understood,
  raw: understood,
  step: 'asking',
  at: '2026-11-22T10:00:00.000Z',
  supersededAt: isCorrected ? '2026-11-22T10:05:00.000Z' : null,
});
const conversation = (id: string) => ({ id }) as LeadDetail['conversations'][number];

test('an answer stands in its place with what it was before it was corrected', () => {
  const answers = [
    answer('a', 'need', 'Свадьба'),
    answer('a', 'budget', '300 000 ₽', true),
    answer('a', 'budget', '400 000 ₽', true),
    answer('a', 'budget', '500 000 ₽'),
    answer('a', 'contact', 'Анна'),
  ];
  const [only] = answersOf({ conversations: [conversation('a')], answers });
  expect(only?.lines.map(({ answer, before }) => [answer.key, answer.understood, before])).toEqual([
    ['need', 'Свадьба', []],
    ['budget', '500 000 ₽', ['300 000 ₽', '400 000 ₽']],
    ['contact', 'Анна', []],
  ]);
});

test('the same said again in other words is no correction', () => {
  const answers = [answer('a', 'budget', '500 000 ₽', true), answer('a', 'budget', '500 000 ₽')];
  expect(answersOf({ conversations: [conversation('a')], answers })[0]?.lines[0]?.before).toEqual([]);
});

test('each enquiry has its own answers, the latest first; one without answers is left out', () => {
  const answers = [answer('a', 'need', 'Свадьба'), answer('c', 'need', 'Юбилей')];
  const found = answersOf({ conversations: ['a', 'b', 'c'].map(conversation), answers });
  expect(found.map((part) => [part.conversation.id, part.lines[0]?.answer.understood])).toEqual([
    ['c', 'Юбилей'],
    ['a', 'Свадьба'],
  ]);
});
