import { AUTHORITY_RULES } from './authority-rules.ts';

/** What a clause says of who decides. */
export interface Fact {
  /** The person; not the person; somebody else; nobody else; both; a consultation; several by a procedure. */
  says: 'self' | 'not-self' | 'other' | 'free' | 'together' | 'consult' | 'body';
  /** It speaks of deciding, not of paying, choosing or a role alone. */
  strong: boolean;
  /** Half-open, in letters. */
  span: [number, number];
}

/** All that a reply says of who decides, in its order. With `asked` false only what speaks of deciding. */
export function factsIn(letters: string, asked: boolean): Fact[] {
  const facts: Fact[] = [];
  if (!asked && !SPOKEN.test(letters)) return facts;
  for (const { says, strong, passing, patterns } of AUTHORITY_RULES) {
    if (!asked && !passing) continue;
    for (const pattern of patterns)
      for (const span of spansOf(pattern, letters)) facts.push({ says, strong, span });
  }
  return facts.sort((one, other) => one.span[0] - other.span[0]);
}

/** Where a pattern matches; `matchAll` would make a new pattern each time, and there are a hundred of them. */
function spansOf(pattern: RegExp, letters: string): [number, number][] {
  pattern.lastIndex = 0;
  let found = pattern.exec(letters);
  if (!found) return NONE;
  const spans: [number, number][] = [];
  for (; found; found = pattern.exec(letters)) {
    const end = found.index + found[0].length;
    if (end > found.index) spans.push([found.index, end]);
    else pattern.lastIndex += 1;
  }
  return spans;
}

const NONE: [number, number][] = [];
/** What says anything of deciding. */
const SPOKEN = /[a-eklpqstvSTBGQLFVYZ~]/;
