import { dropsOut, joinsIn } from '../amounts/count-change.ts';
import type { Token } from '../text/scan.ts';
import { aloneness } from './bare-count.ts';
import { findHeads, type Head } from './head-count.ts';
import { isSpeaker, peopleNoun } from './people-words.ts';

/** People that a text counts together: "10 взрослых и 5 детей", "мы с мужем и двое детей", "me plus 3". */
export interface Company {
  first: number;
  next: number;
  low: number | null;
  high: number | null;
  /** What it rests on: a number said to be of people; persons named; a number that could be of anything. */
  rests: 'counted' | 'named' | 'bare';
  /** "20 гостей, 5 детей" may be 20 or 25. */
  orAlso: number | null;
  /** "25 + дети": more come, not said how many. */
  isOpen: boolean;
  heads: readonly Head[];
}

/** The companies that a text names, in order. Linear in the number of tokens. */
export function findCompanies(tokens: readonly Token[]): Company[] {
  const companies: Company[] = [];
  let heads: Head[] = [];
  let joins: Join[] = [];
  const found = findHeads(tokens);
  for (const [index, head] of found.entries()) {
    if (head.isMember && !isNamedAlone(tokens, found, index)) continue;
    const before = heads.at(-1);
    const join = before ? goingOn(joinOf(tokens, before, head), joins.at(-1), before, head) : null;
    if (before && !join) {
      companies.push(companyOf(tokens, heads, joins));
      heads = [];
      joins = [];
    } else if (join) joins.push(join);
    heads.push(head);
  }
  if (heads.length > 0) companies.push(companyOf(tokens, heads, joins));
  return companies;
}

/** "Втроём с мамой и дочкой": who is named on after one within is within too. */
function goingOn(join: Join | null, last: Join | undefined, before: Head, head: Head): Join | null {
  const isAlike = before.isMember ? head.isMember : before.noun === 'part' && head.noun === 'part';
  return join === 'add' && last === 'within' && isAlike ? 'within' : join;
}

/** `within`: they were counted already; `maybe`: they may have been. */
type Join = 'add' | 'subtract' | 'within' | 'maybe';

function joinOf(tokens: readonly Token[], before: Head, head: Head): Join | null {
  if (head.first - before.next > 7) return null;
  const between = tokens.slice(before.next, head.first).map((token) => token.text);
  const words = withoutAge(between).filter((text) => !PASSED_OVER.has(text));
  if (dropsOut(tokens, head)) return 'subtract';
  if (isMore(tokens, between, head)) return 'add';
  if (isNumberOf(before, head) && words.length === 0) return 'within';
  if (isOfThem(tokens, head) || isSomeOfUs(tokens, before, head, words)) return 'within';
  if (WITHIN.test(` ${between.filter((text) => text !== ',').join(' ')} `)) return 'within';
  if (PLUS.has(words.at(-1) ?? '') && isSaidOn(words)) return 'add';
  if (words.length > 2 || words.some((text) => !JOINERS.has(text))) return null;
  const isCounted = (one: Head) => one.noun !== null || one.isMember;
  if (words.some((text) => MINUS.has(text))) return 'subtract';
  if (words.some((text) => PLUS.has(text))) return 'add';
  if (words.some((text) => WITH.has(text))) return before.isUs && head.isMember ? 'within' : 'add';
  if (words.some((text) => AND.has(text))) {
    if (before.noun === 'all' && head.noun === 'all') return isDescribed(tokens, head) ? 'add' : null;
    const isLed =
      before.noun === null && (head.noun === 'part' || head.isMember) && aloneness(tokens, before) === 'yes';
    return (isCounted(before) && isCounted(head)) || isLed ? 'add' : null;
  }
  const isSome = head.noun === 'part' && (head.high ?? Infinity) < (before.low ?? 0);
  const isLast = words[0] === '(' && head.noun === 'part' && head.high === before.low && !before.isMember;
  if (before.noun === null && isLast) return 'within';
  if (before.noun === null && !before.isMember && isSome && aloneness(tokens, before) === 'yes')
    return words[0] === '(' ? 'within' : words[0] === ',' ? 'maybe' : null;
  if (!isCounted(before) || !isCounted(head)) return null;
  if (before.isMember || head.isMember)
    return before.noun === 'all' && head.isMember && words.length === 0 ? null : 'add';
  if (before.noun === 'all') return head.noun === 'part' ? 'maybe' : null;
  return head.noun === 'all' || nameOf(tokens, before) === nameOf(tokens, head) ? null : 'add';
}

/** The words without the "до 7 лет" of "2 детей до 7 лет и младенец". */
function withoutAge(between: readonly string[]): readonly string[] {
  const aged = between.findIndex((text) => AGED.test(text));
  if (aged >= 0) {
    let next = aged + 1;
    while (AMONG_AGES.test(between[next] ?? '')) next += 1;
    const last = JOINERS.has(between[next - 1] ?? '') ? next - 1 : next;
    return between.filter((_, at) => at < aged || at >= last);
  }
  const end = between.findIndex((text) => YEARS.test(text));
  if (end < 1) return between;
  let first = end;
  while (first > 0 && OF_AGE.test(between[first - 1] ?? '')) first -= 1;
  return first === end ? between : between.filter((_, at) => at < first || at > end);
}

