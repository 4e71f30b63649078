import { businessHours } from '../domain/hours-of.ts';
import type { Profile } from '../domain/profile.ts';
import { createDesk, type Desk } from './desk.ts';

/** The desk that a profile describes. */
export function deskOf(profile: Pick<Profile, 'business' | 'hours' | 'sales' | 'bookings' | 'offers'>): Desk {
  const { sales, hours, bookings, offers } = profile;
  const chiefs = sales.team.filter(({ name }) => sales.team.some(({ chief }) => chief === name));
  return createDesk({
    hours: businessHours(profile),
    answerMinutes: hours.answerMinutes,
    chiefAfterMinutes: sales.sla.chiefAfterMinutes,
    reassignAfterMinutes: sales.sla.reassignAfterMinutes,
    handBackAfterMinutes: sales.handBackAfterMinutes,
    tries: sales.noAnswer.map(({ ms }) => ms),
    chiefsOf(name) {
      const own = sales.team.find((one) => one.name === name)?.chief;
      return own === undefined ? chiefs.map((one) => one.name) : [own];
    },
    books: bookings.resources.length > 0,
    sells: offers !== undefined,
  });
}
