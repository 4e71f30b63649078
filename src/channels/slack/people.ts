import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Person } from '../../engine/inbound.ts';
import { attempt } from './attempt.ts';
import { boundedCache } from './bounded-cache.ts';

/** Who the people behind Slack's user ids are. */
export interface People {
  /** Best effort: null when Slack does not say within a second. */
  find(user: string): Promise<Person | null>;
}

const MOST_PEOPLE = 5_000;
const KNOWN_FOR_MS = 60 * 60_000;
const UNKNOWN_FOR_MS = 60_000;
const PATIENCE_MS = 1_000;

const userInfo = z.looseObject({
  user: z.looseObject({
    name: z.string().optional(),
    real_name: z.string().optional(),
    locale: z.string().optional(),
    profile: z
      .looseObject({ display_name: z.string().optional(), real_name: z.string().optional() })
      .optional(),
  }),
});

export function createPeople(client: webApi.WebClient, now: () => number, log: Logger): People {
  // Promises are kept, so that two messages of a person are let through in the order in which they came.
  const cache = boundedCache<Promise<Person | null>>(MOST_PEOPLE, now);

  async function ask(user: string): Promise<Person | null> {
    const call = attempt(log, 'users.info', () => client.users.info({ user, include_locale: true }));
    const patience = deadline(PATIENCE_MS);
    const asked = await Promise.race([call, patience.passed]);
    patience.clear();
    const parsed = asked?.ok ? userInfo.safeParse(asked.result) : null;
    if (!parsed?.success) {
      cache.set(user, Promise.resolve(null), UNKNOWN_FOR_MS);
      return null;
    }
    return personOf(parsed.data.user);
  }

  return {
    find(user) {
      const known = cache.get(user);
      if (known) return known;
      const asked = ask(user);
      cache.set(user, asked, KNOWN_FOR_MS);
      return asked;
    },
  };
}

function personOf(user: z.infer<typeof userInfo>['user']): Person {
  const displayName = user.profile?.real_name || user.real_name || user.profile?.display_name;
  const language = /^(ru|en)\b/.exec(user.locale ?? '')?.[1];
  return {
    ...(displayName ? { displayName } : {}),
    ...(user.name ? { username: user.name } : {}),
    ...(language === 'ru' || language === 'en' ? { language } : {}),
  };
}

function deadline(ms: number) {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  return { passed, clear: () => clearTimeout(timer) };
}
