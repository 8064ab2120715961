/** A reader at a browser: the built extension in a real Chromium or Firefox with a fresh profile, driven as a person would. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { type BrowserName, testBuild } from '../../scripts/build-for-tests.ts';
import { launchChromium } from './chromium/launch.ts';
import type { Background, Driver, Look } from './driver.ts';
import { launchFirefox } from './firefox/launch.ts';
import { waitFor } from './wait-for.ts';

/** The browser's own interface, inside of functions that are run in an extension page. */
declare const chrome: typeof import('wxt/browser').browser;

/** Which browser the stories are played in. */
export const BROWSER: BrowserName = process.env.STORIES_IN === 'firefox' ? 'firefox' : 'chromium';

export interface ReaderOptions {
  /** Where all news hosts live; without it no name is resolved. */
  newsPort?: number;
  /** A proxy that all requests go through, in place of the news server. */
  proxyPort?: number;
  width?: number;
  height?: number;
  isDark?: boolean;
  /** The reader's system sets its own few colours, and asks for no motion. */
  hasForcedColors?: boolean;
  hasWindow?: boolean;
  extensionFolder?: string;
  locale?: string;
  /** A folder for the profile that is there already, or is to stay; otherwise a fresh one is made and taken away. */
  profile?: string;
  /** The reader has allowed the extension in private windows. */
  isAllowedInPrivate?: boolean;
}

export class Reader {
  readonly context: BrowserContext;
  readonly #driver: Driver;
  /** Null where it is somebody else's to take away. */
  readonly #ownProfile: string | null;

  private constructor(driver: Driver, ownProfile: string | null) {
    this.context = driver.context;
    this.#driver = driver;
    this.#ownProfile = ownProfile;
  }

  static async start(options: ReaderOptions = {}): Promise<Reader> {
    const ownProfile = options.profile === undefined ? await mkdtemp(join(tmpdir(), 'on-the-record-')) : null;
    const launch = BROWSER === 'firefox' ? launchFirefox : launchChromium;
    const driver = await launch({
      ...options,
      width: options.width ?? 1280,
      height: options.height ?? 900,
      isDark: options.isDark ?? false,
      hasForcedColors: options.hasForcedColors ?? false,
      hasWindow: options.hasWindow ?? false,
      locale: options.locale ?? 'en-US',
      extensionFolder: options.extensionFolder ?? testBuild(BROWSER),
      isAllowedInPrivate: options.isAllowedInPrivate ?? false,
      profile: options.profile ?? (ownProfile as string),
    });
    return new Reader(driver, ownProfile);
  }

  address(path: string): string {
    return `${this.#driver.origin}/${path}`;
  }

  /** The extension's background, to run a function in it. */
  worker(): Promise<Background> {
    return this.#driver.background();
  }

  /** The page that the extension opens at its install. */
  async welcomePage(): Promise<Page> {
    const page = await waitFor('the welcome page', async () =>
      this.context.pages().find(candidate => candidate.url() === this.address('welcome.html')),
    );
    await page.waitForSelector('h1');
    return page;
  }

  /** Chooses on the welcome page, and waits until the browser has been told. */
  async choose(choice: 'every' | 'picked' | 'click'): Promise<void> {
    const page = await this.welcomePage();
    await page.locator(`input[value="${choice}"]`).check({ force: true });
    const worker = await this.worker();
    const wanted = choice === 'every' ? 1 : 0;
    await waitFor(`${wanted} registered content scripts`, async () => {
      const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
      return scripts.length === wanted;
    });
  }

  async open(address: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    return page;
  }

  /** The popup as it shows over this page. It is opened in a tab of its own, since a test cannot reach the bubble; it asks the page's tab. */
  async openPopup(page: Page): Promise<Page> {
    return this.#openFor(page, 'popup.html', 400, 600);
  }

  /** The side panel as it stands beside this page; in a tab of its own, as where the browser has no panel. */
  async openPanel(page: Page): Promise<Page> {
    return this.#openFor(page, 'sidepanel.html', 360, 800);
  }

  /** In the window of the page, which is its own in Firefox. */
  async #openFor(page: Page, path: string, width: number, height: number): Promise<Page> {
    const worker = await this.worker();
    const address = await worker.evaluate(
      async ([url, wanted]) => {
        const [tab] = await chrome.tabs.query({ url: `${url}*` });
        if (!tab) throw new Error('The page is not open.');
        const address = `${wanted}?tab=${tab.id}`;
        await chrome.tabs.create({ url: address, windowId: tab.windowId });
        return address;
      },
      [page.url().split('#')[0] as string, this.address(path)] as const,
    );
    const opened = await waitFor(path, async () =>
      this.context.pages().findLast(candidate => candidate.url() === address),
    );
    await opened.setViewportSize({ width, height });
    await opened.waitForSelector('main');
    return opened;
  }

  /** Closes what was opened, so that a story that ended badly does not disturb the next; the welcome page stays. */
  async closePages(): Promise<void> {
    const kept = new Set(['about:blank', this.address('welcome.html')]);
    for (const page of this.context.pages()) if (!kept.has(page.url())) await page.close();
  }

  /** Scrolls to a quote and opens its card, as a click in the popup does. */
  async jump(page: Page, statementId: string): Promise<void> {
    const worker = await this.worker();
    await worker.evaluate(
      async ([url, id]) => {
        const [tab] = await chrome.tabs.query({ url: `${url}*` });
        await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'jump', statementId: id }, { frameId: 0 });
      },
      [page.url().split('#')[0] as string, statementId] as const,
    );
  }

  /** Ends the background, as the browser does after half a minute of rest. */
  killWorker(): Promise<void> {
    return this.#driver.killBackground();
  }

  /** As if the keys of a command were pressed over this page. */
  pressCommand(name: string, page: Page): Promise<void> {
    return this.#driver.pressCommand(name, page.url());
  }

  /** As if an entry of the extension were chosen in the menu of a selection. */
  chooseInMenu(id: string, page: Page, selectionText: string): Promise<void> {
    return this.#driver.chooseInMenu(id, page.url(), selectionText);
  }

  /** Switches the extension off, on the browser's own page of extensions. */
  switchOff(): Promise<void> {
    return this.#driver.switchOff();
  }

  /** Has the browser take what now lies in the extension's folder. */
  update(): Promise<void> {
    return this.#driver.update();
  }

  /** Shows a page that is open in another way. */
  showAs(look: Look, page: Page): Promise<void> {
    return this.#driver.showAs(look, page);
  }

  /** The text in the clipboard, as it would be pasted. */
  readClipboard(): Promise<string> {
    return this.#driver.readClipboard();
  }

  /** Errors of the extension's that the browser has told since it was last asked. */
  takeFaults(): Promise<string[]> {
    return this.#driver.takeFaults();
  }

  async close(): Promise<void> {
    await this.#driver.close();
    if (this.#ownProfile !== null) await rm(this.#ownProfile, { recursive: true, force: true, maxRetries: 3 });
  }
}
