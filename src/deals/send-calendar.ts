import { bookableResources } from '../domain/booking/bookable-resource.ts';
import { calendarFile } from '../domain/booking/calendar-file.ts';
import type { Profile } from '../domain/profile.ts';
import type { Language } from '../domain/values.ts';
import type { Engine } from '../engine/engine.ts';
import type { FetchedFile } from '../engine/file-source.ts';
import type { bookingQueries, CalendarRecord } from '../store/booking-queries.ts';

/**
 * A booking as a file for calendars, sent to the customer in their conversation and so shown to the salesperson under
 * the card: once for each change of it.
 */
export function calendarSender({
  bookings,
  profile,
  engine,
}: {
  bookings: Pick<ReturnType<typeof bookingQueries>, 'entry'>;
  profile: Pick<Profile, 'business' | 'hours' | 'bookings'>;
  engine: Pick<Engine, 'act'>;
}) {
  const resources = bookableResources(profile);
  const { name: business, phone, zone } = profile.business;

  return {
    /** Rejects when it was not kept, so that it is tried again. */
    async send(bookingId: string): Promise<void> {
      const entry = await bookings.entry(bookingId);
      // Whoever came, or did not, has no use for it any more.
      if (entry?.status !== 'booked' && entry?.status !== 'cancelled') return;
      const { conversationId, revision } = entry;
      const file = { from: 'calendar', reference: bookingId, kind: 'file', name: fileName(entry) } as const;
      const what = { type: 'documentMade', file } as const;
      const eventId = `${bookingId}:${revision}`;
      await engine.act({ channel: 'calendar', eventId, conversationId, what });
    },

    /** The booking as it stands now; null when its person was erased. */
    async fetch(bookingId: string): Promise<FetchedFile | null> {
      const entry = await bookings.entry(bookingId);
      if (!entry) return null;
      const text = calendarFile({
        id: entry.id,
        revision: entry.revision,
        method: entry.status === 'cancelled' ? 'cancel' : 'request',
        startsAt: entry.startsAt,
        endsAt: entry.endsAt,
        ...about(entry),
        stamp: entry.updatedAt,
      });
      return { bytes: new TextEncoder().encode(text), name: fileName(entry), mime: 'text/calendar' };
    },
  };

  function about({ resource, language, name, repName }: CalendarRecord) {
    const words = WORDS[language];
    const booked = resources.find(({ code }) => code === resource);
    const description = [
      name && words.guest(name),
      repName && words.host(repName),
      phone !== undefined && words.phone(phone),
    ].filter((line) => typeof line === 'string');
    return {
      summary: `${booked?.label[language] ?? resource} · ${business[language]}`,
      place: booked?.place?.[language] ?? null,
      ...(description.length > 0 && { description: description.join('\n') }),
    };
  }

  /** "Визит 28.11.2026.ics" */
  function fileName({ startsAt, status, language }: CalendarRecord): string {
    const day = new Intl.DateTimeFormat('ru-RU', { timeZone: zone, dateStyle: 'short' }).format(startsAt);
    return `${WORDS[language][status === 'cancelled' ? 'cancelled' : 'visit']} ${day}.ics`;
  }
}

const WORDS: Record<
  Language,
  {
    visit: string;
    cancelled: string;
    guest(name: string): string;
    host(name: string): string;
    phone(number: string): string;
  }
> = {
  ru: {
    visit: 'Визит',
    cancelled: 'Визит отменён',
    guest: (name) => `Гость: ${name}`,
    host: (name) => `Ваш менеджер: ${name}`,
    phone: (number) => `Если планы изменятся, позвоните: ${number}`,
  },
  en: {
    visit: 'Visit',
    cancelled: 'Visit cancelled',
    guest: (name) => `Guest: ${name}`,
    host: (name) => `Your contact: ${name}`,
    phone: (number) => `Should your plans change, call ${number}`,
  },
};
