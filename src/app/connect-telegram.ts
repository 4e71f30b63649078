import type { Telegram } from '../channels/telegram/telegram.ts';
import type { Environment } from '../config/environment.ts';
import { repOf } from '../desk/rep-of.ts';
import type { Profile } from '../domain/profile.ts';
import type { FetchFile } from '../engine/file-source.ts';
import type { Accept } from '../engine/inbound.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { SalesDesk } from './sales-desk.ts';
import type { HourglassSettings } from './settings.ts';

interface Parts {
  environment: Environment;
  settings: HourglassSettings;
  profile: Profile;
  accept: Accept;
  desk: SalesDesk;
  fetchFile: FetchFile;
  metrics: Metrics;
  now(): Date;
  log: Logger;
}

/** Telegram, when there is a bot. Its group is the place of sales unless Slack has one. */
export async function connectTelegram(parts: Parts): Promise<Telegram | null> {
  const { environment, settings, profile, accept, desk, fetchFile, metrics, now, log } = parts;
  const { telegram, slack, publicUrl } = environment;
  if (!telegram) return null;
  const { callTimeoutMs, telegramPace } = settings;
  const chat = slack?.salesChannel === undefined ? telegram.salesChat : undefined;
  const { startTelegram } = await import('../channels/telegram/telegram.ts');
  return startTelegram({
    token: telegram.botToken,
    apiRoot: telegram.apiRoot,
    publicUrl,
    webhookSecret: telegram.webhookSecret,
    pace: telegramPace,
    ...(callTimeoutMs !== undefined && { callTimeoutMs }),
    accept,
    fetchFile,
    salesGroup:
      chat === undefined
        ? undefined
        : {
            chat,
            press: desk.press,
            findByThread: desk.handoffs.findByThread,
            isOfTeam: (by) => repOf(by, desk.team) !== null,
            choices: desk.choices,
            forms: desk.forms,
            language: profile.business.language,
            zone: profile.business.zone,
            now,
          },
    count(result, kind) {
      const isOurs = result !== 'ignored' && result !== 'invalid';
      if (!isOurs) metrics.ignoredUpdates.inc({ channel: 'telegram', kind });
    },
    log,
  });
}
