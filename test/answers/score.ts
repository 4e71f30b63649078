import { answerLine } from '../../src/cli/answer-line.ts';
import { type Phrase, readCorpus } from './corpus.ts';
import { sameValue } from './same-value.ts';

/** right; asked back though it was clear; not understood; or understood as what it is not. */
type Mark = 'right' | 'asked' | 'missed' | 'wrong';

const corpus = readCorpus();
const heads = ['kind', 'phrases', 'right', 'asked', 'missed', 'WRONG', 'precision', 'recall'];
const parts: [string, (phrase: Phrase) => boolean][] = [
  ['the part that the readers were tuned by', ({ isHeldBack }) => !isHeldBack],
  ['the part held back', ({ isHeldBack }) => isHeldBack],
];

/**
 * Prints how well replies are understood, by kind and language. `--list [kind]` adds each phrase that was not read
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
  if (flag === undefined) return;
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

function markOf({ status, value }: ReturnType<typeof answerLine>, expected: Phrase['expected']): Mark {
  switch (expected.is) {
    case 'nothing':
      if (status === 'unclear') return 'right';
      return status === 'ambiguous' ? 'asked' : 'wrong';
    case 'ambiguous':
      if (status === 'ambiguous') return 'right';
      return status === 'unclear' ? 'missed' : 'wrong';
    case 'value': {
      if (status === 'unclear') return 'missed';
      if (status === 'ambiguous') return 'asked';
      return sameValue(expected.value, value) ? 'right' : 'wrong';
    }
  }
}

main(process.argv.slice(2));
