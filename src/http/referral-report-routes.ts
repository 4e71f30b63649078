import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answers } from './openapi.ts';
import type { HttpPorts } from './ports.ts';
import { referralReport } from './referral-contract.ts';

/** Who brings friends, and how many of those buy. Registered behind the sign-in. */
export function referralReportRoutes({ referrals }: Pick<HttpPorts, 'referrals'>): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/api/v1/reports/referral',
      {
        schema: {
          tags: ['reports'],
          security: [{ admin: [] }, { adminCookie: [] }],
          summary:
            'Friends who came by a customer’s link, and who brought them; `from` and `to` are dates of the business',
          querystring: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
          response: answers(200, referralReport, 400, 401),
        },
      },
      async ({ query: { from = null, to = null } }) => referrals.report({ from, to }),
    );
  };
}
