import { Socket } from 'node:net';
import { Client, type Pool } from 'pg';
import { isWebhookEvent } from '../domain/webhook-event.ts';
import type { BatchKeys, OpenBatch, TurnStore } from '../engine/turn-store.ts';
import type { PublishedFlow } from '../flow/published-flow.ts';
import type { Fulfilled, RequestScene } from '../flow/request.ts';
import { commitTurns, JoiningElsewhereError } from './commit-turns.ts';
import { BegunElsewhereError, openBatch } from './open-batch.ts';

export interface PostgresTurnStore extends TurnStore {
  close(): Promise<void>;
}

interface Options {
  url: string;
  pool: Pool;
  newId(): string;
  /** How long a batch may wait for the database in all, before its connection is given up. */
  answerLimitMs?: number;
  /** Does what flows request, on the connection of the turn; without it all is denied. */
  fulfil?: FulfilOn;
  /** Which facts the business's own tools are told; without it all that they can be. */
  isPublished?: (fact: string) => boolean;
}

/**
 * Runs inside the turn's transaction. What is written and tells nothing goes to `later`: it is sent at once and seen by
 * what is asked after it, nobody waits for it, and the commit fails when it does.
 */
export type FulfilOn = (client: Client, scene: RequestScene, later: Later) => Promise<Fulfilled>;

export type Later = (write: Promise<unknown>) => void;

/** Longer than any lock is waited for. A connection that went silent would hold up everybody until the network gives up. */
const ANSWER_LIMIT_MS = 30_000;

/**
 * Keeps turns in PostgreSQL over connections of its own, in pipeline mode: what a batch asks and writes goes out
 * together, so a turn costs two round trips. A connection is opened when first needed and again after a loss.
 */
export function postgresTurnStore({
  url,
  pool,
  newId,
  answerLimitMs = ANSWER_LIMIT_MS,
  fulfil = async () => ({ status: 'denied', why: 'unavailable' }),
  isPublished = isWebhookEvent,
}: Options): PostgresTurnStore {
  const gone = new WeakSet<Client>();
  /** Open connections that no batch uses; as many as batches were ever under way at once. */
  const free: Client[] = [];
  const sockets = new WeakMap<Client, Socket>();

  async function connect(): Promise<Client> {
    const socket = new Socket();
    const client = new Client({
      connectionString: url,
      pipeline: true,
      application_name: 'hourglass turns',
      connectionTimeoutMillis: answerLimitMs,
      keepAlive: true,
      stream: () => socket,
    });
    sockets.set(client, socket);
    const lost = () => {
      const index = free.indexOf(client);
      if (index >= 0) free.splice(index, 1);
      gone.add(client);
    };
    client.on('error', lost);
    client.on('end', lost);
    await client.connect();
    await client.query(PLAN_BY_KEYS);
    return client;
  }

  async function attempt<T>(
    keys: BatchKeys,
    work: (batch: OpenBatch) => Promise<T>,
    isJoining: boolean,
  ): Promise<T> {
    const client = free.pop() ?? (await connect());
    const silence = new Error('The database did not answer in time.');
    const watch = setTimeout(() => sockets.get(client)?.destroy(silence), answerLimitMs);
    const sent: Promise<unknown>[] = [];
    const later: Later = (write) => {
      // Whoever commits hears of it; a turn that ends before has a fault of its own.
      write.catch(() => {});
      sent.push(write);
    };
    try {
      sendTogether(sockets.get(client));
      const batch = await openBatch(client, keys, isJoining);
      return await work({
        ...batch,
        fulfil(scene) {
          sendTogether(sockets.get(client));
          return fulfil(client, scene, later);
        },
        async commit(rows) {
          sendTogether(sockets.get(client));
          const committed = commitTurns(client, rows, { at: keys.at, newId, isJoining, isPublished });
          // What failed first says why; all of it has to be over before the connection is another turn's.
          const outcomes = await Promise.allSettled([...sent, committed]);
          for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
        },
      });
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      throw isAborted(error) ? await firstFault(sent, error) : error;
    } finally {
      clearTimeout(watch);
      if (!gone.has(client)) free.push(client);
    }
  }

  return {
    batch(keys, work) {
      let isJoining = false;
      return againOnConflict(() =>
        attempt(keys, work, isJoining).catch((error: unknown) => {
          isJoining ||= error instanceof JoiningElsewhereError;
          throw error;
        }),
      );
    },

    async flowVersion(id) {
      const { rows } = await pool.query(
        'SELECT flow, hash, config, copy, settings FROM flow_version WHERE id = $1',
        [id],
      );
      const [published] = rows as PublishedFlow[];
      if (!published) throw new Error(`There is no flow version ${id}.`);
      return published;
    },

    async publishFlow({ flow, hash, config, copy, settings }) {
      // The update changes nothing; it makes a version that is there already come back.
      const { rows } = await againOnConflict(() =>
        pool.query<{ id: string }>(
          `INSERT INTO flow_version (id, flow, hash, config, copy, settings, published_at)
           VALUES ($1, $2, $3, $4, $5, $6, now()) ON CONFLICT (hash) DO UPDATE SET hash = excluded.hash RETURNING id`,
          [newId(), flow, hash, JSON.stringify(config), JSON.stringify(copy), JSON.stringify(settings)],
        ),
      );
      return rows[0]?.id ?? '';
    },

    async dueTimers(at, limit) {
      const { rows } = await pool.query(
        `SELECT conversation_id AS "conversationId", key, event, due_at AS "dueAt"
         FROM timer WHERE due_at <= $1 ORDER BY due_at LIMIT $2`,
        [at, limit],
      );
      return rows;
    },

    async close() {
      await Promise.all(free.splice(0).map((client) => client.end()));
    },
  };
}

/** What is asked before the next tick goes out in one write; a write a statement was half the time of a lone turn. */
function sendTogether(socket: Socket | undefined): void {
  socket?.cork();
  process.nextTick(() => socket?.uncork());
}

/** A statement after the one that failed: it says nothing of why. */
function isAborted(error: unknown): boolean {
  return codeOf(error) === '25P02';
}

/** What failed before, of what nobody waited for. */
async function firstFault(sent: Promise<unknown>[], otherwise: unknown): Promise<unknown> {
  const failed = (await Promise.allSettled(sent)).find(({ status }) => status === 'rejected');
  return failed?.status === 'rejected' ? failed.reason : otherwise;
}

async function againOnConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === 5 || !isConflict(error)) throw error;
    }
  }
}

/** Deadlock, serialisation failure, a key that is taken: another process was faster, it is simply done again. */
function isConflict(error: unknown): boolean {
  if (error instanceof BegunElsewhereError || error instanceof JoiningElsewhereError) return true;
  const code = codeOf(error);
  return code === '40P01' || code === '40001' || code === '23505';
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/**
 * Every statement of a turn looks rows up by their keys. A plan that was made while the tables were small would read
 * them whole, and be kept while they grow, until the next ANALYZE. What these settings cannot rule out, a LATERAL does.
 */
export const PLAN_BY_KEYS = [
  'enable_seqscan',
  'enable_hashjoin',
  'enable_mergejoin',
  'enable_material',
  'jit',
]
  .map((setting) => `SET ${setting} = off`)
  .join('; ');
