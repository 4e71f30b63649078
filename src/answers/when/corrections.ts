import type { Token } from '../text/scan.ts';
import type { Mention } from './mention.ts';

/** Marks the times that somebody took back in the same breath: "в мае. точнее в июне", "Friday, sorry, Saturday". */
export function takeBack(tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  let before: Mention | undefined;
  return mentions.map((mention, index) => {
    const after = mentions[index + 1];
    const dated = before ? inMonthOf(before, mention) : mention;
    const isBack = after && !after.denied && isTakenBack(tokens, mention, after);
    before = isBack || NOT.has(tokens[mention.first]?.text ?? '') ? dated : undefined;
    return isBack ? { ...dated, denied: true } : dated;
  });
}

/** The 4th of "on the 5th of June, no sorry, on the 4th" and of "not 5 June but the 4th" is of June too. */
function inMonthOf({ found: before }: Mention, mention: Mention): Mention {
  const { found } = mention;
  if (before?.period.kind !== 'day' || before.period.month === undefined || mention.to) return mention;
  if (found?.period.kind !== 'day' || found.period.month !== undefined) return mention;
  if (found.period.monthsAhead !== undefined) return mention;
  const { month, year } = before.period;
  const period = { ...found.period, month, ...(year !== undefined && { year }) };
  return { ...mention, found: { ...found, period } };
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
  const [kind, other] = [mention.found?.period.kind, after.found?.period.kind];
  const isSure = other === 'weekday' ? kind === 'weekday' : other !== 'weekend';
  const isThen = isSure && after.role !== 'until' && FINISHED.test(before) && SO.test(between);
  return was || isMoved || isThen || INSTEAD.test(before) || isKeptOn(tokens, mention, after, between);
}

/** "день рождения 7 апреля, но отмечать будем 11-го": the day of an event that is kept on another. */
function isKeptOn(
  tokens: readonly Token[],
  { first, found, role }: Mention,
  after: Mention,
  between: string,
): boolean {
  const [kind, other] = [found?.period.kind ?? '', after.found?.period.kind ?? ''];
  // "3 октября, хотим в субботу" is some Saturday about that day.
  const isKnown = DAYS.has(kind) && (other === 'day' || (DAYS.has(other) && kind !== 'day'));
  const isDue = after.role === 'until' || after.role === 'before';
  if (role !== null || !isKnown || isDue) return false;
  const words = tokens.slice(Math.max(0, first - 6), first).map(({ text }) => text);
  const from = Math.max(...['.', '!', '?', '\n'].map((end) => words.lastIndexOf(end))) + 1;
  return EVENT.test(` ${words.slice(from).join(' ')} `) && KEPT.test(between) && !ALSO.test(between);
}

const NOT = new Set(['не', 'not']);
const MOST_BETWEEN = 14;
const CORRECTION =
  /(?: (?:ой|упс|точнее|вернее|сорри|сорян|сори|пардон|простите|извините|извиняюсь|хотя нет|хотя лучше|хотя давайте|нет|лучше|не не|так что|то есть|тоесть|а нет|оговорил[а-я]+|ошибл[а-я]+|опечатка|перенес[а-я]+|поэтому|передумал[аи]?|сдвинул[аи]?|поправка|no wait|wait|oops|sorry|actually|i mean|i meant|no make|make (?:it|that)|scratch that|correction|rather|(?:moved|pushed|shifted|changed|switched|postponed|delayed|rescheduled|bumped|put) (?:back |forward )?(?:to|until|till)|now its|now it ' s|now it is|no|hmm|typo|on second thoughts?|my bad|strike that|or rather|updated to) )|\*/;
const DAYS = new Set(['day', 'weekday', 'weekend']);
const EVENT =
  / (?:рождени[яе]|др|днюха|юбилей|годовщина|роспись|регистрация|именины|birthday|birthdays|bday|bdays|anniversary|anniversarys|anniv) (?:[^ ,]+ ){0,4}$/;
const KEPT =
  /^ (?:[^ ]+ ){0,5}(?:отмеча[а-я]+|отмети[а-я]+|праздн[а-я]+|отпраздн[а-я]+|гуля[а-я]+|банкет|вечеринк[ау]|тусим|собира[а-я]+|соберем[а-я]+|хотим|хочу|хотели|планируем|party|celebrate|celebrating|celebrations?|do is|do it|doing it|have it|having it|hold it|holding it|want|prefer|planning) /;
const ALSO = / (?:тоже|также|можно|либо|или|also|as well|too|or|either) /;
const WAS =
  / (?:был|была|было|были|was|думал[аи]?|хотел[аи]?|планировал[аи]?|собирал[а-я]+|сперва|originally|initially|сначала|раньше|gonna|be|first) /;
const MOVED = / (?:теперь|но теперь|а теперь|перенесли|now|but now|стало|решили|but|но|moved) /;
const MOVE =
  / (?:перенес[а-я]+|сдвин[а-я]+|передвин[а-я]+|move|moved|change|changed|reschedule|switch|push|bring) /;
/** "I finish on Thursday so Friday onwards". */
const FINISHED =
  / (?:finish|finishes|finishing|end|ends|ending|back|return|returning|land|landing|fly|arrive|arriving|leave|close|closes|closing|paid|move|exam|exams|deadline) (?:[a-z]+ )?$/;
const SO =
  /^ (?:, )?so (?:maybe |probably |any ?time |sometime |say |ideally |from |on |about |then |its |it |s ){0,3}$/;
const INSTEAD = / (?:вместо|instead of) $/;
