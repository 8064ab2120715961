/** What can be done with a page's quotes as a whole: record them all, read them as a report; and what came of the recording. */
import type { ReactNode } from 'react';
import { countMessage, useMessages } from './Messages.tsx';
import './PageActions.css';

export type RecordingOutcome =
  | { kind: 'done'; corpusName: string; count: number; knownCount: number }
  | { kind: 'taken back' }
  | { kind: 'failed'; error: string };

export interface PageActionsProps {
  locale: string;
  outcome: RecordingOutcome | null;
  isPrivate: boolean;
  isBusy?: boolean;
  /** Absent where there is nothing to record or to report. */
  onRecordAll?: (() => void) | undefined;
  onReport?: (() => void) | undefined;
  onUndo: () => void;
}

export function PageActions({ outcome, isPrivate, isBusy = false, onRecordAll, onReport, ...rest }: PageActionsProps) {
  const t = useMessages();
  if (onRecordAll === undefined && onReport === undefined && outcome === null) return null;
  return (
    <div className="page-actions">
      <div className="page-actions-row">
        {onRecordAll !== undefined && (
          <button type="button" className="button" disabled={isPrivate || isBusy} onClick={onRecordAll}>
            {t('recordAll')}
          </button>
        )}
        {onReport !== undefined && (
          <button type="button" className="button" onClick={onReport}>
            {t('openReport')}
          </button>
        )}
      </div>
      {isPrivate && onRecordAll !== undefined && <p className="page-actions-note">{t('nothingKeptPrivate')}</p>}
      <div role="status" className="page-actions-note">
        {outcome !== null && <Outcome outcome={outcome} {...rest} />}
      </div>
    </div>
  );
}

/** Also below a form that is done. */
export function Outcome({
  outcome,
  locale,
  onUndo,
}: {
  outcome: RecordingOutcome;
  locale: string;
  onUndo: () => void;
}): ReactNode {
  const t = useMessages();
  if (outcome.kind === 'failed') return t('notRecorded', outcome.error);
  if (outcome.kind === 'taken back') return t('claimRestored');
  const { corpusName, count, knownCount } = outcome;
  return (
    <>
      {count > 0 && <span>{countMessage(t, locale, 'recordedIn', count, [corpusName])} </span>}
      {knownCount > 0 && <span>{countMessage(t, locale, 'recordedBefore', knownCount, [corpusName])} </span>}
      {count > 0 && (
        <button type="button" className="text-button" onClick={onUndo}>
          {t('undo')}
        </button>
      )}
    </>
  );
}
