import { answerLine } from '../../src/cli/answer-line.ts';
import { type Phrase, readCorpus } from './corpus.ts';
import { compareLibraries } from './libraries/compare.ts';
import { type Mark, markOf } from './mark.ts';

const corpus = readCorpus();
const heads = ['kind', 'phrases', 'right', 'asked', 'missed', 'WRONG', 'precision', 'recall'];
const parts: [string, (phrase: Phrase) => boolean][] = [
  ['the part that the readers were tuned by', ({ isHeldBack }) => !isHeldBack],
  ['the part held back', ({ isHeldBack }) => isHeldBack],
];

/**
 * Prints how well replies are understood, by kind and language, and how well the libraries do that a user would
 * otherwise pick, and what was taken for what. Instead of those `--list [kind]` tells each phrase that was not read
 * right, of the part that the readers may be tuned by; `--list-held-back` of the other, for the very end.
 */
function main(args: string[]): void {
  for (const [title, isIn] of parts) {
    console.log(`\n${title}`);
    console.log(heads.map((head) => head.padStart(10)).join(''));
    const phrases = corpus.filter(isIn);
    for (const key of new Set(phrases.map(({ kind, language }) => `${kind}.${language}`))) {
      printRow(
        key,
        phrases.filter(({ kind, language }) => `${kind}.${language}` === key),
      );
    }
  }
  const [flag, only] = args;
  if (flag !== undefined) list(flag, only);
  else {
    printConfusions();
    printLibraries();
  }
}

/** What was taken for what, over the whole corpus, the most frequent first. */
function printConfusions(): void {
  console.log('\nwhat was taken for what');
  const counts = new Map<string, number>();
  for (const phrase of corpus) {
    const { mark, line } = judge(phrase);
    if (mark === 'right') continue;
    const { kind, language, expected } = phrase;
    const wanted = expected.is === 'value' ? shown(expected.value) : expected.is;
    const taken = line.status === 'parsed' ? shown(line.value) : line.status;
    const confusion = `${kind}.${language}: ${wanted} → ${wanted === taken ? 'another' : taken}`;
    counts.set(confusion, (counts.get(confusion) ?? 0) + 1);
  }
  for (const [confusion, count] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`${count}  ${confusion}`);
}

/** A class by its name, anything else as a value. */
function shown(value: unknown): string {
  return typeof value === 'string' && /^[a-z-]+$/.test(value) ? value : 'value';
}

function list(flag: string, only: string | undefined): void {
  for (const phrase of corpus) {
    if (phrase.isHeldBack !== (flag === '--list-held-back')) continue;
    if (only && `${phrase.kind}.${phrase.language}` !== only && phrase.kind !== only) continue;
    const { mark, line } = judge(phrase);
    if (mark === 'right') continue;
    const wanted =
      phrase.expected.is === 'value' ? JSON.stringify(phrase.expected.value) : phrase.expected.is;
    console.log(
      `${mark}\t${phrase.kind}.${phrase.language}\t${phrase.text}\t${wanted}\t${JSON.stringify(line)}`,
    );
  }
}

function printRow(key: string, phrases: Phrase[]): void {
  const judged = phrases.map((phrase) => ({ ...judge(phrase), phrase }));
  const count = (mark: Mark) => judged.filter((one) => one.mark === mark).length;
  const share = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`;
  const values = judged.filter(({ phrase }) => phrase.expected.is === 'value');
  const found = values.filter(({ mark }) => mark === 'right').length;
  const parsed = judged.filter(({ line }) => line.status === 'parsed').length;
  const cells = [
    key,
    judged.length,
    share(count('right'), judged.length),
    count('asked'),
    count('missed'),
    share(count('wrong'), judged.length),
    share(found, parsed),
    share(found, values.length),
  ];
  console.log(cells.map((cell) => String(cell).padStart(10)).join(''));
}

function judge({ kind, text, context, expected }: Phrase) {
  const line = answerLine(kind, text, context);
  return { line, mark: markOf(line, expected) };
}

/** How often ours is right for once that theirs is; a dash where theirs never is. */
function ratio({ ours, theirs }: { ours: number; theirs: number }): string {
  return theirs === 0 ? '-' : (ours / theirs).toFixed(2);
}

function printLibraries(): void {
  console.log(
    '\nbeside it, the libraries (right: of all phrases; values: of those that carry one; ours : theirs)',
  );
  const columns = ['library', 'kind', 'phrases', 'right', 'ratio', 'values', 'ratio', 'WRONG'];
  console.log(columns.map((column, index) => column.padStart(index === 0 ? 18 : 13)).join(''));
  for (const { library, key, phrases, right, values, wrong } of compareLibraries(corpus)) {
    const both = ({ ours, theirs }: typeof right) => `${ours} : ${theirs}`;
    const cells = [
      library,
      key,
      phrases,
      both(right),
      ratio(right),
      both(values),
      ratio(values),
      both(wrong),
    ];
    console.log(cells.map((cell, index) => String(cell).padStart(index === 0 ? 18 : 13)).join(''));
  }
}

main(process.argv.slice(2));
