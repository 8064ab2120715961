/** Shows every component in every state on one page, under the extension's own content security policy; `?dir=rtl` mirrors it. */

import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/theme.css';
import './gallery.css';
import type { ClaimJudging } from '../../components/ClaimButtons.tsx';
import { ContradictionForm } from '../../components/ContradictionForm.tsx';
import { CorpusLabelForm } from '../../components/CorpusLabelForm.tsx';
import { CorpusList, type CorpusListProps } from '../../components/CorpusList.tsx';
import {
  type CardState,
  FindingCard,
  type FindingCardProps,
  type MatchJudging,
} from '../../components/FindingCard.tsx';
import { FindingList, type PageState } from '../../components/FindingList.tsx';
import { corpora as twoCorpora } from '../../components/fixture-corpora.ts';
import * as extremes from '../../components/fixture-extremes.ts';
import { label } from '../../components/fixture-imports.ts';
import { judgements as threeJudgements } from '../../components/fixture-judgements.ts';
import * as fixtures from '../../components/fixtures.ts';
import { JudgementList, type JudgementListProps } from '../../components/JudgementList.tsx';
import { MergeCorporaForm } from '../../components/MergeCorporaForm.tsx';
import { Messages } from '../../components/Messages.tsx';
import { PageMark } from '../../components/PageMark.tsx';
import { PageShell, type ShellGlyph, type ShellPart } from '../../components/PageShell.tsx';
import { PopupActions } from '../../components/PopupActions.tsx';
import { ReadingChoice } from '../../components/ReadingChoice.tsx';
import { type Settings, SettingsForm } from '../../components/SettingsForm.tsx';
import { SiteAccess, type SiteAccessProps } from '../../components/SiteAccess.tsx';
import { type Message, makeTranslator } from '../../components/translator.ts';
import { Welcome } from '../../components/Welcome.tsx';
import { MARK_STYLES, type MarkKind } from '../../lib/text/verdict-style.ts';
import type { CitedQuote } from '../../lib/types.ts';
import arabic from '../../public/_locales/ar/messages.json';
import german from '../../public/_locales/de/messages.json';
import english from '../../public/_locales/en/messages.json';
import { doNothing, Frame, Group, language, locale, query, tell } from './frame.tsx';
import { ImportGroup } from './import-group.tsx';
import { LookUpGroup, lookUpPage, panelPage, RecordingGroup, reportPage } from './panel-group.tsx';
import { RecordsGroup, SpeakersGroup, StorageGroup } from './records-group.tsx';

const page = { title: 'Levy to rise', address: 'https://www.harbour-courier.example/levy#:~:text=We%20will%20raise' };

const matching: MatchJudging = {
  isRejected: false,
  isPrivate: false,
  problem: '',
  onReject: () => tell('reject'),
  onUndo: () => tell('undo match'),
};

const cards: Record<string, CardState> = {
  loading: { kind: 'loading' },
  error: { kind: 'error', error: 'the database is locked by another tab' },
  'no record': { kind: 'ready', finding: fixtures.noRecord },
  'no record, no name': { kind: 'ready', finding: fixtures.noRecordNoName },
  verbatim: { kind: 'ready', finding: fixtures.verbatim },
  clipped: { kind: 'ready', finding: fixtures.clipped },
  spliced: { kind: 'ready', finding: fixtures.spliced },
  'altered: one grave edit': { kind: 'ready', finding: fixtures.alteredNegation },
  'altered: many edits': { kind: 'ready', finding: fixtures.alteredMuch },
  'altered: one slight edit': { kind: 'ready', finding: fixtures.alteredSlightly },
  'other speaker': { kind: 'ready', finding: fixtures.misattributed },
  'statements to compare': { kind: 'ready', finding: fixtures.opposed },
  'more statements than fit': { kind: 'ready', finding: fixtures.muchOpposed },
  'printed in many places': { kind: 'ready', finding: fixtures.widelyPrinted },
  'known from fact-checks': { kind: 'ready', finding: extremes.factChecked },
  'a whole speech': { kind: 'ready', finding: extremes.veryLong },
  'name withheld, year only': { kind: 'ready', finding: fixtures.unnamedSpeaker },
  'nothing known but the words': { kind: 'ready', finding: fixtures.bareRecord },
  'dismissed and confirmed': { kind: 'ready', finding: fixtures.opposed },
  'all dismissed': { kind: 'ready', finding: fixtures.opposed },
  'in a private window': { kind: 'ready', finding: fixtures.opposed },
  'a judgement that failed': { kind: 'ready', finding: fixtures.opposed },
  'time line, folded': { kind: 'ready', finding: fixtures.withTimeLine },
  'time line, open': { kind: 'ready', finding: fixtures.withShortTimeLine },
  'right to left': { kind: 'ready', finding: fixtures.rightToLeft },
  'unruly record': { kind: 'ready', finding: fixtures.unruly },
  'at a glance': { kind: 'ready', finding: fixtures.muchOpposed, page },
  'on a page, pinned': { kind: 'ready', finding: fixtures.alteredNegation, page },
  'not the same quote': { kind: 'ready', finding: fixtures.alteredMuch },
  gone: { kind: 'gone' },
};

