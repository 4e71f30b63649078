import { describe, expect, test } from 'vitest';
import { startEngine } from '../support/start-engine.ts';

const ANSWERS = ['свадьба', '15 июня', '500 тысяч', 'решаю сама', '+7 921 555-12-34'];

describe('a refused consent', () => {
  test('leaves nothing of what was said before it, nor the name', async () => {
    const { person, lead, card, prisma } = await startEngine();
    const anna = person('1', { displayName: 'Анна Белова', username: 'anna_b' });
    await anna.says('Свадьба 15 июня, бюджет 500 тысяч, мой телефон +7 921 555-12-34');
    await anna.happens({ type: 'attachment', kind: 'photo', reference: 'photo-1', caption: 'наш зал мечты' });
    await anna.says('решаем вместе с мужем', 'нет, я против');

    const kept = JSON.stringify(
      [
        await prisma.lead.findMany(),
        await prisma.identity.findMany(),
        await prisma.conversation.findMany(),
        await prisma.message.findMany(),
        await prisma.answer.findMany(),
        await prisma.fact.findMany(),
        await prisma.consent.findMany(),
        await prisma.handoff.findMany(),
      ],
      (_, value) => (typeof value === 'bigint' ? String(value) : value),
    );
    for (const words of [
      'Анна',
      'anna_b',
      '15 июня',
      '500 тысяч',
      '921 555',
      '921555',
      'мужем',
      'мечты',
      'photo-1',
      'против',
      'wedding',
    ]) {
      expect(kept).not.toContain(words);
    }
    expect(await lead()).toMatchObject({
      name: null,
      phone: null,
      answers: [],
      consents: [{ granted: false, textVersion: 'pd-2026-11' }],
      conversations: [{ status: 'closed', outcome: 'no-consent' }],
    });
    expect(await card()).toBeNull();
  });

  test('says warmly what happens now', async () => {
    const { person, lead } = await startEngine();
    await person('1').says('привет', 'нет');
    const said = (await lead()).conversations[0]?.messages.at(-1)?.text;
    expect(said).toContain('+7 812 555-01-44');
    expect(said).toContain('в любой момент');
  });

  test('is no last word: who comes back and agrees is known by name again', async () => {
    const { person, lead, card } = await startEngine();
    const anna = person('1', { displayName: 'Анна Белова', username: 'anna_b' });
    await anna.says('здравствуйте', 'нет', 'передумала', 'да', ...ANSWERS, 'да');
    expect((await lead()).name).toBe('Анна Белова');
    expect(await card()).toMatchObject({ who: 'Анна Белова', reason: 'qualified' });
  });

  test('takes back nothing that was agreed to in an earlier talk', async () => {
    const { person, lead, prisma, act } = await startEngine();
    const anna = person('1', { displayName: 'Анна' });
    await anna.says('привет', 'да', ...ANSWERS, 'да');
    await act({ type: 'notATarget', by: { id: 'team:Вера', name: 'Вера' }, words: '' });
    await anna.happens({ type: 'command', name: 'restart' });
    await anna.says('корпоратив на 900 тысяч', 'нет');
    const { name, phone, answers } = await lead();
    expect([name, phone]).toEqual(['Анна', '+79215551234']);
    expect(answers.map(({ raw }) => raw)).toContain('свадьба');
    expect(await prisma.answer.count({ where: { raw: { contains: 'корпоратив' } } })).toBe(0);
  });

  test('joins nobody with the lead whose phone they wrote before it', async () => {
    const { person, leads } = await startEngine();
    await person('1', { displayName: 'Анна' }).says('привет', 'да', ...ANSWERS, 'да');
    const other = person('2', { displayName: 'Борис' });
    await other.says('Свадьба 15 июня, +7 921 555-12-34');
    const all = () => leads.page({ limit: 9, after: null, search: null });
    expect((await all()).leads.map(({ name, phone }) => [name, phone])).toEqual(
      expect.arrayContaining([
        ['Анна', '+79215551234'],
        ['Борис', null],
      ]),
    );
    await other.says('нет');
    expect((await all()).leads.map(({ name }) => name)).toEqual(expect.arrayContaining(['Анна', null]));
    await other.says('передумал', 'да', 'мой телефон +7 921 555-12-34');
    expect((await all()).leads).toHaveLength(1);
  });

  test('empties the card of who had asked for a human before', async () => {
    const { person, card } = await startEngine();
    const anna = person('1', { displayName: 'Анна' });
    await anna.says('свадьба на 500 тысяч', 'позовите менеджера');
    expect(await card()).toMatchObject({ who: 'Анна', need: 'Свадьба' });
    await anna.happens({ type: 'command', name: 'change' });
    await anna.says('бюджет', '600 тысяч', 'нет');
    const emptied = await card();
    expect(emptied).toMatchObject({ who: 'Без согласия на обработку данных' });
    expect(emptied).not.toHaveProperty('need');
    expect(emptied).not.toHaveProperty('lastWords');
  });
});

