import { type Scan, tokenFrom } from '../text/scan.ts';

/** One of the phones or addresses that a text gives. */
export interface Given {
  value: string;
  span: [number, number];
}

/** The one that holds, or the two between which only the person can choose. */
export type Chosen<G extends Given> = { holds: G } | { unsure: [G, G] };

/**
 * Which of several phones or addresses of one text holds: the corrected one ("ой", "sorry", an asterisk), the new one
 * and not the old, the one that is not denied. "Or" leaves it open; else the first holds.
 */
export function oneOfSeveral<G extends Given>(scanned: Scan, given: readonly [G, ...G[]]): Chosen<G> {
  let holds: G = given[0];
  let open: G | null = null;
  for (const next of given.slice(1)) {
    if (next.value === holds.value) continue;
    const order = compare(scanned, holds, next);
    if (order === 'unsure') open = next;
    if (order === 'later') {
      holds = next;
      open = null;
    }
  }
  return open ? { unsure: [holds, open] } : { holds };
}

function compare(scanned: Scan, first: Given, next: Given): 'earlier' | 'later' | 'unsure' {
  const before = wordsBetween(scanned, first.span[0] - NEAR, first.span[0]);
  const between = wordsBetween(scanned, first.span[1], next.span[0]);
  const after = wordsBetween(scanned, next.span[1], next.span[1] + NEAR);
  if (OH_NO.test(between)) return 'later';
  if (NO_NOT.test(between)) return 'unsure';
  if (DENIED.test(between) || OLD_BEHIND.test(after)) return 'earlier';
  const clause = lastClauseBetween(scanned, first.span[1], next.span[0]);
  if (clause && OLD.test(clause) && !NEW.test(clause)) return 'earlier';
  if (
    DENIED_BEFORE.test(between) ||
    (OTHERS.test(before) && MINE.test(between)) ||
    OTHERS_BEHIND.test(between)
  )
    return 'later';
  if (OLD.test(before) || DENIED.test(before)) return 'later';
  if (OLD.test(between) && !NEW.test(between)) return 'earlier';
  if (NEW.test(between) || CORRECTED.test(between)) return 'later';
  if (/[*→]/u.test(scanned.raw.slice(first.span[1], next.span[0]))) return 'later';
  return OR.test(between) ? 'unsure' : 'earlier';
}

/** Single-spaced, beginning and ending with a space. */
function wordsBetween({ tokens }: Scan, from: number, to: number): string {
  let words = ' ';
  const end = Math.min(tokenFrom(tokens, to), tokenFrom(tokens, from) + MOST_WORDS);
  for (let at = tokenFrom(tokens, from); at < end; at += 1)
    if (tokens[at]?.type === 'word') words += `${tokens[at]?.text} `;
  return words;
}

/** What is said of the second alone, where a comma or the like parts it from what is said of the first. */
function lastClauseBetween(scanned: Scan, from: number, to: number): string | null {
  let at = tokenFrom(scanned.tokens, to) - 1;
  for (let steps = 0; steps < MOST_WORDS; steps += 1, at -= 1) {
    const token = scanned.tokens[at];
    if (!token || token.from < from) return null;
    if (CLAUSE_ENDS.has(token.text)) return wordsBetween(scanned, token.to, to);
  }
  return null;
}

/** How far beside it the words about a number stand, in UTF-16 units. */
const NEAR = 24;
/** Between two that belong to one another. */
const MOST_WORDS = 40;

const CLAUSE_ENDS = new Set([',', ';', '.', '\n', '(']);
const OR = / (?:или|либо|or|otherwise) /;
const OTHERS =
  / (?:муж[а-я]*|жен[аыу]|мам[аы]|пап[аы]|сын[а]?|доч[а-я]+|сестр[аы]|брат[а]?|husband|wife|mum|mom|dad|partner|son|daughter|hers|his|ее|его)(?: s)? /;
const MINE = / (?:мой|моя|мое|я|mine|my|me) /;
const OTHERS_BEHIND =
  /^ (?:is |это )?(?:my |the )?(?:муж[а-я]*|жен[а-я]+|мам[а-я]+|husband|wife|mum|mom|partner)(?= .*(?:мой|моя|я|mine|my) )/;
const OLD =
  / (?:стар(?:ый|ая|ое|ого|ой)|был[аио]?|раньше|прежн[а-я]+|прошл[а-я]+|old|was|previous|former|used to) /;
const OLD_BEHIND =
  / (?:стар(?:ый|ая|ое)|(?:больше |уже )не (?:работает|действует|мой|моя)|is old|is dead|no longer works|(?:doesn t|doesnt|does not|isn t|isnt|not|stopped) work(?:s|ing)?) /;
const NEW =
  / (?:нов(?:ый|ая|ое|ого|ой|ую)|теперь|сейчас|правильн[а-я]+|верн(?:ый|ая|о)|лучше|new|now|current|correct|right|instead|better|rather|use) /;
const CORRECTED =
  / (?:ой|упс|нет|вернее|точнее|то есть|тоесть|ошиб[а-я]+|опечат[а-я]+|исправ[а-я]+|поправ[а-я]+|перепутал[аи]?|простите|извините|извиняюсь|пардон|сорри|хотя|погодите|стоп|sorry|oops|no|nope|wait|actually|i mean|meant|correction|typo|scratch|apologies|my bad) /;
/** Right before the one that does not hold. */
const DENIED =
  / (?:не|not|вместо|instead of|(?:don t|do not|never|не) (?:call|ring|use|text|email|write|звоните|звонить|пишите|писать)) (?:(?:на|по|to|on|me|мне|номер|number|the) )*$/;
/** "89037712245 ой не 89037712254": it is the first that is taken back. */
const OH_NO = /^ (?:ой|ай|упс|блин|тьфу|oh|oops)(?: (?:не|нет|no))+ $/;
/** "… нет не …", "… sorry not …": which of the two is meant cannot be known. */
const NO_NOT =
  /^ (?:нет|не|sorry|oops|wait|no|actually|простите|извините|сорри|сори)(?: (?:нет|no))? (?:не|not) $/;
/** Right behind it. */
const DENIED_BEFORE =
  /^ (?:но |but |there |туда |is |was |it s |это )*(?:(?:don t|dont|do not|never|не) (?:call|ring|use|text|email|звоните|звонить|пишите|писать)|(?:больше |уже )?не (?:работает|действует|мой|моя|тот|активен)|неверн[а-я]+|неправильн[а-я]+|ошибочн[а-я]+|стар(?:ый|ая)|wrong|old|dead|gone|broken|no longer|out of use) /;
