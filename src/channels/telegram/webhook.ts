import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Api } from 'grammy';
import { ALLOWED_UPDATES } from './allowed-updates.ts';

/** Asks Telegram to send updates to `url`, each with the secret in `X-Telegram-Bot-Api-Secret-Token`. */
export async function setTelegramWebhook(api: Api, url: string, secret: string): Promise<void> {
  await api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES });
}

/** Whether the header carries the secret, in a time that tells nothing about either. */
export function verifyTelegramSecret(header: string | string[] | undefined, secret: string): boolean {
  // Hashes have one length, and that of the header must not show in the time taken.
  return typeof header === 'string' && timingSafeEqual(sha256(header), sha256(secret));
}

/** A secret for those who set none: all processes of a bot come to the same one, and it does not show the token. */
export function secretFromToken(token: string): string {
  return createHmac('sha256', token).update('hourglass telegram webhook').digest('hex');
}

const sha256 = (text: string) => createHash('sha256').update(text).digest();
