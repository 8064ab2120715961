/** Writes chosen records to a file, in the form that the reader chooses. */
import { useState } from 'react';
import { ExportForm } from '@/components/ExportForm.tsx';
import { useMessages } from '@/components/Messages.tsx';
import type { ExportChoice } from '@/lib/corpus/export-records.ts';
import type { ExportFormat } from '@/lib/imported.ts';
import { interfaceLocale } from '@/lib/interface-language.ts';
import { useDeeds } from './deeds.tsx';
import { saveFile } from './save-file.ts';
import { callback, ownWorker } from './worker-client.ts';

interface ExportDialogueProps {
  what: string;
  count: number;
  choice: ExportChoice;
  onClose: () => void;
}

export function ExportDialogue({ what, count, choice, onClose }: ExportDialogueProps) {
  const t = useMessages();
  const deeds = useDeeds();
  const locale = interfaceLocale();
  const [written, setWritten] = useState<number | null>(null);
  const labels = {
    speakerUnknown: t('speakerNotNamed'),
    dateUnknown: t('dateUnknown'),
    recordedFrom: t('exportRecordedFrom'),
    alsoIn: t('exportAlsoIn'),
    archived: t('archivedCopy'),
    ratedBy: t('exportRatedBy'),
    sideBySide: t('exportSideBySide'),
    noRecordText: t('exportNoText'),
    note: t('exportNote'),
  };
  const write = async (format: ExportFormat) => {
    setWritten(0);
    try {
      const job = { format, name: what, choice, labels, language: locale };
      const answer = await ownWorker().export(job, callback(setWritten));
      if (answer.ok) {
        saveFile(answer.value.content, `${what}.${answer.value.extension}`);
        onClose();
      } else if (answer.problem !== null) deeds.fail(answer.problem);
    } catch (error) {
      deeds.fail(error);
    }
    setWritten(null);
  };
  return (
    <ExportForm
      what={what}
      count={count}
      written={written}
      locale={locale}
      onExport={format => void write(format)}
      onCancel={() => {
        if (written === null) onClose();
        else void ownWorker().cancelWriting();
      }}
    />
  );
}
