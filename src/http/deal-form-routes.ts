import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { offerEdits } from '../domain/offer/offer-edits.ts';
import { closingForm, freeTimes, offerForm, offerPreview } from './deal-contract.ts';
import { answers } from './openapi.ts';
import type { HttpPorts } from './ports.ts';
import { Problem } from './problem.ts';

const route = {
  tags: ['desk'],
  security: [{ admin: [] }, { adminCookie: [] }],
  params: z.object({ id: z.uuid() }),
  querystring: z.object({ language: z.enum(['ru', 'en']).optional() }),
};

/** What is filled in about a deal before it is pressed. Registered behind the sign-in. */
export function dealFormRoutes({
  desk: { forms },
  admin,
}: Pick<HttpPorts, 'desk' | 'admin'>): FastifyPluginAsyncZod {
  const inLanguage = ({ language }: { language?: 'ru' | 'en' | undefined }) =>
    language ?? admin.session.language;
  return async (app) => {
    app.get(
      '/api/v1/handoffs/:id/times',
      {
        schema: {
          ...route,
          summary: 'Free times for a visit, the next first, at most a hundred; `from` is the first day',
          querystring: route.querystring.extend({ from: z.iso.date().optional() }),
          response: answers(200, freeTimes, 400, 401, 404),
        },
      },
      async ({ params: { id }, query }) => there(await forms.times(id, inLanguage(query), query.from)),
    );

    app.get(
      '/api/v1/handoffs/:id/offer',
      {
        schema: {
          ...route,
          summary: 'What can be offered to a lead, and what the offer would be by their answers',
          response: answers(200, offerForm, 400, 401, 404),
        },
      },
      async ({ params: { id }, query }) => there(await forms.offer(id, inLanguage(query))),
    );

    app.post(
      '/api/v1/handoffs/:id/offer/preview',
      {
        schema: {
          ...route,
          summary: 'What the offer would come to with these edits; nothing is kept',
          body: offerEdits,
          response: answers(200, offerPreview, 400, 401, 404),
        },
      },
      async ({ params: { id }, query, body }) => there(await forms.preview(id, body, inLanguage(query))),
    );

    app.get(
      '/api/v1/handoffs/:id/closing',
      {
        schema: {
          ...route,
          summary: 'What is agreed and paid, for the forms of a sale and a payment',
          response: answers(200, closingForm, 400, 401, 404),
        },
      },
      async ({ params: { id } }) => there(await forms.closing(id)),
    );
  };
}

function there<Found>(found: Found | null): Found {
  if (found !== null) return found;
  throw new Problem(404, 'handoff-not-found', 'There is no such handoff; the lead may have been erased.');
}
