/** The panel's parts in every state: looking up, recording, what came of it; and the panel and the report as whole pages. */
import { FindingList } from '../../components/FindingList.tsx';
import * as fixtures from '../../components/fixtures.ts';
import type { HeadingLevel } from '../../components/Heading.tsx';
import { LookUp, type LookUpState } from '../../components/LookUp.tsx';
import { OwnCorpora } from '../../components/OwnCorpora.tsx';
import { PageActions, type RecordingOutcome } from '../../components/PageActions.tsx';
import { PanelTabs } from '../../components/PanelTabs.tsx';
import { PopupActions } from '../../components/PopupActions.tsx';
import { QuoteForm, type QuoteFormProps } from '../../components/QuoteForm.tsx';
import { Report } from '../../components/Report.tsx';
import { SiteAccess } from '../../components/SiteAccess.tsx';
import type { CitedQuote, FoundRecord } from '../../lib/types.ts';
import { doNothing, Frame, Group, locale, tell } from './frame.tsx';

const records = fixtures.pageFindings.map(({ record }) => record).filter(record => record !== null);
const [levy] = records as [CitedQuote, ...CitedQuote[]];

/** Marks the first and the third word: enough to see how marks look. */
function foundOf(record: CitedQuote, more: Partial<FoundRecord> = {}): FoundRecord {
  const words = [...record.quote.exact.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const sharedWords = [words[2], words[3], words[6]].filter(word => word !== undefined);
  return {
    record,
    match: null,
    sharedWords,
    isSharedAround: false,
    isSameSpeaker: false,
    isSameDate: false,
    ...more,
  };
}

const distinct = [
  ...new Map([...records, fixtures.rightToLeft.record as CitedQuote].map(r => [r.quote.id, r])).values(),
];
const results = distinct.map((record, at) =>
  foundOf(record, at === 0 ? { match: fixtures.alteredNegation.match, isSameSpeaker: true, isSameDate: true } : {}),
);
const found: LookUpState = { kind: 'found', results, corpora: { demo: 'Starting corpus' }, corpusCount: 1 };
const lookUps: Record<string, LookUpState> = {
  'nothing looked up yet': { kind: 'none' },
  looking: { kind: 'looking' },
  'nothing found': { ...found, results: [] },
  'no corpus in use': { ...found, results: [], corpusCount: 0 },
  error: { kind: 'error', error: 'the database is locked by another tab' },
  found,
};

function LookedUp({ state, kept = [], level = 3 }: { state: LookUpState; kept?: CitedQuote[]; level?: HeadingLevel }) {
  return (
    <LookUp
      words={state.kind === 'none' ? '' : 'We will raise the harbour levy this year'}
      state={state}
      locale={locale}
      level={level}
      kept={kept}
      onWords={doNothing}
      onSearch={() => tell('search')}
      onRecord={state.kind === 'none' ? undefined : () => tell('record')}
      onKeep={({ quote }, isKept) => tell(`keep ${quote.id} ${isKept}`)}
      onCopy={(_, as) => tell(`copy as ${as}`)}
      onDownload={() => tell('download')}
      onClear={() => tell('clear')}
    />
  );
}

export function LookUpGroup() {
  return (
    <Group name="look-up">
      {Object.entries(lookUps).map(([name, state]) => (
        <Frame key={name} name={name}>
          <LookedUp state={state} kept={name === 'found' ? distinct.slice(0, 2) : []} />
        </Frame>
      ))}
    </Group>
  );
}

const outcomes: Record<string, RecordingOutcome> = {
  recorded: { kind: 'done', corpusName: 'Harbour', count: 7, knownCount: 1 },
  'all there already': { kind: 'done', corpusName: 'Harbour', count: 0, knownCount: 8 },
  'taken back': { kind: 'taken back' },
  failed: { kind: 'failed', error: 'the disk is full' },
};

const own = [
  { id: 'own-1', name: 'Harbour', quoteCount: 41, isRemembering: true },
  {
    id: 'own-2',
    name: 'A corpus with a name that is much longer than the panel is wide',
    quoteCount: 1,
    isRemembering: false,
  },
];

function Form(props: Partial<QuoteFormProps>) {
  return (
    <QuoteForm
      fields={{
        exact: levy.quote.exact,
        speakerName: 'Anna Keller',
        dateCreated: '2019-10-13',
        prefix: levy.quote.prefix,
        suffix: levy.quote.suffix,
      }}
      pageTitle="Council leaves the levy alone"
      address="https://www.harbour-gazette.example/levy"
      corpora={own}
      speakers={['Anna Keller', 'Tomas Lind']}
      sameWords={null}
      locale={locale}
      level={3}
      onSave={({ exact }) => tell(`save ${exact.slice(0, 7)}`)}
      onCancel={() => tell('cancel')}
      {...props}
    />
  );
}

export function RecordingGroup() {
  return (
    <Group name="recording">
      <Frame name="the first quote">
        <Form corpora={[]} />
      </Frame>
      <Frame name="on record already">
        <Form sameWords={distinct.slice(0, 2)} />
      </Frame>
      <Frame name="not recorded">
        <Form problem="the disk is full" />
      </Frame>
      <Frame name="in a private window">
        <Form isPrivate />
      </Frame>
      {Object.entries(outcomes).map(([name, outcome]) => (
        <Frame key={name} name={name}>
          <PageActions
            locale={locale}
            outcome={outcome}
            isPrivate={false}
            onRecordAll={() => tell('record all')}
            onReport={() => tell('report')}
            onUndo={() => tell('undo')}
          />
        </Frame>
      ))}
      <Frame name="a page of a private window">
        <PageActions locale={locale} outcome={null} isPrivate onRecordAll={doNothing} onUndo={doNothing} />
      </Frame>
      <Frame name="own corpora">
        <OwnCorpora corpora={own} locale={locale} onRemember={(id, isOn) => tell(`remember ${id} ${isOn}`)} />
      </Frame>
      <Frame name="from the popup">
        <PopupActions onPanel={() => tell('panel')} onReport={() => tell('report')} />
      </Frame>
    </Group>
  );
}

/** The panel with its first view. */
export const panelPage = (
  <main className="side-panel">
    <PanelTabs view="page" onView={doNothing}>
      <div className="panel-scroll">
        <FindingList
          page={{ kind: 'read', findings: fixtures.pageFindings }}
          notes={[]}
          locale={locale}
          currentId="clipped"
          onJump={doNothing}
          onLookUp={doNothing}
          onRecord={doNothing}
        />
      </div>
      <div className="panel-foot">
        <PageActions
          locale={locale}
          outcome={null}
          isPrivate={false}
          onRecordAll={doNothing}
          onReport={doNothing}
          onUndo={doNothing}
        />
        <OwnCorpora corpora={own} locale={locale} onRemember={doNothing} />
        <SiteAccess
          host="www.harbour-gazette.example"
          scope="every"
          site={null}
          granted
          onSite={doNothing}
          onReadNow={doNothing}
        />
      </div>
    </PanelTabs>
  </main>
);

export const lookUpPage = (
  <main className="side-panel">
    <PanelTabs view="look-up" onView={doNothing}>
      <div className="panel-scroll">
        <LookedUp state={found} kept={distinct.slice(0, 2)} level={1} />
      </div>
    </PanelTabs>
  </main>
);

export const reportPage = (
  <Report
    content={{
      about: {
        title: 'Council leaves the levy alone, for now',
        byline: 'Mara Lindqvist',
        publisher: 'The Harbour Courier',
        datePublished: '2019-10-27',
        url: null,
        inLanguage: 'en',
      },
      address: 'https://www.harbour-courier.example/2019/10/27/council-leaves-the-levy-alone',
      date: '2019-11-01',
      findings: fixtures.pageFindings,
      headline: [{ exact: 'No levy ever', position: { start: 0, end: 12 }, kind: 'differs', statementId: 'clipped' }],
      notes: ['Only the first 1 MB of this page was read.'],
    }}
    locale={locale}
    onPrint={doNothing}
    onCopy={doNothing}
  />
);
