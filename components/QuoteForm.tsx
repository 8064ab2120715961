/** Lets the reader keep a quote: what the page tells is filled in and can be put right, and words that are recorded already are said. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { CitedQuote } from '../lib/types.ts';
import { Facts } from './Facts.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { countMessage, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import './QuoteForm.css';

const MAX_QUOTE_CHARS = 2_000;
const MAX_NAME_CHARS = 200;
/** A year, a month or a day. */
const DATE_PATTERN = '\\d{4}(-\\d{2}(-\\d{2})?)?';

export interface QuoteFields {
  exact: string;
  speakerName: string;
  /** ISO 8601, also with reduced precision; '' where it is not known. */
  dateCreated: string;
  prefix: string;
  suffix: string;
}

export interface QuoteFormProps {
  /** What the page tells. */
  fields: QuoteFields;
  pageTitle: string | null;
  address: string | null;
  /** The reader's own corpora, the one used last first. */
  corpora: { id: string; name: string }[];
  /** Names that are known, to choose from. */
  speakers: string[];
  /** Records with the same words; null before they were looked for. */
  sameWords: CitedQuote[] | null;
  locale: string;
  level?: HeadingLevel;
  /** Why it could not be kept; empty otherwise. */
  problem?: string;
  isPrivate?: boolean;
  isBusy?: boolean;
  onWords?: (exact: string) => void;
  onSave: (fields: QuoteFields, into: { id: string } | { name: string }) => void;
  onCancel: () => void;
}

export function QuoteForm(props: QuoteFormProps) {
  const { pageTitle, address, corpora, speakers, sameWords, locale, level = 2, problem = '', isBusy = false } = props;
  const t = useMessages();
  const id = useId();
  const first = useRef<HTMLTextAreaElement>(null);
  const [fields, setFields] = useState(props.fields);
  // null: a new one is to be made.
  const [corpusId, setCorpusId] = useState<string | null>(corpora[0]?.id ?? null);
  const [name, setName] = useState(t('ownCorpusName'));
  // The form came because the reader asked for it.
  useEffect(() => first.current?.focus(), []);
  const set = (part: Partial<QuoteFields>) => setFields({ ...fields, ...part });
  const isReady = fields.exact.trim() !== '' && (corpusId !== null || name.trim() !== '') && !isBusy;
  function save(event: FormEvent) {
    event.preventDefault();
    if (isReady) props.onSave(fields, corpusId === null ? { name: name.trim() } : { id: corpusId });
  }
  return (
    <section className="quote-form">
      <Heading level={level} className="quote-form-title">
        {t('recordTitle')}
      </Heading>
      {props.isPrivate === true ? (
        <>
          <p className="quote-form-note">{t('nothingKeptPrivate')}</p>
          <button type="button" className="button" onClick={props.onCancel}>
            {t('close')}
          </button>
        </>
      ) : (
        <form onSubmit={save}>
          <p className="quote-form-note">
            <bdi>{pageTitle ?? address}</bdi>
          </p>
          <label htmlFor={`${id}-exact`}>{t('recordWords')}</label>
          <textarea
            ref={first}
            id={`${id}-exact`}
            className="field quote-form-words"
            rows={4}
            dir="auto"
            required
            maxLength={MAX_QUOTE_CHARS}
            value={fields.exact}
            onChange={event => set({ exact: event.currentTarget.value })}
            onBlur={() => props.onWords?.(fields.exact)}
          />
          {sameWords !== null && sameWords.length > 0 && <SameWords records={sameWords} locale={locale} />}
          <label htmlFor={`${id}-speaker`}>{t('recordSpeaker')}</label>
          <input
            id={`${id}-speaker`}
            className="field"
            list={`${id}-speakers`}
            dir="auto"
            autoComplete="off"
            maxLength={MAX_NAME_CHARS}
            placeholder={t('recordNobody')}
            value={fields.speakerName}
            onChange={event => set({ speakerName: event.currentTarget.value })}
          />
          <datalist id={`${id}-speakers`}>
            {speakers.map(speaker => (
              <option key={speaker} value={speaker} />
            ))}
          </datalist>
          <label htmlFor={`${id}-date`}>{t('recordDate')}</label>
          <input
            id={`${id}-date`}
            className="field"
            inputMode="numeric"
            pattern={DATE_PATTERN}
            placeholder="2019-10-13"
            aria-describedby={`${id}-date-note`}
            title={t('recordDateNote')}
            value={fields.dateCreated}
            onChange={event => set({ dateCreated: event.currentTarget.value.trim() })}
          />
          <p id={`${id}-date-note`} className="quote-form-note">
            {t('recordDateNote')}
          </p>
          <details>
            <summary>{t('recordContext')}</summary>
            <label htmlFor={`${id}-prefix`}>{t('recordBefore')}</label>
            <textarea
              id={`${id}-prefix`}
              className="field"
              rows={2}
              dir="auto"
              maxLength={MAX_QUOTE_CHARS}
              value={fields.prefix}
              onChange={event => set({ prefix: event.currentTarget.value })}
            />
            <label htmlFor={`${id}-suffix`}>{t('recordAfter')}</label>
            <textarea
              id={`${id}-suffix`}
              className="field"
              rows={2}
              dir="auto"
              maxLength={MAX_QUOTE_CHARS}
              value={fields.suffix}
              onChange={event => set({ suffix: event.currentTarget.value })}
            />
          </details>
          <label htmlFor={`${id}-corpus`}>{t('recordInto')}</label>
          <select
            id={`${id}-corpus`}
            className="field"
            value={corpusId ?? ''}
            onChange={event => setCorpusId(event.currentTarget.value || null)}
          >
            {corpora.map(corpus => (
              <option key={corpus.id} value={corpus.id}>
                {corpus.name}
              </option>
            ))}
            <option value="">{t('newCorpus')}</option>
          </select>
          {corpusId === null && (
            <>
              <label htmlFor={`${id}-name`}>{t('newCorpusName')}</label>
              <input
                id={`${id}-name`}
                className="field"
                required
                maxLength={MAX_NAME_CHARS}
                value={name}
                onChange={event => setName(event.currentTarget.value)}
              />
            </>
          )}
          {problem !== '' && (
            <p role="alert" className="quote-form-problem">
              {t('notRecorded', problem)}
            </p>
          )}
          <div className="quote-form-buttons">
            <button type="submit" className="button button-main" disabled={!isReady}>
              {t('recordSave')}
            </button>
            <button type="button" className="button" onClick={props.onCancel}>
              {t('cancel')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

function SameWords({ records, locale }: { records: readonly CitedQuote[]; locale: string }) {
  const t = useMessages();
  return (
    <div className="quote-form-same" role="status">
      <p>{countMessage(t, locale, 'sameWords', records.length)}</p>
      <ul>
        {records.slice(0, 3).map(({ quote, speaker, source }) => (
          <li key={quote.id}>
            <Facts className="quote-form-note">
              {speaker?.name ?? t('speakerNotNamed')}
              <Moment date={quote.dateCreated} locale={locale} />
              {source?.name}
            </Facts>
          </li>
        ))}
      </ul>
    </div>
  );
}
