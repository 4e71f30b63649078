import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What each room may import besides itself; a room that is not listed may import everything. */
const MAY_IMPORT: Record<string, string[]> = {
  'src/domain': [],
  'src/answers': ['src/domain'],
  'src/flow': ['src/domain', 'src/answers'],
  flows: ['src/flow', 'src/domain'],
  'src/engine': ['src/desk', 'src/outreach', 'src/flow', 'src/domain', 'src/answers'],
  'src/desk': ['src/flow', 'src/domain', 'src/answers'],
  'src/outreach': ['src/flow', 'src/domain'],
  'src/documents': ['src/flow', 'src/domain'],
  'src/insights': ['src/flow', 'src/domain'],
  'src/telemetry': [],
  'src/pictures': [],
  'src/config': ['src/flow', 'src/domain', 'src/telemetry'],
  'src/store': edges(),
  'src/jobs': edges(),
  'src/http': edges(),
  'src/channels/telegram': edges(),
  'src/channels/slack': edges(),
  'src/channels/web': edges(),
  'src/channels/terminal': edges(),
  'src/channels/webhook': edges(),
  'src/dashboard': ['src/http', 'src/desk'],
};

/** The rooms of `src/answers`, floor by floor: each may import the floors below it, and what a reading is. */
const FLOORS_OF_ANSWERS = [
  ['text'],
  ['talk', 'contact'],
  ['amounts'],
  ['when'],
  ['money', 'people', 'assent', 'authority', 'refusal'],
  ['rating', 'choice'],
  ['slot'],
];

const PURE = [
  ...['src/domain', 'src/answers', 'src/flow', 'flows', 'src/desk', 'src/outreach', 'src/engine'],
  'src/insights',
];
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

test('rooms of answers import only those below them', () => {
  const broken = files.flatMap((file) => {
    const floor = floorOf(file);
    if (floor === null) return [];
    return importsOf(file)
      .filter((target) => roomOf(target) === 'src/answers' && !isWithin(file, target))
      .filter((target) => target !== 'src/answers/reading.ts' && (floorOf(target) ?? Infinity) >= floor)
      .map((target) => `${file} imports ${target}`);
  });
  const rooms = new Set(files.filter((file) => floorOf(file) !== null).map((file) => path.dirname(file)));
  expect(rooms.size).toBeGreaterThanOrEqual(FLOORS_OF_ANSWERS.flat().length);
  expect(broken).toEqual([]);
});

test('the dashboard takes only types from the contract, and the words of handoffs', () => {
  const taken = files
    .filter((file) => roomOf(file) === 'src/dashboard')
    .flatMap((file) => read(file).match(/^import [^;]*'\.\.[^;]*\/(?:http|desk)\/[^;]*;$/gm) ?? [])
    .filter(
      (line) => !/^import type [^;]*\/http\/[a-z]+-contract\.ts';|\/desk\/handoff-words\.ts';/.test(line),
    );
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
  return [
    ...['src/engine', 'src/desk', 'src/outreach', 'src/insights', 'src/flow', 'src/domain', 'src/answers'],
    ...['src/telemetry', 'src/config'],
  ];
}

function roomOf(file: string): string {
  const [top = '', folder = '', channel = '', inner] = file.split(path.sep);
  if (top !== 'src') return top;
  if (folder === 'channels' && inner !== undefined) return `src/channels/${channel}`;
  return channel === '' ? `src (${folder})` : `src/${folder}`;
}

/** Null for what stands outside the rooms of answers. */
function floorOf(file: string): number | null {
  const [, top, room = '', inner] = file.split(path.sep);
  if (top !== 'answers' || inner === undefined) return null;
  const floor = FLOORS_OF_ANSWERS.findIndex((rooms) => rooms.includes(room));
  if (floor < 0) throw new Error(`${file} is in a room of answers without a floor`);
  return floor;
}

function isWithin(file: string, target: string): boolean {
  return file.split(path.sep)[2] === target.split(path.sep)[2];
}

function importsOf(file: string): string[] {
  const from = [...read(file).matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map(([, target = '']) => target);
  return from.map((target) => path.join(path.dirname(file), target));
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
