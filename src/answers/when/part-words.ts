import { closest } from '../text/closest-word.ts';
import type { Part, Shift } from './period.ts';

/** Which part of a stretch a word names: "середина", "late". */
export function partWord(word: string): Part | undefined {
  return PARTS.get(word);
}

/** Which of like stretches a word names: "этот", "next"; a slip in a long word is forgiven. */
export function shiftWord(word: string): Shift | undefined {
  return SHIFTS.get(word) ?? (word.length >= 8 ? SHIFTS.get(SLIPS.nearest(word) ?? '') : undefined);
}

const PARTS = table<Part>([
  [
    'start',
    'начало начале начала началу началом нач начало ранней ранняя раннюю ранним раннего early beginning start outset',
  ],
  ['middle', 'середина середине середины середину серединой средине mid middle'],
  [
    'end',
    'конец конце конца концу концом исходе исходу поздней поздняя позднюю поздним позднего late end ending close',
  ],
]);

const SHIFTS = table<Shift>([
  [
    'this',
    'этот эта эту это этом этой этим эти этих этого этому текущий текущем текущего текущая текущую текущей текущему сей сего сем нынешний нынешнем нынешнего нынешней нынешним нынешнюю this current present',
  ],
  [
    'next',
    'следующий следующая следующую следующее следующем следующей следующим следующие следующих следующего следующему следущий следущую следущей следущем следующ след сл некст будущий будущем будущей будущим будущего будущая будущую грядущий грядущем грядущей грядущего новом next nxt nex following',
  ],
  [
    'coming',
    'ближайший ближайшая ближайшую ближайшее ближайшем ближайшей ближайшие ближайших ближайшим ближайшего coming upcoming nearest',
  ],
]);

function table<T>(rows: [T, string][]): Map<string, T> {
  return new Map(
    rows.flatMap(([value, words]) => words.split(' ').map((word): [string, T] => [word, value])),
  );
}

const SLIPS = closest(
  [...SHIFTS.keys()].filter((word) => word.length >= 8),
  (word) => SHIFTS.get(word),
);
