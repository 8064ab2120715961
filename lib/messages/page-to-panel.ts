/** Page → panel, over a port that the panel opens to a tab: what has been found so far, and which quote the reader looks at. */
import { type Browser, browser } from '#imports';
import type { Finding } from '../types.ts';
import type { PageReport } from './panel-to-page.ts';

const PANEL_PORT = 'panel';

type Port = Browser.runtime.Port;

/** A page of many quotes is told of in pieces: `findings` are those from the place `from` on; what stood there before is dropped. */
export type PanelHears =
  | { type: 'report'; report: PageReport; from: number }
  | { type: 'current'; statementId: string | null };

export interface PanelFeed {
  report: (report: PageReport) => void;
  current: (statementId: string | null) => void;
}

/** Content script: tells each panel that is open for this tab, and nobody where none is. */
export function feedPanels(latest: () => PageReport, signal: AbortSignal): PanelFeed {
  const ports = new Map<Port, readonly Finding[]>();
  let current: string | null = null;

  const tell = (port: Port, report: PageReport) => {
    const known = ports.get(port) ?? [];
    // The same reading goes on: only what is new is sent.
    const isContinued = known.length > 0 && report.findings[known.length - 1] === known[known.length - 1];
    const from = isContinued ? known.length : 0;
    ports.set(port, report.findings);
    post(port, { type: 'report', report: { ...report, findings: report.findings.slice(from) }, from });
  };
  const onConnect = (port: Port) => {
    if (port.name !== PANEL_PORT || port.sender?.id !== browser.runtime.id) return;
    port.onDisconnect.addListener(() => ports.delete(port));
    tell(port, latest());
    post(port, { type: 'current', statementId: current });
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => {
    // An orphan's listeners are gone with its extension, and asking for them throws.
    if (browser.runtime?.id) browser.runtime.onConnect.removeListener(onConnect);
    for (const port of ports.keys()) port.disconnect();
    ports.clear();
  });

  return {
    report: report => {
      for (const port of ports.keys()) tell(port, report);
    },
    current: statementId => {
      if (statementId === current) return;
      current = statementId;
      for (const port of ports.keys()) post(port, { type: 'current', statementId });
    },
  };
}

function post(port: Port, message: PanelHears): void {
  try {
    port.postMessage(message);
  } catch {
    // The panel was closed at this moment: its port says so next.
  }
}

/** Panel: hears a tab's page. @returns what ends it */
export function hearPage(
  tabId: number,
  onReport: (report: PageReport) => void,
  onCurrent: (statementId: string | null) => void,
  /** Nobody reads that page: it was left, or is not switched on. */
  onSilence: () => void,
): () => void {
  const port = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 });
  let findings: Finding[] = [];
  port.onMessage.addListener((message: unknown) => {
    // From the extension's own content script: the port was opened from here.
    const heard = message as PanelHears;
    if (heard.type === 'current') return onCurrent(heard.statementId);
    findings = [...findings.slice(0, heard.from), ...heard.report.findings];
    onReport({ ...heard.report, findings });
  });
  port.onDisconnect.addListener(() => {
    // Read, so that the browser does not call it unchecked: where no content script runs, the port ends at once.
    void browser.runtime.lastError;
    onSilence();
  });
  return () => port.disconnect();
}
