/** Takes in what is to be imported: files that are dropped or chosen, or a text that is pasted. */

import { type DragEvent, type FormEvent, useId, useState } from 'react';
import './ImportSource.css';
import { type MessageKey, useMessages } from './Messages.tsx';

export interface ImportSourceProps {
  onFiles: (files: File[]) => void;
  onText: (text: string) => void;
}

export function ImportSource({ onFiles, onText }: ImportSourceProps) {
  const t = useMessages();
  const name = useId();
  const [isOver, setIsOver] = useState(false);
  const [isPasting, setIsPasting] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    event.stopPropagation();
    setIsOver(false);
    const files = [...event.dataTransfer.files];
    const text = event.dataTransfer.getData('text/plain');
    if (files.length > 0) onFiles(files);
    else if (text.trim() !== '') onText(text);
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('text');
    if (typeof text === 'string' && text.trim() !== '') onText(text);
  }
  return (
    <div className="import-source">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside */}
      <div
        className={isOver ? 'drop-zone drop-zone-over' : 'drop-zone'}
        onDragOver={event => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p className="drop-title">{t('dropFile')}</p>
        <div className="button-row">
          <label className="button button-main file-button">
            {t('chooseFile')}
            <input
              type="file"
              multiple
              onChange={event => {
                const files = [...(event.currentTarget.files ?? [])];
                // Emptied, so that the same file can be chosen again.
                event.currentTarget.value = '';
                if (files.length > 0) onFiles(files);
              }}
            />
          </label>
          <button
            type="button"
            className="button"
            aria-expanded={isPasting}
            aria-controls={`${name}-paste`}
            onClick={() => setIsPasting(!isPasting)}
          >
            {t('pasteText')}
          </button>
        </div>
        <p className="quiet">{t('importStays')}</p>
      </div>
      <form id={`${name}-paste`} className="stack" hidden={!isPasting} onSubmit={submit}>
        <label htmlFor={`${name}-text`} className="field-label">
          {t('pasteLabel')}
        </label>
        <textarea
          id={`${name}-text`}
          name="text"
          className="field field-code"
          rows={8}
          required
          spellCheck={false}
          dir="auto"
        />
        <div className="button-row">
          <button type="submit" className="button button-main">
            {t('useText')}
          </button>
        </div>
      </form>
      <details className="known-formats">
        <summary>{t('knownFormats')}</summary>
        <dl>
          {FORMATS.map(([title, note]) => (
            <div key={title}>
              <dt>{t(title)}</dt>
              <dd>{t(note)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

const FORMATS = [
  ['formatPack', 'formatPackNote'],
  ['formatCsv', 'formatCsvNote'],
  ['formatJsonLines', 'formatJsonLinesNote'],
  ['formatClaimReview', 'formatClaimReviewNote'],
  ['formatFactCheckTools', 'formatFactCheckToolsNote'],
  ['formatQuotebank', 'formatQuotebankNote'],
  ['formatGdelt', 'formatGdeltNote'],
  ['formatWebAnnotation', 'formatWebAnnotationNote'],
  ['formatHypothesis', 'formatHypothesisNote'],
  ['formatQuotation', 'formatQuotationNote'],
  ['formatArticle', 'formatArticleNote'],
] as const satisfies [MessageKey, MessageKey][];
