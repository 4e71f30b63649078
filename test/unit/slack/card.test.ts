import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderCard } from '../../../src/channels/slack/card.ts';
import { CARD_WORDS } from '../../../src/desk/card-words.ts';
import type { SalesCard } from '../../../src/desk/sales-card.ts';
import { HANDOFF_STATUSES } from '../../../src/desk/standing.ts';
import { type BantAnswers, judge } from '../../../src/domain/bant.ts';
import { anyText } from '../../support/any-text.ts';
import { salesCard } from '../../support/sales-cards.ts';
import { faultsOfBlocks } from '../../support/slack-limits.ts';

const ACTIONS = [
  'claim',
  'complaintSolved',
  'noAnswer',
  'bookViewing',
  'came',
  'missed',
  'sendOffer',
  'won',
  'paid',
  'refunded',
  'lost',
  'notATarget',
  'reassign',
  'snooze',
  'returnToBot',
  'reopen',
] as const;

/** All texts of a card in reading order, one a line. */
function textsOf(card: SalesCard): string {
  const found: string[] = [];
  JSON.stringify(renderCard(card).blocks, (key, value) => {
    if (key === 'text' && typeof value === 'string') found.push(value);
    return value;
  });
  return found.join('\n');
}

function buttonsOf(card: SalesCard) {
  return renderCard(card).blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
}

