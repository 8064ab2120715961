/** What a newer version of a corpus would add, change and drop, told before it is taken: by the ids of its records, in bounded memory. */
import type { ImportBatch } from '../imported.ts';
import type { CitedQuote, Quote, Source, Speaker } from '../types.ts';
import type { CorpusDatabase } from './database.ts';
import { CorpusError } from './errors.ts';
import { globalId } from './part-format.ts';
import { PartReader } from './part-reader.ts';
import { type PlacedPart, partOfRow, placeParts } from './placed-parts.ts';
import { findRows, readRecords } from './read-records.ts';

/** Of each kind so many are shown. */
const MAX_SHOWN = 50;

export interface VersionDifference {
  /** Of what is there now, and of what would come. */
  versions: { installed: string; newer: string | null };
  added: number;
  changed: number;
  dropped: number;
  same: number;
  rejected: number;
  /** The first of each. */
  shown: {
    added: CitedQuote[];
    changed: { before: CitedQuote; after: CitedQuote }[];
    dropped: CitedQuote[];
  };
}

/** `batches`: the newer version as an importer reads it. It is not stored. */
export async function compareVersion(
  database: CorpusDatabase,
  corpusId: string,
  batches: AsyncIterable<ImportBatch>,
): Promise<VersionDifference> {
  const corpus = await database.corpora.get(corpusId);
  if (!corpus) throw new CorpusError('no corpus', corpusId);
  const reader = new PartReader(database);
  const parts = placeParts([corpus]);
  const kept = new Map(parts.map(placed => [placed, new Uint8Array(placed.part.count)]));
  const difference: VersionDifference = {
    versions: { installed: corpus.version, newer: null },
    added: 0,
    changed: 0,
    dropped: 0,
    same: 0,
    rejected: 0,
    shown: { added: [], changed: [], dropped: [] },
  };
  const { shown } = difference;
  const incoming = new Incoming(corpusId);
  for await (const batch of batches) {
    if (batch.head?.version) difference.versions.newer = batch.head.version;
    difference.rejected = batch.total - batch.taken;
    incoming.add(batch);
    const rows = await findRows(
      reader,
      parts,
      batch.quotes.map(({ id }) => globalId(corpusId, id)),
    );
    const records = await readRecords(reader, parts, [...rows.values()], { isRaw: true });
    for (const quote of batch.quotes) {
      const after = incoming.cite(quote);
      const row = rows.get(after.quote.id);
      const before = row === undefined ? undefined : records.get(row);
      if (row === undefined || !before) {
        difference.added++;
        if (shown.added.length < MAX_SHOWN) shown.added.push(after);
        continue;
      }
      const placed = partOfRow(parts, row);
      if (placed) kept.get(placed)![row - placed.part.firstRow] = 1;
      if (canonical(before) === canonical(after)) difference.same++;
      else {
        difference.changed++;
        if (shown.changed.length < MAX_SHOWN) shown.changed.push({ before, after });
      }
    }
  }
  const droppedRows = [...kept].flatMap(([placed, marks]) => droppedOf(placed, marks));
  difference.dropped = droppedRows.length;
  const first = droppedRows.slice(0, MAX_SHOWN);
  const records = await readRecords(reader, parts, first);
  shown.dropped = first.map(row => records.get(row)).filter(record => record !== undefined);
  return difference;
}

function droppedOf({ part, deleted }: PlacedPart, marks: Uint8Array): number[] {
  const rows: number[] = [];
  for (let number = 0; number < marks.length; number++)
    if (!marks[number] && !deleted.has(number)) rows.push(part.firstRow + number);
  return rows;
}

/** The same for records that say the same, in whichever order their fields stand. */
function canonical({ quote, speaker, source, appearsIn }: CitedQuote): string {
  return JSON.stringify([quote, speaker, source, appearsIn], (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** The speakers and sources of the newer version, to cite its quotes with. */
class Incoming {
  readonly #speakers = new Map<string, Speaker>();
  readonly #sources = new Map<string, Source>();

  constructor(private readonly corpusId: string) {}

  add({ speakers, sources }: ImportBatch): void {
    for (const speaker of speakers) this.#speakers.set(speaker.id, speaker);
    for (const source of sources) this.#sources.set(source.id, source);
  }

  cite(quote: Quote): CitedQuote {
    const id = (local: string) => globalId(this.corpusId, local);
    const withId = <T extends { id: string }>(entity: T | undefined): T | null =>
      entity ? { ...entity, id: id(entity.id) } : null;
    const { creator, isPartOf, appearance } = quote;
    return {
      quote: {
        ...quote,
        id: id(quote.id),
        corpusId: this.corpusId,
        creator: creator === null ? null : id(creator),
        isPartOf: id(isPartOf),
        ...(appearance ? { appearance: appearance.map(at => ({ ...at, isPartOf: id(at.isPartOf) })) } : {}),
      },
      speaker: creator === null ? null : withId(this.#speakers.get(creator)),
      source: withId(this.#sources.get(isPartOf)),
      appearsIn: (appearance ?? []).map(at => withId(this.#sources.get(at.isPartOf))).filter(source => source !== null),
    };
  }
}
