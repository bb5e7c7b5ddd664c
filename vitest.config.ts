import { defineConfig } from 'vitest/config';

/** A busy machine is slow: no test is about time, so none fails by the clock. */
export default defineConfig({
  test: { include: ['test/**/*.test.{ts,mjs}'], globalSetup: 'test/programs.ts', testTimeout: 120_000 },
});
