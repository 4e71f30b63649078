import type { FastifyPluginAsync } from 'fastify';
import type { HttpPorts, SlackPort, TelegramPort } from './ports.ts';
import { Problem } from './problem.ts';

const bodyLimit = 1_048_576;

/** What platforms call. The answer comes after the commit; without one they send again. */
export function webhookRoutes({ telegram, slack }: HttpPorts): FastifyPluginAsync {
  return async (app) => {
    if (telegram) await app.register(telegramWebhook(telegram));
    if (slack) await app.register(slackWebhook(slack));
  };
}

function telegramWebhook(telegram: TelegramPort): FastifyPluginAsync {
  return async (app) => {
    app.post(
      '/telegram/webhook',
      {
        bodyLimit,
        // Before the body is read: who does not know the secret costs nothing.
        onRequest: async ({ headers }) => {
          const secret = headers['x-telegram-bot-api-secret-token'];
          if (typeof secret !== 'string' || !telegram.verify(secret)) {
            throw new Problem(401, 'wrong-secret', "The secret token is not this bot's.");
          }
        },
      },
      async ({ body }, reply) => {
        if (typeof body !== 'object' || body === null || Array.isArray(body)) {
          throw new Problem(400, 'not-an-update', 'The body is not a JSON object.');
        }
        const received = await telegram.handle(body).catch((cause: unknown) => {
          throw notKept(cause);
        });
        if (received === 'invalid')
          throw new Problem(400, 'not-an-update', 'The body is no Telegram update.');
        return reply.code(200).send();
      },
    );
  };
}

function slackWebhook(slack: SlackPort): FastifyPluginAsync {
  return async (app) => {
    // The signature covers the body as it came, so it is left as it is.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'string', bodyLimit }, (_, body, done) => done(null, body));
    app.post('/slack/events', { bodyLimit }, async ({ headers, body }, reply) => {
      const rawBody = typeof body === 'string' ? body : '';
      const answer = await slack.handle({ headers, rawBody }).catch((cause) => {
        throw notKept(cause);
      });
      return reply.code(answer.status).send(answer.body);
    });
  };
}

function notKept(cause: unknown): Problem {
  return new Problem(503, 'not-kept', 'The event could not be kept; send it again.', {
    retryAfterSeconds: 1,
    cause,
  });
}
