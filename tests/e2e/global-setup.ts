/** Builds the extension once for each browser that the stories are played in. */
import type { TestProject } from 'vitest/node';
import { type BrowserName, buildForTests } from '../../scripts/build-for-tests.ts';

export default function setUp({ vitest }: TestProject): void {
  for (const { name } of vitest.projects) buildForTests(name as BrowserName);
}
