import type { HandoffStatus } from '../desk/standing.ts';
import { shownPhone } from '../domain/shown-phone.ts';
import type { Prisma } from './generated/client.ts';

/** A lead as lists show it. Without a name of its own it goes by the name it has on a channel. */
export function leadRow(
  lead: Prisma.LeadModel,
  identities: Prisma.IdentityModel[],
  handoff: { status: string } | null,
) {
  return {
    id: lead.id,
    name: lead.name ?? identities.find(({ displayName }) => displayName)?.displayName ?? null,
    phone: lead.phone,
    phoneShown: lead.phone && shownPhone(lead.phone),
    email: lead.email,
    channels: [...new Set(identities.map(({ channel }) => channel))],
    blockedChannels: [
      ...new Set(identities.flatMap(({ channel, blockedAt }) => (blockedAt ? [channel] : []))),
    ],
    source: lead.source,
    campaign: lead.campaign,
    stage: lead.stage,
    verdict: lead.verdict,
    score: lead.score,
    handoffStatus: (handoff?.status ?? null) as HandoffStatus | null,
    lastSeenAt: lead.lastSeenAt.toISOString(),
    createdAt: lead.createdAt.toISOString(),
  };
}
