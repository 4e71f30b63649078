import { pino } from 'pino';
import { expect, test } from 'vitest';
import { deliveryHealth } from '../../../src/telemetry/delivery-health.ts';

function health() {
  let at = Date.parse('2026-11-23T09:00:00.000Z');
  const lines: { level: number; msg: string; failed?: number }[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const pass = (ms: number) => {
    at += ms;
  };
  const { note, report } = deliveryHealth(() => new Date(at), log);
  return { note, report, lines, pass };
}

const down = { status: 'later', detail: '500 Internal Server Error' } as const;

test('an outage is said once a minute with how many sends it hit, and its end once', () => {
  const { note, lines, pass } = health();
  for (let sends = 0; sends < 100; sends += 1) note('telegram', down);
  pass(60_000);
  note('telegram', { status: 'unknown', detail: 'ETIMEDOUT' });
  note('telegram', { status: 'sent' });
  note('telegram', { status: 'sent' });
  expect(lines).toMatchObject([
    { channel: 'telegram', failed: 1, detail: '500 Internal Server Error', outcome: 'later' },
    { channel: 'telegram', failed: 100, detail: 'ETIMEDOUT', outcome: 'unknown' },
    { channel: 'telegram', msg: 'messages are sent again' },
  ]);
});

test('a channel fails from its first failure on until something is sent, and each is told apart', () => {
  const { note, report, pass } = health();
  expect(report()).toEqual({});
  note('slack', { status: 'sent' });
  pass(1_000);
  note('telegram', down);
  pass(1_000);
  note('telegram', down);
  const slack = { sending: 'works', since: '2026-11-23T09:00:00.000Z' };
  expect(report()).toEqual({ slack, telegram: { sending: 'fails', since: '2026-11-23T09:00:01.000Z' } });
  note('telegram', { status: 'refused', detail: '403 Forbidden' });
  expect(report().telegram).toEqual({ sending: 'works', since: '2026-11-23T09:00:02.000Z' });
});

test('what we hold back ourselves is no failure of the platform', () => {
  const { note, report, lines } = health();
  note('slack', { status: 'later', detail: 'our own pace', own: true });
  expect([report(), lines]).toEqual([{}, []]);
});
