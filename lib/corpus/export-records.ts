/** The records of corpora on their way out: batch by batch, with the speakers as the reader has named and merged them; memory does not grow with the corpus. */
import type { ExportBatch } from '../imported.ts';
import type { Quote, Source, Speaker } from '../types.ts';
import type { CorpusDatabase } from './database.ts';
import { globalId, localId } from './part-format.ts';
import { PartReader } from './part-reader.ts';
import { placeParts } from './placed-parts.ts';
import { readPart } from './read-part.ts';
import { findRows, readRecords } from './read-records.ts';
import type { StoredCorpus } from './rows.ts';
import { readSpeakerEdits } from './speaker-edits.ts';

export interface ExportChoice {
  /** All corpora where it is absent. */
  corpusIds?: readonly string[];
  /** Global ids: only these records, in this order. */
  quoteIds?: readonly string[];
}

/** Records read at once of a selection. */
const SELECTED_AT_ONCE = 1_000;

/** Of one corpus ids are its own again; of several they are global, so that none meets another one. */
export async function* exportRecords(database: CorpusDatabase, choice: ExportChoice): AsyncGenerator<ExportBatch> {
  const { corpusIds, quoteIds } = choice;
  const reader = new PartReader(database);
  const all = await database.corpora.orderBy('order').toArray();
  const corpora = corpusIds ? all.filter(({ id }) => corpusIds.includes(id)) : all;
  if (quoteIds) yield* exportSelection(reader, corpora, quoteIds);
  else for (const corpus of corpora) yield* exportCorpus(reader, corpus, corpora.length === 1);
}

async function* exportCorpus(reader: PartReader, corpus: StoredCorpus, isAlone: boolean): AsyncGenerator<ExportBatch> {
  const edits = await readSpeakerEdits(reader.database);
  const given = new Set<string>();
  for (const placed of placeParts([corpus])) {
    // A corpus that was merged from others has their ids too.
    const { idSpace } = placed.part;
    const own = (id: string) => (isAlone && localId(corpus.id, id)) || id;
    const idOf = (id: string) => own(globalId(idSpace, id));
    /** By their ids in the part, as they are to be shown. */
    const speakers = new Map<string, Speaker>();
    for await (const batch of readPart(reader, placed)) {
      const coming = batch.speakers.map(speaker => ({ ...speaker, id: globalId(idSpace, speaker.id) }));
      const resolved = await edits.resolve(reader, coming);
      const shown = coming.map(speaker => resolved.get(speaker.id) ?? speaker);
      for (const [at, speaker] of shown.entries()) speakers.set(batch.speakers[at]!.id, speaker);
      const fresh = [...new Map(shown.map(speaker => [speaker.id, speaker])).values()].filter(
        ({ id }) => !given.has(id),
      );
      for (const { id } of fresh) given.add(id);
      yield {
        speakers: fresh.map(speaker => ({ ...speaker, id: own(speaker.id) })),
        sources: batch.sources.map(source => ({ ...source, id: idOf(source.id) })),
        quotes: batch.quotes.map(quote => ({
          ...withIds(quote, idOf),
          creator: quote.creator === null ? null : own(speakers.get(quote.creator)?.id ?? idOf(quote.creator)),
        })),
        contradictions: batch.contradictions.map(pair => ({
          ...pair,
          id: idOf(pair.id),
          quoteId: own(pair.quoteId),
          againstId: own(pair.againstId),
        })),
      };
    }
  }
}

function withIds(quote: Quote, idOf: (id: string) => string): Quote {
  return {
    ...quote,
    id: idOf(quote.id),
    isPartOf: idOf(quote.isPartOf),
    ...(quote.appearance ? { appearance: quote.appearance.map(at => ({ ...at, isPartOf: idOf(at.isPartOf) })) } : {}),
  };
}

async function* exportSelection(
  reader: PartReader,
  corpora: readonly StoredCorpus[],
  quoteIds: readonly string[],
): AsyncGenerator<ExportBatch> {
  const parts = placeParts(corpora);
  const given = new Set<string>();
  const onlyNew = <Entity extends Speaker | Source>(entities: Iterable<Entity | null>): Entity[] => {
    const fresh = [...entities].filter(entity => entity !== null && !given.has(entity.id)) as Entity[];
    for (const { id } of fresh) given.add(id);
    return [...new Map(fresh.map(entity => [entity.id, entity])).values()];
  };
  for (let from = 0; from < quoteIds.length; from += SELECTED_AT_ONCE) {
    const wanted = quoteIds.slice(from, from + SELECTED_AT_ONCE);
    const rows = await findRows(reader, parts, wanted);
    const records = await readRecords(reader, parts, [...rows.values()]);
    const found = wanted.map(id => records.get(rows.get(id) ?? -1)).filter(record => record !== undefined);
    const pairs = await reader.database.recordedPairs.where('quoteId').anyOf(wanted).toArray();
    const chosen = new Set(quoteIds);
    const partIds = new Set(parts.map(({ part }) => part.id));
    yield {
      speakers: onlyNew(found.map(({ speaker }) => speaker)),
      sources: onlyNew(found.flatMap(({ source, appearsIn }) => [source, ...appearsIn])),
      quotes: found.map(({ quote }) => quote),
      contradictions: pairs
        .filter(({ partId, againstId }) => partIds.has(partId) && chosen.has(againstId))
        .map(({ partId: _, order: __, ...pair }) => pair),
    };
  }
}
