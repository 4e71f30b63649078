/** Whether groups of digits are a sum, a range of sums, a date, a place or a list, by the way they are written. */
export function isSumOrDate(groups: string[], separators: string[]): boolean {
  return (
    isPlaceOrList(groups, separators) ||
    isSum(groups, separators) ||
    isSumRange(groups, separators) ||
    isDate(groups, separators)
  );
}

/** "55.7558 37.6173", "12 34 56 78 90", "700 900 1200". */
export function isPlaceOrList(groups: string[], separators: string[]): boolean {
  return isDotted(groups, separators) || isPairs(groups) || isRoundList(groups);
}

function isSum(groups: string[], separators: string[]): boolean {
  if (groups.length === 1) return /0{6}$/.test(groups[0] ?? '');
  const sameSeparator = separators.slice(1).every((separator) => separator === separators[1]);
  return sameSeparator && separators[1] !== '-' && threes(groups) && groups.at(-1) === '000';
}

function isSumRange(groups: string[], separators: string[]): boolean {
  const [low = '', high = ''] = groups;
  const isPair = groups.length === 2 && /^[-/]$/.test(separators[1]?.trim() ?? '') && low.length >= 4;
  if (isPair && /^[1-9]\d*[05]$/.test(low) && /^[1-9]\d*[05]$/.test(high) && +low < +high) return true;
  const dash = separators.findIndex((separator, index) => index > 0 && separator.trim() === '-');
  if (
    dash < 0 ||
    separators.some((separator, index) => index > dash && separator.trim() !== '' && separator.trim() !== '.')
  )
    return false;
  const left = groups.slice(0, dash);
  const right = groups.slice(dash);
  const areSums = [left, right].every((side) => threes(side) && side.join('').length >= 4);
  const isUpwards = Number(left.join('')) < Number(right.join('')) && !/^[078]/.test(low);
  const isRound = right.join('').endsWith('000') && left.length > 1 && +left.join('') < +right.join('');
  const isSpaced = isUpwards && right.length > 1 && (left.length > 1 || low.length === 4);
  return areSums && (isRound || isSpaced || [left, right].every((side) => side.join('').endsWith('00')));
}

/** "15.06.2026", "2026-06-15", "15 06 2026", with more behind it or not. */
export function isDate(groups: string[], separators: string[]): boolean {
  const isIso = YEAR.test(groups[0] ?? '') && groups.slice(1, 3).every((group) => group.length === 2);
  if (COMPACT_DATE.test(groups[0] ?? '') || (groups.length > 2 && isIso)) return true;
  if (DAY.test(groups[0] ?? '') && MONTH.test(groups[1] ?? '') && YEAR.test(groups[2] ?? '')) return true;
  const dots = separators.slice(1).filter((separator) => ['.', '/', '-'].includes(separator.trim())).length;
  if (dots < 2) return false;
  const [one = '', two = '', three = ''] = groups;
  const year = /^(?:(?:20)?[2-4]\d|19\d\d)$/;
  return (
    (isDayOfMonth(Number(one), Number(two)) &&
      one.length <= 2 &&
      two.length <= 2 &&
      (year.test(three) || separators[2]?.trim() === '-')) ||
    (/^20[2-4]\d$/.test(one) && two.length <= 2 && three.length <= 2)
  );
}

/** In either order; "23-45-67" is no date. */
function isDayOfMonth(one: number, two: number): boolean {
  return (one <= 31 && two <= 12) || (one <= 12 && two <= 31);
}

/** A place on the map or an address of a computer: "55.7558 37.6173", "192.168.1.100". */
function isDotted(groups: string[], separators: string[]): boolean {
  if (groups.length !== 4 || separators[1] !== '.' || separators[3] !== '.') return false;
  if ((groups[1]?.length ?? 0) >= 4) return true;
  return separators[2] === '.' && groups[0]?.[0] !== '0' && groups.every((group) => Number(group) < 256);
}

/** "12 34 56 78 90": numbers in a row. */
function isPairs(groups: string[]): boolean {
  return groups.length > 3 && !/^[0789]/.test(groups[0] ?? '') && groups.every(({ length }) => length === 2);
}

/** "700 900 1200": sums in a row. */
function isRoundList(groups: string[]): boolean {
  return groups.length > 2 && groups.every((group) => /^[1-79]\d*[05]0$/.test(group));
}

function threes(groups: string[]): boolean {
  return groups.every((group, index) =>
    index === 0 ? group.length <= 3 || groups.length === 1 : group.length === 3,
  );
}

const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const MONTH = /^(?:0[1-9]|1[0-2])$/;
const YEAR = /^20[2-4]\d$/;

const COMPACT_DATE = /^20[2-4]\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/;
