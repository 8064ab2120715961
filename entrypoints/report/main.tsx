/** The report of the page in a tab, as it stands at this moment: asked for once, so that what is printed does not change under the reader's hands. */
import { createRoot } from 'react-dom/client';
import { browser } from '#imports';
import '@/components/theme.css';
import { Messages } from '@/components/Messages.tsx';
import { Report, type ReportContent } from '@/components/Report.tsx';
import { reportMarkdown } from '@/components/report-markdown.ts';
import { dressDocument, interfaceLocale, translate } from '@/lib/interface-language.ts';
import { askPage } from '@/lib/messages/panel-to-page.ts';
import { useCopying } from '../card/use-copying.ts';

/** Null where the tab is gone, or holds another page by now. */
async function readReport(): Promise<ReportContent | null> {
  const tabId = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (!Number.isInteger(tabId)) return null;
  const [tab, answer] = await Promise.all([
    browser.tabs.get(tabId).catch(() => undefined),
    askPage(tabId, { type: 'describe' }),
  ]);
  if (!answer.ok) return null;
  const { about, findings, headline, notes } = answer.value;
  const now = new Date();
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-');
  return { about, address: tab?.url || about?.url || null, date, findings, headline, notes };
}

function ReportPage({ content }: { content: ReportContent | null }) {
  const { copied, copy } = useCopying<true>();
  const locale = interfaceLocale();
  if (content === null) {
    return (
      <main className="report">
        <h1>{translate('reportTitle')}</h1>
        <p role="status">{translate('reportGone')}</p>
      </main>
    );
  }
  return (
    <Report
      content={content}
      locale={locale}
      copied={copied ?? false}
      onPrint={() => window.print()}
      onCopy={() => copy(reportMarkdown(content, translate, locale), true)}
    />
  );
}

async function start(): Promise<void> {
  dressDocument(document);
  const content = await readReport();
  // A file saved from the print dialogue takes its name from it.
  if (content?.about?.title) document.title = content.about.title;
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <Messages value={translate}>
      <ReportPage content={content} />
    </Messages>,
  );
}

void start();
