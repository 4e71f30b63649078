import type { Pool } from 'pg';
import type { FakeTelegram } from './fake-telegram.ts';

interface Said {
  conversation_id: string;
  text: string;
  outcome_unknown: boolean;
}

/** What went out to Telegram, held against what was said. */
export interface Sent {
  said: number;
  /** Sends beyond one for each message. */
  repeats: number;
  /** Messages of which it was not known whether Telegram had them. */
  unknown: number;
  /** Chats whose sends are not what was said, in order in each conversation, with repeats only of what was unknown. */
  wrong: { chat: string; said: string[][]; sends: string[] }[];
}

export async function whatWasSent(telegram: FakeTelegram, pool: Pool): Promise<Sent> {
  const { rows } = await pool.query<Said & { address: string }>(
    `SELECT i.address, m.conversation_id, m.text, m.outcome_unknown FROM message m JOIN conversation c ON c.id = m.conversation_id
     JOIN identity i ON i.id = c.identity_id WHERE m.direction = 'out' ORDER BY c.started_at, c.id, m.sequence`,
  );
  const said = new Map<string, Map<string, Said[]>>();
  for (const { address, ...message } of rows) {
    const talks = said.get(address) ?? new Map<string, Said[]>();
    said.set(address, talks);
    talks.set(message.conversation_id, [...(talks.get(message.conversation_id) ?? []), message]);
  }
  const sends = new Map<string, string[]>();
  for (const { body } of telegram.callsOf('sendMessage')) {
    const chat = String(body.chat_id);
    sends.set(chat, [...(sends.get(chat) ?? []), String(body.text)]);
  }
  const chats = [...new Set([...said.keys(), ...sends.keys()])];
  const total = [...sends.values()].reduce((sum, texts) => sum + texts.length, 0);
  return {
    said: rows.length,
    repeats: total - rows.length,
    unknown: rows.filter((row) => row.outcome_unknown).length,
    wrong: chats.flatMap((chat) => {
      const [mine, texts] = [[...(said.get(chat)?.values() ?? [])], sends.get(chat) ?? []];
      if (isExplained(mine, texts)) return [];
      return [
        {
          chat,
          said: mine.map((talk) =>
            talk.map(({ text, outcome_unknown }) => `${outcome_unknown ? '? ' : ''}${text.slice(0, 40)}`),
          ),
          sends: texts.map((text) => text.slice(0, 40)),
        },
      ];
    }),
  };
}

/**
 * After each send we stand, in each talk of the person, at the message that was sent last. The next send is the next
 * message of one of the talks, or one of the messages before it when all from that one on were of unknown outcome.
 */
function isExplained(talks: Said[][], sends: string[]): boolean {
  let standing = new Map([[talks.map(() => -1).join(), talks.map(() => -1)]]);
  for (const text of sends) {
    const next = new Map<string, number[]>();
    for (const places of standing.values()) {
      for (const [index, talk] of talks.entries()) {
        for (const place of placesAfter(talk, places[index] ?? -1, text)) {
          const moved = places.with(index, place);
          next.set(moved.join(), moved);
        }
      }
    }
    standing = next;
  }
  return standing.has(talks.map((talk) => talk.length - 1).join());
}

function placesAfter(talk: Said[], place: number, text: string): number[] {
  const after = talk[place + 1]?.text === text ? [place + 1] : [];
  for (let back = place; talk[back]?.outcome_unknown; back -= 1) {
    if (talk[back]?.text === text) after.push(back);
  }
  return after;
}
