import { configDefaults, defineConfig } from 'vitest/config';

/** Played in Chromium alone: a worker is held at a moment there, and an address can be known. */
const OF_CHROMIUM = ['worker-killed', 'static-address'].map(name => `tests/e2e/${name}.test.ts`);

const playIn = (browser: 'chromium' | 'firefox', exclude: readonly string[] = []) => ({
  extends: true as const,
  test: { name: browser, env: { STORIES_IN: browser }, exclude: [...configDefaults.exclude, ...exclude] },
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
    projects: [playIn('chromium'), playIn('firefox', OF_CHROMIUM)],
  },
});
