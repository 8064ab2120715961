import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { contrast, token } from '../tests/contrast.ts';
import { bytesInWords, spanInWords } from './amounts.ts';
import { BackupPanel, type BackupPanelProps } from './BackupPanel.tsx';
import { CORPUS_COLOURS, colourOf } from './corpus-colours.ts';
import * as imports from './fixture-imports.ts';
import { opposed, rightToLeft, verbatim } from './fixtures.ts';
import { HealthReport, type HealthReportProps } from './HealthReport.tsx';
import { ImportPreview, type ImportPreviewProps } from './ImportPreview.tsx';
import { ImportProgress, type ImportState } from './ImportProgress.tsx';
import { ImportReport } from './ImportReport.tsx';
import { isReadyToImport } from './import-preview.ts';
import { Messages } from './Messages.tsx';
import { PackUpdate } from './PackUpdate.tsx';
import { type Problem, ProblemNotice } from './ProblemNotice.tsx';
import { RecordPage } from './RecordPage.tsx';
import { RecordParts } from './RecordParts.tsx';
import { RecordTable } from './RecordTable.tsx';
import { StorageState } from './StorageState.tsx';
import { makeTranslator } from './translator.ts';
import { UndoLine } from './UndoLine.tsx';

const locale = 'en-GB';
const ignore = () => {};

function markup(node: ReactNode): string {
  return renderToStaticMarkup(<Messages value={makeTranslator(messages)}>{node}</Messages>);
}

describe('a file before it is imported', () => {
  const preview = (props: Partial<ImportPreviewProps>) =>
    markup(
      <ImportPreview
        file={imports.tableFile}
        choices={imports.tableChoices}
        label={imports.label}
        locale={locale}
        onChoices={ignore}
        onLabel={ignore}
        onImport={ignore}
        onCancel={ignore}
        {...props}
      />,
    );

  it.each([
    'council-minutes.csv',
    'Table (CSV, TSV)',
    '4.2 MB',
    'Some dates in this file can be read both ways.',
    'Mend letters',
    'column 4',
    'line 14, date: “31.02.2020” is a day that does not exist',
    'Say how dates are read.',
  ])('says “%s”', words => expect(preview({})).toContain(words));

  it.each([
    ['dates that can be read both ways', imports.tableFile, imports.tableChoices, imports.label, false],
    [
      'dates as the reader has said',
      imports.tableFile,
      { ...imports.tableChoices, dateOrder: 'day first' },
      imports.label,
      true,
    ],
    [
      'no column with the words',
      imports.tableFile,
      { ...imports.tableChoices, dateOrder: 'day first', columns: ['speaker'] },
      imports.label,
      false,
    ],
    ['no name', imports.packFile, imports.packChoices, { ...imports.label, name: ' ' }, false],
    ['a pack', imports.packFile, imports.packChoices, imports.label, true],
  ] as const)('with %s can be imported or not', (_, file, choices, label, isReady) => {
    expect(isReadyToImport(file, choices, label)).toBe(isReady);
  });

  it('is not imported while it cannot be read, and says why', () => {
    const html = preview({ file: imports.packFile, choices: imports.packChoices, problem: 'This is no pack.' });
    expect(html).toContain('This is no pack.');
    expect(html).toMatch(/type="submit"[^>]*disabled=""/);
  });

  it('shows what a newer version of a pack would change', () => {
    const difference = {
      added: { count: 2, first: ['One more.'] },
      changed: { count: 1, first: [{ before: 'Four.', after: 'Five.' }] },
      dropped: { count: 0, first: [] },
      unchanged: 80,
    };
    const html = markup(
      <PackUpdate name="Harbour" versionHere="1" versionThere="2" difference={difference} locale={locale} />,
    );
    for (const words of [
      'adds 2 records',
      'One more.',
      'changes 1 record',
      'Four.',
      'Five.',
      'drops 0 records',
      '80 records stay',
    ])
      expect(html).toContain(words);
  });
});

