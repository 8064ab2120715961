/** Shows what an import came to: every record of the file is either taken or listed with its reason, and nothing is merged by itself. */

import type { ImportRejection } from '../lib/imported.ts';
import './forms.css';
import { below, Heading, type HeadingLevel } from './Heading.tsx';
import './ImportProgress.css';
import { countMessage, useMessages } from './Messages.tsx';
import { RejectionList } from './PreviewRecords.tsx';
import { type SpeakerProposal, SpeakerProposals } from './SpeakerProposals.tsx';

export interface ImportOutcomeReport {
  corpusId: string;
  name: string;
  taken: number;
  rejected: number;
  total: number;
  duplicates: number;
  knownElsewhere: number;
  /** The first of them. */
  rejections: ImportRejection[];
  leftOut: Record<string, number>;
  notes: string[];
}

export interface ImportReportProps {
  report: ImportOutcomeReport;
  /** Null while they are being looked for. */
  proposals: SpeakerProposal[] | null;
  locale: string;
  level?: HeadingLevel;
  onDownloadRejected: () => void;
  onShowRecords: () => void;
  onAnother: () => void;
  onUndo: () => void;
  onMerge: (proposal: SpeakerProposal) => void;
  onKeepApart: (proposal: SpeakerProposal) => void;
  onMergeAll: () => void;
}

export function ImportReport({ report, proposals, locale, level = 2, ...on }: ImportReportProps) {
  const t = useMessages();
  const { name, taken, rejected, total, duplicates, knownElsewhere, rejections, leftOut, notes } = report;
  const number = new Intl.NumberFormat(locale);
  const fields = Object.entries(leftOut).map(([field, count]) => `${field} (${number.format(count)})`);
  return (
    <div className="stack-wide">
      <section className="panel" role="status">
        <Heading level={level} className="panel-title">
          {t('importDone', name)}
        </Heading>
        <p className="import-sum">
          {countMessage(t, locale, 'importSum', total, [number.format(taken), number.format(rejected)])}
        </p>
        {duplicates > 0 && <p>{countMessage(t, locale, 'importDuplicates', duplicates)}</p>}
        {knownElsewhere > 0 && <p>{countMessage(t, locale, 'importKnown', knownElsewhere)}</p>}
        {fields.length > 0 && (
          <p className="quiet">
            <bdi>{t('fieldsLeftOut', new Intl.ListFormat(locale).format(fields))}</bdi>
          </p>
        )}
        {notes.map(note => (
          <p key={note} className="quiet" lang="en">
            <bdi>{note}</bdi>
          </p>
        ))}
        <div className="button-row">
          <button type="button" className="button button-main" onClick={on.onShowRecords}>
            {t('showRecords')}
          </button>
          <button type="button" className="button" onClick={on.onAnother}>
            {t('importAnother')}
          </button>
          <button type="button" className="button" onClick={on.onUndo}>
            {t('undoImport')}
          </button>
        </div>
      </section>
      {proposals !== null && proposals.length > 0 && (
        <SpeakerProposals
          proposals={proposals}
          locale={locale}
          level={level}
          onMerge={on.onMerge}
          onKeepApart={on.onKeepApart}
          onMergeAll={on.onMergeAll}
        />
      )}
      {rejected > 0 && (
        <section className="panel">
          <Heading level={level} className="panel-title">
            {countMessage(t, locale, 'notTakenTitle', rejected)}
          </Heading>
          <div className="button-row">
            <button type="button" className="button" onClick={on.onDownloadRejected}>
              {t('downloadRejected')}
            </button>
          </div>
          {rejections.length < rejected && (
            <Heading level={below(level)} className="field-label">
              {t('firstOfThem')}
            </Heading>
          )}
          <RejectionList rejected={rejections} locale={locale} />
        </section>
      )}
    </div>
  );
}
