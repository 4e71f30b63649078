import type { types } from '@slack/bolt';
import type { Mention, RelayLine } from '../../desk/relay-line.ts';
import type { Language } from '../../domain/values.ts';
import { escapeText, fitText } from './fit-text.ts';
import { bylineBlocks, notification, textBlocks } from './message-blocks.ts';
import { plain } from './plain.ts';
import { THREAD_COPY } from './thread-copy.ts';

export interface RenderedLine {
  blocks: types.KnownBlock[];
  text: string;
}

type What<Type extends RelayLine['what']['type']> = Extract<RelayLine['what'], { type: Type }>;

const NOTICE_MAX = 3000;
const NAME_MAX = 150;

/** Somebody's words under a card: their name in small letters, then what they said, word for word. */
export function renderWords(
  { who, name, text }: Pick<What<'said'>, 'who' | 'name' | 'text'>,
  language: Language,
  { isCorrected = false, isFileMissing = false } = {},
): RenderedLine {
  const copy = THREAD_COPY[language];
  const called = fitText(name.trim() || copy.lead, NAME_MAX);
  const byline = copy.byline[who](called);
  const blocks = [
    ...bylineBlocks(isCorrected ? copy.corrected(byline) : byline),
    ...(text.trim() ? textBlocks(text) : []),
    ...(isFileMissing ? [{ type: 'section' as const, text: plain(copy.fileMissing, NOTICE_MAX) }] : []),
  ];
  return { blocks, text: notification(`${called}: ${text}`) };
}

/** Why the lead did not get a salesperson's words, and what is left to do. */
export function renderUndelivered({ why, detail }: What<'undelivered'>, language: Language): RenderedLine {
  const copy = THREAD_COPY[language];
  const text = copy.undelivered[why];
  const blocks: types.KnownBlock[] = [{ type: 'section', text: plain(text, NOTICE_MAX) }];
  if (why === 'refused' && detail) {
    blocks.push({ type: 'context', elements: [plain(copy.detail(detail), NAME_MAX)] });
  }
  return { blocks, text: escapeText(text) };
}

/** A notice to colleagues. Only who is named by `mention` with an account of Slack's is called. */
export function renderNotice({ notice, mention }: What<'notice'>, language: Language): RenderedLine {
  const marked = mention.map((each, index) => ({ ...each, mark: `\uE000${index}\uE001` }));
  const sentence = THREAD_COPY[language].notice(notice, marked.map(({ mark }) => mark).join(', '));
  const text = marked.reduce(
    (words, each) => words.replace(each.mark, callOf(each)),
    escapeText(fitText(sentence, NOTICE_MAX - mention.length * NAME_MAX)),
  );
  return { blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }], text };
}

function callOf({ slack, name }: Mention): string {
  const user = /^(?:[A-Z0-9]+\/)?([UW][A-Z0-9]+)$/.exec(slack ?? '')?.[1];
  return user ? `<@${user}>` : escapeText(fitText(name, NAME_MAX));
}