/** The words between are of the first alone, up to the plus: "5 girls from work plus the bride". */
function isSaidOn(words: readonly string[]): boolean {
  return words.length <= 4 && words.slice(0, -1).every((text) => /^[a-zа-я]+$/.test(text) && !AND.has(text));
}

/** "Нас 8, двое не пьют": what some of them do. */
function isSomeOfUs(tokens: readonly Token[], before: Head, head: Head, words: readonly string[]): boolean {
  if (!before.isUs || before.isMember || head.isUs || head.isMember) return false;
  if (head.noun !== 'all' && (head.noun !== null || !DO.test(tokens[head.next]?.text ?? ''))) return false;
  if (words.some((text) => text !== ',' && text !== '(')) return false;
  const isFewer = (head.high ?? Infinity) < (before.low ?? 0);
  return isFewer && tokens[head.next]?.type === 'word' && !MORE.has(tokens[head.next]?.text ?? '');
}

/** "Нас с женой двое": they were named first. */
function isNumberOf(before: Head, { noun, low, high }: Head): boolean {
  return before.withSpeaker && noun === 'all' && low === high && low === (before.low ?? 0) + 1;
}

/** "8, two of them kids", "14 adults, 6 of them vegetarian". */
function isOfThem(tokens: readonly Token[], { first, next, noun }: Head): boolean {
  const of = [next - 2, next - 1, next].find((at) => OF.has(tokens[at]?.text ?? '')) ?? 0;
  const isOf = of > first && OF_THEM.has(`${tokens[of]?.text} ${tokens[of + 1]?.text}`);
  const named = [of + 2, of + 3].some((at) => peopleNoun(tokens[at]?.text ?? '') === 'part');
  const isOther = !ATTENDING.test(` ${tokens[of + 2]?.text} ${tokens[of + 3]?.text} `);
  return isOf && (noun === 'part' || named || (noun !== 'side' && isOther));
}

/** "50 day guests and 25 evening guests": not the same people. */
function isDescribed(tokens: readonly Token[], { first, next }: Head): boolean {
  return tokens.slice(first, next).some(({ text }) => TIME_OF_DAY.test(text));
}

/** "And 50 more in the evening", "и ещё 10". */
function isMore(tokens: readonly Token[], between: readonly string[], { first, next }: Head): boolean {
  const isMarked =
    MORE.has(tokens[next]?.text ?? '') ||
    MORE.has(tokens[next - 1]?.text ?? '') ||
    MORE.has(tokens[first - 1]?.text ?? '');
  const isJoined = between.some((text) => PLUS.has(text) || AND.has(text));
  return (isMarked && isJoined && !between.includes('.')) || joinsIn(tokens, { first, next });
}

function nameOf(tokens: readonly Token[], { first, next, noun }: Head): string {
  if (noun === 'side') return String(first);
  for (let at = next - 1; at >= first; at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (peopleNoun(text)) return text;
  }
  return '';
}

function companyOf(tokens: readonly Token[], heads: readonly Head[], joins: readonly Join[]): Company {
  const told = toldTwice(tokens, heads);
  if (told) return told;
  let low: number | null = 0;
  let high: number | null = 0;
  let orAlso: number | null = null;
  let hasUs = false;
  for (const [index, head] of heads.entries()) {
    const join = joins[index - 1] ?? 'add';
    if (join === 'within') continue;
    if (join === 'maybe' && low === high && high !== null) {
      orAlso = high + (head.high ?? 0);
      continue;
    }
    if (join === 'subtract') {
      low = low === null || head.high === null ? null : Math.max(0, low - head.high);
      high = high === null || head.low === null ? null : Math.max(0, high - head.low);
      continue;
    }
    const isSpeakerCounted = hasUs;
    hasUs ||= head.isUs;
    if (head.isMember && head.isUs && isSpeakerCounted) continue;
    const more = head.withSpeaker && !isSpeakerCounted ? 1 : 0;
    low = low === null || head.low === null ? null : low + head.low + more;
    high = high === null || head.high === null ? null : high + head.high + more;
  }
  const isCounted = heads.some((head) => head.noun !== null);
  return {
    first: heads[0]?.first ?? 0,
    next: heads.at(-1)?.next ?? 0,
    low,
    high,
    rests: isCounted ? 'counted' : heads.some((head) => head.isMember) ? 'named' : 'bare',
    orAlso,
    isOpen: isOpenAfter(tokens, heads.at(-1)?.next ?? 0),
    heads,
  };
}

