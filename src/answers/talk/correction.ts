import { scan, type Token } from '../text/scan.ts';

/** Something that is put right: "не 400, а 300", "бюджет теперь 500". Each part is a stretch of the raw text. */
export interface Correction {
  /** What stands before it in its clause, and may name what is put right. */
  lead: string;
  /** What does not hold; null when it is not said. */
  denied: string | null;
  meant: string;
  span: [number, number];
}

/** The first correction of a text; null when it has none. Linear in the length. */
export function correctionIn(text: string): Correction | null {
  const { tokens } = scan(text);
  if (tokens.length > MOST_TOKENS) return null;
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at]?.text ?? '';
    const found = NOT.has(word)
      ? denialAt(text, tokens, at)
      : INSTEAD.has(word)
        ? insteadAt(text, tokens, at)
        : null;
    if (found) return found;
  }
  for (const marks of [NOW, LEADING_ON]) {
    const at = tokens.findIndex(({ text: word }) => marks.has(word));
    if (at >= 0) return nowAt(text, tokens, at);
  }
  return null;
}

/** "Не X, а Y", "not X, Y", "Y, а не X". */
function denialAt(text: string, tokens: readonly Token[], not: number): Correction | null {
  const start = clauseStart(tokens, not);
  const end = clauseEnd(tokens, not + 1);
  const turn = tokens.slice(not + 1, end).findIndex(({ text: word }) => BUT.has(word));
  const deniedEnd = turn < 0 ? end : not + 1 + turn;
  if (deniedEnd === not + 1) return null;
  let meantStart = deniedEnd;
  while (
    meantStart < tokens.length &&
    (BUT.has(tokens[meantStart]?.text ?? '') || tokens[meantStart]?.text === ',')
  )
    meantStart += 1;
  const isTurned = meantStart > deniedEnd && BUT.has(tokens[meantStart - 1]?.text ?? '');
  const before = beforeOf(tokens, not);
  if (before && !isTurned)
    return correction(text, tokens, {
      mark: not,
      lead: [before[0], before[0]],
      meant: before,
      denied: [not + 1, deniedEnd],
    });
  const meantEnd = clauseEnd(tokens, meantStart);
  if (meantStart === deniedEnd || meantEnd === meantStart) return null;
  return correction(text, tokens, {
    mark: not,
    lead: [start, not],
    denied: [not + 1, deniedEnd],
    meant: [meantStart, meantEnd],
  });
}

/** What is affirmed before a denial, "я, а не муж"; a mere yes or no is nothing. */
function beforeOf(tokens: readonly Token[], not: number): [number, number] | null {
  let end = not;
  while (end > 0 && (BUT.has(tokens[end - 1]?.text ?? '') || tokens[end - 1]?.text === ',')) end -= 1;
  if (end === not || end === 0) return null;
  const start = clauseStart(tokens, end - 1);
  const words = tokens.slice(start, end);
  return words.every(({ text }) => FILLING.has(text)) ? null : [start, end];
}

/** "500 вместо 400", "300 instead of 400". */
function insteadAt(text: string, tokens: readonly Token[], at: number): Correction | null {
  const start = clauseStart(tokens, at);
  const next = tokens[at + 1]?.text === 'of' ? at + 2 : at + 1;
  const end = clauseEnd(tokens, next);
  if (start === at || next === end) return null;
  return correction(text, tokens, {
    mark: at,
    lead: [start, start],
    meant: [start, at],
    denied: [next, end],
  });
}

/** "Бюджет теперь 500", "actually 300", "да, но 350". */
function nowAt(text: string, tokens: readonly Token[], at: number): Correction | null {
  const start = clauseStart(tokens, at);
  let next = at + 1;
  while (NOW.has(tokens[next]?.text ?? '') || FILLING.has(tokens[next]?.text ?? '')) next += 1;
  const end = clauseEnd(tokens, next);
  if (end === next) return null;
  return correction(text, tokens, { mark: at, lead: [start, at], meant: [next, end], denied: null });
}

type Part = [first: number, next: number];

function correction(
  text: string,
  tokens: readonly Token[],
  { mark, lead, denied, meant }: { mark: number; lead: Part; denied: Part | null; meant: Part },
): Correction {
  const words = ([first, next]: Part) =>
    next > first ? text.slice(tokens[first]?.from ?? 0, tokens[next - 1]?.to ?? 0) : '';
  const marked: Part = [mark, mark + 1];
  const parts = [marked, lead, meant, ...(denied ? [denied] : [])].filter(([first, next]) => next > first);
  const first = Math.min(...parts.map(([from]) => from));
  const next = Math.max(...parts.map(([, to]) => to));
  return {
    lead: words(lead),
    denied: denied && words(denied),
    meant: words(meant),
    span: [tokens[first]?.from ?? 0, tokens[next - 1]?.to ?? 0],
  };
}

function clauseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && !isEnd(tokens, start - 1)) start -= 1;
  return start;
}

function clauseEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && !isEnd(tokens, end)) end += 1;
  return end;
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  return token?.type === 'sign' && ENDS.has(token.text) && (!after || after.gap);
}

const MOST_TOKENS = 60;
const NOT = new Set(['не', 'not']);
const INSTEAD = new Set(['вместо', 'instead']);
const BUT = new Set(['а', 'но', 'but', 'and']);
const NOW = new Set([
  'теперь',
  'скорее',
  'лучше',
  'уже',
  'точнее',
  'вернее',
  'actually',
  'now',
  'rather',
  'better',
]);
/** Only where nothing clearer stands: "да, но 350". */
const LEADING_ON = new Set(['но', 'but']);
const FILLING = new Set(
  'да нет ну ой так это и а no yes yeah sorry ok oh well ок is be make it все таки будет пусть где то всё все верно'.split(
    ' ',
  ),
);
const ENDS = new Set([',', '.', '!', '?', ';', '\n']);
