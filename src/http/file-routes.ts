import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { contentDisposition } from './content-disposition.ts';
import type { FileAddresses } from './file-addresses.ts';
import type { HttpPorts } from './ports.ts';
import { Problem } from './problem.ts';

/** What a browser shows without running anything in it. All else that people send is only to be saved. */
const SHOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** The files of messages, for whoever was given the address of one. */
export function fileRoutes({ files }: HttpPorts, { isSigned }: FileAddresses): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/files/:conversationId/:sequence/:signature',
      {
        schema: {
          params: z.object({
            conversationId: z.uuid(),
            sequence: z.coerce.number().int().nonnegative(),
            signature: z.string().max(64),
          }),
        },
      },
      async ({ params: { signature, ...point } }, reply) => {
        reply.headers({
          'Cache-Control': 'no-store',
          'X-Content-Type-Options': 'nosniff',
          'Content-Security-Policy': "default-src 'none'; sandbox",
          'Referrer-Policy': 'no-referrer',
          'X-Robots-Tag': 'noindex',
        });
        if (!isSigned(point, signature)) throw noFile();
        const file = await files.open(point.conversationId, point.sequence).catch((cause: unknown) => {
          throw new Problem(
            503,
            'file-not-fetched',
            'The file cannot be had right now; open it again in a moment.',
            {
              retryAfterSeconds: 5,
              cause,
            },
          );
        });
        if (!file) throw noFile();
        const mime = file.mime.toLowerCase().split(';')[0]?.trim() ?? '';
        const isDocument = file.isOurs && mime === 'application/pdf';
        const isShown = isDocument || SHOWN.includes(mime);
        // The browser's own viewer of PDF does not run in a sandbox.
        if (isDocument) reply.header('Content-Security-Policy', "frame-ancestors 'none'");
        return reply
          .headers({
            // Long enough for a conversation that is looked at, short enough after an erasure.
            'Cache-Control': 'private, max-age=600',
            'Content-Disposition': contentDisposition(isShown ? 'inline' : 'attachment', file.name),
          })
          .type(isShown ? mime : 'application/octet-stream')
          .send(Buffer.from(file.bytes));
      },
    );
  };
}

function noFile(): Problem {
  return new Problem(404, 'file-not-found', 'There is no such file; it may have been erased.');
}
