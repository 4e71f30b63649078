import { describe, expect, test } from 'vitest';
import { readSlotReply } from '../../../../src/answers/slot/read-slot-reply.ts';
import type { Slot } from '../../../../src/domain/booking/slot.ts';
import type { TimeWish } from '../../../../src/domain/booking/time-wish.ts';
import type { Language } from '../../../../src/domain/values.ts';

const now = new Date('2026-11-24T09:00:00Z'); // Tuesday, noon in Moscow

function at(local: string): Slot {
  const startsAt = new Date(`${local}:00+03:00`);
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  return { resource: 'hall', startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

const OFFERED = [
  '2026-11-25T12:00',
  '2026-11-25T17:00',
  '2026-11-26T15:00',
  '2026-11-28T12:00',
  '2026-11-28T14:30',
];

function read(text: string, language: Language, offered = OFFERED): string {
  const context = { now, zone: 'Europe/Moscow', language, region: language === 'ru' ? 'RU' : 'GB' };
  const reply = readSlotReply(text, { ...context, offered: offered.map(at) });
  if (reply.status === 'slot')
    return offered.find((one) => at(one).startsAt === reply.slot.startsAt) ?? 'none';
  return reply.status === 'wish' ? shown(reply.wish) : 'unclear';
}

/** "2026-11-30..2026-12-06 · 1,2 · 18:00-23:59", with what is not bound left out. */
function shown({ days, weekdays, hours }: TimeWish): string {
  const time = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  const parts = [
    days.map(({ start, end }) => (start === end ? start : `${start ?? ''}..${end ?? ''}`)).join(' or '),
    weekdays.join(),
    hours.map(({ from, to }) => (from === to ? time(from) : `${time(from)}-${time(to)}`)).join(' or '),
  ];
  return parts.filter((part) => part !== '').join(' · ') || 'any other';
}

const [WED_12, WED_17, THU_15, SAT_12, SAT_14_30] = OFFERED as [string, string, string, string, string];

test.each([
  ['второй', WED_17],
  ['2', WED_17],
  ['давайте второй вариант', WED_17],
  ['первое', WED_12],
  ['последний', SAT_14_30],
  ['третий подойдёт', THU_15],
  ['Вариант 4', SAT_12],
  ['в 15', THU_15],
  ['в 15:00', THU_15],
  ['в три', THU_15],
  ['в 3 часа дня', THU_15],
  ['к трём', THU_15],
  ['15', THU_15],
  ['17', WED_17],
  ['в пять вечера', WED_17],
  ['в 14:30', SAT_14_30],
  ['14.30', SAT_14_30],
  ['14-30', SAT_14_30],
  ['в полтретьего', SAT_14_30],
  ['в половине третьего', SAT_14_30],
  ['субботу в 14:30', SAT_14_30],
  ['в субботу в 12', SAT_12],
  ['давайте в субботу, в полдень', SAT_12],
  ['сб 12:00', SAT_12],
  ['сб, 28 ноября, 12:00', SAT_12],
  ['28-го в 14:30', SAT_14_30],
  ['28 ноября в 12', SAT_12],
  ['завтра в 12', WED_12],
  ['завтра в пять', WED_17],
  ['завтра, 25 ноября, 17:00', WED_17],
  ['завтра вечером', WED_17],
  ['в субботу после обеда', SAT_14_30],
  ['запишите меня на субботу на 12', SAT_12],
  ['давайте на 15:00', THU_15],
  ['в четверг', THU_15],
  ['26-го', THU_15],
  ['четверг подходит', THU_15],
  ['Можно в четверг в 15?', THU_15],
  ['ближайшее', WED_12],
  ['как можно скорее', WED_12],
  ['мне любое подойдёт', WED_12],
  ['без разницы', WED_12],
])('of what is offered "%s" is %s', (text, expected) => {
  expect(read(text, 'ru')).toBe(expected);
});

test.each([
  ['the first one', WED_12],
  ['second', WED_17],
  ['option 3', THU_15],
  ['the last one please', SAT_14_30],
  ['4', SAT_12],
  ['at 3', THU_15],
  ['3pm', THU_15],
  ['3 p.m.', THU_15],
  ['at three in the afternoon', THU_15],
  ["three o'clock", THU_15],
  ['half past two', SAT_14_30],
  ['2:30', SAT_14_30],
  ['2.30pm works', SAT_14_30],
  ['Saturday at noon', SAT_12],
  ['Sat 28 Nov, 12:00', SAT_12],
  ['sat 12pm', SAT_12],
  ['tomorrow at 5', WED_17],
  ['tomorrow at five pm please', WED_17],
  ['tomorrow evening', WED_17],
  ['Thursday', THU_15],
  ['thu works for me', THU_15],
  ['on the 26th', THU_15],
  ['can I come on Thursday at 3?', THU_15],
  ['the earliest', WED_12],
  ['asap', WED_12],
  ['any of them', WED_12],
  ["I don't mind", WED_12],
])('of what is offered "%s" is %s, in English', (text, expected) => {
  expect(read(text, 'en')).toBe(expected);
});

test.each([
  ['в пятницу после обеда', '2026-11-27 · 5 · 13:00-17:59'],
  ['в субботу вечером', '2026-11-28 · 6 · 17:00-23:59'],
  ['в ближайшие выходные', '2026-11-28..2026-11-29 · 6,7'],
  ['в субботу с 12 до 15', '2026-11-28 · 6 · 12:00-14:59'],
  ['лучше бы в пятницу, часов в шесть', '2026-11-27 · 5 · 18:00'],
  ['сегодня можно?', '2026-11-24'],
  ['сегодня вечером', '2026-11-24 · 17:00-23:59'],
  ['у меня свободна среда после пяти вечера', '2026-11-25 · 3 · 17:00-23:59'],
  ['давайте 3 декабря в половине седьмого', '2026-12-03 · 18:30'],
  ['на следующей неделе вечером', '2026-11-30..2026-12-06 · 17:00-23:59'],
  ['завтра утром', '2026-11-25 · 0:00-11:59'],
  ['завтра после 18', '2026-11-25 · 18:00-23:59'],
  ['завтра после шести', '2026-11-25 · 18:00-23:59'],
  ['завтра вечером после семи', '2026-11-25 · 19:00-23:59'],
  ['любой будний день после 18', '1,2,3,4,5 · 18:00-23:59'],
  ['в будни до обеда', '1,2,3,4,5 · 0:00-11:59'],
  ['в будни', '1,2,3,4,5'],
  ['в выходные', '2026-11-28..2026-11-29 · 6,7'],
  ['по субботам', '6'],
  ['в любую субботу утром', '6 · 0:00-11:59'],
  ['в следующую субботу', '2026-12-05 · 6'],
  ['в воскресенье', '2026-11-29 · 7'],
  ['а в пятницу можно?', '2026-11-27 · 5'],
  ['а в субботу есть что-нибудь?', '2026-11-28 · 6'],
  ['в пятницу в 11', '2026-11-27 · 5 · 11:00'],
  ['в среду или четверг', '2026-11-25..2026-11-26 · 3,4'],
  ['во вторник с 14 до 16', '2026-12-01 · 2 · 14:00-15:59'],
  ['с двух до четырёх', '14:00-15:59'],
  ['между 2 и 4', '14:00-15:59'],
  ['14-16', '14:00-15:59'],
  ['до 12', '0:00-11:59'],
  ['не раньше 16', '16:00-23:59'],
  ['не позже 13:00', '0:00-13:00'],
  ['около 16', '15:30-16:30'],
  ['в 12', '12:00'],
  ['в 2', '14:00'],
  ['в 19:30', '19:30'],
  ['в 12 или в 14', '12:00 or 14:00'],
  ['без четверти семь', '18:45'],
  ['послезавтра вечером', '2026-11-26 · 17:00-23:59'],
  ['5 декабря', '2026-12-05'],
  ['5 декабря в 13', '2026-12-05 · 13:00'],
  ['в начале декабря', '2026-12-01..2026-12-10'],
  ['через неделю', '2026-11-29..2026-12-03'],
  ['с понедельника по среду', '2026-11-30..2026-12-02'],
  ['не в субботу', '1,2,3,4,5,7'],
  ['в субботу не могу, давайте в воскресенье', '2026-11-29 · 7'],
  ['только не утром', '12:00-23:59'],
  ['во второй половине дня', '12:00-19:59'],
  ['после работы', '18:00-23:59'],
  ['утром', '0:00-11:59'],
  ['другое время', 'any other'],
  ['ничего не подходит', 'any other'],
  ['а ещё варианты есть?', 'any other'],
  ['а попозже?', '2026-11-28..'],
  ['18', '18:00'],
])('"%s" is a wish: %s', (text, expected) => {
  expect(read(text, 'ru')).toBe(expected);
});

test.each([
  ['any weekday after 6pm', '1,2,3,4,5 · 18:00-23:59'],
  ['Saturday afternoon?', '2026-11-28 · 6 · 12:00-17:59'],
  ['next week in the evening', '2026-11-30..2026-12-06 · 17:00-23:59'],
  ['tomorrow morning', '2026-11-25 · 0:00-11:59'],
  ['weekends only', '6,7'],
  ['this weekend', '2026-11-28..2026-11-29 · 6,7'],
  ['next Saturday', '2026-12-05 · 6'],
  ['Friday at 11', '2026-11-27 · 5 · 11:00'],
  ['how about friday?', '2026-11-27 · 5'],
  ['Tuesday or Thursday next week', '2026-12-01..2026-12-03 · 2,4'],
  ['between 2 and 4', '14:00-15:59'],
  ['2-4pm', '14:00-15:59'],
  ['from 10 to 2', '10:00-13:59'],
  ['after 6', '18:00-23:59'],
  ['before noon', '0:00-11:59'],
  ['no later than 1pm', '0:00-13:00'],
  ['not before 4pm', '16:00-23:59'],
  ['around 4', '15:30-16:30'],
  ['quarter to seven', '18:45'],
  ['at 2', '14:00'],
  ['December 5', '2026-12-05'],
  ['5 December at 1pm', '2026-12-05 · 13:00'],
  ['not Saturday', '1,2,3,4,5,7'],
  ["can't do Saturday, Sunday?", '2026-11-29 · 7'],
  ['after work', '18:00-23:59'],
  ['mornings are best', '0:00-11:59'],
  ['none of these work', 'any other'],
  ['something else', 'any other'],
  ['other times?', 'any other'],
  ['anything later?', '2026-11-28..'],
])('"%s" is a wish: %s, in English', (text, expected) => {
  expect(read(text, 'en')).toBe(expected);
});

test.each([
  'А парковка у вас есть?',
  'Нас будет 60 человек',
  'хм',
  'не знаю пока',
  'да',
  'Сколько это стоит?',
  '🙂',
  '',
])('"%s" names no time', (text) => {
  expect(read(text, 'ru')).toBe('unclear');
});

test.each(['Is there parking?', 'for 60 people', 'not sure yet', 'yes', 'hello', 'how much is it?'])(
  '"%s" names no time, in English',
  (text) => {
    expect(read(text, 'en')).toBe('unclear');
  },
);

describe('a reply to one slot', () => {
  const one = [SAT_12];
  test.each([
    ['да', SAT_12],
    ['подходит', SAT_12],
    ['давайте', SAT_12],
    ['позже', '2026-11-28 · 12:01-23:59'],
    ['пораньше', '2026-11-28 · 0:00-11:59'],
  ])('"%s" is %s', (text, expected) => {
    expect(read(text, 'ru', one)).toBe(expected);
  });
  test('of yes in English', () => {
    expect(read('yes please', 'en', one)).toBe(SAT_12);
    expect(read('sounds good', 'en', one)).toBe(SAT_12);
  });
});

test('with nothing offered a wish is read all the same', () => {
  expect(read('в субботу в 12', 'ru', [])).toBe('2026-11-28 · 6 · 12:00');
  expect(read('второй', 'ru', [])).toBe('unclear');
  expect(read('в 3 ночи', 'ru', [])).toBe('3:00');
});

test('a figure that may be two of the slots is not guessed at', () => {
  expect(read('2', 'ru', ['2026-11-25T12:00', '2026-11-25T17:00', '2026-11-26T14:00'])).toBe('unclear');
  expect(read('в 2', 'ru', ['2026-11-25T12:00', '2026-11-25T17:00', '2026-11-26T14:00'])).toBe(
    '2026-11-26T14:00',
  );
});

test('a weekday is that of the slots, whichever week they are in', () => {
  expect(read('в субботу', 'ru', ['2026-12-04T12:00', '2026-12-05T12:00'])).toBe('2026-12-05T12:00');
  expect(read('давайте в эту субботу', 'ru', ['2026-12-04T12:00', '2026-12-05T12:00'])).toBe(
    '2026-11-28 · 6',
  );
});

test.each([
  ['вечером', 'ru'],
  ['на той неделе вечером', 'ru'],
  ['in the evening', 'en'],
] as const)(
  'a part of the day books nothing by itself, even when one of the slots lies in it: %s',
  (text, language) => {
    expect(read(text, language, ['2026-11-25T12:00', '2026-11-25T18:00'])).toContain('17:00-');
  },
);
