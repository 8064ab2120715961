/** Tells the open pages when the corpora on this machine change, so that they are read again: by the one setting that they follow. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { describeInUse } from '@/lib/corpus/enabled-corpora.ts';
import { corporaInUse } from '@/lib/settings.ts';

export function useAnnouncedCorpora(database: CorpusDatabase): void {
  const corpora = useLiveQuery(() => database.corpora.orderBy('order').toArray(), [database]);
  const inUse = corpora && describeInUse(corpora);
  useEffect(() => {
    if (inUse === undefined) return;
    void corporaInUse.getValue().then(known => (known === inUse ? undefined : corporaInUse.setValue(inUse)));
  }, [inUse]);
}
