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
  return { ...mention, role: mention.role ?? before.role, found: { ...before.found, shift: found.shift } };
}

const SHIFTED = new Set(['weekday', 'weekend', 'unit', 'month', 'season', 'feast']);
const OTHERWISE = new Set(['а', 'но', 'точнее', 'вернее', 'лучше', 'скорее', 'нет', 'ой']);
const BETWEEN = new Set([...OTHERWISE, ',', '.', '-', 'в', 'во', 'на', 'не', 'уже', 'или']);
