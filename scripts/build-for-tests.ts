/** Builds the extension with the pages granted, for the browser tests and the demo: a permission prompt cannot be answered by a program. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** As WXT calls them. */
const WXT_NAMES: Record<BrowserName, string> = { chromium: 'chrome', firefox: 'firefox' };

/** Where the build of a browser lies. */
export function testBuild(browser: BrowserName = 'chromium'): string {
  return resolve(`.output/${WXT_NAMES[browser]}-mv3-for-tests`);
}

/** Throws with WXT's messages where it cannot be built. */
export function buildForTests(browser: BrowserName = 'chromium'): void {
  // A runner of tests calls itself a test: the parts are built as they are shipped.
  const environment = { ...process.env, NODE_ENV: 'production', BUILD_FOR_TESTS: '1' };
  const built = spawnSync('wxt', ['build', '--browser', WXT_NAMES[browser]], { encoding: 'utf8', env: environment });
  if (built.status !== 0) throw new Error(`The extension could not be built:\n${built.stdout}${built.stderr}`);
}