describe('the card', () => {
  test('says who, what, when, how much, who decides, and why it counts', () => {
    expect(textsOf(salesCard())).toBe(
      [
        'Qualified lead: Anna Belova',
        ...['*Need*', 'A wedding', '*Budget*', 'up to 300,000 ₽'],
        ...['*Who decides*', 'decides together with somebody', '*Timeline*', '12 June 2027'],
        ...['*Contact*', '+7 916 123-45-67'],
        '*Qualified: 85 of 100*',
        ...['*Need* 30 of 30', 'this is what we do — “we are getting married”'],
        ...['*Timeline* 20 of 20', 'soon — “in June”'],
        ...['*Budget* 15 of 25', 'the budget is tight — “three hundred at most”'],
        ...['*Who decides* 20 of 25', 'decides together with somebody'],
        'Last words: “see you”',
        'Source: vk · spring',
        'Channel: telegram',
        'Claim',
        'Open the lead',
      ].join('\n'),
    );
  });

  test('says what came after the first reason, what is asked, until when we promised to write, and that they left', () => {
    const texts = textsOf(
      salesCard({
        reason: 'human',
        alsoReasons: ['qualified'],
        left: 'blocked',
        questions: ['is there parking?', 'a cake of our own?'],
        promisedBy: '2026-11-23T09:30:00.000Z',
      }),
    );
    expect(texts).toContain('Asks for a human: Anna Belova\nQualified since then');
    expect(texts).toContain('Blocked the bot');
    expect(texts).toContain('Asks: “is there parking?” “a cake of our own?”');
    expect(texts).toMatch(/Promised to write by 23 November.* 12:30/);
  });

  test('speaks Russian to a Russian team', () => {
    const card = salesCard({
      language: 'ru',
      reason: 'human',
      who: 'Анна',
      status: 'claimed',
      ownerName: 'Вера',
    });
    const texts = textsOf(card);
    for (const words of [
      'Просит человека: Анна',
      '*Бюджет*',
      '30 из 30',
      'бюджет впритык',
      'В работе у: Вера',
    ]) {
      expect(texts).toContain(words);
    }
  });

  test('says of an answer that is missing that it is not known', () => {
    const { budget: _, ...card } = salesCard({ verdict: null });
    expect(textsOf(card)).toContain('*Budget*\nnot known');
  });

  test('offers Claim with the handoff while it waits, and only then', () => {
    expect(buttonsOf(salesCard())).toMatchObject([
      { action_id: 'claim', value: 'handoff-1' },
      { action_id: 'open-lead' },
    ]);
    const { link: _, ...claimed } = salesCard({ status: 'claimed', ownerName: 'Boris', actions: [] });
    expect(buttonsOf(claimed)).toEqual([]);
  });

  test('has a button or an option for every action that the card allows, and for no other', () => {
    fc.assert(
      fc.property(fc.subarray([...ACTIONS]), (actions) => {
        const elements = buttonsOf(salesCard({ actions })) as {
          action_id: string;
          options?: { value: string }[];
        }[];
        const drawn = elements.flatMap(({ action_id, options }) => {
          return options ? options.map(({ value }) => value.replace(':handoff-1', '')) : [action_id];
        });
        expect(drawn.filter((action) => action !== 'open-lead').sort()).toEqual([...actions].sort());
      }),
    );
  });

  test('says how the lead stands, and where to write while somebody has it', () => {
    const claimed = { status: 'claimed', ownerName: 'Boris' } as const;
    expect(textsOf(salesCard({ offeredToName: 'Vera', isOverdue: true }))).toMatch(
      /waited longer than promised\nOffered to Vera/,
    );
    expect(textsOf(salesCard(claimed))).toMatch(/Claimed by Boris[\s\S]*right in the thread/);
    expect(textsOf(salesCard({ ...claimed, left: 'blocked' }))).not.toContain('in the thread');
    const later = '2026-11-23T09:30:00.000Z';
    const promised = { promisedBy: later, ownerName: 'Boris' };
    expect(textsOf(salesCard({ ...promised, status: 'won', wonSum: '150,000 ₽' }))).toMatch(
      /Won: 150,000 ₽ · Boris/,
    );
    expect(textsOf(salesCard({ ...promised, status: 'won' }))).not.toContain('Promised');
    expect(textsOf(salesCard({ status: 'snoozed', snoozedUntil: later }))).toMatch(
      /Snoozed until 23 Nov.* 12:30/,
    );
    expect(textsOf(salesCard({ status: 'lost', lostReason: 'Too expensive' }))).toContain(
      'Lost: Too expensive',
    );
  });

  test('makes no link of an address that is not one of the web', () => {
    expect(buttonsOf(salesCard({ link: 'javascript:alert(1)' }))).toMatchObject([{ action_id: 'claim' }]);
  });

  test('lets no markup of a person take effect', () => {
    const nasty = '<!channel> <@U1> *bold* _it_ `x` <https://evil.example|bank> & &amp; <script>';
    const card = salesCard({
      who: nasty,
      need: nasty,
      contact: nasty,
      note: nasty,
      lastWords: nasty,
      source: nasty,
    });
    const { blocks, text } = renderCard(card);
    const markdown: string[] = [];
    JSON.stringify(blocks, (_, value) => {
      if (value?.type === 'mrkdwn') markdown.push(value.text);
      return value;
    });
    expect(markdown.filter((each) => each.includes('bold') || each.includes('<'))).toEqual([]);
    expect(text).toContain('&lt;!channel&gt; &lt;@U1&gt;');
    expect(text).not.toMatch(/[<>]/);
  });

  test.each(['ru', 'en'] as const)(
    'has a sentence in %s for every reason that the scoring gives',
    (language) => {
      const thresholds = {
        points: { need: 30, timeline: 20, budget: 25, authority: 25 },
        qualifiedFrom: 60,
        servedNeeds: ['wedding'],
        budget: { currency: 'RUB' as const, floor: 100, comfortable: 300, personFloor: 3 },
        timeline: { soonDays: 60, laterDays: 400 },
      };
      const money = (max: number, currency: 'RUB' | 'USD' = 'RUB') => ({
        value: { min: null, max, currency, per: 'total' as const, approximate: false },
        words: 'w',
      });
      const on = (start: string) => ({ value: { start, end: start }, words: 'w' });
      const answers: BantAnswers[] = [
        {},
        { need: { value: 'wedding', words: '' }, timeline: on('2027-01-10'), budget: money(50) },
        { need: { value: 'rent', words: '' }, timeline: on('2027-08-10'), budget: money(200) },
        { timeline: on('2029-08-10'), budget: money(400) },
        { budget: money(400, 'USD') },
        ...(['alone', 'shared', 'committee', 'other'] as const).map((value) => ({
          authority: { value, words: '' },
        })),
      ];
      const codes = new Set(
        answers.flatMap((each) => judge(each, thresholds, '2027-01-01').factors.map(({ why }) => why)),
      );
      expect([...codes].sort()).toEqual(Object.keys(CARD_WORDS[language].why).sort());
    },
  );

  test("keeps to every limit of Slack for anybody's text", () => {
    const text = anyText;
    const factor = fc.record({
      factor: fc.constantFrom('budget', 'authority', 'need', 'timeline'),
      points: fc.nat(),
      max: fc.nat(),
      why: text,
      words: text,
    });
    const card = fc.record(
      {
        status: fc.constantFrom(...HANDOFF_STATUSES),
        reason: fc.constantFrom('qualified', 'human', 'unclear'),
        language: fc.constantFrom('ru', 'en'),
        who: text,
        need: text,
        budget: text,
        authority: text,
        timeline: text,
        contact: text,
        note: text,
        source: text,
        lastWords: text,
        channel: text,
        ownerName: text,
        offeredToName: text,
        wonSum: text,
        lostReason: text,
        isOverdue: fc.boolean(),
        speaking: fc.constantFrom('bot', 'human'),
        left: fc.constantFrom('blocked', 'stopped', null),
        snoozedUntil: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        actions: fc.subarray([...ACTIONS]),
        questions: fc.array(text, { maxLength: 5 }),
        link: fc.oneof(text, fc.webUrl()),
        verdict: fc.option(
          fc.record({
            kind: fc.constantFrom('qualified', 'not-a-target', 'not-yet'),
            score: fc.nat(),
            max: fc.nat(),
            factors: fc.array(factor, { maxLength: 8 }),
          }),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(card, (change) => {
        const rendered = renderCard({ ...salesCard(), ...(change as Partial<SalesCard>) });
        expect(faultsOfBlocks(rendered.blocks)).toEqual([]);
        expect(rendered.text.length).toBeLessThanOrEqual(4000);
        expect(() => encodeURIComponent(rendered.text)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
