import { withoutQuestion } from '../talk/without-question.ts';
import { blankOut } from '../text/blank-out.ts';

/**
 * The text without what it only asks about: "а чем капитальный отличается от косметического", "does gold include
 * drinks?". An option with nothing but a question mark stays. Offsets stay true.
 */
export function withoutAsking(text: string): string {
  let rest = SO_DOES.test(text.trimEnd()) ? text : withoutQuestion(text);
  let from = 0;
  for (let at = 0; at <= rest.length; at += 1) {
    const isEnd = at === rest.length || ENDS.has(rest[at] ?? '');
    if (!isEnd) continue;
    const sentence = ` ${rest.slice(from, at).toLowerCase().replace(NO_LETTERS, ' ')} `;
    if ((rest[at] === '?' ? MARKED : UNMARKED).test(sentence) && !DOUBT.test(sentence))
      rest = blankOut(rest, [from, at], '\n');
    from = at + 1;
  }
  return rest;
}

const ENDS = new Set(['.', '!', '?', ';', '\n']);
const NO_LETTERS = /[^\p{L}\d]+/gu;
/** "Гитара или барабаны, не знаю что лучше" asks nothing. */
const DOUBT =
  / (?:не (?:знаю|знаем|решил[аи]?|могу|определил[а-я]+)|don t know|dont know|not sure|can t decide|cant decide) /;
/** "… and so does the bathroom" asks nothing. */
const SO_DOES = / and so (?:do|does|did|is|are|has|have) (?:the|my|our|this|that) [a-z]+(?: [a-z]+)?[.!]?$/i;
const UNMARKED =
  / (?:(?:чем|сильно|намного) (?:[^ ]+ ){1,5}?(?:отлича[а-я]+|лучше|хуже)|(?:какая|в чем|есть|а) разница|сколько (?:[^ ]+ ){0,2}(?:стоит|стоят|длится|занимает|по времени|займет)|(?:стоит|стоят|стоимость|цена) (?:[^ ]+ ){0,3}сколько|что (?:входит|такое|лучше|дешевле|посовету[а-я]+)|как(?:ой|ая|ое|ие) (?:лучше|дешевле|посовету[а-я]+)|what s the difference|whats the difference|what is the difference|which (?:one )?(?:is|would|do you)|how (?:long|much|many)|what (?:is|does|are|s) )/;
const MARKED =
  / (?:сколько|почем|чем|отлич[а-я]+|разниц[а-я]+|можно|можете|как(?:ой|ая|ие|ое|ую|ом|их)|когда|где|зачем|почему|есть|будет|входит|дорого|дороже|дешевле|лучше|бывает|делаете|работаете|принимает|а если|how|what|whats|when|where|why|which|who|is|are|do|does|can|could|will|would it|difference|cost|costs|price|cheaper|better|available|include|included)(?= )/;
