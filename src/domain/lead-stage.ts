/** The hourglass: seven stages, each entered by a fact. */
const STAGES = {
  attention: 1,
  interest: 2,
  trust: 3,
  trial: 4,
  sale: 5,
  service: 6,
  advocacy: 7,
} as const;

/** From here on somebody is a customer. */
export const SALE = STAGES.sale;

const ENTERED_BY: Record<string, number> = {
  'conversation.started': STAGES.attention,
  'answer.recorded': STAGES.interest,
  'contact.left': STAGES.interest,
  'human.requested': STAGES.interest,
  'lead.qualified': STAGES.trust,
  'offer.sent': STAGES.trust,
  'viewing.held': STAGES.trial,
  'contract.signed': STAGES.sale,
  'deal.won': STAGES.sale,
  'payment.received': STAGES.sale,
  'score.given': STAGES.service,
  'feedback.given': STAGES.service,
  'complaint.solved': STAGES.service,
  'review.allowed': STAGES.advocacy,
  'friend.came': STAGES.advocacy,
};

/** The stage that a lead or a deal stands in after a fact; a stage never runs backward. */
export function stageAfter(fact: string, stage: number): number {
  return Math.max(stage, ENTERED_BY[fact] ?? stage);
}
