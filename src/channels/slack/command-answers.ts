import type { types } from '@slack/bolt';
import { CARD_WORDS } from '../../desk/card-words.ts';
import type { DeskList, FoundLead, Span, SpanFigures } from '../../desk/desk-figures.ts';
import { bold, header, joined, link, plain, richText } from './block-parts.ts';
import { sumsOf } from './figure-words.ts';
import { escapeText, fitText } from './fit-text.ts';
import { HOME_COPY } from './home-copy.ts';
import { type DeskScene, leadLine, leadState, linksOf, moreLine, stateOf } from './lead-lines.ts';

/** What only the one who typed the command sees. */
export interface CommandAnswer {
  response_type: 'ephemeral';
  /** For notifications, and where blocks are not shown. */
  text: string;
  blocks: types.KnownBlock[];
}

export const MOST_IN_QUEUE = 15;
export const MOST_FOUND = 10;
const SAID_MAX = 300;
const MOST_ANSWERS = 30;
const MOST_REASONS = 20;

export function answerWords(text: string): CommandAnswer {
  return answer(text, [
    { type: 'section', text: { type: 'plain_text', text: fitText(text, 3000), emoji: false } },
  ]);
}

/** Words with a link below them; without one where it is not known. */
export function answerLinked(text: string, label: string, url: string | null): CommandAnswer {
  const { blocks, ...words } = answerWords(text);
  return { ...words, blocks: url === null ? blocks : [...blocks, richText([link(url, label)])] };
}

/** `/leads`: who waits and who is theirs, the oldest first. */
export function answerQueue({ lines, total }: DeskList, scene: DeskScene): CommandAnswer {
  const copy = HOME_COPY[scene.language];
  if (lines.length === 0) return answerWords(copy.emptyQueue);
  const rest = total - lines.length;
  return answer(copy.queue(total), [
    header(copy.queue(total)),
    ...lines.map((line) => leadLine(line, scene)),
    ...(rest > 0 ? [moreLine(rest, scene)] : []),
  ]);
}

/** `/lead` with several who fit. */
export function answerFound(
  { leads, isLonger }: { leads: FoundLead[]; isLonger: boolean },
  text: string,
  scene: DeskScene,
): CommandAnswer {
  const copy = HOME_COPY[scene.language];
  if (leads.length === 0) return answerWords(copy.notFound(fitText(text, 100)));
  const title = isLonger ? copy.longer(leads.length) : copy.several(leads.length, fitText(text, 60));
  return answer(title, [header(title), ...leads.map((lead) => foundLine(lead, scene))]);
}

/** `/lead` with one who fits: the card in words. */
export function answerLead(
  lead: FoundLead,
  answers: { key: string; understood: string }[],
  scene: DeskScene,
): CommandAnswer {
  const copy = HOME_COPY[scene.language];
  const labels = new Map<string, string>(Object.entries(CARD_WORDS[scene.language].labels));
  const known = answers
    .slice(0, MOST_ANSWERS)
    .map(({ key, understood }) => [
      bold(`${fitText(labels.get(key) ?? key, 60)}: `),
      plain(fitText(understood, SAID_MAX)),
    ]);
  const { handoff } = lead;
  const about = aboutOf(lead, scene);
  const lines = [
    handoff ? [] : [plain(copy.neverHandedOver)],
    about ? [plain(about)] : [],
    ...known,
    handoff ? [] : linksOf(lead.leadId, null, scene),
  ];
  return answer(nameOf(lead, scene), [
    header(nameOf(lead, scene)),
    ...(lines.some((line) => line.length > 0) ? [richText(joined(lines, '\n'))] : []),
    ...(handoff ? [leadState(handoff, scene)] : []),
  ]);
}

/** `/hourglass`: a week beside the one before. */
export function answerWeek(
  { week, before, span, isLast }: { week: SpanFigures; before: SpanFigures; span: Span; isLast: boolean },
  lostReasons: { code: string; label: string }[],
  scene: DeskScene,
): CommandAnswer {
  const copy = HOME_COPY[scene.language];
  const { figures } = copy;
  const title = (isLast ? copy.lastWeek : copy.week)(daysOf(span, scene));
  const compared = (label: string, of: (from: SpanFigures) => string) => [
    bold(`${label}: `),
    plain(`${of(week)} ${copy.before(of(before))}`),
  ];
  const count = (key: 'leads' | 'qualified' | 'handedOver' | 'claimed') =>
    compared(figures[key], (from) => String(from[key]));
  const minutes = (value: number | null) => (value === null ? '—' : copy.minutes(value));
  const labelOf = (code: string | null) =>
    code === null ? copy.unknownReason : (lostReasons.find((each) => each.code === code)?.label ?? code);
  const lostBefore = (code: string | null) => before.lost.find(({ reason }) => reason === code)?.count ?? 0;
  const lines = [
    count('leads'),
    count('qualified'),
    count('handedOver'),
    count('claimed'),
    compared(figures.firstAnswerWorking, ({ firstAnswer }) => minutes(firstAnswer.workingMinutes)),
    compared(figures.firstAnswerClock, ({ firstAnswer }) => minutes(firstAnswer.clockMinutes)),
    compared(figures.won, ({ won }) => `${won.count}${sumsOf(won, scene.language)}`),
    compared(figures.lost, ({ lost }) => String(lost.reduce((sum, each) => sum + each.count, 0))),
    ...week.lost.slice(0, MOST_REASONS).map(({ reason, count: times }) => {
      const was = copy.before(String(lostBefore(reason)));
      return [plain(`   ${fitText(labelOf(reason), 100)}: ${times} ${was}`)];
    }),
  ];
  const hint = isLast ? copy.weekUsage : copy.soFar;
  return answer(title, [
    header(title),
    richText(joined(lines, '\n')),
    { type: 'context', elements: [{ type: 'plain_text', text: hint, emoji: false }] },
  ]);
}

function foundLine(lead: FoundLead, scene: DeskScene): types.RichTextBlock {
  const copy = HOME_COPY[scene.language];
  const { handoff } = lead;
  const state = handoff ? stateOf(handoff, scene) : copy.neverHandedOver;
  const about = aboutOf(lead, scene);
  const lines = [
    [bold(nameOf(lead, scene)), plain(` — ${state}`)],
    about ? [plain(about)] : [],
    linksOf(lead.leadId, handoff?.card ?? null, scene),
  ];
  return richText(joined(lines, '\n'));
}

function nameOf({ name, handoff }: FoundLead, { language }: DeskScene): string {
  return fitText(handoff?.who ?? name ?? HOME_COPY[language].noName, 100);
}

/** How to reach them, and what was thought of them. */
function aboutOf({ phone, email, verdict, score }: FoundLead, { language }: DeskScene): string {
  const copy = HOME_COPY[language];
  const verdicts = new Map<string, string>(Object.entries(CARD_WORDS[language].verdict));
  const parts = [
    ...[phone, email].flatMap((each) => (each ? [fitText(each, 100)] : [])),
    ...(verdict ? [verdicts.get(verdict) ?? fitText(verdict, 60)] : []),
    ...(score === null ? [] : [copy.score(score)]),
  ];
  return parts.join(' · ');
}

function daysOf({ from, to }: Span, { language, zone }: DeskScene): string {
  // The span ends before its last instant; a whole week would else reach into the next Monday.
  const last = new Date(Math.max(from.getTime(), to.getTime() - 1));
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
  }).formatRange(from, last);
}

function answer(text: string, blocks: types.KnownBlock[]): CommandAnswer {
  return { response_type: 'ephemeral', text: escapeText(fitText(text, 2000)), blocks };
}
