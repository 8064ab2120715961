/** What a story needs of a browser beyond Playwright’s own: written once for Chromium and once for Firefox. */
import type { BrowserContext, Page, Worker } from 'playwright-core';

/** The extension's background, where a function can be run: Chromium's worker, Firefox's event page. */
export type Background = Pick<Worker, 'evaluate'>;

export interface DriverOptions {
  /** Where all news hosts live; without it no name is resolved. */
  newsPort?: number;
  /** A proxy that all requests go through, in place of the news server. */
  proxyPort?: number;
  width: number;
  height: number;
  isDark: boolean;
  /** The reader's system sets its own few colours, and asks for no motion. */
  hasForcedColors: boolean;
  hasWindow: boolean;
  extensionFolder: string;
  locale: string;
  profile: string;
  /** The reader has allowed the extension in private windows. */
  isAllowedInPrivate: boolean;
}

/** On paper, on a screen with the few colours of the reader's own, or on a screen as usual. */
export type Look = 'print' | 'forced colours' | 'screen';

export interface Driver {
  readonly context: BrowserContext;
  /** Where the extension's pages stand, without a slash at the end. */
  readonly origin: string;
  background(): Promise<Background>;
  /** Ends the background, as the browser does when it rests. */
  killBackground(): Promise<void>;
  /** As if the keys of a command were pressed over the page with this address. */
  pressCommand(name: string, address: string): Promise<void>;
  /** As if an entry were chosen in the menu of a selection on the page with this address. */
  chooseInMenu(id: string, address: string, selectionText: string): Promise<void>;
  /** The extension is switched off, as on the browser's page of extensions. */
  switchOff(): Promise<void>;
  /** What lies in the extension's folder takes the place of the version that runs. */
  update(): Promise<void>;
  showAs(look: Look, page: Page): Promise<void>;
  /** The text in the clipboard, as it would be pasted. */
  readClipboard(): Promise<string>;
  /** What the browser's console holds of the extension since it was last asked: errors of its scripts, and what was refused to them. */
  takeFaults(): Promise<string[]>;
  close(): Promise<void>;
}

/** Long enough for a loaded machine; nothing waits for it when all goes well. */
export const PATIENCE_MS = 30_000;
