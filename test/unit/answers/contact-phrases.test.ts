import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../src/answers/read-all.ts';
import { readKind } from '../../../src/answers/read-kind.ts';
import type { ReadContext } from '../../../src/answers/reading.ts';
import { contextOf } from './reading-context.ts';

/** Russians write from Moscow, the English from London, where phones of films begin with 07700 900. */
function contextIn(language: string, region: string): ReadContext {
  return language === 'ru'
    ? { ...contextOf('ru'), region }
    : { ...contextOf('en'), region, zone: 'Europe/London' };
}

function linesOf(name: string): string[] {
  return readFileSync(path.join(import.meta.dirname, 'phrases', `${name}.txt`), 'utf8')
    .trim()
    .split('\n');
}

/** Heads "# kind language region", then "value: phrase | phrase"; `-` for nothing and `?` for what is asked back. */
describe('phones and addresses', () => {
  let [kind, language, region] = ['phone', 'ru', 'RU'];
  for (const line of linesOf('contact')) {
    if (line.startsWith('# ')) {
      [kind = '', language = '', region = ''] = line.slice(2).split(' ');
      continue;
    }
    const at = line.indexOf(': ');
    const [value, phrases] = [line.slice(0, at), line.slice(at + 2).split(' | ')];
    const context = contextIn(language, region);
    const asked = kind === 'phone' ? 'phone' : 'email';
    it(`${asked} ${language}: ${value}`, () => {
      for (const phrase of phrases) {
        const reading = readKind(asked, phrase, context);
        const shown = {
          parsed: () => String('value' in reading && reading.value),
          ambiguous: () => '?',
          unclear: () => '-',
        };
        expect([phrase, shown[reading.status]()]).toEqual([phrase, value]);
      }
    });
  }
});

/** Heads "# language region", then an enquiry and, indented, all that is in it; `?` for what is asked back. */
describe('a whole enquiry is read part by part', () => {
  let context = contextIn('ru', 'RU');
  let enquiry = '';
  for (const line of linesOf('enquiries')) {
    if (line.startsWith('# ')) {
      const [language = '', region = ''] = line.slice(2).split(' ');
      context = contextIn(language, region);
    } else if (!line.startsWith('  ')) enquiry = line;
    else {
      const [text, given] = [enquiry, context];
      it(text, () => {
        const { readings } = readAll(text, given);
        const found = Object.entries(readings).map(([kind, reading]) => [
          kind,
          reading.status === 'parsed' ? reading.value : '?',
        ]);
        const expected: Record<string, unknown> = JSON.parse(line);
        expect(Object.fromEntries(found)).toMatchObject(expected);
        expect(Object.keys(readings).sort()).toEqual(Object.keys(expected).sort());
      });
    }
  }
});
