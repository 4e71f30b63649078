import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answers } from './openapi.ts';
import type { HttpPorts } from './ports.ts';
import { Problem } from './problem.ts';
import { bonusNoted, bonusPage, bonusPost } from './referral-contract.ts';

const tags = ['reports'];
const security = [{ admin: [] }, { adminCookie: [] }];

/** Which bonuses for friends are due, and that one was given. Registered behind the sign-in. */
export function bonusRoutes({ referrals }: Pick<HttpPorts, 'referrals'>): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/api/v1/referrals/bonuses',
      {
        schema: {
          tags,
          security,
          summary: 'Bonuses for friends who bought: what is due, the longest first, then what was given',
          querystring: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(50) }),
          response: answers(200, bonusPage, 400, 401),
        },
      },
      async ({ query }) => referrals.bonuses(query),
    );

    app.post(
      '/api/v1/referrals/:friendId/bonus',
      {
        schema: {
          tags,
          security,
          summary:
            'Note that a customer got the bonus for a friend, or take that back; the same again changes nothing. The customer is told a minute later, when they may be written to',
          params: z.object({ friendId: z.uuid() }),
          body: bonusPost,
          response: answers(200, bonusNoted, 400, 401, 404, 409),
        },
      },
      async ({ params: { friendId }, body: { given } }) => {
        const noted = await referrals.noteBonus({ friendId, given });
        switch (noted.status) {
          case 'noted':
            return { friendId, givenAt: noted.givenAt };
          case 'unknown':
            throw new Problem(404, 'friend-not-found', 'Nobody has brought such a friend.');
          case 'no-sale':
            throw new Problem(
              409,
              'no-sale',
              'There is no sale to this friend that stands: they have not bought yet, or it was taken back. So no bonus is due for them.',
            );
        }
      },
    );
  };
}
