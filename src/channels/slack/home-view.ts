import type { types } from '@slack/bolt';
import type { DeskList, SpanFigures } from '../../desk/desk-figures.ts';
import { bold, header, plain, richText } from './block-parts.ts';
import { sumsOf } from './figure-words.ts';
import { fitText } from './fit-text.ts';
import { HOME_COPY, type HomeCopy } from './home-copy.ts';
import { clock, type DeskScene, leadLine, moreLine } from './lead-lines.ts';

export const REFRESH_ACTION = 'refresh-home';
/** A view takes a hundred blocks; a lead is one. */
export const MOST_ON_HOME = 40;

interface HomeFigures {
  mine: DeskList;
  day: SpanFigures;
  now: { waiting: number; overdue: number };
}

/** What somebody of the sales team sees when they open the app: their leads, the overdue first, and the day so far. */
export function renderHome({ mine, day, now }: HomeFigures, scene: DeskScene): types.HomeView {
  const copy = HOME_COPY[scene.language];
  const overdue = mine.lines.filter(({ isOverdue }) => isOverdue);
  const others = mine.lines.filter(({ isOverdue }) => !isOverdue);
  const rest = mine.total - mine.lines.length;
  const asOf = copy.asOf(clock(scene.now.toISOString(), scene));
  return {
    type: 'home',
    blocks: [
      { type: 'actions', elements: buttonsOf(scene) },
      ...(overdue.length > 0 ? [header(`⏰ ${copy.overdue(overdue.length)}`)] : []),
      ...overdue.map((line) => leadLine(line, scene)),
      ...(mine.total === 0 ? emptyState(now.waiting, copy) : []),
      ...(others.length > 0 ? [header(copy.mine(others.length + rest))] : []),
      ...others.map((line) => leadLine(line, scene)),
      ...(rest > 0 ? [moreLine(rest, scene)] : []),
      { type: 'divider' },
      ...figureBlocks(day, now, scene),
      { type: 'context', elements: [{ type: 'plain_text', text: asOf, emoji: false }] },
    ],
  };
}

/** A home with nothing but some words, and the button unless they are for a stranger. */
export function renderHomeWords(text: string, scene: Pick<DeskScene, 'language'> | null): types.HomeView {
  const words: types.KnownBlock = { type: 'section', text: { type: 'plain_text', text, emoji: false } };
  const buttons: types.KnownBlock[] = scene ? [{ type: 'actions', elements: [refreshButton(scene)] }] : [];
  return { type: 'home', blocks: [words, ...buttons] };
}

function emptyState(waiting: number, copy: HomeCopy): types.KnownBlock[] {
  const advice = waiting > 0 ? copy.takeOne(waiting) : copy.noneAtAll;
  return [header(copy.home), richText([bold(copy.noneOfMine), plain(`\n${advice}`)])];
}

function figureBlocks(
  { handedOver, claimed, won, firstAnswer: { workingMinutes } }: SpanFigures,
  { waiting, overdue }: HomeFigures['now'],
  { language }: DeskScene,
): types.KnownBlock[] {
  const copy = HOME_COPY[language];
  const { figures } = copy;
  return [
    header(copy.today),
    section([
      [figures.handedOver, String(handedOver)],
      [figures.claimed, String(claimed)],
      [figures.won, won.count === 0 ? copy.none : `${won.count}${sumsOf(won, language)}`],
      [figures.firstAnswer, workingMinutes === null ? copy.none : copy.minutes(workingMinutes)],
    ]),
    header(copy.rightNow),
    section([
      [figures.waiting, String(waiting)],
      [figures.overdue, String(overdue)],
    ]),
  ];
}

/** A section takes ten fields, and a figure needs two. */
function section(figures: [label: string, value: string][]): types.SectionBlock {
  const fields = figures.flatMap(([label, value]): (types.MrkdwnElement | types.PlainTextElement)[] => [
    { type: 'mrkdwn', text: `*${label}*` },
    { type: 'plain_text', text: fitText(value, 2000), emoji: false },
  ]);
  return { type: 'section', fields };
}

function buttonsOf(scene: DeskScene): types.Button[] {
  const { publicUrl, language } = scene;
  if (!publicUrl) return [refreshButton(scene)];
  const text = { type: 'plain_text' as const, text: HOME_COPY[language].openDashboard, emoji: false };
  return [
    refreshButton(scene),
    { type: 'button', action_id: 'open-dashboard', url: `${publicUrl}/#/inbox`, text },
  ];
}

function refreshButton({ language }: Pick<DeskScene, 'language'>): types.Button {
  const text = { type: 'plain_text' as const, text: HOME_COPY[language].refresh, emoji: false };
  return { type: 'button', action_id: REFRESH_ACTION, text };
}
