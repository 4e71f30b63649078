import { readAssent } from '../assent/read-assent.ts';
import type { ChoiceOption, ReadContext, Reader, Reading } from '../reading.ts';
import { whyNoAnswer } from '../talk/no-answer.ts';
import { type Scan, scan } from '../text/scan.ts';
import { choiceByClock } from './choice-by-clock.ts';
import { choiceByDuration } from './choice-by-duration.ts';
import { choiceByHour } from './choice-by-hour.ts';
import { choiceByPlace } from './choice-by-place.ts';
import { readRangeChoice } from './choice-by-range.ts';
import { choiceByRank } from './choice-by-rank.ts';
import { choiceNamed } from './choice-named.ts';
import { withoutAsking } from './choice-question.ts';
import { optionName } from './option-names.ts';
import { optionOfRest } from './option-of-rest.ts';

/**
 * The options chosen by name, by a distinctive part of one or another word for it, by number or by letter; several at
 * once keep the order offered. Words that fit more than one option are ambiguous. With `asked` false only whole names
 * are taken.
 */
export const readChoice = ((text, context, asked = true) => {
  const options = context.options ?? [];
  const scanned = scan(asked ? withoutAsking(text) : text);
  if (options.length === 0 || scanned.tokens.length > MOST_TOKENS) return { status: 'unclear' };
  const reading = asked ? readAsked(text, scanned, options, context) : choiceNamed(scanned, options, false);
  if (reading) return reading;
  const why = asked ? whyNoAnswer(scanned) : undefined;
  return why ? { status: 'unclear', why } : { status: 'unclear' };
}) satisfies (...given: [...Parameters<Reader<'choice'>>, asked?: boolean]) => Reading<string[]>;

function readAsked(
  text: string,
  scanned: Scan,
  options: readonly ChoiceOption[],
  context: ReadContext,
): Reading<string[]> | null {
  const letters = lettersOf(scanned);
  const typed = options.find(({ names }) => names.some((name) => optionName(name).joined === letters));
  if (typed && letters !== '')
    return { status: 'parsed', value: [typed.value], span: [0, text.length], confidence: 0.99 };
  return (
    readRangeChoice(scanned, options) ??
    choiceByDuration(scanned, options) ??
    choiceByHour(scanned, options) ??
    choiceByClock(scanned, options) ??
    choiceByRank(scanned, options) ??
    asBoth(choiceNamed(scanned, options, true), options) ??
    choiceByPlace(scanned, options) ??
    byAssent(text, options, context) ??
    byInitial(scanned, options) ??
    optionOfRest(scanned, options)
  );
}

function lettersOf({ tokens }: Scan): string {
  return tokens.flatMap((token) => (token.type === 'sign' ? [] : [token.text])).join('');
}

/** "A cat and a dog" of "Cats, Dogs, Both". */
function asBoth(
  reading: Reading<string[]> | null,
  options: readonly ChoiceOption[],
): Reading<string[]> | null {
  const both = options.find(({ names }) => BOTH.test((names[0] ?? '').trim()));
  if (!both || reading?.status !== 'parsed' || reading.value.length !== options.length - 1) return reading;
  return reading.value.includes(both.value) ? reading : { ...reading, value: [both.value] };
}

/** "L" of "Small, Medium, Large", "ft" of "Full-time, Part-time": first letters that are one option's alone. */
function byInitial({ tokens }: Scan, options: readonly ChoiceOption[]): Reading<string[]> | null {
  const [token, ...others] = tokens;
  if (!token || others.length > 0 || token.text.length > MOST_INITIALS || token.type !== 'word') return null;
  const [option, ...rest] = options.filter(({ names }) => {
    const initials = optionName(names[0] ?? '').initials;
    return initials.startsWith(token.text) || (token.text.length > 1 && initials.endsWith(token.text));
  });
  if (!option || rest.length > 0) return null;
  return { status: 'parsed', value: [option.value], span: [token.from, token.to], confidence: 0.7 };
}

/** Where yes and no are what is offered, any yes and any no will do. */
function byAssent(
  text: string,
  options: readonly ChoiceOption[],
  context: ReadContext,
): Reading<string[]> | null {
  const yes = options.find(({ names }) => names.some((name) => YES.test(name.trim())));
  const no = options.find(({ names }) => names.some((name) => NO.test(name.trim())));
  if (!yes || !no) return null;
  const maybe = options.find(({ names }) => names.some((name) => MAYBE.test(name.trim())));
  const reading = readAssent(text, context);
  if (reading.status !== 'parsed') return null;
  const chosen = { yes, no, maybe }[reading.value as string];
  return chosen ? { ...reading, value: [chosen.value] } : null;
}

const MOST_TOKENS = 400;
const MOST_INITIALS = 4;
const YES = /^(?:да|yes)[.!]?$/i;
const NO = /^(?:нет|no)[.!]?$/i;
const BOTH = /^(?:both|оба|обе|all|все|всё|и то,? и другое|all of the above|both of them)$/i;
const MAYBE = /^(?:maybe|perhaps|not sure|может быть|возможно|не уверен(?:а)?|затрудняюсь ответить)$/i;
