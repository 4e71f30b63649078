import type { types } from '@slack/bolt';
import type { DeskLine } from '../../desk/desk-figures.ts';
import type { Language } from '../../domain/values.ts';
import { bold, type Elements, joined, link, plain, richText } from './block-parts.ts';
import { fitText } from './fit-text.ts';
import { HOME_COPY } from './home-copy.ts';

/** What showing leads needs to know beside them. */
export interface DeskScene {
  language: Language;
  /** The business's. */
  zone: string;
  now: Date;
  /** Where the dashboard is; without it there are no links to it. */
  publicUrl?: string | undefined;
  /** Where the workspace is, such as `https://sample.slack.com/`; null while it is not known. */
  workspaceUrl: string | null;
}

const WHO_MAX = 100;
const ANSWER_MAX = 120;
const WORDS_MAX = 160;

/**
 * A lead as one block. Rich text reads no markup, so that people's own words stay as they were written, and it has
 * links, which plain text has not.
 */
export function leadLine(line: DeskLine, scene: DeskScene): types.RichTextBlock {
  const { who, need, budget } = line;
  const asked = [need, budget].flatMap((said) => (said ? [fitText(said, ANSWER_MAX)] : []));
  const lines: Elements[] = [
    [bold(fitText(who, WHO_MAX)), plain(` — ${stateOf(line, scene)}`)],
    asked.length > 0 ? [plain(asked.join(' · '))] : [],
    ...standing(line, scene),
  ];
  return richText(joined(lines, '\n'));
}

/** Where a lead stands, with the links, below what else is said of it. */
export function leadState(line: DeskLine, scene: DeskScene): types.RichTextBlock {
  return richText(joined([[bold(stateOf(line, scene))], ...standing(line, scene)], '\n'));
}

export function stateOf({ status, ownerName, offeredToName, isOverdue }: DeskLine, { language }: DeskScene) {
  const copy = HOME_COPY[language];
  const by = status === 'waiting' ? offeredToName : ownerName;
  const state = copy.state[status](by === null ? null : fitText(by, WHO_MAX));
  return isOverdue ? `${state} · ⏰ ${copy.late}` : state;
}

function standing(line: DeskLine, scene: DeskScene): Elements[] {
  const copy = HOME_COPY[scene.language];
  const { createdAt, waitingForAnswerSince: since, lastWords } = line;
  const handedOver = copy.since(clock(createdAt, scene));
  const waits = since && since !== createdAt ? ` · ${copy.waitsSince(clock(since, scene))}` : '';
  return [
    [plain(`${handedOver}${waits}`)],
    lastWords ? [plain(quoted(lastWords, scene.language))] : [],
    linksOf(line.leadId, line.card, scene),
  ];
}

/** Links to the lead in the dashboard and to its card, as far as there are any. */
export function linksOf(leadId: string, card: DeskLine['card'], scene: DeskScene): Elements {
  const copy = HOME_COPY[scene.language];
  const cardUrl = card && permalink(card, scene.workspaceUrl);
  const links = [
    scene.publicUrl ? [link(`${scene.publicUrl}/#/leads/${leadId}`, copy.openLead)] : [],
    cardUrl ? [link(cardUrl, copy.openCard)] : [],
  ];
  return joined(links, ' · ');
}

/** What is said where a list ends before all of it is shown. */
export function moreLine(rest: number, { language, publicUrl }: DeskScene): types.RichTextBlock {
  const copy = HOME_COPY[language];
  const dashboard = publicUrl ? [link(`${publicUrl}/#/inbox`, copy.moreInDashboard)] : [];
  return richText(joined([[plain(copy.more(rest))], dashboard], ' '));
}

/** An instant in the zone of the business: the time today, with the date on other days. */
export function clock(
  at: string,
  { zone, language, now }: Pick<DeskScene, 'zone' | 'language' | 'now'>,
): string {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const instant = new Date(at);
  const day = (date: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(date);
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    ...(day(instant) === day(now) ? {} : { day: 'numeric', month: 'long' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
}

function quoted(words: string, language: Language): string {
  const fitted = fitText(words, WORDS_MAX);
  return language === 'ru' ? `«${fitted}»` : `“${fitted}”`;
}

/** As `chat.getPermalink` has it, which would be a call for every card. A card of another surface has none here. */
function permalink({ channel, message }: { channel: string; message: string }, workspaceUrl: string | null) {
  if (!workspaceUrl || !/^[CGD][\w-]+$/.test(channel) || !/^\d+\.\d+$/.test(message)) return null;
  return `${workspaceUrl.replace(/\/*$/, '/')}archives/${channel}/p${message.replace('.', '')}`;
}
