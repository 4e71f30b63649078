import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { denialWords } from '../desk/denial-words.ts';
import type { RepAction } from '../desk/desk-event.ts';
import type { PressOutcome } from '../desk/press.ts';
import type { HandoffStatus } from '../desk/standing.ts';
import type { Language } from '../domain/values.ts';
import { MOST_FILE_BYTES } from '../engine/file-source.ts';
import type { Json } from '../flow/prompt.ts';
import { spanOfDays } from '../insights/span-of-days.ts';
import { readInboxCursor, writeInboxCursor } from './cursor.ts';
import { dealFormRoutes } from './deal-form-routes.ts';
import {
  acted,
  actionPost,
  deskChoices,
  handoffDetail,
  inboxPage,
  inboxView,
  type RepActionPost,
} from './desk-contract.ts';
import { inboxStreams } from './inbox-streams.ts';
import { answers, problems } from './openapi.ts';
import type { DeskPort, HttpPorts } from './ports.ts';
import { Problem } from './problem.ts';
import { uploadRoutes } from './upload-routes.ts';
import { UPLOAD_ENDINGS, uploadKind } from './upload-types.ts';

const tags = ['desk'];
const security = [{ admin: [] }, { adminCookie: [] }];
const params = z.object({ id: z.uuid() });
const language = z.enum(['ru', 'en']).optional();

/** The sales desk: the queue, live, and what is done with a lead. Registered behind the sign-in. */
export function deskRoutes({
  desk,
  admin,
  health,
}: Pick<HttpPorts, 'desk' | 'admin' | 'health'>): FastifyPluginAsyncZod {
  return async (app) => {
    const streams = inboxStreams();
    const unsubscribe = desk.subscribe(streams.tell);
    app.addHook('preClose', async () => streams.closeAll());
    app.addHook('onClose', async () => unsubscribe());
    await app.register(uploadRoutes({ desk }));

    app.get(
      '/api/v1/desk',
      {
        schema: {
          tags,
          security,
          summary: 'Who is of the sales team, and what the forms let choose',
          response: answers(200, deskChoices, 401),
        },
      },
      async () => ({
        ...desk.choices,
        upload: { mostBytes: MOST_FILE_BYTES, endings: UPLOAD_ENDINGS },
        language: admin.session.language,
      }),
    );

    app.get(
      '/api/v1/inbox',
      {
        schema: {
          tags,
          security,
          summary:
            'Handed-over leads: what is overdue first, then the oldest; `mine` are those that `by` has or is offered',
          querystring: z.object({
            view: inboxView.default('waiting'),
            by: z.string().trim().min(1).max(100).optional(),
            limit: z.coerce.number().int().min(1).max(200).default(50),
            cursor: z.string().min(1).optional(),
            language,
          }),
          response: answers(200, inboxPage, 400, 401),
        },
      },
      async ({ query: { view, by = null, limit, cursor, language: asked } }) => {
        if (view === 'mine' && by === null) {
          throw new Problem(400, 'nobody-named', 'Say with `by` whose leads these are.');
        }
        const after = readInboxCursor(cursor);
        const page = await desk.page({
          view,
          by,
          limit,
          after,
          language: asked ?? admin.session.language,
        });
        return { ...page, next: page.next && writeInboxCursor(page.next) };
      },
    );

    app.get(
      '/api/v1/inbox/stream',
      {
        schema: {
          tags,
          security,
          summary: 'Which conversation at the desk has changed, as it happens; read it anew then',
          response: {
            200: {
              description:
                'A stream of `changed` events that does not end; without a `conversationId` everything is to be ' +
                'read anew. `beat` events show that the line is alive.',
              content: { 'text/event-stream': { schema: z.string() } },
            },
            ...problems(401, 429, 503),
          },
        },
      },
      async (_, reply) => {
        if (health.draining()) {
          throw new Problem(503, 'draining', 'The service is about to restart; connect again in a moment.', {
            retryAfterSeconds: 1,
          });
        }
        if (!streams.hasRoom()) {
          throw new Problem(429, 'too-many-streams', 'The inbox is open in too many tabs; close some.', {
            retryAfterSeconds: 10,
          });
        }
        reply.hijack();
        streams.open(reply.raw);
      },
    );

    app.get(
      '/api/v1/handoffs/:id',
      {
        schema: {
          tags,
          security,
          summary: 'Where a handed-over lead stands, and what can be done with it now',
          params,
          querystring: z.object({ language }),
          response: answers(200, handoffDetail, 400, 401, 404),
        },
      },
      async ({ params: { id }, query }) => {
        const found = await desk.find(id, query.language ?? admin.session.language);
        if (!found) throw gone();
        return found;
      },
    );

    await app.register(dealFormRoutes({ desk, admin }));

    app.post(
      '/api/v1/handoffs/:id/actions',
      {
        schema: {
          tags,
          security,
          summary:
            'Do something with a lead; answered once it is kept, and the same id again changes nothing',
          params,
          querystring: z.object({ language }),
          body: actionPost,
          response: answers(200, acted, 400, 401, 403, 404, 409, 503),
        },
      },
      async ({ params: { id: handoffId }, query, body: { id: eventId, byName, action } }) => {
        const checked = await checkedAction(handoffId, action, desk, admin.session.zone);
        const by = { surface: 'dashboard' as const, id: byName, name: byName };
        const outcome = await desk
          .press({ handoffId, eventId, by, action: checked })
          .catch((cause: unknown) => {
            throw new Problem(503, 'not-kept', 'This could not be kept; send it again with the same id.', {
              retryAfterSeconds: 1,
              cause,
            });
          });
        throwUnlessDone(outcome, query.language);
        return { status: 'done' as const };
      },
    );
  };
}

