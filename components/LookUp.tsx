/** Looks words up in the reader's corpora: the words can be changed, the records found are ranked, each with the reasons, and can be kept. */
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { CitedQuote, FoundRecord } from '../lib/types.ts';
import { ALL_RESULTS, isLeft, resultChoices } from './filter-results.ts';
import { below, Heading, type HeadingLevel } from './Heading.tsx';
import { KeptRecords, type KeptRecordsProps } from './KeptRecords.tsx';
import './LookUp.css';
import { LookUpResult } from './LookUpResult.tsx';
import { countMessage, useMessages } from './Messages.tsx';

/** What has come of the words so far. */
export type LookUpState =
  | { kind: 'none' }
  | { kind: 'looking' }
  | { kind: 'error'; error: string }
  | { kind: 'found'; results: FoundRecord[]; corpora: Record<string, string>; corpusCount: number };

/** More are shown at a click: the first few are what was looked for, or nothing is. */
const FIRST_SHOWN = 10;
const MAX_QUERY_CHARS = 2_000;

export interface LookUpProps {
  words: string;
  state: LookUpState;
  locale: string;
  level?: HeadingLevel;
  /** Counts up where the field should take the focus. */
  focusCount?: number;
  kept: readonly CitedQuote[];
  copied?: KeptRecordsProps['copied'];
  onWords: (words: string) => void;
  onSearch: () => void;
  /** Keep these words as a quote; absent where there are none of a page. */
  onRecord?: (() => void) | undefined;
  onKeep: (record: CitedQuote, isKept: boolean) => void;
  onCopy: KeptRecordsProps['onCopy'];
  onDownload: KeptRecordsProps['onDownload'];
  onClear: () => void;
}

export function LookUp(props: LookUpProps) {
  const { words, state, locale, level = 2, focusCount = 0, kept, onWords, onSearch, onRecord } = props;
  const t = useMessages();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focusCount > 0) field.current?.focus();
  }, [focusCount]);
  function search(event?: FormEvent) {
    event?.preventDefault();
    onSearch();
  }
  return (
    <section className="look-up" aria-busy={state.kind === 'looking'}>
      <Heading level={level} className="visually-hidden">
        {t('lookUpTitle')}
      </Heading>
      <search>
        <form className="look-up-form" onSubmit={search}>
          <label htmlFor={id} className="look-up-label">
            {t('lookUpWords')}
          </label>
          <textarea
            ref={field}
            id={id}
            className="field look-up-words"
            rows={3}
            dir="auto"
            maxLength={MAX_QUERY_CHARS}
            value={words}
            onChange={event => onWords(event.currentTarget.value)}
            onKeyDown={event => {
              // One thing to do: Enter does it. Words of several lines are pasted.
              if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
                event.preventDefault();
                onSearch();
              }
            }}
          />
          <div className="look-up-buttons">
            <button type="submit" className="button button-main" disabled={words.trim() === ''}>
              {t('lookUpButton')}
            </button>
            {onRecord !== undefined && (
              <button type="button" className="button" onClick={onRecord}>
                {t('recordThis')}
              </button>
            )}
          </div>
        </form>
      </search>
      {state.kind === 'none' && <Said>{t('lookUpHint')}</Said>}
      {state.kind === 'looking' && <Said>{t('lookingUp')}</Said>}
      {state.kind === 'error' && (
        <Said>
          {t('corpusUnreadable', state.error)}
          <button type="button" className="button" onClick={onSearch}>
            {t('tryAgain')}
          </button>
        </Said>
      )}
      {state.kind === 'found' && <Found {...props} {...state} level={level} />}
      {kept.length > 0 && (
        <KeptRecords
          {...{ kept, locale }}
          level={below(level)}
          copied={props.copied ?? null}
          onDrop={record => props.onKeep(record, false)}
          onCopy={props.onCopy}
          onDownload={props.onDownload}
          onClear={props.onClear}
        />
      )}
    </section>
  );
}

function Said({ children }: { children: ReactNode }) {
  return (
    <div className="look-up-said" role="status">
      {children}
    </div>
  );
}

interface FoundProps extends Pick<LookUpProps, 'locale' | 'kept' | 'onKeep'> {
  results: FoundRecord[];
  corpora: Record<string, string>;
  corpusCount: number;
  level: HeadingLevel;
}

function Found({ results, corpora, corpusCount, locale, level, kept, onKeep }: FoundProps) {
  const t = useMessages();
  const [filter, setFilter] = useState(ALL_RESULTS);
  const [isWhole, setWhole] = useState(false);
  // Other words, other records: the choice made for those before does not fit them.
  const [of, setOf] = useState(results);
  if (of !== results) {
    setOf(results);
    setFilter(ALL_RESULTS);
    setWhole(false);
  }
  if (corpusCount === 0) return <Said>{t('noteNoCorpus')}</Said>;
  if (results.length === 0) {
    return (
      <Said>
        <strong>{t('nothingFound')}</strong>
        <span>{t('nothingFoundNote')}</span>
      </Said>
    );
  }
  const choices = resultChoices(results.map(({ record }) => record));
  const left = results.filter(({ record }) => isLeft(record, filter));
  const shown = isWhole ? left : left.slice(0, FIRST_SHOWN);
  const keptIds = new Set(kept.map(({ quote }) => quote.id));
  const set = (part: Partial<typeof filter>) => setFilter({ ...filter, ...part });
  return (
    <>
      <p role="status" className="look-up-count">
        {countMessage(t, locale, 'recordsFound', left.length)}
      </p>
      <div className="look-up-filters">
        <Choice
          label={t('filterSpeaker')}
          all={t('allSpeakers')}
          options={choices.speakers.map(name => [name, name])}
          value={filter.speaker}
          onChoose={speaker => set({ speaker })}
        />
        <Choice
          label={t('filterCorpus')}
          all={t('allCorpora')}
          options={choices.corpusIds.map(id => [id, corpora[id] ?? id])}
          value={filter.corpusId}
          onChoose={corpusId => set({ corpusId })}
        />
        <Choice
          label={t('filterYear')}
          all={t('allYears')}
          options={choices.years.map(year => [year, year])}
          value={filter.year}
          onChoose={year => set({ year })}
        />
      </div>
      <ol className="look-up-results">
        {shown.map(found => (
          <li key={found.record.quote.id}>
            <LookUpResult
              found={found}
              corpusName={corpora[found.record.quote.corpusId] ?? null}
              isKept={keptIds.has(found.record.quote.id)}
              locale={locale}
              level={level}
              onKeep={onKeep}
            />
          </li>
        ))}
      </ol>
      {shown.length < left.length && (
        <button type="button" className="text-button look-up-more" onClick={() => setWhole(true)}>
          {countMessage(t, locale, 'showMore', left.length - shown.length)}
        </button>
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  options: [value: string, text: string][];
  value: string;
  onChoose: (value: string) => void;
}

/** With one thing to choose there is nothing to choose. */
function Choice({ label, all, options, value, onChoose }: ChoiceProps) {
  if (options.length < 2) return null;
  return (
    <select className="field" aria-label={label} value={value} onChange={event => onChoose(event.currentTarget.value)}>
      <option value="">{all}</option>
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  );
}
