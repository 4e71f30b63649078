import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves after so many milliseconds, or at once when the signal aborts. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<unknown>;

export const wait: Wait = (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}).catch(() => {});
