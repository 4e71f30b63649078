import type { Authority } from '../../domain/values.ts';
import type { Reader, Reading } from '../reading.ts';
import { whyNoAnswer } from '../talk/no-answer.ts';
import { readCommandWish } from '../talk/read-command-wish.ts';
import { withoutQuestions } from '../talk/without-question.ts';
import { type Scan, scan, spanOf } from '../text/scan.ts';
import { BARE_RULES } from './authority-bare.ts';
import { type Fact, factsIn } from './authority-facts.ts';
import { authorityLetters, type Letters } from './authority-letters.ts';
import { withoutDenied } from './contrast.ts';
import { sensePattern } from './sense-pattern.ts';
import { weighFacts } from './weigh-facts.ts';

/**
 * Who decides: what each clause says of it is gathered and weighed. With `asked` false the text must speak of deciding;
 * a bare "муж" is then no answer. "Somebody" and "it depends" are asked back.
 */
export const readAuthority = ((text, _context, asked = true) => {
  const scanned = scan(withoutQuestions(text));
  const wish = asked ? readCommandWish(text).wish : 'none';
  if (wish === 'human' || wish === 'stop' || wish === 'erase') return { status: 'unclear' };
  const letters = withoutDenied(authorityLetters(scanned));
  const weighed = weighFacts(standing(factsIn(letters.text, asked), letters));
  if (weighed) {
    const span = spanOfLetters(letters, weighed.fact.span, scanned);
    return { status: 'parsed', value: weighed.value, span, confidence: weighed.fact.strong ? 0.9 : 0.85 };
  }
  return asked ? bare(scanned, letters) : { status: 'unclear' };
}) satisfies (...given: [...Parameters<Reader<'authority'>>, asked?: boolean]) => Reading<Authority>;

/** Without what was so once, or was thought, if it is told how it is. */
function standing(facts: Fact[], { takenBack }: Letters): Fact[] {
  const kept = facts.filter(({ span }) => span[1] > takenBack);
  return kept.length > 0 ? kept : facts;
}

/** Somebody is named and nothing is said of them: the answer to "who decides?". */
function bare(scanned: Scan, letters: Letters): Reading<Authority> {
  const spoken = withoutDenied(authorityLetters(scanned, true));
  const start = SOMEBODY.test(spoken.text.slice(spoken.takenBack)) ? spoken.takenBack : 0;
  const text = spoken.text.slice(start).replace(FIRST_END, ' ');
  for (const { value, pattern } of BARE_RULES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const from = start + found.index;
    const span = spanOfLetters(spoken, [from, from + found[0].length], scanned);
    return { status: 'parsed', value, span, confidence: 0.8 };
  }
  if (OPEN.test(letters.text)) {
    const span = spanOfLetters(letters, [0, letters.text.length], scanned);
    return { status: 'ambiguous', candidates: ['alone', 'shared', 'other'], span, confidence: 0.4 };
  }
  const why = whyNoAnswer(scanned);
  return why ? { status: 'unclear', why } : { status: 'unclear' };
}

const FIRST_END = sensePattern('^ end');
const SOMEBODY = sensePattern('[me oneself person helper team body together we]');
const OPEN = sensePattern('^ [word filler]? depends [^relative superior they staff me]{0,4} $');

function spanOfLetters({ tokens }: Letters, [from, to]: [number, number], scanned: Scan): [number, number] {
  const first = tokens[from]?.[0] ?? 0;
  return spanOf(scanned.tokens, first, tokens[to - 1]?.[1] ?? first + 1);
}
