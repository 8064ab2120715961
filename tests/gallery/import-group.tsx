/** The states of an import: the source, the preview, at work, and what it came to. */
import {
  cleanReport,
  label,
  packChoices,
  packFile,
  proposals,
  report,
  tableChoices,
  tableFile,
} from '../../components/fixture-imports.ts';
import { ImportPreview, type ImportPreviewProps } from '../../components/ImportPreview.tsx';
import { ImportProgress, type ImportState } from '../../components/ImportProgress.tsx';
import { ImportReport } from '../../components/ImportReport.tsx';
import { ImportSource } from '../../components/ImportSource.tsx';
import { PackUpdate } from '../../components/PackUpdate.tsx';
import { WaitingFiles } from '../../components/WaitingFiles.tsx';
import { doNothing, Frame, Group, locale, tell } from './frame.tsx';

const working: ImportState = {
  name: 'Council minutes',
  phase: 'reading',
  isPaused: false,
  taken: 412_300,
  rejected: 12,
  bytesRead: 84_000_000,
  bytes: 203_000_000,
  elapsedMs: 19_400,
};

export function ImportGroup() {
  return (
    <Group name="import">
      <Frame name="no file yet" wide>
        <ImportSource onFiles={doNothing} onText={text => tell(`text ${text}`)} />
      </Frame>
      <Frame name="further files" wide>
        <WaitingFiles
          names={[
            'council-2021.csv',
            'council-2022.csv',
            'a-file-whose-name-says-all-that-its-maker-knew-of-it-and-more-2023.jsonl',
          ]}
          locale={locale}
          onNext={() => tell('next file')}
          onLeaveOut={() => tell('leave files out')}
        />
      </Frame>
      <Frame name="a table whose dates can be read both ways" wide>
        <Preview file={tableFile} choices={tableChoices} />
      </Frame>
      <Frame name="a packed pack that replaces one" wide>
        <Preview
          file={packFile}
          choices={packChoices}
          replaces={{ name: 'Starting corpus', versionHere: '1.0.0', difference: null }}
        />
      </Frame>
      <Frame name="unreadable under this choice" wide>
        <Preview
          file={{ ...packFile, records: [] }}
          choices={packChoices}
          problem="This file is no pack: it has no “schemaVersion”."
        />
      </Frame>
      <Frame name="what a newer version changes" wide>
        <PackUpdate
          name="Starting corpus"
          versionHere="1.0.0"
          versionThere="1.1.0"
          difference={{
            added: { count: 2, first: ['The north quay stays with the city for good.', 'לא נעלה את אגרת הנמל השנה'] },
            changed: {
              count: 1,
              first: [{ before: 'We have set aside four millions.', after: 'We have set aside five millions.' }],
            },
            dropped: { count: 1, first: ['There was never a plan to sell the north quay.'] },
            unchanged: 80,
          }}
          locale={locale}
          level={3}
        />
      </Frame>
      <Frame name="two versions being compared">
        <PackUpdate
          name="Starting corpus"
          versionHere="1.0.0"
          versionThere="1.1.0"
          difference={null}
          locale={locale}
          level={3}
        />
      </Frame>
      <Frame name="at work" wide>
        <Progress state={working} />
      </Frame>
      <Frame name="paused">
        <Progress state={{ ...working, isPaused: true }} />
      </Frame>
      <Frame name="writing the index">
        <Progress state={{ ...working, phase: 'indexing', bytesRead: working.bytes }} />
      </Frame>
      <Frame name="done, some not taken, names to merge" wide>
        <Report report={report} proposals={proposals} />
      </Frame>
      <Frame name="done, all taken" wide>
        <Report report={cleanReport} proposals={[]} />
      </Frame>
    </Group>
  );
}

type PreviewState = Pick<ImportPreviewProps, 'file' | 'choices' | 'problem' | 'replaces'>;

function Preview(props: PreviewState) {
  return (
    <ImportPreview
      {...props}
      label={label}
      locale={locale}
      level={3}
      onChoices={choices => tell(`choose ${JSON.stringify(choices)}`)}
      onLabel={doNothing}
      onImport={() => tell('import')}
      onCancel={() => tell('cancel import')}
    />
  );
}

function Progress({ state }: { state: ImportState }) {
  return (
    <ImportProgress
      state={state}
      locale={locale}
      level={3}
      onPause={() => tell('pause')}
      onResume={() => tell('resume')}
      onCancel={() => tell('cancel')}
    />
  );
}

function Report(props: { report: typeof report; proposals: typeof proposals }) {
  return (
    <ImportReport
      {...props}
      locale={locale}
      level={3}
      onDownloadRejected={() => tell('download')}
      onShowRecords={doNothing}
      onAnother={doNothing}
      onUndo={() => tell('undo')}
      onMerge={({ added }) => tell(`merge ${added.id}`)}
      onKeepApart={doNothing}
      onMergeAll={doNothing}
    />
  );
}
