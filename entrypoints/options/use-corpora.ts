/** The corpora by their names and colours, as records of them are shown. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { type CorpusColour, colourOf } from '@/components/corpus-colours.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import type { StoredCorpus } from '@/lib/corpus/rows.ts';

export interface ShownCorpora {
  /** Undefined while they are read. */
  all: StoredCorpus[] | undefined;
  byId: ReadonlyMap<string, { name: string; colour: CorpusColour }>;
  names: ReadonlyMap<string, string>;
  /** Another one whenever their records may be others. */
  state: string;
}

export function useCorpora(database: CorpusDatabase): ShownCorpora {
  const all = useLiveQuery(() => database.corpora.orderBy('order').toArray(), [database]);
  const edits = useLiveQuery(() => database.speakerEdits.toArray(), [database]);
  return useMemo(() => {
    const shown = (all ?? []).map(
      ({ id, name, colour }, place) => [id, { name, colour: colourOf(colour, place) }] as const,
    );
    return {
      all,
      byId: new Map(shown),
      names: new Map(shown.map(([id, { name }]) => [id, name])),
      state: JSON.stringify([all?.map(({ id, revision }) => [id, revision]), edits]),
    };
  }, [all, edits]);
}
