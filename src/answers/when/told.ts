import type { Token } from '../text/scan.ts';

/** In its clause somebody tells what was, what is done every time, or when they will answer. */
export function isTold(tokens: readonly Token[], first: number, next: number): boolean {
  let from = first;
  let to = next;
  while (from > 0 && first - from < CLAUSE && !isClauseEnd(tokens, from - 1)) from -= 1;
  while (to < tokens.length && to - next < CLAUSE && !isClauseEnd(tokens, to)) to += 1;
  if (FOUND_ON.has(tokens[first]?.text ?? '') && FOUND.test(phrase(tokens, from, first))) return true;
  let told = false;
  const isSince =
    tokens[first]?.text === 'с' || tokens[first]?.text === 'со' || tokens[first]?.text === 'уже';
  for (let at = from; at < to; at += 1) {
    if (at >= first && at < next) continue;
    const word = tokens[at]?.text ?? '';
    if (ANSWERING.test(word) || (at >= next && word === 'скажу')) return true;
    if (WANTED.test(word)) return false;
    if (isMovedTo(tokens, at, first)) return false;
    const isHad = word === 'had' && HAD.has(tokens[at + 1]?.text ?? '');
    const isUnasked = TOLD.test(word) && !(word.startsWith('как') && isAny(tokens, at));
    const isDone = (isHad || isUnasked || isPastVerb(word)) && !isToBe(tokens, at);
    told ||= isDone || (isSince && WAITED.test(word));
  }
  return told;
}

/** "какая-нибудь суббота" */
function isAny(tokens: readonly Token[], at: number): boolean {
  const after = tokens[tokens[at + 1]?.text === '-' ? at + 2 : at + 1]?.text ?? '';
  return /^(?:нибудь|то|либо|угодно)$/.test(after);
}

/** "ездили", "moved": told of what was, unless it is a noun or tells what was decided. */
function isPastVerb(word: string): boolean {
  if (word.length < 5 || NOUNS.has(word) || NOUN_STEMS.has(word.slice(0, word.lastIndexOf('л') + 1)))
    return false;
  return RUSSIAN_PAST.test(word) || (ENGLISH_PAST.test(word) && !DECIDED.test(word));
}

/** The "finished" of "to be finished by", "get it finished". */
function isToBe(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 3; back += 1) if (TO_BE.has(tokens[at - back]?.text ?? '')) return true;
  return false;
}

/** "It has been pushed back to September" tells what holds now. */
function isMovedTo(tokens: readonly Token[], at: number, first: number): boolean {
  if (!MOVED.test(tokens[at]?.text ?? '') || first < at || first - at > 6) return false;
  return [first, first - 1, first - 2].some((to) => to > at && TO.has(tokens[to]?.text ?? ''));
}

/** "в понедельник не могу", "Friday doesn't work", "can't do June": that time will not do. */
export function isRefused(tokens: readonly Token[], first: number, next: number): boolean {
  const after = phrase(tokens, next, Math.min(tokens.length, next + 5));
  if (UNFIT.test(after)) return true;
  return UNABLE.test(phrase(tokens, Math.max(0, first - 4), first));
}

function phrase(tokens: readonly Token[], from: number, to: number): string {
  let words = ' ';
  for (let at = from; at < to; at += 1) words += `${tokens[at]?.text} `;
  return words;
}

function isClauseEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.type === 'word') return CLAUSE_WORDS.has(token.text);
  if (!token || !',.!?;\n'.includes(token.text)) return false;
  const after = tokens[at + 1];
  return !after || after.gap || token.text === '\n';
}

/** "Saw your ad on Sunday", "heard about you on Friday": how they came to write. */
const FOUND_ON = new Set(['on', 'in', 'at', 'this', 'over']);
const FOUND =
  / (?:(?:saw|seen|noticed|spotted|found|got|had|picked up|read|heard|watched|love|loved|liked) (?:your|ur|the|an|one of your) (?:[a-z]+ ){0,2}(?:ads?|adverts?|advertisement|posts?|van|leaflets?|flyers?|signs?|posters?|videos?|reels?|story|stories|website|site|page|shop|stall|stand|banner|billboard|card|reviews?)|(?:saw|seen|found|met|spotted) (?:you|u|ya)(?: guys)?|heard (?:of|about) (?:you|u|ya)) (?:(?:on|at|in|by|through|via|about|from) (?:[a-z]+ ){1,3}|(?:guys|lot|online|advertised|there|up|first) ){0,2}$/;
const CLAUSE_WORDS = new Set(['but', 'но', 'so']);
/** Words on each side that may belong to the clause. */
const CLAUSE = 8;
const TOLD =
  /^(?:последн(?:ий|ее)|поднимете|повысите|подорожа[а-я]+|(?:по|до)?звонил[аи]?|(?:на)?писал[аи]?|(?:про|подо)?ждал[аи]?|обещал[аи]?|оставлял[аи]?|оставил[аи]?|отвечал[аи]?|ответил[аи]?|обращал[а-я]+|обратил[а-я]+|приезжал[аи]?|приходил[аи]?|заходил[аи]?|заказывал[аи]?|покупал[аи]?|купил[аи]?|болел[аи]?|болит|ноет|израсходовал[аи]?|потратил[аи]?|закончил[а-я]*|прош(?:ел|ла|ло|ли)|родил[а-я]*|рожден[аы]?|выдан[а-я]*|построен[а-я]*|постройки|выпуска|ездил[аи]?|отдыхал[аи]?|сломал[а-я]*|отменил[аи]?|был[аио]?|работал[аи]?|оплатил[аи]?|говорил[аи]?|созванивал[а-я]+|встречал[а-я]+|приехал[аи]?|привез[а-я]*|истек[а-я]*|называется|работаете|открыт[аоы]?|закрыт[аоы]?|открываетесь|никто|как(?:ой|ое|ая|ие)|скольк[ои]|почем|дешевле|дороже|акция|скидк[аи]|каждый|каждого|каждой|каждую|каждое|каждые|called|rang|phoned|emailed|promised|waited|hurts|broke|bought|purchased|ran|expired|married|born|built|visited|paid|spoke|ordered|complained|quoted|arrived|delivered|happened|came|was|were|used|stopped|every|open|opening|closed|nobody)$/;
