/** Shows every component in every state on one page, under the extension's own content security policy; `?dir=rtl` mirrors it. */

import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/theme.css';
import './gallery.css';
import { FindingList, type PageState } from '../../components/FindingList.tsx';
import { corpora as twoCorpora } from '../../components/fixture-corpora.ts';
import * as fixtures from '../../components/fixtures.ts';
import { Messages } from '../../components/Messages.tsx';
import { PageMark } from '../../components/PageMark.tsx';
import { PageShell, type ShellGlyph, type ShellPart } from '../../components/PageShell.tsx';
import { PopupActions } from '../../components/PopupActions.tsx';
import { SiteAccess } from '../../components/SiteAccess.tsx';
import { type Message, makeTranslator } from '../../components/translator.ts';
import { Welcome } from '../../components/Welcome.tsx';
import { MARK_STYLES, type MarkKind } from '../../lib/text/verdict-style.ts';
import arabic from '../../public/_locales/ar/messages.json';
import german from '../../public/_locales/de/messages.json';
import english from '../../public/_locales/en/messages.json';
import { CardGroup } from './card-group.tsx';
import { Corpora, CorporaGroup } from './corpora-group.tsx';
import { doNothing, Frame, Group, language, locale, query, tell } from './frame.tsx';
import { ImportGroup } from './import-group.tsx';
import { ContradictionFormGroup, JudgementsGroup } from './judgements-group.tsx';
import { LookUpGroup, lookUpPage, panelPage, RecordingGroup, reportPage } from './panel-group.tsx';
import { RecordsGroup, SpeakersGroup } from './records-group.tsx';
import { SettingsGroup, SiteGroup } from './settings-group.tsx';
import { StorageGroup } from './storage-group.tsx';

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

function Gallery() {
  return (
    <main className="gallery">
      <CardGroup />
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
      <SiteGroup />
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
      <CorporaGroup />
      <JudgementsGroup />
      <ImportGroup />
      <RecordsGroup />
      <SpeakersGroup />
      <StorageGroup />
      <SettingsGroup />
      <ContradictionFormGroup />
    </main>
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
