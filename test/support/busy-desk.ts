import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { eventually } from './eventually.ts';
import { type FakeSlack, type FakeSlackMessage, startFakeSlack } from './fake-slack.ts';
import { type FakeTelegram, startFakeTelegram } from './fake-telegram.ts';
import { type Product, startProduct } from './start-product.ts';
import { type TelegramPerson, telegramPerson } from './telegram-updates.ts';
import { makeDataDir, removeDataDir } from './temporary-data.ts';

export const SIGNING_SECRET = 'shhh';
export const SALES_CHANNEL = 'C0SALES1';

export interface BusyDesk {
  product: Product;
  slack: FakeSlack;
  telegram: FakeTelegram;
  /** Slack's ids of the sales team, and what each is called. */
  team: Map<string, string>;
  prospects: Prospect[];
}

/** Somebody who was handed over. */
export interface Prospect {
  person: TelegramPerson;
  conversationId: string;
  handoffId: string;
  /** Their card, as it stands in Slack. */
  card: FakeSlackMessage;
}

/** The product with a sales team in Slack and as many leads in Telegram, handed over, each with its card. */
export async function startBusyDesk(options: {
  reps: number;
  leads: number;
  /** Done with the database before anybody writes. */
  prepare?: (pool: Product['pool']) => Promise<void>;
}): Promise<BusyDesk> {
  const [slack, telegram] = [await startFakeSlack(), await startFakeTelegram()];
  onTestFinished(() => slack.close());
  onTestFinished(() => telegram.close());
  const numbers = Array.from({ length: options.reps }, (_, index) => index + 1);
  const team = new Map(numbers.map((number) => [`U${10_000 + number}`, `Продавец ${number}`]));
  for (const [id, name] of team) slack.people[id] = { name: id.toLowerCase(), real_name: name };
  const product = await startProduct(
    {
      profile: await profileWith(team),
      slack: {
        botToken: slack.botToken,
        signingSecret: SIGNING_SECRET,
        apiUrl: slack.url,
        salesChannel: SALES_CHANNEL,
      },
      telegram: { botToken: telegram.token, apiRoot: telegram.url },
    },
    {
      callTimeoutMs: 1_000,
      slackPostEveryMs: 2,
      telegramPace: { overallPerSecond: 20_000, chatIntervalMs: 1 },
    },
  );
  await options.prepare?.(product.pool);
  const people = Array.from({ length: options.leads }, (_, index) =>
    telegramPerson(1_000 + index, { first_name: 'Клиент', last_name: `${index}`, language_code: 'ru' }),
  );
  for (const text of ['Здравствуйте', 'да', 'позовите человека'])
    for (const person of people) telegram.push(person.text(text));
  const prospects = await eventually(async () => {
    const found = await handedOver(product, slack, people);
    expect(found).toHaveLength(options.leads);
    return found;
  }, 60_000);
  return { product, slack, telegram, team, prospects };
}

async function handedOver(
  { pool }: Product,
  slack: FakeSlack,
  people: TelegramPerson[],
): Promise<Prospect[]> {
  const { rows } = await pool.query(
    `SELECT i.address, h.conversation_id AS conversation, h.id, h.card_message AS card FROM handoff h
     JOIN conversation c ON c.id = h.conversation_id JOIN identity i ON i.id = c.identity_id`,
  );
  return people.flatMap((person) => {
    const row = rows.find(({ address }) => address === String(person.id));
    const card = row && slack.messages.find(({ ts }) => ts === row.card);
    return card ? [{ person, conversationId: row.conversation, handoffId: row.id, card }] : [];
  });
}

/** The sample profile with this team instead of its own. */
async function profileWith(team: Map<string, string>): Promise<string> {
  const dataDir = await makeDataDir();
  onTestFinished(() => removeDataDir(dataDir));
  const sample = await readFile(path.resolve(import.meta.dirname, '../../flows/profile.yaml'), 'utf8');
  const members = [...team].map(([id, name]) => `    - { name: ${name}, slack: ${id} }\n`).join('');
  const profile = path.join(dataDir, 'profile.yaml');
  await writeFile(profile, sample.replace(/( {2}team:\n)[\s\S]*?( {2}sla:)/, `$1${members}$2`));
  return profile;
}