/** What only some of them have. */
const more: Record<string, Partial<FindingCardProps>> = {
  verbatim: { copied: 'text' },
  'at a glance': { details: { isOpen: false, onToggle: isOpen => tell(`unfold ${isOpen}`) } },
  'on a page, pinned': {
    details: { isOpen: false, onToggle: doNothing },
    placing: {
      isPinned: true,
      isSized: true,
      isRightToLeft: false,
      zoom: 1,
      onPin: isPinned => tell(`pin ${isPinned}`),
      onGrab: doNothing,
      onDrag: (dx, dy) => tell(`drag ${dx} ${dy}`),
      onDrop: doNothing,
      onMoveTo: (x, y) => tell(`move to ${x} ${y}`),
      onReset: () => tell('reset'),
    },
  },
  'altered: many edits': { matching: { ...matching } },
  'not the same quote': { matching: { ...matching, isRejected: true } },
};

const judging: ClaimJudging = {
  decided: new Map(),
  isPrivate: false,
  problem: '',
  onDismiss: ({ against }) => tell(`dismiss ${against.quote.id}`),
  onConfirm: ({ against }) => tell(`confirm ${against.quote.id}`),
  onUndo: ({ against }) => tell(`undo ${against.quote.id}`),
};

const judgings: Record<string, ClaimJudging> = {
  'dismissed and confirmed': {
    ...judging,
    decided: new Map([
      ['x-raise', 'dismissed'],
      ['x-program', 'confirmed'],
    ]),
  },
  'all dismissed': {
    ...judging,
    decided: new Map([
      ['x-raise', 'dismissed'],
      ['x-figure', 'dismissed'],
      ['x-program', 'dismissed'],
    ]),
  },
  'in a private window': { ...judging, isPrivate: true },
  'a judgement that failed': { ...judging, problem: 'the database is locked by another tab' },
};

const pages: Record<string, { page: PageState; notes?: string[] }> = {
  read: {
    page: { kind: 'read', findings: fixtures.pageFindings },
    notes: ['Only the first 1 MB of this page was read.', 'Quotes inside two embedded posts were not read.'],
  },
  'no quotes': { page: { kind: 'read', findings: [] } },
  reading: { page: { kind: 'reading' } },
  unreadable: { page: { kind: 'unreadable' } },
  'not switched on': { page: { kind: 'off' } },
  error: { page: { kind: 'error', error: 'the database is locked by another tab' } },
};

const settings: Settings = {
  selectionButton: true,
  sureness: 'usual',
  indirectSpeech: false,
  marksStyle: 'drawn',
  cardTrigger: 'hover',
  theme: 'system',
};

const sites: Record<string, Omit<SiteAccessProps, 'onSite' | 'onReadNow'>> = {
  'only when I click': { host: 'www.harbour-gazette.example', scope: 'click', site: null, granted: false },
  'always, granted': { host: 'www.harbour-gazette.example', scope: 'picked', site: 'always', granted: true },
  'always, not granted': { host: 'www.harbour-gazette.example', scope: 'picked', site: 'always', granted: false },
  'every page': { host: 'www.harbour-gazette.example', scope: 'every', site: null, granted: true },
  never: {
    host: 'news.a-very-long-subdomain-of-a-very-long-name.harbour-gazette.example',
    scope: 'every',
    site: 'never',
    granted: true,
  },
};

