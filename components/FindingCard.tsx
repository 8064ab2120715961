/** Shows one quote of the page beside its record: who said it, when and where, what is different, the passage it comes from, what it differs with. */

import type { KeyboardEvent } from 'react';
import type { CitedQuote, Finding, Match } from '../lib/types.ts';
import { Appearances } from './Appearances.tsx';
import { type CardPlace, CardToolbar } from './CardToolbar.tsx';
import type { ClaimJudging } from './ClaimButtons.tsx';
import { citation } from './citation.ts';
import { Differences } from './Differences.tsx';
import './FindingCard.css';
import { below, Heading, type HeadingLevel } from './Heading.tsx';
import { MarkIcon, markColours } from './MarkIcon.tsx';
import { type Translate, useMessages } from './Messages.tsx';
import { OpposedClaims } from './OpposedClaims.tsx';
import { Passage } from './Passage.tsx';
import { RecordHead } from './RecordHead.tsx';
import { SourceLine } from './SourceLine.tsx';
import { TimeLine } from './TimeLine.tsx';
import { VerdictLine } from './VerdictLine.tsx';
import { markKind, verdictText } from './verdict-text.ts';

export type CardState = { kind: 'loading' } | { kind: 'error'; error: string } | { kind: 'ready'; finding: Finding };

export interface FindingCardProps {
  state: CardState;
  /** BCP 47 tag for dates and numbers. */
  locale: string;
  /** The page's language where it is known; marks the printed words. */
  pageLanguage?: string;
  /** Left out where there is no order to step through: then no previous and next are shown. */
  place?: CardPlace;
  /** True for a moment after the citation reached the clipboard. */
  copied?: boolean;
  level?: HeadingLevel;
  /** Absent where nothing can be dismissed or confirmed. */
  judging?: ClaimJudging;
  /** What the last dismissal or confirmation came to, for those who hear the card. */
  judged?: string;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
  onRetry?: () => void;
  /** Gets the citation as plain text. */
  onCopy?: (text: string) => void;
  /** The reader wants to set another recorded statement beside this one. */
  onAdd?: (quoteId: string) => void;
}

export function FindingCard(props: FindingCardProps) {
  const { state, locale, copied = false, level = 1, place, onClose, onCopy, onPrevious, onNext } = props;
  const t = useMessages();
  const copy =
    state.kind === 'ready' && onCopy !== undefined ? () => onCopy(citation(state.finding, { t, locale })) : undefined;
  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }
  return (
    <article
      className="card"
      style={markColours(state.kind === 'ready' ? markKind(state.finding) : 'no-record')}
      aria-busy={state.kind === 'loading'}
      onKeyDown={closeOnEscape}
    >
      <CardToolbar {...{ locale, place, copied, onClose, onPrevious, onNext }} onCopy={copy} />
      <p role="status" className="visually-hidden">
        {copied ? t('copied') : props.judged || announcement(state, t)}
      </p>
      {state.kind === 'loading' && <Loading />}
      {state.kind === 'error' && <Failure error={state.error} onRetry={props.onRetry} />}
      {state.kind === 'ready' && (
        <Shown
          finding={state.finding}
          locale={locale}
          level={level}
          pageLanguage={props.pageLanguage}
          judging={props.judging}
          onAdd={props.onAdd}
        />
      )}
    </article>
  );
}

interface ShownProps {
  finding: Finding;
  locale: string;
  level: HeadingLevel;
  pageLanguage: string | undefined;
  judging: ClaimJudging | undefined;
  onAdd: ((quoteId: string) => void) | undefined;
}

function Shown({ finding, ...rest }: ShownProps) {
  const { match, record } = finding;
  return match === null || record === null ? (
    <NoRecord finding={finding} {...rest} />
  ) : (
    <OnRecord finding={finding} match={match} record={record} {...rest} />
  );
}

function OnRecord({
  finding,
  match,
  record,
  locale,
  level,
  pageLanguage,
  judging,
  onAdd,
}: ShownProps & { match: Match; record: CitedQuote }) {
  const t = useMessages();
  const section = below(level);
  const { statement, contradictions, timeLine = [] } = finding;
  const standing = contradictions.filter(claim => judging?.decided.get(claim.contradiction.id) !== 'dismissed');
  return (
    <>
      <RecordHead {...{ statement, match, record, locale, level }} />
      <VerdictLine match={match} opposedCount={standing.length} locale={locale} />
      <Passage quote={record.quote} match={match} level={section} />
      {timeLine.length > 1 && <TimeLine {...{ timeLine, locale }} currentId={record.quote.id} level={section} />}
      {match.changes.length > 0 && <Differences {...{ statement, match, pageLanguage }} level={section} />}
      {contradictions.length > 0 && <OpposedClaims claims={contradictions} {...{ locale, judging }} level={section} />}
      {onAdd !== undefined && judging?.isPrivate !== true && (
        <p className="card-section card-add">
          <button type="button" className="text-button" onClick={() => onAdd(record.quote.id)}>
            {t('addContradiction')}
          </button>
        </p>
      )}
      {record.appearsIn.length > 0 && <Appearances {...{ record, locale }} level={section} />}
      <SourceLine {...{ record, locale }} level={section} />
    </>
  );
}

function NoRecord({ finding: { statement, contradictions }, locale, level, pageLanguage, judging }: ShownProps) {
  const t = useMessages();
  return (
    <>
      <div className="card-empty">
        <Heading level={level} className="card-empty-title">
          <MarkIcon kind="no-record" />
          {t('noRecordTitle')}
        </Heading>
        <p>{t('noRecordNote')}</p>
        <blockquote className="passage" lang={pageLanguage} dir="auto">
          {statement.exact}
        </blockquote>
        {statement.speakerName !== null && <p className="card-note">{t('printedAsSaidBy', statement.speakerName)}</p>}
      </div>
      {contradictions.length > 0 && (
        <OpposedClaims claims={contradictions} {...{ locale, judging }} level={below(level)} />
      )}
    </>
  );
}

function Loading() {
  const t = useMessages();
  return (
    <div className="card-empty">
      <p aria-hidden="true">{t('lookingUp')}</p>
      <div className="card-skeleton" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}

function Failure({ error, onRetry }: { error: string; onRetry: (() => void) | undefined }) {
  const t = useMessages();
  return (
    <div className="card-empty">
      <p>{t('corpusUnreadable', error)}</p>
      {onRetry !== undefined && (
        <button type="button" className="button" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  );
}

function announcement(state: CardState, t: Translate): string {
  if (state.kind === 'loading') return t('lookingUp');
  if (state.kind === 'error') return t('corpusUnreadable', state.error);
  const { match, record } = state.finding;
  return match === null || record === null ? t('noRecordTitle') : verdictText(match, t);
}
