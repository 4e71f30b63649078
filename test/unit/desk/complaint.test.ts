import { describe, expect, it, test } from 'vitest';
import { renderCard as slackCard } from '../../../src/channels/slack/card.ts';
import { THREAD_COPY } from '../../../src/channels/slack/thread-copy.ts';
import { LINE_WORDS } from '../../../src/channels/telegram/group/line-words.ts';
import { renderCard as telegramCard } from '../../../src/channels/telegram/group/render-card.ts';
import type { DeskHappening, Rep } from '../../../src/desk/desk-event.ts';
import type { Notice } from '../../../src/desk/relay-line.ts';
import type { SalesCard } from '../../../src/desk/sales-card.ts';
import type { Json } from '../../../src/flow/prompt.ts';
import { salesCard } from '../../support/sales-cards.ts';
import { testDesk as desk } from '../../support/test-desk.ts';

const anna: Rep = { id: 'team:Анна Котова', name: 'Анна Котова' };
const boris: Rep = { id: 'team:Борис', name: 'Борис' };
const at = '2026-11-30T09:00:00.000Z';
const dueAt = '2026-11-30T13:00:00.000Z';
const won = { type: 'won', sum: 1_000, currency: 'RUB', product: null, by: anna } as const;
const HANDED = { type: 'handedOver', answerBy: null, toItsOwner: true } as const;
const COMPLAINED = { type: 'complained', score: 3, dueAt } as const;
const SOLVED = { type: 'complaintSolved', by: anna } as const;

/** A customer of Anna's, and what happens then. */
function customer(...happenings: DeskHappening[]) {
  let { kept } = desk.open({ at, answerBy: null });
  const told: string[] = [];
  const happens = (what: DeskHappening): boolean => {
    const step = desk.step(kept, { ...what, at });
    if (!step) return false;
    kept = step.kept;
    for (const effect of step.effects) if (effect.type === 'notify') told.push(effect.notice.kind);
    return true;
  };
  for (const what of [{ type: 'claim', by: anna } as const, won, ...happenings]) happens(what);
  return {
    happens,
    told,
    get standing() {
      return desk.standing(kept);
    },
    get offersSolved() {
      return desk.actions(kept, null).includes('complaintSolved');
    },
  };
}

describe('a complaint at the desk', () => {
  it('is offered to who sold, with a button of its own while it is open', () => {
    const lead = customer();
    expect(lead.offersSolved).toBe(false);
    for (const what of [HANDED, COMPLAINED]) lead.happens(what);
    expect(lead.standing).toMatchObject({
      status: 'waiting',
      offeredTo: anna,
      complaint: 'open',
      solveBy: dueAt,
    });
    expect(lead.offersSolved).toBe(true);
    lead.happens({ type: 'complaintSettled', how: 'solved' });
    expect(lead.standing).toMatchObject({ status: 'won', complaint: 'nothing' });
    expect(lead.offersSolved).toBe(false);
    expect(lead.happens(SOLVED)).toBe(false);
  });

  it('may be called solved twice, and is told once', () => {
    const lead = customer(HANDED, COMPLAINED);
    expect([lead.happens(SOLVED), lead.happens(SOLVED)]).toEqual([true, true]);
    expect(lead.standing.complaint).toBe('asking');
    expect(lead.told.filter((kind) => kind === 'said-solved')).toHaveLength(1);
  });

  it('is its owner’s to call solved', () => {
    const lead = customer(HANDED, COMPLAINED, { type: 'claim', by: anna });
    expect(lead.happens({ ...SOLVED, by: boris })).toBe(false);
  });

  it('has the bot ask, whoever has the conversation', () => {
    const lead = customer(HANDED, COMPLAINED, { type: 'claim', by: anna });
    expect(lead.standing.speaking).toBe('human');
    lead.happens(SOLVED);
    expect(lead.standing.speaking).toBe('bot');
  });

  it('of somebody who bought nothing stays a lead', () => {
    const lead = customer({ type: 'reopen', by: anna }, COMPLAINED, {
      type: 'complaintSettled',
      how: 'solved',
    });
    expect(lead.standing.status).toBe('claimed');
  });

  it('is nothing to a lead from before complaints were kept', () => {
    const { kept } = desk.open({ at, answerBy: null });
    const { value, ...rest } = kept as { value: Record<string, Json> };
    const { complaining: _new, ...old } = value;
    const before = { ...rest, value: old } as Json;
    expect(desk.standing(before)).toMatchObject({ complaint: 'nothing', solveBy: null });
    expect(desk.step(before, { ...COMPLAINED, at })?.standing.complaint).toBe('open');
  });
});

describe.each([
  ['ru', 'Жалоба решена', 'Жалобу решить до'],
  ['en', 'Complaint solved', 'Solve the complaint by'],
] as const)('on the cards in %s', (language, label, until) => {
  const card: SalesCard = salesCard({ language, actions: ['claim', 'complaintSolved'], solveBy: dueAt });

  test('the button and the deadline are drawn', () => {
    for (const drawn of [JSON.stringify(slackCard(card).blocks), JSON.stringify(telegramCard(card))]) {
      expect(drawn).toContain(label);
      expect(drawn).toContain(until);
    }
  });

  const NOTICES: Notice[] = [
    { kind: 'complaint', score: 3 },
    { kind: 'complaint' },
    { kind: 'said-solved', by: 'Анна' },
    { kind: 'unsolved' },
    { kind: 'complaint-late' },
    { kind: 'settled', how: 'solved' },
    { kind: 'settled', how: 'withdrawn' },
  ];
  test.each(NOTICES)('it is told in sentences: %o', (notice) => {
    for (const told of [
      THREAD_COPY[language].notice(notice, ''),
      THREAD_COPY[language].notice(notice, '<@U1>'),
      LINE_WORDS[language].notice(notice),
    ]) {
      expect(told).toMatch(/^(?:(?:⚠️|✅) )?(?:<@U1>, )?\p{L}.*\.$/u);
      if ('score' in notice) expect(told).toContain('3');
    }
  });
});
