import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { actionLabel } from '../../../desk/action-label.ts';
import { CARD_WORDS, type CardWords } from '../../../desk/card-words.ts';
import { dealLines } from '../../../desk/deal-lines.ts';
import { HANDOFF_WORDS } from '../../../desk/handoff-words.ts';
import type { SalesCard } from '../../../desk/sales-card.ts';
import { shownTime } from '../../../desk/shown-time.ts';
import type { HandoffStatus } from '../../../desk/standing.ts';
import { shortText } from '../../../domain/short-text.ts';
import { type Piece, type RichText, richText, sound } from '../rich-text.ts';
import { writeCode } from './codes.ts';

const SIGNS: Record<HandoffStatus, string> = {
  waiting: '🟢',
  claimed: '🙋',
  'in-conversation': '💬',
  snoozed: '⏰',
  returned: '🤖',
  won: '🏆',
  lost: '⚪️',
  'not-a-target': '⚪️',
};

const TOPIC_NAME_MAX = 128;
const WHO_MAX = 120;
const ANSWER_MAX = 200;
const WORDS_MAX = 200;
const MOST_QUESTIONS = 5;
const COLUMNS = 2;

/** The card as a message with its buttons. Within Telegram's limits whatever a person typed. */
export function renderCard(card: SalesCard): RichText & { keyboard: InlineKeyboardMarkup } {
  const words = CARD_WORDS[card.language];
  const lines: Piece[][] = [
    [
      {
        text: `${SIGNS[card.status]} ${words.title[card.reason]}: ${shortText(card.who, WHO_MAX)}`,
        bold: true,
      },
    ],
    [standing(card, words)],
    ...card.alsoReasons.map((reason) => [words.also[reason]]),
    ...(card.solveBy ? [[words.solveBy(shownTime(card.solveBy, card))]] : []),
    ...(card.left ? [[words.left[card.left]]] : []),
    [],
    ...answers(card, words),
    ...dealt(card),
    ...judged(card, words),
    ...said(card, words),
    [],
    ...(card.promisedBy ? [[words.promised(shownTime(card.promisedBy, card))]] : []),
    ...origin(card, words),
  ];
  return { ...richText(joined(lines)), keyboard: { inline_keyboard: keyboardRows(card, words) } };
}

/** What the card's topic is called in a forum; a visible name whatever the lead calls themselves. */
export function topicName(card: SalesCard): string {
  const need = card.need ? ` · ${shortText(sound(card.need), ANSWER_MAX)}` : '';
  const name = shortText(sound(`${card.who}${need}`), TOPIC_NAME_MAX).slice(0, TOPIC_NAME_MAX);
  const isSeen = /[\p{L}\p{N}\p{P}\p{S}]/u.test(name);
  return isSeen ? sound(name) : CARD_WORDS[card.language].title[card.reason];
}

function standing(card: SalesCard, words: CardWords): string {
  const { status, snoozedUntil, wonSum, lostReason, ownerName, offeredToName } = card;
  const { status: states } = HANDOFF_WORDS[card.language];
  const until = snoozedUntil && words.snoozedUntil(shownTime(snoozedUntil, card));
  const closing = { snoozed: until, won: wonSum, lost: lostReason, 'not-a-target': lostReason };
  const detail = status in closing ? closing[status as keyof typeof closing] : undefined;
  const parts = [
    detail ? `${states[status]}${status === 'snoozed' ? ' ' : ': '}${short(detail)}` : states[status],
    ownerName !== undefined && words.owner(short(ownerName)),
    status === 'waiting' && offeredToName !== undefined && words.offered(short(offeredToName)),
    card.isOverdue && `❗️ ${words.overdue}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

function answers(card: SalesCard, words: CardWords): Piece[][] {
  const names = ['need', 'budget', 'authority', 'timeline', 'contact'] as const;
  const known = names.map((name) => labelled(words.labels[name], card[name] || words.unknown));
  const lines = card.guests ? [...known, labelled(words.labels.guests, card.guests)] : known;
  return card.note ? [...lines, labelled(words.labels.note, card.note)] : lines;
}

function dealt(card: SalesCard): Piece[][] {
  const lines = dealLines(card).map(({ label, text }) => labelled(label, text));
  return lines.length > 0 ? [[], ...lines] : [];
}

function judged({ verdict }: SalesCard, words: CardWords): Piece[][] {
  if (!verdict) return [];
  const { kind, score, max, factors } = verdict;
  return [
    [],
    [{ text: `${words.verdict[kind]}: ${words.outOf(score, max)}`, bold: true }],
    ...factors.map(({ factor, points, max, why, words: quoted }) => {
      const because = words.why[why] ?? why;
      const quote = quoted.trim() ? ` — ${words.quote(short(quoted))}` : '';
      return [`• ${words.factors[factor]} ${words.outOf(points, max)}: ${because}${quote}`];
    }),
  ];
}

function said({ questions, lastWords }: SalesCard, words: CardWords): Piece[][] {
  const quoted = (text: string) => words.quote(shortText(text, WORDS_MAX));
  const asked = questions.slice(-MOST_QUESTIONS).map(quoted).join(' ');
  return [
    ...(asked || lastWords ? [[]] : []),
    ...(asked ? [labelled(words.questions, asked, Number.POSITIVE_INFINITY)] : []),
    ...(lastWords ? [labelled(words.lastWords, quoted(lastWords), Number.POSITIVE_INFINITY)] : []),
  ];
}

function origin(card: SalesCard, words: CardWords): Piece[][] {
  const source = card.source && `${words.source}: ${short(card.source)}`;
  if (card.isCall) return [...(source ? [[source]] : []), [words.noChat]];
  return [[`${source ? `${source} · ` : ''}${words.channel}: ${card.channel}`]];
}

function keyboardRows(card: SalesCard, words: CardWords): InlineKeyboardButton[][] {
  const buttons: InlineKeyboardButton[] = card.actions.map((action) => ({
    text: actionLabel(action, card),
    callback_data: writeCode({ step: action, handoffId: card.handoffId }),
  }));
  const first = card.actions[0] === 'claim' ? [buttons.splice(0, 1)] : [];
  const rows = Array.from({ length: Math.ceil(buttons.length / COLUMNS) }, (_, row) =>
    buttons.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  const link: InlineKeyboardButton[][] = isPublic(card.link) ? [[{ text: words.open, url: card.link }]] : [];
  return [...first, ...rows, ...link];
}

/** Telegram refuses the whole message for a button that leads to a name without a dot, such as `localhost`. */
function isPublic(link: string | undefined): link is string {
  if (link === undefined || !URL.canParse(link)) return false;
  const { protocol, hostname } = new URL(link);
  return /^https?:$/.test(protocol) && hostname.includes('.') && !hostname.startsWith('127.');
}

function labelled(label: string, text: string, max = ANSWER_MAX): Piece[] {
  return [{ text: `${label}: `, bold: true }, max === Number.POSITIVE_INFINITY ? text : shortText(text, max)];
}

const short = (text: string) => shortText(text, ANSWER_MAX);

function joined(lines: Piece[][]): Piece[] {
  return lines.flatMap((line, index) => (index === 0 ? line : ['\n', ...line]));
}
