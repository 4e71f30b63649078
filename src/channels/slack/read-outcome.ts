import type { RepAction } from '../../desk/desk-event.ts';

/** What became of reading a form. */
export type ReadForm =
  | { status: 'read'; action: RepAction }
  /** What is wrong, by block of the form. */
  | { status: 'faulty'; faults: Record<string, string> };

export function read(action: RepAction): ReadForm {
  return { status: 'read', action };
}

export function faulty(faults: Record<string, string>): ReadForm {
  return { status: 'faulty', faults };
}
