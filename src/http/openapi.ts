import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { type ZodType, z } from 'zod';
import { chatMessage } from './chat-contract.ts';
import { problem } from './contract-values.ts';
import { handoffLine } from './desk-contract.ts';
import { conversation, conversationDetail, lead, leadRow, transcriptLine } from './lead-contract.ts';
import { openapiWebhooks } from './openapi-webhooks.ts';

/** How the document is made from the routes; a route without a tag does not stand in it. */
export const openapiOptions: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    webhooks: openapiWebhooks(),
    info: {
      title: 'Hourglass',
      version: '1',
      description:
        'Leads and conversations for your own tools, and the web chat. Instants are ISO 8601 in UTC; lists go on ' +
        'with the `next` of the answer as `cursor`.',
    },
    tags: [
      { name: 'leads', description: 'What is known about leads. Needs the admin token.' },
      {
        name: 'desk',
        description: 'Leads that were handed over, and what is done with them. Needs the admin token.',
      },
      { name: 'documents', description: 'Offers, contracts and invoices. Needs the admin token.' },
      { name: 'webhooks', description: 'What your own tools are told. Needs the admin token.' },
      { name: 'reports', description: 'How the business does. Needs the admin token.' },
      { name: 'chat', description: 'The web chat, as the page at /chat uses it.' },
    ],
    components: {
      securitySchemes: {
        admin: { type: 'http', scheme: 'bearer', description: 'HOURGLASS_ADMIN_TOKEN' },
        adminCookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'hourglass_admin',
          description: 'Set by /sign-in',
        },
        browser: { type: 'http', scheme: 'bearer', description: 'The token of POST /chat/api/session' },
      },
    },
  },
  hideUntagged: true,
  transform: createJsonSchemaTransform({}),
  transformObject: (document) => withoutInputTwins(jsonSchemaTransformObject(document)),
};

/** The responses of a route: the good one and the problems it may answer with. */
export function answers<Status extends number, Schema extends ZodType>(
  status: Status,
  schema: Schema,
  ...statuses: (keyof typeof meanings)[]
) {
  const good = { [status]: described('Done.', schema) } as {
    [S in Status]: ReturnType<typeof described<Schema>>;
  };
  return { ...good, ...problems(...statuses) };
}

/** Problems as responses of a route; 500 is always among them. */
export function problems<Status extends keyof typeof meanings>(...statuses: Status[]) {
  return Object.fromEntries(
    [...statuses, 500 as const].map((status) => [status, described(meanings[status], problem)]),
  ) as { [S in Status | 500]: ReturnType<typeof described<typeof problem>> };
}

const meanings = {
  400: 'The request is not as described; the message says which part.',
  401: 'The secret is missing or wrong.',
  403: 'Not for them to do.',
  404: 'There is no such thing.',
  409: 'Somebody else was first, or it is too late for that.',
  413: 'The body is too large.',
  415: 'Not in this form; the message says which is right.',
  429: 'Too much at once; wait as long as Retry-After says.',
  500: 'A fault on our side; it is logged.',
  503: 'Not now; send it again after Retry-After.',
};

function described<Schema extends ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } };
}

const named = {
  Problem: problem,
  Lead: lead,
  LeadRow: leadRow,
  Conversation: conversation,
  HandoffLine: handoffLine,
};
for (const [id, schema] of Object.entries({
  ...named,
  ConversationDetail: conversationDetail,
  ChatMessage: chatMessage,
  TranscriptLine: transcriptLine,
})) {
  z.globalRegistry.add(schema, { id });
}

// The transform describes every named schema also as an input; none of ours is sent to us.
function withoutInputTwins(document: ReturnType<typeof jsonSchemaTransformObject>) {
  const schemas = 'components' in document ? document.components?.schemas : undefined;
  for (const name of Object.keys(schemas ?? {})) {
    if (name.endsWith('Input')) delete schemas?.[name];
  }
  return document;
}
