import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseProfile } from '../../../../src/config/read-profile.ts';
import { bookableResources, resourcesFor } from '../../../../src/domain/booking/bookable-resource.ts';

const shipped = readFileSync(new URL('../../../../flows/profile.yaml', import.meta.url), 'utf8');

/** The shipped profile with another section `bookings`; undefined leaves the section out. */
function withBookings(bookings: unknown): string {
  const document = parseDocument(shipped);
  if (bookings === undefined) document.delete('bookings');
  else document.set('bookings', bookings);
  return document.toString();
}

function faultsOf(...resources: unknown[]): string {
  try {
    parseProfile(withBookings({ resources }), 'profile.yaml');
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const hall = { code: 'hall', label: { ru: 'Просмотр зала', en: 'A viewing' }, slotMinutes: 60 };
const resourcesOf = (bookings: unknown) =>
  bookableResources(parseProfile(withBookings(bookings), 'profile.yaml'));

describe('the bookings section of a profile', () => {
  test('may be left out, and then nothing can be booked', () => {
    expect(resourcesOf(undefined)).toEqual([]);
  });

  test('as it is shipped has the viewing of the hall, in the hours of the business', () => {
    const [viewing, ...others] = bookableResources(parseProfile(shipped, 'profile.yaml'));
    expect(others).toEqual([]);
    expect(viewing).toMatchObject({
      code: 'hall',
      slotMinutes: 60,
      stepMinutes: 30,
      bufferMinutes: 15,
      noticeMinutes: 120,
      horizonDays: 30,
      services: null,
      hours: { zone: 'Europe/Moscow', week: { sat: { from: '11:00', to: '18:00' } } },
    });
    expect(viewing?.hours.holidays).toEqual(expect.arrayContaining(['2027-01-01', '2026-12-31']));
  });

  test('needs no more than a code, a label and a length', () => {
    expect(resourcesOf({ resources: [hall] })).toMatchObject([
      { stepMinutes: 60, bufferMinutes: 0, noticeMinutes: 120, horizonDays: 30, place: null },
    ]);
  });

  test('offers to a need what is for it and what is for all', () => {
    const resources = resourcesOf({
      resources: [hall, { ...hall, code: 'tasting', services: ['wedding'] }],
    });
    const codes = (need: string | null) => resourcesFor(need, resources).map(({ code }) => code);
    expect(codes('wedding')).toEqual(['hall', 'tasting']);
    expect(codes('corporate')).toEqual(['hall']);
    expect(codes(null)).toEqual(['hall']);
  });

  test.each([
    [
      [{ ...hall, services: ['weddings'] }],
      'bookings.resources.0.services.0: there is no need with the code "weddings"',
    ],
    [[hall, hall], 'bookings.resources: a code stands twice'],
    [
      [{ ...hall, slotMinutes: 660 }],
      'bookings.resources.0.slotMinutes: no day is open for 660 minutes, so nobody could book',
    ],
    [[{ ...hall, week: {} }], 'bookings.resources.0.week: a week has at least one day'],
    [[{ ...hall, horizonDays: 400 }], 'bookings.resources.0.horizonDays'],
    [[{ ...hall, slotMinutes: 0 }], 'bookings.resources.0.slotMinutes'],
    [[{ ...hall, bufferMinutes: -5 }], 'bookings.resources.0.bufferMinutes'],
    [[{ ...hall, daysOff: ['31.12.2026'] }], 'a date is written YYYY-MM-DD'],
    [[{ ...hall, buffer: 5 }], 'bookings.resources.0.buffer: there is no such field'],
  ])('names its faults: %j', (resources, fault) => {
    expect(faultsOf(...resources)).toContain(fault);
  });
});
