import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { DeliveryStore } from '../../../src/engine/delivery-store.ts';
import type { Outgoing, Settled } from '../../../src/engine/outgoing.ts';
import { createDeliverer } from '../../../src/jobs/deliverer.ts';

test('a question answered before its delivery is kept loses its buttons all the same', async () => {
  const settled: Settled[] = [];
  let keep = () => {};
  const kept = new Promise<void>((resolve) => {
    keep = resolve;
  });
  const slowStore: DeliveryStore = {
    async settle() {
      await kept;
      return [];
    },
    takeOver: async () => [],
    reclaim: async () => [],
    sentMessage: async () => null,
  };
  let answered = () => {};
  const isSettled = new Promise<void>((resolve) => {
    answered = resolve;
  });
  const deliverer = createDeliverer({
    transports: new Map([
      [
        'telegram',
        {
          channel: 'telegram',
          async send(message) {
            return { status: 'sent', platformId: `m${message.sequence}` };
          },
          settle(question) {
            settled.push(question);
            answered();
          },
        },
      ],
    ]),
    store: slowStore,
    processId: 'p',
    blocked: () => {},
    observe: () => {},
    log: pino({ level: 'silent' }),
  });

  deliverer.dispatch([saying(2, { text: 'When?', buttons: [{ label: 'Soon', token: 't' }] })]);
  deliverer.dispatch([{ ...saying(4, { text: 'Good' }), settles: { sequence: 2, chosen: 'Soon' } }]);
  await isSettled;
  expect(settled).toEqual([{ address: '42', platformId: 'm2', text: 'When?', chosen: 'Soon' }]);
  keep();
  await deliverer.drained();
});

test('a message that its channel cannot render fails alone, and what follows goes out', async () => {
  const noted: [number, string][] = [];
  const sent: number[] = [];
  const deliverer = createDeliverer({
    transports: new Map([
      [
        'telegram',
        {
          channel: 'telegram',
          async send({ sequence }) {
            if (sequence === 2) throw new RangeError('too long');
            sent.push(sequence);
            return { status: 'sent', platformId: null };
          },
        },
      ],
    ]),
    store: {
      async settle(deliveries) {
        for (const { sequence, outcome } of deliveries) noted.push([sequence, outcome.state]);
        return [];
      },
      takeOver: async () => [],
      reclaim: async () => [],
      sentMessage: async () => null,
    },
    processId: 'p',
    blocked: () => {},
    observe: () => {},
    log: pino({ level: 'silent' }),
  });

  deliverer.dispatch([saying(2, { text: 'When?' }), saying(4, { text: 'Good' })]);
  await deliverer.drained();
  expect(sent).toEqual([4]);
  expect(noted).toEqual([
    [2, 'failed'],
    [4, 'sent'],
  ]);
});

function saying(sequence: number, content: Outgoing['content']): Outgoing {
  return { conversationId: 'c', sequence, channel: 'telegram', address: '42', language: 'en', content };
}
