import { type LocalTime, localTime } from './local-time.ts';
import type { Slot } from './slot.ts';
import { distanceFrom, isWished, type TimeWish } from './time-wish.ts';

/** What to offer. `nearest`: nothing free is as they wished, so these are what comes closest. */
export interface Suggestion {
  status: 'fitting' | 'nearest' | 'none';
  slots: Slot[];
}

/**
 * A few of the free slots, in the order of their beginnings: of those that fit the wish the nearest days, and of each
 * times well apart. `besides` were offered before and are left out, unless nothing else is free. Slots of several
 * resources that begin together count as one, the first.
 */
export function suggestSlots(
  free: readonly Slot[],
  wish: TimeWish | null,
  { zone, most = 5, besides = [] }: { zone: string; most?: number; besides?: readonly Slot[] },
): Suggestion {
  const starts = new Set<string>();
  const all = free.flatMap((slot) => {
    if (starts.has(slot.startsAt)) return [];
    starts.add(slot.startsAt);
    return { slot, at: localTime(Date.parse(slot.startsAt), zone) };
  });
  if (all.length === 0) return { status: 'none', slots: [] };
  const old = new Set(besides.map(({ startsAt }) => startsAt));
  const others = all.filter(({ slot }) => !old.has(slot.startsAt));
  const candidates = others.length > 0 ? others : all;
  const fitting = wish ? candidates.filter(({ at }) => isWished(at, wish)) : candidates;
  if (fitting.length > 0) return { status: 'fitting', slots: slotsOf(spread(fitting, most)) };
  // What they wish for may be what stands before their eyes.
  const again = wish ? all.filter(({ at }) => isWished(at, wish)) : [];
  if (again.length > 0) return { status: 'fitting', slots: slotsOf(spread(again, most)) };
  const nearest = wish
    ? candidates.toSorted((one, other) => distanceFrom(one.at, wish) - distanceFrom(other.at, wish))
    : candidates;
  return { status: 'nearest', slots: slotsOf(nearest.slice(0, most)) };
}

interface Candidate {
  slot: Slot;
  at: LocalTime;
}

/** Some of the nearest days, more of the first than of the last, and other hours on each. */
function spread(candidates: readonly Candidate[], most: number): Candidate[] {
  const days = nearestDays(candidates, most);
  const shares = days.map(() => 0);
  let left = Math.min(most, days.flat().length);
  for (let at = 0; left > 0; at = (at + 1) % days.length) {
    if ((shares[at] ?? 0) === (days[at]?.length ?? 0)) continue;
    shares[at] = (shares[at] ?? 0) + 1;
    left -= 1;
  }
  return days.flatMap((day, at) => apart(day, shares[at] ?? 0, OFFSETS[at % OFFSETS.length] ?? 0));
}

/** As many days as are enough. */
function nearestDays(candidates: readonly Candidate[], most: number): Candidate[][] {
  const byDay = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const { day } = candidate.at;
    byDay.set(day, [...(byDay.get(day) ?? []), candidate]);
  }
  const days: Candidate[][] = [];
  for (const day of byDay.values()) {
    if (days.length >= most * SHARE_OF_DAYS && days.flat().length >= most) break;
    days.push(onTheHour(day));
  }
  return days;
}

/** Half past is offered where there is little else. */
function onTheHour(day: Candidate[]): Candidate[] {
  const whole = day.filter(({ at }) => at.minute % 60 === 0);
  return whole.length >= FEW ? whole : day;
}

/** So many of a day's times, evenly apart. */
function apart(day: readonly Candidate[], count: number, offset: number): Candidate[] {
  return Array.from(
    { length: count },
    (_, place) => day[Math.floor(((place + offset) * day.length) / count)],
  ).filter((candidate) => candidate !== undefined);
}

function slotsOf(candidates: readonly Candidate[]): Slot[] {
  return candidates
    .map(({ slot }) => slot)
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : 0));
}

const SHARE_OF_DAYS = 0.6;
const FEW = 3;
/** Where on each day the first of its times lies, so that mornings, afternoons and evenings are all among them. */
const OFFSETS = [0.2, 0.6, 0.4];
