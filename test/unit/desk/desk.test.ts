import { describe, expect, it } from 'vitest';
import { createDesk, type DeskStep } from '../../../src/desk/desk.ts';
import type { DeskEvent, DeskHappening, Rep } from '../../../src/desk/desk-event.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import type { WorkingHours } from '../../../src/domain/working-hours.ts';
import { someDeal } from '../../support/sales-cards.ts';

const day = { from: '10:00', to: '20:00' };
const hours: WorkingHours = {
  zone: 'Europe/Moscow',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: [],
};
const desk = createDesk({
  hours,
  answerMinutes: 30,
  chiefAfterMinutes: 20,
  reassignAfterMinutes: 10,
  handBackAfterMinutes: 120,
  tries: [0, 86_400_000],
  chiefsOf: () => ['Вера'],
  books: true,
  sells: true,
});
const anna: Rep = { id: 'team:Анна', name: 'Анна' };
const boris: Rep = { id: 'team:Борис', name: 'Борис' };
/** A Wednesday, noon in Moscow. */
const NOON = Date.parse('2026-03-11T09:00:00Z');

/** A lead on a clock of its own: what happens to it, and what comes of that. */
function lead({ isCall = false } = {}) {
  let now = NOON;
  const timers = new Map<string, { due: number; event: string }>();
  const told: string[] = [];
  let step: DeskStep = take(desk.open({ at: iso(), answerBy: null, isCall }));

  function iso(): string {
    return new Date(now).toISOString();
  }
  function take(next: DeskStep): DeskStep {
    for (const key of next.timersCleared) timers.delete(key);
    for (const { key, delayMs, event } of next.timersSet) timers.set(key, { due: now + delayMs, event });
    for (const effect of next.effects) {
      if (effect.type === 'notify') told.push(`${effect.notice.kind} @${effect.whom.join(',')}`);
      else if (effect.type === 'fact') told.push(effect.name);
      else if (effect.type === 'say') told.push(`bot: ${effect.copy}`);
      else if (effect.type === 'send') told.push(`${effect.by}: ${effect.text}`);
      else told.push(effect.type);
    }
    return next;
  }
  function happens(what: DeskHappening): boolean {
    const next = desk.step(step.kept, { ...what, at: iso() } as DeskEvent);
    if (next) step = take(next);
    return next !== null;
  }
  return {
    happens,
    /** Lets minutes pass; timers that fall due fire. */
    passes(minutes: number) {
      const end = now + minutes * 60_000;
      for (;;) {
        const [key, next] = [...timers].sort((a, b) => a[1].due - b[1].due)[0] ?? [];
        if (key === undefined || !next || next.due > end) break;
        now = next.due;
        timers.delete(key);
        happens({ type: next.event } as never);
      }
      now = end;
    },
    /** What was told since the last look. */
    told: () => told.splice(0),
    standing: () => step.standing,
    actions: (deal: Deal | null = null) => desk.actions(step.kept, deal),
    timers: () => timers.size,
  };
}

describe('a lead that waits', () => {
  it('is claimed by the first, and by nobody else', () => {
    const it = lead();
    expect(it.happens({ type: 'claim', by: anna })).toBe(true);
    expect(it.happens({ type: 'claim', by: boris })).toBe(false);
    expect(it.standing()).toMatchObject({ status: 'claimed', speaking: 'human', owner: anna });
    expect(it.told()).toEqual(['lead.claimed']);
  });

  it('is claimed by whoever answers the customer', () => {
    const it = lead();
    it.happens({ type: 'reply', by: anna, text: 'Здравствуйте!' });
    expect(it.standing()).toMatchObject({ status: 'in-conversation', speaking: 'human', owner: anna });
    expect(it.told()).toEqual(['lead.claimed', 'Анна: Здравствуйте!', 'lead.first-answered']);
    expect(it.happens({ type: 'reply', by: boris, text: 'И я здесь' })).toBe(false);
  });

  it('is brought to mind, then told to the chief, then offered to somebody else, in working time', () => {
    const it = lead();
    it.happens({ type: 'offered', to: anna });
    it.told();
    it.passes(30);
    expect(it.told()).toEqual(['late @Анна', 'lead.overdue']);
    expect(it.standing().isOverdue).toBe(true);
    it.passes(20);
    expect(it.told()).toEqual(['chief @Вера', 'lead.overdue']);
    it.passes(10);
    expect(it.told()).toEqual(['reassigned @Анна', 'lead.overdue']);
    expect(it.standing()).toMatchObject({ offeredTo: null, isToBeOffered: true, passed: ['Анна'] });
  });

  it('is not brought to mind at night', () => {
    const it = lead();
    it.passes(29);
    it.happens({ type: 'claim', by: anna });
    it.told();
    it.passes(60 * 24 * 30);
    expect(it.told().filter((line) => line.startsWith('late'))).toHaveLength(1 * 3);
  });

  it('is taken away three times at most', () => {
    const it = lead();
    it.passes(60 * 24 * 60);
    expect(it.told().filter((line) => line.startsWith('reassigned'))).toHaveLength(2);
    expect(it.timers()).toBe(0);
  });
});