describe('an import', () => {
  const state: ImportState = {
    name: 'Minutes',
    phase: 'reading',
    isPaused: false,
    taken: 40_000,
    rejected: 12,
    bytesRead: 25_000_000,
    bytes: 100_000_000,
    elapsedMs: 2_000,
  };
  const progress = (changes: Partial<ImportState>) =>
    markup(
      <ImportProgress
        state={{ ...state, ...changes }}
        locale={locale}
        onPause={ignore}
        onResume={ignore}
        onCancel={ignore}
      />,
    );

  it.each([
    [
      'at work',
      {},
      [
        '25%',
        '40,000 records taken',
        '12 not taken',
        '20,000 a second',
        '25 MB of 100 MB',
        'about 6 seconds left',
        'Pause',
      ],
    ],
    ['paused', { isPaused: true }, ['Paused', 'Go on']],
    ['at its end', { phase: 'indexing', bytesRead: 100_000_000 }, ['Writing the index']],
  ] as const)('%s', (_, changes, said) => {
    for (const words of said) expect(progress(changes)).toContain(words);
  });

  it('promises no rate before there is one', () => {
    expect(progress({ elapsedMs: 200 })).not.toMatch(/a second|left/);
  });

  it('that is done accounts for every record of the file', () => {
    const html = markup(
      <ImportReport
        report={imports.report}
        proposals={imports.proposals}
        locale={locale}
        onDownloadRejected={ignore}
        onShowRecords={ignore}
        onAnother={ignore}
        onUndo={ignore}
        onMerge={ignore}
        onKeepApart={ignore}
        onMergeAll={ignore}
      />,
    );
    for (const words of [
      '12,412 records in the file: 12,400 taken, 12 not taken.',
      '14 records have the words and the speaker of another in this file.',
      '3 records stand in another corpus too.',
      'rating (12,000)',
      '3 names look like speakers you have',
      'Nothing is merged unless you say so.',
      'Merged into “Tomas Lind”',
      'The first of them:',
    ])
      expect(html).toContain(words);
  });
});

describe('the table of records', () => {
  const record = verbatim.record;
  const table = (total: number) =>
    markup(
      <RecordTable
        total={total}
        first={0}
        count={Math.min(total, 200_000)}
        recordAt={place => (place % 2 === 0 && record ? record : undefined)}
        corpusOf={() => ({ name: 'Starting corpus', colour: 'blue' })}
        selected={new Set([record?.quote.id ?? ''])}
        sort="date"
        isDescending
        locale={locale}
        onSight={ignore}
        onSelect={ignore}
        isAllSelected={false}
        whyNotAll={null}
        onSelectAll={ignore}
        onSort={ignore}
        onOpen={ignore}
      />,
    );

  it('lays out what is in sight of a million, and tells how many there are', () => {
    const html = table(1_000_000);
    const rows = html.match(/class="record-row"/g)?.length ?? 0;
    expect(rows).toBeGreaterThan(5);
    expect(rows).toBeLessThan(60);
    expect(html).toContain('aria-rowcount="1000001"');
  });

  it('says of each row whether it is chosen, and of one that is not read that it is not', () => {
    const html = table(4);
    expect(html.match(/aria-selected="true"/g)).toHaveLength(2);
    expect(html.match(/aria-busy="true"/g)).toHaveLength(2);
    expect(html).toContain('aria-sort="descending"');
  });

  it('is stepped through in stretches where it is longer than a browser lays out', () => {
    const html = markup(
      <RecordParts first={800_000} size={200_000} total={1_000_000} locale={locale} onFirst={ignore} />,
    );
    expect(html).toContain('800,001 to 1,000,000 of 1,000,000');
    expect(html.match(/disabled=""/g)).toHaveLength(1);
  });
});

describe('one record', () => {
  it('isolates words of another direction, and names the corpus', () => {
    const html = markup(
      <RecordPage
        record={rightToLeft.record as NonNullable<typeof rightToLeft.record>}
        corpus={{ name: 'Starting corpus', colour: 'blue' }}
        claims={opposed.contradictions}
        timeLine={[]}
        locale={locale}
        onEdit={ignore}
        onDelete={ignore}
        onAdd={ignore}
        onSpeaker={ignore}
      />,
    );
    expect(html).toMatch(/<blockquote class="passage record-page-words" lang="he" dir="auto">/);
    expect(html).toContain('Starting corpus');
    expect(html).toContain('Compare with 3 other statements');
  });
});

