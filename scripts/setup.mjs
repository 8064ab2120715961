/**
 * Sets up what a fresh clone is missing: the dependencies, WXT's types and a browser. Does nothing, quickly, where all is there.
 * Plain JavaScript without packages, since it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from './find-browser.mjs';

const STAMP = 'node_modules/.set-up-for';

/** @param {string} command @param {string[]} args @returns {boolean} */
function run(command, args, environment = {}) {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } }).status === 0;
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

function setUpPackages() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing the dependencies …');
  // Not `npm ci`: it refuses a lock file that lacks other systems' optional programs, which not every package registry holds.
  // --no-save leaves package.json and the lock file as they are. The system's Node may be older than what the tools ask
  // for: they run under the Node that is installed with them.
  if (!run('npm', ['install', '--no-save', '--loglevel=error']))
    stop('The dependencies could not be installed: see the message of npm above.');
  if (!run('npx', ['--no-install', 'wxt', 'prepare'])) stop('WXT could not prepare its types: see its message above.');
  writeFileSync(STAMP, wanted);
}

function setUpBrowser() {
  const found = findBrowser();
  if (found) return found;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.log('No Chromium found: installing the Debian package …');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation', 'fonts-noto-core'],
      quiet,
    );
  }
  return (
    findBrowser() ?? stop('No browser found: install Chrome or Chromium, or set CHROMIUM_PATH to its program file.')
  );
}

try {
  setUpPackages();
  setUpBrowser();
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
