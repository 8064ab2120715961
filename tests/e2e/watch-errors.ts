/** Every error that a page leads to, in its own scripts, in the extension's on it, and in the browser's console: to be compared with none. */
import type { Page } from 'playwright-core';
import { bridgeOf } from './firefox/launch.ts';
import { BROWSER } from './reader.ts';

export interface ErrorWatch {
  /** What was written since the watch began. */
  read: () => Promise<string[]>;
}

/** To be called before the page is loaded. */
export function watchErrors(page: Page): Promise<ErrorWatch> {
  return BROWSER === 'firefox' ? watchFirefox(page) : watchChromium(page);
}

async function watchChromium(page: Page): Promise<ErrorWatch> {
  const session = await page.context().newCDPSession(page);
  const errors: string[] = [];
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception, url } }) =>
    errors.push(`${text} ${exception?.description ?? ''} ${url ?? ''}`.trim()),
  );
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error' || type === 'assert') errors.push(args.map(arg => arg.value ?? arg.description).join(' '));
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') errors.push(`${entry.source}: ${entry.text} ${entry.url ?? ''}`);
  });
  await session.send('Runtime.enable');
  await session.send('Log.enable');
  return { read: async () => [...errors] };
}

/** The browser's own console: scripts of pages, of extensions, and of the browser itself, of which the last are left out. */
const CONSOLE_ERRORS = `
  const ofOthers = /^(?:resource|chrome):|(?:resource|chrome):\\/\\//;
  const scripts = Services.console.getMessageArray()
    .filter(message => message instanceof Ci.nsIScriptError && !(message.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag)))
    .filter(({ sourceName, category }) => sourceName && !ofOthers.test(sourceName) && !/^chrome /.test(category))
    .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' ' + sourceName + ':' + lineNumber);
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const calls = storage.getEvents()
    .filter(({ level, filename }) => level === 'error' && !ofOthers.test(filename))
    .map(({ arguments: given, filename }) => [...given].join(' ') + ' ' + filename);
  return [...scripts, ...calls];
`;

async function watchFirefox(page: Page): Promise<ErrorWatch> {
  const bridge = bridgeOf(page.context());
  await bridge.runInBrowser(`
    Services.console.reset();
    Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).clearEvents();
  `);
  return { read: () => bridge.runInBrowser<string[]>(CONSOLE_ERRORS) };
}