describe('a correction that comes with the yes', () => {
  test.each(['да, но бюджет 400 тысяч', 'всё верно, только бюджет 400 тысяч', 'нет, бюджет 400 тысяч'])(
    'is kept, shown and put on the card (%s)',
    async (words) => {
      const { person, lead, card } = await startEngine();
      const anna = person('1');
      await anna.says('привет', 'да', ...ANSWERS, words);
      const { answers, conversations } = await lead();
      expect(
        answers.flatMap(({ key, understood, supersededAt }) =>
          key === 'budget' ? [[understood, supersededAt !== null]] : [],
        ),
      ).toEqual([
        ['500\u00a0000\u00a0₽', true],
        ['400\u00a0000\u00a0₽', false],
      ]);
      expect(answers.map(({ key }) => key)).not.toContain('confirm');
      expect(conversations[0]?.messages.at(-1)?.text).toMatch(/Бюджет: 400\s000/);
      await anna.says('да');
      expect((await card())?.budget).toBe('400\u00a0000\u00a0₽');
    },
  );

  test('is none when it says what is known already', async () => {
    const { person, card } = await startEngine();
    await person('1').says('привет', 'да', ...ANSWERS, 'да, бюджет 500 тысяч');
    expect(await card()).toMatchObject({ reason: 'qualified' });
  });
});

describe('the handoff', () => {
  test('keeps its first reason, and says what came after', async () => {
    const { person, card, lead } = await startEngine();
    const anna = person('1');
    await anna.says('привет', 'да', 'позовите менеджера', ...ANSWERS);
    expect(await card()).toMatchObject({ reason: 'human', alsoReasons: [] });
    await anna.happens({ type: 'command', name: 'change' });
    await anna.says('бюджет', '600 тысяч');
    expect(await card()).toMatchObject({
      reason: 'human',
      alsoReasons: ['qualified'],
      verdict: { kind: 'qualified' },
    });
    expect(await lead()).toMatchObject({
      verdict: 'qualified',
      stage: 3,
      conversations: [{ outcome: 'qualified' }],
      handoff: { reason: 'human', alsoReasons: ['qualified'] },
    });
  });

  test('of who qualified says that they ask for a human now', async () => {
    const { person, card } = await startEngine();
    await person('1').says('привет', 'да', ...ANSWERS, 'да', 'позовите менеджера');
    expect(await card()).toMatchObject({ reason: 'qualified', alsoReasons: ['human'] });
  });

  test('carries the verdict of a correction, and so does the lead', async () => {
    const { person, card, lead, prisma } = await startEngine();
    await person('1').says('привет', 'да', ...ANSWERS, 'да', 'бюджет 50 тысяч');
    expect(await card()).toMatchObject({ reason: 'qualified', verdict: { kind: 'not-a-target' } });
    expect(await lead()).toMatchObject({
      verdict: 'not-a-target',
      conversations: [{ outcome: 'qualified' }],
    });
    expect(await prisma.fact.count({ where: { name: 'lead.qualified' } })).toBe(1);
  });

  test('is shown anew, emptied, when the lead is erased', async () => {
    const { person, card, pool } = await startEngine();
    const anna = person('1', { displayName: 'Анна' });
    await anna.says('привет', 'да', ...ANSWERS, 'да');
    await pool.query('DELETE FROM graphile_worker._private_jobs');
    await anna.happens({ type: 'command', name: 'delete' });
    await anna.says('да');
    const { rows } = await pool.query("SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'card'");
    expect(rows).toHaveLength(1);
    expect(await card()).toMatchObject({ who: 'Данные удалены по просьбе клиента' });
  });
});

