/** What is known of the page in a tab, told by its content script as it comes. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from '#imports';
import type { PageState } from '@/components/FindingList.tsx';
import { hearPage } from '@/lib/messages/page-to-panel.ts';
import { askPage, type PageReport } from '@/lib/messages/panel-to-page.ts';
import { injectContent } from '@/lib/sites/content-registration.ts';
import type { ShownTab } from './use-tab.ts';

export interface ShownPage {
  /** Null where nobody reads the page. */
  report: PageReport | null;
  currentId: string | null;
  state: PageState;
  /** Reads the page now, also where it is not read by itself. To be called from a click. */
  readNow: () => Promise<void>;
}

export function usePage(tab: ShownTab): ShownPage {
  const { id: tabId, visit } = tab;
  const [report, setReport] = useState<PageReport | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const listenAgain = useCallback(() => setAttempt(count => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page in the same tab is another port, and so is another attempt
  useEffect(() => {
    let isHeard = false;
    let isCurrent = true;
    const stop = hearPage(
      tabId,
      next => {
        isHeard = true;
        setReport(next);
      },
      setCurrentId,
      () => {
        isHeard = false;
        setCurrentId(null);
        // One that only looks at the page tells what it has seen.
        void askPage(tabId, { type: 'describe' }).then(answer => {
          if (isCurrent && !isHeard) setReport(answer.ok ? answer.value : null);
        });
      },
    );
    // A content script that begins later asks the background at once, and every page of the extension hears that.
    const onMessage = (_: unknown, sender: { tab?: { id?: number } | undefined; frameId?: number | undefined }) => {
      if (!isHeard && sender.tab?.id === tabId && sender.frameId === 0) listenAgain();
      return undefined;
    };
    browser.runtime.onMessage.addListener(onMessage as never);
    return () => {
      isCurrent = false;
      stop();
      browser.runtime.onMessage.removeListener(onMessage as never);
    };
  }, [tabId, visit, attempt]);

  const readNow = async () => {
    if (!report || report.status === 'no article') await injectContent(tabId).catch(() => {});
    await askPage(tabId, { type: 'read' });
    listenAgain();
  };
  return { report, currentId, state: toPageState(tab, report), readNow };
}

function toPageState({ host, isKnown }: ShownTab, report: PageReport | null): PageState {
  if (!report) return isKnown ? { kind: host === null ? 'unreadable' : 'off' } : { kind: 'unknown' };
  if (report.status === 'failed') return { kind: 'error', error: report.error };
  const isEmpty = report.findings.length === 0;
  if (report.status === 'waiting' || (report.status === 'reading' && isEmpty)) return { kind: 'reading' };
  return { kind: 'read', findings: report.findings };
}
