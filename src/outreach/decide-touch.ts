import type { OutreachSettings } from '../domain/outreach-settings.ts';
import { nextLoudTime } from './quiet-hours.ts';
import { nextAllowedDay } from './weekdays.ts';

/**
 * What a touch is for. nudge: a reminder of an unanswered prompt. invitation: to begin something new. reminder: of a
 * time that they chose themselves. notice: what they should know of what they bought.
 */
type Purpose = 'nudge' | 'invitation' | 'reminder' | 'notice';

/** Something is to be said to somebody who did not just ask for it. */
export interface Touch {
  now: Date;
  /** After that it makes no sense any more; at that instant it still does. */
  notAfter?: Date | null;
  /** The person's own, or the business's until it is known. */
  zone: string;
  rules: OutreachSettings;
  person: { blocked: boolean; stopped: boolean };
  /** A salesperson has taken over the talk. */
  human: boolean;
  /** What it asks for was done already. */
  isDone: boolean;
  purpose: Purpose;
}

type RefusedTouch = 'stopped' | 'blocked' | 'human' | 'done' | 'too-late';
type MovedTouch = 'quiet-hours' | 'weekday';
export type TouchDecision =
  | { status: 'allow' }
  | { status: 'move'; at: Date; reason: MovedTouch }
  | { status: 'refuse'; reason: RefusedTouch };

/** Allows a touch, moves it to the first time that suits all rules, or refuses it. The first rule with a say names the reason. */
export function decideTouch(touch: Touch): TouchDecision {
  for (const rule of REFUSING) {
    const reason = rule(touch);
    if (reason) return { status: 'refuse', reason };
  }
  const { now } = touch;
  const last = touch.notAfter ?? new Date(now.getTime() + FURTHEST_MS);
  let at = now;
  let reason: MovedTouch | null = null;
  // A time that suits one rule may not suit another, so they are asked in turn until none objects.
  for (let move = firstMove(touch, at); move && at <= last; move = firstMove(touch, at)) {
    at = move.at;
    reason ??= move.reason;
  }
  if (at > last) return { status: 'refuse', reason: 'too-late' };
  return reason ? { status: 'move', at, reason } : { status: 'allow' };
}

/** Nothing is put off for longer: nobody would know any more what it was about. */
const FURTHEST_MS = 60 * 86_400_000;

type RefusingRule = (touch: Touch) => RefusedTouch | null;

const REFUSING: RefusingRule[] = [
  ({ person }) => (person.stopped ? 'stopped' : null),
  ({ person }) => (person.blocked ? 'blocked' : null),
  ({ isDone }) => (isDone ? 'done' : null),
  // A viewing tomorrow is still one when a salesperson has the talk.
  ({ human, purpose }) => (human && purpose !== 'reminder' ? 'human' : null),
];

interface Move {
  at: Date;
  reason: MovedTouch;
}

/** Names the first later time that suits it; null when this one does. */
type MovingRule = (touch: Touch, at: Date) => Move | null;

const MOVING: MovingRule[] = [
  ({ zone, rules }, at) => moved(nextLoudTime(at, zone, rules.quietHours), at, 'quiet-hours'),
  // Who comes on a Sunday is reminded on a Sunday.
  ({ zone, rules, purpose }, at) =>
    purpose === 'reminder' ? null : moved(nextAllowedDay(at, zone, rules.weekdays), at, 'weekday'),
];

function firstMove(touch: Touch, at: Date): Move | null {
  for (const rule of MOVING) {
    const move = rule(touch, at);
    if (move) return move;
  }
  return null;
}

function moved(to: Date, from: Date, reason: MovedTouch): Move | null {
  return to > from ? { at: to, reason } : null;
}
