import type { Amount } from '../amounts/amount.ts';
import { findAmounts } from '../amounts/amounts.ts';
import { numberAt } from '../amounts/read-number.ts';
import type { Token } from '../text/scan.ts';
import { agesAt, agesListed } from './ages.ts';
import { follows } from './bare-count.ts';
import { sideBefore } from './count-sides.ts';
import { memberAt, US_BEFORE, WITH } from './member-head.ts';
import { DESCRIBING, nounAfter, nounWithin } from './noun-of-count.ts';
import { type PeopleNoun, peopleNoun } from './people-words.ts';

/** People named at one place of a text: by a number, or by what they are to the speaker. */
export interface Head {
  first: number;
  next: number;
  low: number | null;
  high: number | null;
  /** What they are called; null for a bare number. */
  noun: PeopleNoun | 'side' | null;
  /** A single person named, not counted. */
  isMember: boolean;
  /** The speaker is among those counted: "нас пятеро", "we are 5", "вдвоём". */
  isUs: boolean;
  /** "Мы с мужем": the speaker is to be added. */
  withSpeaker: boolean;
}

/** All that a text names of people, in order. Numbers of other things are not among them. */
export function findHeads(tokens: readonly Token[]): Head[] {
  const heads: Head[] = [];
  const amounts = findAmounts(tokens);
  let amountIndex = 0;
  let at = 0;
  while (at < tokens.length) {
    while ((amounts[amountIndex]?.next ?? Infinity) <= at) amountIndex += 1;
    const amount = amounts[amountIndex];
    if (amount && amount.core <= at) {
      const counted = heads.at(-1);
      const listed = counted ? agesListed(tokens, amount.core, counted) : 0;
      if (counted && listed > 0) {
        counted.next = listed;
        at = listed;
        continue;
      }
      const ages = agesAt(tokens, amounts, amountIndex);
      if (ages) {
        amountIndex = ages.nextAmount;
        if (ages.head) heads.push(ages.head);
        else coverAges(heads.at(-1), amount.core, ages.next);
        at = Math.max(at + 1, ages.head?.next ?? amounts[ages.nextAmount - 1]?.next ?? at);
        continue;
      }
      amountIndex += 1;
      const last = heads.at(-1);
      if (last && isAgeBeside(tokens, last, amount)) {
        last.next = amount.next;
        at = amount.next;
        continue;
      }
      const head = headOf(tokens, amount, heads.at(-1)?.next ?? 0);
      if (head) heads.push(head);
      at = Math.max(at + 1, head?.next ?? amount.next);
      continue;
    }
    const member = memberAt(tokens, at);
    if (member && (!amount || member.next <= amount.core)) heads.push(member);
    at = member?.next ?? at + 1;
  }
  return heads;
}

/** "Сын 7 лет и я": the age belongs to who it is of. */
function coverAges(head: Head | undefined, age: number, next: number): void {
  if (head?.isMember && age - head.next <= 1) head.next = next;
}

/** "My daughter, 12, and me": between commas a number is how old she is. */
function isAgeBeside(tokens: readonly Token[], { isMember, isUs, next }: Head, amount: Amount): boolean {
  if (!isMember || isUs || next !== amount.core - 1 || amount.low !== amount.high) return false;
  if (!COMMAS.has(tokens[next]?.text ?? '') || amount.counted !== null || (amount.low ?? 100) >= 100)
    return false;
  return amount.digits && AGE_ENDS.has(tokens[amount.next]?.text ?? '');
}

const COMMAS = new Set([',', '(']);
const AGE_ENDS = new Set([',', ')', 'and', 'и']);