/** "Нас трое: я, муж и сын": the same people, first counted and then named. */
function toldTwice(tokens: readonly Token[], heads: readonly Head[]): Company | null {
  const [first, ...rest] = heads;
  if (!first || rest.length < 2 || first.isMember || first.low !== first.high) return null;
  // "3 kids (2 boys and 1 girl)"
  if (first.noun === 'part' && tokens[first.next]?.text !== '(') return null;
  if (!rest.every((head) => head.isMember || head.noun === 'part')) return null;
  const named = companyOf(
    tokens,
    rest,
    rest.slice(1).map(() => 'add'),
  );
  return named.low === first.low && named.high === first.low ? { ...named, first: first.first, heads } : null;
}

/** "25 + дети", "10 adults and kids". */
function isOpenAfter(tokens: readonly Token[], next: number): boolean {
  const joiner = tokens[next]?.text ?? '';
  return (PLUS.has(joiner) || AND.has(joiner)) && UNCOUNTED.test(tokens[next + 1]?.text ?? '');
}

/** A person named as one of a list and not as somebody who does something: "муж решает", "call me". */
function isNamedAlone(tokens: readonly Token[], heads: readonly Head[], index: number): boolean {
  const head = heads[index];
  if (!head) return false;
  const [before, after] = [tokens[head.first - 1], tokens[head.next]];
  const isOpen = !before || before.type === 'sign' || LIST_WORDS.has(before.text) || head.withSpeaker;
  const isClosed = !after || (after.type === 'sign' && after.text !== "'") || LIST_AFTER.has(after.text);
  const isCountAfter = after?.type === 'number' || (after !== undefined && isSpeaker(after.text));
  return (
    (isOpen || isBeside(tokens, heads[index - 1], head)) &&
    (isClosed || isCountAfter || isBeside(tokens, head, heads[index + 1]))
  );
}

/** "Мама папа я", "me the wife": named one after another. */
function isBeside(tokens: readonly Token[], one: Head | undefined, other: Head | undefined): boolean {
  if (!one || !other || (one.isUs && other.isUs) || other.first - one.next > 2) return false;
  return tokens.slice(one.next, other.first).every(({ text }) => PASSED_OVER.has(text));
}

const YEARS = /^(?:лет|год|года|years?|yrs?|yo)$/;
const AGED = /^(?:aged?|ages|возраст[а-я]*)$/;
const AMONG_AGES = /^(?:\d+|and|&|,|и|-|to)$/;
const DO = /^(?:are|is|have|has|do|don|need|needs|eat|drink|can|will)$/;
const OF_AGE = /^(?:\d+|до|от|по|младше|старше|under|over|aged|of|-)$/;
const PLUS = new Set(['+', 'плюс', 'plus']);
const MINUS = new Set(['минус', 'minus', 'less']);
const UNCOUNTED =
  /^(?:дети|персонал|обслуга|артисты|родители|водители|аниматоры|staff|crew|helpers|suppliers|vendors|infants|детишки|детки|малыши|друзья|kids|children|partners|friends|babies)$/;
const AND = new Set(['и', 'and', '&', 'да', 'а', 'n']);
const WITH = new Set(['с', 'со', 'with']);
const MORE = new Set(['еще', 'more', 'another', 'extra']);
const JOINERS = new Set([...PLUS, ...MINUS, ...AND, ...WITH, ',', ';', '(', ')', '.', '\n']);
const PASSED_OVER = new Set(
  'нас us еще также also another more наш наша наши нашей нашим мой моя мои моей моим моими нашими my our the a an his her their this that one ее его их около примерно about around maybe может where of которых'.split(
    ' ',
  ),
);
const OF = new Set(['of', 'из']);
const OF_THEM = new Set(['of them', 'of whom', 'of which', 'из них', 'из которых']);
/** "30 of them confirmed" are those who come. */
const ATTENDING =
  / (?:com(?:e|ing)|confirmed|attending|attend|will|ll|said|accepted|rsvp[a-z]*|can|going|definite(?:ly)?|likely|sure|replied|left|remain(?:ing)?|придут|придет|будут|будет|подтверд[а-я]+|приедут|приедет|соглас[а-я]+|смогут|сможет|едут|идут|точно|реально|остал[а-я]+)(?= )/;
const TIME_OF_DAY = /^(?:day|evening|night|eve|вечерн|дневн)/;
const WITHIN =
  / (?:из них|из которых|вместе с|с учетом|в том числе|включая|вкл|с учетом|считая|including|incl|inc|includes|of which|of whom|of them|out of them|among them|counting)(?= )/;
const LIST_WORDS = new Set(
  'theres thats both be ll m am и and n plus плюс да с со with for для just only только будем будет будут едем мы нас my our the a мой моя наш наша наши his her моей моим еще also it s us to on by буду еду ну это просто well на из of either'.split(
    ' ',
  ),
);
const LIST_AFTER = new Set(
  'сам сама coming going travelling traveling attending staying alone only nobody again my our mine n и and plus плюс да с со with будем будет будут едем поедем поеду придем приду едет пойдем идем вдвоем втроем please пожалуйста one один одна только and so x thanks спасибо on на в here in at for all both'.split(
    ' ',
  ),
);