function Gallery() {
  return (
    <main className="gallery">
      <Group name="card">
        {Object.entries(cards).map(([name, state], index) => (
          <Frame key={name} name={name}>
            <FindingCard
              state={state}
              locale={locale}
              pageLanguage="en"
              level={3}
              place={{ index, count: Object.keys(cards).length }}
              judging={judgings[name] ?? judging}
              onAdd={id => tell(`add ${id}`)}
              onClose={() => tell(`close ${name}`)}
              onCopy={text => tell(`copy ${text}`)}
              onRetry={() => tell('retry')}
              {...(index > 0 ? { onPrevious: () => tell('previous') } : {})}
              onNext={() => tell('next')}
              {...more[name]}
            />
          </Frame>
        ))}
      </Group>
      <Group name="list">
        {Object.entries(pages).map(([name, { page, notes = [] }]) => (
          <Frame key={name} name={name}>
            <FindingList
              page={page}
              notes={notes}
              locale={locale}
              currentId="clipped"
              level={2}
              onJump={id => tell(`jump ${id}`)}
              onRetry={doNothing}
            />
          </Frame>
        ))}
      </Group>
      <Group name="site">
        {Object.entries(sites).map(([name, props]) => (
          <Frame key={name} name={name}>
            <SiteAccess {...props} onSite={site => tell(`site ${site}`)} onReadNow={() => tell('read now')} />
          </Frame>
        ))}
      </Group>
      <LookUpGroup />
      <RecordingGroup />
      <Group name="marks">
        <Frame name="marks on a page">
          <p className="marks">
            {(Object.keys(MARK_STYLES) as MarkKind[]).map(kind => (
              <span key={kind}>
                She said: “
                <PageMark kind={kind} end="”">
                  we will not raise the levy this year
                </PageMark>{' '}
                ({kind}).{' '}
              </span>
            ))}
          </p>
        </Frame>
      </Group>
      <Group name="corpora">
        <Frame name="two corpora" wide>
          <Corpora corpora={twoCorpora} />
        </Frame>
        <Frame name="its label being edited" wide>
          <Corpora
            corpora={twoCorpora}
            open={{
              corpusId: 'own',
              form: <CorpusLabelForm label={label} colour="ochre" onSave={doNothing} onCancel={doNothing} />,
            }}
          />
        </Frame>
        <Frame name="to be merged" wide>
          <Corpora
            corpora={twoCorpora}
            open={{
              corpusId: 'own',
              form: (
                <MergeCorporaForm
                  name="My own cuttings"
                  others={[{ id: 'demo', name: 'Starting corpus' }]}
                  onMerge={id => tell(`into ${id}`)}
                  onCancel={doNothing}
                />
              ),
            }}
          />
        </Frame>
        <Frame name="none">
          <Corpora corpora={[]} />
        </Frame>
        <Frame name="being read">
          <Corpora corpora={null} />
        </Frame>
      </Group>
      <Group name="judgements">
        <Frame name="all three kinds" wide>
          <Judgements judgements={threeJudgements} />
        </Frame>
        <Frame name="after an import with a broken entry">
          <Judgements
            judgements={threeJudgements.slice(0, 1)}
            outcome={{
              kind: 'read',
              count: 1,
              rejected: [{ path: 'judgements[3].because', reason: '“because” is missing' }],
            }}
          />
        </Frame>
        <Frame name="none left, the last one can be put back">
          <Judgements judgements={[]} removed={threeJudgements[0] ?? null} />
        </Frame>
        <Frame name="a file that is none">
          <Judgements judgements={null} outcome={{ kind: 'failed', error: 'This is not JSON.' }} />
        </Frame>
      </Group>
      <ImportGroup />
      <RecordsGroup />
      <SpeakersGroup />
      <StorageGroup />
      <Group name="reading">
        <Frame name="where it may read" wide>
          <ReadingChoice scope="click" onScope={doNothing} />
        </Frame>
      </Group>
      <Group name="settings">
        <Frame name="with a page to count on" wide>
          <SettingsForm
            settings={settings}
            sites={[
              { host: 'news.a-very-long-subdomain-of-a-very-long-name.harbour-gazette.example', choice: 'always' },
              { host: 'www.evening-post.example', choice: 'never' },
            ]}
            preview={{
              title: 'Who guards the camps now?',
              quotes: 8,
              marked: { loose: 8, usual: 7, strict: 5, strictest: 1 },
            }}
            locale={locale}
            level={3}
            onSet={(name, value) => tell(`set ${name} ${value}`)}
            onSite={(host, choice) => tell(`site ${host} ${choice}`)}
            onForgetSite={host => tell(`forget ${host}`)}
          />
        </Frame>
        <Frame name="no page, no sites">
          <SettingsForm
            settings={settings}
            sites={[]}
            preview={null}
            locale={locale}
            level={3}
            onSet={doNothing}
            onSite={doNothing}
            onForgetSite={doNothing}
          />
        </Frame>
      </Group>
      <Group name="form">
        <Frame name="before the search">
          <Form found={null} />
        </Frame>
        <Frame name="found" wide>
          <Form found={(fixtures.withTimeLine.timeLine ?? []).slice(0, 3)} />
        </Frame>
        <Frame name="nothing found">
          <Form found={[]} />
        </Frame>
      </Group>
    </main>
  );
}

