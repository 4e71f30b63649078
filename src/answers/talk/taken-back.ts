import type { Token } from '../text/scan.ts';

/** Something that stands in a text, by its tokens, half-open. */
export interface Stretch {
  first: number;
  next: number;
}

/**
 * Of values in their order, those that hold: what is put right in the same message ("30, ой 35", "band, no wait, DJ")
 * is left out, and so is what was once or would have been ("было 5, стало 8", "хотел поставить 10") if anything else
 * is said. Linear in the number of tokens.
 */
export function holding<T extends Stretch>(tokens: readonly Token[], values: readonly T[]): T[] {
  const kept = values.filter((value, index) => {
    const following = values[index + 1];
    return (
      !following ||
      !isTakenBack(tokens, value.next, following.first) ||
      isEarlier(tokens, value.next, following)
    );
  });
  const lasting = kept.filter((value, index) => !isBygone(tokens, kept[index - 1]?.next ?? 0, value));
  return lasting.length > 0 ? lasting : kept;
}

/** Whether the words between two values put the second in the place of the first. */
function isTakenBack(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > MOST_BETWEEN) return false;
  if (tokens[to - 1]?.text === '*' && tokens[to]?.gap === false) return true;
  return TAKING_BACK.test(wordsIn(tokens, from, to));
}

/** "Was 60", "хотел поставить 10", "почти 10": said of what does not hold. */
function isBygone(tokens: readonly Token[], from: number, { first }: Stretch): boolean {
  return BYGONE.test(wordsIn(tokens, Math.max(from, first - 4), first));
}

/** "9, хотя в прошлый раз ставил 5": of another time, it takes nothing back. */
function isEarlier(tokens: readonly Token[], from: number, { first }: Stretch): boolean {
  return EARLIER.test(wordsIn(tokens, Math.max(from, first - 5), first));
}

function wordsIn(tokens: readonly Token[], from: number, to: number): string {
  let words = ' ';
  for (let at = from; at < to; at += 1) if (tokens[at]?.type !== 'sign') words += `${tokens[at]?.text} `;
  return words;
}

const MOST_BETWEEN = 14;
const TAKING_BACK = new RegExp(
  ` (?:${[
    'ой|ай|упс|блин|тьфу|пардон|сорри|сори|извини|извините|простите|прошу прощения',
    'ошиб[а-я]+|опечат[а-я]+|перепутал[а-я]*|оговорил[а-я]+|обсчитал[а-я]+',
    'ладно|так и быть|ok fine|okay fine|oh fine|fine',
    'точнее|вернее|правильнее|поправка|исправ[а-я]+|погоди|погодите|подожди|подождите|постойте|стоп',
    'хотя|передумал[а-я]*|лучше|стало|теперь|а не|имел[а]? в виду|имею в виду',
    '(?:no|nope|nah|нет|не|нее|неа)(?= (?:$|wait|actually|sorry|make|it s|that s|let s|i mean|лучше|все таки|наверное|скорее|давайте|пусть|это|уже|хотя|стоп|так))',
    'oops|whoops|sorry|wait|actually|apologies|hold on|hang on|scratch that|strike that|correction|typo',
    'i mean|i meant|meant|make (?:it|that)|on second thoughts?|chang(?:ed|e) my mind|or rather|rather|my bad|my mistake|now',
  ].join('|')})(?= )`,
);
const EARLIER =
  / (?:прошл(?:ый|ом|ая|ой|ую) [^ ]+|раньше|ранее|previously|last (?:time|year|month|week|visit)|used to(?: be)?)(?: [^ ]+){0,3} $/;
const BYGONE =
  / (?:хотел[аи]?|собирал[а-я]+|планировал[а-я]+|думал[аи]?|было|был|была|были|раньше|почти|чуть не|изначально|сначала|was|were|used to be|wanted|planned|almost|nearly|would be|would have|would ve been|should have|originally|initially|at first|previously|last time|last year|last visit|прошлый раз|прошлом году|прошлом месяце)(?: [^ ]+){0,2} $/;
