import { FIRST_NAMES } from './first-names.ts';

/** "Анне Петровой", whom one is to write to, as she is called; a name that is not known in another case stays. */
export function inNominative(name: string): string {
  const [first = '', ...others] = name.split(' ');
  const nominative = firstName(first);
  if (nominative === null) return name;
  const isHers = /[ая]$/u.test(nominative) && !MEN.has(nominative.toLowerCase());
  const further = isHers ? ofHers : ofHis;
  return [nominative, ...others.map(further)].join(' ');
}

/** Null when it is one as it stands, or is none that is known. */
function firstName(name: string): string | null {
  const word = name.toLowerCase().replaceAll('ё', 'е');
  if (FIRST_NAMES.has(word)) return null;
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    const found = instead.find((other) => FIRST_NAMES.has(stem + other));
    if (found !== undefined) return name.slice(0, stem.length) + found;
  }
  return null;
}

function ofHers(name: string): string {
  return name.replace(HERS, '$1а');
}

function ofHis(name: string): string {
  return name.replace(HIS, '$1');
}

/** Men's names that end like a woman's. */
const MEN = new Set([
  'никита',
  'илья',
  'лука',
  'кузьма',
  'фома',
  'савва',
  'данила',
  'миша',
  'гриша',
  'ваня',
  'коля',
  'вова',
  'дима',
  'рома',
  'петя',
  'сережа',
  'леша',
  'костя',
  'слава',
]);
/** Endings of the other cases, and what stands in their place in the nominative. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ой', ['а']],
  ['ей', ['я', 'а', 'й']],
  ['ью', ['ь']],
  ['ом', ['']],
  ['ем', ['й', 'ь']],
  ['ии', ['ия']],
  ['е', ['а', 'я']],
  ['ы', ['а']],
  ['и', ['я', 'а', 'ь']],
  ['у', ['а', '']],
  ['ю', ['я', 'й', 'ь']],
  ['а', ['']],
  ['я', ['й', 'ь']],
];
const HERS = /(ов|ев|ёв|ин|ын|вн)(?:ой|у|е|ы)$/u;
const HIS = /(ов|ев|ёв|ин|ын|вич)(?:а|у|ым|ем)$/u;
