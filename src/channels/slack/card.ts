import type { types } from '@slack/bolt';
import type { SalesCard } from '../../desk/sales-card.ts';
import type { FactorScore } from '../../domain/bant.ts';
import { CARD_COPY, type CardCopy } from './card-copy.ts';
import { escapeText, fitText } from './fit-text.ts';

export const CLAIM_ACTION = 'claim';

const HEADER_MAX = 150;
const FIELD_MAX = 2000;
const TEXT_MAX = 3000;
const FALLBACK_MAX = 2000;
const WORDS_MAX = 600;
const BUTTON_MAX = 75;
const URL_MAX = 3000;

/**
 * The card as Block Kit blocks, and as text for notifications. Only our own labels are mrkdwn; all that a person
 * typed goes into plain-text objects, which Slack shows as they are.
 */
export function renderCard(card: SalesCard): { blocks: types.KnownBlock[]; text: string } {
  const copy = CARD_COPY[card.language];
  const blocks: types.KnownBlock[] = [
    {
      type: 'header',
      text: plain(`${copy.title[card.reason]}: ${card.who}`.replace(/\s+/g, ' '), HEADER_MAX),
    },
    ...newsOf(card, copy).map((text) => ({ type: 'section' as const, text: plain(text, TEXT_MAX) })),
    { type: 'section', fields: answerFields(card, copy) },
    ...noteOf(card, copy),
  ];
  if (card.verdict) {
    const { kind, score, max, factors } = card.verdict;
    const sum = `${copy.verdict[kind]}: ${copy.outOf(score, max)}`;
    blocks.push(
      { type: 'divider' },
      { type: 'section', text: { type: 'mrkdwn', text: `*${escapeText(sum)}*` } },
    );
    if (factors.length > 0) blocks.push({ type: 'section', fields: factorFields(factors, copy) });
  }
  if (card.questions.length > 0) {
    const words = card.questions.map((question) => copy.quote(fitText(question, WORDS_MAX))).join(' ');
    blocks.push({ type: 'section', text: plain(`${copy.questions}: ${words}`, TEXT_MAX) });
  }
  if (card.lastWords) {
    const words = `${copy.lastWords}: ${copy.quote(fitText(card.lastWords, WORDS_MAX))}`;
    blocks.push({ type: 'section', text: plain(words, TEXT_MAX) });
  }
  const promise = card.promisedBy === undefined ? [] : [copy.promised(clock(card.promisedBy, card))];
  const origin = card.source ? [`${copy.source}: ${card.source}`] : [];
  const elements = [...promise, ...origin, `${copy.channel}: ${card.channel}`].map((text) =>
    plain(text, FIELD_MAX),
  );
  blocks.push({ type: 'context', elements });
  if (card.ownerName !== undefined) {
    blocks.push({ type: 'section', text: plain(copy.claimedBy(card.ownerName), TEXT_MAX) });
  }
  const buttons = cardButtons(card, copy);
  if (buttons.length > 0) blocks.push({ type: 'actions', elements: buttons });
  return { blocks, text: fallbackText(card, copy) };
}

function clock(at: string, { zone, language }: SalesCard): string {
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
}

/** What happened since the lead was given to sales. */
function newsOf({ alsoReasons, left }: SalesCard, copy: CardCopy): string[] {
  return [...alsoReasons.map((reason) => copy.also[reason]), ...(left ? [copy.left[left]] : [])];
}

function answerFields(card: SalesCard, copy: CardCopy) {
  const names = ['need', 'budget', 'authority', 'timeline', 'contact'] as const;
  return names.flatMap((name) => [
    { type: 'mrkdwn' as const, text: `*${copy.labels[name]}*` },
    plain(card[name] || copy.unknown, FIELD_MAX),
  ]);
}

function noteOf({ note }: SalesCard, copy: CardCopy): types.KnownBlock[] {
  if (!note) return [];
  return [{ type: 'section', text: plain(`${copy.labels.note}: ${fitText(note, WORDS_MAX)}`, TEXT_MAX) }];
}

function factorFields(factors: FactorScore[], copy: CardCopy) {
  // A section takes ten fields, and a factor needs two.
  return factors.slice(0, 5).flatMap(({ factor, points, max, why, words }) => {
    const because = copy.why[why] ?? why;
    const quoted = words.trim() ? ` — ${copy.quote(fitText(words, WORDS_MAX))}` : '';
    return [
      { type: 'mrkdwn' as const, text: `*${copy.factors[factor]}* ${escapeText(copy.outOf(points, max))}` },
      plain(`${because}${quoted}`, FIELD_MAX),
    ];
  });
}

function cardButtons(card: SalesCard, copy: CardCopy): types.Button[] {
  const buttons: types.Button[] = [];
  if (card.actions.includes('claim')) {
    const text = plain(copy.claim, BUTTON_MAX);
    buttons.push({ type: 'button', style: 'primary', action_id: CLAIM_ACTION, value: card.handoffId, text });
  }
  if (card.link && card.link.length <= URL_MAX && /^https?:\/\//.test(card.link)) {
    buttons.push({
      type: 'button',
      action_id: 'open-lead',
      url: card.link,
      text: plain(copy.open, BUTTON_MAX),
    });
  }
  return buttons;
}

function fallbackText(card: SalesCard, copy: CardCopy): string {
  const score = card.verdict && copy.outOf(card.verdict.score, card.verdict.max);
  const known = [card.need, card.budget, card.timeline, card.contact, score].filter(Boolean).join(' · ');
  const text = `${copy.title[card.reason]}: ${card.who}${known ? ` — ${known}` : ''}`;
  return escapeText(fitText(text, FALLBACK_MAX));
}

function plain(text: string, max: number): types.PlainTextElement {
  return { type: 'plain_text', text: fitText(text, max), emoji: false };
}
