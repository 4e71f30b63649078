import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { flows } from '../../flows/all.ts';
import { loadFlows } from '../../src/config/load-flows.ts';
import { parseProfile } from '../../src/config/read-profile.ts';
import type { PublishedFlow } from '../../src/flow/published-flow.ts';

const folder = path.resolve(import.meta.dirname, '../../flows');

/** The sample business with nothing to book and no offers: what its flows say rests on nothing but what was said. */
function plainProfile(): string {
  const { bookings, offers, ...plain } = parse(readFileSync(path.join(folder, 'profile.yaml'), 'utf8'));
  return stringify(plain);
}

/** Writes it into a folder and resolves to its path. */
export async function writePlainProfile(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'plain-profile.yaml');
  await writeFile(file, plainProfile());
  return file;
}

/** Its flows, the one that is begun first. */
export function plainFlows(): PublishedFlow[] {
  return loadFlows(flows, folder, parseProfile(plainProfile(), 'plain-profile.yaml'));
}