describe('the health of a corpus', () => {
  const health = { records: 100, duplicate: 2, garbled: 1, 'no speaker': 0, 'no date': 5 };
  const report = (props: Partial<HealthReportProps>) =>
    markup(
      <HealthReport
        health={health}
        preview={null}
        isRepairing={false}
        locale={locale}
        onShow={ignore}
        onPreview={ignore}
        onRepair={ignore}
        onCancel={ignore}
        onClose={ignore}
        {...props}
      />,
    );

  it('names what is amiss, and only that', () => {
    const html = report({});
    expect(html).toContain('2 records with the words and the speaker of another');
    expect(html).toContain('5 records without a date');
    expect(html).not.toContain('without a speaker');
  });

  it('says so where nothing is', () => {
    expect(report({ health: { records: 1, duplicate: 0, garbled: 0, 'no speaker': 0, 'no date': 0 } })).toContain(
      'Nothing was found',
    );
  });

  it('shows what a repair would do before it is made', () => {
    const html = report({ preview: { flaw: 'garbled', count: 1, first: [{ before: 'donâ€™t', after: 'don’t' }] } });
    for (const words of ['Mends 1 record:', 'donâ€™t', 'don’t', 'Do it']) expect(html).toContain(words);
  });
});

describe('what is kept', () => {
  const backup = (props: Partial<BackupPanelProps>) =>
    markup(
      <BackupPanel
        state={{ kind: 'idle' }}
        lastBackup={null}
        oldDays={null}
        locale={locale}
        onSave={ignore}
        onFile={ignore}
        onRestore={ignore}
        onCancel={ignore}
        {...props}
      />,
    );

  it.each([
    [{}, 'No backup was saved yet.'],
    [{ lastBackup: '2024-01-30', oldDays: 45 }, 'That is 45 days ago.'],
    [{ state: { kind: 'asking', fileName: 'a.backup' } }, 'Restore “a.backup”?'],
    [{ state: { kind: 'restoring', done: 1, whole: 2 } }, 'Restoring the backup'],
  ] as [Partial<BackupPanelProps>, string][])('with %j says “%s”', (props, words) => {
    expect(backup(props)).toContain(words);
  });

  it.each([
    [
      { usedBytes: 1_200_000, quotaBytes: null, isPersisted: true },
      'The corpora take 1.2 MB.',
      'has promised to keep them',
    ],
    [{ usedBytes: 95, quotaBytes: 100, isPersisted: false }, 'The room is getting short.', 'has not promised'],
  ])('the room %j is “%s”', (figures, ...said) => {
    const html = markup(<StorageState figures={figures} answer={null} locale={locale} onAsk={ignore} />);
    for (const words of said) expect(html).toContain(words);
  });

  it.each([
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
  ] satisfies Problem['kind'][])('“%s” is said in a sentence', kind => {
    const text = markup(<ProblemNotice problem={{ kind, detail: 'the file ends too soon' }} />).replace(/<[^>]*>/g, '');
    expect(text).toMatch(/^[A-Z].{20,}[.!]$|: the file ends too soon$/);
  });

  it('what was done can be undone from the same line, also by somebody who does not see it', () => {
    const html = markup(<UndoLine text="Deleted." onUndo={ignore} onClose={ignore} />);
    expect(html).toMatch(/role="status".*Deleted\..*Undo/);
    expect(markup(<UndoLine text={null} onClose={ignore} />)).toContain('role="status"');
  });
});

describe('the colours of corpora', () => {
  it.each(['light', 'dark'] as const)('are seen on every %s ground', scheme => {
    for (const [light, dark] of Object.values(CORPUS_COLOURS))
      for (const ground of ['ground', 'surface', 'sunken', 'accent-tint'])
        expect(contrast(scheme === 'light' ? light : dark, token(ground, scheme))).toBeGreaterThanOrEqual(3);
  });

  it('are given by place until the reader chooses', () => {
    expect(new Set([0, 1, 2, 3].map(place => colourOf(undefined, place))).size).toBe(4);
    expect(colourOf('rose', 0)).toBe('rose');
    expect(colourOf('no colour', 1)).toBe(colourOf(undefined, 1));
  });
});

describe('amounts', () => {
  it.each([
    [0, '0 bytes'],
    [950, '950 bytes'],
    [1_200, '1.2 kB'],
    [999_900_000, '1,000 MB'],
    [12_300_000_000, '12.3 GB'],
  ])('%i bytes are “%s”', (bytes, words) => expect(bytesInWords(bytes, locale)).toBe(words));

  it.each([
    [0.2, '1 second'],
    [89, '89 seconds'],
    [91, '2 minutes'],
    [5_401, '2 hours'],
  ])('%f seconds are “%s”', (seconds, words) => expect(spanInWords(seconds, locale)).toBe(words));
});