/**
 * Why something about a deal cannot be done is for salespeople, so it is told in their language.
 *
 * @throws the problem to answer with, unless it was done
 */
function throwUnlessDone(outcome: PressOutcome, language: Language = 'en'): void {
  switch (outcome.status) {
    case 'done':
      return;
    case 'taken':
      throw new Problem(409, 'taken', `${outcome.byName} has taken this lead.`);
    case 'left':
      throw new Problem(409, 'left', LEFT[outcome.why]);
    case 'not-now':
      throw new Problem(
        409,
        'not-now',
        outcome.isCall
          ? 'They telephoned, so there is no chat with them: call them.'
          : `${NOW[outcome.handoff]} Read the lead anew to see what can be done.`,
      );
    case 'denied':
      throw new Problem(409, `denied-${outcome.why}`, denialWords(outcome.why, language));
    case 'stranger':
      throw new Problem(403, 'stranger', 'This name is not of the sales team; choose one that is.');
    case 'gone':
      throw gone();
  }
}

const LEFT: Record<Extract<PressOutcome, { status: 'left' }>['why'], string> = {
  blocked: 'They have blocked the bot, so nothing arrives there: call them, or send an e-mail.',
  stopped: 'They asked not to be written to any more.',
  erased: 'They had their data erased, and the conversation with it.',
};

const NOW: Record<HandoffStatus, string> = {
  waiting: 'Nobody has claimed the lead yet.',
  claimed: 'The lead is claimed.',
  'in-conversation': 'Somebody is talking with the lead.',
  snoozed: 'The lead is put off.',
  returned: 'The bot has the lead again.',
  won: 'The lead is closed: won.',
  lost: 'The lead is closed: lost.',
  'not-a-target': 'The lead is closed: not a target.',
};

const LONGEST_SNOOZE_MS = 366 * 86_400_000;

/** The choices of an action are those of the profile; a salesperson is named by what the profile says. */
async function checkedAction(
  handoffId: string,
  action: RepActionPost,
  { choices, uploads, now }: DeskPort,
  zone: string,
): Promise<RepAction> {
  switch (action.type) {
    case 'reply': {
      const { file: id, text } = action;
      if (id === undefined) return { type: 'reply', text };
      const found = await uploads.find(handoffId, id);
      if (!found) throw wrong('no-such-file', 'Put the file first, for the same lead.');
      const { name, mime } = found;
      return {
        type: 'reply',
        text,
        file: { from: 'dashboard', reference: id, kind: uploadKind(mime), name },
      };
    }
    case 'won': {
      if (action.currency !== choices.currency) {
        throw wrong('wrong-currency', `Sums are in ${choices.currency}.`);
      }
      const { product } = action;
      if (product !== null && !choices.products.some(({ code }) => code === product)) {
        throw wrong('no-such-product', 'Choose a product of GET /api/v1/desk, or none.');
      }
      const { eventOn = null, ...won } = action;
      if (eventOn !== null && !isAhead(eventOn, zone, now())) {
        throw wrong('event-not-ahead', 'The day of the event is today or later, within ten years.');
      }
      return { ...won, ...(eventOn !== null && { eventOn }) };
    }
    case 'lost':
      if (choices.lostReasons.some(({ code }) => code === action.reason)) return action;
      throw wrong('no-such-reason', 'Choose a reason of GET /api/v1/desk.');
    case 'reassign': {
      // Without a team in the profile, a salesperson of the dashboard is known by their name alone.
      const isNamed = choices.team.length === 0;
      const to = isNamed
        ? { id: `dashboard:${action.to}`, name: action.to }
        : choices.team.find(({ id }) => id === action.to);
      if (to) return { type: 'reassign', to };
      throw wrong('no-such-colleague', 'Choose one of the team of GET /api/v1/desk.');
    }
    case 'snooze': {
      const ahead = Date.parse(action.until) - now().getTime();
      if (ahead > 0 && ahead <= LONGEST_SNOOZE_MS) return action;
      throw wrong('not-ahead', 'Choose a time ahead, within a year.');
    }
    case 'sendOffer':
      // It came as JSON, so nothing in it is undefined.
      return { type: 'sendOffer', edits: action.edits as Json };
    default:
      return action;
  }
}

/** Whether a day is not over yet, and not absurdly far off. */
function isAhead(day: string, zone: string, now: Date): boolean {
  const ends = spanOfDays({ from: null, to: day }, zone).to?.getTime() ?? 0;
  return ends > now.getTime() && ends - now.getTime() < FURTHEST_EVENT_MS;
}

const FURTHEST_EVENT_MS = 3_653 * 86_400_000;

function wrong(code: string, message: string): Problem {
  return new Problem(400, code, message);
}

function gone(): Problem {
  return new Problem(404, 'handoff-not-found', 'There is no such handoff; the lead may have been erased.');
}
