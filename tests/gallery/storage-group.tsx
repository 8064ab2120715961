/** The storage, the backup and the export in every state. */
import { BackupPanel, type BackupPanelProps } from '../../components/BackupPanel.tsx';
import { ChangeList, type ChangeListProps } from '../../components/ChangeList.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { StorageState } from '../../components/StorageState.tsx';
import { UndoLine } from '../../components/UndoLine.tsx';
import { doNothing, Frame, Group, locale, tell } from './frame.tsx';

export function StorageGroup() {
  const shared = { answer: null, locale, level: 3 as const, onAsk: () => tell('ask') };
  return (
    <Group name="storage">
      <Frame name="kept">
        <StorageState {...shared} figures={{ usedBytes: 123_400_000, quotaBytes: 12_000_000_000, isPersisted: true }} />
      </Frame>
      <Frame name="nearly full, not promised">
        <StorageState {...shared} answer={false} figures={{ usedBytes: 950, quotaBytes: 1000, isPersisted: false }} />
      </Frame>
      <Frame name="being asked">
        <StorageState {...shared} figures={null} />
      </Frame>
      <Frame name="backup: none yet">
        <Backup state={{ kind: 'idle' }} />
      </Frame>
      <Frame name="backup: old">
        <Backup state={{ kind: 'idle' }} lastBackup="2024-01-30" oldDays={45} />
      </Frame>
      <Frame name="backup: to be restored">
        <Backup state={{ kind: 'asking', fileName: 'on-the-record-2024-01-30.backup' }} />
      </Frame>
      <Frame name="backup: at work">
        <Backup state={{ kind: 'restoring', done: 40, whole: 100 }} />
      </Frame>
      <Frame name="what can be taken back">
        <Changes
          changes={[
            { id: 3, kind: 'delete corpus', date: '2024-02-01T16:20:00Z', names: ['Council minutes'] },
            { id: 2, kind: 'merge speakers', date: '2024-02-01T16:05:00Z', names: ['Anna Keller', 'A. Keller'] },
            { id: 1, kind: 'put in corpus', date: '2024-02-01T09:40:00Z', names: ['Interviews of the harbour desk'] },
          ]}
        />
      </Frame>
      <Frame name="nothing to be taken back">
        <Changes changes={[]} />
      </Frame>
      <Frame name="deleted, to be undone">
        <div className="undo-frame">
          <UndoLine
            text="“Council minutes” was deleted."
            onUndo={() => tell('undo')}
            onClose={() => tell('close line')}
          />
        </div>
      </Frame>
      {(
        [
          'quota exceeded',
          'storage blocked',
          'private window',
          'upgrade blocked',
          'newer database',
          'connection lost',
          'busy',
          'no corpus',
          'undo gone',
          'undo blocked',
          'bad backup',
          'bad file',
          'unknown',
        ] as const
      ).map(kind => (
        <Frame key={kind} name={kind}>
          <ProblemNotice problem={{ kind, detail: 'record 14 ends too soon' }} onRetry={doNothing} />
        </Frame>
      ))}
    </Group>
  );
}

function Backup(props: Pick<BackupPanelProps, 'state'> & Partial<BackupPanelProps>) {
  return (
    <BackupPanel
      lastBackup={null}
      oldDays={null}
      locale={locale}
      level={3}
      onSave={() => tell('save backup')}
      onFile={doNothing}
      onRestore={mode => tell(`restore ${mode}`)}
      onCancel={doNothing}
      {...props}
    />
  );
}

function Changes({ changes }: Pick<ChangeListProps, 'changes'>) {
  return (
    <ChangeList
      changes={changes}
      locale={locale}
      level={3}
      onUndo={id => tell(`undo ${id}`)}
      onForget={() => tell('forget changes')}
    />
  );
}
