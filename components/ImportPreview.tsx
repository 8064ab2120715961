/** Shows a file before it is imported: what it is taken for, its first records as they would be taken, and what the reader can change about it. */

import { type FormEvent, useId } from 'react';
import type { ColumnField, DateOrder, ImportFormat, TextEncodingName } from '../lib/imported.ts';
import { bytesInWords } from './amounts.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { CorpusLabelFields } from './CorpusLabelFields.tsx';
import { Facts } from './Facts.tsx';
import './forms.css';
import { Choice } from './Choice.tsx';
import { FORMAT_NAMES } from './format-names.ts';
import { below, Heading, type HeadingLevel } from './Heading.tsx';
import { type CorpusLabelDraft, type ImportChoices, isReadyToImport, type PreviewedFile } from './import-preview.ts';
import { countMessage, type MessageKey, useMessages } from './Messages.tsx';
import { PackUpdate, type PackUpdateProps } from './PackUpdate.tsx';
import { PreviewRecords } from './PreviewRecords.tsx';

export interface ImportPreviewProps {
  file: PreviewedFile;
  choices: ImportChoices;
  label: CorpusLabelDraft;
  /** While the first records are being read again. */
  isReading?: boolean;
  /** A sentence where the file cannot be read under these choices. */
  problem?: string | null;
  /** The corpus that this one would replace, with what that would change; the difference is null while it is looked for. */
  replaces?: Pick<PackUpdateProps, 'name' | 'versionHere' | 'difference'> | null;
  locale: string;
  level?: HeadingLevel;
  onChoices: (choices: Partial<ImportChoices>) => void;
  onLabel: (label: CorpusLabelDraft) => void;
  onImport: () => void;
  onCancel: () => void;
}

export function ImportPreview(props: ImportPreviewProps) {
  const { file, choices, label, isReading = false, problem = null, replaces = null, locale, level = 2 } = props;
  const t = useMessages();
  const name = useId();
  const isReady = problem === null && isReadyToImport(file, choices, label);
  const missing = missingChoice(file, choices);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isReady) props.onImport();
  }
  return (
    <form className="stack-wide" onSubmit={submit} aria-busy={isReading}>
      <section className="panel">
        <Heading level={level} className="panel-title">
          <bdi>{file.fileName}</bdi>
        </Heading>
        <Facts className="quiet">
          {t(FORMAT_NAMES[choices.format])}
          {bytesInWords(file.bytes, locale)}
          {file.isPacked && t('packedFile')}
        </Facts>
        <div className="field-grid">
          <Choice
            label={t('formatLabel')}
            value={choices.format}
            options={(Object.keys(FORMAT_NAMES) as ImportFormat[]).map(format => [format, t(FORMAT_NAMES[format])])}
            onChange={format => props.onChoices({ format })}
          />
          <Choice
            label={t('encodingLabel')}
            value={choices.encoding}
            options={ENCODINGS}
            onChange={encoding => props.onChoices({ encoding })}
          />
          {choices.format === 'csv' && (
            <Choice
              label={t('delimiterLabel')}
              value={choices.delimiter}
              options={DELIMITERS.map(([sign, key]) => [sign, t(key)])}
              onChange={delimiter => props.onChoices({ delimiter })}
            />
          )}
          {(file.hasAmbiguousDates || choices.dateOrder !== null) && (
            <Choice<DateOrder | ''>
              label={t('dateOrderLabel')}
              value={choices.dateOrder ?? ''}
              options={[
                ['', t('pleaseChoose')],
                ['day first', t('dayFirst')],
                ['month first', t('monthFirst')],
              ]}
              note={t('dateOrderNote')}
              onChange={order => props.onChoices({ dateOrder: order === '' ? null : order })}
            />
          )}
        </div>
        {choices.format === 'csv' && (
          <label className="checkbox">
            <input
              type="checkbox"
              checked={choices.hasHeadings}
              onChange={event => props.onChoices({ hasHeadings: event.currentTarget.checked })}
            />
            {t('hasHeadings')}
          </label>
        )}
        {(file.hasMojibake || choices.repairMojibake) && (
          <label className="checkbox">
            <input
              type="checkbox"
              checked={choices.repairMojibake}
              onChange={event => props.onChoices({ repairMojibake: event.currentTarget.checked })}
            />
            {t('repairMojibake')}
          </label>
        )}
        {file.notes.map(note => (
          <p key={note} className="quiet" lang="en">
            <bdi>{note}</bdi>
          </p>
        ))}
      </section>
      {choices.format === 'csv' && file.table !== null && (
        <section className="panel">
          <Heading level={level} className="panel-title">
            {t('columnsTitle')}
          </Heading>
          <p className="quiet">{t('columnsNote')}</p>
          <ColumnTable
            table={file.table}
            columns={choices.columns}
            onColumn={(place, field) => props.onChoices({ columns: replaceAt(choices.columns, place, field) })}
          />
        </section>
      )}
      <section className="panel" aria-live="polite">
        <Heading level={level} className="panel-title">
          {t('firstRecords')}
        </Heading>
        {problem === null ? (
          <PreviewRecords file={file} locale={locale} level={below(level)} />
        ) : (
          <p className="notice notice-trouble" lang="en">
            {problem}
          </p>
        )}
      </section>
      <section className="panel">
        <Heading level={level} className="panel-title">
          {t('labelTitle')}
        </Heading>
        <CorpusLabelFields label={label} onLabel={props.onLabel} />
        {replaces !== null && <p className="notice">{t('importReplaces', replaces.name)}</p>}
      </section>
      {replaces !== null && (
        <PackUpdate {...replaces} versionThere={file.head.version ?? '?'} locale={locale} level={level} />
      )}
      <div className="button-row">
        <button
          type="submit"
          className="button button-main"
          disabled={!isReady}
          aria-describedby={missing === null ? undefined : `${name}-missing`}
        >
          {t('startImport')}
        </button>
        <button type="button" className="button" onClick={props.onCancel}>
          {t('cancel')}
        </button>
        {missing !== null && (
          <span className="quiet" id={`${name}-missing`}>
            {t(missing)}
          </span>
        )}
        {file.rejected.length > 0 && (
          <span className="quiet">{countMessage(t, locale, 'previewRejected', file.rejected.length)}</span>
        )}
      </div>
    </form>
  );
}

function missingChoice(file: PreviewedFile, { format, columns, dateOrder }: ImportChoices): MessageKey | null {
  if (format === 'csv' && !columns.includes('text')) return 'missingTextColumn';
  return file.hasAmbiguousDates && dateOrder === null ? 'missingDateOrder' : null;
}

function replaceAt(columns: readonly (ColumnField | null)[], place: number, field: ColumnField | null) {
  // A field stands in one column: chosen for another, it leaves the first.
  return columns.map((former, i) => (i === place ? field : former === field && field !== null ? null : former));
}

const ENCODINGS: [TextEncodingName, string][] = [
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
  ['windows-1252', 'Windows-1252'],
];

const DELIMITERS = [
  [',', 'delimiterComma'],
  [';', 'delimiterSemicolon'],
  ['\t', 'delimiterTab'],
  ['|', 'delimiterBar'],
] as const satisfies [string, MessageKey][];
