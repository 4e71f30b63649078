import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = path.resolve(import.meta.dirname, '../../../src/channels/slack');

const manifest = z
  .object({
    features: z.looseObject({ slash_commands: z.array(z.unknown()).optional() }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.looseObject({
      event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }),
      interactivity: z.looseObject({ is_enabled: z.literal(true) }),
    }),
  })
  .parse(parse(readFileSync(path.join(folder, 'manifest.yaml'), 'utf8')));

/** What Slack's reference asks for each method that is called here; cards stand in public or private channels. */
const SCOPES_OF_METHODS: Record<string, string[]> = {
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history'],
  'conversations.list': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.delete': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'reactions.add': ['reactions:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
};

const SCOPES_OF_EVENTS: Record<string, string[]> = {
  app_home_opened: [],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
};

const source = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  .join('\n');

test('the manifest asks for what the methods and events need that are used, and for nothing else', () => {
  const methods = [...source.matchAll(/attempt\(\s*log,\s*'([\w.]+)'/g)].map(([, method = '']) => method);
  const events = manifest.settings.event_subscriptions.bot_events;
  const needed = new Set([
    ...methods.flatMap((method) => SCOPES_OF_METHODS[method] ?? [`unknown method ${method}`]),
    ...events.flatMap((event) => SCOPES_OF_EVENTS[event] ?? [`unknown event ${event}`]),
    ...(manifest.features.slash_commands ? ['commands'] : []),
  ]);
  expect(methods.length).toBeGreaterThan(10);
  expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...needed].sort());
});

test('every call of the Web API is named in the log by its own name', () => {
  const calls = [...source.matchAll(/'([\w.]+)',\s*\(\) =>\s*(?:\w+\.)?client\.([\w.]+)\(/g)];
  expect(calls.filter(([, named, called]) => named !== called)).toEqual([]);
  expect(calls.length).toBe([...source.matchAll(/\bclient\.[a-z]+\.[a-zA-Z.]+\(/g)].length);
});

test('the manifest subscribes to the messages that are read, and to no others', () => {
  const events = manifest.settings.event_subscriptions.bot_events;
  expect(events.filter((event) => event.startsWith('message.'))).toEqual([
    'message.channels',
    'message.groups',
    'message.im',
  ]);
  const listened = new Set([...source.matchAll(/app\.event\('(\w+)'/g)].map(([, event]) => event));
  expect(new Set(events.map((event) => event.split('.')[0]))).toEqual(listened);
});
