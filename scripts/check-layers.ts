/** Runs dependency-cruiser over the sources, and fails also when it read nothing: a run over 0 modules is broken, not green. */
import { spawnSync } from 'node:child_process';

/** Far fewer modules than the project has; below it the tool has not understood the sources. */
const FEWEST_MODULES = 20;

const run = spawnSync('depcruise', ['entrypoints', 'components', 'lib', '--config', '.dependency-cruiser.cjs'], {
  encoding: 'utf8',
});
process.stdout.write(run.stdout);
process.stderr.write(run.stderr);
const modules = Number(/\((\d+) modules/.exec(run.stdout)?.[1] ?? 0);
if (run.status === 0 && modules < FEWEST_MODULES) {
  console.error(`dependency-cruiser read only ${modules} modules: it cannot have seen the sources.`);
  process.exit(1);
}
process.exit(run.status ?? 1);