describe('the bot', () => {
  it('speaks until a human has the conversation, and not while one has it', () => {
    const it = lead();
    expect(it.happens({ type: 'botSpeaks' })).toBe(true);
    it.happens({ type: 'claim', by: anna });
    expect(it.happens({ type: 'botSpeaks' })).toBe(false);
    it.happens({ type: 'returnToBot', by: anna });
    expect(it.happens({ type: 'botSpeaks' })).toBe(true);
    expect(it.standing()).toMatchObject({ status: 'returned', owner: null });
  });

  it('has it again when the salesperson is silent, and says so', () => {
    const it = lead();
    it.happens({ type: 'reply', by: anna, text: 'Здравствуйте!' });
    it.happens({ type: 'prospectWrote' });
    it.told();
    it.passes(60);
    expect(it.told()).toEqual(['reminder @Анна']);
    it.passes(60);
    expect(it.told()).toEqual(['handed-back @Анна', 'lead.returned-to-bot', 'bot: desk-handed-back']);
    expect(it.standing()).toMatchObject({ status: 'waiting', speaking: 'bot', owner: null });
  });

  it('is not called back while nobody waits for a word', () => {
    const it = lead();
    it.happens({ type: 'reply', by: anna, text: 'Здравствуйте!' });
    it.happens({ type: 'prospectWrote' });
    it.happens({ type: 'reply', by: anna, text: 'Да, конечно' });
    it.told();
    it.passes(60 * 24 * 30);
    expect(it.told()).toEqual([]);
  });
});

describe('a customer who does not answer the phone', () => {
  it('is told so on a schedule, until they write to the one who tried', () => {
    const it = lead();
    it.happens({ type: 'claim', by: anna });
    it.told();
    it.happens({ type: 'noAnswer', by: anna });
    it.passes(0);
    expect(it.told()).toEqual(['lead.not-reached', 'lead.first-answered', 'bot: desk-tried-to-reach']);
    it.passes(24 * 60);
    expect(it.told()).toEqual(['bot: desk-tried-to-reach', 'unreached @Анна']);
    it.happens({ type: 'noAnswer', by: anna });
    it.happens({ type: 'prospectWrote' });
    expect(it.told().slice(-2).sort()).toEqual(['reached @Анна', 'relay']);
    expect(it.standing()).toMatchObject({ status: 'claimed', speaking: 'human', owner: anna });
  });
});

describe('a lead that is closed', () => {
  const won = { type: 'won', by: anna, sum: 25_000_000, currency: 'RUB', product: null } as const;

  it('is won once, and can be taken back', () => {
    const it = lead();
    it.happens({ type: 'claim', by: anna });
    expect(it.happens(won)).toBe(true);
    expect(it.happens(won)).toBe(false);
    expect(it.happens({ type: 'lost', by: anna, reason: 'price', words: '' })).toBe(false);
    expect(it.standing()).toMatchObject({ status: 'won', speaking: 'bot' });
    expect(it.actions(someDeal({ status: 'won', sum: 100, paid: 0 }))).toEqual(['paid', 'reopen']);
    it.happens({ type: 'reopen', by: anna });
    expect(it.standing()).toMatchObject({ status: 'claimed', speaking: 'human', owner: anna });
  });

  it('waits again when the customer asks for a human', () => {
    const it = lead();
    it.happens({ type: 'claim', by: anna });
    it.happens({ type: 'lost', by: anna, reason: 'price', words: 'дорого' });
    it.told();
    it.happens({ type: 'handedOver', answerBy: null });
    expect(it.standing()).toMatchObject({ status: 'waiting', owner: null, isToBeOffered: true });
    it.passes(30);
    expect(it.told()).toEqual(['late @', 'lead.overdue']);
  });
});

