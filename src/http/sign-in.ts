import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Logger } from '../telemetry/logger.ts';
import { readBearer } from './bearer.ts';
import { bouncePage, signInPage } from './sign-in-page.ts';

/** Who may see the leads: the holder of the admin token, by header or by the cookie that the sign-in link sets. */
export interface SignIn {
  isSignedIn(request: FastifyRequest): boolean;
  /** The link's own route. */
  routes: FastifyPluginAsync;
}

const cookieName = 'hourglass_admin';
const cookieDays = 30;

/** @param options.secure the cookie goes over https only */
export function signIn(options: { token: string; secure: boolean; log: Logger }): SignIn {
  const { token, secure, log } = options;
  // The cookie is derived, so that whoever reads one does not learn the token itself.
  const ticket = createHmac('sha256', token).update('hourglass admin cookie').digest('base64url');
  return {
    isSignedIn({ headers, cookies }) {
      const bearer = readBearer(headers.authorization);
      if (bearer !== null) return isSame(bearer, token);
      return isSame(cookies[cookieName] ?? '', ticket);
    },
    routes: async (app) => {
      app.get('/sign-in', async (request, reply) => {
        const { token: given } = request.query as { token?: unknown };
        reply.headers({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
        if (typeof given !== 'string' || !isSame(given, token)) {
          log.warn('A sign-in link with a wrong token was refused');
          return reply.code(401).type('text/html; charset=utf-8').send(signInPage);
        }
        reply.setCookie(cookieName, ticket, {
          path: '/',
          httpOnly: true,
          sameSite: 'strict',
          secure,
          maxAge: cookieDays * 86_400,
        });
        return comesFromElsewhere(request)
          ? reply.type('text/html; charset=utf-8').send(bouncePage)
          : reply.redirect('/', 302);
      });
    },
  };
}

/**
 * The person followed a link on another site (a mail, Slack). The browser then keeps a SameSite=Strict cookie back,
 * through redirects too; only a page of ours can lead on with it.
 */
export function comesFromElsewhere({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';
}

// Digests have one length, so neither the comparison nor its time tells anything about the secret's.
function isSame(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
