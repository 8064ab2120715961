/** Shows all quotes of the page in order, with what is known of each; those without a record stand there too, only quieter. */

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ContradictionOrigin, Finding, HeadlineFinding } from '../lib/types.ts';
import { FindingFilters } from './FindingFilters.tsx';
import './FindingList.css';
import { FindingTally } from './FindingTally.tsx';
import { filterFindings, NO_FILTER, speakerOf } from './filter-findings.ts';
import { Glyph } from './Glyph.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { HeadlineNotes } from './HeadlineNotes.tsx';
import { MarkIcon, markColours } from './MarkIcon.tsx';
import { countMessage, type Translate, useMessages } from './Messages.tsx';
import { Reason } from './Reason.tsx';
import { markKind, verdictWord } from './verdict-text.ts';

/** A page of fewer quotes is looked through sooner than a filter is set. */
const LEAST_TO_FILTER = 6;

export type PageState =
  | { kind: 'reading' }
  | { kind: 'read'; findings: Finding[] }
  /** A page on which no extension may run, such as the browser's own. */
  | { kind: 'unreadable' }
  /** Not switched on for this site. */
  | { kind: 'off' }
  /** The browser does not tell which page it is: the site is not allowed, and the reader has not clicked there. */
  | { kind: 'unknown' }
  | { kind: 'error'; error: string };

export interface FindingListProps {
  page: PageState;
  locale: string;
  /** What was left out, in words for the reader. */
  notes: string[];
  /** Quotations of the headline that the article does not hold so. */
  headline?: readonly HeadlineFinding[];
  pageLanguage?: string;
  /** The statement whose card is open. */
  currentId?: string;
  level?: HeadingLevel;
  /** Where there is little room: how many there are of each kind, in place of filters. */
  isBrief?: boolean;
  onJump: (statementId: string) => void;
  onRetry?: () => void;
  /** The reader wants other records with these words. */
  onLookUp?: (finding: Finding) => void;
  /** The reader wants to keep this quote. */
  onRecord?: (finding: Finding) => void;
}

export function FindingList(props: FindingListProps) {
  const { page, notes, level = 1, isBrief = false, onRetry } = props;
  const t = useMessages();
  const hasQuotes = page.kind === 'read' && page.findings.length > 0;
  const said = notes.map(note => (
    <p key={note} className="findings-note">
      {note}
    </p>
  ));
  return (
    <div className="findings" aria-busy={page.kind === 'reading'}>
      <Heading level={level} className="visually-hidden">
        {t('quotesOnPage')}
      </Heading>
      {page.kind === 'reading' && <Empty title={t('readingPage')} />}
      {page.kind === 'unreadable' && <Empty title={t('pageUnreadable')} text={t('pageUnreadableNote')} />}
      {page.kind === 'unknown' && <Empty title={t('siteUnknown')} text={t('siteUnknownNote')} />}
      {page.kind === 'off' && <Empty title={t('siteOff')} text={t('siteOffNote')} />}
      {page.kind === 'error' && <Empty title={t('corpusUnreadable', page.error)} onRetry={onRetry} />}
      {page.kind === 'read' && page.findings.length === 0 && <Empty title={t('noQuotes')} text={t('noQuotesNote')} />}
      {hasQuotes && (
        <Quotes {...props} findings={page.findings}>
          {/* Below a list that scrolls, nobody would read it. */}
          {isBrief && said}
        </Quotes>
      )}
      {!(isBrief && hasQuotes) && said}
    </div>
  );
}

function Quotes(props: FindingListProps & { findings: Finding[]; children: ReactNode }) {
  const { findings, locale, headline = [], pageLanguage, currentId, isBrief = false } = props;
  const { onJump, onLookUp, onRecord } = props;
  const t = useMessages();
  const [filter, setFilter] = useState(NO_FILTER);
  const shown = filterFindings(findings, filter);
  const isFiltered = !isBrief && findings.length >= LEAST_TO_FILTER;
  return (
    <>
      <Counts findings={findings} locale={locale} />
      {isBrief && <FindingTally {...{ findings, locale }} />}
      {props.children}
      {isFiltered && (
        <FindingFilters {...{ findings, filter, locale }} shownCount={shown.length} onFilter={setFilter} />
      )}
      <HeadlineNotes headline={headline} findings={findings} onJump={onJump} />
      <ol className="finding-list">
        {shown.map(finding => (
          <li key={finding.statement.id}>
            <FindingItem
              {...{ finding, locale, pageLanguage, onJump, onLookUp, onRecord }}
              current={finding.statement.id === currentId}
            />
          </li>
        ))}
      </ol>
      {findings.some(finding => markKind(finding) === 'no-record') && (
        <p className="findings-note">{t('noRecordIsNotFalse')}</p>
      )}
    </>
  );
}

