import { createHmac } from 'node:crypto';

/**
 * The headers by which a receiver knows that a call is ours and fresh, as Standard Webhooks has it
 * (https://www.standardwebhooks.com): HMAC-SHA256 over `<id>.<seconds>.<body>` with the address's secret.
 */
export function signedHeaders(id: string, at: Date, body: string, secret: string): Record<string, string> {
  const seconds = Math.floor(at.getTime() / 1_000).toString();
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
}

/** Each address has a secret of its own, made from the admin token: another token makes other secrets. */
export function webhookSecret(adminToken: string, url: string): string {
  return PREFIX + createHmac('sha256', adminToken).update(`webhook ${url}`).digest('base64');
}

const PREFIX = 'whsec_';
