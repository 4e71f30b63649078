import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerFound,
  answerLead,
  answerQueue,
  answerWeek,
  answerWords,
} from '../../../src/channels/slack/command-answers.ts';
import { MOST_ON_HOME, renderHome } from '../../../src/channels/slack/home-view.ts';
import type { DeskScene } from '../../../src/channels/slack/lead-lines.ts';
import type { DeskLine, FoundLead, SpanFigures } from '../../../src/desk/desk-figures.ts';
import { HANDOFF_STATUSES } from '../../../src/desk/standing.ts';
import { deskLine, foundLead, spanFigures, textsOfBlocks } from '../../support/desk-figures.ts';
import { faultsOfHome } from '../../support/fake-slack-home.ts';
import { faultsOfBlocks } from '../../support/slack-limits.ts';

const scene = (change: Partial<DeskScene> = {}): DeskScene => ({
  language: 'en',
  zone: 'Europe/Moscow',
  now: new Date('2026-11-23T09:00:00Z'),
  publicUrl: 'https://chat.example.com',
  workspaceUrl: 'https://sample.slack.com/',
  ...change,
});
const now = { waiting: 3, overdue: 1 };

function textsOf({ blocks }: { blocks: unknown[] }): string {
  return textsOfBlocks(blocks);
}

describe('the home', () => {
  test('has the overdue first, then the others, then the day', () => {
    const mine = {
      total: 2,
      lines: [
        deskLine({ who: 'Late', isOverdue: true, status: 'claimed', ownerName: 'Boris' }),
        deskLine({ who: 'Calm', offeredToName: 'Boris', lastWords: null }),
      ],
    };
    const texts = textsOf(renderHome({ mine, day: spanFigures(), now }, scene()));
    expect(texts).toBe(
      [
        'Refresh|All leads',
        '⏰ Overdue: 1',
        'Late| — claimed by Boris · ⏰ overdue|\n|A wedding · up to 300,000 ₽|\n|handed over 10:00|\n|“is there parking?”|\n|Open the lead| · |Card',
        'In your hands: 1',
        'Calm| — waits, offered to Boris|\n|A wedding · up to 300,000 ₽|\n|handed over 10:00|\n|Open the lead| · |Card',
        'Today|*Handed over to sales*|6|*Claimed*|5|*Won*|2: ₽400,000|*First answer, working time*|18 min',
        'The whole desk, right now|*Waiting to be claimed*|3|*Overdue*|1',
        'As of 12:00',
      ].join('|'),
    );
  });

  test('with no leads says what to do', () => {
    const none = { lines: [], total: 0 };
    const texts = (waiting: number) =>
      textsOf(
        renderHome(
          { mine: none, day: spanFigures(), now: { waiting, overdue: 0 } },
          scene({ language: 'ru' }),
        ),
      );
    expect(texts(2)).toContain('Ждут, чтобы их взяли: 2. Наберите /leads или нажмите «Беру»');
    expect(texts(0)).toContain('Никто не ждёт.');
  });

  test('says how many more there are', () => {
    const view = renderHome({ mine: { lines: [deskLine()], total: 90 }, day: spanFigures(), now }, scene());
    expect(textsOf(view)).toContain('And 89 more.| |All of them are in the dashboard');
  });

  test('has no links that lead nowhere', () => {
    const lines = [deskLine({ card: { channel: '-100123', message: '5' } })];
    const nowhere = scene({ publicUrl: undefined });
    expect(
      JSON.stringify(renderHome({ mine: { lines, total: 90 }, day: spanFigures(), now }, nowhere)),
    ).not.toMatch(/"url"/);
    expect(
      JSON.stringify(
        renderHome({ mine: { lines: [deskLine()], total: 1 }, day: spanFigures(), now }, scene()),
      ),
    ).toContain('https://sample.slack.com/archives/C0123/p1700000000000001');
  });
});

describe('a command is answered', () => {
  test('with the card in words for one lead', () => {
    const answers = [
      { key: 'need', understood: 'A wedding' },
      { key: 'guests', understood: '80' },
    ];
    expect(textsOf(answerLead(foundLead(), answers, scene()))).toBe(
      [
        'Anna Belova',
        '+7 921 555-12-34 · Qualified · score 85|\n|Need: |A wedding|\n|Guests: |80',
        'nobody has it yet|\n|handed over 10:00|\n|“is there parking?”|\n|Open the lead| · |Card',
      ].join('|'),
    );
  });

  test('with a lead that was never handed over', () => {
    const lead = foundLead({ handoff: null, phone: null, verdict: null, score: null });
    expect(textsOf(answerLead(lead, [], scene()))).toBe(
      'Anna Belova|not handed over to sales|\n|Open the lead',
    );
  });

  test('with the week beside the one before', () => {
    const week = spanFigures();
    const before = spanFigures({
      leads: 9,
      firstAnswer: { clockMinutes: null, workingMinutes: null },
      won: { count: 0, sums: [] },
      lost: [],
    });
    const span = { from: new Date('2026-11-22T21:00:00Z'), to: new Date('2026-11-25T09:00:00Z') };
    const answer = answerWeek(
      { week, before, span, isLast: false },
      [{ code: 'price', label: 'Too expensive' }],
      scene(),
    );
    const texts = textsOf(answer);
    expect(texts).toMatch(/^This week, 23\s–\s25 November\|/);
    expect(texts).toContain('New people: |12 (was 9)');
    expect(texts).toContain(
      'working time (median): |18 min (was —)|\n|To the first answer, by the clock (median): |2 h 5 min (was —)',
    );
    expect(texts).toContain('Won: |2: ₽400,000 (was 0)');
    expect(texts).toContain('Lost: |1 (was 0)|\n|   Too expensive: 1 (was 0)');
  });
});

