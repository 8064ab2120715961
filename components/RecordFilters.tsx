/** The way to records: words to search for as they are typed, and filters by speaker, source, corpus, year and subject. */

import { useEffect, useId, useRef, useState } from 'react';
import { Choice } from './Choice.tsx';
import { Combobox, type ComboboxItem } from './Combobox.tsx';
import type { HealthFlaw } from './HealthReport.tsx';
import './forms.css';
import { countMessage, useMessages } from './Messages.tsx';
import './RecordFilters.css';
import type { RecordSort } from './RecordTable.tsx';

export interface RecordFilter {
  words: string;
  speaker: ComboboxItem | null;
  source: ComboboxItem | null;
  corpusId: string;
  /** As typed; empty where it is open. */
  fromYear: string;
  toYear: string;
  about: string;
  /** Only records with this flaw; empty where all are shown. */
  flaw: HealthFlaw | '';
  sort: RecordSort;
  isDescending: boolean;
}

export interface RecordFiltersProps {
  filter: RecordFilter;
  corpora: { id: string; name: string }[];
  /** For what is typed into each field. */
  speakers: ComboboxItem[];
  sources: ComboboxItem[];
  subjects: ComboboxItem[];
  /** Speakers and sources whose name was typed where the words go, or nearly. */
  namesLike: { speakers: ComboboxItem[]; sources: ComboboxItem[] };
  /** Null while they are being counted. */
  total: number | null;
  isExact: boolean;
  locale: string;
  onFilter: (change: Partial<RecordFilter>) => void;
  onTypeSpeaker: (text: string) => void;
  onTypeSource: (text: string) => void;
  onTypeSubject: (text: string) => void;
  onClear: () => void;
}

export function RecordFilters(props: RecordFiltersProps) {
  const { filter, corpora, speakers, sources, subjects, namesLike, total, isExact, locale, ...on } = props;
  const t = useMessages();
  const name = useId();
  const active = activeFilters(filter);
  const [isOpen, setIsOpen] = useState(active > 0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // As in a mailbox or a code editor: a slash goes to the search.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
        return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <search className="record-filters">
      <div className="record-search">
        <label htmlFor={`${name}-words`} className="visually-hidden">
          {t('searchRecords')}
        </label>
        <input
          ref={field}
          id={`${name}-words`}
          className="field record-search-field"
          type="search"
          placeholder={t('searchRecords')}
          maxLength={500}
          dir="auto"
          value={filter.words}
          onChange={event => on.onFilter({ words: event.currentTarget.value })}
        />
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {active > 0 ? countMessage(t, locale, 'filtersActive', active) : t('filters')}
        </button>
      </div>
      <Names
        title={t('speakersLike')}
        names={namesLike.speakers}
        onChoose={speaker => on.onFilter({ speaker, words: '' })}
      />
      <Names
        title={t('sourcesLike')}
        names={namesLike.sources}
        onChoose={source => on.onFilter({ source, words: '' })}
      />
      {isOpen && (
        <div className="record-filter-row">
          <Combobox
            label={t('columnSpeaker')}
            placeholder={t('anySpeaker')}
            chosen={filter.speaker}
            items={speakers}
            onType={on.onTypeSpeaker}
            onChoose={speaker => on.onFilter({ speaker })}
          />
          <Combobox
            label={t('columnSource')}
            placeholder={t('anySource')}
            chosen={filter.source}
            items={sources}
            onType={on.onTypeSource}
            onChoose={source => on.onFilter({ source })}
          />
          <Choice
            label={t('columnCorpus')}
            value={filter.corpusId}
            options={[['', t('allCorpora')], ...corpora.map(({ id, name: words }) => [id, words] as const)]}
            onChange={corpusId => on.onFilter({ corpusId })}
          />
          {/* biome-ignore lint/a11y/useSemanticElements: a legend does not stand in line with the labels beside it */}
          <div className="field-block" role="group" aria-labelledby={`${name}-years`}>
            <span className="field-label" id={`${name}-years`}>
              {t('filterYears')}
            </span>
            <div className="year-fields">
              {(['fromYear', 'toYear'] as const).map(edge => (
                <input
                  key={edge}
                  className="field"
                  type="number"
                  min={1}
                  max={9999}
                  aria-label={t(edge === 'fromYear' ? 'filterFromYear' : 'filterToYear')}
                  placeholder={t(edge === 'fromYear' ? 'filterFromYear' : 'filterToYear')}
                  value={filter[edge]}
                  onChange={event => on.onFilter({ [edge]: event.currentTarget.value })}
                />
              ))}
            </div>
          </div>
          <Combobox
            label={t('filterSubject')}
            placeholder={t('anySubject')}
            chosen={filter.about === '' ? null : { id: filter.about, name: filter.about }}
            items={subjects}
            onType={on.onTypeSubject}
            onChoose={subject => on.onFilter({ about: subject?.name ?? '' })}
          />
          <Choice<HealthFlaw | ''>
            label={t('filterFlaw')}
            value={filter.flaw}
            options={[['', t('anyFlaw')], ...FLAW_NAMES.map(([flaw, key]) => [flaw, t(key)] as const)]}
            onChange={flaw => on.onFilter({ flaw })}
          />
          <Choice
            label={t('sortLabel')}
            value={`${filter.sort} ${filter.isDescending ? 'down' : 'up'}`}
            options={SORTS.filter(([value]) => value !== 'relevance down' || filter.words.trim() !== '').map(
              ([value, key]) => [value, t(key)] as const,
            )}
            onChange={value => {
              const [sort, way] = value.split(' ');
              on.onFilter({ sort: sort as RecordSort, isDescending: way === 'down' });
            }}
          />
        </div>
      )}
      <p className="record-count" role="status">
        {total !== null && (
          <span>{countMessage(t, locale, isExact ? 'recordsFound' : 'recordsFoundAbout', total)}</span>
        )}
        {(active > 0 || filter.words !== '') && (
          <button type="button" className="text-button" onClick={on.onClear}>
            {t('clearFilters')}
          </button>
        )}
      </p>
    </search>
  );
}

interface NamesProps {
  title: string;
  names: ComboboxItem[];
  onChoose: (item: ComboboxItem) => void;
}

function Names({ title, names, onChoose }: NamesProps) {
  if (names.length === 0) return null;
  return (
    <p className="names-like">
      <span className="quiet">{title}</span>
      {names.map(item => (
        <button key={item.id} type="button" className="text-button" onClick={() => onChoose(item)}>
          <bdi>{item.name}</bdi>
        </button>
      ))}
    </p>
  );
}

function activeFilters({ speaker, source, corpusId, fromYear, toYear, about, flaw }: RecordFilter): number {
  const isInYears = fromYear !== '' || toYear !== '';
  const all = [speaker !== null, source !== null, corpusId !== '', isInYears, about !== '', flaw !== ''];
  return all.filter(Boolean).length;
}

const FLAW_NAMES = [
  ['duplicate', 'flawDuplicate'],
  ['garbled', 'flawGarbled'],
  ['no speaker', 'flawNoSpeaker'],
  ['no date', 'flawNoDate'],
] as const;

const SORTS = [
  ['date down', 'sortNewest'],
  ['date up', 'sortOldest'],
  ['speaker up', 'sortSpeaker'],
  ['speaker down', 'sortSpeakerBack'],
  ['added down', 'sortAddedLast'],
  ['added up', 'sortAddedFirst'],
  ['relevance down', 'sortRelevance'],
] as const;
