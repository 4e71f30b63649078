import type { Rating } from '../../domain/values.ts';
import type { Reader, Reading } from '../reading.ts';
import { holding } from '../talk/taken-back.ts';
import { withoutQuestion } from '../talk/without-question.ts';
import { type Scan, scan, type Token } from '../text/scan.ts';
import { findScores, type Score } from './find-scores.ts';
import { GIVING, LEADING } from './rating-talk.ts';
import { scoreTokens } from './rating-words.ts';
import { meantScores, wouldLose } from './score-unmeant.ts';

/**
 * A score from 0 to 10, with the sentence of reason kept apart. A half, a range, two scores or another scale ("4 из 5",
 * stars) is ambiguous, unless it can come to one score only ("80%"). With `asked` false the scale of ten must be said, "баллов", or "оценка".
 */
export const readRating = ((text, _context, asked = true) => {
  const scanned = scan(withoutQuestion(text));
  if (NUMBERED_LIST.test(text)) return { status: 'unclear' };
  const tokens = scoreTokens(scanned.tokens);
  const said = asked ? byPhrase(scanned) : null;
  const found = findScores(tokens).filter(
    (score) => !isAskedAbout(tokens, score) && (asked || isSaid(tokens, score)),
  );
  const scores = meantScores(tokens, found);
  const held = holding(tokens, scores);
  const most = Math.max(...held.map(({ weight }) => weight));
  const concluding = held.filter((score) => score.weight >= 2 && isConclusion(tokens, score));
  const best = concluding.length > 0 ? concluding.slice(-1) : held.filter(({ weight }) => weight === most);
  const [first, ...others] = best;
  if (said && (!first || first.weight < 3)) return said;
  if (!first) return asked ? byStars(scanned) : { status: 'unclear' };
  const other = others.find(({ low, high }) => low !== first.low || high !== first.high);
  const [low, high] = ends(first, other).map((end) => end - wouldLose(tokens, first, scores.length)) as [
    number,
    number,
  ];
  const comment = reason(scanned, tokens, first);
  const from = tokens[first.first]?.from ?? 0;
  const span: [number, number] = [from, tokens[(other ?? first).next - 1]?.to ?? from];
  if (low === high) {
    const confidence = Math.min(0.99, 0.8 + first.weight * 0.05);
    return { status: 'parsed', value: { score: low, comment }, span, confidence };
  }
  return unsure(low, high, comment, span);
}) satisfies (...given: [...Parameters<Reader<'rating'>>, asked?: boolean]) => Reading<Rating>;

function ends(first: Score, other: Score | undefined): [number, number] {
  const low = Math.floor(Math.min(first.low, other?.low ?? first.low));
  return [low, Math.ceil(Math.max(first.high, other?.high ?? first.high))];
}

function unsure(low: number, high: number, comment: string | null, span: [number, number]): Reading<Rating> {
  const candidates = [low, high].map((score) => ({ score, comment }));
  return { status: 'ambiguous', candidates, span, confidence: 0.5 };
}

/** Without its question a score must be said to be one. */
function isSaid(tokens: readonly Token[], { weight, first, next, isOtherScale }: Score): boolean {
  if (isOtherScale) return false;
  if (weight < 3) return false;
  const isNamed = SCORING.test(tokens[first - 1]?.text ?? '');
  return (
    weight >= 4 ||
    isNamed ||
    tokens.slice(first, next).some(({ text }) => /^(?:балл|points?|marks?)/.test(text))
  );
}

/** "10 это хорошо или плохо?": a score in a question of several words is none. */
function isAskedAbout(tokens: readonly Token[], { first, next }: Score): boolean {
  let at = next;
  while (at < tokens.length && at - next < 12 && !SENTENCE_ENDS.has(tokens[at]?.text ?? '')) at += 1;
  return tokens[at]?.text === '?' && at - first > 2;
}

/** "So 1", "поэтому 4", "now it is a 9": what it comes to in the end. */
function isConclusion(tokens: readonly Token[], { first }: Score): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const token = tokens[at];
    if (CONCLUDING.has(token?.text ?? '')) return true;
    if (token?.type !== 'word' || !(LEADING.has(token.text) || GIVING.test(token.text))) return false;
  }
  return false;
}

