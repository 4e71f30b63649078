import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, richParts, richText } from '../../../src/channels/telegram/rich-text.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.string({ unit: 'grapheme', maxLength: 50 }),
  fc.constantFrom('\uD83D', '\0', ' ', '\n\n', '👩‍👩‍👧‍👦', '<b>'),
);
const pieces = fc.array(
  fc.oneof(
    text,
    text.map((words): Piece => ({ text: words, bold: true })),
    text.map((words): Piece => ({ text: words, mention: 7 })),
  ),
  { maxLength: 12 },
);

describe('a text with looks', () => {
  it('keeps what is typed apart from how it looks', () => {
    expect(richText([{ text: 'Anna', bold: true }, '\n', '<b>hi</b> *there*'])).toEqual({
      text: 'Anna\n<b>hi</b> *there*',
      entities: [{ type: 'bold', offset: 0, length: 4 }],
    });
    expect(richText([{ text: 'Boris', mention: 7 }, ', hello']).entities).toMatchObject([
      { type: 'text_mention', offset: 0, length: 5, user: { id: 7 } },
    ]);
  });

  it('is cut with an ellipsis, and its looks with it', () => {
    expect(richText(['a', { text: 'b'.repeat(20), bold: true }], 10)).toEqual({
      text: `a${'b'.repeat(8)}…`,
      entities: [{ type: 'bold', offset: 1, length: 9 }],
    });
  });

  it('never has looks outside its words, nor half a character, whole or in parts', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 30, max: 200 }), (given, limit) => {
        const whole = richText(given, Number.POSITIVE_INFINITY);
        for (const { text: words, entities } of [richText(given, limit), whole, ...richParts(whole, limit)]) {
          expect(words).not.toMatch(/\p{Surrogate}/u);
          for (const { offset, length } of entities) {
            expect(length).toBeGreaterThan(0);
            expect(offset).toBeGreaterThanOrEqual(0);
            expect(offset + length).toBeLessThanOrEqual(words.length);
          }
        }
        const bare = (words: string) => words.replaceAll(/\s/g, '');
        expect(
          bare(
            richParts(whole, limit)
              .map((part) => part.text)
              .join(''),
          ),
        ).toBe(bare(whole.text));
        expect(richText(given, limit).text.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
