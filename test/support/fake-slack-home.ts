import { faultsOfBlocks } from './slack-limits.ts';

type Json = Record<string, unknown>;

const MOST_BLOCKS = 100;

/** Slack's `views.publish`: keeps the blocks of a person's home, by Slack's limits. */
export function publishHome(homes: Map<string, Json[]>, args: Json): Json {
  const { view: sent = {} } = args;
  const view = (typeof sent === 'string' ? JSON.parse(sent) : sent) as { type?: string; blocks?: Json[] };
  const blocks = view.blocks ?? [];
  if (!args.user_id || view.type !== 'home') return { ok: false, error: 'invalid_arguments' };
  if (faultsOfHome(blocks).length > 0) return { ok: false, error: 'invalid_blocks' };
  homes.set(String(args.user_id), blocks);
  return { ok: true, view: { id: `V${args.user_id}`, type: 'home', blocks } };
}

/** A home takes twice the blocks of a message. */
export function faultsOfHome(blocks: Json[]): string[] {
  const halves = [blocks.slice(0, MOST_BLOCKS / 2), blocks.slice(MOST_BLOCKS / 2, MOST_BLOCKS)];
  const faults = halves.flatMap((half) => faultsOfBlocks(half));
  return blocks.length > MOST_BLOCKS ? [...faults, `${blocks.length} of ${MOST_BLOCKS}`] : faults;
}
