/** Finds the browsers that the project drives: an environment variable first, then what is installed. Plain JavaScript, since it runs before anything is set up. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {{ variable: string, names: string[], places: string[] }} Browser Names on the path, most exact first; places beside it. */

/** @type {Browser} */
const CHROMIUM = {
  variable: 'CHROMIUM_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};

/** @type {Browser} */
const FIREFOX = {
  variable: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {Browser} browser
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | null}
 */
function find({ variable, names, places }, environment) {
  const named = environment[variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`${variable} is set to ${named}, which cannot be run.`);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap(name => folders.map(folder => join(folder, name))), ...places];
  return candidates.find(isExecutable) ?? null;
}

/**
 * Path of a Chromium, or null.
 * @param {NodeJS.ProcessEnv} environment CHROMIUM_PATH names one; if it names a file that cannot be run, an Error says so
 * @returns {string | null}
 */
export function findBrowser(environment = process.env) {
  return find(CHROMIUM, environment);
}

/**
 * Path of a Firefox, or null.
 * @param {NodeJS.ProcessEnv} environment FIREFOX_PATH names one; if it names a file that cannot be run, an Error says so
 * @returns {string | null}
 */
export function findFirefox(environment = process.env) {
  return find(FIREFOX, environment);
}
