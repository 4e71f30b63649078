import type { Mention } from './mention.ts';
import type { Token } from './scan.ts';

/** Marks the times that somebody took back in the same breath: "в мае. точнее в июне", "Friday, sorry, Saturday". */
export function takeBack(tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, index) => {
    const after = mentions[index + 1];
    return after && !after.denied && isTakenBack(tokens, mention, after)
      ? { ...mention, denied: true }
      : mention;
  });
}

function isTakenBack(tokens: readonly Token[], mention: Mention, after: Mention): boolean {
  if (after.first - mention.next > MOST_BETWEEN) return false;
  let between = ' ';
  for (let at = mention.next; at < after.first; at += 1) between += `${tokens[at]?.text} `;
  if (CORRECTION.test(between) || tokens[after.next]?.text === '*') return true;
  const before = ` ${[3, 2, 1].map((back) => tokens[mention.first - back]?.text ?? '').join(' ')} `;
  const was = WAS.test(before) && MOVED.test(between);
  // "перенесите с пятницы на субботу", "move it from Friday to Saturday"
  const isMoved = mention.role === 'from' && MOVE.test(before) && after.first - mention.next < 3;
  return was || isMoved || INSTEAD.test(before);
}

const MOST_BETWEEN = 14;
const CORRECTION =
  /(?: (?:ой|упс|точнее|вернее|сорри|сорян|сори|пардон|простите|извините|извиняюсь|хотя нет|хотя лучше|хотя давайте|нет|лучше|не не|то есть|тоесть|а нет|оговорил[а-я]+|ошибл[а-я]+|опечатка|перенес[а-я]+|поэтому|передумал[аи]?|сдвинул[аи]?|поправка|no wait|wait|oops|sorry|actually|i mean|i meant|no make|make (?:it|that)|scratch that|correction|rather|(?:moved|pushed|shifted|changed|switched|postponed|delayed|rescheduled|bumped|put) (?:back |forward )?(?:to|until|till)|now its|now it ' s|now it is|no|hmm|typo|on second thoughts?|my bad|strike that|or rather|updated to) )|\*/;
const WAS =
  / (?:был|была|было|были|was|думал[аи]?|хотел[аи]?|планировал[аи]?|собирал[а-я]+|сперва|originally|initially|сначала|раньше|gonna|be|first) /;
const MOVED = / (?:теперь|но теперь|а теперь|перенесли|now|but now|стало|решили|but|но|moved) /;
const MOVE =
  / (?:перенес[а-я]+|сдвин[а-я]+|передвин[а-я]+|move|moved|change|changed|reschedule|switch|push|bring) /;
const INSTEAD = / (?:вместо|instead of) $/;
