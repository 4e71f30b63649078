import type { TurnRows } from '../engine/turn-rows.ts';

/** Seconds after which the delivery job looks whether the messages of a turn went out. */
const SAFETY_NET_SECONDS = 15;

/** The jobs that a batch leaves behind, due from `at` on; see jobs/worker.ts. `isPublished` says which facts other tools are told. */
export function turnJobs(
  rows: TurnRows,
  at: Date,
  isPublished: (fact: string) => boolean,
): { identifier: string; payload: object; queue_name?: string; run_at: string; job_key: string }[] {
  const later = new Date(at.getTime() + SAFETY_NET_SECONDS * 1_000).toISOString();
  const speaking = new Set(
    rows.messages.filter((row) => row.direction === 'out').map((row) => row.conversationId),
  );
  const deliveries = [...speaking].map((conversationId) => ({
    identifier: 'deliver',
    payload: { conversationId },
    run_at: later,
    job_key: `deliver:${conversationId}`,
  }));
  const changed = [...rows.handoffs, ...rows.standings].map(({ conversationId }) => conversationId);
  const cards = [...new Set(changed)].map((conversationId) => ({
    identifier: 'card',
    payload: { conversationId },
    queue_name: `desk:${conversationId}`,
    run_at: at.toISOString(),
    job_key: `card:${conversationId}`,
  }));
  const webhooks = rows.facts
    .filter(({ name }) => isPublished(name))
    .map(({ id }) => ({
      identifier: 'publish',
      payload: { factId: id },
      run_at: at.toISOString(),
      job_key: `publish:${id}`,
    }));
  const relays = [...new Set(rows.relays.map(({ conversationId }) => conversationId))].map(
    (conversationId) => ({
      identifier: 'relay',
      payload: { conversationId },
      // One after another, whichever process does it: a card stands once, and the lines under it are in order.
      queue_name: `desk:${conversationId}`,
      run_at: at.toISOString(),
      job_key: `relay:${conversationId}`,
    }),
  );
  const amendments = rows.amendments.map(({ conversationId, source }) => ({
    identifier: 'amend',
    payload: { conversationId, source },
    // One after another, so that the last words stay.
    queue_name: `amend:${conversationId}`,
    run_at: at.toISOString(),
    job_key: `amend:${conversationId}:${source}`,
  }));
  return [...deliveries, ...cards, ...webhooks, ...relays, ...amendments];
}
