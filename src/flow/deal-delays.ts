import type { FlowContext } from './flow-context.ts';
import type { VisitTimer } from './flow-event.ts';

interface Given {
  context: FlowContext;
  event: { at?: string };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Where nobody said when the event is, it is taken to be so long after the sale. */
const UNKNOWN_EVENT_MS = 30 * DAY;

/** Waits that the deal sets, in milliseconds; what is past waits no more. */
export const dealDelays = {
  untilViewing: (given: Given) => untilViewing(given, 0),
  untilEvent,
  /** Until a day before the viewing; a viewing that is sooner gets no such reminder. */
  dayBeforeViewing: (given: Given) => untilViewing(given, DAY),
  twoHoursBeforeViewing: (given: Given) => untilViewing(given, 2 * HOUR),
  /** A while after it was over: somebody should have said whether they came. */
  afterViewing: ({ context, event }: Given) =>
    until(context.deal?.viewing?.endsAt, context, event, 2 * HOUR) ?? DAY,
  offerEnds: ({ context, event }: Given) =>
    until(context.deal?.offer?.validUntil, context, event) ?? 14 * DAY,
  /** Until some days before the event; see `spans` of the flow. */
  weekBeforeEvent: (given: Given) => Math.max(0, untilEvent(given) - 7 * DAY),
  monthBeforeEvent: (given: Given) => Math.max(0, untilEvent(given) - 30 * DAY),
  /** Until the event is over and the business's delay has passed. */
  afterEvent: (given: Given) => untilEvent(given) + (given.context.afterEventMs ?? DAY),
};

/** How long until each timer of the visit that is booked; those that are past are left out. */
export function visitWaits(given: Given): Partial<Record<VisitTimer, number>> {
  if (given.context.deal?.viewing?.status !== 'booked') return {};
  const left = untilViewing(given, 0);
  return {
    ...(left > DAY && { visitDayBefore: left - DAY }),
    ...(left > 2 * HOUR && { visitHoursBefore: left - 2 * HOUR }),
    visitOver: dealDelays.afterViewing(given),
  };
}

function untilViewing({ context, event }: Given, beforeMs: number): number {
  return until(context.deal?.viewing?.startsAt, context, event, -beforeMs) ?? 0;
}

/** Noon of the day, Greenwich, is the day in every zone where the product is used. */
function untilEvent({ context, event }: Given): number {
  const { deal } = context;
  const day = deal?.eventOn ? `${deal.eventOn}T12:00:00Z` : undefined;
  const ofSale = until(deal?.wonAt ?? undefined, context, event, UNKNOWN_EVENT_MS);
  return until(day, context, event) ?? ofSale ?? UNKNOWN_EVENT_MS;
}

function until(
  instant: string | undefined,
  context: FlowContext,
  event: { at?: string },
  plusMs = 0,
): number | null {
  const now = event.at ?? context.beganAt;
  if (instant === undefined || now === undefined) return null;
  return Math.max(0, Date.parse(instant) + plusMs - Date.parse(now));
}
