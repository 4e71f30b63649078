import { localTime } from '../../domain/booking/local-time.ts';
import type { Slot } from '../../domain/booking/slot.ts';
import { ANY_TIME, isWished, type TimeWish } from '../../domain/booking/time-wish.ts';
import { readAssent } from '../assent/read-assent.ts';
import { readPlace } from '../choice/choice-by-place.ts';
import type { ReadContext } from '../reading.ts';
import { type Scan, scan } from '../text/scan.ts';
import { isoOf } from '../when/calendar.ts';
import { type ReadWish, readWish } from './read-wish.ts';

export type SlotReply =
  | { status: 'slot'; slot: Slot }
  /** `ANY_TIME` is any other than those that were offered. */
  | { status: 'wish'; wish: TimeWish }
  | { status: 'unclear' };

/**
 * What somebody says to the slots that were offered, in the order shown: one of them ("второй", "в субботу в 12", "the
 * first one"), or when else they would come ("на следующей неделе вечером", "any weekday after 6pm"). `zone` is that
 * of the business. Nothing need be offered: then all that is read is a wish.
 */
export function readSlotReply(
  text: string,
  { offered, ...context }: ReadContext & { offered: readonly Slot[] },
): SlotReply {
  const scanned = scan(text);
  if (scanned.tokens.length > MOST_TOKENS) return { status: 'unclear' };
  const read = readWish(text, context);
  const named = byPlace(text, scanned, read, offered, context);
  if (named) return named;
  const soonest = EARLIEST.test(scanned.plain) && (!read || isHaste(read)) ? earliestOf(offered) : undefined;
  if (soonest) return slotReply(soonest);
  if (read) return byTime(text, read, offered, context.zone);
  return byOtherWords(text, scanned, offered, context);
}

/** "Второй", "2"; "в 2" and "второго декабря" are times. */
function byPlace(
  text: string,
  { plain }: Scan,
  read: ReadWish | null,
  offered: readonly Slot[],
  { zone }: ReadContext,
): SlotReply | null {
  if (read?.hours.isClock) return null;
  const place = readPlace(text, offered.length);
  const byPlace = place === null ? undefined : offered[place];
  const figure = FIGURE.exec(plain)?.[1];
  if (figure === undefined) {
    if (!byPlace || (read && !isOrdinal(read) && !isHaste(read))) return null;
    const dated = read ? offered.filter((slot) => isWished(timeOf(slot, zone), read.wish)) : [];
    const [only, another] = dated;
    return slotReply(only && !another && DATE_FORM.test(plain) ? only : byPlace);
  }
  const fitting = byFigure(Number(figure), offered, zone);
  const meant = new Set([...(byPlace ? [byPlace] : []), ...fitting]);
  const [slot, another] = meant;
  if (slot && !another) return slotReply(slot);
  if (slot) return { status: 'unclear' };
  const hour = Number(figure);
  if (hour < FIRST_HOUR || hour > LAST_HOUR) return null;
  return { status: 'wish', wish: { ...ANY_TIME, hours: [{ from: hour * 60, to: hour * 60 }] } };
}

/** A reading that rests on an ordinal alone: "второй", "5-го". */
function isOrdinal({ hours, wish, isOneDay }: ReadWish): boolean {
  return isOneDay && hours.spans.length === 0 && wish.weekdays.length === 0;
}

/** "12": the slots at that hour, or else on that day of the month. */
function byFigure(figure: number, offered: readonly Slot[], zone: string): Slot[] {
  const times = offered.map((slot) => ({ slot, at: timeOf(slot, zone) }));
  const hours = figure < 8 ? [figure, figure + 12] : [figure];
  const byHour = times.filter(({ at }) => at.minute % 60 === 0 && hours.includes(at.minute / 60));
  const found =
    byHour.length > 0 ? byHour : times.filter(({ at }) => Number(isoOf(at.day).slice(8)) === figure);
  return found.map(({ slot }) => slot);
}

function byTime(text: string, read: ReadWish, offered: readonly Slot[], zone: string): SlotReply {
  const { wish, inAnyWeek, hours, isOneDay, isDated } = read;
  const exact = hours.exact.length === 1 && !hours.isRange;
  const isAsking = ASKING.test(text) && !exact;
  const isPointed =
    !hours.isRange &&
    !isAsking &&
    (isOneDay || (exact && wish.days.length === 0 && wish.weekdays.length === 0));
  if (!isPointed) return { status: 'wish', wish };
  const fitting = offered.filter((slot) => {
    const at = timeOf(slot, zone);
    const spans = exact
      ? (hours.exact[0] ?? []).map((minute) => ({ from: minute, to: minute }))
      : hours.spans;
    return isWished(at, { ...(isDated ? wish : inAnyWeek), hours: spans });
  });
  const [slot] = fitting;
  const isOne = slot !== undefined && fitting.every(({ startsAt }) => startsAt === slot.startsAt);
  return isOne ? slotReply(slot) : { status: 'wish', wish };
}

