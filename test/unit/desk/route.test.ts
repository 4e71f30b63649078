import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Load, route } from '../../../src/desk/route.ts';
import type { TeamMember } from '../../../src/domain/team-member.ts';
import type { LeadToRoute, TakingRules } from '../../../src/domain/who-takes.ts';
import { isOpenAt, type WorkingHours } from '../../../src/domain/working-hours.ts';

/** A Monday, noon in Moscow. */
const NOON = new Date('2026-11-23T09:00:00Z');
const NIGHT = new Date('2026-11-23T20:00:00Z');
const anybody: LeadToRoute = { need: null, budget: null, language: 'ru', phone: null };

const shift = (from: string, to: string, holidays: string[] = []): WorkingHours => ({
  zone: 'Europe/Moscow',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, { from, to }])),
  holidays,
});
const DAY_SHIFT = shift('09:00', '18:00');

function member(name: string, given: Partial<TeamMember> = {}): TeamMember {
  return { name, weight: 1, rules: {}, isChief: false, hours: DAY_SHIFT, ...given };
}

function nameOf(lead: Partial<LeadToRoute>, team: TeamMember[], at = NOON, loads = new Map<string, Load>()) {
  const routed = route({ ...anybody, ...lead }, team, loads, at);
  return routed.status === 'offered' ? routed.to.name : routed.status;
}

const roubles = (min: number | null, max: number | null) =>
  ({ min, max, currency: 'RUB', per: 'total', approximate: false }) as const;

describe('the rules', () => {
  const weddings = member('Анна', { rules: { services: ['wedding'] } });
  const companies = member('Илья', { rules: { services: ['corporate'] } });

  test('give a lead to who takes its service, also when somebody else has fewer', () => {
    const busy = new Map([['Анна', { open: 9, lastOfferedAt: NOON }]]);
    expect(nameOf({ need: 'wedding' }, [companies, weddings], NOON, busy)).toBe('Анна');
  });

  test('leave those alone whose service it is not, also when nobody else is at work', () => {
    const routed = route(
      { ...anybody, need: 'wedding' },
      [{ ...weddings, hours: shift('20:00', '22:00') }, companies],
      new Map(),
      NOON,
    );
    expect(routed).toMatchObject({
      status: 'nobody-on-shift',
      next: { member: { name: 'Анна' }, at: new Date('2026-11-23T17:00:00Z') },
    });
  });

  test.each<[string, Partial<LeadToRoute>, TakingRules, boolean]>([
    ['without rules, everything', { need: 'wedding', phone: '+78125550144', language: 'en' }, {}, true],
    ['a need not known', {}, { services: ['wedding'] }, true],
    ['a language', { language: 'en' }, { languages: ['ru'] }, false],
    ['a language of several', { language: 'en' }, { languages: ['ru', 'en'] }, true],
    ['a phone of the territory', { phone: '+78125550144' }, { phones: ['+7495', '+7812'] }, true],
    ['a phone of elsewhere', { phone: '+74955550144' }, { phones: ['+7812'] }, false],
    ['no phone', {}, { phones: ['+7812'] }, true],
    [
      'one rule of two',
      { need: 'wedding', language: 'en' },
      { services: ['wedding'], languages: ['ru'] },
      false,
    ],
  ])('%s', (_, lead, rules, fits) => {
    const team = [member('Анна', { rules, weight: 100 }), member('Илья')];
    expect(nameOf(lead, team)).toBe(fits ? 'Анна' : 'Илья');
  });

  test.each<[LeadToRoute['budget'], boolean]>([
    [roubles(300_000, 300_000), true],
    [roubles(299_999, 299_999), false],
    [roubles(600_000, 600_000), true],
    [roubles(600_001, null), false],
    [roubles(200_000, 400_000), true],
    [roubles(150_000, 300_000), false],
    [roubles(600_000, null), false],
    [roubles(null, 300_000), false],
    [roubles(null, 300_001), true],
    [{ ...roubles(1, 1), currency: null }, false],
    [{ ...roubles(1, 1), currency: 'USD' }, true],
    [{ ...roubles(5_000, 5_000), per: 'person' }, true],
    [null, true],
  ])('of a budget from 300 to 600 thousand, for %j: %j', (budget, fits) => {
    const rules = { budget: { min: 300_000, max: 600_000, currency: 'RUB' } };
    const team = [member('Анна', { rules, weight: 100 }), member('Илья')];
    expect(nameOf({ budget }, team)).toBe(fits ? 'Анна' : 'Илья');
  });

  test('that leave nobody give the lead to the chief, and without one to everybody', () => {
    const chief = member('Ольга', { rules: { services: ['corporate'] }, isChief: true });
    expect(nameOf({ need: 'birthday' }, [weddings, companies, chief])).toBe('Ольга');
    expect(nameOf({ need: 'birthday' }, [weddings, companies])).toBe('Анна');
  });

  test('of somebody who is away for months hold nothing up', () => {
    const away = { ...weddings, hours: { ...DAY_SHIFT, week: {} } };
    expect(nameOf({ need: 'wedding' }, [away, companies])).toBe('Илья');
    expect(route(anybody, [away], new Map(), NOON)).toEqual({ status: 'nobody-on-shift', next: null });
  });

  test('are for a team: without one nobody takes it, nor when all had their chance', () => {
    expect(route(anybody, [], new Map(), NOON)).toEqual({ status: 'nobody-takes-it' });
    const all = new Set(['Анна', 'Илья']);
    expect(route(anybody, [weddings, companies], new Map(), NOON, all)).toEqual({
      status: 'nobody-takes-it',
    });
    expect(
      route({ ...anybody, need: 'wedding' }, [weddings, companies], new Map(), NOON, new Set(['Анна'])),
    ).toMatchObject({
      to: { name: 'Илья' },
    });
  });
});

