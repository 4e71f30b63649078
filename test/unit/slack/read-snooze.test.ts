import { describe, expect, test } from 'vitest';
import { DESK_COPY } from '../../../src/channels/slack/desk-copy.ts';
import { readSnooze } from '../../../src/channels/slack/read-snooze.ts';

const { faults } = DESK_COPY.en;
/** Noon in Moscow. */
const noon = { now: new Date('2026-11-22T09:00:00Z'), zone: 'Europe/Moscow', language: 'en' } as const;
const wish = (quick: string | null, day: string | null = null, time: string | null = null) => ({
  quick,
  day,
  time,
});

describe('a lead is put off', () => {
  test.each([
    ['for an hour', wish('hour'), '2026-11-22T10:00:00.000Z'],
    ['until tomorrow morning', wish('tomorrow'), '2026-11-23T07:00:00.000Z'],
    ['for three days', wish('threeDays'), '2026-11-25T07:00:00.000Z'],
    ['for a week', wish('week'), '2026-11-29T07:00:00.000Z'],
    ['until the morning of a day', wish('tomorrow', '2026-12-01'), '2026-12-01T07:00:00.000Z'],
    ['until a time of a day', wish('tomorrow', '2026-11-22', '18:30'), '2026-11-22T15:30:00.000Z'],
  ])('%s', (_, given, until) => {
    expect(readSnooze(given, noon)).toEqual({ status: 'read', until });
  });

  test('to the same time of the day when the clocks change', () => {
    const london = { ...noon, now: new Date('2026-10-24T12:00:00Z'), zone: 'Europe/London' };
    expect(readSnooze(wish('tomorrow'), london)).toEqual({
      status: 'read',
      until: '2026-10-25T10:00:00.000Z',
    });
  });

  test.each([
    ['into the past', wish('tomorrow', '2026-11-21'), 'day', faults.past],
    ['to an hour ago', wish('tomorrow', '2026-11-22', '11:00'), 'time', faults.past],
    ['to this very minute', wish('tomorrow', '2026-11-22', '12:00'), 'time', faults.past],
    ['to this morning', wish('tomorrow', '2026-11-22'), 'time', faults.past],
    ['to a time of no day', wish('tomorrow', null, '11:00'), 'day', faults.noDay],
    ['to no time at all', wish(null), 'when', faults.noDay],
    ['to what is no choice', wish('never'), 'when', faults.noDay],
    ['to what is no day', wish(null, '2026-13-40'), 'day', faults.noDay],
    ['for years', wish(null, '2029-01-01'), 'day', faults.tooFar],
  ])('never %s', (_, given, field, fault) => {
    expect(readSnooze(given, noon)).toEqual({ status: 'faulty', field, fault });
  });
});
