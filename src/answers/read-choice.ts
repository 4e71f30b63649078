import { matchOptions, type NameMatch } from './choice-by-name.ts';
import { choiceByPlace } from './choice-by-place.ts';
import { readRangeChoice } from './choice-by-range.ts';
import { whyNoAnswer } from './no-answer.ts';
import { readAssent } from './read-assent.ts';
import type { ChoiceOption, Reader, Reading } from './reading.ts';
import { type Scan, scan, spanOf } from './scan.ts';
import { holding } from './taken-back.ts';
import { withoutQuestion } from './without-question.ts';

/**
 * The options chosen by name, by a distinctive part of one or another word for it, by number or by letter; several at
 * once keep the order offered. Words that fit more than one option are ambiguous. With `asked` false only whole names
 * are taken.
 */
export const readChoice = ((text, context, asked = true) => {
  const options = context.options ?? [];
  const scanned = scan(asked ? withoutQuestion(text) : text);
  if (options.length === 0 || scanned.tokens.length > MOST_TOKENS) return { status: 'unclear' };
  const reading = asked ? readAsked(text, scanned, options, context) : byName(scanned, options, false);
  if (reading) return reading;
  const why = asked ? whyNoAnswer(scanned) : undefined;
  return why ? { status: 'unclear', why } : { status: 'unclear' };
}) satisfies (...given: [...Parameters<Reader<'choice'>>, asked?: boolean]) => Reading<string[]>;

function readAsked(
  text: string,
  scanned: Scan,
  options: readonly ChoiceOption[],
  context: Parameters<Reader<'choice'>>[1],
): Reading<string[]> | null {
  const letters = lettersOf(scanned);
  const typed = options.find(({ names }) => names.some((name) => lettersOf(scan(name)) === letters));
  if (typed && letters !== '')
    return { status: 'parsed', value: [typed.value], span: [0, text.length], confidence: 0.99 };
  return (
    readRangeChoice(scan(scanned.raw), options) ??
    byName(scan(scanned.raw), options, true) ??
    choiceByPlace(scan(scanned.raw), options) ??
    byAssent(text, options, context)
  );
}

function lettersOf({ tokens }: Scan): string {
  return tokens.flatMap((token) => (token.type === 'sign' ? [] : [token.text])).join(' ');
}

function byName(scanned: Scan, options: readonly ChoiceOption[], asked: boolean): Reading<string[]> | null {
  const { tokens } = scanned;
  const matches = matchOptions(tokens, options, asked);
  const meant = matches.filter(({ denied }) => !denied);
  const full = meant.filter((match) => match.full);
  const telling = meant.filter((match) => match.full || (asked && match.telling));
  const pool = telling.length > 0 ? (asked ? telling : full) : asked ? meant : [];
  const kept = pool.filter((match) => !pool.some((other) => other !== match && outdoes(other, match)));
  const rest = asked ? allBut(scanned, options, matches) : null;
  if (rest) return rest;
  const [only] = kept;
  if (!only || (kept.length === 1 && !only.telling)) return null;
  const span = spanOf(
    tokens,
    Math.min(...kept.map(firstOf)),
    Math.max(...kept.map((match) => (match.tokens.at(-1) ?? 0) + 1)),
  );
  const rivals = [...kept, ...(kept.every(({ exact }) => exact) ? [] : meant)];
  if (isUndecided(scanned, kept) || kept.some((match) => rivals.some((other) => restsOnSame(match, other)))) {
    const names = [...new Set(rivals.map(({ option }) => option.value))].map((value) => [value]);
    return { status: 'ambiguous', candidates: names, span, confidence: 0.5 };
  }
  const ordered = [...kept].sort((one, other) => firstOf(one) - firstOf(other));
  const stretches = ordered.map((match) => ({
    match,
    first: firstOf(match),
    next: (match.tokens.at(-1) ?? 0) + 1,
  }));
  const held = new Set(holding(tokens, stretches).map(({ match }) => match.option.value));
  const value = kept.map(({ option }) => option.value).filter((one) => held.has(one));
  return { status: 'parsed', value, span, confidence: kept.every((match) => match.full) ? 0.95 : 0.75 };
}

function firstOf({ tokens }: NameMatch): number {
  return tokens[0] ?? 0;
}

/** A match that rests on all that the other does and on more, or on the same and is the whole name. */
function outdoes(one: NameMatch, other: NameMatch): boolean {
  if (!other.tokens.every((token) => one.tokens.includes(token))) return false;
  return one.tokens.length > other.tokens.length || (one.full && one.exact && !other.full);
}

function restsOnSame(one: NameMatch, other: NameMatch): boolean {
  return one.option !== other.option && one.tokens.every((token) => other.tokens.includes(token));
}

/** "Всё кроме брекетов", "all but the drone". */
function allBut(
  scanned: Scan,
  options: readonly ChoiceOption[],
  matches: readonly NameMatch[],
): Reading<string[]> | null {
  const denied = new Set(
    matches.filter((match) => match.denied && match.telling).map(({ option }) => option),
  );
  if (denied.size === 0 || !ALL_BUT.test(scanned.plain)) return null;
  const value = options.filter((option) => !denied.has(option)).map((option) => option.value);
  return { status: 'parsed', value, span: [0, scanned.raw.length], confidence: 0.9 };
}

/** Several are named only to say that it is not yet settled between them. */
function isUndecided({ plain }: Scan, kept: readonly NameMatch[]): boolean {
  return kept.length > 1 && UNDECIDED.test(plain);
}

/** Where yes and no are what is offered, any yes and any no will do. */
function byAssent(
  text: string,
  options: readonly ChoiceOption[],
  context: Parameters<Reader<'choice'>>[1],
): Reading<string[]> | null {
  const yes = options.find(({ names }) => names.some((name) => YES.test(name.trim())));
  const no = options.find(({ names }) => names.some((name) => NO.test(name.trim())));
  if (!yes || !no) return null;
  const reading = readAssent(text, context);
  if (reading.status !== 'parsed' || (reading.value !== 'yes' && reading.value !== 'no')) return null;
  return { ...reading, value: [(reading.value === 'yes' ? yes : no).value] };
}

const MOST_TOKENS = 400;
const YES = /^(?:да|yes)[.!]?$/i;
const NO = /^(?:нет|no)[.!]?$/i;
const ALL_BUT =
  / (?:все|всё|all|everything|anything|any|любой|любая|любое|the lot)(?: [^ ]+){0,3} (?:кроме|за исключением|исключая|except|excluding|but|apart from|without|без)(?= )/;
const UNDECIDED =
  / (?:(?:can t|cant|cannot|can not|couldn t) (?:decide|choose|pick)|undecided|not sure|torn between|in two minds|не (?:могу|можем) (?:выбрать|решить|определиться)|не (?:знаю|знаем|решил[аи]?|определил[а-я]+)|сомнева[а-я]+|выбира(?:ю|ем) между|колебл[а-я]+)(?= )/;
