/**
 * The words that name what is not right, where a text says that something is not: "дата не та", "всё верно кроме
 * даты", "это не мой номер". Null when it finds fault with nothing.
 */
export function wordsOfFault(text: string): string | null {
  const except = EXCEPT.exec(text);
  if (except) return text.slice(except.index + except[0].length);
  const notMine = NOT_MINE.exec(text);
  if (notMine) return text.slice(notMine.index + notMine[0].length);
  return NOT_RIGHT.test(text) ? text : null;
}

/** The same of a reply that is a yes otherwise: "да, только дата другая", "yes except the phone". */
export function wordsOfException(text: string): string | null {
  const except = EXCEPT.exec(text);
  if (except) return text.slice(except.index + except[0].length);
  const but = BUT.exec(text);
  return but ? wordsOfFault(text.slice(but.index)) : null;
}

const EXCEPT =
  /(?<!\p{L})(?:(?:да|yes|yeah|верно|правильно|так|хорошо|ок|correct|right|good|fine|ok|okay|great|perfect),? (?:кроме|за исключением|except(?: for)?|apart from|but not|other than|bar) |(?:всё|все|everything|all)(?: [^\s]+)? (?:кроме|except(?: for)?|but|apart from) )/iu;
const BUT = /(?<=\s)(?:но|только|вот только|лишь|but|only|just) /iu;
const NOT_MINE = /(?<!\p{L})(?:не мо[йяёеи]|not my|isn['’]?t my)(?!\p{L})/iu;
const NOT_RIGHT =
  /(?<![\p{L}])(?:не (?:тот|та|то|те|ту)|неверн\p{L}+|неправильн\p{L}+|друг(?:ой|ая|ую|ое)|поменял\p{L}*|изменил\p{L}*|уточни\p{L}+|ошиб\p{L}+|поменьше|побольше|wrong|different|another|not right|incorrect|changed?|edit|fix|correct|update|lower|higher|измени\p{L}*|исправ\p{L}+|поправ\p{L}+|помен\p{L}+)(?![\p{L}])/iu;
