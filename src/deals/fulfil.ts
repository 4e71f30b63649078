import { bookableResources } from '../domain/booking/bookable-resource.ts';
import type { Profile } from '../domain/profile.ts';
import type { ChatPlace } from '../domain/referral/friend-link.ts';
import type { Fulfilled } from '../flow/request.ts';
import type { FulfilOn } from '../store/turn-store.ts';
import { askForScore } from './ask-for-score.ts';
import { viewings } from './book-viewing.ts';
import { friends } from './bring-friends.ts';
import { offers } from './make-offer.ts';
import { takePayment } from './take-payment.ts';

/** Does what flows and salespeople request, on the connection of the turn and in its transaction. */
export function fulfilRequests(parts: {
  profile: Profile;
  newId(): string;
  randomBytes(count: number): Uint8Array;
  placeOf(channel: string): ChatPlace | null;
}): FulfilOn {
  const { profile, newId, randomBytes, placeOf } = parts;
  const visits = viewings({ resources: bookableResources(profile), newId });
  const offering = offers({ profile, newId });
  const bringing = friends({ settings: profile.referral, randomBytes, placeOf });
  const { coolDownDays } = profile.postsale;

  return async (client, scene, later): Promise<Fulfilled> => {
    const { request } = scene;
    switch (request.what) {
      case 'times':
        return visits.times(request, scene, client);
      case 'book':
        return visits.book(request, scene, client);
      case 'unbook':
        return visits.unbook(scene, client);
      case 'settleViewing':
        return visits.settleViewing(request.came, scene, client);
      case 'offer':
        return offering.make(request, scene, client, later);
      case 'simpler':
        return offering.simpler(scene, client);
      case 'accept':
        return offering.decide('accepted', scene, client, later);
      case 'decline':
        return offering.decide('declined', scene, client, later);
      case 'withdraw':
        return offering.decide('expired', scene, client, later);
      case 'papers':
        return offering.papers(scene, client, later);
      case 'pay':
        return takePayment(request, scene, { client, later, newId });
      case 'poll':
        return askForScore(scene, client, { coolDownDays, newId });
      case 'link':
        return bringing.link(scene, client);
      case 'friends':
        return bringing.friendsOf(scene, client);
      case 'code':
        return bringing.code(request, scene, client);
      case 'bonus':
        return bringing.bonus(request, client);
    }
  };
}
