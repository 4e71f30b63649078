/** A wall clock's time, as an input of type datetime-local has it: `2026-11-23T10:00`. */
type LocalTime = string;

type Name = 'snoozeHour' | 'snoozeEvening' | 'snoozeTomorrow' | 'snoozeMonday';

const DAY_MS = 86_400_000;
const EVENING = '18:00';
const MORNING = '10:00';

/** The times that are worth a button now, in the business's zone. Instants are ISO. */
export function snoozeTimes(now: number, zone: string): { name: Name; until: string }[] {
  const local = localTime(now, zone);
  const day = (ahead: number) => new Date(Date.parse(`${local.slice(0, 10)}T00:00Z`) + ahead * DAY_MS);
  const at = (ahead: number, time: string) =>
    instantOf(`${day(ahead).toISOString().slice(0, 10)}T${time}`, zone);
  const toMonday = 7 - ((day(0).getUTCDay() + 6) % 7);
  const times: { name: Name; until: number }[] = [
    { name: 'snoozeHour', until: now + 3_600_000 },
    { name: 'snoozeEvening', until: at(0, EVENING) },
    { name: 'snoozeTomorrow', until: at(1, MORNING) },
    { name: 'snoozeMonday', until: at(toMonday, MORNING) },
  ];
  return times
    .filter(({ name, until }) => name !== 'snoozeEvening' || until - now > 3_600_000)
    .filter(({ name }) => name !== 'snoozeMonday' || toMonday > 1)
    .map(({ name, until }) => ({ name, until: new Date(until).toISOString() }));
}

export function localTime(instant: number, zone: string): LocalTime {
  return new Date(instant + offsetMs(instant, zone)).toISOString().slice(0, 16);
}

/** The instant at which the zone's clocks show the time; the later offset where they show it twice or never. */
export function instantOf(local: LocalTime, zone: string): number {
  const asUtc = Date.parse(`${local}Z`);
  const guess = asUtc - offsetMs(asUtc, zone);
  return asUtc - offsetMs(guess, zone);
}

function offsetMs(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    parts.map(({ type, value }) => [type, value]),
  );
  return (
    Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(instant / 1000) * 1000
  );
}
