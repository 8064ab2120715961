/** The sources of all corpora, found by a part of their name or address; where there are very many, by their whole address only. */
import type { Source } from '../types.ts';
import type { CorpusDatabase } from './database.ts';
import { foldName } from './fold-name.ts';
import { findSources } from './list-records.ts';
import { PackedEntries } from './packed-entries.ts';
import { ENTRIES_A_PIECE, globalId, LISTS, normaliseAddress } from './part-format.ts';
import { PartReader } from './part-reader.ts';
import type { StoredPart } from './rows.ts';

/** To read so many takes a tenth of a second, once. */
const MAX_NAMED = 20_000;

/** At most `limit`: such as begin so, then such as have it in them. */
export type SearchSources = (text: string, limit: number) => Promise<Source[]>;

interface NamedSource {
  source: Source;
  name: string;
  address: string;
}

/** Reads the names once, and again when the corpora have changed. */
export function openSourceDirectory(database: CorpusDatabase): SearchSources {
  const reader = new PartReader(database);
  let known: { state: string; sources: Promise<NamedSource[]> } | null = null;
  return async (text, limit) => {
    const parts = (await database.corpora.orderBy('order').toArray()).flatMap(corpus => corpus.parts ?? []);
    if (parts.reduce((sum, { sourceCount }) => sum + sourceCount, 0) > MAX_NAMED)
      return (await findSources(database, text)).slice(0, limit);
    const state = parts.map(({ id }) => id).join();
    if (known?.state !== state) {
      const sources = readNames(reader, parts);
      sources.catch(() => {
        known = null;
      });
      known = { state, sources };
    }
    return search(await known.sources, text, limit);
  };
}

async function readNames(reader: PartReader, parts: readonly StoredPart[]): Promise<NamedSource[]> {
  const named = new Map<string, NamedSource>();
  for (const { id: partId, idSpace, sourceCount } of parts) {
    if (sourceCount === 0) continue;
    const pieces = await reader.readPieces(partId, LISTS.sources, 0, Math.floor((sourceCount - 1) / ENTRIES_A_PIECE));
    for (const source of pieces.flatMap(bytes => new PackedEntries(bytes).readAll<Source>())) {
      const id = globalId(idSpace, source.id);
      const name = foldName(`${source.name} ${source.publisher ?? ''}`);
      named.set(id, { source: { ...source, id }, name, address: foldName(normaliseAddress(source.url ?? '')) });
    }
  }
  return [...named.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function search(all: readonly NamedSource[], text: string, limit: number): Source[] {
  const wanted = foldName(text.trim());
  const wantedAddress = foldName(normaliseAddress(text));
  const starting: Source[] = [];
  const holding: Source[] = [];
  for (const { source, name, address } of all) {
    const isStart = name.startsWith(wanted) || address.startsWith(wantedAddress);
    if (isStart) starting.push(source);
    else if (name.includes(wanted) || (wantedAddress !== '' && address.includes(wantedAddress))) holding.push(source);
    if (starting.length >= limit) break;
  }
  return [...starting, ...holding].slice(0, limit);
}
