/** What each choice of how sure a match must be would mark on the page that the reader read last: asked of that page, and heard as it changes. */
import { browser } from '#imports';
import type { SurenessPreview } from '@/components/SettingsForm.tsx';
import { isShown } from '@/lib/match/sureness.ts';
import { hearPage } from '@/lib/messages/page-to-panel.ts';
import { askPage, type PageReport } from '@/lib/messages/panel-to-page.ts';
import type { Finding, Sureness } from '@/lib/types.ts';

const LEVELS: readonly Sureness[] = ['loose', 'usual', 'strict', 'strictest'];
/** Older tabs than these are hardly the page that the reader has in mind, and each is a question. */
const MAX_TABS_ASKED = 20;

/** Would it be marked? A quote without any match is where another statement stands against it. */
function isMarked({ match, unsure, contradictions }: Finding, level: Sureness): boolean {
  const found = match ?? unsure;
  return found ? isShown(found, level) : contradictions.length > 0;
}

function previewOf(report: PageReport): SurenessPreview | null {
  const { findings, about } = report;
  if (findings.length === 0) return null;
  const marked = Object.fromEntries(
    LEVELS.map(level => [level, findings.filter(finding => isMarked(finding, level)).length]),
  ) as Record<Sureness, number>;
  return { title: about?.title ?? '…', quotes: findings.length, marked };
}

/** The tab that was in front last and has quotes. */
async function findReadTab(): Promise<number | null> {
  const tabs = await browser.tabs.query({});
  const latest = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0)).slice(0, MAX_TABS_ASKED);
  for (const { id, discarded } of latest) {
    if (id === undefined || discarded) continue;
    const answer = await askPage(id, { type: 'describe' });
    if (answer.ok && answer.value.findings.length > 0) return id;
  }
  return null;
}

/** Tells the counts, and again when the page is read anew or the reader comes back from another one. @returns what ends it */
export function watchSureness(onPreview: (preview: SurenessPreview | null) => void): () => void {
  let stopHearing = () => {};
  let isEnded = false;
  const look = async () => {
    const tabId = await findReadTab();
    if (isEnded) return;
    stopHearing();
    if (tabId === null) return onPreview(null);
    stopHearing = hearPage(
      tabId,
      report => report.status === 'done' && onPreview(previewOf(report)),
      () => {},
      () => onPreview(null),
    );
  };
  const onReturn = () => document.visibilityState === 'visible' && void look();
  void look();
  document.addEventListener('visibilitychange', onReturn);
  return () => {
    isEnded = true;
    stopHearing();
    document.removeEventListener('visibilitychange', onReturn);
  };
}
