import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../answers/corpus.ts';
import { countHeldBack, heldBackTexts } from '../../answers/held-back.ts';
import { plainText } from '../../answers/plain-text.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const heldBack = heldBackTexts();

describe('the part of the corpus that is held back', () => {
  it('is about a fifth, and shares no phrase with the other', () => {
    const corpus = readCorpus();
    const known = new Set(corpus.filter(({ isHeldBack }) => !isHeldBack).map(({ text }) => plainText(text)));
    const held = corpus.filter(({ isHeldBack }) => isHeldBack);
    expect(held.length / corpus.length).toBeGreaterThan(0.18);
    expect(held.length / corpus.length).toBeLessThan(0.22);
    expect(held.filter(({ text }) => known.has(plainText(text))).length).toBe(0);
  });

  it('stands in none of these tests', () => {
    expect(countsIn('test/unit', (text) => text)).toEqual([]);
  });

  it('is quoted in no comment of the source', () => {
    expect(countsIn('src', commentsOf)).toEqual([]);
  });
});

/** How many of the phrases each file has: which ones is not told, so that nobody gets to know them. */
function countsIn(folder: string, partOf: (text: string) => string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|tsv|txt)$/.test(file) && !file.includes('generated'))
    .map((file) => {
      const text = partOf(readFileSync(path.join(root, folder, file), 'utf8'));
      return [path.join(folder, file), countHeldBack(text, heldBack)] as const;
    })
    .filter(([, count]) => count > 0)
    .map(([file, count]) => `${file}: ${count}`);
}

function commentsOf(source: string): string {
  return source
    .split('\n')
    .map((line) => /^\s*(?:\/\*|\*).*|\/\/ .*/.exec(line)?.[0] ?? '')
    .join('\n');
}
