import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answers } from './openapi.ts';
import type { HttpPorts } from './ports.ts';
import { Problem } from './problem.ts';
import { webhookDeliveryPage, webhookEndpoint } from './webhook-contract.ts';

const tags = ['webhooks'];
const security = [{ admin: [] }, { adminCookie: [] }];

/** Which addresses are told what happens, and what became of each call. Registered behind the sign-in. */
export function webhookApiRoutes({ webhooks }: Pick<HttpPorts, 'webhooks'>): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/api/v1/webhooks',
      {
        schema: {
          tags,
          security,
          summary: 'The addresses of the profile, with the secrets that their calls are signed with',
          response: answers(200, z.object({ webhooks: z.array(webhookEndpoint) }), 401),
        },
      },
      async () => ({ webhooks: webhooks.endpoints }),
    );

    app.get(
      '/api/v1/webhook-deliveries',
      {
        schema: {
          tags,
          security,
          summary: 'What was told, the newest first; `state` picks out the failed ones, for example',
          querystring: z.object({
            limit: z.coerce.number().int().min(1).max(200).default(50),
            cursor: z.uuid().optional(),
            state: z.enum(['waiting', 'delivered', 'failed', 'dropped']).optional(),
          }),
          response: answers(200, webhookDeliveryPage, 400, 401),
        },
      },
      async ({ query: { limit, cursor = null, state = null } }) =>
        webhooks.page({ limit, after: cursor, state }),
    );

    app.post(
      '/api/v1/webhook-deliveries/:id/again',
      {
        schema: {
          tags,
          security,
          summary: 'Call once more what has failed',
          params: z.object({ id: z.uuid() }),
          response: answers(200, z.object({ state: z.literal('waiting') }), 400, 401, 404),
        },
      },
      async ({ params: { id } }) => {
        if (await webhooks.again(id)) return { state: 'waiting' as const };
        throw new Problem(404, 'delivery-not-failed', 'There is no failed delivery with this id.');
      },
    );
  };
}