/** "завтра отвечу", "в пятницу решим": when one will know is not when it shall be. */
const ANSWERING =
  /^(?:отвечу|ответим|напишу|напишем|сообщу|сообщим|позвоню|позвоним|перезвоню|перезвоним|наберу|подумаю|подумаем|уточню|уточним|узнаю|узнаем|отпишусь|отпишемся|определимся|определюсь|решу|решим|посоветуюсь|посоветуемся|обсужу|обговорим)$/;
/** "Had a quote in January" is past, "had June in mind" is not. */
const HAD = new Set(['a', 'an', 'one', 'it', 'some']);
const TO_BE = new Set(['be', 'get', 'getting', 'gets', 'being', 'have', 'having']);
const MOVED = /^(?:moved|pushed|shifted|changed|switched|postponed|delayed|rescheduled|brought|bumped|put)$/;
const TO = new Set(['to', 'till', 'until', 'til', 'into', 'by']);
/** "с января не могу дозвониться". */
const WAITED =
  /^(?:работает|течет|капает|шумит|стучит|включается|заводится|грузится|открывается|ломит|тянет|мучает|живем|живу|ищем|ищу|принимаю|хожу|ходим|беспокоит|жду|ждем|дозвон[а-я]+|тянете|мучаюсь|мучаемся)$/;
const WANTED =
  /^(?:бы|хот[а-я]+|хоч[а-я]+|плани[а-я]+|запланир[а-я]+|назнач[а-я]+|перенес[а-я]+|надо|нужн[а-я]+|нужен|давайте|можно|дума[а-я]+|собира[а-я]+|реши[а-я]+|сказал[аи]?|выбрал[аи]?|определил[а-я]+|договорил[а-я]+|(?:за)?бронировал[аи]?|получил[а-я]+|поставил[аи]?|дал[аи]|остановил[а-я]+|наметил[аи]?|посоветовал[аи]?|предложил[аи]?|записал[а-я]+|согласовал[аи]?|утвердил[аи]?|освободил[а-я]+|подал[аи]?|указал[аи]?|присмотрел[аи]?|прикидывал[аи]?|прикинул[аи]?|рассматривал[аи]?|рассчитывал[аи]?|мог(?:ли|ла)?|успел[аи]?|would|want|need|needs|like|prefer|must|should|gotta|thinking|hoping|planning|looking|wondering|going|gonna|can|could|getting|if|если)$/;
const RUSSIAN_PAST = /[аеияуы]л(?:[аио]|ся|[аио]сь)?$/;
const ENGLISH_PAST = /[a-z]{3}ed$/;
const DECIDED =
  /^(?:book|plan|decid|schedul|agre|pick|settl|confirm|fix|engag|marri|interest|prefer|need|hop|ask|reserv|choos|request|suppos|propos|suggest|expect|requir|finaliz|finalis|plann|inde|unit|limit)/;
const NOUNS = new Set(
  (
    'начало начала недели неделя около канал отдел филиал портал материал материалы персонал финал вокзал журнал апрел квартал квартала кварталы мебели модели модель цели ' +
    'арсенал минимал реал идеал банкетный подвал подвала отделы каналы филиалы скандал сигнал карнавал фестивал интервал этал оригинал капитал капитала ритуал сериал потенциал зеркала одеяла детали дедлайн дедал размышлял весел было удел предел пределы нужный ' +
    'indeed hundred speed breed unneeded advanced detailed'
  ).split(' '),
);
/** Nouns and names that look like a verb of the past: "в Стамбул 3-10 мая", "Михаил". */
const NOUN_STEMS = new Set(
  (
    'стамбул байкал непал урал сенегал португал михаил даниил гавриил самуил павел людмил генерал адмирал криминал терминал функционал ' +
    'мемориал овал привал обвал аврал провал перевал минерал узел раздел козел караул прогул разгул модул бокал театрал могил кабул тоннел ' +
    'автомобил профил дизел винил акрил текстил арсенал'
  ).split(' '),
);
const UNFIT =
  /^ (?:(?:у нас |у меня |мне |нам |я |мы |уже |точно |совсем |вообще )*(?:не (?:мо[гж][а-я]*|смо[а-я]+|подход[а-я]+|подойд[а-я]+|получ[а-я]+|удобно|вариант|устраивает|успе[а-я]+|хо[а-я]+|надо|нужно|катит|пойдет|выйдет|свобод[а-я]+)|никак|нельзя|занят[аыо]?|неудобно|мимо|отпадает)|(?:doesn|don|won|can|isn) ' t|(?:is|are|s) (?:a )?(?:no go|nightmare|nono|write off|tricky|difficult|too busy|manic|fully booked|booked up)|(?:does not|is not|will not|cannot|is no|is out|no good|is full|is bad|not good|is impossible|wont|doesnt|isnt|is too (?:soon|early|late))) /;
const UNABLE =
  / (?:(?:can|won|couldn) ' t(?: (?:do|make|manage|come)(?: it)?)?|cannot(?: (?:do|make))?|cant(?: (?:do|make)(?: it)?)?|not (?:free|available|around)|busy|away|не могу|не можем|занят[аы]?|нет в городе|уезжаем|уезжаю)(?: (?:on|in|for|this|the))* $/;
