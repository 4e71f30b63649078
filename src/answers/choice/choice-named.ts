import type { ChoiceOption, Reading } from '../reading.ts';
import { holding } from '../talk/taken-back.ts';
import { type Scan, spanOf, type Token } from '../text/scan.ts';
import { allBut, deniedOptions } from './choice-all-but.ts';
import { matchOptions, type NameMatch } from './choice-by-name.ts';
import { talkAround } from './choice-talk.ts';
import { SMALL } from './option-names.ts';

/**
 * The options that a text names. What is put right, passed over ("мальдивы мечта, но только турция") or only hinted at
 * beside what is named does not count; words that fit several, and what is still open between several, are ambiguous.
 */
export function choiceNamed(
  scanned: Scan,
  options: readonly ChoiceOption[],
  asked: boolean,
): Reading<string[]> | null {
  const { tokens } = scanned;
  const matches = matchOptions(tokens, options, asked);
  const meant = matches.filter(({ denied }) => !denied);
  const telling = meant.filter((match) => match.full || (asked && match.telling));
  const pool = asked ? (telling.length > 0 ? telling : meant) : meant.filter((match) => match.full);
  const strongest = pool.filter((match) => !pool.some((other) => other !== match && outdoes(other, match)));
  const kept = withoutStrayHints(tokens, asked ? withoutTalk(tokens, strongest) : strongest);
  const rest = asked ? allBut(scanned, options, deniedOptions(matches), kept.length === 0) : null;
  if (rest) return rest;
  const [only] = kept;
  if (!only || (kept.length === 1 && !only.telling)) return null;
  const span = spanOf(tokens, Math.min(...kept.map(firstOf)), Math.max(...kept.map(nextOf)));
  const rivals = [...kept, ...(kept.every(({ exact }) => exact) ? [] : meant)];
  const isOpen =
    kept.length > 1 &&
    (UNDECIDED.test(scanned.plain) || (OR.test(scanned.plain) && STILL_OPEN.test(scanned.plain)));
  if (isOfEach(scanned, kept))
    return { status: 'parsed', value: kept.map(({ option }) => option.value), span, confidence: 0.9 };
  if (isOpen || kept.some((match) => rivals.some((other) => restsOnSame(match, other)))) {
    const names = [...new Set(rivals.map(({ option }) => option.value))].map((value) => [value]);
    return { status: 'ambiguous', candidates: names, span, confidence: 0.5 };
  }
  const held = new Set(holdingOf(scanned, kept).map(({ option }) => option.value));
  const value = kept.map(({ option }) => option.value).filter((one) => held.has(one));
  return { status: 'parsed', value, span, confidence: kept.every((match) => match.full) ? 0.95 : 0.75 };
}

/** "Оба зала": that it is each of them is said beside the word that they share. */
function isOfEach({ plain }: Scan, kept: readonly NameMatch[]): boolean {
  if (kept.length < 2 || kept.some(({ telling }) => telling)) return false;
  return EVERY.test(plain) || (kept.length === 2 && BOTH.test(plain));
}

function holdingOf(scanned: Scan, kept: readonly NameMatch[]): NameMatch[] {
  const ordered = [...kept].sort((one, other) => firstOf(one) - firstOf(other));
  const stretches = ordered.map((match) => ({ match, first: firstOf(match), next: nextOf(match) }));
  const held = IN_TURN.test(scanned.plain) ? stretches : holding(scanned.tokens, stretches);
  return held
    .filter(({ next }, index) => {
      const following = held[index + 1];
      return !following || !isPassedOver(scanned.tokens, next, following.first);
    })
    .map(({ match }) => match);
}

/** The words between two options pass over the first: "… мечта, но только …", "… is fine, its just the …". */
function isPassedOver(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > MOST_BETWEEN) return false;
  let words = ' ';
  for (let at = from; at < to; at += 1) if (tokens[at]?.type === 'word') words += `${tokens[at]?.text} `;
  return PASSED_OVER.test(words);
}

/** What is only talked of does not count; what is talked of beside the matter gives way to what is not. */
function withoutTalk(tokens: readonly Token[], matches: readonly NameMatch[]): NameMatch[] {
  const talks = matches.map((match) =>
    match.strength === 1 || match.tokens.length > LONG_NAME ? null : talkAround(tokens, firstOf(match)),
  );
  const isSettled = talks.includes(null);
  return matches.filter((_, index) => talks[index] === null || (talks[index] === 'beside' && !isSettled));
}

