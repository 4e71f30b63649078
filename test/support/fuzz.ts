import { directMessage, press } from './slack-requests.ts';
import { telegramPerson } from './telegram-updates.ts';

type Json = Record<string, unknown>;

/** Chance that repeats itself: the same seed gives the same numbers. */
export interface Chance {
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  /** Whether something that happens so often of a hundred times happens now. */
  percent(often: number): boolean;
}

/** Mulberry32. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    percent: (often) => below(100) < often,
  };
}

/** Texts that people, browsers and attackers send, and that break what is careless. */
const NASTY_TEXTS = [
  '',
  ' ',
  '\n\n\n',
  '\0',
  'да\0нет',
  '\uD800',
  'свадьба\uDC00\uD800',
  '\u202Eдлинный обратный текст\u202C',
  'שלום, חתונה בעוד חמישה חודשים',
  'مرحبا، أربعمائة ألف',
  '\u200B\u200D\uFEFF',
  'св\u200Bад\u200Dьба',
  '👩‍👩‍👧‍👦🏳️‍🌈🇺🇦',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<!channel> <@U2> <https://evil.example|click> &lt;b&gt;',
  '*bold* _it_ ~no~ `code` [a](b) ||spoiler||',
  "'; DROP TABLE lead; --",
  '{"__proto__":{"x":1}}',
  '__proto__',
  'constructor',
  '{{7*7}} { $need }',
  '../../etc/passwd',
  '1e309',
  '-0',
  '31 февраля 99999 года',
  '0000-00-00',
  '+7 999',
  '+7 (921) 555-12-34 доб. 99999999999999999999',
  'a@b@c@d.e',
  '/start ' + 'x'.repeat(64),
  '/start __proto__',
  '/language klingon',
  '/',
  '//',
];

/** Slow to look through, so they come seldom. */
const HUGE_TEXTS = [
  '🎉'.repeat(2_048),
  'ж'.repeat(4_096),
  'a\u0301'.repeat(2_000),
  'x'.repeat(9_000),
  '9'.repeat(4_000),
  '5-'.repeat(2_000),
];

const SENSIBLE_TEXTS = [
  '/start',
  '/start src-vk__cmp-spring',
  '/human',
  '/back',
  '/change',
  '/language en',
  '/language ru',
  '/restart',
  '/stop',
  '/delete',
  'да',
  'нет',
  'yes',
  'свадьба',
  'a wedding',
  'юбилей на 60 человек',
  'через 5 месяцев',
  'in two months',
  '400 тысяч',
  '5000 с гостя',
  '100 евро',
  'решаю я',
  'решаем вместе с женой',
  'всё верно',
  'бюджет 600 тысяч',
  'позовите человека',
];

const NASTY_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  -0,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e308,
  [],
  {},
  [[]],
  [null],
  { id: {} },
  { toString: 1, valueOf: 2, length: -1 },
  'text',
  '42',
];

/** A Telegram update with up to three things wrong; `tokenOf` gives a token that the person's last buttons carry. */
export function fuzzedUpdate(chance: Chance, updateId: number, tokenOf: (id: number) => string): unknown {
  const person = telegramPerson(1 + chance.below(400), {
    first_name: chance.percent(20) ? chance.pick(NASTY_TEXTS) : 'Anna',
    ...(chance.percent(30) && { last_name: chance.pick(NASTY_TEXTS), username: chance.pick(NASTY_TEXTS) }),
    language_code: chance.pick(['ru', 'en', 'de', '', 'RU-ru']),
  });
  const file = { file_id: chance.pick(NASTY_TEXTS), caption: words(chance) };
  const kinds: (() => Json)[] = [
    () => person.text(words(chance)),
    () => person.text(words(chance)),
    () => person.text(words(chance)),
    () => person.press(chance.percent(70) ? tokenOf(person.id) : words(chance)),
    () => person.press(tokenOf(1 + chance.below(400))),
    () => person.contact(chance.percent(50) ? phone(chance) : words(chance), chance.pick([person.id, 7])),
    () => person.edit(person.id * 1_000, words(chance)),
    () => person.membership(chance.pick(['member', 'kicked', 'left', 'restricted', words(chance)])),
    () => person.message({ [chance.pick(['voice', 'video', 'sticker', 'document', 'audio'])]: file }),
    () => person.message({ photo: [file, file], caption: words(chance) }),
    () => person.message({ location: { latitude: chance.pick([55.7, 91, -0, 1e9]), longitude: 37.6 } }),
    () => person.text(words(chance), { chat: { id: -100, type: chance.pick(['group', 'supergroup', 'x']) } }),
    () => ({ channel_post: { message_id: 1, chat: { id: -5, type: 'channel' }, text: words(chance) } }),
    () => ({ poll: { id: words(chance) } }),
    () => ({ inline_query: { id: '1', from: { id: person.id }, query: words(chance) } }),
    () => ({ [words(chance)]: words(chance) }),
  ];
  return spoil({ update_id: updateId, ...chance.pick(kinds)() }, chance);
}

