import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCardPress } from '../../../src/channels/slack/parse-card-press.ts';
import { parseThreadEvent } from '../../../src/channels/slack/parse-thread.ts';
import { richWords } from '../../../src/channels/slack/rich-words.ts';
import { parseSubmission } from '../../../src/channels/slack/submission.ts';
import {
  changedMessage,
  channelMessage,
  directMessage,
  press,
  submission,
} from '../../support/slack-requests.ts';

const inThread = { thread_ts: '1.1', ts: '1.2', user: 'U2' };

test('anything at all is read without a throw', () => {
  const view = { id: 'V1', callback_id: 'desk:won', private_metadata: '{"handoffId":"h"}' };
  const blocks = (elements: unknown) => [{ type: 'rich_text', elements }];
  fc.assert(
    fc.property(
      fc.anything(),
      fc.array(fc.object({ key: fc.constantFrom('type', 'text', 'elements', 'unicode') })),
      (anything, elements) => {
        parseThreadEvent(anything);
        parseThreadEvent(channelMessage('x', { ...inThread, blocks: anything, files: anything }));
        parseThreadEvent(channelMessage('x', { ...inThread, blocks: blocks(elements) }));
        parseThreadEvent(channelMessage('x', { ...inThread, subtype: 'message_changed', message: anything }));
        richWords(blocks(anything));
        parseCardPress(anything);
        parseCardPress({ ...press('won', 'h'), message: anything });
        parseCardPress({ ...press('won', 'h'), actions: [anything] });
        parseSubmission(anything);
        parseSubmission({ ...submission(view, {}), view: anything });
        parseSubmission(submission(view, { sum: anything as never }));
      },
    ),
    { numRuns: 300 },
  );
});

test('a direct message is of no channel', () => {
  expect(parseThreadEvent(directMessage('hello', { thread_ts: '1.1' }))).toEqual({ status: 'elsewhere' });
});

test('an edit by somebody else’s app is nobody’s', () => {
  const changed = changedMessage('a', 'b', { ...inThread, bot_id: 'B1' });
  expect(parseThreadEvent(changed)).toEqual({ status: 'ignored', why: 'bot' });
});

test('words in quotes, code and lists are all there', () => {
  const text = (words: string) => ({ type: 'text', text: words });
  const section = (words: string) => ({ type: 'rich_text_section', elements: [text(words)] });
  const elements = [
    section('First'),
    { type: 'rich_text_quote', elements: [text('as you said')] },
    { type: 'rich_text_preformatted', elements: [text('code')] },
    { type: 'rich_text_list', style: 'bullet', elements: [section('one'), section('two')] },
  ];
  expect(richWords([{ type: 'rich_text', elements }])).toEqual({
    text: 'First\nas you said\ncode\n• one\n• two',
    mentions: false,
  });
});

test.each([
  [{ type: 'user', user_id: 'U3' }],
  [{ type: 'usergroup', usergroup_id: 'S1' }],
  [{ type: 'broadcast', range: 'here' }],
])('a call of %j is seen wherever it stands', (call) => {
  const list = { type: 'rich_text_list', elements: [{ type: 'rich_text_section', elements: [call] }] };
  expect(richWords([{ type: 'rich_text', elements: [list] }])?.mentions).toBe(true);
});

test('an option of the menu is the action that it names, and nothing else is', () => {
  const chosen = (value: string) => parseCardPress(press('more', value, { channel: 'C1', isOption: true }));
  expect(chosen('reassign:handoff-1')).toMatchObject({ action: 'reassign', handoffId: 'handoff-1' });
  for (const value of ['more:h', 'reply:h', 'reassign', ':h', '']) expect(chosen(value)).toBeNull();
});
