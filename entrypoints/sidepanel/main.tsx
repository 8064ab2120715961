/** The panel beside the page: its quotes, looking up, recording. Follows the tab in front. */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from '#imports';
import '@/components/theme.css';
import { FindingList } from '@/components/FindingList.tsx';
import { LookUp } from '@/components/LookUp.tsx';
import { Messages } from '@/components/Messages.tsx';
import { OwnCorpora } from '@/components/OwnCorpora.tsx';
import { Outcome, PageActions } from '@/components/PageActions.tsx';
import { PanelTabs, type PanelView } from '@/components/PanelTabs.tsx';
import { QuoteForm } from '@/components/QuoteForm.tsx';
import { dressDocument, interfaceLocale, translate } from '@/lib/interface-language.ts';
import { answerBackground, type PanelTask } from '@/lib/messages/background-to-panel.ts';
import { askAsOwnPage } from '@/lib/messages/panel-to-background.ts';
import { askPage } from '@/lib/messages/panel-to-page.ts';
import type { ReaderSelection } from '@/lib/messages/reader-selection.ts';
import { SiteChoice } from './site-choice.tsx';
import { useLookUp } from './use-look-up.ts';
import { usePage } from './use-page.ts';
import { asSelection, dayOf, useRecording } from './use-recording.ts';
import { readTab, type ShownTab, useTab } from './use-tab.ts';

const locale = interfaceLocale();

async function comeToFront(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
}

function Panel({ first }: { first: ShownTab }) {
  const tab = useTab(first);
  const page = usePage(tab);
  const [view, setView] = useState<PanelView>('page');
  const [focusCount, setFocusCount] = useState(0);
  /** What was looked up last, where it stands on a page. */
  const [selected, setSelected] = useState<ReaderSelection | null>(null);
  const { begin, ...lookUp } = useLookUp();
  const recording = useRecording();
  const { forgetOutcome, begin: openForm } = recording;
  const { report } = page;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what came of a recording belongs to the page it was made on
  useEffect(() => forgetOutcome(), [tab.id, tab.visit, forgetOutcome]);

  useEffect(() => {
    const take = ({ purpose, selection }: PanelTask) => {
      setView('look-up');
      setSelected(selection);
      if (selection) begin(selection.exact, { speakerName: selection.speakerName, date: dayOf(selection.about) });
      else setFocusCount(count => count + 1);
      if (selection && purpose === 'record') openForm(selection);
      // Where the panel stands in a tab, that tab comes to the front.
      void comeToFront();
    };
    const stop = answerBackground(first.windowId, take);
    void askAsOwnPage({ type: 'take-task', windowId: first.windowId }).then(answer => {
      if (answer.ok && answer.value) take(answer.value);
    });
    return stop;
  }, [first.windowId, begin, openForm]);

  const { subject } = recording;
  if (subject !== null) {
    return (
      <main className="side-panel">
        <div className="panel-scroll">
          <QuoteForm
            key={`${subject.address} ${subject.exact}`}
            fields={{
              exact: subject.exact,
              speakerName: subject.speakerName ?? '',
              dateCreated: dayOf(subject.about) ?? '',
              prefix: subject.prefix,
              suffix: subject.suffix,
            }}
            pageTitle={subject.about?.title ?? null}
            address={subject.address}
            corpora={recording.corpora}
            speakers={recording.speakers}
            sameWords={recording.sameWords}
            locale={locale}
            level={1}
            problem={recording.problem}
            isPrivate={subject.isPrivate}
            isBusy={recording.isBusy}
            onWords={exact => void recording.lookForSame(exact)}
            onSave={(fields, into) => void recording.save(fields, into)}
            onCancel={recording.cancel}
          />
        </div>
      </main>
    );
  }
  const undo = () => void recording.undo();
  const hasQuotes = report !== null && report.findings.length > 0;
  return (
    <main className="side-panel">
      <PanelTabs view={view} onView={setView}>
        {view === 'page' ? (
          <>
            <div className="panel-scroll">
              <FindingList
                page={page.state}
                locale={locale}
                notes={report?.notes ?? []}
                headline={report?.headline ?? []}
                {...(report?.about?.inLanguage ? { pageLanguage: report.about.inLanguage } : {})}
                {...(page.currentId === null ? {} : { currentId: page.currentId })}
                onJump={statementId => void askPage(tab.id, { type: 'jump', statementId, takeFocus: false })}
                onRetry={() => void page.readNow()}
                onLookUp={finding => {
                  const selection = asSelection(finding, tab, report);
                  setSelected(selection);
                  setView('look-up');
                  begin(selection.exact, { speakerName: selection.speakerName, date: dayOf(selection.about) });
                }}
                onRecord={finding => openForm(asSelection(finding, tab, report))}
              />
            </div>
            <div className="panel-foot">
              <PageActions
                locale={locale}
                outcome={recording.outcome}
                isPrivate={tab.isPrivate}
                isBusy={recording.isBusy}
                onRecordAll={hasQuotes ? () => void recording.recordAll(tab, report) : undefined}
                onReport={
                  hasQuotes
                    ? () => {
                        const address = `/report.html?tab=${tab.id}`;
                        void browser.tabs.create({ url: browser.runtime.getURL(address as never) });
                      }
                    : undefined
                }
                onUndo={undo}
              />
              <OwnCorpora
                corpora={recording.corpora}
                locale={locale}
                onRemember={(id, isOn) => void recording.remember(id, isOn)}
              />
              <SiteChoice tab={tab} page={page} />
            </div>
          </>
        ) : (
          <div className="panel-scroll">
            {recording.outcome !== null && (
              <div role="status" className="panel-said">
                <Outcome outcome={recording.outcome} locale={locale} onUndo={undo} />
              </div>
            )}
            <LookUp
              {...lookUp}
              locale={locale}
              level={1}
              focusCount={focusCount}
              onRecord={selected !== null && selected.exact === lookUp.words ? () => openForm(selected) : undefined}
            />
          </div>
        )}
      </PanelTabs>
    </main>
  );
}

async function start(): Promise<void> {
  dressDocument(document);
  const first = await readTab();
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <Messages value={translate}>
      <Panel first={first} />
    </Messages>,
  );
}

void start();
