import path from 'node:path';
import { readProfile } from '../../src/config/read-profile.ts';
import { type ComposedOffer, composeOffer, type OfferRequest } from '../../src/domain/offer/compose-offer.ts';
import type { Offer } from '../../src/domain/offer/offer.ts';
import { type OfferCatalogue, offerCatalogue } from '../../src/domain/offer/offer-catalogue.ts';
import type { Profile } from '../../src/domain/profile.ts';

/** The shipped business, a banquet hall in Moscow's time. */
export const SHIPPED: Profile = readProfile(path.resolve(import.meta.dirname, '../../flows/profile.yaml'));

/** What the shipped business offers. */
export const CATALOGUE: OfferCatalogue = catalogueOf(SHIPPED);

/** A wedding of 60 on a Saturday in June, asked for on a Sunday in November; changed as a test wants it. */
export function composed(change: Partial<OfferRequest> = {}): ComposedOffer {
  return composeOffer({
    catalogue: CATALOGUE,
    need: 'wedding',
    guests: 60,
    eventOn: '2027-06-19',
    now: new Date('2026-11-22T10:00:00Z'),
    ...change,
  });
}

/** The same where an offer comes of it. */
export function anOffer(change: Partial<OfferRequest> = {}): Offer {
  const result = composed(change);
  if (result.status !== 'offer') throw new Error(`There is no offer: ${JSON.stringify(result)}`);
  return result.offer;
}

function catalogueOf(profile: Profile): OfferCatalogue {
  const catalogue = offerCatalogue(profile);
  if (!catalogue) throw new Error('The shipped profile has no offers.');
  return catalogue;
}
