/** A selection on its way from a page to the panel: by context menu, by keyboard, or by the button beside it. */
import { browser } from '#imports';
import { translate } from '@/lib/interface-language.ts';
import { type PanelTask, tellPanel } from '@/lib/messages/background-to-panel.ts';
import { openPanel } from '@/lib/open-panel.ts';
import { readSelection } from './read-selection.ts';

/** A panel that opens asks within a second; what nobody has taken by then is not what the reader wants any more. */
const MAX_WAIT_MS = 15_000;

type Purpose = PanelTask['purpose'];
type KnownSpeakers = Parameters<typeof readSelection>[1];

interface TabInFront {
  id?: number | undefined;
  windowId: number;
  url?: string | undefined;
  incognito: boolean;
}

export interface PanelTasks {
  /** Straight from the reader's click or key. */
  begin: (tab: TabInFront, purpose: Purpose, frame?: { frameId: number; text: string }) => Promise<void>;
  /** What a panel of this window has missed while it was opening. */
  take: (windowId: number) => PanelTask | null;
}

export function openPanelTasks(knownSpeakers: KnownSpeakers): PanelTasks {
  const waiting = new Map<number, { task: PanelTask; since: number }>();

  return {
    async begin({ id: tabId, windowId, url: address, incognito: isPrivate }, purpose, frame) {
      if (tabId === undefined) return;
      // First, for it must follow straight from the click.
      const opening = openPanel(windowId);
      const { frameId = 0, text = '' } = frame ?? {};
      const selection = await readSelection({ tabId, frameId, address, isPrivate, text }, knownSpeakers);
      const task = { windowId, purpose, selection };
      // Before the panel is told: one that is just opening may ask in between.
      waiting.set(windowId, { task, since: Date.now() });
      if (await tellPanel(task)) waiting.delete(windowId);
      else if (!(await opening)) await openInTab(tabId);
    },
    take(windowId) {
      const found = waiting.get(windowId);
      waiting.delete(windowId);
      return found && Date.now() - found.since < MAX_WAIT_MS ? found.task : null;
    },
  };
}

/** Where the browser opens no panel, the same page stands in a tab. */
async function openInTab(tabId: number): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}` as never),
    openerTabId: tabId,
  });
}

const MENU = [
  ['look-up', 'menuLookUp'],
  ['record', 'menuRecord'],
] as const;
const COMMANDS = new Map<string, Purpose>([
  ['look-up', 'look-up'],
  ['record-selection', 'record'],
]);

/** By key; and in the menu of a selection, with an entry for each purpose. */
export function offerPanelTasks(tasks: PanelTasks): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const purpose = COMMANDS.get(command);
    if (purpose && tab) void tasks.begin(tab, purpose);
  });
  const make = async () => {
    await browser.contextMenus.removeAll();
    for (const [id, key] of MENU) {
      browser.contextMenus.create({
        id,
        title: translate(key),
        contexts: ['selection'],
        documentUrlPatterns: ['https://*/*', 'http://*/*'],
      });
    }
  };
  const remake = () => void make().catch(error => console.warn('Context menu:', error));
  browser.runtime.onInstalled.addListener(remake);
  browser.runtime.onStartup.addListener(remake);
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0, selectionText = '' }, tab) => {
    const entry = MENU.find(([id]) => id === menuItemId);
    if (entry && tab) void tasks.begin(tab, entry[0], { frameId, text: selectionText });
  });
}
