import type { Client, Pool } from 'pg';
import { v7 } from 'uuid';
import { fulfilRequests } from '../../src/deals/fulfil.ts';
import type { Profile } from '../../src/domain/profile.ts';
import type { FlowContext } from '../../src/flow/flow-context.ts';
import type { FlowPath } from '../../src/flow/flow-paths.ts';
import { dealSteps, outcomesOf } from '../../src/flow/path-outcomes.ts';
import type { Fulfilled, Request, RequestScene } from '../../src/flow/request.ts';
import type { FulfilOn } from '../../src/store/turn-store.ts';
import { shippedProfile } from './small-flow.ts';
import { MONDAY_NOON } from './talk.ts';

const now = new Date(MONDAY_NOON);
const profile = shippedProfile();

/** What must come of the requests of the turn that a walker is in. */
export interface Script {
  path: FlowPath;
  /** The step that is being taken; -1 is the beginning. */
  at: number;
  number: number;
}

/** Answers as the path says: nothing of it is kept but the deal of the conversation. */
export function toldBy(scriptOf: (address: string) => Script): FulfilOn {
  return async (_client, { request, context, address }): Promise<Fulfilled> => {
    const script = scriptOf(address);
    const deal = dealIn(script, context.deal) ?? ('by' in request ? offerOf(request, context) : null);
    if (deal) return { status: 'granted', changes: { deal } };
    const wanted = outcomeIn(script, request);
    const outcome = outcomesOf(request, context, now).find(({ name }) => name === wanted);
    return outcome?.fulfilled ?? { status: 'denied', why: 'not in the path' };
  };
}

/**
 * Does what is requested for real, each walker with a hall of their own. What is to be denied is denied by the data:
 * the time is taken by somebody else, they were asked for a score the day before, or the business does no such thing.
 */
export function doneOn(scriptOf: (address: string) => Script): FulfilOn {
  const does = (by: Profile) =>
    fulfilRequests({
      profile: by,
      newId: v7,
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
      placeOf: () => ({ channel: 'web', url: 'https://example.com/chat' }),
    });
  const { offers: _offers, referral: _referral, ...others } = profile;
  const nothing = does({ ...others, bookings: { resources: [] } });
  const halls = new Map<number, FulfilOn>();
  const hallOf = (number: number) => {
    const known = halls.get(number);
    if (known) return known;
    const [hall] = profile.bookings.resources;
    const own = hall ? [{ ...hall, code: `hall-${number}` }] : [];
    const made = does({ ...profile, bookings: { resources: own } });
    halls.set(number, made);
    return made;
  };
  return async (client, scene, later) => {
    const script = scriptOf(scene.address);
    const isDenied = outcomeIn(script, scene.request) === 'denied';
    if (isDenied && DENIED_BY_DATA[scene.request.what]) {
      await DENIED_BY_DATA[scene.request.what]?.(client, scene);
      return hallOf(script.number)(client, expired(scene), later);
    }
    return (isDenied ? nothing : hallOf(script.number))(client, scene, later);
  };
}

/** Sales do it before the path begins. */
function offerOf(request: Request, context: FlowContext) {
  return outcomesOf(request, context, now)[0]?.fulfilled.changes?.deal ?? null;
}

/** What sales did in this turn is no request of the flow's. */
function dealIn({ path, at }: Script, deal: RequestScene['context']['deal']) {
  const step = path.steps[at]?.step;
  if (step?.type !== 'deal') return null;
  return dealSteps(deal, now).find(([what]) => what === step.what)?.[1] ?? null;
}

function outcomeIn({ path, at }: Script, { what }: Request): string | null {
  const { outcomes } = path.steps[at] ?? path.starts;
  const outcome = outcomes.find((each) => each.startsWith(`${what} `));
  return outcome ? outcome.slice(what.length + 1) : null;
}

const DENIED_BY_DATA: Partial<
  Record<Request['what'], (client: Client, scene: RequestScene) => Promise<unknown>>
> = {
  book: async () => {},
  unbook: (client, { context }) =>
    client.query(`UPDATE booking SET status = 'cancelled' WHERE id = $1`, [context.deal?.viewing?.bookingId]),
  accept: async () => {},
  poll: (client, { leadId, conversationId, channel }) =>
    client.query(
      `INSERT INTO nps_poll (id, lead_id, conversation_id, channel, asked_at, score, answered_at)
       VALUES ($1, $2, $3, $4, $5, 8, $5)`,
      [v7(), leadId, conversationId, channel, new Date(now.getTime() - 86_400_000)],
    ),
};

/** An offer that has run out the day before. */
function expired(scene: RequestScene): RequestScene {
  const { deal } = scene.context;
  if (scene.request.what !== 'accept' || !deal?.offer) return scene;
  const validUntil = new Date(now.getTime() - 86_400_000).toISOString();
  return { ...scene, context: { ...scene.context, deal: { ...deal, offer: { ...deal.offer, validUntil } } } };
}

/** Who has the times that are taken. */
export const SOMEBODY = 'somebody';

/** Somebody else takes a time before the press comes. */
export async function takeTime(pool: Pool, choice: string): Promise<void> {
  const [resource, startsAt] = choice.split('@');
  await pool.query(TAKE, [v7(), SOMEBODY, resource, startsAt]);
}

const TAKE = `
  INSERT INTO booking (id, deal_id, lead_id, conversation_id, resource, starts_at, ends_at, holds_from, holds_to,
    status, created_at, updated_at)
  SELECT $1, d.id, d.lead_id, d.conversation_id, $3, $4, end_at, $4, end_at, 'booked', now(), now()
  FROM (SELECT $4::timestamptz + interval '1 hour' AS end_at) AS t,
    identity i JOIN deal d ON d.lead_id = i.lead_id WHERE i.address = $2`;