/** Hints count beside what is named only where they stand in one list with it. */
function withoutStrayHints(tokens: readonly Token[], matches: readonly NameMatch[]): NameMatch[] {
  const named = matches.filter(({ strength }) => strength > 1);
  if (named.length === 0) return [...matches];
  return matches.filter(
    (match) => match.strength > 1 || named.some((other) => isListedWith(tokens, match, other)),
  );
}

function isListedWith(tokens: readonly Token[], one: NameMatch, other: NameMatch): boolean {
  const [from, to] =
    firstOf(one) < firstOf(other) ? [nextOf(one), firstOf(other)] : [nextOf(other), firstOf(one)];
  if (from >= to || to - from > 5) return false;
  let isJoined = false;
  let others = 0;
  for (let at = from; at < to; at += 1) {
    const { text } = tokens[at] ?? { text: '' };
    if (JOINING.has(text)) isJoined = true;
    else if (!SMALL.has(text)) others += 1;
  }
  return isJoined && others <= 1;
}

function firstOf({ tokens }: NameMatch): number {
  return tokens[0] ?? 0;
}

function nextOf({ tokens }: NameMatch): number {
  return (tokens.at(-1) ?? 0) + 1;
}

/** A match that rests on all that the other does and on more, or on the same and says it better. */
function outdoes(one: NameMatch, other: NameMatch): boolean {
  if (!other.tokens.every((token) => one.tokens.includes(token))) return false;
  if (one.tokens.length > other.tokens.length) return one.strength > 1 || other.strength === 1;
  return one.strength > other.strength || (one.full && one.exact && !other.full);
}

function restsOnSame(one: NameMatch, other: NameMatch): boolean {
  return one.option !== other.option && one.tokens.every((token) => other.tokens.includes(token));
}

const MOST_BETWEEN = 12;
/** A name of so many words is hardly said in passing. */
const LONG_NAME = 3;
const JOINING = new Set(['и', 'and', ',', '+', '&', '/', 'или', 'либо', 'or', 'n', 'plus', 'плюс', 'еще']);
const EVERY = / (?:все|всех|all) /;
const BOTH = / (?:оба|обе|обоих|обеих|both|either) /;
/** "Сначала фуршет, потом банкет": both, one after the other. */
const IN_TURN =
  / (?:сначала|first|сперва) (?:[^ ]+ ){1,4}?(?:а |and )?(?:потом|затем|после|then|later|after) /;
const PASSED_OVER =
  / (?:(?:[^ ]+ ){0,6}?(?:but|но) (?:[^ ]+ ){0,4}?(?:только|лишь|prefer|rather|just|only|реально|better|лучше)|(?:[^ ]+ ){0,3}?(?:мечта|d be (?:nice|lovely|great)|would be (?:nice|lovely|great)|(?:it |they )?hated|красив[а-я]+|понравил[а-я]+ (?:меньше|не)) (?:[^ ]+ ){0,4}?(?:но|but|а)|(?:[^ ]+ ){0,3}?(?:it s|its|only|only need) just|(?:s |is |are |were |was )?(?:fine|ok|okay|done|sorted|good)(?: [^ ]+){0,3} (?:just|only|but)|(?:looks?|is|sounds?) (?:so |really )?(?:lovely|nice|great|beautiful) but|(?:cant|can t|couldn t|couldnt) (?:[^ ]+ ){1,4}?so|(?:уже )?(?:готов[аоы]?|сделан[аоы]?|сделали|в порядке)(?: [^ ]+){0,3}) (?:(?:the|a|on|in|in the|в|на|по|для) )*$/;
/** "Either the hall or the garden, not sure": of two that "or" parts, not yet decided in the end. */
const OR = / (?:or|или|либо) /;
const STILL_OPEN =
  / (?:(?:not|n t|haven t|havent|hasn t|aren t|isn t) (?:really |quite |fully |totally |100 |too |so |very |entirely )?(?:sure|decided|made up [a-z]+ mind)|unsure|not certain|still deciding|(?:еще|пока|все еще) (?:думаю|думаем|решаю|решаем|выбираю|выбираем)|не (?:уверен[аы]?|определились|определилась|определился)|думаю пока|думаем пока) (?:yet |still |пока |еще |tbh |right now |at the moment |atm )*$/;
const UNDECIDED =
  / (?:(?:can t|cant|cannot|can not|couldn t) (?:decide|choose|pick|make)|undecided|not sure (?:which|if|between|yet|whether)|torn between|in two minds|toss up|50 50|between|не (?:могу|можем) (?:выбрать|решить|определиться)|не (?:знаю|знаем)|idk|не (?:решил[аи]?|определил[а-я]+)|сомнева[а-я]+|между|выбира(?:ю|ем) между|разрыва[а-я]+|колебл[а-я]+)(?= )/;
