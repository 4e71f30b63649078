import path from 'node:path';
import { z } from 'zod';
import { EnvironmentError, type EnvironmentFault } from './environment-error.ts';

/** What the process was told by its environment. Paths are absolute, addresses are without a slash at the end. */
export interface Environment {
  /** Absent: the embedded PostgreSQL. */
  databaseUrl?: string;
  dataDir: string;
  profile: string;
  host: string;
  port: number;
  /** The origin that platforms and people reach us at; absent: nobody outside does. */
  publicUrl?: string;
  /** Without a `webhookSecret` the channel derives one from the token. */
  telegram?: { botToken: string; apiRoot: string; webhookSecret?: string; salesChat?: string };
  /** One of `signingSecret` and `appToken` is there; with `appToken` the events come by Socket Mode. */
  slack?: {
    botToken: string;
    signingSecret?: string;
    appToken?: string;
    apiUrl: string;
    salesChannel?: string;
  };
  smtpUrl?: string;
  smsUrl?: string;
  /** Absent: one is made at the first start, see `adminToken`. */
  adminToken?: string;
  logLevel: z.output<typeof logLevel>;
}

/**
 * Reads and checks the environment; an empty value counts as not set. Reads nothing else and changes nothing.
 *
 * @throws EnvironmentError with every fault at once; it never repeats a value, since any of them may be a secret
 */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const parsed = variables.safeParse(given);
  const faults = [...(parsed.error?.issues ?? []).map(toFault), ...combinationFaults(given)];
  if (!parsed.success || faults.length > 0) throw new EnvironmentError(faults);
  return toEnvironment(parsed.data);
}

const telegramRoot = 'https://api.telegram.org';
const slackApi = 'https://slack.com/api';
const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
  error: 'set it to fatal, error, warn, info, debug, trace or silent',
});
const url = (protocol: RegExp, what: string) =>
  z.url({ protocol, error: what }).transform((value) => value.replace(/\/+$/, ''));
const token = z.string().regex(/^[\x21-\x7e]+$/, 'write it without spaces, as the platform shows it');

const variables = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'write it as postgres://user:password@host:5432/database' })
    .optional(),
  HOURGLASS_DATA_DIR: z.string().default('.data'),
  HOURGLASS_PROFILE: z.string().default('flows/profile.yaml'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'set it to an address of this machine, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'set it to a number between 0 and 65535' })
    .int('set it to a whole number')
    .min(0, 'set it to a number between 0 and 65535')
    .max(65_535, 'set it to a number between 0 and 65535')
    .default(8080),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'write it as https://chat.example.com', abort: true })
    .refine(isOrigin, 'write only the scheme and the host, without a path: https://chat.example.com')
    .refine(isSafe, 'it must begin with https:// (only a loopback address may do without)')
    .transform((value) => new URL(value).origin)
    .optional(),
  TELEGRAM_BOT_TOKEN: token.regex(/^[^/]+$/, 'copy it from @BotFather').optional(),
  TELEGRAM_API_ROOT: url(/^https?$/, 'write it as https://api.telegram.org').default(telegramRoot),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,256}$/, 'use 1 to 256 of the characters A-Z a-z 0-9 _ -')
    .optional(),
  TELEGRAM_SALES_CHAT: z
    .string()
    .regex(
      /^-[1-9]\d{3,15}$/,
      "set it to the group's number, such as -1001234567890; groups begin with a minus",
    )
    .optional(),
  SLACK_BOT_TOKEN: token.optional(),
  SLACK_SIGNING_SECRET: token.optional(),
  SLACK_APP_TOKEN: token.optional(),
  SLACK_API_URL: url(/^https?$/, 'write it as https://slack.com/api').default(slackApi),
  SLACK_SALES_CHANNEL: z
    .string()
    .regex(/^([CGD][A-Z0-9]{2,}|#[^\s#]+)$/, "set it to the channel's id, such as C0123456789, or its #name")
    .optional(),
  SMTP_URL: url(/^smtps?$/, 'write it as smtp://user:password@host:587').optional(),
  SMS_URL: url(/^https?$/, 'write it as https://sms.example.com/send').optional(),
  HOURGLASS_ADMIN_TOKEN: z
    .string()
    .min(16, 'use at least 16 characters; without it a good one is made for you')
    .regex(/^[\x21-\x7e]+$/, 'use letters, digits and signs without spaces')
    .optional(),
  LOG_LEVEL: logLevel.default('info'),
});

