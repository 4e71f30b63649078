import { monthWord, seasonWord, weekdayWord } from '../text/date-words.ts';
import { numberWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';
import { eventBefore } from './event-before.ts';
import { marginAfter } from './margin-after.ts';

/** What the words around a time make of it: an end ("до"), a beginning ("с"), what comes after it. */
export type Role = 'until' | 'before' | 'from' | 'after';

/** What stands before and after a period and belongs to it. */
export interface Surroundings {
  first: number;
  next: number;
  role: Role | null;
  /** "около", "or so". */
  about: boolean;
  /** "не в июне", "instead of June". */
  denied: boolean;
  /** "включительно". */
  isInclusive: boolean;
  /** "ближе к лету". */
  isNear: boolean;
  /** "later this week": not today any more. */
  isLater: boolean;
}

/** Reads the words around the period from `at` up to `next`, not further back than `limit`. */
export function surroundings(
  tokens: readonly Token[],
  at: number,
  next: number,
  limit: number,
): Surroundings {
  const around: Surroundings = {
    first: at,
    next,
    role: null,
    about: false,
    denied: false,
    isInclusive: false,
    isNear: false,
    isLater: false,
  };
  for (let steps = 0; steps < 5 && around.first > limit; steps += 1) {
    const found =
      phraseBefore(tokens, around.first, limit) ?? (steps === 0 ? ofEvent(tokens, at, limit) : null);
    if (!found) break;
    around.first -= found.count;
    apply(around, found.sense);
  }
  const fromThen = around.role === null ? fromThenOn(tokens, next) : null;
  if (fromThen !== null) return { ...around, next: fromThen, role: 'from' };
  for (let steps = 0; steps < 2; steps += 1) {
    const found = phraseAfter(tokens, around.next);
    if (!found) break;
    around.next = found.next;
    apply(around, found.sense);
  }
  return around;
}

/** Whether a preposition or a word like it stands before a token. */
export function hasLead(tokens: readonly Token[], at: number): boolean {
  const found = phraseBefore(tokens, at, 0);
  return found !== null && found.sense !== 'not';
}

function apply(around: Surroundings, sense: Sense): void {
  if (sense === 'about') around.about = true;
  else if (sense === 'not') around.denied = true;
  else if (sense === 'inclusive') around.isInclusive = true;
  else if (sense === 'near') around.isNear = true;
  else if (sense === 'later') around.isLater = true;
  else if (sense === 'latest') {
    around.role ??= 'until';
    around.isInclusive = true;
  } else if (sense !== 'in') around.role ??= sense;
}

type Sense = Role | 'latest' | 'near' | 'later' | 'about' | 'not' | 'in' | 'inclusive';

function phraseBefore(
  tokens: readonly Token[],
  at: number,
  limit: number,
): { sense: Sense; count: number } | null {
  let phrase = '';
  let found: { sense: Sense; count: number } | null = null;
  for (let count = 1; count <= 4 && at - count >= limit; count += 1) {
    phrase = count === 1 ? (tokens[at - 1]?.text ?? '') : `${tokens[at - count]?.text} ${phrase}`;
    // The letter of "1с 8.3" leads nothing.
    if (tokens[at - count]?.gap === false && tokens[at - count - 1]?.type === 'number') continue;
    const sense = BEFORE.get(phrase);
    if (sense) found = { sense, count };
  }
  return found;
}

/** "до дня рождения 12 мая", "к свадьбе 5 июля". */
function ofEvent(
  tokens: readonly Token[],
  at: number,
  limit: number,
): { sense: Sense; count: number } | null {
  const count = eventBefore(tokens, at, limit);
  const lead = count > 0 ? phraseBefore(tokens, at - count, limit) : null;
  return lead && BOUNDING.has(lead.sense) ? { sense: lead.sense, count: lead.count + count } : null;
}

/** Behind the "so any time from then" of "we get the keys on 8 June so any time from then"; null where it is not said. */
function fromThenOn(tokens: readonly Token[], at: number): number | null {
  let next = at;
  while (ON_AND_ON.has(tokens[next]?.text ?? '') && next - at < 6) next += 1;
  const [one, two, three] = [0, 1, 2].map((more) => tokens[next + more]?.text ?? '');
  if (one === 'from' && (two === 'then' || two === 'there')) return three === 'on' ? next + 3 : next + 2;
  if (one === 'after' && (two === 'that' || two === 'then')) return next + 2;
  if ((one === 'с' || one === 'после') && two === 'этого') return three === 'дня' ? next + 3 : next + 2;
  return null;
}

const ON_AND_ON = new Set(
  ', . - so and or any time anytime whenever is are free available good ok fine were we i m re so that и так что или в любое время можно любой день свободны'.split(
    ' ',
  ),
);

function phraseAfter(tokens: readonly Token[], at: number): { sense: Sense; next: number } | null {
  const first = SEPARATORS.has(tokens[at]?.text ?? '') ? at + 1 : at;
  let phrase = '';
  let found: { sense: Sense; next: number; phrase: string } | null = null;
  for (let next = first; next < first + 3 && next < tokens.length; next += 1) {
    phrase = next === first ? (tokens[next]?.text ?? '') : `${phrase} ${tokens[next]?.text}`;
    const sense = AFTER.get(phrase);
    if (sense) found = { sense, next: next + 1, phrase };
  }
  if (!found) return null;
  // "15 июня и не позже 20 июня": the words belong to what follows.
  const isMargin = marginAfter(tokens, found.next) !== null;
  const isLeading =
    !isMargin && BEFORE.has(found.phrase.replace(/^и /, '')) && beginsAnother(tokens[found.next]);
  const isOfNumber = !isMargin && found.sense === 'about' && tokens[found.next]?.type === 'number';
  return isLeading || isOfNumber ? null : found;
}

/** A number, a name of the calendar, or a preposition before one. */
function beginsAnother(token: Token | undefined): boolean {
  if (token === undefined || token.type !== 'word') return token?.type === 'number';
  const { text } = token;
  const isNamed = (monthWord(text) ?? seasonWord(text) ?? weekdayWord(text)) !== undefined;
  return isNamed || BEFORE.has(text) || numberWord(text) !== undefined;
}

const BEFORE = table([
  [
    'until',
    "до|к|ко|по|by|until|till|til|untill|up to|under|by the|максимум до|крайний срок|крайний срок -|крайний срок это|дедлайн|дедлайн -|deadline|between now and|between now and the|between today and|deadline is|deadline ' s|deadline :|deadline of|due by|due on|up until|cob|close of play|eod",
  ],
  [
    'latest',
    'не позже|не позднее|не позже чем|не позднее чем|не позже , чем|не позднее , чем|no later than|not later than|latest|at the latest|самое позднее|максимум|the latest|latest is|latest would be|the latest is|not after|not past|not beyond|no later|before the latest|не дальше|before or on|on or before',
  ],
  [
    'before',
    'before|this side of|the right side of|перед|ahead of|prior to|before the|раньше|в преддверии|накануне',
  ],
  [
    'from',
    'с|со|c|from|starting|начиная с|не раньше|не ранее|раньше чем с|no earlier than|not earlier than|not before|not until|not till|не раньше чем|не раньше , чем|не ранее , чем|не ранее чем|starting from|starting on|не раньше чем с|from the|starting in|from around|as of|beginning|с начала|once|as soon as|as from|earliest|the earliest|earliest is|the earliest is|earliest would be|the earliest would be|soonest is|soonest would be|no sooner than|not sooner than|not til|not untill|any time from|anytime from|effective from|effective|от',
  ],
  [
    'after',
    'post|post -|после|после того как|after|past|following|по окончании|сразу после|as soon after|the other side of|other side of|the far side of|not until after|not till after|straight after|right after|shortly after|soon after|just after|anytime after|any time after',
  ],
  ['in', 'с утра|с вечера|с обеда'],
  [
    'about',
    'примерно|около|приблизительно|районе|ориентировочно|плюс минус|about|around|roughly|approximately|approx|под|circa|~|где - то|where abouts|sometime around|числа|где то около|в районе|near',
  ],
  ['in', 'how about|what about'],
  ['near', 'ближе к|поближе к|ближе ко|towards|toward|closer to|nearer'],
  ['later', 'later|later in|later on in|later on|rest of|the rest of|remainder of|the remainder of'],
  [
    'not',
    'не|not|кроме|except|except for|besides|вместо|instead of|только не|но не|only not|rather than|but not|apart from|other than|anything but|any day but|any time but|anytime but|any month but|everything but|all but|any day except|any time except|anytime except|anything except|anytime bar|any day bar|any time bar|not on|not in|not the|except on|except in|except the|but not in|but not on|just not|not during|not over',
  ],
  [
    'in',
    'в|во|на|в течение|в течении|на протяжении|в разгар|в разгаре|в самый разгар|в самом разгаре|разгар|весь|все|всю|in|on|at|the|for|this|of|где|то|sometime|some time|during|throughout|all of|уже|только|где-то|при|это|any time in|anytime in|дата|date|date :|date is|дата :|дата -|дату|when :|на дату|точно|скорее всего|числа|возможно|для',
  ],
]);

const AFTER = table([
  [
    'from',
    'onwards|onward|и далее|и дальше|и позже|или позже|и потом|или после|or later|and later|and after|and beyond|or after|at the earliest|at the very earliest|at the soonest|soonest|earliest|не раньше|не ранее|самое раннее|и позднее|или позднее',
  ],
  [
    'latest',
    'at the latest|latest|самое позднее|крайний срок|или раньше|or earlier|or sooner|or before|не позже|не позднее|at the very latest|the latest|максимум|maximum|max|tops|и не позже|крайняя дата|дедлайн',
  ],
  ['inclusive', 'включительно|inclusive|incl|включая'],
  [
    'about',
    'примерно|ориентировочно|приблизительно|плюс минус|±|+ -|+ / -|plus minus|ish|- ish|or so|or thereabouts|or around|give or take|плюс - минус|или около того|где то|roughly|approximately|approx',
  ],
]);

function table(rows: [Sense, string][]): Map<string, Sense> {
  return new Map(
    rows.flatMap(([sense, phrases]) => phrases.split('|').map((phrase): [string, Sense] => [phrase, sense])),
  );
}

const BOUNDING = new Set<Sense>(['until', 'before', 'after', 'latest', 'near']);
const SEPARATORS = new Set([',', '-', '(']);
