import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What each room may import besides itself; a room that is not listed may import everything. */
const MAY_IMPORT: Record<string, string[]> = {
  'src/domain': [],
  'src/answers': ['src/domain'],
  'src/flow': ['src/domain', 'src/answers'],
  flows: ['src/flow', 'src/domain'],
  'src/engine': ['src/desk', 'src/flow', 'src/domain', 'src/answers'],
  'src/desk': ['src/flow', 'src/domain', 'src/answers'],
  'src/telemetry': [],
  'src/config': ['src/flow', 'src/domain', 'src/telemetry'],
  'src/store': edges(),
  'src/jobs': edges(),
  'src/http': edges(),
  'src/channels/telegram': edges(),
  'src/channels/slack': edges(),
  'src/channels/web': edges(),
  'src/channels/terminal': edges(),
  'src/channels/webhook': edges(),
  'src/dashboard': ['src/http'],
};

const PURE = ['src/domain', 'src/answers', 'src/flow', 'flows', 'src/desk', 'src/engine'];
const root = path.resolve(import.meta.dirname, '../..');

// Read from the source: dependency-cruiser cannot read TypeScript 7, and passes without having read anything.
const files = ['src', 'flows'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated') && !file.includes('/dist/')),
);

test('imports run one way', () => {
  const broken = files.flatMap((file) => {
    const room = roomOf(file);
    const allowed = MAY_IMPORT[room];
    if (!allowed) return [];
    return importsOf(file)
      .filter((target) => roomOf(target) !== room && !allowed.includes(roomOf(target)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(files.length).toBeGreaterThan(150);
  expect(files.flatMap(importsOf).length).toBeGreaterThan(300);
  expect(broken).toEqual([]);
});

test('the dashboard takes only types from the contract', () => {
  const taken = files
    .filter((file) => roomOf(file) === 'src/dashboard')
    .flatMap((file) => read(file).match(/^import (?!type).*http\/contract.*$/gm) ?? []);
  expect(taken).toEqual([]);
});

test('the pure rooms read no clock, no chance and no environment', () => {
  const impure = files
    .filter((file) => PURE.includes(roomOf(file)))
    .filter((file) =>
      /\bDate\.now\(|\bMath\.random\(|\bprocess\.env\b|new Date\(\)|generated\//.test(read(file)),
    );
  expect(impure).toEqual([]);
});

function edges(): string[] {
  return ['src/engine', 'src/desk', 'src/flow', 'src/domain', 'src/answers', 'src/telemetry', 'src/config'];
}

function roomOf(file: string): string {
  const [top = '', folder = '', channel = '', inner] = file.split(path.sep);
  if (top !== 'src') return top;
  if (folder === 'channels' && inner !== undefined) return `src/channels/${channel}`;
  return channel === '' ? `src (${folder})` : `src/${folder}`;
}

function importsOf(file: string): string[] {
  const from = [...read(file).matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map(([, target = '']) => target);
  return from.map((target) => path.join(path.dirname(file), target));
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