function headOf(tokens: readonly Token[], found: Amount, limit: number): Head | null {
  const amount = withoutPlus(tokens, found);
  const isDescribed = isDescribedPeople(tokens, amount);
  if (!isCount(isDescribed ? { ...amount, counted: 'people' } : amount)) return null;
  const isPeople = amount.counted === 'people';
  const side = isPeople ? -1 : sideBefore(tokens, amount.first, limit);
  let ending = nounAfter(tokens, amount, side >= 0);
  const plainNext = numberAt(tokens, amount.core)?.next ?? amount.next;
  const isLabelled = kindBefore(tokens, amount.core, limit) >= 0 && isListedOn(tokens, plainNext);
  if (isLabelled) ending = { noun: null, next: plainNext };
  const before = isMarkedBefore(tokens, amount, limit);
  if (
    !isPeople &&
    !isDescribed &&
    amount.counted !== null &&
    ending.noun === null &&
    !isMistaken(tokens, amount)
  )
    return null;
  if (amount.scale >= 1000 && amount.digits && ending.noun === null && !isPeople) return null;
  const kindAt = !before && side < 0 && ending.noun === null ? kindBefore(tokens, amount.first, limit) : -1;
  const called = side >= 0 ? 'side' : before ? 'all' : kindOf(tokens, kindAt);
  const noun = ending.noun ?? (isPeople ? nounWithin(tokens, amount) : called);
  const { low, high } = bounded(tokens, withoutHundreds(tokens, amount));
  const isJoinedOn = amount.high === null && high !== null && high === low;
  if (amount.denied && low === high) return null;
  if (noun === null && isDescending(tokens, amount)) return null;
  return {
    first: side >= 0 ? side : kindAt >= 0 ? kindAt : amount.first,
    next: isJoinedOn ? ending.next - 1 : ending.next,
    low,
    high,
    noun,
    isMember: false,
    isUs: isUs(tokens, amount),
    withSpeaker: noun === 'part' && (high ?? FEW) < FEW && isWithSpeaker(tokens, amount.core),
  };
}

/** "Друзья 20", "adults: 15". */
function kindBefore(tokens: readonly Token[], first: number, limit: number): number {
  const at = LABELLING.has(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  return at >= limit && kindOf(tokens, at) ? at : -1;
}

/** "Взрослых 6 детей 5": the kind behind a number belongs to the next one, which ends the list. */
function isListedOn(tokens: readonly Token[], from: number): boolean {
  let at = from;
  for (let listed = 0; listed < MOST_LISTED; listed += 1) {
    if (!kindOf(tokens, at)) return false;
    const number = numberAt(tokens, at + 1);
    if (!number) return false;
    at = number.next;
    if (!tokens[at] || tokens[at]?.type === 'sign') return true;
  }
  return false;
}

function kindOf(tokens: readonly Token[], at: number): PeopleNoun | null {
  return peopleNoun(tokens[at]?.text ?? '');
}

/** "Мы с двумя детьми", "я с тремя подругами". */
function isWithSpeaker(tokens: readonly Token[], first: number): boolean {
  const [before, further] = [tokens[first - 1]?.text ?? '', tokens[first - 2]?.text ?? ''];
  return WITH.has(before) && (first === 1 || (US_BEFORE.has(further) && further !== 'нас'));
}

/** "9 to 5", "17-15": no range of people. */
function isDescending(tokens: readonly Token[], { core, low, high }: Amount): boolean {
  return low !== null && high !== null && low < high && Number(tokens[core]?.text) === high;
}

/** "2-300" is hundreds at both ends; "1–150" is not. */
function withoutHundreds(tokens: readonly Token[], amount: Amount): Amount {
  const written = tokens[amount.core];
  if (written?.type !== 'number' || amount.low === null || amount.high === null) return amount;
  const low = Number(written.text);
  if (amount.low !== low * 100 || amount.high === (low + 1) * 100) return amount;
  return { ...amount, low };
}

/** "Three people plus a baby": the plus joins and is no "or more". */
function withoutPlus(tokens: readonly Token[], amount: Amount): Amount {
  if (amount.high !== null) return amount;
  const isLast = PLUS.has(tokens[amount.next - 1]?.text ?? '');
  const at = isLast ? amount.next - 1 : amount.next - 2;
  const plus = tokens[at];
  const isPlus = plus?.gap && PLUS.has(plus.text);
  const goesOn = tokens[at + 1]?.type === 'word';
  return isPlus && goesOn
    ? { ...amount, high: amount.low, next: at, counted: isLast ? amount.counted : null }
    : amount;
}

/** "80 day guests", "12 weekend visitors": the time describes the people. */
function isDescribedPeople(tokens: readonly Token[], { counted, next }: Amount): boolean {
  if (counted !== 'time') return false;
  return DESCRIBING.test(tokens[next]?.text ?? '') && peopleNoun(tokens[next + 1]?.text ?? '') !== null;
}

/** What follows is nothing that is counted: "five thanks". */
function isMistaken(tokens: readonly Token[], { counted, next }: Amount): boolean {
  return counted === 'other' && tokens[next]?.text !== 'из' && follows(tokens, next);
}

function isCount(amount: Amount): boolean {
  const ends = [amount.low, amount.high].filter((end) => end !== null);
  if (amount.currency || amount.perPerson || amount.scale >= 1_000_000) return false;
  const isPeople = amount.counted === 'people';
  if (!isPeople && amount.counted !== null && amount.counted !== 'other') return false;
  return ends.every((end) => Number.isInteger(end) && end > 0 && end <= (isPeople ? 1_000_000 : 10_000));
}

function isMarkedBefore(tokens: readonly Token[], amount: Amount, limit: number): boolean {
  if (amount.scale >= 1000) return false;
  for (let at = amount.first - 1; at >= Math.max(limit, amount.first - 4); at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (PARTY.test(text)) return true;
    if (text === 'us') return at === 0 || US_AFTER.has(tokens[at - 1]?.text ?? '');
    if (!BETWEEN.has(text)) return false;
  }
  return false;
}

function isUs(tokens: readonly Token[], { first, next }: Amount): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 3); at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (US_BEFORE.has(text)) return true;
    if (!BETWEEN.has(text)) break;
  }
  return tokens[next - 1]?.text === 'us' || (tokens[next]?.text === 'of' && tokens[next + 1]?.text === 'us');
}

