/** A backup that is saved or restored, and how old the last one is. */
import { useEffect, useState } from 'react';
import type { BackupState, RestoreMode } from '@/components/BackupPanel.tsx';
import { useMessages } from '@/components/Messages.tsx';
import { lastBackup } from '@/lib/settings.ts';
import { useDeeds } from './deeds.tsx';
import { saveFile } from './save-file.ts';
import { collectSettings, restoreSettings } from './settings-backup.ts';
import { callback, ownWorker } from './worker-client.ts';

/** After a month a backup is called old: what a newsroom has entered since is more than one would like to enter again. */
const OLD_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface LastBackup {
  /** The day; null where there was none, undefined while it is read. */
  date: string | null | undefined;
  /** Days since then, where that is long. */
  oldDays: number | null;
}

export function useLastBackup(): LastBackup {
  const [saved, setSaved] = useState<string>();
  useEffect(() => {
    void lastBackup.getValue().then(setSaved);
    return lastBackup.watch(setSaved);
  }, []);
  if (saved === undefined) return { date: undefined, oldDays: null };
  if (saved === '') return { date: null, oldDays: null };
  const days = Math.floor((Date.now() - Date.parse(saved)) / DAY_MS);
  return { date: saved.slice(0, 10), oldDays: days >= OLD_DAYS ? days : null };
}

export function useBackup() {
  const t = useMessages();
  const deeds = useDeeds();
  const [state, setState] = useState<BackupState>({ kind: 'idle' });
  const [file, setFile] = useState<File | null>(null);

  const save = async () => {
    setState({ kind: 'writing' });
    try {
      const answer = await ownWorker().backup(await collectSettings());
      if (answer.ok) {
        const now = new Date().toISOString();
        saveFile(answer.value, `on-the-record-${now.slice(0, 10)}.backup.gz`);
        await lastBackup.setValue(now);
        deeds.say(t('backupSaved'));
      } else if (answer.problem !== null) deeds.fail(answer.problem);
    } catch (error) {
      deeds.fail(error);
    }
    setState({ kind: 'idle' });
  };

  const restore = async (mode: RestoreMode) => {
    if (file === null) return;
    setState({ kind: 'restoring', done: 0, whole: 1 });
    const tell = callback((done: number, whole: number) => setState({ kind: 'restoring', done, whole }));
    await deeds.perform(async () => {
      const answer = await ownWorker().restore(file, mode, tell);
      if (!answer.ok) throw answer.problem;
      await restoreSettings(answer.value.settings);
      return answer.value.change;
    }, t('backupRestored'));
    setFile(null);
    setState({ kind: 'idle' });
  };

  return {
    state,
    save: () => void save(),
    choose: (chosen: File) => {
      setFile(chosen);
      setState({ kind: 'asking', fileName: chosen.name });
    },
    restore: (mode: RestoreMode) => void restore(mode),
    cancel: () => {
      if (state.kind === 'asking') {
        setFile(null);
        setState({ kind: 'idle' });
      } else void ownWorker().cancelWriting();
    },
  };
}
