/**
 * Sets up what a fresh clone is missing: the dependencies, WXT's types and the browsers. Does nothing, quickly, where all is there.
 * Plain JavaScript without packages, since it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findBrowser, findFirefox } from './find-browser.mjs';

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

/** @param {string} name @param {() => string | null} find @param {string[]} packages @param {string} variable */
function setUpBrowser(name, find, packages, variable) {
  if (find()) return;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.log(`No ${name} found: installing the Debian package …`);
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  }
  if (!find()) stop(`No ${name} found: install it, or set ${variable} to its program file.`);
}

try {
  setUpPackages();
  setUpBrowser('Chromium', findBrowser, ['chromium', 'fonts-liberation', 'fonts-noto-core'], 'CHROMIUM_PATH');
  setUpBrowser('Firefox', findFirefox, ['firefox-esr'], 'FIREFOX_PATH');
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
