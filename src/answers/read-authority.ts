import type { Authority } from '../domain/values.ts';
import { authorityLetters, type Letters } from './authority-letters.ts';
import { AUTHORITY_RULES, BARE_RULES } from './authority-rules.ts';
import { whyNoAnswer } from './no-answer.ts';
import { readCommandWish } from './read-command-wish.ts';
import { findQuestion } from './read-question.ts';
import type { Reader, Reading } from './reading.ts';
import { type Scan, scan, spanOf } from './scan.ts';

/**
 * Who decides. With `asked` false the text must speak of deciding; a bare "муж" is then no answer. "Somebody" and
 * "it depends" are asked back.
 */
export const readAuthority = ((text, _context, asked = true) => {
  const scanned = scan(withoutQuestions(text));
  const wish = asked ? readCommandWish(text).wish : 'none';
  if (wish === 'human' || wish === 'stop' || wish === 'erase') return { status: 'unclear' };
  const letters = authorityLetters(scanned);
  for (const { value, pattern, passing, confidence } of AUTHORITY_RULES) {
    if (!asked && !passing) continue;
    const span = spanIn(letters, pattern, scanned);
    if (span) return { status: 'parsed', value, span, confidence };
  }
  return asked ? bare(scanned, letters) : { status: 'unclear' };
}) satisfies (...given: [...Parameters<Reader<'authority'>>, asked?: boolean]) => Reading<Authority>;

/** Somebody is named and nothing is said of them: the answer to "who decides?". */
function bare(scanned: Scan, letters: Letters): Reading<Authority> {
  const spoken = authorityLetters(scanned, 'f');
  for (const { value, pattern, confidence } of BARE_RULES) {
    const span = spanIn(spoken, pattern, scanned);
    if (span) return { status: 'parsed', value, span, confidence };
  }
  const span = spanIn(letters, OPEN, scanned);
  if (span) return { status: 'ambiguous', candidates: ['alone', 'shared', 'other'], span, confidence: 0.4 };
  const why = whyNoAnswer(scanned);
  return why ? { status: 'unclear', why } : { status: 'unclear' };
}

const OPEN = /^[xf]?\?[^PRHJI]{0,4}$/;

function spanIn(letters: Letters, pattern: RegExp, { tokens }: Scan): [number, number] | null {
  const found = pattern.exec(letters.text);
  if (!found || found[0] === '') return null;
  const first = letters.tokens[found.index]?.[0] ?? 0;
  const next = letters.tokens[found.index + found[0].length - 1]?.[1] ?? first + 1;
  return spanOf(tokens, first, next);
}

/** What is asked back names people, too; line breaks stand in for it. */
function withoutQuestions(text: string): string {
  let rest = text;
  for (let times = 0; times < 3; times += 1) {
    const question = findQuestion(rest);
    if (!question) break;
    const [from, to] = question.span;
    rest = rest.slice(0, from) + '\n'.repeat(to - from) + rest.slice(to);
  }
  return rest;
}
