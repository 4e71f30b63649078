import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type Attempt, attempt } from './attempt.ts';
import { adviceFor } from './card-advice.ts';

/** Who is in the sales channel. */
export interface SalesChannel {
  /** Null when that cannot be said now; the log says why. */
  has(user: string): Promise<boolean | null>;
}

/** So long somebody who was in the channel counts as being in it. */
const KNOWN_FOR_MS = 5 * 60_000;
/** Who was not in the channel a moment ago may have joined it since. */
const ASKED_AGAIN_AFTER_MS = 15_000;
/** While Slack does not answer, who was in the channel so recently still counts. */
const TRUSTED_FOR_MS = 60 * 60_000;
const PAGE = 200;
const MOST_PAGES = 50;

const cursorIn = z.looseObject({
  response_metadata: z.looseObject({ next_cursor: z.string().optional() }).nullish(),
});
const membersPage = cursorIn.extend({ members: z.array(z.string()) });
const channelsPage = cursorIn.extend({
  channels: z.array(z.looseObject({ id: z.string().min(1), name: z.string().optional() })),
});

/**
 * Asks Slack who is in the channel, once for all who ask meanwhile, and remembers it for a while. `channel` is an id or
 * a name with `#`; without it nothing can be said.
 */
export function createSalesChannel(
  client: webApi.WebClient,
  channel: string | undefined,
  now: () => number,
  log: Logger,
): SalesChannel {
  let channelId = channel?.startsWith('#') ? null : (channel ?? null);
  let known: { members: Set<string>; atMs: number } | null = null;
  let reading: Promise<Set<string> | null> | null = null;

  return {
    async has(user) {
      const ageMs = known ? now() - known.atMs : Number.POSITIVE_INFINITY;
      const isIn = known?.members.has(user) ?? false;
      if (ageMs < (isIn ? KNOWN_FOR_MS : ASKED_AGAIN_AFTER_MS)) return isIn;
      reading ??= read().finally(() => {
        reading = null;
      });
      return (await reading)?.has(user) ?? null;
    },
  };

  async function read(): Promise<Set<string> | null> {
    const got = await membersOf();
    if (got.ok) {
      known = { members: got.result, atMs: now() };
      return got.result;
    }
    const { kind, code } = got.failure;
    const isPassing = kind !== 'refused' && !(kind === 'later' && got.failure.setup);
    if (isPassing && known && now() - known.atMs < TRUSTED_FOR_MS) return known.members;
    log.error(
      { code },
      'who is in SLACK_SALES_CHANNEL cannot be read, and sales.team has no Slack ids: the commands and the home of ' +
        `the Slack app answer nobody (${adviceFor(code)})`,
    );
    return null;
  }

  async function membersOf(): Promise<Attempt<Set<string>>> {
    if (channel === undefined) return refused('not_set');
    const found = channelId === null ? await idOf() : { ok: true as const, result: channelId };
    if (!found.ok) return found;
    channelId = found.result;
    const members = new Set<string>();
    const asking = (paging: Paging) =>
      attempt(log, 'conversations.members', () =>
        client.conversations.members({ channel: found.result, ...paging }),
      );
    for await (const page of pages(membersPage, asking)) {
      if (!page.ok) {
        // A name may be that of another channel by now.
        if (channel?.startsWith('#')) channelId = null;
        return page;
      }
      for (const member of page.result.members) members.add(member);
    }
    return { ok: true, result: members };
  }

  async function idOf(): Promise<Attempt<string>> {
    const name = channel?.slice(1);
    const asking = (paging: Paging) =>
      attempt(log, 'conversations.list', () =>
        client.conversations.list({
          types: 'public_channel,private_channel',
          exclude_archived: true,
          ...paging,
        }),
      );
    for await (const page of pages(channelsPage, asking)) {
      if (!page.ok) return page;
      const named = page.result.channels.find((one) => one.name === name);
      if (named) return { ok: true, result: named.id };
    }
    return refused('channel_not_found');
  }
}

function refused(code: string): Attempt<never> {
  return { ok: false, failure: { kind: 'refused', code, personGone: false } };
}

interface Paging {
  limit: number;
  cursor?: string;
}

/** Page after page; one that could not be read is the last. */
async function* pages<Page extends z.infer<typeof cursorIn>>(
  schema: z.ZodType<Page>,
  ask: (paging: Paging) => Promise<Attempt<unknown>>,
): AsyncGenerator<Attempt<Page>> {
  let cursor = '';
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const asked = await ask({ limit: PAGE, ...(cursor && { cursor }) });
    const parsed = asked.ok ? schema.safeParse(asked.result) : null;
    if (!asked.ok || !parsed?.success) {
      yield asked.ok ? { ok: false, failure: { kind: 'unknown', code: 'unreadable' } } : asked;
      return;
    }
    yield { ok: true, result: parsed.data };
    cursor = parsed.data.response_metadata?.next_cursor ?? '';
    if (!cursor) return;
  }
}
