import { expect, test } from 'vitest';
import { publishedTo, WEBHOOK_EVENTS } from '../../../src/domain/webhook-event.ts';

test('facts are published to tools that name them, and to tools that name none', () => {
  const named = publishedTo([{ events: ['deal.won'] }, { events: ['offer.sent'] }]);
  expect(['deal.won', 'offer.sent', 'deal.lost'].map(named)).toEqual([true, true, false]);
  expect(WEBHOOK_EVENTS.every(publishedTo([{}]))).toBe(true);
});

test('nothing is published where there are no tools, nor what is nobody else’s', () => {
  expect(WEBHOOK_EVENTS.some(publishedTo([]))).toBe(false);
  expect(publishedTo([{}])('answer.recorded')).toBe(false);
});
