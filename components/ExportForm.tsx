/** Lets the reader choose in which form records are written to a file, each with what it is good for. */

import { type FormEvent, useId, useState } from 'react';
import type { ExportFormat } from '../lib/imported.ts';
import { FormButtons } from './FormButtons.tsx';
import './forms.css';
import { EXPORT_NAMES } from './format-names.ts';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { countMessage, useMessages } from './Messages.tsx';
import './ImportProgress.css';
import './ReadingChoice.css';

export interface ExportFormProps {
  /** How many records are to be written, and of what: a corpus by its name, a selection or everything by its words. */
  count: number;
  what: string;
  /** While it is being written: how many records are. */
  written: number | null;
  locale: string;
  level?: HeadingLevel;
  onExport: (format: ExportFormat) => void;
  onCancel: () => void;
}

export function ExportForm({ count, what, written, locale, level = 2, onExport, onCancel }: ExportFormProps) {
  const t = useMessages();
  const name = useId();
  const [format, setFormat] = useState<ExportFormat>('pack');
  function submit(event: FormEvent) {
    event.preventDefault();
    if (written === null) onExport(format);
  }
  return (
    <form className="panel" onSubmit={submit}>
      <Heading level={level} className="panel-title">
        {t('exportTitle', what)}
      </Heading>
      <p className="quiet">{countMessage(t, locale, 'corpusRecords', count)}</p>
      <fieldset className="export-formats" disabled={written !== null}>
        <legend className="visually-hidden">{t('exportFormat')}</legend>
        {(Object.keys(EXPORT_NAMES) as ExportFormat[]).map(one => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={name}
              value={one}
              checked={format === one}
              aria-describedby={`${name}-${one}`}
              onChange={() => setFormat(one)}
            />
            <span className="choice-title">{t(EXPORT_NAMES[one][0])}</span>
            <span className="choice-note" id={`${name}-${one}`}>
              {t(EXPORT_NAMES[one][1])}
            </span>
          </label>
        ))}
      </fieldset>
      {written !== null && (
        <>
          <progress className="progress" max={Math.max(1, count)} value={written} aria-label={t('exportTitle', what)} />
          <p className="quiet" role="status">
            {countMessage(t, locale, 'recordsWritten', written)}
          </p>
        </>
      )}
      <FormButtons deed={t('saveAsFile')} isDisabled={written !== null} onCancel={onCancel} />
    </form>
  );
}
