import { afterDuration, beforeDuration, durationAt } from './duration-at.ts';
import type { Horizon } from './horizon-at.ts';
import { resolvePeriod } from './period.ts';
import { periodAt } from './period-at.ts';
import type { WhenReader } from './when-reader.ts';

/** A time told by its distance from another: "за неделю до нового года", "two days after Easter", "the day before Christmas Eve". */
export function offsetAt(reader: WhenReader, at: number): Horizon | null {
  const { tokens } = reader.scanned;
  const first = LEADS.has(tokens[at]?.text ?? '') ? at + 1 : at;
  const duration = durationAt(tokens, first);
  if (!duration || duration.unit === 'minute' || duration.unit === 'hour') return null;
  const side = SIDES.get(tokens[duration.next]?.text ?? '');
  if (!side) return null;
  let next = duration.next + 1;
  while (tokens[next]?.text === 'the') next += 1;
  const found = periodAt(reader, next);
  if (!found || found.isElliptic || found.isDoubtful || tokens[next]?.text === 'tomorrow') return null;
  const [span] = resolvePeriod(found.period, { today: reader.today, part: found.part, shift: found.shift });
  if (!span) return null;
  const moved = side === 'after' ? afterDuration(span.end, duration) : beforeDuration(span.start, duration);
  if (moved.start < reader.today) return null;
  return { first: at, next: found.next, span: moved, confidence: 0.9 };
}

const LEADS = new Set(['за', 'через', 'in', 'the', 'спустя']);
const SIDES = new Map<string, 'before' | 'after'>([
  ['до', 'before'],
  ['перед', 'before'],
  ['before', 'before'],
  ['после', 'after'],
  ['after', 'after'],
]);
