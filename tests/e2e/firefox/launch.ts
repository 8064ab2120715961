/** Starts Firefox with the extension, behind the interface that Chromium has. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, connect as openSocket, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, firefox, type Page } from 'playwright-core';
import { type Background, type Driver, type DriverOptions, PATIENCE_MS } from '../driver.ts';
import { Bridge } from './bridge.ts';
import { type Preferences, readExtensionId, startFirefox } from './start-firefox.ts';

/** Firefox gives each installation a host name of its own; a test must know it. */
const HOST = '6f6e2d74-6865-4d72-8563-6f7264746573';
const ORIGIN = `moz-extension://${HOST}`;
const ANNOUNCE = fileURLToPath(new URL('announce.sh', import.meta.url));

/** The tab with the first argument's address comes to the front of its window. */
const TO_TAB = `
  const windows = [...Services.wm.getEnumerator('navigator:browser')];
  const tab = windows.flatMap(window => [...window.gBrowser.tabs]).find(t => t.linkedBrowser.currentURI.spec.startsWith(args[0]));
  const window = tab.ownerDocument.defaultView;
  window.gBrowser.selectedTab = tab;
  window.focus();
`;

/** Errors in the browser's console that name the extension's origin, the first argument; warnings are the browser's own. */
const TAKE_FAULTS = `
  const faults = Services.console.getMessageArray().filter(message =>
    message instanceof Ci.nsIScriptError &&
    !(message.flags & Ci.nsIScriptError.warningFlag) &&
    [message.sourceName, message.errorMessage, String(message.stack ?? '')].some(text => text?.includes(args[0])));
  Services.console.reset();
  return faults.map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' (' + sourceName + ':' + lineNumber + ')');
`;

