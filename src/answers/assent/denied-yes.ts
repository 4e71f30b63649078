import { NO_DENIAL } from './phrases/no-denial.ts';
import { YES_IDIOMS_EN } from './phrases/yes-en.ts';
import { YES_IDIOMS_RU } from './phrases/yes-ru.ts';

type Verdict = 'yes' | 'no' | 'unclear';

/**
 * What a yes comes to among the words around it, where `from` and `to` are its place in plain words: with a denial
 * close behind or before it, it is a no, or nothing that can be told. "Of course not", "ок нет", "не да", "почти верно".
 */
export function besideDenial(plain: string, from: number, to: number): Verdict {
  if (!DENIALS.test(plain)) return 'yes';
  const shown = plain.replace(HARMLESS, hidden).replace(CONTRACTED, "$1'$2");
  return deniedBehind(wordsOf(shown.slice(to))) ?? deniedBefore(wordsOf(shown.slice(0, from))) ?? 'yes';
}

function deniedBehind(words: readonly string[]): Verdict | null {
  for (const [at, word] of words.slice(0, NEAR_BEHIND).entries()) {
    if (TURNS.has(word)) return null;
    if (!DENIAL.test(word)) continue;
    const next = words[at + 1];
    return next === undefined || AGREEING.test(next) ? 'no' : 'unclear';
  }
  return DENIAL.test(words.at(-1) ?? '') ? 'unclear' : null;
}

function deniedBefore(words: readonly string[]): Verdict | null {
  for (const [at, word] of words.slice(-NEAR_BEFORE).reverse().entries()) {
    if (TURNS.has(word)) return null;
    if (DENIAL.test(word)) return at === 0 && TURNING.test(word) ? 'no' : 'unclear';
  }
  return null;
}

/** "Не против", "no allergies" as one word that denies nothing; a no before a denied denial confirms it. */
function hidden(found: string, _no: string | undefined, phrase: string): string {
  return DENIALS.test(` ${phrase} `) ? ` ${'+'.repeat(found.length - 1)}` : found;
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

const NEAR_BEHIND = 3;
const NEAR_BEFORE = 5;
const DENIAL_WORDS =
  'не|нет|неа|нету|ни|ничего|ничем|никак|никогда|никому|нельзя|нисколько|ничуть|отнюдь|нихрена|нифига|почти|вряд|едва|no|not|nope|nah|naw|nay|never|nothing|none|nobody|noone|neither|nor|nowhere|cannot|almost|nearly|hardly|barely|scarcely|without';
const DENIALS = new RegExp(` (?:${DENIAL_WORDS}|[a-z]*n t|can t|[a-z]+nt)(?= )`);
const DENIAL = new RegExp(
  `^(?:${DENIAL_WORDS}|[a-z]*n't|can't|(?:do|does|did|is|are|was|wo|would|ca|could|should|have|has)nt)$`,
);
/** Right before a yes they make a no of it. */
const TURNING = /^(?:не|ни|not|почти|отнюдь|almost|nearly|hardly|barely|scarcely|never|[a-z]*n't)$/;
const HARMLESS = new RegExp(
  `(?: (нет|да нет|no|nope|nah))? (${[...YES_IDIOMS_RU, ...YES_IDIOMS_EN, ...NO_DENIAL].join('|')})(?= )`,
  'g',
);
const CONTRACTED = /([a-z]n) (t)(?= )/g;
const AGREEING =
  /^(?:agree|agreed|consent|accept|want|need|like|allow|ok|okay|yes|thanks|spasibo|соглас[а-я]+|верно|правильно|хочу|хотим|надо|нужно|да|так|ок|спасибо)$/;
const TURNS = new Set('но а зато хотя только лишь but though although only just except'.split(' '));