/** Limits that stand further off than beside the number: "maximum is 70", "can't be bigger than 25". */
function bounded(tokens: readonly Token[], { first, low, high }: Amount): Pick<Head, 'low' | 'high'> {
  if (low === null || low !== high) return { low, high };
  let words = ' ';
  for (let at = Math.max(0, first - 6); at < first; at += 1) {
    const token = tokens[at];
    if (token?.text === "'") continue;
    words = token?.type === 'sign' ? ' ' : `${words}${token?.text} `;
  }
  if (AT_MOST.test(words)) return { low: null, high };
  if (AT_LEAST.test(words)) return { low, high: null };
  return { low, high };
}

const LABELLING = new Set([':', '-', '=', 'это', 'будет', 'x']);
const FEW = 6;
const PLUS = new Set(['plus', 'плюс', '+']);
const US_AFTER = new Set(['just', 'only', 'for', 'both', 'and', ',']);
const PARTY =
  /^(?:гост[а-я]|человек|людей|участник|приглашен|сотрудник|народ|персон|guests?$|people$|pax$|headcount|attendees?$|party$|group$|team$|class$|crew$|company$|семь[яеюи]$|групп|команд|класс[еа]?$|штат[еа]?$|офис[еа]$|цех[еу]$|фирм[еа]$|коллектив|компани|взросл|дет(?:и|ей)$|нас$|будем$|приглашаем|количеств|кол$|отдел[а-я]*$|прид(?:ут|ет)$|пойд(?:ут|ет)$|поед(?:ут|ет)$|участву(?:ют|ет)$|приглас|пригласим$|обуча|attending$|coming$|inviting$|invited$|hosting$|expecting$)/;
const BETWEEN = new Set(
  ': - size number numbers будет где то около примерно of is are will be about count будут всего порядка на из в людей человек - во guests people maximum around approximately roughly ~ только just итого гостей наверное'.split(
    ' ',
  ),
);
const AT_MOST =
  / (?:(?:max|maximum|limit|cap|максимум|лимит|потолок|предел|максимальн[а-я]+|предельн[а-я]+)(?: (?:is|of|would be|will be|at|это|будет|наш|in|number|на|количеств[оа]|числ[оа]|гостей|человек|вместимость))+|(?:can ?t|cannot|can not|won ?t|will not|not|never|no)(?: [^ ]+){0,2} (?:bigger|more|over|larger|greater|exceed|above|beyond|higher)(?: than)?|(?:не|никак не|вряд ли)(?: [^ ]+){0,2} (?:больше|более|свыше|превы[а-я]+)(?: чем)?|(?:limited|capped|restricted) (?:to|at)|меньше чем|smaller than|under) $/;
const AT_LEAST =
  / (?:(?:min|minimum|минимум|минимальн[а-я]+)(?: (?:количеств[оа]|числ[оа]|гостей|человек|is|of|would be|will be|это|будет))+|(?:can ?t|cannot|won ?t|not|no)(?: [^ ]+){0,2} (?:fewer|less|smaller|under|below)(?: than)?|(?:не|никак не)(?: [^ ]+){0,2} (?:меньше|менее)(?: чем)?|bigger than|больше чем) $/;
/** How many kinds of people are listed at most. */
const MOST_LISTED = 6;
