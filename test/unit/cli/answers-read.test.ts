import { spawn } from 'node:child_process';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, test, vi } from 'vitest';
import { ANSWER_KINDS, type AnswersReadOptions, answersRead } from '../../../src/cli/answers-read.ts';

const settings = { lang: 'ru', now: '2026-03-11T09:00:00Z', zone: 'Europe/Moscow', region: 'RU' };

async function read(options: AnswersReadOptions, input: string) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const problems = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const code = await answersRead({ ...settings, ...options }, Readable.from([input]));
  const lines = out.mock.calls.map(([line]) => String(line));
  const said = problems.mock.calls.flat().map(String);
  vi.restoreAllMocks();
  return { code, lines, said };
}

const replies: Record<(typeof ANSWER_KINDS)[number], [reply: string, value: unknown]> = {
  money: ['тысяч 150–200', { min: 150_000, max: 200_000 }],
  when: ['15 июня', { start: '2026-06-15', end: '2026-06-15' }],
  people: ['человек 80', { min: 80, max: 80 }],
  rating: ['9 из 10', { score: 9 }],
  assent: ['ну давайте', 'yes'],
  authority: ['муж решает', 'other'],
  choice: ['день рождения', ['день рождения']],
  contact: ['Анна, 8 926 123-45-67', { name: 'Анна', phone: '+79261234567' }],
  phone: ['8 926 123-45-67', '+79261234567'],
  email: ['vera собака mail точка ru', 'vera@mail.ru'],
  refusal: ['дорого', 'price'],
  all: ['муж решает, 8 926 123-45-67', { authority: { value: 'other' }, contact: { status: 'parsed' } }],
};

describe('hourglass answers read', () => {
  it.each(ANSWER_KINDS)('prints a line of JSON for a reply: %s', async (kind) => {
    const [reply, value] = replies[kind];
    const choice = kind === 'choice' ? { options: ['свадьба', 'день рождения'] } : {};
    const { code, lines } = await read({ kind, ...choice }, `${reply}\n`);
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0] ?? '');
    expect(Object.keys(line)).toEqual(['status', 'value', 'span', 'confidence']);
    expect(line.status).toBe('parsed');
    if (typeof value === 'object') expect(line.value).toMatchObject(value as object);
    else expect(line.value).toBe(value);
    const [from, to] = line.span;
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThan(from);
    expect(to).toBeLessThanOrEqual(reply.length);
  });

  it('keeps lines in step: one out for each that comes in, empty ones among them', async () => {
    const { code, lines } = await read({ kind: 'authority' }, 'сам\r\n\nпривет\n\u2028\nдиректор');
    expect(code).toBe(0);
    expect(lines.map((line) => JSON.parse(line).value)).toEqual(['alone', null, null, null, 'other']);
    for (const line of lines) expect(line.indexOf('\n')).toBe(line.length - 1);
  });

  it('writes what is unclear and what has several meanings', async () => {
    const { lines } = await read({ kind: 'phone' }, 'нет телефона\n89161234567 или 89031234567\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { status: 'unclear', value: null, span: null, confidence: 0 },
      {
        status: 'ambiguous',
        value: ['+79161234567', '+79031234567'],
        span: [0, 27],
        confidence: expect.any(Number),
      },
    ]);
  });

  it.each<[string, AnswersReadOptions, string]>([
    ['an unknown kind', { kind: 'colour' }, '--kind is none of money, when'],
    ['no kind', {}, '--kind is missing: it is one of money, when'],
    ['an unknown language', { kind: 'money', lang: 'de' }, '--lang is neither ru nor en'],
    ['no language', { kind: 'money', lang: undefined }, '--lang is missing: it is ru or en'],
    ['a day for an instant', { kind: 'when', now: '2026-03-11' }, '--now is no instant: write it as'],
    ['an unknown zone', { kind: 'when', zone: 'Moscow/Kremlin' }, '--zone is no time zone: write it as'],
    ['a country in words', { kind: 'phone', region: 'Russia' }, '--region is no country: write two capital'],
    ['a country that there is none of', { kind: 'phone', region: 'ZZ' }, '--region is no country'],
    ['an instant out of reach', { kind: 'when', now: '9999-12-31T00:00:00Z' }, '--now is out of reach'],
    ['an instant of old', { kind: 'when', now: '0001-01-01T00:00:00Z' }, '--now is out of reach'],
    ['nothing to choose from', { kind: 'choice' }, '--options is missing'],
    ['an empty option', { kind: 'choice', options: ['a', ''] }, '--options names an empty one'],
  ])('tells %s and reads nothing', async (_, options, problem) => {
    const { code, lines, said } = await read(options, 'дорого\n');
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(problem);
  });

  it('reads no more of a line than a channel lets through', async () => {
    const { lines } = await read({ kind: 'all' }, `${'½'.repeat(4_000)} 15 июня ${'½'.repeat(1_000_000)}\n`);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '').span[1]).toBeLessThanOrEqual(4_096);
  });

  it('tells every wrong flag at once', async () => {
    const { said } = await read({ kind: 'colour', lang: 'de', zone: 'x' }, '');
    expect(said.map((line) => line.split(' ')[0])).toEqual(['--kind', '--lang', '--zone']);
  });
});

test('the command ends quietly when nobody reads on', async () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const flags = '--kind money --lang ru --zone Europe/Moscow --region RU'.split(' ');
  const child = spawn('node', ['--import', 'tsx', 'src/cli.ts', 'answers', 'read', ...flags], { cwd: root });
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.stdin.on('error', () => {});
  child.stdin.end('100к\n'.repeat(20_000));
  child.stdout.once('data', () => child.stdout.destroy());
  expect([await closed, await text(child.stderr)]).toEqual([0, '']);
});

test('the command itself reads standard input, and ends with 2 for a flag that it does not know', async () => {
  const command = (...flags: string[]) => {
    const root = path.resolve(import.meta.dirname, '../../..');
    const child = spawn('node', ['--import', 'tsx', 'src/cli.ts', 'answers', 'read', ...flags], {
      cwd: root,
    });
    child.stdin.end('до 20k\nasap\n');
    return Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise((resolve) => child.once('close', resolve)),
    ]);
  };
  const [right, unknown, missing] = await Promise.all([
    command('--kind', 'money', '--lang', 'en', '--zone', 'Europe/London', '--region', 'GB'),
    command('--kind', 'money', '--lang', 'en', '--currency', 'GBP'),
    command('--lang', 'en'),
  ]);
  const [out, , code] = right;
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).status)).toEqual(['parsed', 'unclear']);
  expect(unknown[2]).toBe(2);
  expect(unknown[1]).toContain("unknown option '--currency'");
  expect(missing[2]).toBe(2);
  expect(missing[1]).toContain('--kind is missing');
});
