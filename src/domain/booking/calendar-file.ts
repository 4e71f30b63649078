import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** A booking as a calendar shows it. */
export interface CalendarEntry {
  /** The booking's id: the same in every file of it, so that calendars replace what they have. */
  id: string;
  /** The booking's: a calendar takes only what is newer than what it has. */
  revision: number;
  /** `cancel` takes it out of the calendar. */
  method: 'request' | 'cancel';
  startsAt: Date;
  endsAt: Date;
  summary: string;
  place: string | null;
  /** What else to know, such as whom to call. */
  description?: string;
  /** When the booking was made or changed. */
  stamp: Date;
}

/** The text of an `.ics` file, its times in UTC; a booking that stands rings a day and two hours before. */
export function calendarFile({
  id,
  method,
  startsAt,
  endsAt,
  summary,
  place,
  description,
  ...entry
}: CalendarEntry): string {
  const isCancelled = method === 'cancel';
  const calendar = ical({
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Hourglass', product: 'Bookings', language: 'EN' },
  });
  const event = calendar.createEvent({
    id: `${id}@hourglass`,
    sequence: entry.revision,
    status: isCancelled ? ICalEventStatus.CANCELLED : null,
    stamp: entry.stamp,
    start: startsAt,
    end: endsAt,
    summary,
    location: place,
    description: description ?? null,
  });
  if (!isCancelled)
    for (const before of ALARMS)
      event.createAlarm({ type: ICalAlarmType.display, trigger: before, description: summary });
  return `${calendar.toString()}\r\n`;
}

/** Seconds before it begins. */
const ALARMS = [86_400, 7_200];
