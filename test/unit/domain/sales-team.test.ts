import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseProfile } from '../../../src/config/read-profile.ts';
import { hoursOf } from '../../../src/domain/hours-of.ts';
import { teamOf } from '../../../src/domain/team-member.ts';

const shipped = readFileSync(new URL('../../../flows/profile.yaml', import.meta.url), 'utf8');

/** The shipped profile with another section `sales`; undefined leaves the section out. */
function withSales(sales: unknown): string {
  const document = parseDocument(shipped);
  if (sales === undefined) document.delete('sales');
  else document.set('sales', sales);
  return document.toString();
}

function faultsOf(sales: unknown): string {
  try {
    parseProfile(withSales(sales), 'profile.yaml');
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const anna = { name: 'Анна' };
const ofTeam = (...team: unknown[]) => faultsOf({ team });

describe('the sales section of a profile', () => {
  test('may be left out, and then there is no team, and everything else has its usual value', () => {
    const { sales } = parseProfile(withSales(undefined), 'profile.yaml');
    expect(sales).toMatchObject({
      team: [],
      sla: { chiefAfterMinutes: 30, reassignAfterMinutes: 30 },
      handBackAfterMinutes: 120,
      products: [],
      noAnswer: [
        { text: '0m', ms: 0 },
        { text: '1d', ms: 86_400_000 },
        { text: '3d', ms: 259_200_000 },
      ],
    });
    expect(sales.lostReasons.map(({ reason }) => reason)).toEqual([
      'price',
      'timing',
      'rival',
      'no-need',
      'trust',
      'no-authority',
      'other',
    ]);
    expect(parseProfile(withSales({ sla: { chiefAfterMinutes: 5 } }), 'profile.yaml').sales).toMatchObject({
      sla: { chiefAfterMinutes: 5, reassignAfterMinutes: 30 },
    });
  });

  test('as it is shipped has a chief and two more, each with hours of their own', () => {
    const profile = parseProfile(shipped, 'profile.yaml');
    const team = teamOf(profile);
    expect(team.map(({ name, isChief, weight }) => [name, isChief, weight])).toEqual([
      ['Ольга Смирнова', true, 1],
      ['Анна Котова', false, 2],
      ['Илья Громов', false, 2],
    ]);
    expect(team[0]?.hours).toEqual({
      zone: 'Europe/Moscow',
      week: profile.hours.week,
      holidays: profile.hours.holidays,
    });
    expect(team[1]?.hours.holidays).toEqual([...profile.hours.holidays, '2026-12-30', '2026-12-31']);
    expect(team[1]?.hours.week.mon).toBeUndefined();
    expect(team[2]?.rules.budget).toEqual({ min: 150_000, max: null, currency: 'RUB' });
  });

  test('of somebody without a week and days off gives the hours of the business', () => {
    const profile = parseProfile(shipped, 'profile.yaml');
    expect(hoursOf({ week: undefined, daysOff: [] }, profile)).toEqual(teamOf(profile)[0]?.hours);
  });

  test('takes a whole team', () => {
    expect(
      ofTeam(
        { ...anna, slack: 'U0123ABC', telegram: 123_456_789, chief: 'Ольга' },
        { name: 'Ольга', takes: { budget: { max: 1_000_000 }, phones: ['+7812'], languages: ['en'] } },
        {
          name: 'Илья',
          chief: 'Анна',
          week: { sun: { from: '10:00', to: '14:00' } },
          daysOff: ['2026-12-31'],
        },
      ),
    ).toBe('');
  });

  test.each<[string, string, string]>([
    ['a name that stands twice', ofTeam(anna, { name: ' Анна ' }), 'sales.team.1.name: a name stands twice'],
    ['a chief who is not there', ofTeam({ ...anna, chief: 'Ольга' }), 'nobody on the team is called "Ольга"'],
    [
      'a chief of oneself',
      ofTeam({ ...anna, chief: 'Анна' }),
      'sales.team.0.chief: chiefs go round in a circle',
    ],
    [
      'a circle of chiefs',
      ofTeam({ ...anna, chief: 'Илья' }, { name: 'Илья', chief: 'Ольга' }, { name: 'Ольга', chief: 'Анна' }),
      'sales.team.2.chief: chiefs go round in a circle',
    ],
    [
      'a Slack id of two',
      ofTeam({ ...anna, slack: 'U0123ABC' }, { name: 'Илья', slack: 'U0123ABC' }),
      'sales.team.1.slack: somebody else',
    ],
    ['a name for a Slack id', ofTeam({ ...anna, slack: '@anna' }), 'U0123ABC'],
    ['a name for a Telegram id', ofTeam({ ...anna, telegram: '@anna' }), 'sales.team.0.telegram'],
    ['no weight', ofTeam({ ...anna, weight: 0 }), 'sales.team.0.weight'],
    [
      'a service that the business has not',
      ofTeam({ ...anna, takes: { services: ['wedding', 'funeral'] } }),
      'sales.team.0.takes.services.1: there is no need with the code "funeral"; there are wedding, corporate',
    ],
    ['a budget without ends', ofTeam({ ...anna, takes: { budget: {} } }), 'a min, a max or both'],
    ['a budget upside down', ofTeam({ ...anna, takes: { budget: { min: 5, max: 4 } } }), 'above the min'],
    ['a phone that is no prefix', ofTeam({ ...anna, takes: { phones: ['8812'] } }), '"+7812"'],
    ['a week without a day', ofTeam({ ...anna, week: {} }), 'at least one day'],
    ['a field that there is not', ofTeam({ ...anna, boss: 'Ольга' }), 'there is no such field'],
    [
      'a product twice',
      faultsOf({ products: [1, 2].map(() => ({ code: 'one', label: { ru: 'а', en: 'a' } })) }),
      'sales.products: a code stands twice',
    ],
    ['six messages', faultsOf({ noAnswer: ['0m', '1d', '2d', '3d', '4d', '5d'] }), 'sales.noAnswer'],
    ['messages out of order', faultsOf({ noAnswer: ['1d', '4h'] }), 'longer than the one before'],
    [
      'a reason that is too long for a list',
      faultsOf({ lostReasons: [{ code: 'other', reason: 'other', label: { ru: 'а'.repeat(76), en: 'a' } }] }),
      'at most 75 characters fit',
    ],
  ])('refuses %s', (_, faults, message) => {
    expect(faults).toContain(message);
  });
});
