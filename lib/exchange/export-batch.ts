/** What writers share: the speakers and sources of a batch by their ids, and what a file says about its corpus. */
import type { ExportBatch } from '../imported.ts';
import type { Corpus, Quote, Source, Speaker } from '../types.ts';

export type ExportHead = Pick<Corpus, 'id' | 'name' | 'version'> &
  Partial<Pick<Corpus, 'creator' | 'license' | 'description' | 'provenance' | 'dateModified'>>;

export interface CitedRecord {
  quote: Quote;
  speaker: Speaker | null;
  source: Source | null;
  appearsIn: (Source | null)[];
}

/** The quotes of a batch with those they name. */
export function citeBatch({ quotes, speakers, sources }: ExportBatch): CitedRecord[] {
  const speakerById = new Map(speakers.map(speaker => [speaker.id, speaker]));
  const sourceById = new Map(sources.map(source => [source.id, source]));
  return quotes.map(quote => ({
    quote,
    speaker: quote.creator === null ? null : (speakerById.get(quote.creator) ?? null),
    source: sourceById.get(quote.isPartOf) ?? null,
    appearsIn: (quote.appearance ?? []).map(({ isPartOf }) => sourceById.get(isPartOf) ?? null),
  }));
}

/** An object without the members that hold nothing: what a standard leaves out is left out. */
export function filled<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => {
      if (value === undefined || value === null || value === '') return false;
      return !Array.isArray(value) || value.length > 0;
    }),
  ) as Partial<T>;
}

/** A piece of a JSON document whose list goes on over many batches. */
export async function* writeList<T>(
  batches: AsyncIterable<ExportBatch>,
  opening: string,
  closing: string,
  toEntries: (batch: ExportBatch) => T[],
): AsyncGenerator<string> {
  yield opening;
  let isFirst = true;
  for await (const batch of batches) {
    let piece = '';
    for (const entry of toEntries(batch)) {
      piece += `${isFirst ? '' : ',\n'}${JSON.stringify(entry)}`;
      isFirst = false;
    }
    if (piece !== '') yield piece;
  }
  yield closing;
}
