import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isPublic } from '../../../src/channels/webhook/public-address.ts';
import { signedHeaders, webhookSecret } from '../../../src/channels/webhook/signature.ts';
import { WEBHOOK_TRIES, webhookRetryMs } from '../../../src/desk/webhook-retry.ts';

describe('the signature', () => {
  test('is what the example of Standard Webhooks has', () => {
    // From the specification's test vector: secret, id, timestamp, body, signature.
    const headers = signedHeaders(
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      new Date(1_614_265_330_000),
      '{"test": 2432232314}',
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    );
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  test('has a secret for each address, which the admin token alone makes', () => {
    const secret = webhookSecret('token', 'https://crm.example/hook');
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(webhookSecret('token', 'https://crm.example/hook')).toBe(secret);
    expect(webhookSecret('token', 'https://other.example/hook')).not.toBe(secret);
    expect(webhookSecret('another', 'https://crm.example/hook')).not.toBe(secret);
    expect(createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).digest()).toHaveLength(32);
  });
});

describe('the tries', () => {
  test('come ever later, and end after more than a day', () => {
    const waits = Array.from({ length: WEBHOOK_TRIES }, (_, tries) => webhookRetryMs(tries + 1));
    expect(waits.slice(0, 3)).toEqual([10_000, 30_000, 90_000]);
    expect(waits.at(-1)).toBeNull();
    const whole = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0);
    expect(whole).toBeGreaterThan(24 * 3_600_000 * 0.9);
    expect(Math.max(...waits.map((wait) => wait ?? 0))).toBe(6 * 3_600_000);
  });
});

describe('an address of the public network', () => {
  test.each(['8.8.8.8', '93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('%s is one', (address) => {
    expect(isPublic(address)).toBe(true);
  });
  test.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    'not an address',
  ])('%s is none', (address) => expect(isPublic(address)).toBe(false));
});