/** "The earliest", "любое", "попозже", "ничего не подходит", "да". */
function byOtherWords(
  text: string,
  { plain }: Scan,
  offered: readonly Slot[],
  context: ReadContext,
): SlotReply {
  const [first] = offered;
  if (NONE.test(plain)) return { status: 'wish', wish: ANY_TIME };
  const earliest = ANY.test(plain) ? earliestOf(offered) : undefined;
  if (earliest) return slotReply(earliest);
  if (ANY.test(plain) || EARLIEST.test(plain)) return { status: 'wish', wish: ANY_TIME };
  const moved = movedOf(plain, offered, context.zone);
  if (moved) return { status: 'wish', wish: moved };
  if (!first || offered.length > 1) return { status: 'unclear' };
  const assent = readAssent(text, context);
  return assent.status === 'parsed' && assent.value === 'yes' ? slotReply(first) : { status: 'unclear' };
}

/** "Попозже", "anything earlier?": of one day other hours, of several other days. */
function movedOf(plain: string, offered: readonly Slot[], zone: string): TimeWish | null {
  const [isLater, isEarlier] = [LATER.test(plain), EARLIER.test(plain)];
  if (isLater === isEarlier || offered.length === 0) return null;
  const times = offered.map((slot) => timeOf(slot, zone));
  const days = times.map(({ day }) => day);
  const minutes = times.map(({ minute }) => minute);
  const [firstDay, lastDay] = [Math.min(...days), Math.max(...days)];
  if (isLater && firstDay !== lastDay) return { ...ANY_TIME, days: [{ start: isoOf(lastDay), end: null }] };
  const hours = isLater
    ? { from: Math.max(...minutes) + 1, to: 1_439 }
    : { from: 0, to: Math.max(0, Math.min(...minutes) - 1) };
  const isSameDay = firstDay === lastDay;
  return {
    ...ANY_TIME,
    hours: [hours],
    ...(isSameDay && { days: [{ start: isoOf(firstDay), end: isoOf(firstDay) }] }),
  };
}

/** "Как можно скорее" is read as the days from today on, and names none of them. */
function isHaste({ wish, hours, isOneDay, isDated }: ReadWish): boolean {
  return !isOneDay && !isDated && wish.weekdays.length === 0 && hours.spans.length === 0;
}

function earliestOf(offered: readonly Slot[]): Slot | undefined {
  return offered.toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))[0];
}

function timeOf({ startsAt }: Slot, zone: string) {
  return localTime(Date.parse(startsAt), zone);
}

function slotReply(slot: Slot): SlotReply {
  return { status: 'slot', slot };
}

const MOST_TOKENS = 80;
const FIRST_HOUR = 8;
const LAST_HOUR = 22;
const FIGURE = /^ (?:давайте |на |можно |ok |let s say )?(\d{1,2})(?: пожалуйста| please| pls)? $/;
/** "Второго", "5-го" is a day more often than a place in a list. */
const DATE_FORM = / (?:[а-я]+ого|третьего|го) $|^ on the /;
const ASKING = /\?\s*$|^\s*(?:а\s|what about|how about|is there|do you have|anything|есть (?:ли|что))/i;
const EARLIEST =
  / (?:ближайш[а-я]+(?! (?:дн|недел|месяц|выходн))|сам[а-я]+ (?:ранн|перв)[а-я]+|как можно (?:скорее|раньше|быстрее)|поскорее|(?:the )?(?:earliest|soonest|nearest)|first available|asap|as soon as possible)(?= )/;
const ANY =
  /^ (?:ну |да |мне |нам |well |ok |oh )*(?:люб(?:ое|ой|ая|ые|ого)|все равно|без разницы|неважно|не важно|как вам удобно|на ваш[а-я]* (?:выбор|усмотрение)|выбирайте сами|any|anything|anytime|any of (?:them|these|those)|any time|whichever|whatever|either|doesn t matter|don t mind|i don t mind|all good|up to you|you (?:choose|pick))(?: (?:время|вариант|из них|подойдет|подходит|works|work|suits|is fine|will do|fine|ok|for me|for us|one))* $/;
const NONE =
  / (?:друг(?:ое|ой|ие|их) (?:время|времени|день|дни|дня|вариант[а-я]*|дат[а-я]+)|ничего не подход[а-я]+|ни од[а-я]+(?: из них)?(?: мне| нам)? не подход[а-я]+|не подход(?:ит|ят)(?: ничего| ни од[а-я]+)?|не подойд[а-я]+|(?:еще|другие) вариант[а-я]*|что (?:еще|нибудь еще) есть|есть (?:что то |что нибудь )?еще|другое|none(?: of (?:them|these|those))?|neither|(?:something|anything|anytime) else|(?:any )?other (?:times?|days?|options?|dates?|slots?)|another (?:time|day|date|slot)|different (?:time|day|date)|more options|(?:these|those|they) (?:don t|dont|do not) (?:work|suit)|doesn t work)(?= )/;
const LATER = / (?:позже|попозже|позднее|later)(?= )/;
const EARLIER = / (?:раньше|пораньше|earlier|sooner)(?= )/;