describe('a lead that was lost and comes back', () => {
  const lost = { type: 'lost', by: anna, reason: 'price', words: '' } as const;
  const back = { type: 'prospectCameBack', answerBy: null } as const;

  it('has its owner called, once, who may reopen it', () => {
    const it = lead();
    it.happens({ type: 'claim', by: anna });
    it.happens(lost);
    it.told();
    expect(it.happens(back)).toBe(true);
    expect(it.told()).toEqual(['lead.returned', 'came-back @Анна', 'bot: desk-came-back']);
    expect(it.happens(back)).toBe(false);
    expect(it.actions(someDeal({ status: 'lost' }))).toContain('reopen');
    it.happens({ type: 'reopen', by: anna });
    it.happens({ type: 'reply', by: anna, text: 'Здравствуйте!' });
    it.told();
    it.passes(60);
    expect(it.told()).toEqual([]);
  });

  it('is answered without being reopened', () => {
    const it = lead();
    it.happens({ type: 'claim', by: anna });
    it.happens(lost);
    it.happens(back);
    it.happens({ type: 'reply', by: anna, text: 'Здравствуйте!' });
    it.told();
    it.passes(60 * 24);
    expect(it.told()).toEqual([]);
    expect(it.standing()).toMatchObject({ status: 'lost', isOverdue: false });
  });

  it('is offered to others when its owner lets it wait', () => {
    const it = lead();
    it.happens({ type: 'claim', by: anna });
    it.happens(lost);
    it.happens(back);
    it.passes(60);
    expect(it.standing()).toMatchObject({
      status: 'waiting',
      owner: null,
      isToBeOffered: true,
      passed: ['Анна'],
    });
  });

  it('is nobody else’s to be back from: what was won, or is open, stays as it is', () => {
    const it = lead();
    expect(it.happens(back)).toBe(false);
    it.happens({ type: 'claim', by: anna });
    expect(it.happens(back)).toBe(false);
    it.happens({ type: 'won', by: anna, sum: 100, currency: 'RUB', product: null });
    expect(it.happens(back)).toBe(false);
  });
});

describe('what a salesperson does about the deal', () => {
  it.each<DeskHappening>([
    { type: 'bookViewing', by: anna, resource: 'hall', startsAt: '2026-03-12T09:00:00Z' },
    { type: 'sendOffer', by: anna, edits: {} },
    { type: 'came', by: anna },
    { type: 'missed', by: anna },
    { type: 'paid', by: anna, sum: 100, currency: 'RUB' },
    { type: 'won', by: anna, sum: 100, currency: 'RUB', product: null },
  ])('is an answer that the customer has waited for: $type', (what) => {
    const it = lead();
    it.happens({ type: 'claim', by: anna });
    it.passes(10);
    it.told();
    it.happens(what);
    expect(it.told()).toContain('lead.first-answered');
    expect(it.standing()).toMatchObject({ firstAnsweredAt: '2026-03-11T09:10:00.000Z', isOverdue: false });
    it.passes(60);
    expect(it.told()).toEqual([]);
  });

  it('is none where the customer hears nothing of it', () => {
    const it = lead();
    it.happens({ type: 'claim', by: anna });
    it.happens({ type: 'lost', by: anna, reason: 'price', words: '' });
    expect(it.told()).not.toContain('lead.first-answered');
    expect(it.standing().firstAnsweredAt).toBeNull();
  });

  it('ends the wait for an answer to their words', () => {
    const it = lead();
    it.happens({ type: 'reply', by: anna, text: 'Здравствуйте!' });
    it.happens({ type: 'prospectWrote' });
    it.happens({ type: 'sendOffer', by: anna, edits: {} });
    it.told();
    it.passes(60 * 24 * 7);
    expect(it.told()).toEqual([]);
  });
});

describe('a customer who blocks the bot', () => {
  it('is given up after a day, and not when they are back before', () => {
    const it = lead();
    it.happens({ type: 'prospectLeft', why: 'blocked' });
    it.passes(12 * 60);
    it.happens({ type: 'prospectReturned' });
    it.passes(24 * 60);
    expect(it.told()).not.toContain('giveUp');
    it.happens({ type: 'prospectLeft', why: 'blocked' });
    it.passes(24 * 60);
    expect(it.told()).toContain('giveUp');
  });

  it('is sent no documents: they are shown to colleagues', () => {
    const it = lead();
    it.happens({ type: 'claim', by: anna });
    it.happens({ type: 'prospectLeft', why: 'stopped' });
    it.told();
    const file = { from: 'calendar', reference: '1', kind: 'file', name: 'Визит.ics' } as const;
    it.happens({ type: 'documentMade', file });
    expect(it.told()).toEqual(['withhold']);
  });
});

it('takes a lead that was kept before it knew of blocks', () => {
  const { kept } = desk.open({ at: new Date(NOON).toISOString(), answerBy: null });
  const { leaving: _leaving, ...value } = (kept as { value: Record<string, string> }).value;
  const older = { ...(kept as object), value } as typeof kept;
  const at = new Date(NOON + 60_000).toISOString();
  const step = desk.step(older, { type: 'prospectLeft', why: 'blocked', at });
  expect(step?.timersSet.map(({ delayMs }) => delayMs)).toContain(86_400_000);
});

