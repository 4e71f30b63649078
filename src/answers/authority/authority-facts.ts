import type { Says } from './authority-rule.ts';
import { RULES_OF_ANOTHER } from './rules-of-another.ts';
import { RULES_OF_ONE } from './rules-of-one.ts';
import { RULES_OF_SEVERAL } from './rules-of-several.ts';
import { sensePattern } from './sense-pattern.ts';

/** What a clause says of who decides. */
export interface Fact {
  says: Says;
  /** It speaks of deciding, not of paying, choosing or a role alone. */
  strong: boolean;
  /** Half-open, in letters. */
  span: [number, number];
}

/** All that a reply says of who decides, in its order. With `asked` false only what speaks of deciding. */
export function factsIn(letters: string, asked: boolean): Fact[] {
  const facts: Fact[] = [];
  if (!asked && !SPOKEN.test(letters)) return facts;
  for (const { says, isStrong, isPassing, patterns } of AUTHORITY_RULES) {
    if (!asked && !isPassing) continue;
    for (const pattern of patterns)
      for (const span of spansOf(pattern, letters)) facts.push({ says, strong: isStrong, span });
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
const AUTHORITY_RULES = [...RULES_OF_ONE, ...RULES_OF_SEVERAL, ...RULES_OF_ANOTHER];
/** What says anything of deciding. */
const SPOKEN = sensePattern(
  `[i-decide we-decide decides decide approve handles wants i-approve we-approve pay approval pays decision asks body
    team nobody own-master leaves tells too ask-them gathers call]`,
);
