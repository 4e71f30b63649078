import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { z } from 'zod';
import { webhookPost } from '../desk/webhook.ts';
import { webhookFacts } from '../desk/webhook-facts.ts';
import { WEBHOOK_EVENTS, type WebhookEvent } from '../domain/webhook-event.ts';

type Document = Extract<NonNullable<FastifyDynamicSwaggerOptions['openapi']>, { webhooks?: unknown }>;
type Webhooks = NonNullable<Document['webhooks']>;

/** What the business's own tools are called with, event by event, for the document. */
export function openapiWebhooks(): Webhooks {
  const called = WEBHOOK_EVENTS.map((event) => {
    const post = {
      tags: ['webhooks'],
      summary: `A call of an address of the profile: ${event}`,
      requestBody: { content: { 'application/json': { schema: schemaOf(event) } } },
      responses: { '2XX': { description: 'It is taken. Anything else is tried again.' } },
    };
    return [event, { post }];
  });
  // The types of the document know less of JSON Schema than its version of the specification allows.
  return Object.fromEntries(called) as Webhooks;
}

function schemaOf(event: WebhookEvent) {
  const data = webhookPost.shape.data.extend({ fact: webhookFacts[event] });
  const posted = webhookPost.extend({ type: z.literal(event), data });
  // The dialect is that of the whole document.
  const { $schema: _dialect, ...schema } = z.toJSONSchema(posted, { unrepresentable: 'any' });
  return schema;
}
