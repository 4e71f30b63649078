import type { Profile } from '../domain/profile.ts';
import { repNamed } from './rep-of.ts';
import type { DeskChoices } from './sales-card.ts';

/** Between what the forms of the desk let choose, in the business's language. */
export function deskChoices({
  business,
  sales,
  bookings,
}: Pick<Profile, 'business' | 'sales' | 'bookings'>): DeskChoices {
  const labelled = ({ code, label }: { code: string; label: { ru: string; en: string } }) => {
    return { code, label: label[business.language] };
  };
  return {
    team: sales.team.map(({ name }) => repNamed(name)),
    lostReasons: sales.lostReasons.map(labelled),
    products: sales.products.map(labelled),
    resources: bookings.resources.map(labelled),
    currency: business.currency,
  };
}
