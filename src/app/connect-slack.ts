import type { Slack } from '../channels/slack/slack.ts';
import type { Environment } from '../config/environment.ts';
import { repIds } from '../desk/rep-ids.ts';
import { repOf } from '../desk/rep-of.ts';
import type { Profile } from '../domain/profile.ts';
import type { FetchFile } from '../engine/file-source.ts';
import type { Accept } from '../engine/inbound.ts';
import { callQueries } from '../store/call-queries.ts';
import { deskQueries } from '../store/desk-queries.ts';
import type { Database } from '../store/open-database.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { SalesDesk } from './sales-desk.ts';
import type { HourglassSettings } from './settings.ts';

interface Parts {
  environment: Environment;
  settings: HourglassSettings;
  profile: Profile;
  database: Pick<Database, 'pool' | 'prisma'>;
  accept: Accept;
  desk: SalesDesk;
  fetchFile: FetchFile;
  metrics: Metrics;
  log: Logger;
}

/** Slack, when there is an app: with people, and with sales when their channel is named. */
export async function connectSlack(parts: Parts): Promise<Slack | null> {
  const { environment, settings, profile, accept, desk, fetchFile, metrics, log } = parts;
  if (!environment.slack) return null;
  const { pool, prisma } = parts.database;
  const { language, zone } = profile.business;
  const { team, words, choices } = desk;
  const isTeamKnown = team.some((member) => member.slack !== undefined);
  const { startSlack } = await import('../channels/slack/slack.ts');
  const slack = await startSlack({
    ...environment.slack,
    timeoutMs: settings.callTimeoutMs,
    postEveryMs: settings.slackPostEveryMs,
    accept,
    press: desk.press,
    language,
    zone,
    choices,
    dealForms: desk.forms,
    findByThread: (channel, thread) => desk.handoffs.findByThread(channel, [thread]),
    fetchFile,
    desk: {
      figures: deskQueries({ pool, prisma, words, language }),
      repIds: (by) => repIds(team, by),
      isTeamKnown,
      calls: { ...callQueries(pool), repOf: (by) => repOf(by, team) },
      zone,
      lostReasons: choices.lostReasons,
      publicUrl: environment.publicUrl,
    },
    ignored: (why) => metrics.ignoredUpdates.inc({ channel: 'slack', kind: why }),
    log,
  });
  if (!isTeamKnown)
    log.info(
      'no Slack id stands in sales.team: whoever is in SLACK_SALES_CHANNEL counts as sales and may see leads',
    );
  return slack;
}
