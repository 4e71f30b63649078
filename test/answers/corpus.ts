import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { AnswerKind, ReadContext } from '../../src/answers/reading.ts';
import type { Language } from '../../src/domain/values.ts';
import { plainText } from './plain-text.ts';

/** What a careful person understands: a value, nothing of this kind, or a reason to ask back. */
export type Expected = { is: 'value'; value: unknown } | { is: 'nothing' } | { is: 'ambiguous' };

export interface Phrase {
  kind: AnswerKind;
  language: Language;
  text: string;
  expected: Expected;
  context: ReadContext;
  /** A fifth of the corpus: nobody tunes the readers by it. What was written twice is in one part as a whole. */
  isHeldBack: boolean;
}

const nameSchema = z.tuple([
  z.enum(['money', 'when', 'people', 'rating', 'assent', 'authority', 'choice', 'phone', 'email', 'refusal']),
  z.enum(['ru', 'en']),
  z.literal('tsv'),
]);

const headSchema = z.string().regex(/^# now=\S+ zone=\S+ region=[A-Z]{2}$/);

/** The phrases of `test/answers/<kind>.<language>.tsv`; the first line says when and where they were written. */
export function readCorpus(folder: string = import.meta.dirname): Phrase[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  const phrases = names.sort().flatMap((name) => {
    const [kind, language] = nameSchema.parse(name.split('.'));
    const [head = '', ...lines] = readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n');
    const settings = Object.fromEntries(
      headSchema
        .parse(head)
        .slice(2)
        .split(' ')
        .map((part) => part.split('=')),
    );
    const { now, zone, region } = settings as Record<'now' | 'zone' | 'region', string>;
    const context = { language, now: new Date(now), zone, region };
    return lines
      .filter((line) => line !== '' && !line.startsWith('# '))
      .map((line) => phraseOf(line, kind, language, context));
  });
  const known = new Set(phrases.filter(({ isHeldBack }) => !isHeldBack).map(({ text }) => plainText(text)));
  return phrases.map((phrase) => ({
    ...phrase,
    isHeldBack: phrase.isHeldBack && !known.has(plainText(phrase.text)),
  }));
}

function phraseOf(line: string, kind: AnswerKind, language: Language, context: ReadContext): Phrase {
  const [text = '', expected = '', rest] = line.split('\t');
  const offered = rest?.replace(/^options=/, '').split(',');
  return {
    kind,
    language,
    text,
    expected: expectedOf(expected),
    context: {
      ...context,
      ...(offered && { options: offered.map((value) => ({ value, names: [value] })) }),
    },
    isHeldBack: (createHash('sha256').update(text).digest()[0] ?? 0) % 5 === 0,
  };
}

function expectedOf(words: string): Expected {
  if (words === '-') return { is: 'nothing' };
  if (words === 'ambiguous') return { is: 'ambiguous' };
  return { is: 'value', value: JSON.parse(words) };
}
