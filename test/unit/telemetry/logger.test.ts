import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createLogger, type Logger } from '../../../src/telemetry/logger.ts';

function logged(write: (log: Logger) => void, options: { pretty?: boolean } = {}) {
  const destination = new PassThrough();
  const log = createLogger({ level: 'info', destination, ...options });
  write(log);
  return String(destination.read() ?? '');
}

it('writes one line of JSON for an event, with its time and level in words', () => {
  const line = logged((log) => {
    log.debug('not this one');
    log.info({ conversationId: '0193b2c4-1234-7123-8123-123456789012', turns: 3 }, 'Committed');
  });
  expect(line.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(line)).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    conversationId: '0193b2c4-1234-7123-8123-123456789012',
    turns: 3,
    msg: 'Committed',
  });
});

it.each([
  '+7 (926) 123-45-67',
  '+79261234567',
  '8 926 123 45 67',
  '8(926)1234567',
  '926-123-45-67',
  '+44 20 7946 0958',
  'anna.k+x@mail.example.ru',
  'анна@почта.рф',
  '5123456789:AAFbXyZ_0123456789abcdefghijklmnop',
  'xoxb-123-abc',
  'xapp-1-A0-99',
])('masks %s wherever it stands', (personal) => {
  const line = logged((log) => {
    log.warn({ note: `said ${personal}, then left`, deep: [{ er: { x: personal } }] }, `Call ${personal}!`);
    log.warn('Formatted: %s', personal);
    log.error(new Error(`for ${personal}`, { cause: new Error(personal) }));
    log.child({ who: personal, place: personal }).info('x');
  });
  expect(line).not.toContain(personal);
  expect(line).not.toMatch(/926.?.?123|anna|AAFb/);
  expect(line).toContain('said [');
  expect(line.trim().split('\n')).toHaveLength(4);
});

it('leaves alone what tells nobody who a person is', () => {
  const fields = {
    id: '0193b2c4-1234-7123-8123-123456789012',
    digits: '01931234-1234-7123-8123-123456789012',
    at: '2026-11-22T10:00:00.123Z',
    local: '2026-11-22 10:00:00',
    host: '192.168.100.200:54321',
    ms: 1_764_000_000_000,
    nothing: null,
    ready: true,
  };
  expect(JSON.parse(logged((log) => log.info(fields, 'Port 8080')))).toMatchObject({
    ...fields,
    msg: 'Port 8080',
  });
});

it('masks by name what cannot be told by its looks, and any long text', () => {
  const line = logged((log) =>
    log.info({
      name: 'Анна',
      lead: { phone: '12', username: 'anna', raw: 'две сотни' },
      headers: { authorization: 'Bearer abc', cookie: 'a=b' },
      url: 'https://hall.example/sign-in?token=abcdef&x=1',
      database: 'postgres://user:hunter2@db/x',
      remark: 'Хотим свадьбу. '.repeat(20),
    }),
  );
  expect(JSON.parse(line)).toMatchObject({
    name: '[masked]',
    lead: { phone: '[masked]', username: '[masked]', raw: '[masked]' },
    headers: { authorization: '[masked]', cookie: '[masked]' },
    url: 'https://hall.example/sign-in?token=[token]&x=1',
    database: 'postgres://user:[password]@db/x',
    remark: '[text of 300 characters]',
  });
});

it('keeps what an error is: its type, code, stack and cause', () => {
  const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const error = new TypeError('no database', { cause });
  const { err, msg } = JSON.parse(logged((log) => log.error({ err: error }, 'Not kept')));
  expect(msg).toBe('Not kept');
  expect(err).toMatchObject({ type: 'TypeError', message: 'no database', cause: { code: 'ECONNREFUSED' } });
  expect(err.stack).toContain('logger.test.ts');
});

it('survives what cannot be written', () => {
  const loop: Record<string, unknown> = { x: 1 };
  loop.self = loop;
  const line = logged((log) =>
    log.info({ loop, big: 10n, at: new Date(Number.NaN), list: Array(100).fill(1) }, 'x'),
  );
  expect(JSON.parse(line).msg).toBe('x');
});

it('is for people on a terminal', () => {
  const line = logged((log) => log.warn({ channel: 'telegram' }, 'Slow for +79261234567'), { pretty: true });
  expect(line).toMatch(/^\[?\d\d:\d\d:\d\d\]? WARN: Slow for \[phone\] \{"channel":"telegram"\}\n$/);
});
