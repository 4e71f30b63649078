import type { Profile } from '../domain/profile.ts';
import type { Language } from '../domain/values.ts';

/** What the codes in a deal are called in a language; one that the profile has no more stays as it is. */
export type DealLabels = (
  of: 'product' | 'resource' | 'lostReason',
  code: string,
  language: Language,
) => string;

export function dealLabels({
  sales,
  offers,
  bookings,
}: Pick<Profile, 'sales' | 'offers' | 'bookings'>): DealLabels {
  // Flows record the reason as reports count it, salespeople the code of their list.
  const reasons = sales.lostReasons.map(({ reason, label }) => ({ code: reason, label }));
  const all = {
    product: [...sales.products, ...(offers?.packages ?? [])],
    resource: bookings.resources,
    lostReason: [...sales.lostReasons, ...reasons],
  };
  return (of, code, language) => all[of].find((one) => one.code === code)?.label[language] ?? code;
}
