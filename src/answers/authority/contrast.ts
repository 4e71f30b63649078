import type { Letters } from './authority-letters.ts';

/**
 * Without the half that is denied: "не муж, а я" says "я", "я, а не муж" too, and "не муж решает, а я" says "решаю я".
 * Of "не только муж, но и я" both halves stay. "I'm not the boss, I'm the assistant" denies nobody else.
 */
export function withoutDenied(letters: Letters): Letters {
  if (!letters.text.includes('N')) return letters;
  let rest = letters;
  for (const { pattern, keep } of CONTRASTS) {
    const found = pattern.exec(rest.text);
    if (!found) continue;
    const end = found.index + found[0].length;
    rest = replaced(rest, found.index, keep(found[0], rest.text.slice(end)));
  }
  return rest;
}

/** With other letters from one on; a space for each that goes. */
function replaced(letters: Letters, at: number, kept: string): Letters {
  const text = letters.text.slice(0, at) + kept + letters.text.slice(at + kept.length);
  return {
    text: text.replaceAll(GONE, ''),
    tokens: letters.tokens.filter((_, index) => text[index] !== GONE),
    takenBack: text.slice(0, letters.takenBack).replaceAll(GONE, '').length,
  };
}

interface Contrast {
  pattern: RegExp;
  /** What stays of a match; as long as it. `behind` is what comes after it. */
  keep(found: string, behind: string): string;
}

/** The verb of the denied half is the other's: "не муж решает, а я" → "решаю я". */
function verbOf(found: string, behind: string): string {
  const forms = VERB_OF.find(([who]) => who.test(behind))?.[1] ?? {};
  const first = found.search(VERB);
  return [...found].map((letter, at) => (at === first ? (forms[letter] ?? letter) : GONE)).join('');
}

function bothOf(found: string): string {
  const joint = found.search(/[,+]/);
  return [...found]
    .map((letter, at) => (at === joint ? '+' : /[NK,+]/.test(letter) || VERB.test(letter) ? GONE : letter))
    .join('');
}

const GONE = ' ';
const VERB = /[bcdeqrsvS?]/;
const VERB_OF: readonly [RegExp, Record<string, string>][] = [
  [/^[xjgKD]{0,2}[IOmM]/, { c: 'd', v: 's', '?': 'S' }],
  [/^[xjgKD]{0,2}[wW]/, { c: 'b', v: 'q', '?': 'S' }],
  [/^/, { '?': 'S' }],
];
/** Somebody who is not the person. */
const OTHERS =
  "[ozu4+]?[MDxj]{0,2}(?:[wW]\\+[MD]?[PRJHC]'?|w|W|H'[xj]?[PRJC]'?|H'|[PRJHCABG]'?(?:\\+[MD]?[PRJC]'?)?)g?";
const DOES = '[bcdeqrsvS?]';
/** Somebody, or whose it is, and no further denial. */
const SOMEBODY = '(?=[xjKDM]{0,2}S?[xjMD]{0,2}[ozu4]?[xjMD]{0,2}(?:[IOm](?!N)|M(?=$|,)|[wWPRJHCBGA]))';
const CONTRASTS: readonly Contrast[] = [
  // "не только муж, но и я"
  { pattern: new RegExp(`NK${OTHERS}[xj]?${DOES}?[,+]+K?${SOMEBODY}`), keep: bothOf },
  // "не муж, а я", "it's not up to my husband, it's up to me"
  {
    pattern: new RegExp(
      `(?<![IOKmwN]|[IO][xj])(?:${DOES}[xj]?|^[xj])?N${DOES}?[xj]?${OTHERS}[xj]?${DOES}?[xj]?[,+E]+${SOMEBODY}`,
    ),
    keep: verbOf,
  },
  // "не муж один, а мы вдвоём", "not me, both of us"
  { pattern: new RegExp(`N(?:${OTHERS}O|[IOm])[,+]+[xj]?(?=[wW])`), keep: verbOf },
  // "not my boss but me"
  { pattern: new RegExp(`N${OTHERS}E$`), keep: (found) => 'I'.padStart(found.length, GONE) },
  // "я, а не муж"
  {
    pattern: new RegExp(`(?<=[IOmMwWPRJHCBG]'?[^,N]{0,6})[,+]+N[xj]?${OTHERS}[xj]?${DOES}?(?=$|,)`),
    keep: (found) => GONE.repeat(found.length),
  },
];
