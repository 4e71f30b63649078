import type { Refusal } from '../domain/values.ts';
import { findQuestion } from './read-question.ts';
import type { Reader, Reading } from './reading.ts';
import { ENGLISH_REFUSALS } from './refusal-signs-en.ts';
import { RUSSIAN_REFUSALS } from './refusal-signs-ru.ts';
import { plainSpan, type Scan, scan } from './scan.ts';

/** Patterns by reason, in the order that settles which of two that begin at the same word holds. */
export type RefusalSigns = Record<Refusal, string[]>;

/**
 * Why an offer was refused: the reason named first; "no money now" may be two. Praise and questions are no reasons.
 * With `asked` false "другое" and the like are not taken.
 */
export const readRefusal = ((text, _context, asked = true) => {
  const scanned = scan(text);
  const plain = withoutQuestions(text, scanned);
  if (ACCEPTS.test(plain)) return { status: 'unclear' };
  const told = plain.replace(PRAISE, (words) => ` ${'#'.repeat(Math.max(0, words.length - 1))}`);
  for (const [candidates, pattern] of TWOFOLD) {
    const found = pattern.exec(told);
    if (!found) continue;
    const span = plainSpan(scanned, found.index, found.index + found[0].length);
    return { status: 'ambiguous', candidates, span, confidence: 0.5 };
  }
  const best = earliest(told, asked);
  if (!best) return bySign(text);
  const span = plainSpan(scanned, best.from, best.to);
  return { status: 'parsed', value: best.value, span, confidence: best.value === 'other' ? 0.6 : 0.88 };
}) satisfies (...given: [...Parameters<Reader<'refusal'>>, asked?: boolean]) => Reading<Refusal>;

/** The reason that is named first; "other" only where none else is. */
function earliest(plain: string, asked: boolean): { value: Refusal; from: number; to: number } | undefined {
  let best: { value: Refusal; from: number; to: number } | undefined;
  for (const [value, pattern] of PATTERNS) {
    if (value === 'other' && (!asked || best)) continue;
    const found = pattern.exec(plain);
    if (!found || (best && best.from <= found.index)) continue;
    best = { value, from: found.index, to: found.index + found[0].length };
  }
  return best;
}

function bySign(text: string): Reading<Refusal> {
  const at = text.indexOf('💸');
  if (at < 0) return { status: 'unclear' };
  return { status: 'parsed', value: 'price', span: [at, at + '💸'.length], confidence: 0.7 };
}

/** The words, with those of a question that is asked back struck out, in their places. */
function withoutQuestions(text: string, { tokens, plain }: Scan): string {
  const question = findQuestion(text);
  if (
    !question ||
    question.doubtful ||
    !text
      .slice(...question.span)
      .trimEnd()
      .endsWith('?') ||
    OUTRAGE.test(plain)
  )
    return plain;
  let words = ' ';
  for (const token of tokens) {
    if (token.type === 'sign') continue;
    const isAsked = token.from >= question.span[0] && token.to <= question.span[1];
    words += `${isAsked ? '#'.repeat(token.text.length) : token.text} `;
  }
  return words;
}

const REASONS: Refusal[] = ['no-authority', 'price', 'rival', 'trust', 'timing', 'no-need', 'other'];

const PATTERNS = REASONS.flatMap((reason): [Refusal, RegExp][] =>
  [RUSSIAN_REFUSALS, ENGLISH_REFUSALS].map((signs) => [reason, anyOf(signs[reason])]),
);

/** A pattern that stands for a whole reply begins with ^ and ends with $. */
function anyOf(patterns: readonly string[]): RegExp {
  const whole = patterns.filter((pattern) => pattern.startsWith('^'));
  const part = patterns.filter((pattern) => !pattern.startsWith('^'));
  const sources = [` (?:${part.join('|')})(?= )`, ...whole.map((pattern) => pattern.replace(/\$$/, ' $'))];
  return new RegExp(sources.join('|'));
}

/** A question by its form alone. */
const OUTRAGE =
  / (?:офигели|охренели|обалдели|охуели|сдурели|оборзели|are you (?:kidding|joking|serious|mad|having a laugh))(?= )/;

/** Said of the offer that it is taken. */
const ACCEPTS =
  / (?:(?:бер(?:у|ем)|выбираем|выбрали|выбираю|выбрал[а]?|остановились на) (?:все таки |именно )?(?:вас|вам|у вас)|(?:we|i) ?ll take it|book it|(?:going|go|gone|went) (?:ahead )?with you|(?:chose|chosen|picked|choosing|picking) you|let s (?:go|do it|book)|keen to start|looking forward|начинаем|договорились(?= $))(?= )/;

/** Said well of something that else would be a reason. */
const PRAISE =
  / (?:(?:цен[аы]|стоимость|ценник|сроки|дат[аы]|время|все|место|зал)(?: (?!не )[а-я]+)? (?:нормальн[а-я]+|норм|ок|хорош[а-я]+|отличн[а-я]+|подход(?:ит|ят)|устраива[а-я]+|устроил[аи]?)|не ?дорого|отзывы (?:хорошие|отличные|супер|прекрасные)|директор одобрил|not (?:too |that |so |very |at all )+(?:expensive|pricey|bad|much|far|late)|(?:good|perfect|great|excellent) (?:timing|price|prices|reviews)|the cheaper one|(?:lovely|nice) and cheap|(?:price|date|dates|timing)(?: [a-z]+)? (?:is |are |s |works? |looks? |sounds? )(?:fine|good|great|ok|okay|perfect|for us|for me)|(?<!не )доверя[а-я]+ вам|i trust you|we trust you|left (?:our|my) old [a-z]+)(?= )/g;

/** Reasons that are named in one breath. */
const TWOFOLD: [Refusal[], RegExp][] = [
  [
    ['price', 'timing'],
    / (?:денег (?:сейчас|пока|в этом году|в этом месяце) (?:нет|нету|не хватает)|(?:сейчас|пока|в этом году) (?:нет денег|денег нет|не потян[а-я]+)|(?:no|not enough) (?:money|budget|funds) (?:right )?(?:now|this year|at the moment)|can t afford (?:it )?(?:right now|now|this year|at the moment|yet))(?= )/,
  ],
  [
    ['no-need', 'timing'],
    / (?:(?:планы|обстоятельства|ситуация) (?:[а-я]+ )?(?:поменял[а-я]+|изменил[а-я]+)|(?:поменял[а-я]+|изменил[а-я]+) (?:планы|обстоятельства)|plans (?:have )?changed|change of plans?)(?= )/,
  ],
];