describe('who qualified', () => {
  const leaving = {
    blocks: { type: 'reachable', reachable: false },
    stops: { type: 'command', name: 'stop' },
    'begins anew': { type: 'command', name: 'restart' },
  } as const;

  test.each(Object.keys(leaving) as (keyof typeof leaving)[])(
    'stays qualified when the person %s',
    async (way) => {
      const { person, lead, prisma } = await startEngine();
      const anna = person('1');
      await anna.says('привет', 'да', ...ANSWERS, 'да');
      await anna.happens(leaving[way]);
      expect((await prisma.conversation.findFirst({ orderBy: { startedAt: 'asc' } }))?.outcome).toBe(
        'qualified',
      );
      expect((await lead()).verdict).toBe('qualified');
    },
  );

  test('is shown to sales as out of reach after a block, and within reach again', async () => {
    const { person, lead, card } = await startEngine();
    const anna = person('1');
    await anna.says('привет', 'да', ...ANSWERS, 'да');
    await anna.happens({ type: 'reachable', reachable: false });
    expect(await card()).toMatchObject({ left: 'blocked' });
    expect((await lead()).blockedChannels).toEqual(['telegram']);
    await anna.happens({ type: 'reachable', reachable: true });
    expect(await card()).toMatchObject({ left: null });
    expect((await lead()).blockedChannels).toEqual([]);
  });

  test('is shown to sales as one who asked not to be written to', async () => {
    const { person, card } = await startEngine();
    const anna = person('1');
    await anna.says('привет', 'да', ...ANSWERS, 'да', 'не пишите мне больше');
    expect(await card()).toMatchObject({ left: 'stopped', reason: 'qualified' });
  });

  test('is no longer "silent" or "blocked" once they answered after all', async () => {
    const { person, lead } = await startEngine();
    const anna = person('1');
    await anna.says('привет', 'да');
    await anna.happens({ type: 'reachable', reachable: false });
    expect((await lead()).conversations[0]?.outcome).toBe('blocked');
    await anna.says(...ANSWERS, 'да');
    expect((await lead()).conversations[0]?.outcome).toBe('qualified');
  });
});

test('answers are told in the order of the questions, wherever they were given or corrected', async () => {
  const { person, lead } = await startEngine();
  await person('1').says('привет', 'да', ...ANSWERS.toReversed(), 'праздник не тот', 'юбилей');
  const { answers } = await lead();
  expect(answers.map(({ key, supersededAt }) => (supersededAt ? `(${key})` : key))).toEqual([
    'consent',
    '(need)',
    'need',
    'timeline',
    'budget',
    'authority',
    'contact',
  ]);
});

test('a phone from an address book is kept in one form, and shown in another', async () => {
  const { person, lead } = await startEngine();
  const anna = person('1');
  await anna.says('привет', 'да', ...ANSWERS.slice(0, 4));
  await anna.happens({ type: 'contact', phone: '8 (921) 555-12-34', name: 'Анна', own: false });
  const { phone, phoneShown, answers, conversations } = await lead();
  expect([phone, phoneShown]).toEqual(['+79215551234', '+7 921 555-12-34']);
  expect(answers.at(-1)?.understood).toBe('Анна, +7 921 555-12-34');
  expect(conversations[0]?.messages.at(-1)?.text).toContain('Контакт: Анна, +7 921 555-12-34');
});

test('what was asked stands on the card, and in no answer', async () => {
  const { person, card, lead } = await startEngine();
  const anna = person('1');
  await anna.says('привет', 'да', ...ANSWERS.slice(0, 2), 'а 300 тысяч хватит?', ...ANSWERS.slice(2), 'да');
  await anna.says('у вас есть парковка?');
  expect(await card()).toMatchObject({
    budget: '500\u00a0000\u00a0₽',
    questions: ['а 300 тысяч хватит?', 'у вас есть парковка?'],
  });
  expect((await lead()).handoff?.questions).toEqual(['а 300 тысяч хватит?', 'у вас есть парковка?']);
});

describe('words at length', () => {
  const long = `Решаем вместе с мужем, ${'и ещё очень долго рассказываем об этом, '.repeat(60)}конец`;

  test('are whole in the transcript and short everywhere else', async () => {
    const { person, lead, card } = await startEngine();
    const anna = person('1');
    await anna.says(
      'привет',
      'да',
      'свадьба',
      '15 июня',
      '500 тысяч',
      long.slice(0, 2_000),
      ANSWERS[4] ?? '',
    );
    const { conversations } = await lead();
    const messages = conversations[0]?.messages ?? [];
    expect(messages.at(-1)?.text.length).toBeLessThan(400);
    expect(messages.map(({ text }) => text)).toContain(long.slice(0, 2_000));
    await anna.says('да', 'спасибо '.repeat(200));
    const shown = await card();
    expect(shown?.authority?.length).toBeLessThanOrEqual(120);
    expect(shown?.lastWords?.length).toBeLessThanOrEqual(200);
    expect(shown?.lastWords).toMatch(/…$/);
    for (const { words } of shown?.verdict?.factors ?? []) expect(words.length).toBeLessThanOrEqual(200);
  });
});
