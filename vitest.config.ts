import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Each of the two loads the product once, not once a file. Nothing is mocked, and each test closes what it opened.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    globalSetup: './test/support/global-postgres.ts',
    testTimeout: 20_000,
    // A busy machine may need as long.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 60_000,
    reporters: ['default', './test/support/count-reporter.ts'],
  },
});
