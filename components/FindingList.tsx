/** Shows all quotes of the page in order, with what is known of each; those without a record stand there too, only quieter. */

import type { ContradictionOrigin, Finding, HeadlineFinding } from '../lib/types.ts';
import './FindingList.css';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { HeadlineNotes } from './HeadlineNotes.tsx';
import { MarkIcon, markColours } from './MarkIcon.tsx';
import { countMessage, type Translate, useMessages } from './Messages.tsx';
import { Reason } from './Reason.tsx';
import { markKind, verdictWord } from './verdict-text.ts';

export type PageState =
  | { kind: 'reading' }
  | { kind: 'read'; findings: Finding[] }
  /** A page on which no extension may run, such as the browser's own. */
  | { kind: 'unreadable' }
  /** Not switched on for this site. */
  | { kind: 'off' }
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
  onJump: (statementId: string) => void;
  onRetry?: () => void;
}

export function FindingList(props: FindingListProps) {
  const { page, locale, notes, headline = [], pageLanguage, currentId, level = 1, onJump, onRetry } = props;
  const t = useMessages();
  return (
    <div className="findings" aria-busy={page.kind === 'reading'}>
      <Heading level={level} className="visually-hidden">
        {t('quotesOnPage')}
      </Heading>
      {page.kind === 'reading' && <Empty title={t('readingPage')} />}
      {page.kind === 'unreadable' && <Empty title={t('pageUnreadable')} text={t('pageUnreadableNote')} />}
      {page.kind === 'off' && <Empty title={t('siteOff')} text={t('siteOffNote')} />}
      {page.kind === 'error' && <Empty title={t('corpusUnreadable', page.error)} onRetry={onRetry} />}
      {page.kind === 'read' && page.findings.length === 0 && <Empty title={t('noQuotes')} text={t('noQuotesNote')} />}
      {page.kind === 'read' && page.findings.length > 0 && (
        <>
          <Counts findings={page.findings} locale={locale} />
          <HeadlineNotes headline={headline} findings={page.findings} onJump={onJump} />
          <ol className="finding-list">
            {page.findings.map(finding => (
              <li key={finding.statement.id}>
                <FindingItem
                  finding={finding}
                  locale={locale}
                  pageLanguage={pageLanguage}
                  current={finding.statement.id === currentId}
                  onJump={onJump}
                />
              </li>
            ))}
          </ol>
          {page.findings.some(finding => markKind(finding) === 'no-record') && (
            <p className="findings-note">{t('noRecordIsNotFalse')}</p>
          )}
        </>
      )}
      {notes.map(note => (
        <p key={note} className="findings-note">
          {note}
        </p>
      ))}
    </div>
  );
}

interface FindingItemProps {
  finding: Finding;
  locale: string;
  pageLanguage: string | undefined;
  current: boolean;
  onJump: (statementId: string) => void;
}

function FindingItem({ finding, locale, pageLanguage, current, onJump }: FindingItemProps) {
  const t = useMessages();
  const { statement, match, contradictions } = finding;
  const kind = markKind(finding);
  const gravest = kind === 'no-record' ? undefined : match?.because[0];
  return (
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
}

/** As the page has it; where the page names nobody, as recorded. */
function speakerOf({ statement, record }: Finding): string | null {
  return statement.speakerName ?? record?.speaker?.name ?? null;
}

/** "(editor’s record, found by the program)": who holds that there is something to compare. */
function originsOf({ contradictions }: Finding, t: Translate, locale: string): string {
  const present = ORIGINS.filter(([origin]) => contradictions.some(claim => claim.contradiction.origin === origin));
  const names = present.map(([, key]) => t(key));
  return t('comparedOrigins', new Intl.ListFormat(locale, { type: 'unit' }).format(names));
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
