import { monthWord } from '../text/date-words.ts';
import type { Scan, Token } from '../text/scan.ts';
import { isAnswerTime } from './answer-times.ts';
import { isContactTime } from './contact-times.ts';
import { isOfPaper } from './of-paper.ts';
import { isOfPerson } from './of-person.ts';
import { isOtherFigure } from './other-figure.ts';
import type { Period } from './period.ts';
import type { PeriodFound } from './period-found.ts';
import { isTold } from './told.ts';

/** Whether a period's words are a street, a name, a tariff, a score here, or tell of the past or of habits. */
export function isNoTime(scanned: Scan, first: number, at: number, found: PeriodFound): boolean {
  const { tokens } = scanned;
  return (
    isNamePart(scanned, at, found) ||
    isNumbered(tokens, at, found) ||
    isOtherFigure(tokens, at, found) ||
    isGreeting(tokens, at, found.next) ||
    isPast(tokens, at, found.next) ||
    isOfPaper(tokens, at) ||
    isOfPerson(tokens, at, found) ||
    isContactTime(tokens, first, found.next) ||
    isAnswerTime(tokens, first, found.next) ||
    isTold(tokens, first, found.next)
  );
}

/** "ул. 8 Марта", "Jan on reception", "Августа Павловна", "тариф Весна", "weekend rates". */
function isNamePart({ tokens, raw }: Scan, at: number, { period, next }: PeriodFound): boolean {
  const after = tokens[next]?.text ?? '';
  if (/^дождич?ка$/.test(tokens[at - 2]?.text ?? '')) return true;
  if (period.kind === 'season' && tokens[at - 1]?.text === 'через') return true;
  if (STREET_AFTER.has(after) && ON_STREETS.has(period.kind)) return true;
  if (SOLD_AFTER.has(after) && OF_GOODS.has(period.kind)) return true;
  if (period.kind === 'quarter' && /^(?:дом|д|корпус)$/.test(after)) return true;
  // "ул. 40 лет Октября"
  if (tokens[at - 1]?.text === 'лет' && tokens[at]?.text === 'октября') return true;
  if (isOwner(tokens, next)) return true;
  for (let back = 1; back <= 3 && at - back >= 0; back += 1) {
    const word = tokens[at - back]?.text ?? '';
    if (NAME_BEFORE.test(word)) return true;
    if (back === 1 && isNamedSo(word, tokens[at]?.text ?? '')) return true;
    if (VENUE_BEFORE.test(word) && isCapital(raw, tokens[at])) return true;
    if (TIME_LEADS.has(word)) break;
  }
  if (period.kind !== 'month' && period.kind !== 'season') return false;
  const further = tokens[next + 1]?.text ?? '';
  if (PATRONYMIC.test(after)) return true;
  if (!PEOPLE_TOO.has(tokens[at]?.text ?? '')) return false;
  const before = `${tokens[at - 2]?.text ?? ''} ${tokens[at - 1]?.text ?? ''}`;
  if (INTRODUCED.test(before) || isSurname(raw, tokens, at)) return true;
  if (after === 'from') return tokens[next + 1]?.type !== 'number' && further !== 'the';
  if (after === 'on')
    return !ARTICLES.has(further) && tokens[next + 1]?.type === 'word' && !further.endsWith('day');
  const isOwned = OWNERS.has(further) || (after === "'" && OWNERS.has(tokens[next + 2]?.text ?? ''));
  return ((after === 'is' || after === "'") && isOwned) || PERSON_DOES.has(after);
}

/** "компания июнь", "зал весна": with no preposition a firm's name, and a season that of a hall too. */
function isNamedSo(word: string, name: string): boolean {
  return FIRM.test(word) || (VENUE_BEFORE.test(word) && /^(?:весна|лето|осень|зима)$/.test(name));
}

/** "с Новым годом!", "с 8 марта вас", "happy Easter", "have a lovely weekend". */
function isGreeting(tokens: readonly Token[], at: number, next: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  if (GREETING.has(before) || WISHES.test(before) || (before === 'your' && tokens[at - 2]?.text === 'enjoy'))
    return true;
  if (WISHED.has(before) && (tokens[at - 2]?.text === 'a' || tokens[at - 2]?.text === 'have')) return true;
  const isWith = before === 'с' || before === 'со';
  return isWith && (INSTRUMENTAL.test(tokens[at]?.text ?? '') || GREETED.test(tokens[next]?.text ?? ''));
}

