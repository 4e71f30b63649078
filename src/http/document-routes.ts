import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { contentDisposition } from './content-disposition.ts';
import { problems } from './openapi.ts';
import type { HttpPorts } from './ports.ts';
import { Problem } from './problem.ts';

/** How long a file takes to be made, mostly. */
const RETRY_SECONDS = 2;

/** Offers, contracts and invoices as PDF. Registered behind the sign-in. */
export function documentRoutes({ documents }: Pick<HttpPorts, 'documents'>): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/api/v1/documents/:id',
      {
        schema: {
          tags: ['documents'],
          security: [{ admin: [] }, { adminCookie: [] }],
          summary: 'An offer, a contract or an invoice as PDF',
          params: z.object({ id: z.uuid() }),
          response: {
            200: {
              description: 'The file.',
              content: { 'application/pdf': { schema: z.custom<Buffer>().describe('A PDF.') } },
            },
            ...problems(400, 401, 404, 409),
          },
        },
      },
      async ({ params: { id } }, reply) => {
        const found = await documents.find(id);
        if (!found || found.state === 'erased')
          throw new Problem(404, 'document-not-found', 'There is no such document; it may have been erased.');
        if (found.state === 'failed')
          throw new Problem(
            409,
            'document-failed',
            'No file could be made of this document; the log says why.',
          );
        if (!found.file)
          throw new Problem(409, 'document-not-made', 'The file is being made; ask again in a moment.', {
            retryAfterSeconds: RETRY_SECONDS,
          });
        return reply
          .header('Content-Disposition', contentDisposition('inline', found.name))
          .type('application/pdf')
          .send(Buffer.from(found.file));
      },
    );
  };
}
