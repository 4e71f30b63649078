import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';
import { telegramPerson } from '../support/telegram-updates.ts';

/** A Telegram that keeps the clock in a process of its own, so that its work is not counted as the service's. */
export interface TelegramOutside {
  url: string;
  token: string;
  /** Milliseconds from the update's departure to the arrival of the message that answers it. */
  say(person: number, text: string): Promise<number>;
  close(): Promise<void>;
}

type Report = { url: string; token: string } | { took: number };

export async function startTelegramOutside(): Promise<TelegramOutside> {
  const child = fork(fileURLToPath(import.meta.url), { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit');
  const report = async () => {
    const [message] = await Promise.race([
      once(child, 'message'),
      ended.then(() => {
        throw new Error('The Telegram of the bench ended.');
      }),
    ]);
    return message as Report;
  };
  const started = await report();
  if (!('url' in started)) throw new Error('The Telegram of the bench did not start.');
  return {
    ...started,
    async say(person, text) {
      child.send({ person, text });
      const answer = await report();
      return 'took' in answer ? answer.took : Number.NaN;
    },
    async close() {
      child.disconnect();
      await ended;
    },
  };
}

async function keepTime(): Promise<void> {
  const telegram = await startFakeTelegram();
  const connection = new Agent({ keepAlive: true });
  const people = new Map<number, ReturnType<typeof telegramPerson>>();
  const heard = new WeakSet<object>();
  let updates = 0;
  process.on('message', async ({ person: id, text }: { person: number; text: string }) => {
    const person = people.get(id) ?? telegramPerson(id);
    people.set(id, person);
    updates += 1;
    const startedAt = performance.now();
    await post(telegram.webhook, connection, { update_id: updates, ...person.text(text) });
    const isAnswer = (body: object) =>
      'chat_id' in body && String(body.chat_id) === String(id) && !heard.has(body);
    const answer = await telegram.called('sendMessage', isAnswer);
    heard.add(answer.body);
    process.send?.({ took: answer.atMs - startedAt } satisfies Report);
  });
  process.on('disconnect', async () => {
    connection.destroy();
    await telegram.close();
  });
  process.send?.({ url: telegram.url, token: telegram.token } satisfies Report);
}

/** As Telegram calls a webhook, over a connection that stays open. */
function post(webhook: FakeTelegram['webhook'], agent: Agent, update: object): Promise<void> {
  if (!webhook) throw new Error('No webhook was set.');
  const { url, secret = '' } = webhook;
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      if (response.statusCode === 200) response.once('end', resolve);
      else reject(new Error(`The webhook answered ${response.statusCode}.`));
    });
    call.once('error', reject);
    call.end(JSON.stringify(update));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await keepTime();