describe('at work', () => {
  test('are those whose own shift it is, on none of their days off', () => {
    const team = [
      member('Анна', { hours: shift('09:00', '12:00'), weight: 100 }),
      member('Илья', { hours: shift('09:00', '18:00', ['2026-11-23']), weight: 100 }),
      member('Ольга', { hours: shift('12:00', '20:00') }),
    ];
    expect(nameOf({}, team)).toBe('Ольга');
  });

  test('is nobody at night, and then it is told whose shift is the next', () => {
    const team = [
      member('Анна', { hours: shift('11:00', '18:00') }),
      member('Илья', { hours: shift('10:00', '14:00') }),
    ];
    expect(route(anybody, team, new Map(), NIGHT)).toEqual({
      status: 'nobody-on-shift',
      next: { member: team[1], at: new Date('2026-11-24T07:00:00Z') },
    });
  });
});

describe('the turn', () => {
  test('is of the smallest load for the weight, then of the longest without a lead, then of the first', () => {
    const [anna, ilya] = [member('Анна', { weight: 2 }), member('Илья')];
    const loads = (a: Load, b: Load) =>
      new Map([
        ['Анна', a],
        ['Илья', b],
      ]);
    const [early, late] = [new Date('2026-11-22T09:00:00Z'), new Date('2026-11-23T08:00:00Z')];
    const of = (a: Load, b: Load) => nameOf({}, [anna, ilya], NOON, loads(a, b));
    expect(of({ open: 2, lastOfferedAt: null }, { open: 0, lastOfferedAt: late })).toBe('Илья');
    expect(of({ open: 1, lastOfferedAt: late }, { open: 0, lastOfferedAt: early })).toBe('Илья');
    expect(of({ open: 1, lastOfferedAt: early }, { open: 0, lastOfferedAt: late })).toBe('Анна');
    expect(of({ open: 1, lastOfferedAt: early }, { open: 0, lastOfferedAt: null })).toBe('Илья');
    expect(of({ open: 1, lastOfferedAt: null }, { open: 0, lastOfferedAt: null })).toBe('Анна');
  });

  test('gives leads in the proportion of the weights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 5 }), (weights) => {
        const team = weights.map((weight, at) => member(`${at}`, { weight }));
        const loads = new Map<string, Load>();
        const rounds = 20;
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        for (let lead = 0; lead < rounds * total; lead += 1) {
          const name = nameOf({}, team, NOON, loads);
          loads.set(name, {
            open: (loads.get(name)?.open ?? 0) + 1,
            lastOfferedAt: new Date(NOON.getTime() + lead),
          });
        }
        expect(team.map(({ name }) => loads.get(name)?.open)).toEqual(
          weights.map((weight) => weight * rounds),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('keeps the proportion while leads are closed as they come', () => {
    const team = [member('Анна', { weight: 2 }), member('Илья')];
    const queue: string[] = [];
    const given = { Анна: 0, Илья: 0 };
    const last = new Map<string, Date>();
    for (let lead = 0; lead < 3_000; lead += 1) {
      const open = (name: string) => queue.filter((owner) => owner === name).length;
      const loads = new Map(
        team.map(({ name }) => [name, { open: open(name), lastOfferedAt: last.get(name) ?? null }]),
      );
      const name = nameOf({}, team, NOON, loads) as keyof typeof given;
      given[name] += 1;
      last.set(name, new Date(NOON.getTime() + lead));
      queue.push(name);
      if (queue.length > 60) queue.shift();
    }
    expect(given.Анна / given.Илья).toBeGreaterThan(1.9);
    expect(given.Анна / given.Илья).toBeLessThan(2.1);
  });
});

describe('whatever the team and the lead', () => {
  const code = fc.constantFrom('wedding', 'corporate', 'birthday');
  const rules: fc.Arbitrary<TakingRules> = fc.record(
    {
      services: fc.uniqueArray(code, { minLength: 1 }),
      languages: fc.constantFrom<('ru' | 'en')[]>(['ru'], ['en']),
    },
    { requiredKeys: [] },
  );
  const hours = fc.constantFrom(
    DAY_SHIFT,
    shift('12:00', '21:00'),
    shift('08:00', '10:00'),
    shift('09:00', '18:00', ['2026-11-23']),
  );
  const team = fc
    .array(fc.record({ rules, hours, weight: fc.integer({ min: 1, max: 5 }), isChief: fc.boolean() }), {
      maxLength: 6,
    })
    .map((all) => all.map((one, at) => member(`${at}`, one)));
  const lead = fc.record({ need: fc.option(code), language: fc.constantFrom<'ru' | 'en'>('ru', 'en') });
  const at = fc
    .integer({ min: 0, max: 7 * 96 })
    .map((quarter) => new Date(NOON.getTime() + quarter * 900_000));
  const takes = ({ need, language }: Partial<LeadToRoute>, { rules }: TeamMember) =>
    (!need || !rules.services || rules.services.includes(need)) &&
    (!language || !rules.languages || rules.languages.includes(language));

  test('nobody gets it off shift, nor against their rules while another takes it, and it is never nobody’s', () => {
    fc.assert(
      fc.property(team, lead, at, fc.array(fc.nat(5)), (team, lead, at, had) => {
        const except = new Set(had.map(String));
        const asked = team.filter(({ name }) => !except.has(name));
        const routed = route({ ...anybody, ...lead }, team, new Map(), at, except);
        expect(routed.status === 'nobody-takes-it').toBe(asked.length === 0);
        if (routed.status === 'nobody-takes-it') return;
        const chosen = routed.status === 'offered' ? routed.to : routed.next?.member;
        expect(chosen && asked.includes(chosen)).toBe(true);
        if (!chosen) return;
        expect(isOpenAt(at, chosen.hours)).toBe(routed.status === 'offered');
        const fitting = asked.filter((one) => takes(lead, one));
        const chiefs = asked.filter(({ isChief }) => isChief);
        const takers = fitting.length > 0 ? fitting : chiefs.length > 0 ? chiefs : asked;
        expect(takers).toContain(chosen);
        if (routed.status === 'offered') return;
        expect(takers.some(({ hours }) => isOpenAt(at, hours))).toBe(false);
        expect(routed.next && isOpenAt(routed.next.at, chosen.hours)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
