/** Lists what was done to the corpora in the last day, each step with a way back, and lets go of them all where the room is needed. */

import { useState } from 'react';
import './ChangeList.css';
import './forms.css';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { type MessageKey, useMessages } from './Messages.tsx';

/** What was done; named as the corpora keep it. */
export type StepKind = keyof typeof SENTENCES;

export interface ListedChange {
  id: number;
  kind: StepKind;
  /** ISO 8601, in UTC. */
  date: string;
  /** The corpora or speakers it was done to. */
  names: string[];
}

export interface ChangeListProps {
  /** The latest first; null while they are read. */
  changes: ListedChange[] | null;
  locale: string;
  level?: HeadingLevel;
  onUndo: (id: number) => void;
  onForget: () => void;
}

export function ChangeList({ changes, locale, level = 2, onUndo, onForget }: ChangeListProps) {
  const t = useMessages();
  const [isAsking, setIsAsking] = useState(false);
  const time = new Intl.DateTimeFormat(locale, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
  return (
    <section className="panel" aria-busy={changes === null}>
      <Heading level={level} className="panel-title">
        {t('changesTitle')}
      </Heading>
      {changes?.length === 0 ? (
        <p className="quiet">{t('noChanges')}</p>
      ) : (
        <>
          <p className="quiet">{t('changesNote')}</p>
          <ul className="changes">
            {changes?.map(change => {
              const sentence = inWords(change);
              return (
                <li key={change.id}>
                  <time className="quiet change-time" dateTime={change.date}>
                    {time.format(new Date(change.date))}
                  </time>
                  <span className="change-step">{sentence}</span>
                  <button
                    type="button"
                    className="text-button"
                    aria-label={t('undoStep', sentence)}
                    onClick={() => onUndo(change.id)}
                  >
                    {t('undo')}
                  </button>
                </li>
              );
            })}
          </ul>
          {isAsking ? (
            <div className="notice" role="alert">
              <p>{t('forgetAsk')}</p>
              <div className="button-row">
                <button
                  type="button"
                  className="button button-main"
                  onClick={() => {
                    setIsAsking(false);
                    onForget();
                  }}
                >
                  {t('forgetChanges')}
                </button>
                <button type="button" className="button" onClick={() => setIsAsking(false)}>
                  {t('cancel')}
                </button>
              </div>
            </div>
          ) : (
            <div className="button-row">
              <button type="button" className="button" onClick={() => setIsAsking(true)}>
                {t('forgetChanges')}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );

  function inWords({ kind, names }: ListedChange): string {
    const list = new Intl.ListFormat(locale, { type: 'unit' }).format(names);
    return t(SENTENCES[kind], list);
  }
}

const SENTENCES = {
  'put in corpus': 'stepImported',
  'label corpus': 'corpusLabelled',
  'delete corpus': 'corpusDeleted',
  'merge corpora': 'stepMerged',
  'edit records': 'stepRecordsEdited',
  'delete records': 'stepRecordsDeleted',
  'repair records': 'corpusRepaired',
  'merge speakers': 'stepSpeakersMerged',
  'edit speaker': 'speakerSaved',
  'restore backup': 'backupRestored',
} as const satisfies Record<string, MessageKey>;
