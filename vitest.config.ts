import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  // Gives `#imports` and a browser in memory.
  plugins: [WxtVitest()],
  test: {
    include: [
      'lib/**/*.test.ts',
      'components/**/*.test.tsx',
      'entrypoints/**/*.test.ts',
      'seeds/**/*.test.ts',
      'scripts/**/*.test.ts',
      'tests/*.test.ts',
    ],
    environment: 'node',
    // A law runs hundreds of cases, and other work may share the machine: only what hangs is to fail.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
