import { vi } from 'vitest';

/**
 * Resolves with what the check gives, once it passes; until then it is repeated. Fails with its last complaint, sooner
 * than a test without a limit of its own ends. A busy machine may need as long.
 */
export function eventually<T>(check: () => T | Promise<T>, timeoutMs = 15_000): Promise<T> {
  return vi.waitFor(check, { timeout: timeoutMs, interval: 20 });
}
