import { numberWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';
import { type Duration, durationAt } from './duration-at.ts';

/** The words that make a length a distance from today. */
export interface Lead {
  kind: 'after' | 'within' | 'least';
  next: number;
  /** Said of other things too, so that it holds only where nothing else is said: "over 12 months". */
  isLoose: boolean;
  /** "next" alone: "next 2 weeks" is a length, "next quarter" is not; nor is "до дня свадьбы". */
  isCounted: boolean;
  /** "in the year" is no length. */
  isIn: boolean;
  /** "in the next weeks" leaves their number open. */
  isVague: boolean;
}

export function leadAt(tokens: readonly Token[], at: number): Lead | null {
  if (!FIRST_WORDS.has(tokens[at]?.text ?? '')) return null;
  for (let count = 4; count >= 1; count -= 1) {
    const words = tokens.slice(at, at + count);
    if (words.length < count) continue;
    const phrase = words.map((token) => token.text).join(' ');
    const kind = LEADS.get(phrase);
    if (kind)
      return {
        kind,
        next: at + count,
        isLoose: LOOSE.has(phrase),
        isCounted: phrase === 'next' || phrase === 'the next' || tokens[at + count]?.text === 'дня',
        isIn: phrase === 'in',
        isVague: /(?:ближайши[а-я]+|следующие|next|coming)$/.test(phrase),
      };
  }
  return null;
}

/** Whether such a lead may begin with a word. */
export function beginsLead(word: string): boolean {
  return FIRST_WORDS.has(word);
}

/** Where "не раньше чем" or "at least" before a horizon begins; the horizon itself when there is none. */
export function leastBefore(tokens: readonly Token[], at: number, limit: number): number {
  const [one, two, three] = [1, 2, 3].map((back) => tokens[at - back]?.text ?? '');
  if (at - 1 >= limit && one === 'минимум') return at - 1;
  if (at - 2 >= limit && one === 'least' && two === 'at') return at - 2;
  if (at - 3 >= limit && one === 'чем' && (two === 'раньше' || two === 'ранее') && three === 'не')
    return at - 3;
  if (at - 2 >= limit && (one === 'before' || one === 'until') && two === 'not') return at - 2;
  return at - 2 >= limit && (one === 'раньше' || one === 'ранее') && two === 'не' ? at - 2 : at;
}

export function ledDuration(tokens: readonly Token[], lead: Lead): Duration | null {
  if (lead.isIn && tokens[lead.next]?.text === 'the') return null;
  const vague = lead.isVague && lead.kind === 'within' ? vagueLead(tokens, lead) : null;
  if (vague) return vague;
  const word = tokens[lead.next];
  const isOrTwo = tokens[lead.next + 1]?.text === 'or' && OR_SO.has(tokens[lead.next + 2]?.text ?? '');
  const counts =
    isOrTwo ||
    word?.type === 'number' ||
    numberWord(word?.text ?? '') !== undefined ||
    COUNTING.has(word?.text ?? '');
  if (BARE_PLURALS.has(word?.text ?? '')) return null;
  return lead.isCounted && !counts ? null : durationAt(tokens, lead.next);
}

/** "в ближайшие месяцы": a few of the unit. */
function vagueLead(tokens: readonly Token[], lead: Lead): Duration | null {
  const unit = PLURALS.get(tokens[lead.next]?.text ?? '');
  if (!unit) return null;
  if (tokens[lead.next + 1]?.type === 'number' || numberWord(tokens[lead.next + 1]?.text ?? '')) return null;
  return { low: 3, high: unit === 'day' ? 7 : 3, unit, next: lead.next + 1, rough: true };
}

const LEADS = new Map<string, Lead['kind']>();
for (const [kind, phrases] of [
  [
    'after',
    'через|чз|чрз|черз|чрез|чере|спустя|ч / з|от|in|in about|in around|in like|in maybe|in just over|in just under|after|in approximately|in roughly|in another|after about|about in|where in',
  ],
  [
    'within',
    'в течение|в течении|в теченье|в теч|в теч .|within|within the next|within about|in the next|over the next|during the next|sometime in the next|next|the next|за|в ближайшие|в ближайший|в ближайшую|в ближайшее|ближайшие|ближайший|ближайшую|в следующие|за ближайшие|in under|in less than|under|less than|inside|no more than|не больше|не более|меньше|менее|меньше чем за|меньше чем через|в пределах|в течение ближайшего|в течение ближайшей|в течение ближайших|в течение следующего|в течение следующих|следующие|за следующие|в течении ближайшего|в течении ближайших|на протяжении|не позднее чем через|не позже чем через|максимум через|не больше чем через|не дольше чем через|до|in the coming|over the coming|the coming|coming',
  ],
  [
    'least',
    'not for|not for another|not for at least|not for at least another|not in the next|not within the next|not within|in at least|in more than|in over|in no less than|at least another|not for about|not for around|not for about another|not for maybe',
  ],
] as [Lead['kind'], string][])
  for (const phrase of phrases.split('|')) LEADS.set(phrase, kind);
const LOOSE = new Set<string>();
for (const [kind, phrases] of [
  ['within', 'max|maximum|at most|up to|upto|no longer than|not more than|not longer than|tops'],
  [
    'least',
    'at least|atleast|more than|over|longer than|minimum|minimum of|a minimum of|min|no less than|not less than|upwards of|another|well over|just over',
  ],
] as [Lead['kind'], string][])
  for (const phrase of phrases.split('|')) {
    LEADS.set(phrase, kind);
    LOOSE.add(phrase);
  }
const COUNTING = new Set(['few', 'couple', 'several', 'несколько', 'half']);
const PLURALS = new Map<string, Duration['unit']>([
  ['дни', 'day'],
  ['недели', 'week'],
  ['месяцы', 'month'],
  ['годы', 'year'],
  ['days', 'day'],
  ['weeks', 'week'],
  ['months', 'month'],
]);
const OR_SO = new Set(['two', 'so', '2', 'three']);
/** "after hours", "in years". */
const BARE_PLURALS = new Set(['hours', 'days', 'weeks', 'months', 'years', 'minutes']);
const FIRST_WORDS = new Set([...LEADS.keys()].map((phrase) => phrase.split(' ')[0] ?? ''));
