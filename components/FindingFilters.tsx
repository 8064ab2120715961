/** Lets the reader narrow a long list of quotes: by words, by speaker, by what is known of them. */
import { useId } from 'react';
import type { Finding } from '../lib/types.ts';
import './FindingFilters.css';
import { type FindingFilter, filterChoices, NO_FILTER } from './filter-findings.ts';
import { useMessages } from './Messages.tsx';
import { verdictWord } from './verdict-text.ts';

export interface FindingFiltersProps {
  findings: readonly Finding[];
  filter: FindingFilter;
  locale: string;
  shownCount: number;
  onFilter: (filter: FindingFilter) => void;
}

export function FindingFilters({ findings, filter, locale, shownCount, onFilter }: FindingFiltersProps) {
  const t = useMessages();
  const name = useId();
  const { speakers, kinds } = filterChoices(findings);
  const count = new Intl.NumberFormat(locale);
  const isOn = filter.words.trim() !== '' || filter.speaker !== '' || filter.kind !== '';
  return (
    <search className="finding-filters">
      <label htmlFor={`${name}-words`} className="visually-hidden">
        {t('filterWords')}
      </label>
      <input
        id={`${name}-words`}
        className="field"
        type="search"
        maxLength={200}
        placeholder={t('filterWords')}
        value={filter.words}
        onChange={event => onFilter({ ...filter, words: event.currentTarget.value })}
      />
      <label htmlFor={`${name}-speaker`} className="visually-hidden">
        {t('filterSpeaker')}
      </label>
      <select
        id={`${name}-speaker`}
        className="field"
        value={filter.speaker}
        onChange={event => onFilter({ ...filter, speaker: event.currentTarget.value })}
      >
        <option value="">{t('allSpeakers')}</option>
        {speakers.map(speaker => (
          <option key={speaker}>{speaker}</option>
        ))}
      </select>
      <label htmlFor={`${name}-kind`} className="visually-hidden">
        {t('filterKind')}
      </label>
      <select
        id={`${name}-kind`}
        className="field"
        value={filter.kind}
        onChange={event => onFilter({ ...filter, kind: event.currentTarget.value as FindingFilter['kind'] })}
      >
        <option value="">{t('allKinds')}</option>
        {kinds.map(kind => (
          <option key={kind} value={kind}>
            {verdictWord(kind, t)}
          </option>
        ))}
      </select>
      <p className="finding-filtered" role="status">
        {isOn && (
          <>
            {t('filteredCount', [count.format(shownCount), count.format(findings.length)])}
            <button type="button" className="text-button" onClick={() => onFilter(NO_FILTER)}>
              {t('showAll')}
            </button>
          </>
        )}
      </p>
    </search>
  );
}
