import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderContent, renderSettled } from '../../../src/channels/telegram/render.ts';
import { splitText } from '../../../src/channels/telegram/split-text.ts';

const buttons = (...labels: string[]) => labels.map((label, index) => ({ label, token: `t${index}` }));

function rows(...labels: string[]): string[][] {
  const [message] = renderContent({ text: 'Which?', buttons: buttons(...labels) });
  const markup = message?.markup;
  if (!markup || !('inline_keyboard' in markup)) throw new Error('no inline keyboard');
  return markup.inline_keyboard.map((row) => row.map(({ text }) => text));
}

describe('a message', () => {
  it('is plain text, so that nothing in it is taken for markup', () => {
    const text = '<b>Anna</b> *x* _y_ [z](tg://user?id=1) & co.';
    expect(renderContent({ text })).toEqual([{ text, markup: { remove_keyboard: true } }]);
  });

  it('carries each button with its token', () => {
    expect(renderContent({ text: 'Which?', buttons: buttons('A wedding, all inclusive') })).toEqual([
      {
        text: 'Which?',
        markup: { inline_keyboard: [[{ text: 'A wedding, all inclusive', callback_data: 't0' }]] },
      },
    ]);
  });

  it.each([
    [
      ['Свадьба', 'Юбилей или день рождения'],
      [['Свадьба'], ['Юбилей или день рождения']],
    ],
    [['Да', 'Нет'], [['Да', 'Нет']]],
    [
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
      [
        ['1', '2', '3', '4', '5', '6'],
        ['7', '8', '9', '10'],
      ],
    ],
    [
      ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
      [
        ['0', '1', '2', '3', '4', '5'],
        ['6', '7', '8', '9', '10'],
      ],
    ],
    [
      ['up to 100k', '100–300k', 'over 300k'],
      [['up to 100k', '100–300k'], ['over 300k']],
    ],
  ])('shows %j one a row, or as a grid when all are short', (labels, expected) => {
    expect(rows(...labels)).toEqual(expected);
  });

  it('takes tokens of 64 bytes and refuses longer ones, counted in bytes', () => {
    const withToken = (token: string) => renderContent({ text: 'x', buttons: [{ label: 'y', token }] });
    expect(withToken('a'.repeat(64))[0]?.markup).toMatchObject({
      inline_keyboard: [[{ callback_data: 'a'.repeat(64) }]],
    });
    expect(() => withToken('я'.repeat(33))).toThrow(expect.objectContaining({ code: 'TELEGRAM_TOKEN_SIZE' }));
    expect(() => withToken('')).toThrow(expect.objectContaining({ code: 'TELEGRAM_TOKEN_SIZE' }));
  });

  it('offers to share the contact', () => {
    expect(renderContent({ text: 'How to reach you?', shareContact: 'Share my phone' })[0]?.markup).toEqual({
      keyboard: [[{ text: 'Share my phone', request_contact: true }]],
      one_time_keyboard: true,
      resize_keyboard: true,
    });
  });

  it('leaves a shown share button in place beside inline buttons, and removes it with the next plain message', () => {
    const beside = renderContent({ text: 'x', shareContact: 'Share', buttons: buttons('Call a person') });
    expect(beside[0]?.markup).toHaveProperty('inline_keyboard');
    expect(renderContent({ text: 'Thank you' })[0]?.markup).toEqual({ remove_keyboard: true });
  });

  it('is sent in parts when it is too long, the keyboard under the last', () => {
    const [first, second, ...more] = renderContent({
      text: `${'a'.repeat(3_000)}\n\n${'b'.repeat(3_000)}`,
      buttons: buttons('OK'),
    });
    expect(more).toEqual([]);
    expect(first).toEqual({ text: 'a'.repeat(3_000) });
    expect(second).toMatchObject({
      text: 'b'.repeat(3_000),
      markup: { inline_keyboard: [[{ text: 'OK' }]] },
    });
  });
});

describe('a settled message', () => {
  it('shows the chosen label under its text', () => {
    expect(renderSettled('Which?', 'A wedding')).toBe('Which?\n\n✓ A wedding');
  });

  it('shows it under the last part of a long text', () => {
    expect(renderSettled(`${'a'.repeat(4_095)}\n\nWhich?`, 'This')).toBe('Which?\n\n✓ This');
  });

  it('stays as it is when the label does not fit', () => {
    expect(renderSettled('a'.repeat(4_095), 'A wedding')).toBeNull();
  });
});

describe('a split text', () => {
  it.each([
    ['between paragraphs', 'one two\n\nthree four', 12, ['one two', 'three four']],
    ['between lines', 'one two\nthree four', 12, ['one two', 'three four']],
    ['between words', 'one two three four', 12, ['one two', 'three four']],
    ['inside a word when there is no other way', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['never inside a character', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 13, ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']],
  ])('is cut %s', (_, text, limit, parts) => {
    expect(splitText(text, limit)).toEqual(parts);
  });

  it('keeps every word, in parts within the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 20, max: 60 }),
        (text, limit) => {
          const parts = splitText(text, limit);
          expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(limit);
          expect(parts.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        },
      ),
    );
  });
});
