import { z } from 'zod';
import { instant } from './contract-values.ts';

/** What the business's own tools are told. */

/** An address that is told what happens, and the secret that its calls are signed with. */
export const webhookEndpoint = z.object({ url: z.string(), events: z.array(z.string()), secret: z.string() });

const webhookDelivery = z.object({
  id: z.uuid(),
  factId: z.uuid(),
  event: z.string(),
  url: z.string(),
  state: z.enum(['waiting', 'delivered', 'failed', 'dropped']),
  attempts: z.int(),
  /** What the address answered last; null when it did not answer. */
  status: z.int().nullable(),
  error: z.string().nullable(),
  createdAt: instant,
  settledAt: instant.nullable(),
});

export const webhookDeliveryPage = z.object({
  deliveries: z.array(webhookDelivery),
  next: z.string().nullable(),
});

export type WebhookEndpoint = z.infer<typeof webhookEndpoint>;
export type WebhookDeliveryPage = z.infer<typeof webhookDeliveryPage>;
