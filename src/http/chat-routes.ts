import { createHash, randomBytes } from 'node:crypto';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readBearer } from './bearer.ts';
import { chatAccepted, chatHistory, chatPost, chatSession } from './chat-contract.ts';
import { type ChatStreams, chatStreams, type HistoryReader } from './chat-streams.ts';
import { readHistoryCursor, writeHistoryCursor } from './cursor.ts';
import type { FileAddresses } from './file-addresses.ts';
import { floodGuard } from './flood-guard.ts';
import { answers, problems } from './openapi.ts';
import type { HttpPorts } from './ports.ts';
import { Problem } from './problem.ts';

// 4,096 characters, each escaped as \uXXXX, and the rest of the post.
const bodyLimit = 32_768;
const postLimit = { limit: 20, windowMs: 10_000 };
const tags = ['chat'];
const security = [{ browser: [] }];

/** The web chat. A browser is known by its secret, of which only the hash goes further than this file. */
export function chatRoutes(
  { chat, log, now, health }: HttpPorts,
  { withAddress }: FileAddresses,
): FastifyPluginAsyncZod {
  return async (app) => {
    const guard = floodGuard({ ...postLimit, now });
    const history: HistoryReader['history'] = async (address, after) => {
      const part = await chat.history(address, after);
      if (part === 'unknown') return part;
      const messages = part.messages.map(({ point, message }) => {
        return { point, message: withAddress(message, point) };
      });
      return { ...part, messages };
    };
    const corrected: HistoryReader['corrected'] = async (address) =>
      (await chat.corrected(address)).map(({ point, message }) => withAddress(message, point));
    const streams: ChatStreams = chatStreams({ history, corrected }, log);
    const unsubscribe = chat.subscribe(streams.tell);
    app.addHook('preClose', async () => streams.closeAll());
    app.addHook('onClose', async () => unsubscribe());
    app.addHook('onRequest', async (_, reply) => {
      reply.headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    });

    app.post(
      '/chat/api/session',
      { bodyLimit, schema: { tags, summary: 'Begin as a new browser', response: answers(201, chatSession) } },
      async (_, reply) =>
        reply.code(201).send({
          token: randomBytes(32).toString('base64url'),
          business: chat.business,
          defaultLanguage: chat.defaultLanguage,
        }),
    );

    app.get(
      '/chat/api/messages',
      {
        schema: {
          tags,
          security,
          summary: 'What was said after a cursor, or the latest messages',
          querystring: z.object({ after: z.string().optional() }),
          response: answers(200, chatHistory, 400, 401),
        },
      },
      async ({ headers, query }) => {
        const part = await history(addressOf(headers.authorization), readHistoryCursor(query.after));
        if (part === 'unknown') throw unknownBrowser();
        const last = part.messages.at(-1);
        return {
          messages: part.messages.map(({ message }) => message),
          language: part.language ?? chat.defaultLanguage,
          cursor: last ? writeHistoryCursor(last.point) : (query.after ?? null),
        };
      },
    );

    app.post(
      '/chat/api/messages',
      {
        bodyLimit,
        schema: {
          tags,
          security,
          summary: 'Say something; answered once it is kept, and the same id again changes nothing',
          body: chatPost,
          response: answers(202, chatAccepted, 400, 401, 413, 429, 503),
        },
      },
      async ({ headers, body }, reply) => {
        const address = addressOf(headers.authorization);
        const waitSeconds = guard.take(address);
        if (waitSeconds !== null) {
          throw new Problem(429, 'too-many-posts', 'That was a lot at once; try again in a few seconds.', {
            retryAfterSeconds: waitSeconds,
          });
        }
        const accepted = await chat.accept(body, address).catch((cause) => {
          throw new Problem(
            503,
            'not-kept',
            'The message could not be kept; send it again with the same id.',
            {
              retryAfterSeconds: 1,
              cause,
            },
          );
        });
        streams.tell({ kind: 'message', address });
        return reply.code(202).send({ accepted });
      },
    );

    app.get(
      '/chat/api/stream',
      {
        schema: {
          tags,
          security,
          summary:
            'Messages as they are said, each with its cursor as the id of the event; `edited` is one that was said ' +
            'before and has other words now; also `typing` events',
          querystring: z.object({ after: z.string().optional() }),
          headers: z.looseObject({ 'last-event-id': z.string().optional() }),
          response: {
            200: {
              description: 'A stream of `message`, `edited` and `typing` events that does not end.',
              content: { 'text/event-stream': { schema: z.string() } },
            },
            ...problems(400, 401, 429, 503),
          },
        },
      },
      async ({ headers, query }, reply) => {
        const address = addressOf(headers.authorization);
        const after = readHistoryCursor(headers['last-event-id'] || query.after || undefined);
        if (after && (await chat.history(address, after)) === 'unknown') throw unknownBrowser();
        if (health.draining()) {
          throw new Problem(503, 'draining', 'The service is about to restart; connect again in a moment.', {
            retryAfterSeconds: 1,
          });
        }
        if (!streams.hasRoom(address)) {
          throw new Problem(429, 'too-many-streams', 'This chat is open in too many tabs; close one.', {
            retryAfterSeconds: 10,
          });
        }
        reply.hijack();
        streams.open(address, after, reply.raw);
      },
    );
  };
}

function addressOf(authorization: string | undefined): string {
  const token = readBearer(authorization);
  if (token === null || !/^[A-Za-z0-9_-]{43}$/.test(token)) throw unknownBrowser();
  return createHash('sha256').update(token).digest('hex');
}

function unknownBrowser(): Problem {
  return new Problem(
    401,
    'unknown-browser',
    'Begin with POST /chat/api/session and send its token as Bearer.',
  );
}
