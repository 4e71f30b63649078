import { describe, expect, test } from 'vitest';
import { startHourglass } from '../support/start-hourglass.ts';
import { testDatabase } from '../support/test-database.ts';

const WON = { type: 'won', sum: 100_000_00, currency: 'RUB', product: null, eventOn: '2026-12-12' } as const;
const LIST = /Пока никто не пришёл по вашей ссылке/;
const LINK = /https:\/\/example\.com\/chat\?utm_source=referral&ref=(\w{8})/;
const friendOf = (referrer: string) => ({
  type: 'start' as const,
  source: { source: 'referral', referrer },
});

/** Anna, who has bought. */
async function customer() {
  const given = await startHourglass(await testDatabase());
  const anna = given.person('anna');
  await anna.qualifies('+7 921 444-00-01');
  await given.sales('anna', { type: 'claim' });
  await given.sales('anna', WON);
  const last = async (address = 'anna') => (await given.said(address))[0] ?? '';
  const counted = () => given.rows('SELECT friend_id FROM referral');
  return { ...given, anna, last, counted };
}

/** Anna at the end: she is happy and has her link. */
async function promoter() {
  const given = await customer();
  const { anna, until } = given;
  await until(new Date('2026-12-14T12:00:00Z'));
  await anna.says('Чудесно', '10', 'Команда', 'Очень хороший зал', 'без имени', '80 гостей');
  await given.expectToStand('anna', 'referral', 'inviting');
  const [, code = ''] = LINK.exec(await given.last()) ?? [];
  return { ...given, code };
}

describe('my friends, my bonuses and my link', () => {
  test('are shown between the sale and the event, and the flow goes on as it stood', async () => {
    const { anna, last, talkOf, until, clock } = await customer();
    await until(new Date(clock.now.getTime() + 3_600_000));
    const before = await talkOf('anna');
    await anna.says('сколько у меня бонусов?');
    expect(await last()).toMatch(LIST);
    await anna.says('дайте ссылку ещё раз');
    expect(await last()).toMatch(LINK);
    expect(await talkOf('anna')).toMatchObject({ flow: before.flow, value: before.value });
  });

  test('are shown in the middle of a new enquiry, whose question is asked again', async () => {
    const { anna, last, rows, expectToStand } = await promoter();
    await anna.happens({ type: 'command', name: 'restart' });
    await anna.says('да');
    await expectToStand('anna', 'qualification', { askingNeed: 'asking' });
    await anna.says('мои бонусы');
    expect(await last()).toMatch(LIST);
    expect(await last()).toContain('Какой праздник');
    await anna.presses('Юбилей');
    await expectToStand('anna', 'qualification', { askingTimeline: 'asking' });
    expect(await rows(`SELECT DISTINCT key FROM answer WHERE key = 'friends'`)).toEqual([]);
  });

  test.each([
    ['мои друзья', LIST],
    ['покажите мою ссылку', LINK],
  ])(
    'are shown once the flow has ended, and nothing is asked from the beginning: %s',
    async (words, shown) => {
      const { anna, last, until, expectToStand, rows } = await promoter();
      await until(new Date('2028-02-01T09:00:00Z'));
      await expectToStand('anna', 'referral', 'finished');
      await anna.says(words);
      expect(await last()).toMatch(shown);
      await anna.says('моя ссылка');
      expect(await last()).toMatch(LINK);
      expect(await rows('SELECT count(*)::int AS deals FROM deal')).toEqual([{ deals: 1 }]);
      // The code had run out: it works again.
      expect(await rows(`SELECT expires_at > '2028-02-01' AS works FROM referral_code`)).toEqual([
        { works: true },
      ]);
    },
  );

  test('come with the picture of the QR code, before the words', async () => {
    const { anna, rows } = await promoter();
    await anna.says('моя ссылка');
    const shown = await rows(
      `SELECT text, content -> 'file' ->> 'from' AS "from", content -> 'file' ->> 'alt' AS alt FROM message
       WHERE direction = 'out' ORDER BY sequence DESC LIMIT 2`,
    );
    expect(shown).toMatchObject([
      { text: expect.stringMatching(LINK), from: null },
      { text: '', from: 'picture', alt: 'QR-код вашей ссылки для друзей' },
    ]);
  });

  test('are nobody’s who has not bought: the words mean what they mean', async () => {
    const given = await startHourglass(await testDatabase());
    const boris = given.person('boris');
    await boris.says('/start', 'да', 'мои друзья');
    expect((await given.said('boris')).join()).not.toMatch(LIST);
  });
});

