/** A text made even, with the way back: `rawFrom[i]` is where unit i begins in the raw text, and one more for the end. */
interface NormalText {
  text: string;
  rawFrom: number[];
}

/**
 * Lower case, ё as е, one kind of dash, quote and space, plain digits for emoji, full-width and mathematical ones,
 * no zero-width characters, and words of mixed alphabets brought to the one that most of their letters are from.
 */
export function normalise(raw: string): NormalText {
  return isPlain(raw) ? plainly(raw) : evenly(raw);
}

/** Only small and capital letters to make even, each a unit as before: what most people type. */
function isPlain(raw: string): boolean {
  return PLAIN.test(raw) && !MIXED_OR_NOUGHT.test(raw);
}

function plainly(raw: string): NormalText {
  const rawFrom: number[] = [];
  for (let at = 0; at <= raw.length; at += 1) rawFrom.push(at);
  return { text: raw.toLowerCase().replaceAll('ё', 'е'), rawFrom };
}

function evenly(raw: string): NormalText {
  const out: string[] = [];
  const rawFrom: number[] = [];
  let mixed = false;
  let at = 0;
  while (at < raw.length) {
    const code = raw.charCodeAt(at);
    if (code < 128) {
      out.push(code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : (raw[at] ?? ''));
      rawFrom.push(at);
      at += 1;
      continue;
    }
    if (code >= 0x410 && code <= 0x44f) {
      out.push(String.fromCharCode(code < 0x430 ? code + 32 : code));
      rawFrom.push(at);
      at += 1;
      mixed = true;
      continue;
    }
    if (code === BREVE && out.at(-1) === 'и') {
      out[out.length - 1] = 'й';
      at += 1;
      continue;
    }
    const point = raw.codePointAt(at) ?? code;
    const width = point > 0xffff ? 2 : 1;
    const even = evened(point);
    for (let unit = 0; unit < even.length; unit += 1) {
      out.push(even[unit] ?? '');
      rawFrom.push(at + Math.min(unit, width - 1));
    }
    at += width;
    mixed = true;
  }
  rawFrom.push(raw.length);
  noughtsFromLetters(out);
  if (mixed) bringToOneAlphabet(out);
  return { text: out.join(''), rawFrom };
}

function evened(point: number): string {
  const known = SINGLE.get(point);
  if (known !== undefined) return known;
  if (point >= 0xff10 && point <= 0xff19) return String.fromCharCode(point - 0xff10 + 48);
  if (point >= 0x1d7ce && point <= 0x1d7ff) return String.fromCharCode(((point - 0x1d7ce) % 10) + 48);
  if (point >= 0x660 && point <= 0x669) return String.fromCharCode(point - 0x660 + 48);
  if (point >= 0x2460 && point <= 0x2468) return String.fromCharCode(point - 0x2460 + 49);
  if (point >= 0x2160 && point <= 0x2163) return ['i', 'ii', 'iii', 'iv'][point - 0x2160] ?? '';
  const character = String.fromCodePoint(point);
  if (SPACE.test(character)) return ' ';
  if (INVISIBLE.test(character)) return '';
  const lower = character.toLowerCase().normalize('NFKD').replace(MARKS, '');
  // й and similar must stay whole: only accents over Latin letters are dropped.
  return point < 0x250 || point >= 0xff00 ? lower : character.toLowerCase();
}

/** "1OO", "4ooo", "1O,OOO": letters that stand for noughts right behind a digit. */
function noughtsFromLetters(units: string[]): void {
  for (let start = 1; start < units.length; start += 1) {
    if (!LETTER_O.has(units[start] ?? '')) continue;
    let end = start;
    while (LETTER_O.has(units[end] ?? '')) end += 1;
    const before = units[start - 1] ?? '';
    const grouped = (before === ',' || before === '.') && end - start === 3 && isDigit(units[start - 2]);
    const isInside = isDigit(before) || grouped;
    const ends = !isLetter(units[end]) || (end - start >= 2 && SCALE_LETTER.has(units[end] ?? ''));
    if (isInside && ends) units.fill('0', start, end);
    start = end;
  }
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9';
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && ((unit >= 'a' && unit <= 'z') || (unit >= 'а' && unit <= 'џ'));
}

