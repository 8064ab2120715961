/** Shows one corpus: name, switch and colour, what it holds, who made it, what can be done with it, and which records of its file it lacks. */

import { useSortable } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import type { Corpus } from '../lib/types.ts';
import { CORPUS_COLOURS } from './corpus-colours.ts';
import { Facts } from './Facts.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';
import type { CorpusDeed, ListedCorpus } from './listed-corpus.ts';
import { countMessage, type MessageKey, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import { WebLink } from './WebLink.tsx';

interface CorpusItemProps {
  listed: ListedCorpus;
  /** The only one cannot be ordered or merged. */
  isAlone: boolean;
  locale: string;
  level: HeadingLevel;
  form: ReactNode;
  onEnable: (corpusId: string, enabled: boolean) => void;
  onDeed: (corpusId: string, deed: CorpusDeed) => void;
}

export function CorpusItem({ listed, isAlone, locale, level, form, onEnable, onDeed }: CorpusItemProps) {
  const t = useMessages();
  const { corpus, colour, quotes, speakers, years, rejected } = listed;
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: corpus.id,
    disabled: isAlone,
  });
  const state = [corpus.enabled ? '' : 'corpus-off', isDragging ? 'corpus-dragged' : ''].join(' ');
  const [light, dark] = CORPUS_COLOURS[colour];
  return (
    <li ref={setNodeRef} style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}>
      <article
        className={`corpus ${state}`}
        style={{ borderInlineStartColor: `light-dark(${light}, ${dark})` }}
        data-corpus={corpus.id}
      >
        <div className="corpus-head">
          {!isAlone && (
            <button
              type="button"
              ref={setActivatorNodeRef}
              className="icon-button corpus-handle"
              {...listeners}
              aria-describedby={attributes['aria-describedby']}
              aria-label={t('orderCorpus', corpus.name)}
              title={t('orderCorpus', corpus.name)}
            >
              <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01" strokeWidth="2.5" />
              </svg>
            </button>
          )}
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
          <p className="corpus-description">
            <bdi>{corpus.description}</bdi>
          </p>
        )}
        <Facts className="corpus-size">
          <strong>{countMessage(t, locale, 'corpusQuotes', quotes)}</strong>
          {countMessage(t, locale, 'corpusSpeakers', speakers)}
          {years !== undefined && t(years[0] === years[1] ? 'yearCovered' : 'yearsCovered', years.map(String))}
        </Facts>
        <CorpusFacts corpus={corpus} locale={locale} />
        <div className="corpus-deeds">
          {DEEDS.filter(([deed]) => deed !== 'merge' || !isAlone).map(([deed, key]) => (
            <button
              key={deed}
              type="button"
              className={deed === 'show' ? 'button' : 'text-button'}
              onClick={() => onDeed(corpus.id, deed)}
            >
              {t(key)}
              <span className="visually-hidden">{`: ${corpus.name}`}</span>
            </button>
          ))}
        </div>
        {rejected.length > 0 && (
          <Rejected listed={listed} locale={locale} onDownload={() => onDeed(corpus.id, 'rejections')} />
        )}
        {form !== null && <div className="corpus-form">{form}</div>}
      </article>
    </li>
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
      {corpus.provenance !== undefined && (
        <div>
          <dt>{t('corpusProvenance')}</dt>
          <dd>
            <bdi>{corpus.provenance}</bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}

interface RejectedProps {
  listed: ListedCorpus;
  locale: string;
  onDownload: () => void;
}

function Rejected({ listed: { corpus, rejected, rejectedCount }, locale, onDownload }: RejectedProps) {
  const t = useMessages();
  return (
    <details className="corpus-rejected">
      <summary>{countMessage(t, locale, 'rejectedRecords', rejectedCount)}</summary>
      <button type="button" className="text-button" onClick={onDownload}>
        {t('downloadRejected')}
        <span className="visually-hidden">{`: ${corpus.name}`}</span>
      </button>
      {rejected.length < rejectedCount && <p className="quiet">{t('firstOfThem')}</p>}
      <ul>
        {rejected.map(({ path, reason }) => (
          <li key={`${path} ${reason}`}>{t('rejectedRecord', [path, reason])}</li>
        ))}
      </ul>
    </details>
  );
}

const DEEDS = [
  ['show', 'showRecords'],
  ['label', 'deedLabel'],
  ['check', 'deedCheck'],
  ['export', 'deedExport'],
  ['merge', 'deedMerge'],
  ['delete', 'deleteRecord'],
] as const satisfies [CorpusDeed, MessageKey][];
