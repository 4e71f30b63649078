import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { adminToken } from '../../../src/config/admin-token.ts';
import { readEnvironment } from '../../../src/config/environment.ts';
import { EnvironmentError } from '../../../src/config/environment-error.ts';

const botToken = '123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11';

function faultsOf(env: Record<string, string>): string[] {
  try {
    readEnvironment(env);
    return [];
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    for (const value of Object.values(env)) {
      if (value.length > 6) expect(error.message).not.toContain(value);
    }
    return error.faults.map(({ name }) => name);
  }
}

describe('the environment', () => {
  it('needs nothing', () => {
    expect(readEnvironment({})).toEqual({
      dataDir: path.resolve('.data'),
      profile: path.resolve('flows/profile.yaml'),
      host: '127.0.0.1',
      port: 8080,
      logLevel: 'info',
    });
  });

  it('counts an empty value as not set', () => {
    const names = [
      'DATABASE_URL',
      'PORT',
      'PUBLIC_URL',
      'SLACK_BOT_TOKEN',
      'LOG_LEVEL',
      'HOURGLASS_ADMIN_TOKEN',
    ];
    expect(readEnvironment(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(
      readEnvironment({}),
    );
  });

  it('is read whole', () => {
    const env = readEnvironment({
      DATABASE_URL: 'postgres://u:p@db:5432/h',
      HOURGLASS_DATA_DIR: '/var/lib/hourglass',
      HOST: '0.0.0.0',
      PORT: '0',
      PUBLIC_URL: 'https://hall.example/',
      TELEGRAM_BOT_TOKEN: botToken,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9000/',
      TELEGRAM_WEBHOOK_SECRET: 'a-Secret_1',
      TELEGRAM_SALES_CHAT: '-1001234567890',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_SALES_CHANNEL: '#sales',
      HOURGLASS_ADMIN_TOKEN: 'sixteen-letters!',
      LOG_LEVEL: 'debug',
    });
    expect(env).toMatchObject({
      databaseUrl: 'postgres://u:p@db:5432/h',
      dataDir: '/var/lib/hourglass',
      port: 0,
      publicUrl: 'https://hall.example',
      telegram: {
        botToken,
        apiRoot: 'http://127.0.0.1:9000',
        webhookSecret: 'a-Secret_1',
        salesChat: '-1001234567890',
      },
      slack: {
        botToken: 'xoxb-1',
        appToken: 'xapp-1',
        apiUrl: 'https://slack.com/api',
        salesChannel: '#sales',
      },
      adminToken: 'sixteen-letters!',
      logLevel: 'debug',
    });
  });

  it('lists all faults at once, and never a value', () => {
    expect(
      faultsOf({
        DATABASE_URL: 'mysql://root:hunter2hunter2@db',
        PORT: '70000',
        PUBLIC_URL: 'http://hall.example',
        TELEGRAM_WEBHOOK_SECRET: 'пароль-секрет',
        LOG_LEVEL: 'verbose',
        HOURGLASS_ADMIN_TOKEN: 'too-short',
        SLACK_BOT_TOKEN: 'xoxp-my-own-secret',
      }).sort(),
    ).toEqual([
      'DATABASE_URL',
      'HOURGLASS_ADMIN_TOKEN',
      'LOG_LEVEL',
      'PORT',
      'PUBLIC_URL',
      'SLACK_BOT_TOKEN',
      'SLACK_BOT_TOKEN',
      'TELEGRAM_WEBHOOK_SECRET',
      'TELEGRAM_WEBHOOK_SECRET',
    ]);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ PUBLIC_URL: 'http://localhost:8080' }, []],
    [{ PUBLIC_URL: 'http://127.0.0.1:8080' }, []],
    [{ PUBLIC_URL: 'http://localhost.evil.example' }, ['PUBLIC_URL']],
    [{ PUBLIC_URL: 'https://hall.example/chat' }, ['PUBLIC_URL']],
    [{ PUBLIC_URL: 'hall.example' }, ['PUBLIC_URL']],
    [{ PORT: 'eighty' }, ['PORT']],
    [{ PORT: '8080.5' }, ['PORT']],
    [{ TELEGRAM_BOT_TOKEN: 'sample' }, ['TELEGRAM_BOT_TOKEN']],
    [{ TELEGRAM_BOT_TOKEN: 'sample', TELEGRAM_API_ROOT: 'http://127.0.0.1:9000' }, []],
    [{ TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_WEBHOOK_SECRET: 'a'.repeat(257) }, ['TELEGRAM_WEBHOOK_SECRET']],
    [{ TELEGRAM_SALES_CHAT: '-100123' }, ['TELEGRAM_SALES_CHAT']],
    [{ TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_SALES_CHAT: '-1001234567890' }, []],
    [{ TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_SALES_CHAT: '12345' }, ['TELEGRAM_SALES_CHAT']],
    [{ TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_SALES_CHAT: '@sales' }, ['TELEGRAM_SALES_CHAT']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_BOT_TOKEN']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'abc' }, []],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'nope' }, ['SLACK_APP_TOKEN']],
    [{ SLACK_SALES_CHANNEL: '#sales' }, ['SLACK_SALES_CHANNEL']],
    [{ SLACK_BOT_TOKEN: 't', SLACK_SIGNING_SECRET: 'abc', SLACK_API_URL: 'http://127.0.0.1:1/api' }, []],
  ])('%j has faults in %j', (env, faults) => {
    expect(faultsOf(env)).toEqual(faults);
  });
});

describe('the admin token', () => {
  it('is the one that was set, and then nothing is written', async () => {
    const dataDir = await folder();
    expect(await adminToken({ adminToken: 'sixteen-letters!' }, dataDir)).toEqual({
      token: 'sixteen-letters!',
      kept: false,
    });
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('is made at the first start, kept for its owner only, and the same ever after', async () => {
    const dataDir = path.join(await folder(), 'not', 'there', 'yet');
    const starts = await Promise.all([1, 2, 3, 4].map(() => adminToken({}, dataDir)));
    const [first] = starts;
    expect(Buffer.from(first?.token ?? '', 'base64url')).toHaveLength(32);
    expect(new Set(starts.map(({ token }) => token)).size).toBe(1);
    expect(await adminToken({}, dataDir)).toEqual({ token: first?.token, kept: true });
    expect(await readdir(dataDir)).toEqual(['admin-token']);
    expect((await stat(path.join(dataDir, 'admin-token'))).mode & 0o777).toBe(0o600);
  });

  it('is not guessed when its file is damaged', async () => {
    const dataDir = await folder();
    await writeFile(path.join(dataDir, 'admin-token'), 'half');
    await expect(adminToken({}, dataDir)).rejects.toThrow('remove the file');
    expect(await readFile(path.join(dataDir, 'admin-token'), 'utf8')).toBe('half');
  });
});

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'hourglass-config-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}