const LETTER_O = new Set(['o', 'о']);
const SCALE_LETTER = new Set(['k', 'к', 'т', 'р', '$']);

function bringToOneAlphabet(units: string[]): void {
  let start = 0;
  while (start < units.length) {
    let end = start;
    let latin = 0;
    let cyrillic = 0;
    for (; end < units.length; end += 1) {
      const code = units[end]?.charCodeAt(0) ?? 0;
      if (code >= 97 && code <= 122) latin += 1;
      else if (code >= 0x430 && code <= 0x45f) cyrillic += 1;
      else break;
    }
    if (latin > 0 && cyrillic > 0) {
      const isCyrillic = cyrillic >= latin || end - start <= 3 || onlyLooksLatin(units.slice(start, end));
      const table = isCyrillic ? TO_CYRILLIC : TO_LATIN;
      for (let index = start; index < end; index += 1) {
        const unit = units[index] ?? '';
        units[index] = table.get(unit) ?? unit;
      }
    }
    start = end + 1;
  }
}

/** "Cepый": every Latin letter looks like a Cyrillic one, and some Cyrillic one like no Latin. */
function onlyLooksLatin(units: readonly string[]): boolean {
  const isLatin = (unit: string) => unit >= 'a' && unit <= 'z';
  return (
    units.every((unit) => !isLatin(unit) || TO_CYRILLIC.has(unit)) &&
    units.some((unit) => !isLatin(unit) && !TO_LATIN.has(unit))
  );
}

const LOOK_ALIKE = [
  ['a', 'а'],
  ['b', 'в'],
  ['c', 'с'],
  ['e', 'е'],
  ['h', 'н'],
  ['i', 'і'],
  ['k', 'к'],
  ['m', 'м'],
  ['n', 'п'],
  ['o', 'о'],
  ['p', 'р'],
  ['t', 'т'],
  ['u', 'и'],
  ['x', 'х'],
  ['y', 'у'],
] as const;
const TO_CYRILLIC = new Map<string, string>(LOOK_ALIKE);
const TO_LATIN = new Map<string, string>(LOOK_ALIKE.map(([latin, cyrillic]) => [cyrillic, latin]));

const SINGLE = new Map<number, string>([
  [0x451, 'е'],
  [0x401, 'е'],
  [0x2010, '-'],
  [0x2011, '-'],
  [0x2012, '-'],
  [0x2013, '-'],
  [0x2014, '-'],
  [0x2015, '-'],
  [0x2212, '-'],
  [0x2248, '~'],
  [0x2018, "'"],
  [0x2019, "'"],
  [0x2bc, "'"],
  [0x201c, '"'],
  [0x201d, '"'],
  [0xab, '"'],
  [0xbb, '"'],
  [0x2026, '.'],
  [0x2265, '>'],
  [0x2264, '<'],
  [0xbd, ' 0.5'],
  [0xbc, ' 0.25'],
  [0xbe, ' 0.75'],
  [0xb2, '2'],
  [0xb3, '3'],
  [0x20e3, ''],
  [0x1f51f, '10'],
  [0x1f4af, '100'],
  [0x24ea, '0'],
]);
const BREVE = 0x306;
/** ASCII and Russian letters. */
const PLAIN = /^[\0-\x7fА-яЁё]*$/;
/** Alphabets mixed in a word, or a letter O that may be a nought. */
const MIXED_OR_NOUGHT = /[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z]|\d[.,]?[OoОо]/;
const SPACE = /[\s\u3164\u2800]/u;
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Mn}\p{Me}]/u;
const MARKS = /\p{M}/gu;
