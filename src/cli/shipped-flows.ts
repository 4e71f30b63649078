import path from 'node:path';
import { flows } from '../../flows/all.ts';
import { readEnvironment } from '../config/environment.ts';
import { loadFlows } from '../config/load-flows.ts';
import { readProfile } from '../config/read-profile.ts';
import type { PublishedFlow } from '../flow/published-flow.ts';

/** Every flow of the product, for the business of `HOURGLASS_PROFILE`. Throws with every fault of either. */
export function shippedFlows(env: Record<string, string | undefined>): PublishedFlow[] {
  const { profile } = readEnvironment(env);
  return loadFlows(flows, path.join(import.meta.dirname, '../../flows'), readProfile(profile));
}
