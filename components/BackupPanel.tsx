/** Writes all that is kept to one file and takes it back from one; says quietly when the last backup is old. */

import type { CalendarDate } from '../lib/types.ts';
import './forms.css';
import { Heading, type HeadingLevel } from './Heading.tsx';
import './ImportProgress.css';
import { countMessage, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';

export type BackupState =
  | { kind: 'idle' }
  | { kind: 'writing' }
  /** `done` of `whole` records. */
  | { kind: 'restoring'; done: number; whole: number }
  /** A file was chosen; nothing is done before the reader agrees. */
  | { kind: 'asking'; fileName: string };

/** What is here already stays beside what the file holds, or makes room for it. */
export type RestoreMode = 'add' | 'replace';

export interface BackupPanelProps {
  state: BackupState;
  /** The day of the last one that was saved from here; null where there was none. */
  lastBackup: CalendarDate | null;
  /** Days since then, where that is long; null where it is not. */
  oldDays: number | null;
  locale: string;
  level?: HeadingLevel;
  onSave: () => void;
  onFile: (file: File) => void;
  onRestore: (mode: RestoreMode) => void;
  onCancel: () => void;
}

export function BackupPanel({ state, lastBackup, oldDays, locale, level = 2, ...on }: BackupPanelProps) {
  const t = useMessages();
  const isBusy = state.kind === 'writing' || state.kind === 'restoring';
  return (
    <section className="panel">
      <Heading level={level} className="panel-title">
        {t('backupTitle')}
      </Heading>
      <p>{t('backupNote')}</p>
      <p className="quiet">
        {lastBackup === null ? (
          t('noBackupYet')
        ) : (
          <>
            {t('lastBackup')} <Moment date={lastBackup} locale={locale} />
          </>
        )}
        {oldDays !== null && <> {countMessage(t, locale, 'backupOld', oldDays)}</>}
      </p>
      {state.kind === 'asking' && (
        <div className="notice" role="alert">
          <p>{t('restoreAsk', state.fileName)}</p>
          <div className="button-row">
            <button type="button" className="button button-main" onClick={() => on.onRestore('add')}>
              {t('restoreAdd')}
            </button>
            <button type="button" className="button" onClick={() => on.onRestore('replace')}>
              {t('restoreReplace')}
            </button>
            <button type="button" className="button" onClick={on.onCancel}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
      {isBusy && (
        <div className="stack" role="status">
          <p>{t(state.kind === 'writing' ? 'backupWriting' : 'backupRestoring')}</p>
          <progress
            className="progress"
            {...(state.kind === 'restoring' ? { max: Math.max(1, state.whole), value: state.done } : {})}
            aria-label={t(state.kind === 'writing' ? 'backupWriting' : 'backupRestoring')}
          />
        </div>
      )}
      <div className="button-row">
        {isBusy ? (
          <button type="button" className="button" onClick={on.onCancel}>
            {t('cancel')}
          </button>
        ) : (
          <>
            <button type="button" className="button button-main" onClick={on.onSave}>
              {t('saveBackup')}
            </button>
            <label className="button file-button">
              {t('restoreBackup')}
              <input
                type="file"
                onChange={event => {
                  const [file] = event.currentTarget.files ?? [];
                  event.currentTarget.value = '';
                  if (file) on.onFile(file);
                }}
              />
            </label>
          </>
        )}
      </div>
    </section>
  );
}
