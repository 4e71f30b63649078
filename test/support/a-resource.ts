import type { BookableResource } from '../../src/domain/booking/bookable-resource.ts';
import type { HeldTimes } from '../../src/domain/booking/slot.ts';

const daily = { from: '10:00', to: '20:00' };

/** The hall of the sample business, unless something else is said. */
export function aResource({
  zone = 'Europe/Moscow',
  ...given
}: Partial<BookableResource> & { zone?: string } = {}): BookableResource {
  return {
    code: 'hall',
    label: { ru: 'Просмотр зала', en: 'A look around the hall' },
    place: null,
    services: null,
    hours: {
      zone,
      week: {
        mon: daily,
        tue: daily,
        wed: daily,
        thu: daily,
        fri: daily,
        sat: { from: '11:00', to: '18:00' },
      },
      holidays: [],
    },
    slotMinutes: 60,
    stepMinutes: 60,
    bufferMinutes: 15,
    noticeMinutes: 120,
    horizonDays: 30,
    ...given,
  };
}

/** What bookings of the hall from these to those instants hold, with no buffers of their own. */
export function held(...times: [from: string, to: string][]): Map<string, HeldTimes> {
  const [from, to] = [0, 1].map((end) => times.map((time) => Date.parse(time[end] ?? '')));
  return new Map([['hall', { from: from ?? [], to: to ?? [] }]]);
}
