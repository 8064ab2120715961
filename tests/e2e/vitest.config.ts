import { defineConfig } from 'vitest/config';

const playIn = (browser: 'chromium' | 'firefox') => ({
  extends: true as const,
  test: { name: browser, env: { STORIES_IN: browser } },
});

/** The browser tests: the same stories in both browsers. `--project firefox` plays them in one. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/e2e/global-setup.ts',
    // Each file has a browser of its own, and waits for it more than it works: two side by side keep two processors busy.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser may stumble over a busy machine; three times in a row is a fault of ours. The report says what was played again.
    retry: 2,
    projects: [playIn('chromium'), playIn('firefox')],
  },
});