interface FindingItemProps extends Pick<FindingListProps, 'locale' | 'onJump'> {
  finding: Finding;
  pageLanguage: string | undefined;
  current: boolean;
  onLookUp: FindingListProps['onLookUp'] | undefined;
  onRecord: FindingListProps['onRecord'] | undefined;
}

function FindingItem({ finding, locale, pageLanguage, current, onJump, onLookUp, onRecord }: FindingItemProps) {
  const t = useMessages();
  const item = useRef<HTMLDivElement>(null);
  // The reader has gone to it on the page: the list follows.
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { statement, match, contradictions } = finding;
  const kind = markKind(finding);
  const gravest = kind === 'no-record' ? undefined : match?.because[0];
  const jump = (
    <button
      type="button"
      className={`finding-item finding-${kind}`}
      style={markColours(kind)}
      aria-current={current ? 'true' : undefined}
      onClick={() => onJump(statement.id)}
    >
      <MarkIcon kind={kind} />
      <span className="finding-words" lang={pageLanguage} dir="auto">
        {statement.exact}
      </span>
      {gravest !== undefined && (
        <span className="finding-verdict">
          <strong>{verdictWord(kind, t)}</strong>
          {': '}
          <Reason text={gravest} />
        </span>
      )}
      <span className="finding-meta">
        {gravest === undefined && <strong className="finding-verdict">{verdictWord(kind, t)}</strong>}
        <bdi>{speakerOf(finding) ?? t('speakerNotNamedHere')}</bdi>
        {contradictions.length > 0 && (
          <span className="finding-opposed" style={markColours('opposed')}>
            <MarkIcon kind="opposed" />
            {countMessage(t, locale, 'toCompare', contradictions.length)}
            <span className="finding-origins">{originsOf(finding, t, locale)}</span>
          </span>
        )}
      </span>
    </button>
  );
  if (onLookUp === undefined && onRecord === undefined) return jump;
  return (
    <div className="finding-row" ref={item}>
      {jump}
      <div className="finding-actions">
        {onLookUp !== undefined && (
          <ItemButton glyph="search" label={t('lookUpThis')} onClick={() => onLookUp(finding)} />
        )}
        {onRecord !== undefined && (
          <ItemButton glyph="record" label={t('recordThis')} onClick={() => onRecord(finding)} />
        )}
      </div>
    </div>
  );
}

interface ItemButtonProps {
  glyph: 'search' | 'record';
  label: string;
  onClick: () => void;
}

function ItemButton({ glyph, label, onClick }: ItemButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Glyph name={glyph} />
    </button>
  );
}

/** "editor’s record, found by the program": who holds that there is something to compare. */
function originsOf({ contradictions }: Finding, t: Translate, locale: string): string {
  const present = ORIGINS.filter(([origin]) => contradictions.some(claim => claim.contradiction.origin === origin));
  const names = present.map(([, key]) => t(key));
  return new Intl.ListFormat(locale, { type: 'unit' }).format(names);
}

const ORIGINS = [
  ['editor', 'originEditorShort'],
  ['reader', 'originReaderShort'],
  ['program', 'originProgramShort'],
] as const satisfies [ContradictionOrigin, string][];

function Counts({ findings, locale }: { findings: Finding[]; locale: string }) {
  const t = useMessages();
  const onRecord = findings.filter(finding => markKind(finding) !== 'no-record').length;
  return (
    <p className="finding-counts">
      <strong>{countMessage(t, locale, 'quotesFound', findings.length)}</strong>
      <span>{countMessage(t, locale, 'quotesOnRecord', onRecord)}</span>
    </p>
  );
}

interface EmptyProps {
  title: string;
  text?: string;
  onRetry?: (() => void) | undefined;
}

function Empty({ title, text, onRetry }: EmptyProps) {
  const t = useMessages();
  return (
    <div className="findings-empty" role="status">
      <p className="findings-empty-title">{title}</p>
      {text !== undefined && <p>{text}</p>}
      {onRetry !== undefined && (
        <button type="button" className="button" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  );
}
