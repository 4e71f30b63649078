import { postWebhook } from '../channels/webhook/post-webhook.ts';
import { webhookSecret } from '../channels/webhook/signature.ts';
import { type WebhookOutcome, webhookBody } from '../desk/webhook.ts';
import { webhookRetryMs } from '../desk/webhook-retry.ts';
import type { Profile } from '../domain/profile.ts';
import type { webhookStore } from '../store/webhook-store.ts';

interface Parts {
  store: ReturnType<typeof webhookStore>;
  endpoints: Profile['webhooks'];
  adminToken: string;
  publicUrl: string | undefined;
  now(): Date;
  /** Told after each try, for metrics. */
  tried(state: string): void;
}

/** Tells the business's own tools what happened: first whom, then each by itself, again and again until it is told. */
export function webhookJobs({ store, endpoints, adminToken, publicUrl, now, tried }: Parts) {
  return {
    async publish(factId: string): Promise<void> {
      const event = await store.eventOf(factId);
      const wanting = endpoints.filter(({ events }) => events.some((one) => one === event));
      if (event === null || wanting.length === 0) return;
      await store.plan(
        factId,
        event,
        wanting.map(({ url }) => url),
        now(),
      );
    },

    async callWebhook(deliveryId: string): Promise<number | null> {
      const waiting = await store.waiting(deliveryId, now());
      if (!waiting) return null;
      const { url, attempts } = waiting;
      const endpoint = endpoints.find((one) => one.url === url);
      const post = webhookBody(waiting, publicUrl);
      const outcome =
        endpoint === undefined
          ? failed('The profile names this address no more.')
          : post.status === 'unfit'
            ? failed(`What is to be told is not as it is described: ${post.why}`)
            : await postWebhook(
                { id: deliveryId, url, body: post.body, allowPrivate: endpoint.allowPrivate },
                webhookSecret(adminToken, url),
                now(),
              );
      const again = outcome.state === 'waiting' ? webhookRetryMs(attempts + 1) : null;
      const state = outcome.state === 'waiting' && again === null ? 'failed' : outcome.state;
      await store.tried(deliveryId, { ...outcome, state }, now());
      tried(state);
      return again;
    },
  };
}

/** For good: another try would come to the same. */
function failed(error: string): WebhookOutcome {
  return { state: 'failed', status: null, error };
}
