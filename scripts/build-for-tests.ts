/** Builds the extension with the pages granted, for the browser tests and the demo: a permission prompt cannot be answered by a program. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export const TEST_BUILD = resolve('.output/chrome-mv3-for-tests');

/** Throws with WXT's messages where it cannot be built. */
export function buildForTests(): void {
  const environment = { ...process.env, BUILD_FOR_TESTS: '1' };
  const built = spawnSync('wxt', ['build'], { encoding: 'utf8', env: environment });
  if (built.status !== 0) throw new Error(`The extension could not be built:\n${built.stdout}${built.stderr}`);
}
