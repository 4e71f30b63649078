import type { types } from '@slack/bolt';
import { CARD_WORDS, type CardWords } from '../../desk/card-words.ts';
import { dealLines } from '../../desk/deal-lines.ts';
import type { SalesCard } from '../../desk/sales-card.ts';
import { shownTime } from '../../desk/shown-time.ts';
import type { FactorScore } from '../../domain/bant.ts';
import { cardButtons } from './card-buttons.ts';
import { cardState, isAtWork } from './card-state.ts';
import { DESK_COPY } from './desk-copy.ts';
import { escapeText, fitText } from './fit-text.ts';
import { plain } from './plain.ts';

const HEADER_MAX = 150;
const FIELD_MAX = 2000;
const TEXT_MAX = 3000;
const FALLBACK_MAX = 2000;
const WORDS_MAX = 600;

/**
 * The card as Block Kit blocks, and as text for notifications. Only our own labels are mrkdwn; all that a person
 * typed goes into plain-text objects, which Slack shows as they are.
 */
export function renderCard(card: SalesCard): { blocks: types.KnownBlock[]; text: string } {
  const copy = CARD_WORDS[card.language];
  const blocks: types.KnownBlock[] = [
    {
      type: 'header',
      text: plain(`${copy.title[card.reason]}: ${card.who}`.replace(/\s+/g, ' '), HEADER_MAX),
    },
    ...[...cardState(card), ...newsOf(card, copy)].map((text) => ({
      type: 'section' as const,
      text: plain(text, TEXT_MAX),
    })),
    ...inSections(answerFields(card, copy)),
    ...inSections(dealLines(card)),
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
  const promise = promiseOf(card, copy);
  const origin = card.source ? [`${copy.source}: ${card.source}`] : [];
  const channel = card.isCall ? [] : [`${copy.channel}: ${card.channel}`];
  const elements = [...promise, ...origin, ...channel].map((text) => plain(text, FIELD_MAX));
  if (elements.length > 0) blocks.push({ type: 'context', elements });
  if (isAtWork(card)) {
    const { writeHere, noChat } = DESK_COPY[card.language].state;
    blocks.push({ type: 'context', elements: [plain(card.isCall ? noChat : writeHere, FIELD_MAX)] });
  }
  blocks.push(...cardButtons(card));
  return { blocks, text: fallbackText(card, copy) };
}

/** Until somebody has written; then it has been kept or broken. */
function promiseOf(card: SalesCard, copy: CardWords): string[] {
  const isOpen = card.status === 'waiting' || card.status === 'claimed';
  return card.promisedBy === undefined || !isOpen ? [] : [copy.promised(shownTime(card.promisedBy, card))];
}

/** What happened since the lead was given to sales. */
function newsOf(card: SalesCard, copy: CardWords): string[] {
  const { alsoReasons, left, solveBy } = card;
  return [
    ...alsoReasons.map((reason) => copy.also[reason]),
    ...(solveBy ? [copy.solveBy(shownTime(solveBy, card))] : []),
    ...(left ? [copy.left[left]] : []),
  ];
}

function answerFields(card: SalesCard, copy: CardWords) {
  const names = ['need', 'budget', 'authority', 'timeline', 'contact'] as const;
  const answered = names.map((name) => ({ label: copy.labels[name], text: card[name] || copy.unknown }));
  return card.guests ? [...answered, { label: copy.labels.guests, text: card.guests }] : answered;
}

/** A section takes ten fields, and each of these needs two. */
function inSections(fields: { label: string; text: string }[]): types.KnownBlock[] {
  const sections = Array.from({ length: Math.ceil(fields.length / 5) }, (_, at) =>
    fields.slice(at * 5, at * 5 + 5),
  );
  return sections.map((section) => ({
    type: 'section',
    fields: section.flatMap(({ label, text }) => [
      { type: 'mrkdwn' as const, text: `*${label}*` },
      plain(text, FIELD_MAX),
    ]),
  }));
}

function noteOf({ note }: SalesCard, copy: CardWords): types.KnownBlock[] {
  if (!note) return [];
  return [{ type: 'section', text: plain(`${copy.labels.note}: ${fitText(note, WORDS_MAX)}`, TEXT_MAX) }];
}

function factorFields(factors: FactorScore[], copy: CardWords) {
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

function fallbackText(card: SalesCard, copy: CardWords): string {
  const score = card.verdict && copy.outOf(card.verdict.score, card.verdict.max);
  const known = [card.need, card.budget, card.timeline, card.contact, score].filter(Boolean).join(' · ');
  const text = `${copy.title[card.reason]}: ${card.who}${known ? ` — ${known}` : ''}`;
  return escapeText(fitText(text, FALLBACK_MAX));
}
