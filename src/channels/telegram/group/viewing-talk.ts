import type { FreeTimes } from '../../../desk/deal-forms.ts';
import { denialWords } from '../../../desk/denial-words.ts';
import type { PressedBy } from '../../../desk/press.ts';
import { slotLabel } from '../../../domain/booking/slot-label.ts';
import type { Language } from '../../../domain/values.ts';
import type { Coded } from './codes.ts';
import { DEAL_WORDS } from './deal-words.ts';
import { DESK_WORDS } from './desk-words.ts';
import type { DialogueParts } from './dialogue.ts';
import { button, menu, type Turn } from './turn.ts';

/** As many as are looked through at a glance. */
const MOST_DAYS = 12;
/** When as many times came, the last day of them may not be whole. */
const MOST_TIMES = 100;
const TIME_COLUMNS = 4;

/** A visit: the day, then the time of that day. */
export function viewingTalk({ forms, choices, language, zone, now }: DialogueParts) {
  const words = DEAL_WORDS[language];
  const { cancel, done } = DESK_WORDS[language];

  return { days, times, book };

  async function days(handoffId: string, from: string | undefined, gone: Turn): Promise<Turn> {
    const found = await forms.times(handoffId, language, from);
    if (!found) return gone;
    const all = wholeDays(found);
    const shown = all.days.slice(0, MOST_DAYS);
    const next = all.days[MOST_DAYS] ?? all.rest;
    if (shown.length === 0) return { type: 'told', told: denialWords('no-times', language), closes: false };
    return menu(handoffId, found.booked ? words.moves(found.booked.label) : words.day, [
      ...shown.map((day) => button(dayLabel(day, language), { step: 'viewingDay', handoffId, day })),
      ...(next ? [button(words.later, { step: 'viewingDays', handoffId, day: next })] : []),
      button(cancel, { step: 'cancel', handoffId }),
    ]);
  }

  async function times(handoffId: string, day: string, gone: Turn): Promise<Turn> {
    const found = await forms.times(handoffId, language, day);
    if (!found) return gone;
    const ofDay = found.times.filter((time) => time.day === day);
    // Somebody has taken the last of them meanwhile.
    if (ofDay.length === 0) return days(handoffId, undefined, gone);
    const isOneKind = new Set(ofDay.map(({ resource }) => resource)).size < 2;
    const label = (time: FreeTimes['times'][number]) =>
      [clock(time.startsAt), isOneKind ? '' : time.what].join(' ').trim();
    return menu(
      handoffId,
      words.time(dayLabel(day, language)),
      [
        ...ofDay.map((time) =>
          button(label(time), {
            step: 'viewingAt',
            handoffId,
            resource: time.resource,
            startsAt: time.startsAt,
          }),
        ),
        button(words.otherDay, { step: 'viewingDays', handoffId, day: todayOf(now(), zone) }),
        button(cancel, { step: 'cancel', handoffId }),
      ],
      { columns: isOneKind ? TIME_COLUMNS : 1 },
    );
  }

  function book(
    { handoffId, resource, startsAt }: Extract<Coded, { step: 'viewingAt' }>,
    by: PressedBy,
  ): Turn {
    const what = choices.resources.find(({ code }) => code === resource)?.label ?? resource;
    const when = slotLabel({ startsAt }, language, zone, now());
    const action = { type: 'bookViewing', resource, startsAt } as const;
    return { type: 'act', handoffId, action, told: done.other, said: words.booked(by.name, what, when) };
  }

  function clock(at: string): string {
    const format = new Intl.DateTimeFormat(localeOf(language), {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
    });
    return format.format(new Date(at));
  }
}

function wholeDays({ times }: FreeTimes): { days: string[]; rest: string | undefined } {
  const days = [...new Set(times.map(({ day }) => day))];
  const isCut = times.length >= MOST_TIMES && days.length > 1;
  return isCut ? { days: days.slice(0, -1), rest: days.at(-1) } : { days, rest: undefined };
}

function dayLabel(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return format.format(new Date(`${day}T12:00:00Z`));
}

function todayOf(now: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
}

function localeOf(language: Language): string {
  return language === 'ru' ? 'ru-RU' : 'en-GB';
}
