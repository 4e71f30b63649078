import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { MOST_FILE_BYTES } from '../engine/file-source.ts';
import { kept } from './desk-contract.ts';
import { answers } from './openapi.ts';
import type { DeskPort } from './ports.ts';
import { Problem } from './problem.ts';
import { uploadName } from './upload-name.ts';
import { UPLOAD_ENDINGS, uploadMime } from './upload-types.ts';

/** Files that a salesperson sends from the dashboard, before the reply that carries them. Registered behind the sign-in. */
export function uploadRoutes({ desk }: { desk: DeskPort }): FastifyPluginAsyncZod {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MOST_FILE_BYTES },
      (_request, body: Buffer, done) => done(null, body),
    );

    app.put(
      '/api/v1/handoffs/:id/files/:fileId',
      {
        bodyLimit: MOST_FILE_BYTES,
        schema: {
          tags: ['desk'],
          security: [{ admin: [] }, { adminCookie: [] }],
          summary:
            'Keep a file for the lead, to be sent with a reply; the body is its bytes, and the same id again changes ' +
            'nothing. A file that no reply carries goes after a day.',
          consumes: ['application/octet-stream'],
          params: z.object({ id: z.uuid(), fileId: z.uuid() }),
          querystring: z.object({ name: z.string().min(1).max(255) }),
          response: answers(200, kept, 400, 401, 404, 409, 413, 415, 503),
        },
      },
      async ({ params: { id, fileId }, query, body }) => {
        const bytes = body instanceof Uint8Array ? body : new Uint8Array();
        if (bytes.byteLength === 0) throw new Problem(400, 'empty-file', 'The file is empty.');
        const name = uploadName(query.name);
        const mime = uploadMime(name, bytes);
        if (mime === null) {
          throw new Problem(
            415,
            'wrong-file-type',
            `Such a file cannot be sent, or it is not what its name says. Files may be: ${UPLOAD_ENDINGS.join(', ')}.`,
          );
        }
        const outcome = await desk.uploads.keep(id, fileId, { name, mime, bytes }).catch((cause: unknown) => {
          throw new Problem(503, 'not-kept', 'The file could not be kept; send it again with the same id.', {
            retryAfterSeconds: 1,
            cause,
          });
        });
        if (outcome === 'gone') {
          throw new Problem(
            404,
            'handoff-not-found',
            'There is no such handoff; the lead may have been erased.',
          );
        }
        if (outcome === 'taken') {
          throw new Problem(409, 'id-taken', 'This id is that of another file; make a new one.');
        }
        return { status: 'kept' as const };
      },
    );
  };
}
