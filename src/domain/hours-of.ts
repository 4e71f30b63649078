import type { Profile } from './profile.ts';
import type { Salesperson } from './sales-team.ts';
import type { WorkingHours } from './working-hours.ts';

type HoursInProfile = Pick<Profile, 'business' | 'hours'>;

/** When the business is open. */
export function businessHours({ business, hours }: HoursInProfile): WorkingHours {
  return { zone: business.zone, week: definedOnly(hours.week), holidays: hours.holidays };
}

/** When one of the team works: their own week or else the business's, without its holidays and their days off. */
export function hoursOf(
  { week, daysOff }: Pick<Salesperson, 'week' | 'daysOff'>,
  profile: HoursInProfile,
): WorkingHours {
  const { zone, week: open, holidays } = businessHours(profile);
  return { zone, week: week ? definedOnly(week) : open, holidays: [...new Set([...holidays, ...daysOff])] };
}

function definedOnly(week: Profile['hours']['week']): WorkingHours['week'] {
  return Object.fromEntries(Object.entries(week).filter(([, opening]) => opening !== undefined));
}