// Checked apart from the schema, so that they are listed also when a single value is at fault.
function combinationFaults(given: Record<string, string | undefined>): EnvironmentFault[] {
  const faults: EnvironmentFault[] = [];
  const fault = (name: string, message: string) => faults.push({ name, message });
  if (!given.TELEGRAM_BOT_TOKEN) {
    for (const name of ['TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_SALES_CHAT']) {
      if (given[name]) fault(name, 'it needs TELEGRAM_BOT_TOKEN: set that too, or remove this');
    }
  } else if (!given.TELEGRAM_API_ROOT && !/^\d+:[\w-]{20,}$/.test(given.TELEGRAM_BOT_TOKEN)) {
    fault('TELEGRAM_BOT_TOKEN', 'it is not a bot token; @BotFather gives one like 123456:ABC-DEF…');
  }
  if (!given.SLACK_BOT_TOKEN) {
    for (const name of ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_SALES_CHANNEL']) {
      if (given[name]) fault(name, 'it needs SLACK_BOT_TOKEN: set that too, or remove this');
    }
    return faults;
  }
  if (!given.SLACK_SIGNING_SECRET && !given.SLACK_APP_TOKEN) {
    fault(
      'SLACK_BOT_TOKEN',
      'it needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (events over HTTP): set one of them',
    );
  }
  if (!given.SLACK_API_URL) {
    if (!given.SLACK_BOT_TOKEN.startsWith('xoxb-')) {
      fault('SLACK_BOT_TOKEN', 'it is not a bot token; it begins with xoxb-');
    }
    if (given.SLACK_APP_TOKEN && !given.SLACK_APP_TOKEN.startsWith('xapp-')) {
      fault('SLACK_APP_TOKEN', 'it is not an app-level token; it begins with xapp-');
    }
  }
  return faults;
}

function toEnvironment(from: z.output<typeof variables>): Environment {
  return {
    ...optional('databaseUrl', from.DATABASE_URL),
    dataDir: path.resolve(from.HOURGLASS_DATA_DIR),
    profile: path.resolve(from.HOURGLASS_PROFILE),
    host: from.HOST,
    port: from.PORT,
    ...optional('publicUrl', from.PUBLIC_URL),
    ...(from.TELEGRAM_BOT_TOKEN && {
      telegram: {
        botToken: from.TELEGRAM_BOT_TOKEN,
        apiRoot: from.TELEGRAM_API_ROOT,
        ...optional('webhookSecret', from.TELEGRAM_WEBHOOK_SECRET),
        ...optional('salesChat', from.TELEGRAM_SALES_CHAT),
      },
    }),
    ...(from.SLACK_BOT_TOKEN && {
      slack: {
        botToken: from.SLACK_BOT_TOKEN,
        ...optional('signingSecret', from.SLACK_SIGNING_SECRET),
        ...optional('appToken', from.SLACK_APP_TOKEN),
        apiUrl: from.SLACK_API_URL,
        ...optional('salesChannel', from.SLACK_SALES_CHANNEL),
      },
    }),
    ...optional('smtpUrl', from.SMTP_URL),
    ...optional('smsUrl', from.SMS_URL),
    ...optional('adminToken', from.HOURGLASS_ADMIN_TOKEN),
    logLevel: from.LOG_LEVEL,
  };
}

function toFault(issue: z.core.$ZodIssue): EnvironmentFault {
  return { name: issue.path.join('.'), message: issue.message };
}

function isOrigin(value: string): boolean {
  const { pathname, search, hash, username } = new URL(value);
  return pathname === '/' && search === '' && hash === '' && username === '';
}

function isSafe(value: string): boolean {
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

function optional<K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [k in K]: V });
}