/** Scores with no number in them: "full marks", "высший балл". The lowest may be 0 or 1. */
function byPhrase(scanned: Scan): Reading<Rating> | null {
  for (const [low, high, pattern] of PHRASES) {
    const found = pattern.exec(scanned.plain);
    if (!found) continue;
    const span: [number, number] = [0, scanned.raw.length];
    if (low !== high) return unsure(low, high, null, span);
    return { status: 'parsed', value: { score: low, comment: null }, span, confidence: 0.85 };
  }
  return null;
}

/** Stars or a school mark alone: of how many they are is asked back. */
function byStars({ raw, plain }: Scan): Reading<Rating> {
  const span: [number, number] = [0, raw.length];
  const stars = raw.match(/[⭐★🌟]/gu)?.length ?? 0;
  if (stars > 0 && stars <= 10 && plain.length <= MOST_BESIDE_STARS)
    return unsure(Math.min(stars, 5), stars > 5 ? Math.min(10, stars) : stars * 2, null, span);
  const mark = /^\s*(?:an? )?([a-f])\s?(?:[+-]|plus|minus)?\s*[.!]*\s*$/i.exec(raw)?.[1]?.toLowerCase();
  if (mark && raw.trim().length > 1) {
    const low = Math.max(0, 9 - 2 * (mark.charCodeAt(0) - 97));
    return unsure(low, low + 1, null, span);
  }
  return { status: 'unclear' };
}

/** What is said besides the score, without the words that only lead to it. */
function reason({ raw }: Scan, tokens: readonly Token[], score: Score): string | null {
  const before = raw.slice(0, tokens[score.first]?.from ?? 0);
  const after = raw.slice(tokens[score.next - 1]?.to ?? raw.length);
  const parts = [trimmed(before), trimmed(after)].filter((part) => {
    const words = scan(part).tokens.filter((token) => token.type !== 'sign');
    return words.some(({ text }) => !LEADING.has(text) && !SOFTENING.has(text) && !GIVING.test(text));
  });
  return parts.length > 0 ? parts.join(' ') : null;
}

function trimmed(part: string): string {
  return part
    .replace(/^[\s\p{P}]+/u, '')
    .trim()
    .replace(/^(?:потому что|так как|because|since|cause|cuz|баллов|балла|балл|points?)(?= |,|$),? ?/iu, '')
    .replace(/[\s,;:(–—-]{1,5}$/u, '');
}

/** "1. slow 2. rude" */
const NUMBERED_LIST = /^\s{0,9}1[.)] ?\p{L}[^2]{0,200}[^\d]2[.)] ?\p{L}/u;
const SENTENCE_ENDS = new Set(['.', '!', '?', '\n', ';']);
/** Right before a number they make it a score, whatever was asked. */
const SCORING = /^(?:оценк[а-я]*|поставл[а-я]*|поставил[аи]?|ставлю|score|rating)$/;
const CONCLUDING = new Set(
  '= so поэтому итого значит thus hence now теперь стало overall итоге итог then put скорее ближе rather closer'.split(
    ' ',
  ),
);
const SOFTENING = new Set('tbh lol thanks please спасибо x xx guys you вас'.split(' '));
const MOST_BESIDE_STARS = 24;
const PHRASES: [number, number, RegExp][] = [
  [
    10,
    10,
    / (?:(?:full|top|maximum|highest|max|perfect) (?:marks?|score|points|rating|mark)|(?:высш|максимальн|наивысш|самы[йе] высоки)[а-я]* (?:возможн[а-я]+ )?(?:балл[а-я]*|оценк[а-я]*)|по максимуму|максимум баллов|на все сто|на все 100|(?:10 ?s|tens) (?:across the board|all round|all around)|straight (?:10 ?s|tens))(?= )/,
  ],
  [0, 0, / (?:ноль целых ноль десятых|ноль целых|(?:zero|nil) points?|nul points?)(?= )/],
  [0, 0, / (?:lowest possible|самый низкий (?:из )?возможн[а-я]+)(?= )/],
  [
    0,
    1,
    / (?:(?:минимальн|самы[йе] низк|наинизш|низш)[а-я]* (?:возможн[а-я]+ )?(?:балл[а-я]*|оценк[а-я]*)|(?:lowest|minimum|bottom) (?:score|marks?|rating|possible))(?= )/,
  ],
];
