/** Starts Chromium with the extension. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { type Background, type Driver, type DriverOptions, PATIENCE_MS } from '../driver.ts';

/** The browser's own interface, inside of functions that are run in the extension's background. */
declare const chrome: typeof import('wxt/browser').browser;

/** What an event of the browser’s has beside its listeners. */
interface Dispatched {
  dispatch: (...told: unknown[]) => void;
}

/** Of the extension's files; a page may make up addresses of its own. */
const OWN_ADDRESS = /chrome-extension:\/\/(?!invalid)/;

export async function launchChromium(options: DriverOptions): Promise<Driver> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium found: run `npm test`, which sets one up.');
  const { newsPort, proxyPort, extensionFolder } = options;
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath,
    headless: !options.hasWindow,
    viewport: { width: options.width, height: options.height },
    colorScheme: options.isDark ? 'dark' : 'light',
    forcedColors: options.hasForcedColors ? 'active' : 'none',
    reducedMotion: options.hasForcedColors ? 'reduce' : 'no-preference',
    locale: options.locale,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
      `--disable-extensions-except=${extensionFolder}`,
      `--load-extension=${extensionFolder}`,
      ...(proxyPort ? [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(newsPort && !proxyPort ? [`--host-resolver-rules=MAP * 127.0.0.1:${newsPort}`] : []),
    ],
  });
  context.setDefaultTimeout(PATIENCE_MS);

  const background = async () =>
    context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: PATIENCE_MS });
  const extensionId = new URL((await background()).url()).host;

  let faults: string[] = [];
  const note = (...told: (string | undefined)[]) => {
    if (told.some(text => text && OWN_ADDRESS.test(text))) faults.push(told.filter(Boolean).join(' | '));
  };
  context.on('weberror', fault => note(fault.error().message, fault.error().stack, fault.page()?.url()));
  context.on('console', message => {
    if (message.type() === 'error') note(message.text(), message.location().url, message.page()?.url());
  });

  if (options.isAllowedInPrivate) await allowInPrivate(context, extensionId);
  const { optional_host_permissions: optional = [] } = JSON.parse(
    await readFile(join(extensionFolder, 'manifest.json'), 'utf8'),
  );
  if (optional.length > 0) await onExtensionsPage(context, answerYes, [extensionId, optional]);

  return {
    context,
    origin: `chrome-extension://${extensionId}`,
    background: background as () => Promise<Background>,
    async killBackground() {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const { targetInfos } = await session.send('Target.getTargets');
      const target = targetInfos.find(info => info.type === 'service_worker' && info.url.includes(extensionId));
      if (target) await session.send('Target.closeTarget', { targetId: target.targetId });
      await session.detach();
      await page.close();
    },
    // As the browser does when the keys are pressed or the entry is chosen, which no test can do.
    async pressCommand(name, address) {
      await (await background()).evaluate(
        async ([command, url]) => {
          const [tab] = await chrome.tabs.query({ url: `${url}*` });
          (chrome.commands.onCommand as unknown as Dispatched).dispatch(command, tab);
        },
        [name, address] as const,
      );
    },
    async chooseInMenu(id, address, selectionText) {
      await (await background()).evaluate(
        async ([menuItemId, url, text]) => {
          const [tab] = await chrome.tabs.query({ url: `${url}*` });
          const chosen = { menuItemId, editable: false, frameId: 0, pageUrl: url, selectionText: text };
          (chrome.contextMenus.onClicked as unknown as Dispatched).dispatch(chosen, tab);
        },
        [id, address, selectionText] as const,
      );
    },
    switchOff: () => onExtensionsPage(context, switchOff, extensionId),
    update: () => onExtensionsPage(context, loadAgain, extensionId),
    showAs: (look, page) =>
      page.emulateMedia({
        media: look === 'print' ? 'print' : 'screen',
        forcedColors: look === 'forced colours' ? 'active' : null,
      }),
    async readClipboard() {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/icon/icon.svg`);
      await context.grantPermissions(['clipboard-read']);
      try {
        return await page.evaluate(() => navigator.clipboard.readText());
      } finally {
        await page.close();
      }
    },
    async takeFaults() {
      const taken = faults;
      faults = [];
      return taken;
    },
    close: () => context.close(),
  };
}

/** What Chromium's own page of extensions may do. */
interface ExtensionsPage {
  developerPrivate: {
    addHostPermission: (id: string, host: string) => Promise<void>;
    reload: (id: string, options: object) => Promise<void>;
    updateExtensionConfiguration: (update: object) => Promise<void>;
    updateProfileConfiguration: (update: object) => Promise<void>;
  };
  management: { setEnabled: (id: string, isEnabled: boolean) => Promise<void> };
}

async function onExtensionsPage<T>(context: BrowserContext, act: (given: T) => Promise<void>, given: T): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(act as never, given);
  await page.close();
}

/** What the reader would answer to the browser's question for hosts. It is not granted by that: the extension must ask. */
async function answerYes([id, hosts]: [string, string[]]): Promise<void> {
  for (const host of hosts) await (chrome as unknown as ExtensionsPage).developerPrivate.addHostPermission(id, host);
}

function switchOff(id: string): Promise<void> {
  return (chrome as unknown as ExtensionsPage).management.setEnabled(id, false);
}

/** Outside of its developer mode the browser would switch off what it loads from a folder again. */
async function loadAgain(id: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as ExtensionsPage;
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.reload(id, { failQuietly: true });
}

/** As the reader does on the browser's page of extensions. The browser starts the extension anew for it, and closes its pages. */
async function allowInPrivate(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async id => {
    const { developerPrivate } = chrome as unknown as ExtensionsPage;
    // Otherwise it would be switched off: it comes from a folder.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId);
  // Refused until the extension is back.
  for (let tries = 0; tries < 50; tries++) {
    const isOpen = await page.goto(`chrome-extension://${extensionId}/welcome.html`).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
    await page.waitForTimeout(100);
  }
}
