/** The options page's part on backups, on the room that the corpora take, and on the steps of the last day. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { BackupPanel } from '@/components/BackupPanel.tsx';
import { ChangeList } from '@/components/ChangeList.tsx';
import { useMessages } from '@/components/Messages.tsx';
import { StorageState } from '@/components/StorageState.tsx';
import { forgetChanges, listChanges, undoChange } from '@/lib/corpus/changes.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { askToPersist, type StorageState as Figures, readStorageState } from '@/lib/corpus/storage-state.ts';
import { interfaceLocale } from '@/lib/interface-language.ts';
import { useDeeds } from './deeds.tsx';
import { useBackup, useLastBackup } from './use-backup.ts';
import { useCorpora } from './use-corpora.ts';

export function StorageView({ database }: { database: CorpusDatabase }) {
  const t = useMessages();
  const deeds = useDeeds();
  const changes = useLiveQuery(() => listChanges(database), [database]);
  const { state } = useCorpora(database);
  const backup = useBackup();
  const last = useLastBackup();
  const [figures, setFigures] = useState<Figures | null>(null);
  const [answer, setAnswer] = useState<boolean | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept has changed when the corpora the steps or the answer have
  useEffect(() => {
    void readStorageState().then(setFigures);
  }, [state, answer, changes]);
  const perform = (work: Promise<void>, words: string) => void work.then(() => deeds.say(words), deeds.fail);
  return (
    <div className="part">
      <h1 className="part-title">{t('navStorage')}</h1>
      <BackupPanel
        state={backup.state}
        lastBackup={last.date ?? null}
        oldDays={last.oldDays}
        locale={interfaceLocale()}
        onSave={backup.save}
        onFile={backup.choose}
        onRestore={backup.restore}
        onCancel={backup.cancel}
      />
      <StorageState
        figures={figures}
        answer={answer}
        locale={interfaceLocale()}
        onAsk={() => void askToPersist().then(setAnswer)}
      />
      <ChangeList
        changes={changes ?? null}
        locale={interfaceLocale()}
        onUndo={id => perform(undoChange(database, id), t('undone'))}
        onForget={() => perform(forgetChanges(database, true), t('changesForgotten'))}
      />
    </div>
  );
}
