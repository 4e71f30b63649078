import { describe, expect, test } from 'vitest';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const WON = { type: 'won', sum: 100_000_00, currency: 'RUB', product: null } as const;
const CODE = 'a1b2c3d4';
const BRINGS = 'По приглашению друзей для вас — скидка 5 % на банкет.';

/** Maria is a customer, whose code friends type. */
async function given() {
  const hourglass = await startHourglass(await testDatabase());
  const { person, sales, rows, said } = hourglass;
  const maria = person('maria');
  await maria.qualifies('+7 921 444-00-01');
  await sales('maria', { type: 'claim' });
  await sales('maria', WON);
  await rows(
    `INSERT INTO referral_code (code, lead_id, created_at) SELECT $1, lead_id, now() FROM identity WHERE address = 'maria'`,
    CODE,
  );
  return {
    ...hourglass,
    maria,
    last: async (address: string) => (await said(address))[0] ?? '',
    brought: () =>
      rows('SELECT i.address FROM referral r JOIN identity i ON i.lead_id = r.friend_id ORDER BY 1'),
  };
}

describe('a friend’s code that is typed', () => {
  test('with the first words counts like the link, and what else they say is heard', async () => {
    const { person, last, brought, rows } = await given();
    await person('felix').says('Здравствуйте, хотим свадьбу, меня Маша пригласила, код A1B2-C3D4');
    expect(await last('felix')).toMatch(/^Здравствуйте![\s\S]*По приглашению друзей[\s\S]*Согласны\?/);
    expect(await brought()).toEqual([{ address: 'felix' }]);
    expect(
      await rows(`SELECT stage FROM lead l JOIN identity i ON i.lead_id = l.id WHERE i.address = 'maria'`),
    ).toEqual([{ stage: 7 }]);
  });

  test('later in the first talk counts too, is told once, and the open question is asked again', async () => {
    const { person, last, brought, expectToStand, clock } = await given();
    const felix = person('felix');
    await felix.says('/start', 'да');
    clock.now = new Date(clock.now.getTime() + 60_000);
    await felix.says('код: a1b2c3d4');
    expect(await last('felix')).toMatch(
      /^По приглашению друзей для вас — скидка 5 % на банкет\.[\s\S]*Какой праздник/,
    );
    expect(await brought()).toEqual([{ address: 'felix' }]);
    await expectToStand('felix', 'qualification', { askingNeed: 'asking' });
    await felix.says('свадьба, код a1b2c3d4');
    expect(await last('felix')).not.toContain('По приглашению');
    await expectToStand('felix', 'qualification', { askingTimeline: 'asking' });
    expect(await brought()).toHaveLength(1);
  });

  test('after the questions, before they buy, brings what was promised in the offer', async () => {
    const { person, sales, rows, last } = await given();
    const felix = person('felix');
    await felix.qualifies('+7 921 444-00-02');
    await felix.says('меня пригласила Маша, код a1b2c3d4');
    expect(await last('felix')).toContain(BRINGS);
    await felix.says('человек 80', 'без визита');
    await sales('felix', { type: 'claim' });
    const [offer = {}] = await rows('SELECT content FROM offer');
    const { discounts } = offer.content as { discounts: object[] };
    expect(discounts).toMatchObject([{ code: 'invited', percent: 5 }]);
  });

  test.each(['gg3they8', 'код: gg3they8', 'birthday', 'my birthday party'])(
    'that is nobody’s is no code, and nothing is said of one: %s',
    async (words) => {
      const { person, last, brought } = await given();
      const felix = person('felix');
      await felix.says('/start', 'да', words);
      expect(await last('felix')).not.toMatch(/приглаш|код|ссылк/i);
      expect(await brought()).toEqual([]);
    },
  );

  test('by a customer, or in a second talk, does not count', async () => {
    const { maria, person, last, brought } = await given();
    await maria.says('код a1b2c3d4');
    expect(await last('maria')).not.toMatch(/приглаш|собственная/);
    const felix = person('felix');
    await felix.says('/start', 'да');
    await felix.happens({ type: 'command', name: 'restart' });
    await felix.says('код a1b2c3d4');
    expect(await last('felix')).toMatch(/^Мы с вами уже знакомы/);
    expect(await brought()).toEqual([]);
  });

  test('that came by the link before is not told again; another’s does not count any more', async () => {
    const { person, last, brought, rows } = await given();
    const felix = person('felix');
    await felix.happens({ type: 'start', source: { source: 'referral', referrer: CODE } });
    await felix.says('код a1b2c3d4');
    expect(await last('felix')).not.toMatch(/приглаш/i);
    await person('olga').says('/start');
    await rows(
      `INSERT INTO referral_code (code, lead_id, created_at) SELECT 'bbbbbbbb', lead_id, now() FROM identity WHERE address = 'olga'`,
    );
    await felix.says('код bbbbbbbb');
    expect(await last('felix')).toMatch(/^Мы с вами уже знакомы/);
    expect(await brought()).toHaveLength(1);
  });

  test('is told in English', async () => {
    const { person, last } = await given();
    await person('john', 'en').says('Hi, a friend invited me, my code is a1b2c3d4');
    expect(await last('john')).toMatch(/A friend invited you, so this is for you: 5% off the banquet\./);
  });
});
