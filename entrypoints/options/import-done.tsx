/** What an import came to: its report, the names that look like known speakers, and the way back. */
import { useEffect, useState } from 'react';
import { ImportReport } from '@/components/ImportReport.tsx';
import { useMessages } from '@/components/Messages.tsx';
import type { SpeakerProposal } from '@/components/SpeakerProposals.tsx';
import { undoChange } from '@/lib/corpus/changes.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { mergeSpeakers } from '@/lib/corpus/speakers.ts';
import type { StageReport } from '@/lib/corpus/stage-corpus.ts';
import { interfaceLocale } from '@/lib/interface-language.ts';
import { useDeeds } from './deeds.tsx';
import { viewAddress } from './route.ts';
import { saveFile } from './save-file.ts';
import { ownWorker } from './worker-client.ts';

interface ImportDoneProps {
  database: CorpusDatabase;
  name: string;
  report: StageReport;
  onAnother: () => void;
}

export function ImportDone({ database, name, report, onAnother }: ImportDoneProps) {
  const t = useMessages();
  const deeds = useDeeds();
  const { corpusId, change } = report;
  const [proposals, setProposals] = useState<SpeakerProposal[] | null>(null);
  useEffect(() => {
    let isOver = false;
    void ownWorker()
      .proposeSpeakers(corpusId)
      .then(answer => {
        if (isOver) return;
        setProposals(answer.ok ? answer.value.map(pair => ({ ...pair, decision: 'open' })) : []);
      });
    return () => {
      isOver = true;
    };
  }, [corpusId]);

  const decide = (decided: SpeakerProposal, decision: SpeakerProposal['decision']) =>
    setProposals(all => all?.map(one => (one === decided ? { ...one, decision } : one)) ?? null);
  const merge = async (proposal: SpeakerProposal) => {
    const isDone = await deeds.perform(
      () => mergeSpeakers(database, [proposal.known.id, proposal.added.id]),
      t('mergedInto', proposal.known.name),
    );
    if (isDone) decide(proposal, 'merged');
  };
  const mergeAll = async () => {
    for (const proposal of proposals ?? []) if (proposal.decision === 'open') await merge(proposal);
  };
  const downloadRejected = async () =>
    saveFile(await ownWorker().rejectedRows(), `${name} – ${t('rejectedFileName')}.csv`);
  const undo = async () => {
    try {
      await undoChange(database, change.id);
      deeds.say(t('importUndone', name));
      onAnother();
    } catch (error) {
      deeds.fail(error);
    }
  };
  return (
    <ImportReport
      report={{ ...report, name }}
      proposals={proposals}
      locale={interfaceLocale()}
      onDownloadRejected={() => void downloadRejected()}
      onShowRecords={() => {
        location.hash = viewAddress('records', new URLSearchParams({ corpus: corpusId }));
      }}
      onAnother={onAnother}
      onUndo={() => void undo()}
      onMerge={proposal => void merge(proposal)}
      onKeepApart={proposal => decide(proposal, 'apart')}
      onMergeAll={() => void mergeAll()}
    />
  );
}
