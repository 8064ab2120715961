/** Finds the Chromium that the project drives: an environment variable first, then what is installed. Plain JavaScript, since it runs before anything is set up. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names that Chrome and Chromium have on the path, most exact first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

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
 * Path of a Chromium, or null.
 * @param {NodeJS.ProcessEnv} environment CHROMIUM_PATH names one; if it names a file that cannot be run, an Error says so
 * @returns {string | null}
 */
export function findBrowser(environment = process.env) {
  const named = environment.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH is set to ${named}, which cannot be run.`);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...NAMES.flatMap(name => folders.map(folder => join(folder, name))), ...PLACES];
  return candidates.find(isExecutable) ?? null;
}
