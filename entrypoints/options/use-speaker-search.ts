/** Speakers for what is typed into a field: the likeliest first, though the name is typed wrongly. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ComboboxItem } from '@/components/Combobox.tsx';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { type ListedSpeaker, openSpeakerDirectory, type SpeakerDirectory } from '@/lib/corpus/speakers.ts';

const MAX_SUGGESTED = 12;

export function useSpeakerDirectory(database: CorpusDatabase): SpeakerDirectory {
  return useMemo(() => openSpeakerDirectory(database), [database]);
}

export function useSpeakerSearch(directory: SpeakerDirectory, corpusNames: ReadonlyMap<string, string>) {
  const [items, setItems] = useState<ComboboxItem[]>([]);
  const asked = useRef(0);
  const search = useMemo(
    () => (text: string) => {
      const number = ++asked.current;
      void directory.search(text, MAX_SUGGESTED).then(found => {
        if (number === asked.current) setItems(found.map(speaker => toItem(speaker, corpusNames)));
      });
    },
    [directory, corpusNames],
  );
  useEffect(() => search(''), [search]);
  return { items, search };
}

function toItem({ speaker, corpusIds }: ListedSpeaker, corpusNames: ReadonlyMap<string, string>): ComboboxItem {
  const note = corpusIds.flatMap(id => corpusNames.get(id) ?? []).join(', ');
  return { id: speaker.id, name: speaker.name, ...(note === '' ? {} : { note }) };
}