it('sleeps until its hour, or until the customer writes', () => {
  const it = lead();
  it.happens({ type: 'claim', by: anna });
  const until = new Date(NOON + 3 * 3_600_000).toISOString();
  it.happens({ type: 'snooze', by: anna, until });
  expect(it.standing()).toMatchObject({ status: 'snoozed', snoozedUntil: until });
  it.told();
  it.passes(180);
  expect(it.told()).toEqual(['awake @Анна']);
  expect(it.standing()).toMatchObject({ status: 'claimed', snoozedUntil: null });
});

it('is woken by nobody but the one who put it off', () => {
  const it = lead();
  it.happens({ type: 'claim', by: anna });
  it.happens({ type: 'snooze', by: anna, until: new Date(NOON + 3_600_000).toISOString() });
  expect(it.happens({ type: 'reopen', by: boris })).toBe(false);
  expect(it.standing()).toMatchObject({ status: 'snoozed', owner: anna });
  expect(it.happens({ type: 'reopen', by: anna })).toBe(true);
  expect(it.standing()).toMatchObject({ status: 'claimed', owner: anna });
});

it('offers only what can be done', () => {
  const it = lead();
  expect(it.actions()).toEqual(['claim', 'notATarget', 'reassign']);
  it.happens({ type: 'claim', by: anna });
  expect(it.actions()).toEqual([
    'noAnswer',
    'bookViewing',
    'sendOffer',
    'won',
    'paid',
    'lost',
    'notATarget',
    'reassign',
    'snooze',
    'returnToBot',
  ]);
});

describe('a lead who telephoned', () => {
  it('is answered by the one who takes it, and nobody is told that they wait', () => {
    const it = lead({ isCall: true });
    expect(it.happens({ type: 'claim', by: anna })).toBe(true);
    expect(it.told()).toEqual(['lead.claimed', 'lead.first-answered']);
    expect(it.standing()).toMatchObject({ status: 'claimed', owner: anna, isOverdue: false, isCall: true });
    expect(it.timers()).toBe(0);
    it.passes(10_000);
    expect(it.told()).toEqual([]);
  });

  it('can be written to by nobody, not by the bot either', () => {
    const it = lead({ isCall: true });
    expect(it.happens({ type: 'reply', text: 'Hello', by: anna })).toBe(false);
    it.happens({ type: 'claim', by: anna });
    expect(it.happens({ type: 'reply', text: 'Hello', by: anna })).toBe(false);
    expect(it.happens({ type: 'edit', message: '1', text: 'Hello', by: anna })).toBe(false);
    expect(it.happens({ type: 'noAnswer', by: anna })).toBe(false);
    expect(it.happens({ type: 'returnToBot', by: anna })).toBe(false);
    expect(it.happens({ type: 'botSpeaks' })).toBe(false);
    expect(it.actions()).toEqual(['won', 'paid', 'lost', 'notATarget', 'reassign', 'snooze']);
    it.happens({ type: 'won', sum: 100, currency: 'RUB', product: null, by: anna });
    expect(it.happens({ type: 'reply', text: 'Hello', by: anna })).toBe(false);
    expect(it.actions()).toEqual(['paid', 'reopen']);
  });
});

describe('a customer whom somebody sees to', () => {
  const minutes = (count: number) => new Date(NOON + count * 60_000).toISOString();

  it.each<[string, DeskHappening[]]>([
    ['who asked the bot for something', [{ type: 'prospectCommanded' }]],
    ['who came back after a block', [{ type: 'prospectLeft', why: 'blocked' }]],
    [
      'who was snoozed after a call in vain',
      [
        { type: 'noAnswer', by: anna },
        { type: 'snooze', by: anna, until: minutes(90) },
      ],
    ],
  ])('%s is heard by them again, and they are reminded', (_, happenings) => {
    const it = lead();
    it.happens({ type: 'reply', by: anna, text: 'Здравствуйте!' });
    for (const happening of happenings) it.happens(happening);
    it.happens({ type: 'prospectWrote' });
    expect(it.standing()).toMatchObject({ speaking: 'human', owner: anna });
    it.told();
    it.passes(60);
    expect(it.told()).toContain('reminder @Анна');
  });

  it('is not forgotten when they never answered before the snooze', () => {
    const it = lead();
    it.happens({ type: 'claim', by: anna });
    it.happens({ type: 'snooze', by: anna, until: minutes(60) });
    it.passes(60);
    it.told();
    it.passes(30);
    expect(it.told()).toContain('late @Анна');
  });

  it('is thanked after the sale without a new promise', () => {
    const it = lead();
    it.happens({ type: 'claim', by: anna });
    it.happens({ type: 'won', by: anna, sum: 1, currency: 'RUB', product: null });
    expect(it.happens({ type: 'reply', by: anna, text: 'Спасибо!' })).toBe(true);
    it.happens({ type: 'prospectWrote' });
    it.told();
    it.passes(60 * 24 * 30);
    expect(it.told()).toEqual([]);
    expect(it.standing().isOverdue).toBe(false);
  });
});