describe('whatever people typed, Slack takes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom(
      '',
      ' ',
      '\u0000',
      '<!channel>',
      '*a*',
      '&'.repeat(4000),
      '🎉'.repeat(2000),
      '\ud800',
      '\u200b',
    ),
  );
  const maybe = fc.option(text, { nil: null });
  const instant = fc.constantFrom('2026-11-23T07:00:00.000Z', '1970-01-01T00:00:00.000Z');
  const line: fc.Arbitrary<DeskLine> = fc.record({
    handoffId: fc.uuid(),
    conversationId: fc.uuid(),
    leadId: fc.uuid(),
    who: text,
    need: maybe,
    budget: maybe,
    status: fc.constantFrom(...HANDOFF_STATUSES),
    isOverdue: fc.boolean(),
    ownerName: maybe,
    offeredToName: maybe,
    createdAt: instant,
    lastWords: maybe,
    waitingForAnswerSince: fc.option(instant, { nil: null }),
    card: fc.option(fc.record({ channel: text, message: text }), { nil: null }),
  });
  const lead: fc.Arbitrary<FoundLead> = fc.record({
    leadId: fc.uuid(),
    name: maybe,
    phone: maybe,
    email: maybe,
    verdict: maybe,
    score: fc.option(fc.integer(), { nil: null }),
    lastSeenAt: instant,
    handoff: fc.option(line, { nil: null }),
  });
  const minutes = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: null });
  const figures: fc.Arbitrary<SpanFigures> = fc.record({
    leads: fc.nat(),
    qualified: fc.nat(),
    handedOver: fc.nat(),
    claimed: fc.nat(),
    firstAnswer: fc.record({ clockMinutes: minutes, workingMinutes: minutes }),
    won: fc.record({
      count: fc.nat(),
      sums: fc.array(fc.record({ currency: text, sum: fc.integer(), count: fc.nat() }), { maxLength: 5 }),
    }),
    lost: fc.array(fc.record({ reason: maybe, count: fc.nat() }), { maxLength: 100 }),
  });
  const scenes = fc.record({
    language: fc.constantFrom('ru' as const, 'en' as const),
    publicUrl: fc.constantFrom(undefined, 'https://chat.example.com'),
    workspaceUrl: fc.constantFrom(null, 'https://sample.slack.com/'),
  });
  const list = (most: number) =>
    fc.record({ lines: fc.array(line, { maxLength: most, size: 'max' }), total: fc.nat(500) });
  const runs = { numRuns: 30 };

  test('in the home', () => {
    fc.assert(
      fc.property(list(MOST_ON_HOME), figures, scenes, (mine, day, change) => {
        const { blocks } = renderHome({ mine, day, now }, scene(change));
        expect(faultsOfHome(JSON.parse(JSON.stringify(blocks)))).toEqual([]);
      }),
      runs,
    );
  });

  test('in every answer', () => {
    const answers = fc.array(fc.record({ key: text, understood: text }), { maxLength: 60 });
    const several = fc.record({ leads: fc.array(lead, { maxLength: 10 }), isLonger: fc.boolean() });
    const span = { from: new Date('2026-11-22T21:00:00Z'), to: new Date('2026-11-22T21:00:00Z') };
    fc.assert(
      fc.property(
        list(15),
        several,
        lead,
        answers,
        figures,
        text,
        scenes,
        (queue, found, one, known, week, words, change) => {
          const at = scene(change);
          const reasons = [{ code: 'price', label: words }];
          for (const { blocks, text: shown } of [
            answerQueue(queue, at),
            answerFound(found, words, at),
            answerLead(one, known, at),
            answerWeek({ week, before: week, span, isLast: false }, reasons, at),
            answerWords(words),
          ]) {
            expect(faultsOfBlocks(JSON.parse(JSON.stringify(blocks)))).toEqual([]);
            expect(shown).not.toMatch(/[<>]/);
          }
        },
      ),
      runs,
    );
  });
});
