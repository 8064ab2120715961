/** The records that the reader has selected: one by one, in stretches, or all that a question finds, also those out of sight. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BrowseRecords, RecordQuery } from '@/lib/corpus/record-query.ts';
import type { CitedQuote } from '@/lib/types.ts';

/** A selection is a list of ids that the page holds: of this many it takes some megabytes, and two seconds to put together. */
export const MAX_SELECTED = 20_000;
/** Read at once. */
const STRETCH = 1_000;

export interface Selection {
  /** Ids of records with those of their corpora. */
  ids: ReadonlyMap<string, string>;
  /** Are they all that the question of now finds? */
  isAll: boolean;
  select: (records: CitedQuote[], isSelected: boolean) => void;
  selectAll: () => Promise<void>;
  clear: () => void;
}

/** @param query the same object as long as the question is the same */
export function useSelection(browse: BrowseRecords, query: RecordQuery): Selection {
  const [ids, setIds] = useState<ReadonlyMap<string, string>>(new Map());
  const [isAll, setIsAll] = useState(false);
  const asked = useRef(new AbortController());
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being put together for one question is not for the next
  useEffect(() => {
    const asking = new AbortController();
    asked.current = asking;
    setIsAll(false);
    return () => asking.abort();
  }, [query]);

  const select = useCallback((records: CitedQuote[], isSelected: boolean) => {
    if (!isSelected) setIsAll(false);
    setIds(former => {
      const next = new Map(former);
      for (const { quote } of records) isSelected ? next.set(quote.id, quote.corpusId) : next.delete(quote.id);
      return next;
    });
  }, []);

  const selectAll = useCallback(async () => {
    const { signal } = asked.current;
    const found: CitedQuote[] = [];
    for (let offset = 0; offset < MAX_SELECTED; offset += STRETCH) {
      const { records } = await browse(query, { offset, limit: STRETCH, signal });
      if (signal.aborted) return;
      found.push(...records);
      if (records.length < STRETCH) break;
    }
    select(found, true);
    setIsAll(true);
  }, [browse, query, select]);

  const clear = useCallback(() => {
    setIds(new Map());
    setIsAll(false);
  }, []);
  return { ids, isAll, select, selectAll, clear };
}
