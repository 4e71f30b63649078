import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { adminSession } from './admin-contract.ts';
import { bonusRoutes } from './bonus-routes.ts';
import { readConversationCursor, readLeadCursor, writeLeadCursor } from './cursor.ts';
import { leadDeals } from './deal-contract.ts';
import { deskRoutes } from './desk-routes.ts';
import { documentRoutes } from './document-routes.ts';
import type { FileAddresses } from './file-addresses.ts';
import { conversationDetail, conversationPage, lead, leadPage } from './lead-contract.ts';
import { answers } from './openapi.ts';
import type { HttpPorts, StoredConversation } from './ports.ts';
import { Problem } from './problem.ts';
import { referralReportRoutes } from './referral-report-routes.ts';
import { reportRoutes } from './report-routes.ts';
import type { SignIn } from './sign-in.ts';
import { webhookApiRoutes } from './webhook-api-routes.ts';

const tags = ['leads'];
const security = [{ admin: [] }, { adminCookie: [] }];
const params = z.object({ id: z.uuid() });
const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().min(1).optional(),
};

/** Leads and conversations, for the dashboard and the business's own tools. */
export function apiRoutes(
  { leads, desk, admin, webhooks, referrals, documents, health, reports }: HttpPorts,
  signIn: SignIn,
  { withAddress }: FileAddresses,
): FastifyPluginAsyncZod {
  const withAddresses = ({ messages, ...conversation }: StoredConversation) => ({
    ...conversation,
    messages: messages.map((message) => {
      return withAddress(message, { conversationId: conversation.id, sequence: message.sequence });
    }),
  });
  return async (app) => {
    app.addHook('onRequest', async (request, reply) => {
      reply.headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
      if (!signIn.isSignedIn(request)) {
        throw new Problem(
          401,
          'not-signed-in',
          'Send HOURGLASS_ADMIN_TOKEN as Bearer, or open the sign-in link.',
        );
      }
    });

    await app.register(webhookApiRoutes({ webhooks }));
    await app.register(referralReportRoutes({ referrals }));
    await app.register(bonusRoutes({ referrals }));
    await app.register(documentRoutes({ documents }));
    await app.register(deskRoutes({ desk, admin, health }));
    await app.register(reportRoutes({ reports, admin }));
    app.get(
      '/api/v1/session',
      {
        schema: {
          tags,
          security,
          summary: 'Whose leads these are',
          response: answers(200, adminSession, 401),
        },
      },
      async () => admin.session,
    );

    app.get(
      '/api/v1/leads',
      {
        schema: {
          tags,
          security,
          summary: 'Leads, the last seen first; `q` looks in names, phones, e-mails and user names',
          querystring: z.object({ ...paging, q: z.string().trim().max(100).optional() }),
          response: answers(200, leadPage, 400, 401),
        },
      },
      async ({ query: { limit, cursor, q } }) => {
        const page = await leads.page({ limit, after: readLeadCursor(cursor), search: q || null });
        return { leads: page.leads, next: page.next && writeLeadCursor(page.next) };
      },
    );

    app.get(
      '/api/v1/leads/:id',
      {
        schema: {
          tags,
          security,
          summary: 'Everything known about a lead',
          params,
          querystring: z.object({ language: z.enum(['ru', 'en']).optional() }),
          response: answers(200, lead, 400, 401, 404),
        },
      },
      async ({ params: { id }, query }) => {
        const found = await leads.find(id, query.language ?? admin.session.language);
        if (!found) throw noLead();
        return { ...found, conversations: found.conversations.map(withAddresses) };
      },
    );

    app.get(
      '/api/v1/leads/:id/deals',
      {
        schema: {
          tags,
          security,
          summary: 'The deals of a lead, the last first: stages, visits, offers, papers and payments',
          params,
          querystring: z.object({ language: z.enum(['ru', 'en']).optional() }),
          response: answers(200, leadDeals, 400, 401, 404),
        },
      },
      async ({ params: { id }, query }) => {
        const deals = await leads.dealsOf(id, query.language ?? admin.session.language);
        if (!deals) throw noLead();
        return { deals };
      },
    );

    app.get(
      '/api/v1/conversations',
      {
        schema: {
          tags,
          security,
          summary: 'Conversations, the newest first',
          querystring: z.object(paging),
          response: answers(200, conversationPage, 400, 401),
        },
      },
      async ({ query: { limit, cursor } }) =>
        leads.conversations({ limit, after: readConversationCursor(cursor) }),
    );

    app.get(
      '/api/v1/conversations/:id',
      {
        schema: {
          tags,
          security,
          summary: 'A conversation with its messages',
          params,
          response: answers(200, conversationDetail, 400, 401, 404),
        },
      },
      async ({ params: { id } }) => {
        const found = await leads.conversation(id);
        if (!found) throw new Problem(404, 'conversation-not-found', 'There is no such conversation.');
        return withAddresses(found);
      },
    );
  };
}

function noLead(): Problem {
  return new Problem(404, 'lead-not-found', 'There is no such lead; it may have been erased.');
}
