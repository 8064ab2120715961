/** Shows the corpora on this machine: what each holds, who made it under which licence, whether it is in use, and which records it lost. */

import type { Corpus } from '../lib/types.ts';
import './CorpusList.css';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { countMessage, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import { WebLink } from './WebLink.tsx';

/** A record that could not be taken in, with its place in the file. */
interface RejectedRecord {
  /** As its reader names it: a line, a field. */
  path: string;
  reason: string;
}

export interface ListedCorpus {
  corpus: Corpus;
  quotes: number;
  speakers: number;
  rejected: RejectedRecord[];
}

export interface CorpusListProps {
  /** Null while they are being read. */
  corpora: ListedCorpus[] | null;
  locale: string;
  level?: HeadingLevel;
  onEnable: (corpusId: string, enabled: boolean) => void;
  onRestore: () => void;
}

export function CorpusList({ corpora, locale, level = 2, onEnable, onRestore }: CorpusListProps) {
  const t = useMessages();
  if (corpora === null) {
    return (
      <p className="corpora-empty" role="status">
        {t('readingCorpora')}
      </p>
    );
  }
  if (corpora.length === 0) {
    return (
      <div className="corpora-empty">
        <p>{t('noCorpus')}</p>
        <button type="button" className="button button-main" onClick={onRestore}>
          {t('restoreCorpus')}
        </button>
      </div>
    );
  }
  return (
    <ul className="corpora">
      {corpora.map(listed => (
        <li key={listed.corpus.id}>
          <CorpusItem listed={listed} locale={locale} level={level} onEnable={onEnable} />
        </li>
      ))}
    </ul>
  );
}

interface CorpusItemProps {
  listed: ListedCorpus;
  locale: string;
  level: HeadingLevel;
  onEnable: (corpusId: string, enabled: boolean) => void;
}

function CorpusItem({ listed, locale, level, onEnable }: CorpusItemProps) {
  const t = useMessages();
  const { corpus, quotes, speakers, rejected } = listed;
  return (
    <article className={corpus.enabled ? 'corpus' : 'corpus corpus-off'}>
      <div className="corpus-head">
        <Heading level={level} className="corpus-name">
          <bdi>{corpus.name}</bdi>
        </Heading>
        <label className="switch">
          <input
            type="checkbox"
            role="switch"
            checked={corpus.enabled}
            aria-checked={corpus.enabled}
            aria-label={t('useCorpus', corpus.name)}
            onChange={event => onEnable(corpus.id, event.currentTarget.checked)}
          />
          <span className="switch-track" aria-hidden="true" />
          <span aria-hidden="true">{corpus.enabled ? t('inUse') : t('notInUse')}</span>
        </label>
      </div>
      {corpus.description !== undefined && (
        <p>
          <bdi>{corpus.description}</bdi>
        </p>
      )}
      <p className="corpus-size">
        <strong>{countMessage(t, locale, 'corpusQuotes', quotes)}</strong>
        <span>{countMessage(t, locale, 'corpusSpeakers', speakers)}</span>
      </p>
      <CorpusFacts corpus={corpus} locale={locale} />
      {rejected.length > 0 && <Rejected rejected={rejected} locale={locale} />}
    </article>
  );
}

function CorpusFacts({ corpus, locale }: { corpus: Corpus; locale: string }) {
  const t = useMessages();
  return (
    <dl className="corpus-facts">
      <div>
        <dt>{t('corpusMaker')}</dt>
        <dd>
          <bdi>{corpus.creator ?? t('notStated')}</bdi>
        </dd>
      </div>
      <div>
        <dt>{t('corpusLicence')}</dt>
        <dd>
          {corpus.license === undefined ? t('notStated') : <WebLink href={corpus.license}>{corpus.license}</WebLink>}
        </dd>
      </div>
      <div>
        <dt>{t('corpusVersion')}</dt>
        <dd>
          <bdi>{corpus.version}</bdi>
          {corpus.dateModified !== undefined && (
            <>
              {', '}
              <Moment date={corpus.dateModified} locale={locale} />
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}

function Rejected({ rejected, locale }: { rejected: RejectedRecord[]; locale: string }) {
  const t = useMessages();
  return (
    <details className="corpus-rejected">
      <summary>{countMessage(t, locale, 'rejectedRecords', rejected.length)}</summary>
      <ul>
        {rejected.map(({ path, reason }) => (
          <li key={`${path} ${reason}`}>{t('rejectedRecord', [path, reason])}</li>
        ))}
      </ul>
    </details>
  );
}
