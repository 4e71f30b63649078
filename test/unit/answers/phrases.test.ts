import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAuthority } from '../../../src/answers/authority/read-authority.ts';
import { readKind } from '../../../src/answers/read-kind.ts';
import type { Reading } from '../../../src/answers/reading.ts';
import type { Money, People, Rating } from '../../../src/domain/values.ts';
import { contextOf } from './reading-context.ts';

/**
 * Phrases of `phrases/<kind>.txt`, by what they mean: "value: phrase | phrase", `-` for nothing of the kind and `?` for
 * what is asked back; a sum says its
 * currency, "about" and "each" (of a person); a choice says before an arrow what is offered. They show the classes that the readers know.
 */
const KINDS = ['money', 'people', 'rating', 'choice', 'assent', 'authority', 'refusal'] as const;

interface Line {
  language: 'ru' | 'en';
  value: string;
  options: string[];
  phrases: string[];
}

function linesOf(kind: string): Line[] {
  const file = path.join(import.meta.dirname, 'phrases', `${kind}.txt`);
  let language: Line['language'] = 'ru';
  const lines: Line[] = [];
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    if (line.startsWith('# ')) {
      language = line === '# en' ? 'en' : 'ru';
      continue;
    }
    const at = line.indexOf(': ');
    const [head, phrases] = [line.slice(0, at), line.slice(at + 2).split(' | ')];
    const [offered, value] = head.includes(' → ') ? head.split(' → ') : ['', head];
    lines.push({ language, value: value ?? '', options: offered ? offered.split(',') : [], phrases });
  }
  return lines;
}

function shown(kind: (typeof KINDS)[number], reading: Reading<unknown>): string {
  if (reading.status === 'unclear') return '-';
  if (reading.status === 'ambiguous') return '?';
  if (kind === 'money') return shownMoney(reading.value as Money);
  if (kind === 'people') {
    const { min, max } = reading.value as People;
    return min === max ? String(min) : `${min ?? ''}..${max ?? ''}`;
  }
  if (kind === 'rating') return String((reading.value as Rating).score);
  return Array.isArray(reading.value) ? reading.value.join(' + ') : String(reading.value);
}

function shownMoney({ min, max, currency, per, approximate }: Money): string {
  const sum = min === max ? String(min) : `${min ?? ''}..${max ?? ''}`;
  return [sum, currency, approximate && 'about', per === 'person' && 'each'].filter(Boolean).join(' ');
}

describe.each(KINDS)('%s', (kind) => {
  it.each(linesOf(kind))('$language: $value $options', ({ language, value, options, phrases }) => {
    const context = contextOf(
      language,
      options.map((name) => ({ value: name, names: [name] })),
    );
    for (const phrase of phrases)
      expect([phrase, shown(kind, readKind(kind, phrase, context))]).toEqual([phrase, value]);
  });
});

describe('authority within other talk', () => {
  it.each(linesOf('authority-in-passing'))('$value', ({ value, phrases }) => {
    for (const phrase of phrases)
      expect([phrase, shown('authority', readAuthority(phrase, contextOf('ru'), false))]).toEqual([
        phrase,
        value,
      ]);
  });
});
