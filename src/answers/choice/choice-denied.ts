import type { Token } from '../text/scan.ts';
import { SMALL } from './option-names.ts';
import { wordsFrom } from './words-from.ts';

/** "Не свадьба", "кроме брекетов", "днём никак". A name may deny something itself: "без еды". */
export function isDenied(tokens: readonly Token[], index: number, name: readonly string[] = []): boolean {
  return (
    (!name.includes(textAt(tokens, index - 1)) && isDeniedBefore(tokens, index)) ||
    isDeniedBehind(tokens, index + 1)
  );
}

export function isDeniedBefore(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (index - at <= MOST_BESIDE && isBeside(textAt(tokens, at))) at -= 1;
  const word = textAt(tokens, at);
  if (DENIALS.has(word)) return !ONLY.has(textAt(tokens, at + 1)) || at + 1 === index;
  if (APART.has(`${textAt(tokens, at - 1)} ${word}`)) return true;
  if (word === 'but' && [1, 2, 3].some((back) => ALL_BUT.test(textAt(tokens, at - back)))) return true;
  return isListedAfterDenial(tokens, index);
}

export function isDeniedBehind(tokens: readonly Token[], next: number): boolean {
  return AFTERWARDS.test(wordsFrom(tokens, next));
}

function isBeside(word: string): boolean {
  return word !== '' && !DENIALS.has(word) && (BESIDE.test(word) || SMALL.has(word));
}

/** "Всё кроме склада и другого": what is left out goes on over an "and". */
function isListedAfterDenial(tokens: readonly Token[], index: number): boolean {
  let isOr = true;
  for (let at = index - 1; at >= Math.max(0, index - 8); at -= 2) {
    const joiner = textAt(tokens, at);
    if (!LISTING.has(joiner)) return false;
    const before = textAt(tokens, at - 2);
    isOr &&= OR.has(joiner);
    if (isOr && (NOT.has(before) || (SMALL.has(before) && NOT.has(textAt(tokens, at - 3))))) return true;
    if (EXCEPTING.has(before) || (SMALL.has(before) && EXCEPTING.has(textAt(tokens, at - 3)))) return true;
  }
  return false;
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

const MOST_BESIDE = 4;
const DENIALS = new Set(
  't cant dont wont cannot doesnt isnt не ни кроме без вместо исключая not except excluding no nor neither instead hate hates hated dislike dislikes avoid ненавижу ненавидит против never никогда никаких никакого никакой'.split(
    ' ',
  ),
);
const ONLY = new Set(['только', 'only', 'just']);
const EXCEPTING = new Set(['кроме', 'except', 'excluding', 'without', 'исключая', 'neither']);
/** "Not the first or second" denies both. */
const OR = new Set(['or', 'nor', 'или', 'ни']);
const NOT = new Set(['not', 'не', 'ни']);
const ALL_BUT = /^(?:all|nothing|either|any[a-z]*|every[a-z]*)$/;
const APART = new Set(['apart from', 'aside from', 'other than']);
const LISTING = new Set(['и', 'and', ',', 'или', 'or', 'nor', 'ни']);
const BESIDE =
  /^(?:the|any|this|that|those|your|of|be|do|go|by|via|on|talk|speak|have|eat|eats|drink|use|going|really|like|want|need|fancy|afford|love|driven|tried|done|had|been|ever|пробовал[а-я]*|любит|люблю|нравится|хочу|хотим|хочется|надо|нужен|нужна|нужно|нужны|могу|можем|сможем|смогу|буду|будем|ем|ест|едим|подходит|интересует|устраивает|очень|особо|только|именно|этот|эта|это|ваш[а-я]*|больше)$/;
const AFTERWARDS =
  /^ (?:(?:точно|вообще|уже|мне|нам|это|слишком|как то|really|definitely|probably|defo) )*(?:никак|дорог[а-я]+|дороговат[а-я]+|скучно|далеко|отпадает|отпадают|исключен[аоы]?|исключено|неудобно|мимо|отстой|мечта|(?:не|нет) (?:вариант|нужн[а-я]+|надо|хочу|хотим|хочется|подходит|подходят|подойдет|могу|можем|смогу|сможем|интересует|интересуют|интересно|рассматрива[а-я]+|предлагать|устраивает|устраивают|буду|будем|трога[а-я]+|берем|делаем|считаем|считая|ем|ест|едим|люблю|любим|по карману|потян[а-я]+|для (?:меня|нас)|наше|получится|успе[а-я]+|зашл[аои]|понравил[а-я]+)|(?:(?:is|are|s|was|were) )?(?:a bit |bit |way |far )?too (?:[^ ]+)|(?:is|are|s|was|were) (?:out|not|no good|boring|awful|rubbish|pricey|expensive|closed|full)|(?:isn|aren|won|doesn|don|wouldn|can|wasn|weren) t(?! (?:mind|care|matter))|doesnt|isnt|dont(?! (?:mind|care|matter))|wont|cant|does not|no good|no thanks|no way|(?:hated|hate|didn t like|didnt like) (?:it|them)|before hated|не(?= $)|нет(?= $)|not(?= $)|(?:but no|but nope|но нет|но увы)(?= $))(?= )/;