/** "24/7", "9/10 would recommend", "1/2 price", "flat 3/4", "версия 9.12", "паспорт 12.03". */
function isNumbered(tokens: readonly Token[], at: number, { period, next, isSlash }: PeriodFound): boolean {
  if (tokens[at]?.type !== 'number') return false;
  const [one, two, further] = [tokens[at]?.text, tokens[at + 2]?.text, tokens[at - 2]?.text ?? ''];
  const before = tokens[at - 1]?.text ?? '';
  if (DOCUMENT_BEFORE.test(before) || NUMBER_BEFORE.test(before) || NUMBER_BEFORE.test(further)) return true;
  // "3.5 by 4.2", "4 1/2"
  const isSize = (before === 'by' || before === 'x') && tokens[at - 2]?.type === 'number';
  if (isSize || (isSlash && tokens[at - 1]?.type === 'number' && FRACTIONS.has(`${one}/${two}`))) return true;
  if (!isSlash || period.kind !== 'day') return false;
  const isAlone = tokens.length <= 3;
  if (one === '24' && two === '7') return true;
  return (
    COUNTED_AFTER_SLASH.test(tokens[next]?.text ?? '') || (two === '10' && !isAlone && !hasWord(tokens, at))
  );
}

function hasWord(tokens: readonly Token[], at: number): boolean {
  return TIME_LEADS.has(tokens[at - 1]?.text ?? '');
}

/** "прошлым летом", "last June", "летом прошлого года", "since Monday", "17 марта назад". */
function isPast(tokens: readonly Token[], at: number, next: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  const further = tokens[at - 2]?.text ?? '';
  if (isLastTime(tokens, at) || (before === 'in' && further === 'back')) return true;
  if (tokens[tokens[next]?.text === 'just' ? next + 1 : next]?.text === 'gone') return true;
  if (PAST.test(before) || before === 'since' || (before === 'the' && further === 'since')) return true;
  if (tokens[next]?.text === 'подряд') return true;
  return (
    PAST_YEAR.test(tokens[next]?.text ?? '') ||
    (tokens[next]?.text === 'last' && tokens[next + 1]?.text === 'year')
  );
}

/** "Last time June", "last year we did it in June". */
function isLastTime(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.type === 'sign') return false;
  for (let back = 2; back <= 7; back += 1) {
    const token = tokens[at - back];
    if (!token || token.type === 'sign') return false;
    if (/^(?:last|previous)$/.test(token.text) && LAST_TIMES.has(tokens[at - back + 1]?.text ?? ''))
      return true;
    if (token.text === 'this' || token.text === 'now') return false;
  }
  return false;
}

const LAST_TIMES = new Set(['year', 'time', 'event', 'booking', 'visit']);

/** "thursday's menu" is none of Thursday, "thursday's better" is. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const [sign, s, noun] = tokens.slice(at, at + 3);
  return sign?.text === "'" && s?.text === 's' && noun?.type === 'word' && !SUITS.has(noun.text);
}

/** "August Smith": two capitalised words. */
function isSurname(raw: string, tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  if (
    after?.type !== 'word' ||
    after.text.length < 3 ||
    !isCapital(raw, tokens[at]) ||
    !isCapital(raw, after)
  )
    return false;
  const second = raw[after.from + 1] ?? '';
  return second === second.toLowerCase() && monthWord(after.text) === undefined;
}

function isCapital(raw: string, token: Token | undefined): boolean {
  const initial = raw[token?.from ?? 0] ?? '';
  return initial !== initial.toLowerCase();
}

