/** Opens the panel of a window: Chromium's side panel, Firefox's sidebar. */
import { browser } from '#imports';

/** What of the two interfaces is used; each browser has one of them. */
interface PanelApi {
  sidePanel?: { open: (options: { windowId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
}

/** To be called straight from a click or a key: later the browser refuses. False where it does. */
export function openPanel(windowId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApi;
  try {
    const opening = sidePanel?.open({ windowId }) ?? sidebarAction?.open();
    return opening === undefined
      ? Promise.resolve(false)
      : opening.then(
          () => true,
          () => false,
        );
  } catch {
    return Promise.resolve(false);
  }
}
