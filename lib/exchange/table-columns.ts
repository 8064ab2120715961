/** Suggests what the columns of a table hold, by their headings and, where those do not tell, by what stands in them. */
import type { ColumnField, ColumnMapping, DateOrder } from '../imported.ts';
import { findDateOrder, readDate } from './read-date.ts';

/** Headings as people write them, in letters only. */
const HEADINGS: Readonly<Record<ColumnField, string>> = {
  id: 'id quoteid identifier key recordid',
  text: 'text quote quotation quotes exact statement claim claimreviewed words zitat aussage citation cita quotedescription',
  prefix: 'prefix before leftcontext pre',
  suffix: 'suffix after rightcontext post',
  speaker:
    'speaker speakername author creator saidby who person claimant name sprecher redner orateur orador politician source_person',
  jobTitle: 'jobtitle role position function office title_of_speaker amt',
  recipient: 'recipient to audience saidto',
  date: 'date datecreated datesaid saidon day when datum fecha claimdate statementdate',
  title: 'title headline article articletitle document page pagetitle titel titre',
  url: 'url link uri address web source sourceurl href',
  publisher: 'publisher outlet newspaper medium media paper publication site',
  published: 'published datepublished publicationdate publishedon reviewdate',
  language: 'language lang inlanguage sprache',
  about: 'about topic topics subject subjects tags tag keywords category',
  description: 'description context comment comments note notes circumstances',
  temporalBasis: 'temporalbasis datebasis',
  kind: 'kind type_of_quote utterancekind',
  archivedAt: 'archivedat archive archiveurl',
};

const FIELD_OF = new Map(
  Object.entries(HEADINGS).flatMap(([field, names]) => names.split(' ').map(name => [name, field as ColumnField])),
);
/** Hypothesis names the annotator “Author” and the day of the annotation “Created at”; neither is the statement's. */
const HYPOTHESIS = new Set(['createdat', 'page', 'quotedescription', 'comment']);
const ANNOTATORS = new Set(['author', 'createdat']);
const MAX_HEADING_CHARS = 60;
const MIN_QUOTE_CHARS = 25;

export function headingKey(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}_]/gu, '');
}

/** Does the first row name columns? It does where it has a known name, or only short words where the next row has a long text. */
export function isHeadingRow(row: readonly string[], next: readonly string[] | undefined): boolean {
  if (row.some(cell => FIELD_OF.has(headingKey(cell)))) return row.every(cell => cell.length <= MAX_HEADING_CHARS);
  const isShort = row.every(cell => cell.length <= MAX_HEADING_CHARS && !/\d{3}|https?:/u.test(cell));
  return isShort && (next?.some(cell => cell.length > MAX_HEADING_CHARS) ?? false);
}

/** Each field once, from the left. */
export function suggestColumns(
  headings: readonly string[] | null,
  rows: readonly (readonly string[])[],
): ColumnMapping {
  const width = headings?.length ?? Math.max(0, ...rows.map(row => row.length));
  const keys = Array.from({ length: width }, (_, i) => headingKey(headings?.[i] ?? ''));
  const isHypothesis = [...HYPOTHESIS].every(name => keys.includes(name));
  const used = new Set<ColumnField>();
  const columns = keys.map(key => {
    const field = isHypothesis && ANNOTATORS.has(key) ? undefined : FIELD_OF.get(key);
    if (field === undefined || used.has(field)) return null;
    used.add(field);
    return field;
  });
  const guess = (field: ColumnField, column: number): void => {
    if (column < 0 || used.has(field)) return;
    columns[column] = field;
    used.add(field);
  };
  if (!used.has('text')) guess('text', longestColumn(columns, rows));
  if (headings === null) {
    guess(
      'url',
      findColumn(columns, rows, cell => /^https?:\/\//iu.test(cell)),
    );
    guess(
      'date',
      findColumn(columns, rows, cell => ['date', 'ambiguous'].includes(readDate(cell).kind)),
    );
    guess(
      'speaker',
      findColumn(columns, rows, cell => /^\p{Lu}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*){1,4}$/u.test(cell)),
    );
  }
  return columns;
}

export function suggestDateOrder(columns: ColumnMapping, rows: readonly (readonly string[])[]): DateOrder | null {
  const dates = rows.flatMap(row => row.filter((_, i) => columns[i] === 'date' || columns[i] === 'published'));
  return findDateOrder(dates);
}

function longestColumn(columns: ColumnMapping, rows: readonly (readonly string[])[]): number {
  let best = -1;
  let longest = MIN_QUOTE_CHARS;
  columns.forEach((field, i) => {
    if (field !== null || rows.length === 0) return;
    const mean = rows.reduce((sum, row) => sum + (row[i]?.length ?? 0), 0) / rows.length;
    if (mean <= longest) return;
    longest = mean;
    best = i;
  });
  return best;
}

/** The first free column of which most cells pass. */
function findColumn(
  columns: ColumnMapping,
  rows: readonly (readonly string[])[],
  passes: (cell: string) => boolean,
): number {
  return columns.findIndex((field, i) => {
    if (field !== null || rows.length === 0) return false;
    return rows.filter(row => passes((row[i] ?? '').trim())).length > rows.length / 2;
  });
}