const STREET_AFTER = new Set(
  'street st road rd avenue ave lane drive close square crescent court ct gardens gdns terrace grove mews rise parade cottages улица ул проспект'.split(
    ' ',
  ),
);
const SOLD_AFTER = new Set(
  'times ad ads theme themed bunny wonderland costume costumes colours music lights mornings afternoons evenings nights away break breaks cottage cottages getaway getaways trip trips stay stays brunch bbq plans special specials package packages tickets ticket rates rate price prices pricing surcharge discount menu party parties dinner lunch do tree gift gifts present presents card cards decor decorations jumper eggs egg resolution resolutions hamper offer offers deal deals sale sales roast blues корпоратив тариф меню вечеринка вечеринку ребенка дочки дочери сына малыша внука внучки'.split(
    ' ',
  ),
);
const FRACTIONS = new Set(['1/2', '1/3', '2/3', '1/4', '3/4']);
const ON_STREETS = new Set<Period['kind']>(['day', 'month', 'season', 'feast', 'weekday']);
const OF_GOODS = new Set<Period['kind']>(['weekend', 'weekday', 'feast']);
const NAME_BEFORE =
  /^(?:ул|улиц[аеуы]|проспекте?|просп|пр|переул[а-я]+|пер|площад[ьи]|метро|набережн[а-я]+|шоссе|бульваре?|тариф[а-я]*|пакет[а-я]*|зовут|имя|фамилия|called|named|летия)$/;
const VENUE_BEFORE =
  /^(?:магазин|бренд|ресторан|кафе|отел[ьея]|клуб|бар|салон|группа|группы|зал|компания|фирма|студия|жк|тц|ооо|ип|зао|ао)$/;
const FIRM =
  /^(?:компания|фирма|жк|тц|ооо|ип|зао|ао|студия|кинотеатр|фильм|роман|песня|альбом|сериал|книга|картина|спектакль|опера|журнал|газета|завод|поселок|деревня|село|санаторий|дк)$/;
const TIME_LEADS = new Set(
  'в во на с со до к ко по от после on in by from until for at after before to'.split(' '),
);
const PATRONYMIC = /(?:овна|евна|ична|ович|евич)$/;
const INTRODUCED =
  /(?:^| )(?:name is|name s|' m|i am|im|call me|ask for|ask|tell|wife|mum|mom|mother|daughter|sister|son|brother|husband|fiancee?|niece|nephew|nan|gran|friend|boss|colleague|dog|cat|puppy|bride|baby|mrs?|ms|miss|dr|thanks|dear|named|called)$/;
const PEOPLE_TOO = new Set('april may june jan august march dec autumn summer winter spring'.split(' '));
const ARTICLES = new Set(['the', 'a', 'any', 'either', 'one']);
const OWNERS = new Set(['my', 'our', 'the', 'a', 'her', 'his']);
const PERSON_DOES = new Set(
  'was has said says told here speaking called rang loves likes wants thinks smith jones'.split(' '),
);
const NUMBER_BEFORE =
  /^(?:верси[ияю]|version|ver|v|код|code|паспорт|снилс|инн|артикул|кв|квартир[аеы]|flat|apt|unit|room|suite|каб|кабинет|№|#|score|rating|оценка|pin|ref|модель|model)$/;
const DOCUMENT_BEFORE = /^(?:договор[а-я]*|счет|заказ[а-я]*|рейс|поезд|order|invoice|contract|flight|bus)$/;
const COUNTED_AFTER_SLASH =
  /^(?:price|суммы|бюджета|площади|цены|дома|inch|cup|would|stars?|off|full|of|баллов|балл|звезд[а-я]*|mile|the|pint|size|доли|часть|стоимости|recommend)$/;
const SUITS = new Set(
  'better best fine good ok okay great perfect ideal out free easier not also the a probably fully'.split(
    ' ',
  ),
);
const WISHED = new Set('good nice great lovely fab fantastic wonderful brilliant'.split(' '));
const GREETING = new Set(['happy', 'merry', 'наступающим', 'прошедшим', 'светлым', 'светлой', 'великим']);
/** "хороших выходных". */
const WISHES =
  /^(?:хороших|хорошей|хорошего|отличных|отличной|удачных|удачной|приятных|приятной|классных|прекрасных)$/;
const INSTRUMENTAL =
  /^(?:новым|рождеством|пасхой|днем|масленицей|женским|майскими|праздниками|троицей|наступающим|старым)$/;
const GREETED = /^(?:вас|тебя|всех|поздрав[а-я]+)$/;
const PAST = /^(?:(?:поза)?прошл[а-я]+|last|previous)$/;
const PAST_YEAR = /^(?:поза)?прошл(?:ого|ом)$/;
