import type { DeskHappening } from '../desk/desk-event.ts';
import type { Request } from '../flow/request.ts';

/** What has to be settled before something is done at the desk; null when nothing has. */
export function requestOf(what: DeskHappening): Request | null {
  switch (what.type) {
    case 'bookViewing': {
      const { resource, startsAt, by } = what;
      return { what: 'book', slot: { resource, startsAt }, by };
    }
    case 'came':
    case 'missed':
      return { what: 'settleViewing', came: what.type === 'came' };
    case 'sendOffer':
      return { what: 'offer', edits: what.edits, by: what.by };
    case 'paid':
    case 'refunded':
      return { what: 'pay', kind: what.type, sum: what.sum, currency: what.currency, by: what.by };
    default:
      return null;
  }
}
