/** What the extension says of a page. */
import type { Page } from 'playwright-core';
import type { PageReport } from '../../lib/messages/panel-to-page.ts';
import type { Reader } from './reader.ts';

/** The browser's own interface, inside of functions that are run in the extension's background. */
declare const chrome: typeof import('wxt/browser').browser;

/** What the content script of a page says of it, asked for as the popup asks; null before it runs. */
export async function readReport(reader: Reader, page: Page): Promise<PageReport | null> {
  return readReportAt(reader, page.url().split('#')[0] as string);
}

/** The same for the first page whose address begins so. */
export async function readReportAt(reader: Reader, address: string): Promise<PageReport | null> {
  const worker = await reader.worker();
  return worker.evaluate(async url => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    if (tab?.id === undefined) return null;
    const answer = await chrome.tabs.sendMessage(tab.id, { type: 'describe' }, { frameId: 0 }).catch(() => null);
    return answer?.ok ? answer.value : null;
  }, address);
}
