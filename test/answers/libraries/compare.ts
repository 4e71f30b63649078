import type { AnswerKind } from '../../../src/answers/reading.ts';
import { answerLine } from '../../../src/cli/answer-line.ts';
import type { Expected, Phrase } from '../corpus.ts';
import { type Mark, markOf } from '../mark.ts';
import { chrono } from './chrono.ts';
import type { Library } from './library.ts';
import { parseMoney } from './parse-money.ts';
import { recognizers } from './recognizers.ts';

/** One library beside ours on the phrases of a kind and language. */
export interface Comparison {
  library: string;
  key: string;
  phrases: number;
  /** Phrases read right, those that say nothing of the kind among them. */
  right: { ours: number; theirs: number };
  /** Values read right, of the phrases that carry one. */
  values: { ours: number; theirs: number };
  wrong: { ours: number; theirs: number };
}

const LIBRARIES = [chrono, parseMoney, recognizers];

/** Every library on every kind that it reads, in both languages. */
export function compareLibraries(corpus: readonly Phrase[]): Comparison[] {
  return LIBRARIES.flatMap((library) =>
    Object.keys(library.kinds).flatMap((kind) =>
      (['ru', 'en'] as const).map((language) =>
        compare(
          library,
          corpus.filter((phrase) => phrase.kind === kind && phrase.language === language),
          `${kind}.${language}`,
        ),
      ),
    ),
  );
}

function compare({ name, kinds }: Library, phrases: readonly Phrase[], key: string): Comparison {
  const comparison: Comparison = {
    library: name,
    key,
    phrases: phrases.length,
    right: { ours: 0, theirs: 0 },
    values: { ours: 0, theirs: 0 },
    wrong: { ours: 0, theirs: 0 },
  };
  for (const { kind, text, context, expected } of phrases) {
    const value = kinds[kind]?.(text, context) ?? null;
    const marks = {
      ours: markOf(answerLine(kind, text, context), expected),
      theirs: markOf(
        { status: value === null ? 'unclear' : 'parsed', value },
        tellable(expected, kind, value),
      ),
    };
    for (const [side, mark] of Object.entries(marks) as ['ours' | 'theirs', Mark][]) {
      if (mark === 'right') comparison.right[side] += 1;
      if (mark === 'right' && expected.is === 'value') comparison.values[side] += 1;
      if (mark === 'wrong') comparison.wrong[side] += 1;
    }
  }
  return comparison;
}

/** What a library has no word for, "each" and "about" of a sum, is not held against it. */
function tellable(expected: Expected, kind: AnswerKind, value: unknown): Expected {
  if (kind !== 'money' || expected.is !== 'value' || typeof value !== 'object' || value === null)
    return expected;
  const keys = Object.entries(expected.value as object).filter(([key]) => Object.hasOwn(value, key));
  return { is: 'value', value: Object.fromEntries(keys) };
}
