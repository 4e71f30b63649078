import { promisedBy } from '../domain/working-hours.ts';
import type { FlowSettings } from './published-flow.ts';

/** By when somebody writes to who was handed over at the instant, in whole five minutes; null when nobody knows. */
export function promiseOf({ answerMinutes, hours }: FlowSettings, at: Date): Date | null {
  const by = promisedBy(at, answerMinutes, hours);
  return by && new Date(Math.ceil(by.getTime() / FIVE_MINUTES) * FIVE_MINUTES);
}

const FIVE_MINUTES = 300_000;
