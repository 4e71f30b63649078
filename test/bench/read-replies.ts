import { readAll } from '../../src/answers/read-all.ts';
import type { AnswerKind } from '../../src/answers/reading.ts';
import { type Phrase, readCorpus } from '../answers/corpus.ts';
import { atMost, median, type Row } from './row.ts';

const ROUNDS = 5;
const SHORT = 512;
const LONG = 4_096;
/** What the qualification asks, besides the question that is open. */
const KINDS: AnswerKind[] = ['choice', 'when', 'money', 'people', 'authority', 'contact'];

/** Reads every phrase of the corpus for its own question and those that may be answered along the way. */
export function medianReply(): Row {
  const corpus = readCorpus();
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const phrase of corpus) {
      const took = timeOf(phrase, phrase.text);
      if (round > 0) times.push(took);
    }
  return atMost(150, {
    name: 'median reply: microseconds to read it for its own question and five others',
    measured: median(times),
    detail: `${corpus.length} replies, ${ROUNDS} times each; one of a hundred takes ${nearlyAll(times).toFixed(0)} µs or more`,
  });
}

/** The same phrases strung together; reading in proportion to the length would come to eight times. */
export function longReply(): Row {
  const corpus = readCorpus();
  const times = { short: [] as number[], long: [] as number[] };
  for (let round = 0; round < ROUNDS * 4; round += 1)
    for (const key of ['ru', 'en'] as const) {
      const phrases = corpus.filter(({ language }) => language === key);
      const [first] = phrases;
      if (!first) continue;
      const all = phrases.map(({ text }) => text);
      const words = [...all.slice(round * 20), ...all].join(', ');
      const took = { short: timeOf(first, words.slice(0, SHORT)), long: timeOf(first, words.slice(0, LONG)) };
      if (round === 0) continue;
      times.short.push(took.short);
      times.long.push(took.long);
    }
  const [short, long] = [median(times.short), median(times.long)];
  return atMost(12, {
    name: 'a reply of 4,096 characters against one of 512: time ratio',
    measured: long / short,
    detail: `p50 ${(long / 1_000).toFixed(2)} ms against ${(short / 1_000).toFixed(2)} ms`,
  });
}

/** Microseconds. */
function timeOf({ kind, context }: Phrase, text: string): number {
  const kinds = [kind, ...KINDS.filter((other) => other !== kind)];
  const startedAt = performance.now();
  readAll(text, context, kinds);
  return (performance.now() - startedAt) * 1_000;
}

function nearlyAll(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;
}
