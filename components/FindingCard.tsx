/** Shows one quote of the page beside its record: at a glance who said it, when, where and what is different; unfolded, the passage it comes from and what it differs with. */

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Finding } from '../lib/types.ts';
import { type CardDetails, CardRecord, type MatchJudging } from './CardRecord.tsx';
import { type CardPlace, CardToolbar, type CopyFormat, type Strip } from './CardToolbar.tsx';
import type { ClaimJudging } from './ClaimButtons.tsx';
import type { CardPlacing } from './card-placing.ts';
import { cite, type PrintedPage } from './citation.ts';
import './FindingCard.css';
import { below, Heading, type HeadingLevel } from './Heading.tsx';
import { MarkIcon, markColours } from './MarkIcon.tsx';
import { type Translate, useMessages } from './Messages.tsx';
import { OpposedClaims } from './OpposedClaims.tsx';
import { ResizeGrip } from './ResizeGrip.tsx';
import { markKind, verdictText } from './verdict-text.ts';

export type CardState =
  | { kind: 'error'; error: string }
  /** What was shown is no longer on the page, or no longer on record. */
  | { kind: 'gone' }
  | { kind: 'ready'; finding: Finding; page?: PrintedPage };

export interface FindingCardProps {
  state: CardState;
  /** BCP 47 tag for dates and numbers. */
  locale: string;
  /** The page's language where it is known; marks the printed words. */
  pageLanguage?: string;
  /** Left out where there is no order to step through: then no previous and next are shown. */
  place?: CardPlace;
  /** What reached the clipboard a moment ago. */
  copied?: CopyFormat | null;
  level?: HeadingLevel;
  /** Absent where all is shown at once. */
  details?: CardDetails;
  /** Absent where the card does not stand on a page. */
  placing?: CardPlacing;
  /** Absent where nothing can be dismissed or confirmed. */
  judging?: ClaimJudging;
  matching?: MatchJudging;
  /** What the last dismissal or confirmation came to, for those who hear the card. */
  judged?: string;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
  onRetry?: () => void;
  /** Gets what is to be copied as plain text. */
  onCopy?: (text: string, format: CopyFormat) => void;
  /** The reader wants to set another recorded statement beside this one. */
  onAdd?: (quoteId: string) => void;
}

export function FindingCard(props: FindingCardProps) {
  const { state, locale, copied = null, level = 1, place, placing, onClose, onCopy, onPrevious, onNext } = props;
  const t = useMessages();
  const [strip, setStrip] = useState<Strip | null>(null);
  const card = useRef<HTMLElement>(null);
  const copy =
    state.kind === 'ready' && onCopy !== undefined
      ? (format: CopyFormat) => onCopy(cite(state.finding, format, { t, locale, page: state.page }), format)
      : undefined;
  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (strip === null) return onClose();
    // The button that opened it: the focus must not go with the row.
    card.current?.querySelector<HTMLElement>('.card-toolbar [aria-expanded="true"]')?.focus();
    setStrip(null);
  }
  return (
    <article
      ref={card}
      className="card"
      style={markColours(state.kind === 'ready' ? markKind(state.finding) : 'no-record')}
      onKeyDown={closeOnEscape}
    >
      <CardToolbar
        {...{ locale, place, copied, strip, placing, onClose, onPrevious, onNext }}
        onStrip={setStrip}
        onCopy={copy}
      />
      <p role="status" className="visually-hidden">
        {copied !== null ? t('copied') : props.judged || announcement(state, t)}
      </p>
      {state.kind === 'error' && <Failure error={state.error} level={level} onRetry={props.onRetry} />}
      {state.kind === 'gone' && (
        <div className="card-empty">
          <Heading level={level} className="card-sentence">
            {t('quoteGone')}
          </Heading>
        </div>
      )}
      {state.kind === 'ready' && <Shown {...props} finding={state.finding} level={level} />}
      {placing !== undefined && <ResizeGrip placing={placing} />}
    </article>
  );
}

type ShownProps = Omit<FindingCardProps, 'level' | 'state'> & { finding: Finding; level: HeadingLevel };

function Shown(props: ShownProps) {
  const { match, record } = props.finding;
  const reject = useRef<HTMLButtonElement>(null);
  const isRejected = props.matching?.isRejected === true;
  const wasRejected = useRef(false);
  // Taken back, the focus is on the button that was pressed first.
  useEffect(() => {
    if (wasRejected.current && !isRejected) reject.current?.focus();
    wasRejected.current = isRejected;
  }, [isRejected]);
  if (match === null || record === null) return <NoRecord {...props} />;
  if (isRejected && props.matching) return <Rejected matching={props.matching} level={props.level} />;
  const { finding, locale, level, pageLanguage, details, judging, matching, onAdd } = props;
  return (
    <CardRecord
      {...{ finding, match, record, locale, level, pageLanguage, details, judging, matching, onAdd }}
      reject={reject}
    />
  );
}

/** Stays until the card closes, so that it can be taken back in its place. */
function Rejected({ matching, level }: { matching: MatchJudging; level: HeadingLevel }) {
  const t = useMessages();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the focus must not be lost with it.
  useEffect(() => undo.current?.focus(), []);
  return (
    <div className="card-empty">
      <Heading level={level} className="card-empty-title">
        {t('notTheSame')}
      </Heading>
      <p>{t('notTheSameDone')}</p>
      <button ref={undo} type="button" className="button" onClick={matching.onUndo}>
        {t('undo')}
      </button>
      {matching.problem !== '' && <p className="card-note">{t('judgementNotKept', matching.problem)}</p>}
    </div>
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

interface FailureProps {
  error: string;
  level: HeadingLevel;
  onRetry: (() => void) | undefined;
}

function Failure({ error, level, onRetry }: FailureProps) {
  const t = useMessages();
  return (
    <div className="card-empty">
      <Heading level={level} className="card-sentence">
        {t('corpusUnreadable', error)}
      </Heading>
      {onRetry !== undefined && (
        <button type="button" className="button" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  );
}

function announcement(state: CardState, t: Translate): string {
  if (state.kind === 'error') return t('corpusUnreadable', state.error);
  if (state.kind === 'gone') return t('quoteGone');
  const { match, record } = state.finding;
  return match === null || record === null ? t('noRecordTitle') : verdictText(match, t);
}
