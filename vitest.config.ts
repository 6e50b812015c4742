import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'web/**/*.test.ts'],
    environment: 'node',
    // Processes, not threads: tests of the executor start worker threads themselves.
    pool: 'forks',
    maxWorkers: 2,
    // Statistical tests simulate for seconds, and coverage and a busy machine make that longer.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The page draws a moment after what was done to it, on a busy machine a long moment.
    expect: { poll: { timeout: 60_000, interval: 50 } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.{test,fixture}.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: 'coverage',
    },
  },
});
