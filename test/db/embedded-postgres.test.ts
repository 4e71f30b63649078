import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts';
import { canReach } from '../../src/store/postgres-account.ts';
import { makeDataDir, removeDataDir } from '../support/temporary-data.ts';

const program = fileURLToPath(new URL('../support/hold-postgres.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };
const nobodyReachesUs = isRoot && (await canReach(nobody, program));

// Making a database takes a second, so most tests take turns with this one.
const dataDir = await makeDataDir();
afterAll(() => removeDataDir(dataDir));

async function freshDataDir(): Promise<string> {
  const fresh = await makeDataDir();
  onTestFinished(() => removeDataDir(fresh));
  return fresh;
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir });
  onTestFinished(() => server.stop());
  return server;
}

async function startInProcess(
  dataDir: string,
  as = {},
): Promise<{ child: ChildProcess; started: boolean; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...as,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, ...JSON.parse(line) };
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows[0];
}

const serverPid = async (dataDir: string) =>
  Number.parseInt(await readFile(path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10);

const isRunning = (dataDir: string) =>
  stat(path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid')).then(
    () => true,
    () => false,
  );

test('the first start makes the database, a later one finds what was written', async () => {
  const first = await start(dataDir);
  await ask(first.url, "CREATE TABLE kept AS SELECT 'Ёлка' AS word");
  await first.stop();
  expect(await isRunning(dataDir)).toBe(false);

  const second = await start(dataDir);

  expect([first.started, second.started]).toEqual([true, true]);
  expect(await ask(second.url, 'SELECT word, lower(word) FROM kept')).toEqual({
    word: 'Ёлка',
    lower: 'ёлка',
  });
});

test('is durable, checked, private to this machine and has a password', async () => {
  const { url } = await start(dataDir);

  const settings = await ask(
    url,
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit,
            current_setting('data_checksums') AS data_checksums, current_setting('server_encoding') AS encoding,
            current_setting('listen_addresses') AS listen, current_setting('max_connections')::int >= 100 AS roomy`,
  );
  expect(settings).toEqual({
    fsync: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    encoding: 'UTF8',
    listen: '127.0.0.1',
    roomy: true,
  });
  const { mode } = await stat(path.join(dataDir, 'postgres', 'password'));
  expect(mode & 0o777).toBe(0o600);
  await expect(ask(url.replace(/:[^:@]*@/, ':wrong@'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
});

test('two that start at the same moment share one server, and the last to leave shuts it down', async () => {
  const dataDir = await freshDataDir();
  const both = await Promise.all([start(dataDir), start(dataDir)]);
  const [one, other] = both;

  expect(both.map(({ started }) => started).sort()).toEqual([false, true]);
  expect(one.url).toBe(other.url);
  await one.stop();
  expect(await ask(other.url, 'SELECT 1 AS alive')).toEqual({ alive: 1 });
  await other.stop();
  expect(await isRunning(dataDir)).toBe(false);
});

test('two that leave at the same moment shut it down', async () => {
  const both = await Promise.all([start(dataDir), start(dataDir)]);
  await Promise.all(both.map(({ stop }) => stop()));
  expect(await isRunning(dataDir)).toBe(false);
});

test('is not shut down under a client that somebody else connected', async () => {
  const server = await start(dataDir);
  const client = new Client({ connectionString: server.url });
  await client.connect();

  await server.stop();
  const { rows } = await client.query('SELECT 1 AS alive');
  await client.end();
  const next = await start(dataDir);
  await next.stop();

  expect(rows).toEqual([{ alive: 1 }]);
  expect(next.started).toBe(false);
  expect(await isRunning(dataDir)).toBe(false);
});

test('starts again at once while the last user is shutting it down', async () => {
  let server = await start(dataDir);
  for (let round = 0; round < 5; round++) {
    const [, next] = await Promise.all([server.stop(), start(dataDir)]);
    expect(await ask(next.url, 'SELECT 1 AS alive')).toEqual({ alive: 1 });
    server = next;
  }
});

test('a server that a killed process left running is joined', async () => {
  const { child, started } = await startInProcess(dataDir);
  child.kill('SIGKILL');
  await once(child, 'exit');

  const server = await start(dataDir);

  expect([started, server.started]).toEqual([true, false]);
  await server.stop();
  expect(await isRunning(dataDir)).toBe(false);
});

test.skipIf(process.platform !== 'linux')('a Ctrl-C in our terminal does not reach it', async () => {
  await start(dataDir);
  const pid = await serverPid(dataDir);
  const [, , , session] = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  expect(Number(session)).toBe(pid);
});

test('a server that was killed is started anew, and nothing committed is lost', async () => {
  const first = await start(dataDir);
  await ask(first.url, 'CREATE TABLE committed AS SELECT 1 AS n');
  process.kill(await serverPid(dataDir), 'SIGKILL');
  await first.stop();

  const second = await start(dataDir);

  expect(second.started).toBe(true);
  expect(await ask(second.url, 'SELECT n FROM committed')).toEqual({ n: 1 });
});

test.each(['SIGKILL', 'SIGQUIT', 'SIGINT'])(
  'a server that ends by %s while it is used comes back where it was',
  async (signal) => {
    const { url } = await start(dataDir);
    await ask(url, `CREATE TABLE kept_at_${signal} AS SELECT 1 AS n`);
    process.kill(await serverPid(dataDir), signal);

    const rows = () => ask(url, `SELECT n FROM kept_at_${signal}`).catch(() => null);
    await expect.poll(rows, { timeout: 15_000 }).toEqual({ n: 1 });
  },
);

test('a lock file whose process number now belongs to another program does not stop a start', async () => {
  await (await start(dataDir)).stop();
  const lockFile = path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  await writeFile(
    lockFile,
    `${process.pid}\n${path.dirname(lockFile)}\n1700000000\n5432\n\n127.0.0.1\n\nready   \n`,
  );

  expect((await start(dataDir)).started).toBe(true);
});

test('a start that cannot succeed says why and what to do', async () => {
  await (await start(dataDir)).stop();
  const version = path.join(dataDir, 'postgres', 'cluster', 'PG_VERSION');
  const right = await readFile(version);
  await writeFile(version, '12\n');
  onTestFinished(() => writeFile(version, right));

  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
    name: 'EmbeddedPostgresError',
    code: 'postgres.version',
    message: expect.stringMatching(/PostgreSQL said:[\s\S]*incompatible[\s\S]*DATABASE_URL/),
  });
});

test.runIf(isRoot)(
  'as root, under a folder nobody else may enter, the data is kept in a place that is told',
  async () => {
    const outer = await freshDataDir();
    const closed = path.join(outer, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const dataDir = path.join(closed, '.data');
    onTestFinished(() => removeDataDir(dataDir));
    const lines: string[] = [];
    const log = (line: string) => void lines.push(line);

    const first = await startEmbeddedPostgres({ dataDir, log });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.stop();
    const second = await startEmbeddedPostgres({ dataDir, log });
    const kept = await ask(second.url, 'SELECT n FROM kept');
    await second.stop();

    const place = (await readFile(path.join(dataDir, 'postgres.location'), 'utf8')).trim();
    expect(place).toMatch(/^\/var\/lib\/hourglass\/[0-9a-f]{12}$/);
    expect(lines.filter((line) => line.includes(place))).toHaveLength(2);
    expect(kept).toEqual({ n: 1 });
  },
);

test.runIf(isRoot)(
  'a data folder that was removed begins anew, and what it left elsewhere is told',
  async () => {
    const outer = await freshDataDir();
    const closed = path.join(outer, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const dataDir = path.join(closed, '.data');
    const placeOf = async () => (await readFile(path.join(dataDir, 'postgres.location'), 'utf8')).trim();
    const old = await startEmbeddedPostgres({ dataDir });
    await ask(old.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    await old.stop();
    const oldPlace = await placeOf();
    onTestFinished(() => rm(oldPlace, { recursive: true, force: true }));
    onTestFinished(() => rm(`${oldPlace}.data-folder`, { force: true }));
    await rm(dataDir, { recursive: true });
    onTestFinished(() => removeDataDir(dataDir));

    const both = await Promise.all([start(dataDir), start(dataDir)]);
    const table = await ask(both[0].url, "SELECT to_regclass('kept') AS kept");
    for (const server of both) await server.stop();
    const lines: string[] = [];
    const next = await startEmbeddedPostgres({ dataDir, log: (line) => void lines.push(line) });
    await next.stop();

    expect(table).toEqual({ kept: null });
    expect(both[0].url).toBe(both[1].url);
    expect(await placeOf()).toMatch(new RegExp(`^${oldPlace}-[0-9a-f]{4}$`));
    const left = lines.filter((line) =>
      line.startsWith(`A database that nobody uses is left in ${oldPlace}:`),
    );
    expect(left).toEqual([expect.stringContaining(`rm -r ${oldPlace}`)]);
  },
);

test.runIf(nobodyReachesUs)(
  'an ordinary user runs it under its own name, and root may go on with it',
  async () => {
    const dataDir = await freshDataDir();
    await chown(dataDir, nobody.uid, nobody.gid);
    const { child, started } = await startInProcess(dataDir, {
      ...nobody,
      env: { PATH: process.env.PATH, HOME: dataDir },
    });
    const exited = once(child, 'exit');
    child.stdin?.end();
    await exited;
    const owner = await stat(path.join(dataDir, 'postgres', 'cluster'));

    const asRoot = await start(dataDir);

    expect(started).toBe(true);
    expect(owner.uid).toBe(nobody.uid);
    expect(asRoot.started).toBe(true);
  },
);
