/**
 * Whether two normalised words sound alike though they are spelled otherwise: in the other alphabet ("эспрессо" and
 * "espresso"), or as one hears it ("тренажорка", "консультацыя"), with one more slip where they are long.
 */
export function soundsLike(one: string, other: string): boolean {
  if (one.length < SHORTEST || other.length < SHORTEST || Math.abs(one.length - other.length) > 3)
    return false;
  const [left, right] = [soundOf(one), soundOf(other)];
  if (left[0] !== right[0]) return false;
  if (left === right) return true;
  const shorter = Math.min(left.length, right.length);
  if (shorter >= 5 && (left.startsWith(right) || right.startsWith(left)))
    return Math.abs(left.length - right.length) <= 2;
  return shorter >= LONG && isWithin(left, right, shorter >= VERY_LONG ? 2 : 1);
}

/** A rough common spelling of Russian and English sounds. Words are few, so what was found is kept. */
function soundOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  let sound = '';
  for (const letter of word) {
    const latin = LATIN.get(letter) ?? letter;
    if (latin !== sound.at(-1)) sound += latin;
  }
  sound = sound
    .replace(/ck|qu|q/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/ch/g, 'c')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[ck]h?/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/o/g, 'a')
    .replace(/e/g, 'i')
    .replace(/([a-z])\1+/g, '$1')
    .replace(/[aiu]{1,3}$/, '');
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, sound);
  return sound;
}

/** Whether so many letters changed, dropped, added or swapped make one of the other. Words are at most 24 long. */
function isWithin(one: string, other: string, most: number): boolean {
  if (one.length > LONGEST || other.length > LONGEST || Math.abs(one.length - other.length) > most)
    return false;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    let least = at;
    for (let to = 1; to <= other.length; to += 1) {
      const isSame = one[at - 1] === other[to - 1];
      let cost = Math.min((row[to - 1] ?? 0) + (isSame ? 0 : 1), (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1);
      const isSwapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      if (isSwapped) cost = Math.min(cost, (before[to - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    before = row;
    row = next;
  }
  return (row[other.length] ?? most + 1) <= most;
}

const known = new Map<string, string>();
const MOST_KNOWN = 2_000;
const SHORTEST = 4;
const LONG = 6;
const VERY_LONG = 9;
const LONGEST = 24;
const LATIN = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'sh',
    ъ: '',
    ы: 'i',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
  }),
);
