import { setTimeout as delay } from 'node:timers/promises';
import { WEBHOOK_SECRET } from './product-process.ts';
import { telegramPerson } from './telegram-updates.ts';

type Update = Record<string, unknown> & { update_id: number };

/** People who talk to the bot at once, each with a talk of their own, the same at every run. */
export interface Crowd {
  people: { id: number; updates: Update[] }[];
  /**
   * Posts everybody's update of this turn, after their earlier ones, again until it is answered with 200, as
   * Telegram does. Resolves when all are; `sent` grows with every try.
   */
  say(turn: number): Promise<void>;
  readonly sent: number;
}

/** How many are answered at a time, as Telegram limits it itself. */
const CONNECTIONS = 40;
const AGAIN_AFTER_MS = 50;
const TIMEOUT_MS = 5_000;

/** @param urls where the product listens; every try goes to any of them */
export function crowd(options: { people: number; turns: number; urls: string[] }): Crowd {
  const { urls } = options;
  const people = Array.from({ length: options.people }, (_, index) => {
    const id = 10_000 + index;
    return { id, updates: talk(id, options.turns) };
  });
  const lastSaid = people.map(() => Promise.resolve());
  const free: (() => void)[] = [];
  let connections = CONNECTIONS;
  let sent = 0;
  let next = 0;

  async function connected<T>(work: () => Promise<T>): Promise<T> {
    if (connections === 0) await new Promise<void>((resolve) => free.push(resolve));
    else connections -= 1;
    try {
      return await work();
    } finally {
      const waiting = free.shift();
      if (waiting) waiting();
      else connections += 1;
    }
  }

  async function post(update: Update): Promise<boolean> {
    sent += 1;
    next = (next + 1) % urls.length;
    try {
      const answer = await fetch(`${urls[next]}/telegram/webhook`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': WEBHOOK_SECRET },
        body: JSON.stringify(update),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.arrayBuffer();
      return answer.status === 200;
    } catch {
      return false;
    }
  }

  async function postUntilKept(update: Update): Promise<void> {
    while (!(await connected(() => post(update)))) await delay(AGAIN_AFTER_MS);
    // An answer may be lost on its way: then Telegram sends what was kept, too.
    if (update.update_id % 20 === 0) await connected(() => post(update));
  }

  return {
    people,
    async say(turn) {
      for (const [index, { updates }] of people.entries()) {
        const update = updates[turn];
        if (update)
          lastSaid[index] = (lastSaid[index] ?? Promise.resolve()).then(() => postUntilKept(update));
      }
      await Promise.all(lastSaid);
    },
    get sent() {
      return sent;
    },
  };
}

const STRAIGHT = [
  'Да',
  'свадьба',
  'через три месяца',
  '400 тысяч',
  'решаю сама',
  '+7 921 PHONE',
  'да',
  'спасибо',
];
const ASIDE = [
  'мммм',
  '300',
  'а сколько стоит зал?',
  'свадьба на 80 человек, 500 тысяч',
  '/back',
  '/change',
  '/language',
  '/human',
  '/restart',
  '/start again',
  '/stop',
  'нет',
  'юбилей',
  '200 тысяч рублей',
];

function talk(id: number, turns: number): Update[] {
  const random = dice(id);
  const person = telegramPerson(id, { language_code: random() < 0.8 ? 'ru' : 'en' });
  const phone = String(1_000_000 + id);
  let straight = 0;
  return Array.from({ length: turns }, (_, turn) => {
    const update_id = (id - 9_999) * 1_000 + turn;
    const chance = random();
    if (turn === 0) return { update_id, ...person.text('/start spring_vk') };
    if (chance < 0.05) return { update_id, ...person.press('no button of ours') };
    if (chance < 0.1) return { update_id, ...person.message({ sticker: { file_id: 'sticker-1' } }) };
    if (chance < 0.15) return { update_id, ...person.edit(id * 1_000 + turn - 1, '450 тысяч') };
    const asides = chance < 0.4;
    const text = asides ? ASIDE[Math.floor(random() * ASIDE.length)] : STRAIGHT[straight++ % STRAIGHT.length];
    return { update_id, ...person.text((text ?? '').replace('PHONE', phone)) };
  });
}

/** Mulberry32: the same numbers for the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