/** The body of a Slack event or press with up to three things wrong. */
export function fuzzedSlackBody(chance: Chance, number: number, tokenOf: (user: string) => string): unknown {
  const user = `U${chance.below(200)}`;
  const files = [{ id: `F${number}`, mimetype: chance.pick(['image/png', 'audio/webm', words(chance)]) }];
  const message = { user, ts: `1.${number}`, text: words(chance) };
  const event = (text: string, more: Json = {}) =>
    directMessage(text, { user, channel: `D${user}`, ts: `1.${number}`, ...more }, `Ev${number}`);
  const kinds: (() => Json)[] = [
    () => event(words(chance)),
    () => event(words(chance)),
    () => event(words(chance), { files, subtype: 'file_share' }),
    () => event('', { subtype: 'message_changed', message, previous_message: { text: 'before' } }),
    () => event(words(chance), { subtype: words(chance) }),
    () => event(words(chance), { channel_type: chance.pick(['channel', 'mpim', 'x']) }),
    () => press('press:0', tokenOf(user), { user, channel: `D${user}`, actionTs: `2.${number}` }),
    () => press(words(chance), words(chance), { user, channel: 'C1', actionTs: `2.${number}` }),
  ];
  return spoil(chance.pick(kinds)(), chance);
}

function words(chance: Chance): string {
  if (chance.percent(8)) return phone(chance);
  if (chance.percent(1)) return chance.pick(HUGE_TEXTS);
  return chance.percent(60) ? chance.pick(SENSIBLE_TEXTS) : chance.pick(NASTY_TEXTS);
}

/** Some people share a phone, and so become one lead. */
function phone(chance: Chance): string {
  return `Анна, +7 921 ${1_000_000 + chance.below(chance.percent(20) ? 50 : 900_000)}`;
}

function spoil(update: Json, chance: Chance): unknown {
  const wrongs = chance.percent(45) ? 0 : 1 + chance.below(3);
  for (let wrong = 0; wrong < wrongs; wrong += 1) {
    const holders = objectsIn(update);
    const holder = chance.pick(holders);
    const key = chance.pick(Object.keys(holder).concat('extra'));
    const spoiled: (() => void)[] = [
      () => delete holder[key],
      () => set(holder, key, chance.pick(NASTY_VALUES)),
      () => set(holder, key, chance.pick(NASTY_TEXTS)),
      () => set(holder, key, [holder[key]]),
      () => set(holder, key, { [key]: holder[key] }),
      () => set(holder, key, nested(chance.percent(5) ? 2_000 : 10)),
      () => set(holder, chance.pick(NASTY_TEXTS), holder[key]),
      () => set(holder, 'unknown_field_of_next_year', { any: [1, 'two'] }),
    ];
    chance.pick(spoiled)();
  }
  return chance.below(1_000) === 0 ? chance.pick(NASTY_VALUES) : update;
}

/** Also under the name `__proto__`, where an assignment would do something else. */
function set(holder: Json, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function objectsIn(value: unknown, depth = 0): Json[] {
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  return [value as Json, ...Object.values(value).flatMap((inner) => objectsIn(inner, depth + 1))];
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { value };
  return value;
}
