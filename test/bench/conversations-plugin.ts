import { type ConversationFlavor, conversations, createConversation } from '@grammyjs/conversations';
import { PsqlAdapter } from '@grammyjs/storage-psql';
import { Bot, type Context } from 'grammy';
import { type Client, Pool } from 'pg';
import type { Database } from '../../src/store/open-database.ts';
import { telegramPerson } from '../support/telegram-updates.ts';
import { AT_ONCE } from './at-once.ts';
import { startRingEngine } from './ring-engine.ts';
import { atLeast, median, type Row } from './row.ts';

type Talk = ConversationFlavor<Context>;

const QUESTIONS = 10;
const ROUNDS = 3;

/** Ten questions to 64 people at once through the engine, against grammY's conversations plugin on the same database. */
export async function conversationsPlugin(database: Database): Promise<Row> {
  // One connection, as the adapter's pages have it; the pool only queues what comes meanwhile.
  const pool = new Pool({ connectionString: database.url, max: 1 });
  const ring = await startRingEngine(database);
  try {
    const bot = await startPlugin(pool);
    const rounds: { engine: number; plugin: number }[] = [];
    let people = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const first = people;
      people += AT_ONCE;
      const plugin = await talks(first, bot);
      const engine = await talks(first, (person, turn) =>
        turn === 0 ? ring.start(`person-${person}`) : ring.reply(`person-${person}`),
      );
      // The first round warms both up.
      if (round > 0) rounds.push({ engine, plugin });
    }
    const engine = median(rounds.map((round) => round.engine));
    const plugin = median(rounds.map((round) => round.plugin));
    return atLeast(10, {
      name: "turns/s of a ten-question flow against grammY's conversations plugin on the same PostgreSQL",
      measured: engine / plugin,
      detail: `${engine.toFixed(0)} turns/s against ${plugin.toFixed(0)}`,
    });
  } finally {
    await ring.stop();
    await pool.end();
  }
}

/** Whole talks, from the start to the tenth answer, 64 at once; returns turns a second. */
async function talks(first: number, take: (person: number, turn: number) => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, line) => {
      for (let turn = 0; turn <= QUESTIONS; turn += 1) await take(first + line, turn);
    }),
  );
  return (AT_ONCE * (QUESTIONS + 1)) / ((performance.now() - startedAt) / 1_000);
}

/** The plugin as its pages show it; what it sends is answered on the spot, so that only its own work is measured. */
async function startPlugin(pool: Pool) {
  const sent = async () => ({ json: async () => ({ ok: true, result: { message_id: 1, date: 0 } }) });
  const bot = new Bot<Talk>('1:bench', {
    botInfo: { id: 1, is_bot: true, first_name: 'Bench', username: 'bench_bot' } as Bot['botInfo'],
    client: { apiRoot: 'http://127.0.0.1:9', fetch: sent as never },
  });
  const adapter = (await PsqlAdapter.create({
    tableName: 'plugin_talks',
    client: pool as unknown as Client,
  })) as PsqlAdapter<never>;
  bot.use(conversations<Talk, Context>({ storage: { type: 'key', adapter } }));
  bot.use(
    createConversation<Talk, Context>(async (conversation, context) => {
      const answers: string[] = [];
      for (let question = 0; question < QUESTIONS; question += 1) {
        await context.reply(`Question ${question}: what do you say?`);
        answers.push(await conversation.form.text());
      }
      await context.reply(`Thank you for ${answers.length} answers.`);
    }, 'ten-questions'),
  );
  bot.command('start', (context) => context.conversation.enter('ten-questions'));
  let updates = 0;
  return async (person: number, turn: number) => {
    updates += 1;
    const { text } = telegramPerson(person + 1);
    const entities = [{ type: 'bot_command', offset: 0, length: 6 }];
    const update = turn === 0 ? text('/start', { entities }) : text('It is a good answer');
    await bot.handleUpdate({ update_id: updates, ...update });
  };
}
