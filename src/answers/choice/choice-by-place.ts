import type { ChoiceOption, Reading } from '../reading.ts';
import { holding } from '../talk/taken-back.ts';
import { type Scan, scan, spanOf } from '../text/scan.ts';
import { allBut } from './choice-all-but.ts';
import { isDenied } from './choice-denied.ts';
import { placesIn } from './places-in.ts';

/** The one place, from 0, that a whole reply names among so many: "второй", "2", "вариант б". */
export function readPlace(text: string, count: number): number | null {
  const options = Array.from({ length: count }, (_, place) => ({ value: String(place), names: [] }));
  const scanned = scan(text);
  const reading = scanned.tokens.length > MOST_WORDS_OF_PLACE ? null : choiceByPlace(scanned, options);
  if (reading?.status !== 'parsed') return null;
  const [place, other] = reading.value;
  return place === undefined || other !== undefined ? null : Number(place);
}

/** "Второй", "2", "вариант б", "первое и третье", "1,3", "оба", "средний". Null where other things are said. */
export function choiceByPlace(scanned: Scan, options: readonly ChoiceOption[]): Reading<string[]> | null {
  const { tokens } = scanned;
  const stretches = placesIn(tokens, options);
  if (!stretches || stretches.length === 0) return null;
  const denied = stretches.filter(({ first, isAfterNo }) => !isAfterNo && isDenied(tokens, first));
  const left = new Set(denied.flatMap(({ places }) => places.flatMap((place) => options[place - 1] ?? [])));
  const said = stretches.filter((stretch) => !denied.includes(stretch));
  const rest = said.every(({ isEvery }) => isEvery) ? allBut(scanned, options, left) : null;
  if (rest) return rest;
  const held = holding(tokens, said);
  const chosen = new Set(held.flatMap(({ places }) => places));
  const value = options.filter((_, index) => chosen.has(index + 1)).map((option) => option.value);
  if (value.length === 0) return null;
  const span = spanOf(
    tokens,
    Math.min(...held.map(({ first }) => first)),
    Math.max(...held.map(({ next }) => next)),
  );
  return { status: 'parsed', value, span, confidence: 0.9 };
}

const MOST_WORDS_OF_PLACE = 8;
