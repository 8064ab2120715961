/** Writes chosen records to a file, in the form that the reader chooses. */
import { useState } from 'react';
import { ExportForm } from '@/components/ExportForm.tsx';
import type { ExportFormat } from '@/lib/imported.ts';
import { interfaceLocale } from '@/lib/interface-language.ts';
import type { ExportSelection } from '../import-worker/run-export.ts';
import { useDeeds } from './deeds.tsx';
import { saveFile } from './save-file.ts';
import { callback, ownWorker } from './worker-client.ts';

interface ExportDialogueProps {
  what: string;
  count: number;
  selection: ExportSelection;
  onClose: () => void;
}

export function ExportDialogue({ what, count, selection, onClose }: ExportDialogueProps) {
  const deeds = useDeeds();
  const [written, setWritten] = useState<number | null>(null);
  const write = async (format: ExportFormat) => {
    setWritten(0);
    const answer = await ownWorker().export({ format, name: what, selection }, callback(setWritten));
    setWritten(null);
    if (answer.ok) {
      saveFile(answer.value.content, answer.value.fileName);
      onClose();
    } else if (answer.problem !== null) deeds.fail(answer.problem);
  };
  return (
    <ExportForm
      what={what}
      count={count}
      written={written}
      locale={interfaceLocale()}
      onExport={format => void write(format)}
      onCancel={() => {
        if (written === null) onClose();
        else void ownWorker().cancel();
      }}
    />
  );
}
