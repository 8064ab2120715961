/** Shows the first rows of a table as they stand in its file; above each column stands what it holds, to be changed. */

import type { ColumnField, ColumnMapping } from '../lib/imported.ts';
import { Choice } from './Choice.tsx';
import './ColumnTable.css';
import { type MessageKey, useMessages } from './Messages.tsx';

/** Enough to see what a column is; the rest of a long field is for the file itself. */
const MAX_CELL_CHARS = 120;

export interface ColumnTableProps {
  table: { headings: string[]; rows: string[][] };
  columns: ColumnMapping;
  onColumn: (place: number, field: ColumnField | null) => void;
}

export function ColumnTable({ table: { headings, rows }, columns, onColumn }: ColumnTableProps) {
  const t = useMessages();
  const fields = Object.entries(FIELDS).map(([field, key]) => [field, t(key)] as const);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="scroll-sideways" tabIndex={0} aria-label={t('columnsTitle')}>
      <table className="table column-table">
        <thead>
          <tr>
            {headings.map((heading, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headings may be blank or double, their places are not
              <th key={place} scope="col" className={columns[place] == null ? 'column-out' : ''}>
                <bdi className="column-heading">{heading || t('columnUnnamed', String(place + 1))}</bdi>
                <Choice
                  label={t('columnHolds', heading || String(place + 1))}
                  isLabelHidden
                  value={columns[place] ?? ''}
                  options={[['', t('columnLeftOut')], ...fields]}
                  onChange={field => onColumn(place, field === '' ? null : (field as ColumnField))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={number}>
              {headings.map((_, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={place} className={columns[place] == null ? 'column-out' : ''} dir="auto">
                  {shorten(row[place] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function shorten(text: string): string {
  return text.length > MAX_CELL_CHARS ? `${text.slice(0, MAX_CELL_CHARS)} …` : text;
}

const FIELDS: Readonly<Record<ColumnField, MessageKey>> = {
  text: 'fieldText',
  speaker: 'fieldSpeaker',
  date: 'fieldDate',
  title: 'fieldTitle',
  url: 'fieldUrl',
  publisher: 'fieldPublisher',
  published: 'fieldPublished',
  prefix: 'fieldPrefix',
  suffix: 'fieldSuffix',
  jobTitle: 'fieldJobTitle',
  recipient: 'fieldRecipient',
  about: 'fieldAbout',
  description: 'fieldDescription',
  language: 'fieldLanguage',
  kind: 'fieldKind',
  temporalBasis: 'fieldTemporalBasis',
  archivedAt: 'fieldArchivedAt',
  id: 'fieldId',
};