/** The extension, as the browser's manager of extensions has it. */
const ADDON = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(args[0]);
`;

const bridges = new WeakMap<BrowserContext, Bridge>();

/** What leads from this context to its Firefox. */
export function bridgeOf(context: BrowserContext): Bridge {
  const bridge = bridges.get(context);
  if (!bridge) throw new Error('No Firefox was started for this context.');
  return bridge;
}

export async function launchFirefox(options: DriverOptions): Promise<Driver> {
  const extensionId = await readExtensionId(options.extensionFolder);
  const tunnel = options.newsPort && !options.proxyPort ? await startTunnel(options.newsPort) : null;
  const proxyPort = options.proxyPort ?? tunnel?.port;
  const preferences: Preferences = {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: HOST }),
    // A temporary extension leaves with the browser; what it has stored stays, as with one that is installed for good.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // What the reader would answer to the browser's question: yes.
    'extensions.webextOptionalPermissionPrompts': false,
    'layout.css.prefers-color-scheme.content-override': options.isDark ? 0 : 1,
    'browser.display.document_color_use': options.hasForcedColors ? 2 : 0,
    'ui.prefersReducedMotion': options.hasForcedColors ? 1 : 0,
    ...(proxyPort === undefined
      ? { 'network.dns.forceResolve': '127.0.0.1' }
      : {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': proxyPort,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': proxyPort,
          'network.proxy.allow_hijacking_localhost': true,
        }),
  };
  const running = await startFirefox(options.profile, preferences, options.hasWindow);
  const { marionette } = running;
  const unused = await mkdtemp(join(tmpdir(), 'playwright-unused-'));
  let bridge: Bridge;
  try {
    bridge = await Bridge.open(running.session, marionette);
  } catch (error) {
    await running.quit();
    throw error;
  }
  const helper = await bridge.openHelper();
  const context = await firefox.launchPersistentContext(unused, {
    channel: 'moz-firefox',
    executablePath: ANNOUNCE,
    env: { ...process.env, BRIDGE_ADDRESS: bridge.address, BRIDGE_FOLDER: unused },
    headless: !options.hasWindow,
    viewport: { width: options.width, height: options.height },
    colorScheme: options.isDark ? 'dark' : 'light',
    locale: options.locale,
    ignoreHTTPSErrors: true,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  bridges.set(context, bridge);
  const install = () =>
    marionette.send('Addon:Install', {
      path: options.extensionFolder,
      temporary: true,
      allowPrivateBrowsing: options.isAllowedInPrivate,
    });
  const helperTo = (url: string) => bridge.ask('browsingContext.navigate', { context: helper, url, wait: 'none' });
  // An image: an address of the extension where none of its scripts run, and where its interface can be asked all the same.
  const image = `${ORIGIN}/icon/icon.svg`;
  await install();
  if (options.isAllowedInPrivate) await reopenPages(context);
  await helperTo(image);

  const end = async () => {
    await running.quit();
    bridge.close();
    await rm(unused, { recursive: true, force: true });
  };
  bridge.onCloseAsked(() => void end());

  const inExtension = <T>(body: string, args: unknown[] = []) =>
    marionette.runInBrowser<T>(`const { extension } = WebExtensionPolicy.getByID(args.pop()); ${body}`, [
      ...args,
      extensionId,
    ]);
  const background: Background = {
    evaluate: ((work: unknown, argument: unknown) =>
      bridge.evaluate(helper, String(work), argument)) as Background['evaluate'],
  };
  return {
    context,
    origin: ORIGIN,
    background: async () => background,
    killBackground: () =>
      inExtension(
        'await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });',
      ),
    async pressCommand(name, address) {
      await inExtension(`${TO_TAB} extension.shortcuts.onCommand(args[1]);`, [address, name]);
    },
    async chooseInMenu(id, address, selectionText) {
      await inExtension(
        `${TO_TAB} extension.emit(
           'webext-menu-menuitem-click',
           { menuItemId: args[1], editable: false, frameId: 0, pageUrl: args[0], selectionText: args[2], modifiers: [], button: 0 },
           tab,
         );`,
        [address, id, selectionText],
      );
    },
    async switchOff() {
      await marionette.runInBrowser(`${ADDON} await addon.disable();`, [extensionId]);
    },
    async update() {
      // Pages of the extension are closed with the version they are of.
      await helperTo('about:blank');
      await install();
      await helperTo(image);
    },
    async showAs(look, page) {
      await inExtension(
        `${TO_TAB} Object.assign(tab.linkedBrowser.browsingContext, { mediumOverride: args[1], forcedColorsOverride: args[2] });`,
        [page.url(), look === 'print' ? look : '', look === 'forced colours' ? 'active' : 'none'],
      );
    },
    readClipboard: () => marionette.runInBrowser<string>('return navigator.clipboard.readText();'),
    takeFaults: () => marionette.runInBrowser<string[]>(TAKE_FAULTS, [HOST]),
    async close() {
      await context.close();
      // One that was killed has asked nobody to end it.
      await end();
      tunnel?.close();
    },
  };
}

/** Allowed in private windows the extension is started anew; the page that it has opened before is the former one's. */
async function reopenPages(context: BrowserContext): Promise<void> {
  const isOwn = (page: Page) => page.url().startsWith(ORIGIN);
  const opened = context.pages().find(isOwn) ?? (await context.waitForEvent('page'));
  await opened.waitForURL(`${ORIGIN}/**`);
  await opened.reload();
}

interface Tunnel {
  port: number;
  close: () => void;
}

/** A proxy that leads every host to the news server. Firefox can be told other addresses for hosts, but not other ports. */
async function startTunnel(newsPort: number): Promise<Tunnel> {
  const server: Server = createServer(client => {
    client.once('data', () => {
      const news = openSocket(newsPort, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connected\r\n\r\n');
        client.pipe(news).pipe(client);
      });
      const end = () => {
        client.destroy();
        news.destroy();
      };
      client.on('error', end);
      news.on('error', end);
    });
    client.on('error', () => client.destroy());
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return { port: (server.address() as { port: number }).port, close: () => server.close() };
}
