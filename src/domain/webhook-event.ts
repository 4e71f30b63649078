/** The facts that a business's own tools may be told. */
export const WEBHOOK_EVENTS = [
  'lead.qualified',
  'lead.disqualified',
  'lead.postponed',
  'lead.handed-off',
  'lead.claimed',
  'lead.first-answered',
  'lead.ruled-out',
  'human.requested',
  'viewing.booked',
  'viewing.moved',
  'viewing.cancelled',
  'viewing.held',
  'viewing.missed',
  'offer.sent',
  'offer.accepted',
  'offer.declined',
  'contract.sent',
  'payment.received',
  'payment.refunded',
  'deal.won',
  'deal.lost',
  'handoff.reopened',
  'score.given',
  'complaint.made',
  'complaint.solved',
  'complaint.unsolved',
  'complaint.withdrawn',
  'complaint.overdue',
  'review.allowed',
  'friend.came',
] as const;

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

const told: ReadonlySet<string> = new Set(WEBHOOK_EVENTS);

export function isWebhookEvent(name: string): name is WebhookEvent {
  return told.has(name);
}

/** Which facts any of the business's own tools is to be told; a tool that names no events is told all of them. */
export function publishedTo(
  tools: readonly { events?: readonly string[] | undefined }[],
): (name: string) => boolean {
  return (name) => isWebhookEvent(name) && tools.some(({ events }) => events?.includes(name) ?? true);
}