describe('who comes with a code', () => {
  test('that is nobody’s is told so, greeted, and counted for nobody', async () => {
    const { person, last, counted } = await promoter();
    await person('felix').happens(friendOf('zzzzzzzz'));
    expect(await last('felix')).toMatch(/^Приглашение, по которому вы пришли, не нашлось[\s\S]*Здравствуйте/);
    await person('vera').happens(friendOf('what is this?'));
    expect(await last('vera')).toContain('не нашлось');
    expect(await counted()).toEqual([]);
  });

  test('that has run out is told so; renewed, the same link counts', async () => {
    const { anna, person, last, counted, until, code } = await promoter();
    await until(new Date('2028-02-01T09:00:00Z'));
    await person('felix').happens(friendOf(code));
    expect(await last('felix')).toMatch(/уже закончилось[\s\S]*Здравствуйте/);
    expect(await counted()).toEqual([]);
    await anna.says('моя ссылка');
    await person('felix').happens(friendOf(code));
    expect(await last('felix')).not.toContain('закончилось');
    expect(await counted()).toHaveLength(1);
  });

  test('of their own is told that it is for friends', async () => {
    const { anna, last, counted, code } = await promoter();
    await anna.happens(friendOf(code));
    expect(await last()).toMatch(/^Это ваша собственная ссылка/);
    expect(await counted()).toEqual([]);
  });

  test('is told what it brings when it counts, and not when they open it again; another friend’s does not count any more', async () => {
    const { person, last, counted, code, rows, clock } = await promoter();
    await person('felix').happens(friendOf(code));
    expect(await last('felix')).toMatch(
      /^Здравствуйте![\s\S]*По приглашению друзей для вас — скидка 5 % на банкет\.[\s\S]*Согласны\?/,
    );
    await person('felix').happens(friendOf(code));
    expect(await last('felix')).not.toMatch(/приглашени/i);
    expect(await counted()).toHaveLength(1);
    await rows(
      `INSERT INTO referral_code (code, lead_id, created_at)
       SELECT 'bbbbbbbb', lead_id, now() FROM identity WHERE address = 'felix'`,
    );
    await person('felix').happens(friendOf(code));
    await person('vera').happens({ type: 'start' });
    clock.now = new Date(clock.now.getTime() + 60_000);
    await person('vera').happens(friendOf('bbbbbbbb'));
    expect(await last('vera')).toMatch(/^Мы с вами уже знакомы/);
    expect(await counted()).toHaveLength(1);
  });

  test('has what was promised in the offer', async () => {
    const { person, sales, code, rows } = await promoter();
    const felix = person('felix');
    await felix.happens(friendOf(code));
    await felix.says('да', 'свадьба', '12 июня 2027', '500 тысяч', 'решаю сам', 'Феликс, +7 921 444-00-02');
    await felix.says('да', 'человек 80', 'без визита');
    await sales('felix', { type: 'claim' });
    const [offer = {}] = await rows('SELECT content FROM offer');
    const { discounts, subtotal } = offer.content as { discounts: object[]; subtotal: number };
    expect(discounts).toMatchObject([{ code: 'invited', percent: 5, sum: subtotal / 20 }]);
  });

  test('is answered in English, too', async () => {
    const { engine, said } = await promoter();
    const person = { language: 'en' as const };
    await engine.accept({
      ...{ channel: 'web', eventId: 'en-1', address: 'john', person },
      what: friendOf('zzzzzzzz'),
    });
    expect((await said('john'))[0]).toMatch(/^We could not find the invitation[\s\S]*Hello/);
  });
});
