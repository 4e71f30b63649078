import { describe, expect, test } from 'vitest';
import { flows } from '../../flows/all.ts';
import type { Language } from '../../src/domain/values.ts';
import type { LeadToRoute, Taker } from '../../src/domain/who-takes.ts';
import type { WorkingHours } from '../../src/domain/working-hours.ts';
import { startingContext } from '../../src/flow/flow-context.ts';
import { isOnShift, promiseOf } from '../../src/flow/promise.ts';
import type { Answered } from '../../src/flow/prompt.ts';
import { flowSettings, publish, type RunnableFlow } from '../../src/flow/published-flow.ts';
import { renderSay } from '../../src/flow/render.ts';
import { shippedProfile } from './small-flow.ts';
import { shippedFlow } from './talk.ts';

const WEEK: WorkingHours['week'] = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, { from: '10:00', to: '18:00' }]),
);
const hours: WorkingHours = { zone: 'Europe/Moscow', week: WEEK, holidays: [] };
const evening: WorkingHours = { ...hours, week: { mon: { from: '18:00', to: '22:00' } } };
const anybody: LeadToRoute = { need: null, budget: null, language: 'ru', phone: null };

/** Moscow time on Monday 23 November, or on days after it. */
const moscow = (clock: string, day = 23) => new Date(`2026-11-${day}T${clock}+03:00`);

const taker = (given: Partial<Taker> = {}): Taker => ({ rules: {}, isChief: false, hours, ...given });

function flowOf(team?: Taker[]): RunnableFlow {
  const flow = shippedFlow('qualification');
  const { team: _, ...settings } = flow.settings;
  return { ...flow, settings: { ...settings, hours, answerMinutes: 30, ...(team && { team }) } };
}

const promised = (team: Taker[] | undefined, at: Date, lead: Partial<LeadToRoute> = {}) =>
  promiseOf(flowOf(team).settings, { ...anybody, ...lead }, at);

describe('by when somebody writes', () => {
  test('is, without a team and in flows published before there was one, by the hours of the business', () => {
    expect(promised(undefined, moscow('12:00'))).toEqual(moscow('12:30'));
    expect(promised([], moscow('17:48'))).toEqual(moscow('10:20', 24));
    expect(isOnShift(flowOf().settings, anybody, moscow('12:00'))).toBe(true);
    expect(isOnShift(flowOf().settings, anybody, moscow('18:00'))).toBe(false);
  });

  test('is when the first of the team has worked so long, each by their own shift', () => {
    const team = [taker(), taker({ hours: evening })];
    expect(promised(team, moscow('12:00'))).toEqual(moscow('12:30'));
    expect(promised(team, moscow('17:50'))).toEqual(moscow('18:30'));
    expect(promised(team, moscow('22:00'))).toEqual(moscow('10:30', 24));
  });

  test('counts only those who take the lead', () => {
    const team = [
      taker({ rules: { services: ['corporate'] } }),
      taker({ rules: { services: ['wedding'] }, hours: evening }),
    ];
    const { settings } = flowOf(team);
    expect(promised(team, moscow('12:00'), { need: 'wedding' })).toEqual(moscow('18:30'));
    expect(isOnShift(settings, { ...anybody, need: 'wedding' }, moscow('12:00'))).toBe(false);
    expect(isOnShift(settings, { ...anybody, need: 'corporate' }, moscow('12:00'))).toBe(true);
    expect(promised(team, moscow('12:00'), { need: 'birthday' })).toEqual(moscow('12:30'));
  });

  test('is not said when nobody works within 60 days', () => {
    expect(promised([taker({ hours: { ...hours, week: {} } })], moscow('12:00'))).toBeNull();
  });
});

