/** What is suggested for what is typed into a field: speakers, sources, subjects. Only the latest question is answered. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ComboboxItem } from '@/components/Combobox.tsx';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { foldName } from '@/lib/corpus/fold-name.ts';
import { listSubjects } from '@/lib/corpus/list-records.ts';
import { MAX_SUBJECTS_OFFERED, normaliseAddress } from '@/lib/corpus/part-format.ts';
import { openSourceDirectory } from '@/lib/corpus/source-directory.ts';
import { type ListedSpeaker, openSpeakerDirectory, type SpeakerDirectory } from '@/lib/corpus/speakers.ts';
import type { Source } from '@/lib/types.ts';

const MAX_SUGGESTED = 12;

export interface Suggestions {
  items: ComboboxItem[];
  search: (text: string) => void;
}

/** @param suggest the same function as long as its answers are the same */
function useSuggestions(suggest: (text: string) => Promise<ComboboxItem[]>): Suggestions {
  const [items, setItems] = useState<ComboboxItem[]>([]);
  const asked = useRef(0);
  const search = useMemo(
    () => (text: string) => {
      const number = ++asked.current;
      suggest(text).then(
        found => {
          if (number === asked.current) setItems(found);
        },
        // What is wrong with the storage stands above the page.
        () => setItems([]),
      );
    },
    [suggest],
  );
  useEffect(() => search(''), [search]);
  return { items, search };
}

export function useSpeakerDirectory(database: CorpusDatabase): SpeakerDirectory {
  return useMemo(() => openSpeakerDirectory(database), [database]);
}

/** The likeliest first, though the name is typed wrongly. */
export function useSpeakerSearch(directory: SpeakerDirectory, corpusNames: ReadonlyMap<string, string>): Suggestions {
  return useSuggestions(
    useMemo(
      () => async (text: string) =>
        (await directory.search(text, MAX_SUGGESTED)).map(found => toSpeakerItem(found, corpusNames)),
      [directory, corpusNames],
    ),
  );
}

function toSpeakerItem({ speaker, corpusIds }: ListedSpeaker, corpusNames: ReadonlyMap<string, string>): ComboboxItem {
  const note = corpusIds.flatMap(id => corpusNames.get(id) ?? []).join(', ');
  return { id: speaker.id, name: speaker.name, ...(note === '' ? {} : { note }) };
}

export function useSourceSearch(database: CorpusDatabase): Suggestions {
  const directory = useMemo(() => openSourceDirectory(database), [database]);
  return useSuggestions(
    useMemo(() => async (text: string) => (await directory(text, MAX_SUGGESTED)).map(toSourceItem), [directory]),
  );
}

function toSourceItem({ id, name, url, publisher }: Source): ComboboxItem {
  const note = [publisher, url && normaliseAddress(url)].filter(text => text && text !== name).join(' · ');
  return { id, name, ...(note === '' ? {} : { note }) };
}

/** @param state changes when the corpora do */
export function useSubjectSearch(database: CorpusDatabase, state: string, locale: string): Suggestions {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other corpora have other subjects
  const subjects = useMemo(() => listSubjects(database), [database, state]);
  return useSuggestions(
    useMemo(
      () => async (text: string) => {
        const wanted = foldName(text.trim());
        const number = new Intl.NumberFormat(locale);
        const all = await subjects;
        const found = all.filter(({ subject }) => foldName(subject).includes(wanted)).slice(0, MAX_SUGGESTED);
        // Of very many the rare ones are not listed, and are searched for as they are typed.
        if (found.length === 0 && all.length >= MAX_SUBJECTS_OFFERED) return [{ id: text.trim(), name: text.trim() }];
        return found.map(({ subject, count }) => ({ id: subject, name: subject, note: number.format(count) }));
      },
      [subjects, locale],
    ),
  );
}
