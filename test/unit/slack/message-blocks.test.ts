import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMessage, renderSettled } from '../../../src/channels/slack/message-blocks.ts';
import { faultsOfBlocks } from '../../support/slack-limits.ts';

describe('a message', () => {
  test('shows its words as they are and its buttons below', () => {
    const buttons = [
      { token: 'tok1', label: 'Свадьба' },
      { token: 'tok2', label: 'Корпоратив' },
    ];
    expect(renderMessage({ text: 'Что за *праздник* <!here>?', buttons })).toMatchObject({
      blocks: [
        { type: 'section', text: { type: 'plain_text', text: 'Что за *праздник* <!here>?' } },
        {
          type: 'actions',
          elements: [
            { action_id: 'press:0', value: 'tok1', text: { text: 'Свадьба' } },
            { action_id: 'press:1', value: 'tok2', text: { text: 'Корпоратив' } },
          ],
        },
      ],
      text: 'Что за *праздник* &lt;!here&gt;?',
    });
  });

  test('has the eleven buttons of a scale in one row of actions', () => {
    const buttons = Array.from({ length: 11 }, (_, score) => ({
      token: `tok${score}`,
      label: String(score),
    }));
    const { blocks } = renderMessage({ text: 'От 0 до 10?', buttons });
    const labels = blocks.flatMap((block) =>
      block.type === 'actions'
        ? [block.elements.map((element) => (element.type === 'button' ? element.text.text : ''))]
        : [],
    );
    expect(labels).toEqual([['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']]);
    expect(faultsOfBlocks(blocks)).toEqual([]);
  });

  test('makes links of web addresses and of nothing else', () => {
    const { blocks } = renderMessage({ text: 'Текст: https://example.com/privacy. *Да*?' });
    expect(blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Текст: ' },
              { type: 'link', url: 'https://example.com/privacy' },
              { type: 'text', text: '. *Да*?' },
            ],
          },
        ],
      },
    ]);
  });

  test('of 4,096 characters is told whole', () => {
    const words = 'слово '.repeat(682).trim();
    const { blocks } = renderMessage({ text: words });
    const told = blocks.map((block) => (block.type === 'section' ? block.text?.text : ''));
    expect(told).toHaveLength(2);
    expect(told.join(' ')).toBe(words);
  });

  test('that is settled shows the choice and has no buttons', () => {
    const { blocks } = renderSettled('Какой праздник?', 'Свадьба');
    expect(blocks.map(({ type }) => type)).toEqual(['section', 'context']);
    expect(JSON.stringify(blocks)).toContain('✓ Свадьба');
    expect(renderSettled('Какой праздник?', null).blocks).toHaveLength(1);
  });

  test('keeps to every limit of Slack for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('', ' ', '\u200b', '\ud800', 'https://', 'https://a.b https://c.d'),
      fc
        .tuple(fc.constantFrom('&', '👩', 'x', 'https://x.example/?a&b '), fc.integer({ min: 1, max: 6000 }))
        .map(([piece, times]) => piece.repeat(times)),
    );
    const button = fc.record({ token: fc.stringMatching(/^[a-z0-9]{1,32}$/), label: text });
    fc.assert(
      fc.property(text, fc.array(button, { maxLength: 60 }), fc.option(text), (words, buttons, chosen) => {
        expect(faultsOfBlocks(renderMessage({ text: words, buttons }).blocks)).toEqual([]);
        expect(faultsOfBlocks(renderSettled(words, chosen).blocks)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