describe('the words of the promise', () => {
  const said = (
    id: string,
    language: Language,
    now: Date,
    answers: Record<string, Answered> = {},
    team = [taker()],
  ) => {
    const context = startingContext({ input: { language, known: answers, opening: {}, pauses: [] } });
    return renderSay(id, { flow: flowOf(team), context, now })
      .split('\n')
      .at(-1);
  };
  const contact: Record<string, Answered> = {
    contact: { kind: 'contact', value: { phone: '+78125550144' }, raw: '+78125550144' },
  };
  const [now, lateToday, friday] = [moscow('12:00'), moscow('21:00'), moscow('19:00', 27)];

  test.each<[Language, Date, string]>([
    ['ru', now, 'Напишет вам сегодня до 12:30.'],
    ['ru', lateToday, 'Сейчас он не на смене, поэтому напишет вам завтра до 10:30.'],
    ['ru', friday, 'Сейчас он не на смене, поэтому напишет вам в понедельник, 30 ноября, до 10:30.'],
    ['en', now, 'for your day and will write to you today by 12:30.'],
    ['en', lateToday, "They are off shift right now, so you'll hear from them tomorrow by 10:30."],
    ['en', friday, "They are off shift right now, so you'll hear from them on Monday 30 November, by 10:30."],
  ])('to the qualified, in %s on %s', (language, at, words) => {
    expect(said('qualified', language, at)).toContain(words);
  });

  test.each<[Language, Date, Record<string, Answered>, string]>([
    ['ru', now, contact, 'Зову менеджера. Он напишет вам сегодня до 12:30.'],
    [
      'ru',
      friday,
      contact,
      'Передаю менеджеру. Сейчас он не на смене, поэтому напишет вам в понедельник, 30 ноября, до 10:30.',
    ],
    [
      'ru',
      lateToday,
      {},
      'поэтому ответит завтра до 10:30. Оставьте телефон или почту, чтобы он мог с вами связаться.',
    ],
    ['en', now, contact, "I'm calling a manager. You'll hear from them today by 12:30."],
    [
      'en',
      friday,
      {},
      "I'm passing this on to a manager, who is off shift right now. They answer on Monday 30 November, by 10:30.",
    ],
  ])('to who wants a human, in %s on %s', (language, at, answers, words) => {
    expect(said('human-coming', language, at, answers)).toContain(words);
  });

  test.each<[Language, Date, string]>([
    ['ru', now, 'Если успеем сейчас, то сегодня до 12:30.'],
    [
      'ru',
      lateToday,
      'Менеджер сейчас не на смене. Если закончим с вопросами, он напишет вам завтра до 10:30.',
    ],
    [
      'en',
      lateToday,
      "off shift right now. If we finish the questions, you'll hear from them tomorrow by 10:30.",
    ],
  ])('to who asks when, in %s on %s', (language, at, words) => {
    expect(said('question-call', language, at)).toContain(words);
  });

  test('when nobody knows', () => {
    const away = [taker({ hours: { ...hours, week: {} } })];
    expect(said('qualified', 'ru', now, {}, away)).toContain('поэтому напишет вам в первый же рабочий день.');
    expect(said('qualified', 'en', now, {}, away)).toContain(
      "you'll hear from them on our first day back at work.",
    );
  });

  test('follow the answers', () => {
    const need: Record<string, Answered> = { need: { kind: 'choice', value: ['wedding'], raw: 'свадьба' } };
    const team = [taker({ rules: { services: ['corporate'] } }), taker({ hours: evening })];
    expect(said('qualified', 'ru', now, {}, team)).toContain('сегодня до 12:30');
    expect(said('qualified', 'ru', now, need, team)).toContain(
      'не на смене, поэтому напишет вам сегодня до 18:30',
    );
  });
});

describe('a published flow', () => {
  const published = (change: (profile: ReturnType<typeof shippedProfile>) => void) => {
    const profile = shippedProfile();
    change(profile);
    const [first] = flows;
    if (!first) throw new Error('There is no flow.');
    return publish(first.machine(profile), { ru: '', en: '' }, flowSettings(profile));
  };

  test('without a team is as it was before there were teams', () => {
    const { settings } = published((profile) => profile.sales.team.splice(0));
    expect(settings).not.toHaveProperty('team');
  });

  test('keeps who takes what and when, but no names and no ids', () => {
    const { settings } = published((profile) =>
      Object.assign(profile.sales.team[0] ?? {}, { slack: 'U0123ABC' }),
    );
    expect(settings.team).toHaveLength(3);
    expect(JSON.stringify(settings.team)).not.toMatch(/Смирнова|Котова|U0123ABC/);
    expect(JSON.parse(JSON.stringify(settings.team))).toEqual(settings.team);
  });

  test('is another when a shift changes', () => {
    const before = published(() => {});
    const after = published((profile) => profile.sales.team[1]?.daysOff.push('2027-02-01'));
    expect(after.hash).not.toBe(before.hash);
    expect(published(() => {}).hash).toBe(before.hash);
  });
});
