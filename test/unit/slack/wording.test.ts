import { expect, test } from 'vitest';
import { renderCard } from '../../../src/channels/slack/card.ts';
import { renderForm } from '../../../src/channels/slack/form.ts';
import { FORMS } from '../../../src/channels/slack/form-kinds.ts';
import { renderNotice, renderUndelivered, renderWords } from '../../../src/channels/slack/thread-line.ts';
import type { Mention, Notice } from '../../../src/desk/relay-line.ts';
import type { SalesCard } from '../../../src/desk/sales-card.ts';
import type { Language } from '../../../src/domain/values.ts';
import { drawBlocks, drawView } from '../../support/draw-slack.ts';
import { DEAL_FORMS, deskChoices, salesCard, someDeal, someOffer } from '../../support/sales-cards.ts';
import { faultsOfBlocks, faultsOfView } from '../../support/slack-limits.ts';

const { viewing } = someDeal();
const CAME = viewing && { ...viewing, status: 'came' as const };

const CARDS: Partial<SalesCard>[] = [
  { offeredToName: 'Вера', isOverdue: true, actions: ['claim', 'notATarget', 'reassign', 'snooze'] },
  {
    status: 'in-conversation',
    speaking: 'human',
    ownerName: 'Вера',
    actions: ['noAnswer', 'won', 'lost', 'notATarget', 'reassign', 'snooze', 'returnToBot'],
  },
  { status: 'returned', actions: ['claim'] },
  {
    status: 'snoozed',
    ownerName: 'Вера',
    snoozedUntil: '2026-11-26T07:00:00.000Z',
    actions: ['won', 'lost', 'reopen'],
  },
  { status: 'won', ownerName: 'Вера', wonSum: '150 000 ₽', actions: ['reopen'] },
  { status: 'lost', ownerName: 'Вера', lostReason: 'Дорого: нашли зал дешевле', actions: ['reopen'] },
  { status: 'not-a-target', ownerName: 'Вера', actions: ['reopen'] },
  {
    status: 'claimed',
    speaking: 'human',
    ownerName: 'Вера',
    isCall: true,
    source: 'phone call',
    actions: ['won', 'lost', 'notATarget', 'reassign', 'snooze'],
  },
  {
    status: 'in-conversation',
    ownerName: 'Вера',
    guests: '60',
    deal: someDeal(),
    choices: deskChoices(),
    actions: [
      'noAnswer',
      'bookViewing',
      'came',
      'missed',
      'sendOffer',
      'won',
      'paid',
      'lost',
      'reassign',
      'snooze',
    ],
  },
  {
    status: 'won',
    ownerName: 'Вера',
    deal: someDeal({
      stage: 5,
      status: 'won',
      sum: 27_000_000,
      currency: 'RUB',
      paid: 8_100_000,
      viewing: CAME,
      offer: someOffer({ status: 'accepted' }),
      contract: '2026-0003',
      invoice: '2026-0004',
    }),
    choices: deskChoices(),
    actions: ['paid', 'refunded', 'reopen'],
  },
];

const NOTICES: Notice[] = [
  { kind: 'offered', to: 'Анна' },
  { kind: 'offered', to: null },
  { kind: 'late', minutes: 35 },
  { kind: 'chief', minutes: 65, owner: null },
  { kind: 'chief', minutes: 120, owner: 'Вера' },
  { kind: 'reassigned', from: 'Вера' },
  { kind: 'reassigned', from: null },
  { kind: 'reminder' },
  { kind: 'handed-back', from: 'Вера' },
  { kind: 'reached' },
  { kind: 'unreached' },
  { kind: 'awake' },
  { kind: 'left', why: 'stopped' },
  { kind: 'left', why: 'blocked' },
  { kind: 'left', why: 'erased' },
  { kind: 'withheld' },
];

const ANNA: Mention = { name: 'Анна', slack: 'T1/U1' };

function everythingSeen(language: Language): string {
  const seen: string[] = [];
  for (const change of CARDS) {
    const { blocks } = renderCard(salesCard({ language, verdict: null, ...change }));
    expect(faultsOfBlocks(blocks)).toEqual([]);
    seen.push(drawBlocks(blocks));
  }
  for (const kind of FORMS) {
    const given = {
      ...DEAL_FORMS,
      times: { ...DEAL_FORMS.times, booked: { label: 'вс, 29 ноября, 15:00' } },
    };
    const settings = { choices: deskChoices(), zone: 'Europe/Moscow', language };
    const context = { handoffId: 'h', channel: 'C1', about: 'Анна Белова' };
    for (const filled of kind === 'bookViewing' ? [DEAL_FORMS, given, {}] : [DEAL_FORMS]) {
      const view = renderForm(kind, context, settings, filled);
      expect(faultsOfView(view)).toEqual([]);
      seen.push(drawView(view));
    }
  }
  for (const who of ['lead', 'bot', 'rep'] as const) {
    seen.push(drawBlocks(renderWords({ who, name: 'Анна', text: 'Добрый день!' }, language).blocks));
  }
  const words = { who: 'lead' as const, name: '', text: 'Добрый вечер!' };
  seen.push(drawBlocks(renderWords(words, language, { isCorrected: true }).blocks));
  seen.push(drawBlocks(renderWords(words, language, { isFileMissing: true }).blocks));
  for (const why of ['blocked', 'stopped', 'refused'] as const) {
    const what = { type: 'undelivered' as const, message: '1', why, detail: 'file is too big' };
    seen.push(drawBlocks(renderUndelivered(what, language).blocks));
  }
  for (const mention of [[ANNA], []]) {
    const notices = NOTICES.map(
      (notice) => renderNotice({ type: 'notice', notice, mention }, language).blocks,
    );
    seen.push(notices.map(drawBlocks).join('\n'));
  }
  return `${seen.join('\n\n')}\n`;
}

test.each(['ru', 'en'] as const)('what sales read in Slack, in %s', async (language) => {
  await expect(everythingSeen(language)).toMatchFileSnapshot(`wording.${language}.txt`);
});
