import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import type { HttpPorts } from './ports.ts';
import { Problem } from './problem.ts';
import { comesFromElsewhere, type SignIn } from './sign-in.ts';
import { signInPage } from './sign-in-page.ts';

/** The built pages. Only the chat may stand in a frame of another site, since that is how it is embedded. */
export function pageRoutes({ pages }: HttpPorts, signIn: SignIn): FastifyPluginAsync {
  return async (app) => {
    await app.register(fastifyStatic, { root: pages, serve: false });
    app.addHook('onRequest', async (_, reply) => {
      reply.headers({
        'Content-Security-Policy': policy({ frames: "'none'", images: "'self' data: blob:" }),
        'X-Frame-Options': 'DENY',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
      });
    });
    await app.register(signIn.routes);

    app.get('/', async (request, reply) => {
      reply.header('Cache-Control', 'no-store');
      // A link from elsewhere comes without the cookie. The page itself holds no data; what it asks for does.
      if (signIn.isSignedIn(request) || comesFromElsewhere(request)) return page(reply, 'index.html');
      return reply.code(401).type('text/html; charset=utf-8').send(signInPage);
    });

    app.get('/chat', async (_, reply) => {
      reply.removeHeader('X-Frame-Options');
      reply.headers({
        'Content-Security-Policy': policy({ frames: '*', images: "'self' data:" }),
        'Cache-Control': 'no-cache',
      });
      return page(reply, 'chat.html');
    });

    app.get('/embed.js', async (_, reply) => {
      reply.headers({
        'Cache-Control': 'public, max-age=300',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Access-Control-Allow-Origin': '*',
      });
      return page(reply, 'embed.js');
    });

    app.get('/assets/*', async (request, reply) => {
      const { '*': name } = request.params as { '*': string };
      return reply.sendFile(name, path.join(pages, 'assets'), { immutable: true, maxAge: '365d' });
    });
  };

  function page(reply: FastifyReply, name: string): FastifyReply {
    if (!existsSync(path.join(pages, name))) {
      throw new Problem(
        503,
        'pages-not-built',
        'The pages are not built: run `npm run prepare`, then start again.',
      );
    }
    return reply.sendFile(name, { cacheControl: false });
  }
}

/** A picture that is to be sent is shown by the dashboard before it is on the server. */
function policy({ frames, images }: { frames: string; images: string }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src ${images}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frames}`,
  ].join('; ');
}
