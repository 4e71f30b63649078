import type { Letters } from './authority-letters.ts';
import { SENSE_LETTERS as IS } from './authority-senses.ts';
import { sensePattern } from './sense-pattern.ts';

/**
 * Without the half that is denied: "не муж, а я" says "я", "я, а не муж" too, and "не муж решает, а я" says "решаю я".
 * Of "не только муж, но и я" both halves stay. "I'm not the boss, I'm the assistant" denies nobody else.
 */
export function withoutDenied(letters: Letters): Letters {
  if (!letters.text.includes(IS.no)) return letters;
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
  const joint = found.search(JOINT);
  return [...found]
    .map((letter, at) =>
      at === joint ? IS.with : NOT_ONLY.test(letter) || VERB.test(letter) ? GONE : letter,
    )
    .join('');
}

const GONE = ' ';
const DOES = '[we-decide decides decide approve we-approve travels pay pays decision depends]';
const VERB = sensePattern(DOES);
const JOINT = sensePattern('[end with]');
const NOT_ONLY = sensePattern('[no only end with]');
const VERB_OF: readonly [RegExp, Record<string, string>][] = [
  [
    sensePattern('^ [word adjective genitive only the]{0,2} [me oneself to-me my]'),
    { [IS.decides]: IS.decide, [IS.pays]: IS.pay, [IS.depends]: IS.decision },
  ],
  [
    sensePattern('^ [word adjective genitive only the]{0,2} [we together]'),
    { [IS.decides]: IS['we-decide'], [IS.pays]: IS['we-approve'], [IS.depends]: IS.decision },
  ],
  [/^/, { [IS.depends]: IS.decision }],
];
/** Somebody who is not the person. */
const OTHERS = `
  [from behind at for with]? [my the word adjective]{0,2}
  (?: [we together] with [my the]? somebody
    | we
    | together
    | they object [word adjective]? (?:[relative superior staff honoured] object?)?
    | [person helper body team] object? (?:with [my the]? [relative superior staff honoured] object?)?
  ) genitive?
`;
/** Somebody, or whose it is, and no further denial. */
const SOMEBODY = `(?=
  [word adjective only the my]{0,2} decision? [word adjective my the]{0,2} [from behind at for]? [word adjective my the]{0,2}
  (?:[me oneself to-me] (?!no) | my (?=$ | end) | [we together person body team helper])
)`;
const CONTRASTS: readonly Contrast[] = [
  // "не только муж, но и я"
  {
    pattern: sensePattern(`no only ${OTHERS} [word adjective]? ${DOES}? [end with]+ only? ${SOMEBODY}`),
    keep: bothOf,
  },
  // "не муж, а я", "it's not up to my husband, it's up to me"
  {
    pattern: sensePattern(`
      (?<![me oneself only to-me we no] | [me oneself] [word adjective])
      (?:${DOES} [word adjective]? | ^ [word adjective])? no
      ${DOES}? [word adjective]? ${OTHERS} [word adjective]? ${DOES}? [word adjective]?
      [end with except]+ ${SOMEBODY}
    `),
    keep: verbOf,
  },
  // "не муж один, а мы вдвоём", "not me, both of us"
  {
    pattern: sensePattern(`
      no (?:${OTHERS} oneself | [me oneself to-me]) [end with]+ [word adjective]? (?=[we together])
    `),
    keep: verbOf,
  },
  // "not my boss but me"
  { pattern: sensePattern(`no ${OTHERS} except $`), keep: (found) => IS.me.padStart(found.length, GONE) },
  // "я, а не муж"
  {
    pattern: sensePattern(`
      (?<=[me oneself to-me my we together person body team] object? [^end no]{0,6})
      [end with]+ no [word adjective]? ${OTHERS} [word adjective]? ${DOES}? (?=$ | end)
    `),
    keep: (found) => GONE.repeat(found.length),
  },
];