function Corpora({ corpora, open = null }: Pick<CorpusListProps, 'corpora' | 'open'>) {
  return (
    <CorpusList
      corpora={corpora}
      open={open}
      locale={locale}
      level={2}
      onEnable={(id, enabled) => tell(`enable ${id} ${enabled}`)}
      onOrder={ids => tell(`order ${ids.join(' ')}`)}
      onDeed={(id, deed) => tell(`${deed} ${id}`)}
      onRestore={doNothing}
    />
  );
}

function Judgements(props: Pick<JudgementListProps, 'judgements' | 'outcome' | 'removed'>) {
  return (
    <JudgementList
      {...props}
      locale={locale}
      level={3}
      onRemove={({ decision }) => tell(`remove ${decision}`)}
      onPutBack={() => tell('put back')}
      onExport={() => tell('export')}
      onImport={doNothing}
    />
  );
}

function Form({ found }: { found: CitedQuote[] | null }) {
  const { record } = fixtures.verbatim;
  if (record === null) return null;
  return (
    <ContradictionForm
      subject={record}
      found={found}
      locale={locale}
      level={3}
      onSearch={words => tell(`search ${words}`)}
      onAdd={({ against, because }) => tell(`add ${against.quote.id} ${because}`)}
      onCancel={() => tell('cancel')}
    />
  );
}

function shellParts(current: ShellGlyph): ShellPart[] {
  const labels = {
    corpora: 'navCorpora',
    records: 'navRecords',
    speakers: 'navSpeakers',
    judgements: 'navJudgements',
    settings: 'navSettings',
    storage: 'navStorage',
  } as const;
  return (Object.keys(labels) as ShellGlyph[]).map(glyph => ({
    address: `#${glyph}`,
    label: labels[glyph],
    glyph,
    isCurrent: glyph === current,
  }));
}

/** Whole pages, in the shells that pages.css gives them. */
const wholePages: Record<string, ReactNode> = {
  gallery: <Gallery />,
  welcome: <Welcome scope="picked" onScope={doNothing} locale={locale} outcome="granted" />,
  popup: (
    <main className="popup">
      <FindingList
        page={{ kind: 'read', findings: fixtures.pageFindings }}
        notes={['Only the first 1 MB of this page was read.']}
        locale={locale}
        isBrief
        onJump={id => tell(`jump ${id}`)}
      />
      <PopupActions onPanel={doNothing} onReport={doNothing} />
      <SiteAccess
        host="www.harbour-gazette.example"
        scope="picked"
        site={null}
        granted
        onSite={doNothing}
        onReadNow={doNothing}
      />
    </main>
  ),
  panel: panelPage,
  'panel-look-up': lookUpPage,
  report: reportPage,
  options: (
    <PageShell parts={shellParts('corpora')}>
      <div className="part">
        <h1 className="part-title">Corpora</h1>
        <Corpora corpora={twoCorpora} />
      </div>
    </PageShell>
  ),
};

/** Those that shoot.ts looks at. */
const MESSAGES: Record<string, Record<string, Message>> = { en: english, de: german, ar: arabic };

const pageName = query.get('page') ?? 'gallery';
document.documentElement.dir = query.get('dir') ?? 'ltr';
document.documentElement.lang = language;
document.body.className = `${pageName.replace('-look-up', '')}-page`;
createRoot(document.getElementById('gallery') as HTMLElement).render(
  <Messages value={makeTranslator(MESSAGES[language] ?? english)}>{wholePages[pageName]}</Messages>,
);
