/** Shows any number of records as a table of which only the rows in sight exist: by mouse, by keyboard, selected one by one or in a stretch. */

// biome-ignore-all lint/a11y/useSemanticElements: a table element has no place for rows that are not there
// biome-ignore-all lint/a11y/useFocusableInteractive: after the grid pattern the focus is on the rows, not on their cells
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { CitedQuote } from '../lib/types.ts';
import { CorpusDot } from './CorpusDot.tsx';
import type { CorpusColour } from './corpus-colours.ts';
import './forms.css';
import { type MessageKey, useMessages } from './Messages.tsx';
import { Moment } from './Moment.tsx';
import './RecordTable.css';
import { useMedia } from './use-media.ts';

export type RecordSort = 'date' | 'speaker' | 'added' | 'relevance';

export interface RecordTableProps {
  /** How many records there are; those of this stretch (`first` on) are laid out. */
  total: number;
  first: number;
  count: number;
  /** Undefined where it is not read yet. `place` counts from 0 over all records. */
  recordAt: (place: number) => CitedQuote | undefined;
  corpusOf: (corpusId: string) => { name: string; colour: CorpusColour } | undefined;
  selected: ReadonlySet<string>;
  sort: RecordSort;
  isDescending: boolean;
  locale: string;
  /** Tells which places are in sight, `to` exclusive. */
  onSight: (from: number, to: number) => void;
  onSelect: (records: CitedQuote[], isSelected: boolean) => void;
  isAllSelected: boolean;
  /** A sentence where they are too many to be selected at once. */
  whyNotAll: string | null;
  onSelectAll: (isSelected: boolean) => void;
  onSort: (sort: RecordSort, isDescending: boolean) => void;
  onOpen: (quoteId: string) => void;
}

/** Of equal height, so that the place of a row is known without laying out those above it. The style sheet has the same heights. */
const ROW_PX = 44;
const NARROW_ROW_PX = 88;
const NARROW = '(max-width: 760px)';
/** Rows that are there above and below those in sight: scrolling finds them read. */
const MARGIN_ROWS = 12;
/** Before the table has been measured, and where nothing is measured (tests). */
const FIRST_RECT = { width: 1000, height: 480 };
const PAGE_ROWS = 10;

