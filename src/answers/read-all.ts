import { readAuthority } from './authority/read-authority.ts';
import { readChoice } from './choice/read-choice.ts';
import { contactParts } from './contact/contact-parts.ts';
import { contactOf } from './contact/read-contact.ts';
import { readEmail } from './contact/read-email.ts';
import { readPhone } from './contact/read-phone.ts';
import { readMoney } from './money/read-money.ts';
import { readPeople } from './people/read-people.ts';
import { readRating } from './rating/read-rating.ts';
import { readKind } from './read-kind.ts';
import type { AnswerKind, AnswerValues, ReadContext, Reading } from './reading.ts';
import { withoutListMarks } from './talk/list-marks.ts';
import { blankOut } from './text/blank-out.ts';
import { readWhen } from './when/read-when.ts';

/** What one message carries, by kind: only readings that are parsed or ambiguous. */
type ReadingsByKind = { [K in AnswerKind]?: Exclude<Reading<AnswerValues[K]>, { status: 'unclear' }> };

type SpansByKind = { [K in AnswerKind]?: [number, number][] };

export interface AllReadings {
  readings: ReadingsByKind;
  /** The words that no reading rests on. */
  leftOver: string;
  /** The text as long as it was, with line breaks in place of what was read. */
  rest: string;
  /** Where the words stand that the reading of a kind rests on. */
  spans: SpansByKind;
}

/**
 * Reads every answer that one message carries. `kinds` are those looked for, the open question's kind first: only
 * that one may rest on a bare number or a short word, once the others have taken what is clearly theirs. No two
 * readings rest on the same words. With `asked` false no question is open. Yes and no, refusals and free text are read for the open question only. With no
 * `kinds` every kind is looked for that can be told without its question.
 */
export function readAll(
  text: string,
  context: ReadContext,
  kinds: readonly AnswerKind[] = [],
  asked = true,
): AllReadings {
  const open = asked ? kinds[0] : undefined;
  const wanted = new Set<AnswerKind>(kinds.length > 0 ? kinds : IN_PASSING);
  const claim: Claim = { context, rest: withoutListMarks(text), spans: {}, readings: {} };
  if (open && FIRST_WHEN_OPEN.has(open)) take(claim, open, readKind);
  for (const kind of IN_PASSING) {
    if (!wanted.has(kind) || claim.readings[kind] || (kind === open && kind === 'authority')) continue;
    if (kind === 'contact') takeContact(claim, open === 'contact');
    else take(claim, kind, inPassing);
  }
  if (open && !claim.readings[open]) take(claim, open, readKind);
  return {
    readings: claim.readings,
    leftOver: wordsLeft(claim.rest),
    rest: claim.rest,
    spans: claim.spans,
  };
}

interface Claim {
  context: ReadContext;
  /** The text with what has been read blanked out, so that spans stay true. */
  rest: string;
  spans: SpansByKind;
  readings: ReadingsByKind;
}

type ReadOne = <K extends AnswerKind>(
  kind: K,
  text: string,
  context: ReadContext,
) => Reading<AnswerValues[K]>;

function take<K extends AnswerKind>(claim: Claim, kind: K, read: ReadOne): void {
  const reading = read(kind, claim.rest, claim.context);
  if (reading.status === 'unclear') return;
  const taken = Object.values(claim.spans).flat();
  if (taken.some((span) => overlap(span, reading.span))) return;
  claim.readings[kind] = reading as ReadingsByKind[K];
  mark(claim, kind, [reading.span]);
}

function takeContact(claim: Claim, isOpen: boolean): void {
  const parts = contactParts(claim.rest, claim.context);
  const reading = contactOf(parts);
  if (reading.status === 'unclear' || (reading.status === 'ambiguous' && !isOpen)) return;
  const { spans } = parts;
  // The parts of a contact may stand apart, with other answers between them: the first part speaks for all.
  claim.readings.contact = { ...reading, span: spans[0] ?? reading.span };
  mark(claim, 'contact', spans);
}

function mark(claim: Claim, kind: AnswerKind, spans: [number, number][]): void {
  claim.spans[kind] = spans;
  // A line break stands in for what was read: every reader stops at it.
  for (const span of spans) claim.rest = blankOut(claim.rest, span, '\n');
}

/** Words on both sides of what another reading rests on are no phrase. */
function overlap(one: [number, number], other: [number, number]): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

/** Reads a kind that was not asked for: it must be marked as what it is. */
function inPassing<K extends AnswerKind>(
  kind: K,
  text: string,
  context: ReadContext,
): Reading<AnswerValues[K]> {
  const reader = PASSING[kind];
  return reader ? reader(text, context, false) : { status: 'unclear' };
}

const PASSING: {
  [K in AnswerKind]?: (text: string, context: ReadContext, asked: boolean) => Reading<AnswerValues[K]>;
} = {
  money: readMoney,
  when: readWhen,
  people: readPeople,
  authority: readAuthority,
  choice: readChoice,
  rating: readRating,
  phone: readPhone,
  email: readEmail,
};

/** In the order of their claims: what is surest to be known for what it is comes first. */
const IN_PASSING: AnswerKind[] = [
  'contact',
  'phone',
  'email',
  'money',
  'when',
  'people',
  'rating',
  'choice',
  'authority',
];

/** The open question's own words come before what else they might mean. */
const FIRST_WHEN_OPEN = new Set<AnswerKind>(['choice', 'rating', 'phone', 'email']);

function wordsLeft(rest: string): string {
  const words = rest.split(/\s/u).filter((word) => word !== '' && !/^[,;:.!?–—-]$/u.test(word));
  const left = words.join(' ');
  if (!/[\p{L}\d]/u.test(left)) return '';
  let from = 0;
  while (EDGE.has(left[from] ?? '')) from += 1;
  return left.slice(from);
}

const EDGE = new Set([' ', ',', ';', ':', '.', '!', '?', '–', '—', '-']);
