import type { BusyDesk, Prospect } from './busy-desk.ts';
import type { Chance } from './fuzz.ts';
import type { Doings } from './rep-at-random.ts';

interface Asked {
  messageId: number;
  text: string;
}

/** The prospects of a desk, one of whom writes or corrects themselves each time; `said` is what each wrote, as it now reads. */
export function prospectsAtRandom({ telegram, prospects }: BusyDesk, chance: Chance, done: Doings) {
  const said = new Map<Prospect, Asked[]>(prospects.map((prospect) => [prospect, []]));
  return {
    said,
    act(): void {
      const prospect = chance.pick(prospects);
      const own = said.get(prospect) ?? [];
      done.texts += 1;
      const latest = own.at(-1);
      if (latest && chance.percent(8)) {
        latest.text = `${latest.text} Точнее, так.`;
        telegram.push(prospect.person.edit(latest.messageId, latest.text));
        return;
      }
      const text = `Подскажите, что там с пунктом ${'абвгдежзик'[own.length % 10]}${'абвгдежзик'[Math.floor(own.length / 10) % 10]}?`;
      const update = prospect.person.text(text);
      own.push({ messageId: (update.message as { message_id: number }).message_id, text });
      telegram.push(update);
    },
  };
}