export function RecordTable(props: RecordTableProps) {
  const { total, first, count, recordAt, selected, locale, onSight } = props;
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useMedia(NARROW);
  const [active, setActive] = useState(0);
  const [anchor, setAnchor] = useState(0);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isNarrow ? NARROW_ROW_PX : ROW_PX),
    overscan: MARGIN_ROWS,
    initialRect: FIRST_RECT,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights are asked for anew when the layout changes
  useEffect(() => rows.measure(), [isNarrow]);
  const inSight = rows.getVirtualItems();
  const from = inSight[0]?.index ?? 0;
  const to = (inSight.at(-1)?.index ?? -1) + 1;
  useEffect(() => onSight(first + from, first + to), [first, from, to, onSight]);
  const current = Math.min(active, Math.max(0, count - 1));

  function move(row: number) {
    const next = Math.max(0, Math.min(count - 1, row));
    setActive(next);
    rows.scrollToIndex(next);
    // The row may not be there before the table has scrolled to it.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus({ preventScroll: true }),
    );
  }

  function select(row: number, isStretch: boolean) {
    const [start, end] = isStretch ? [Math.min(anchor, row), Math.max(anchor, row)] : [row, row];
    const records: CitedQuote[] = [];
    for (let at = start; at <= end; at++) {
      const record = recordAt(first + at);
      if (record !== undefined) records.push(record);
    }
    const own = recordAt(first + row);
    props.onSelect(records, isStretch || (own !== undefined && !selected.has(own.quote.id)));
    setAnchor(row);
  }

  function press(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      if (props.whyNotAll === null) props.onSelectAll(true);
    } else if (step !== undefined) move(step(current, count));
    else if (event.key === ' ') select(current, event.shiftKey);
    else if (event.key === 'Enter') {
      const record = recordAt(first + current);
      if (record) props.onOpen(record.quote.id);
    } else return;
    event.preventDefault();
  }

  function click(event: MouseEvent, row: number) {
    setActive(row);
    if ((event.target as Element).closest('.record-tick')) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) return select(row, event.shiftKey);
    // Words that are being marked by the pointer are not a click on their row.
    if (String(getSelection() ?? '') !== '') return;
    const record = recordAt(first + row);
    if (record) props.onOpen(record.quote.id);
  }

  return (
    <div
      className="record-table"
      role="grid"
      aria-label={t('navRecords')}
      aria-rowcount={total + 1}
      aria-multiselectable
    >
      <div className="record-head-row" role="row" aria-rowindex={1}>
        <span role="columnheader" className="record-tick">
          <SelectAll {...props} />
        </span>
        {COLUMNS.map(([name, label, sort]) => (
          <HeadCell key={name} {...props} name={name} label={label} ownSort={sort} />
        ))}
      </div>
      <div className="record-scroller" ref={scroller} role="rowgroup" onKeyDown={press}>
        <div role="presentation" className="record-rows" style={{ blockSize: rows.getTotalSize() }}>
          {inSight.map(({ index, start }) => {
            const record = recordAt(first + index);
            const isSelected = record !== undefined && selected.has(record.quote.id);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are listened for on the group of rows
              <div
                key={first + index}
                role="row"
                data-row={index}
                aria-rowindex={first + index + 2}
                aria-selected={isSelected}
                aria-busy={record === undefined}
                tabIndex={index === current ? 0 : -1}
                className="record-row"
                style={{ transform: `translateY(${start}px)` }}
                onFocus={() => setActive(index)}
                onClick={event => click(event, index)}
              >
                <span role="gridcell" className="record-tick">
                  <label className="tick-target">
                    <input
                      type="checkbox"
                      className="tick"
                      tabIndex={-1}
                      checked={isSelected}
                      disabled={record === undefined}
                      aria-label={t('selectRecord', record?.quote.exact.slice(0, 60) ?? '')}
                      onClick={event => {
                        if (event.shiftKey) select(index, true);
                      }}
                      onChange={event => {
                        if (record && !(event.nativeEvent as unknown as globalThis.MouseEvent).shiftKey)
                          select(index, false);
                      }}
                    />
                  </label>
                </span>
                {record === undefined ? (
                  <span role="gridcell" className="record-words record-unread" />
                ) : (
                  <RecordCells record={record} corpus={props.corpusOf(record.quote.corpusId)} locale={locale} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function SelectAll({ selected, isAllSelected, whyNotAll, onSelectAll }: RecordTableProps) {
  const t = useMessages();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = selected.size > 0 && !isAllSelected;
  }, [selected, isAllSelected]);
  return (
    <label className="tick-target" title={whyNotAll ?? t('selectAllFound')}>
      <input
        ref={box}
        type="checkbox"
        className="tick"
        checked={isAllSelected}
        disabled={whyNotAll !== null}
        aria-label={whyNotAll ?? t('selectAllFound')}
        onChange={event => onSelectAll(event.currentTarget.checked)}
      />
    </label>
  );
}

interface RecordCellsProps {
  record: CitedQuote;
  corpus: { name: string; colour: CorpusColour } | undefined;
  locale: string;
}

function RecordCells({ record: { quote, speaker, source }, corpus, locale }: RecordCellsProps) {
  const t = useMessages();
  return (
    <>
      <span role="gridcell" className="record-words passage" lang={quote.inLanguage} dir="auto">
        {quote.exact}
      </span>
      <span role="gridcell" className="record-speaker-cell">
        {speaker === null ? <span className="quiet">{t('speakerNotNamed')}</span> : <bdi>{speaker.name}</bdi>}
      </span>
      <span role="gridcell" className="record-date">
        {quote.dateCreated === undefined ? (
          <span className="quiet">{t('dateUnknownShort')}</span>
        ) : (
          <Moment date={quote.dateCreated} locale={locale} />
        )}
      </span>
      <span role="gridcell" className="record-corpus">
        {corpus !== undefined && (
          <>
            <CorpusDot colour={corpus.colour} />
            <bdi>{corpus.name}</bdi>
          </>
        )}
      </span>
      <span role="gridcell" className="record-source">
        <bdi>{source?.publisher ?? source?.name ?? ''}</bdi>
      </span>
    </>
  );
}

interface HeadCellProps extends Pick<RecordTableProps, 'sort' | 'isDescending' | 'onSort'> {
  name: string;
  label: MessageKey;
  ownSort: RecordSort | null;
}

function HeadCell({ name, label, ownSort, sort, isDescending, onSort }: HeadCellProps) {
  const t = useMessages();
  const isSorted = ownSort !== null && ownSort === sort;
  return (
    <span
      role="columnheader"
      className={name}
      {...(ownSort === null ? {} : { 'aria-sort': isSorted ? (isDescending ? 'descending' : 'ascending') : 'none' })}
    >
      {ownSort === null ? (
        t(label)
      ) : (
        <button type="button" className="record-sort" onClick={() => onSort(ownSort, isSorted && !isDescending)}>
          {t(label)}
          <svg className={isSorted ? 'glyph' : 'glyph glyph-faint'} viewBox="0 0 16 16" aria-hidden="true">
            <path d={isSorted && isDescending ? 'M4.5 6.5 8 10l3.5-3.5' : 'M4.5 9.5 8 6l3.5 3.5'} />
          </svg>
        </button>
      )}
    </span>
  );
}

const COLUMNS = [
  ['record-words', 'columnWords', null],
  ['record-speaker-cell', 'columnSpeaker', 'speaker'],
  ['record-date', 'columnDate', 'date'],
  ['record-corpus', 'columnCorpus', null],
  ['record-source', 'columnSource', null],
] as const satisfies [string, MessageKey, RecordSort | null][];

const STEPS: Readonly<Record<string, (row: number, count: number) => number>> = {
  ArrowDown: row => row + 1,
  ArrowUp: row => row - 1,
  PageDown: row => row + PAGE_ROWS,
  PageUp: row => row - PAGE_ROWS,
  Home: () => 0,
  End: (_, count) => count - 1,
};
