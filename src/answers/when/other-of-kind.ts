import type { Token } from '../text/scan.ts';
import type { Mention } from './mention.ts';

/**
 * The time that a bare "следующую" means after one that is refused: "не в эту субботу, а в следующую", "в пятницу,
 * не эту, а следующую". Null where it is said of nothing before.
 */
export function otherOfKind(
  before: Mention | undefined,
  mention: Mention,
  between: readonly string[],
): Mention | null {
  const { found } = mention;
  if (!before?.found || !found?.isElliptic || !found.shift || found.part || before.to) return null;
  if (!SHIFTED.has(before.found.period.kind)) return null;
  const isOther = mention.denied || before.denied || between.some((word) => OTHERWISE.has(word));
  if (!isOther || !between.every((word) => BETWEEN.has(word))) return null;
  const { period } = before.found;
  // "not next Friday, the one after"
  const isAfterNext = before.found.shift === 'next' && found.shift === 'next' && period.kind === 'weekday';
  const meant = isAfterNext ? { ...period, weeks: 1 } : period;
  const other = { ...before.found, period: meant, shift: found.shift };
  return { ...mention, role: mention.role ?? before.role, found: other };
}

/** Behind the "one after" of "not this Saturday, the one after", the "following one"; null where there is none. */
export function oneAfter(tokens: readonly Token[], at: number): number | null {
  const [one, two, three] = tokens.slice(at, at + 3).map(({ text }) => text);
  if ((one === 'next' || one === 'following') && (two === 'one' || two === '1')) return at + 2;
  const isOne = (one === 'one' || one === '1') && tokens[at - 1]?.text === 'the';
  if (!isOne || two !== 'after') return null;
  const end = three === 'that' || three === 'it' ? at + 3 : at + 2;
  return tokens[end]?.type === 'word' && !SAID_ON.has(tokens[end]?.text ?? '') ? null : end;
}

const SAID_ON = new Set(['please', 'pls', 'if', 'would', 'is', 'works', 'instead']);

const SHIFTED = new Set(['weekday', 'weekend', 'unit', 'month', 'season', 'feast']);
const OTHERWISE = new Set([
  'давайте',
  'давай',
  'можно',
  'so',
  'maybe',
  'а',
  'но',
  'точнее',
  'вернее',
  'лучше',
  'скорее',
  'нет',
  'ой',
  'but',
  'no',
]);
const BETWEEN = new Set([
  ...OTHERWISE,
  ',',
  '.',
  '-',
  'в',
  'во',
  'на',
  'не',
  'уже',
  'или',
  'the',
  'on',
  'maybe',
  // "в эту субботу не можем, давайте в следующую"
  ...'не могу можем смогу сможем получится получается подходит подойдет выйдет удобно занят занята заняты работаю работаем никак мы я у меня нас нам мне уже то тогда бы can t do is not good free busy out no bad how about what let s lets make it'.split(
    ' ',
  ),
]);
