import { type LeadToRoute, type Taker, takersOf } from '../domain/who-takes.ts';
import { addWorkingMinutes, isOpenAt } from '../domain/working-hours.ts';
import type { FlowSettings } from './published-flow.ts';

/**
 * By when somebody writes to who was handed over at the instant, in whole five minutes: the earliest at which one who
 * takes the lead has worked `answerMinutes`; without a team, the business has. Null when nobody knows.
 */
export function promiseOf(settings: FlowSettings, lead: LeadToRoute, at: Date): Date | null {
  const ends = whoAnswers(settings, lead, at).flatMap(
    ({ hours }) => addWorkingMinutes(at, settings.answerMinutes, hours)?.getTime() ?? [],
  );
  return ends.length > 0 ? new Date(Math.ceil(Math.min(...ends) / FIVE_MINUTES) * FIVE_MINUTES) : null;
}

/** Whether one who takes the lead is at work at the instant. */
export function isOnShift(settings: FlowSettings, lead: LeadToRoute, at: Date): boolean {
  return whoAnswers(settings, lead, at).some(({ hours }) => isOpenAt(at, hours));
}

function whoAnswers({ team, hours }: FlowSettings, lead: LeadToRoute, at: Date): Pick<Taker, 'hours'>[] {
  return team && team.length > 0 ? takersOf(lead, team, at) : [{ hours }];
}

const FIVE_MINUTES = 300_000;
