/** Lets the reader set a recorded statement beside another: find it by its words, say what it amounts to and why. */

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { CitedQuote, ContradictionLabel } from '../lib/types.ts';
import './ContradictionForm.css';
import './forms.css';
import { Facts } from './Facts.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import './JudgementList.css';
import { countMessage, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import './ReadingChoice.css';

/** A reason, not an essay. */
const MAX_REASON_CHARS = 300;

export interface ContradictionDraft {
  against: CitedQuote;
  label: ContradictionLabel;
  because: string;
}

export interface ContradictionFormProps {
  subject: CitedQuote;
  /** What was found for the words: null before the first search. Without the subject, ten at most. */
  found: CitedQuote[] | null;
  locale: string;
  level?: HeadingLevel;
  onSearch: (words: string) => void;
  onAdd: (draft: ContradictionDraft) => void;
  onCancel: () => void;
}

export function ContradictionForm({ subject, found, locale, level = 2, ...on }: ContradictionFormProps) {
  const t = useMessages();
  const name = useId();
  const words = useRef<HTMLInputElement>(null);
  const [against, setAgainst] = useState<CitedQuote | null>(null);
  const [label, setLabel] = useState<ContradictionLabel>('contradicts');
  const [because, setBecause] = useState('');
  const isReady = against !== null && because.trim() !== '';
  // The form came because the reader asked for it.
  useEffect(() => words.current?.focus(), []);
  function search(event: FormEvent) {
    event.preventDefault();
    setAgainst(null);
    on.onSearch(words.current?.value ?? '');
  }
  function add(event: FormEvent) {
    event.preventDefault();
    if (isReady) on.onAdd({ against, label, because: because.trim() });
  }
  return (
    <section className="contradiction-form">
      <Heading level={level} className="judgements-title">
        {t('addTitle')}
      </Heading>
      <Cited record={subject} locale={locale} />
      <form className="contradiction-search" onSubmit={search}>
        <label htmlFor={`${name}-words`} className="contradiction-label">
          {t('searchOther')}
        </label>
        <div className="contradiction-row">
          <input ref={words} id={`${name}-words`} className="field" type="search" maxLength={500} required />
          <button type="submit" className="button">
            {t('search')}
          </button>
        </div>
      </form>
      <form className="contradiction-search" onSubmit={add}>
        <p role="status" className={found === null ? 'visually-hidden' : 'judgement-who'}>
          {found !== null &&
            (found.length === 0 ? t('nothingFound') : countMessage(t, locale, 'recordsFound', found.length))}
        </p>
        {found !== null && found.length > 0 && (
          <fieldset className="found-list">
            <legend className="visually-hidden">{t('chooseOther')}</legend>
            {found.map(record => (
              <label key={record.quote.id} className="choice">
                <input
                  type="radio"
                  name={`${name}-against`}
                  checked={against?.quote.id === record.quote.id}
                  onChange={() => setAgainst(record)}
                />
                <Cited record={record} locale={locale} />
              </label>
            ))}
          </fieldset>
        )}
        {against !== null && (
          <>
            <fieldset className="relation">
              <legend>{t('whatItAmountsTo')}</legend>
              {RELATIONS.map(([value, key]) => (
                <label key={value}>
                  <input
                    type="radio"
                    name={`${name}-label`}
                    checked={label === value}
                    onChange={() => setLabel(value)}
                  />
                  {t(key)}
                </label>
              ))}
            </fieldset>
            <label htmlFor={`${name}-because`} className="contradiction-label">
              {t('reasonLabel')}
            </label>
            <textarea
              id={`${name}-because`}
              className="field"
              rows={3}
              required
              maxLength={MAX_REASON_CHARS}
              aria-describedby={`${name}-note`}
              value={because}
              onChange={event => setBecause(event.currentTarget.value)}
            />
            <p id={`${name}-note`} className="judgement-who">
              {t('reasonNote', new Intl.NumberFormat(locale).format(MAX_REASON_CHARS))}
            </p>
          </>
        )}
        <div className="contradiction-row">
          {against !== null && (
            <button type="submit" className="button button-main" disabled={!isReady}>
              {t('addRecord')}
            </button>
          )}
          <button type="button" className="button" onClick={on.onCancel}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </section>
  );
}

function Cited({ record: { quote, speaker }, locale }: { record: CitedQuote; locale: string }) {
  const t = useMessages();
  return (
    <div className="contradiction-cited">
      <blockquote className="passage passage-small" lang={quote.inLanguage} dir="auto">
        {quote.exact}
      </blockquote>
      <Facts className="judgement-who">
        <strong>{speaker?.name ?? t('speakerNotNamed')}</strong>
        <Moment date={quote.dateCreated} locale={locale} />
      </Facts>
    </div>
  );
}

const RELATIONS = [
  ['contradicts', 'labelContradicts'],
  ['different figure', 'labelDifferentFigure'],
  ['changed position', 'labelChangedPosition'],
] as const satisfies [ContradictionLabel, string][];
