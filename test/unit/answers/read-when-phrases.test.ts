import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWhen } from '../../../src/answers/when/read-when.ts';
import type { Language } from '../../../src/domain/values.ts';
import { contextOf } from './reading-context.ts';

const PHRASES = readFileSync(new URL('when-phrases.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split('\t') as [language: Language, text: string, days: string]);

describe('when, as people say it', () => {
  it.each(PHRASES)('reads in %s: %s as %s', (language, text, days) => {
    const british = language === 'en' ? { zone: 'Europe/London', region: 'GB' } : {};
    const reading = readWhen(text, { ...contextOf(language), ...british });
    expect(reading.status === 'parsed' ? shown(reading.value) : reading.status).toBe(
      days === '-' ? 'unclear' : days,
    );
  });
});

/** Without the year where it is this one; a single day once, an open end as nothing. */
function shown({ start, end }: { start: string | null; end: string | null }): string {
  const [from, to] = [start, end].map((day) => day?.replace('2026-', '') ?? '');
  return from === to ? `${from}` : `${from}..${to}`;
}
