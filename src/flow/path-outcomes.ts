import { type Deal, isPaidUp, type OfferMade, type Viewing } from '../domain/deal.ts';
import type { FlowContext } from './flow-context.ts';
import type { Option } from './prompt.ts';
import type { Fulfilled, Request } from './request.ts';

/** One way in which a request can come out. */
export interface PathOutcome {
  /** As `granted`, `denied`, or `granted near` where a flow minds how. */
  name: string;
  fulfilled: Fulfilled;
}

/** Every way in which a flow can be answered, as it is when all goes well first. */
export function outcomesOf(
  request: Request,
  { deal, answers, found }: FlowContext,
  now: Date,
): PathOutcome[] {
  switch (request.what) {
    case 'times':
      return [{ name: 'granted', fulfilled: { status: 'granted', choices: times(now) } }, denied('no-times')];
    case 'book':
      return [
        booked('granted', viewingIn(48, now)),
        booked('granted near', viewingIn(12, now)),
        booked('granted soon', viewingIn(1, now)),
        denied('taken'),
      ];
    case 'unbook':
      return [granted(cancelled(deal)), denied('not-booked')];
    case 'offer': {
      const offer = offerMade(now, request.sweetened || deal?.offer?.isSweetened);
      // Nothing is reckoned for nobody knows how many.
      return [...(answers.guests?.value === null ? [] : [granted({ offer })]), denied('unavailable')];
    }
    case 'simpler':
      return [
        { name: 'granted', fulfilled: { status: 'granted', found: { simpler: 'X' } } },
        denied('no-simpler'),
      ];
    case 'accept':
      return [granted(accepted(deal)), denied('expired', decided('expired', deal))];
    case 'decline':
      return [granted(decided('declined', deal)), denied('no-offer')];
    case 'withdraw':
      return [granted(decided('expired', deal)), denied('no-offer')];
    case 'papers':
      return [granted({ contract: 'C-1', invoice: 'I-1' }), denied('unavailable')];
    case 'poll':
      // Nobody is asked twice.
      return found?.polled ? [denied('unanswered')] : [polled(), denied('asked-lately')];
    case 'link':
    case 'friends':
      return [granted(), denied('unavailable')];
    case 'settleViewing':
    case 'pay':
    case 'code':
    case 'bonus':
      return [granted()];
  }
}

/** What sales can do about a deal outside of the talk. */
export type DealStep =
  | 'booked'
  | 'came'
  | 'missed'
  | 'offered'
  | 'paid in part'
  | 'won'
  | 'lost'
  | 'reopened';

/** What of it changes the deal as it stands, and how. */
export function dealSteps(deal: Deal | undefined, now: Date): [DealStep, Partial<Deal>][] {
  if (!deal) return [];
  const { status, viewing, offer } = deal;
  // The desk may have it open again by what they said since.
  if (status === 'lost') return [];
  if (status !== 'open') return [['reopened', { status: 'open', wonAt: null, lost: null }]];
  const isSettled = viewing?.status === 'came' || viewing?.status === 'missed';
  const steps: [DealStep, Partial<Deal>, boolean][] = [
    ['booked', { viewing: viewingIn(48, now) }, viewing?.status !== 'booked' && !isSettled],
    ['came', viewing ? { viewing: { ...viewing, status: 'came' } } : {}, viewing?.status === 'booked'],
    ['missed', viewing ? { viewing: { ...viewing, status: 'missed' } } : {}, viewing?.status === 'booked'],
    ['offered', { offer: offerMade(now, false) }, offer?.status !== 'sent'],
    ['paid in part', { paid: deal.paid + 100 }, deal.paid === 0 && !isPaidUp({ ...deal, paid: 100 })],
    ['won', { status: 'won', sum: deal.sum ?? 1_000, currency: 'RUB', wonAt: now.toISOString() }, true],
    ['lost', { status: 'lost', lost: { reason: 'price', step: null } }, true],
  ];
  return steps.flatMap(([what, change, isPossible]) => (isPossible ? [[what, change] as const] : [])) as [
    DealStep,
    Partial<Deal>,
  ][];
}

/** How many times are shown, as the calendar shows them. */
const TIMES = 5;

function times(now: Date): Option[] {
  return Array.from({ length: TIMES }, (_, index) => ({
    value: [`hall@${hoursAfter(24 + index, now)}`],
    label: { ru: `время ${index + 1}`, en: `time ${index + 1}` },
  }));
}

function viewingIn(hours: number, now: Date): Viewing {
  const startsAt = hoursAfter(hours, now);
  return { bookingId: '', resource: 'hall', startsAt, endsAt: hoursAfter(hours + 1, now), status: 'booked' };
}

function offerMade(now: Date, isSweetened = false): OfferMade {
  const validUntil = hoursAfter(14 * 24, now);
  return { id: '', number: 'O-1', total: 1_000, currency: 'RUB', validUntil, status: 'sent', isSweetened };
}

function decided(status: OfferMade['status'], deal: Deal | undefined): Partial<Deal> {
  return deal?.offer ? { offer: { ...deal.offer, status } } : {};
}

function accepted(deal: Deal | undefined): Partial<Deal> {
  return { ...decided('accepted', deal), sum: deal?.offer?.total ?? null, currency: 'RUB' };
}

function cancelled(deal: Deal | undefined): Partial<Deal> {
  return deal?.viewing ? { viewing: { ...deal.viewing, status: 'cancelled' } } : {};
}

function booked(name: string, viewing: Viewing): PathOutcome {
  return { name, fulfilled: { status: 'granted', changes: { deal: { viewing } } } };
}

function granted(deal: Partial<Deal> = {}): PathOutcome {
  return { name: 'granted', fulfilled: { status: 'granted', changes: { deal } } };
}

function polled(): PathOutcome {
  return { name: 'granted', fulfilled: { status: 'granted', changes: { found: { polled: 'yes' } } } };
}

function denied(why: string, deal: Partial<Deal> = {}): PathOutcome {
  return { name: 'denied', fulfilled: { status: 'denied', why, changes: { deal } } };
}

function hoursAfter(hours: number, now: Date): string {
  return new Date(now.getTime() + hours * 3_600_000).toISOString();
}
