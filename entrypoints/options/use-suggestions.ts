/** What is suggested for what is typed into a field: speakers, sources, subjects. Only the latest question is answered. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ComboboxItem } from '@/components/Combobox.tsx';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { foldName } from '@/lib/corpus/fold-name.ts';
import { listSubjects } from '@/lib/corpus/list-records.ts';
import { MAX_SUBJECTS_OFFERED, normaliseAddress } from '@/lib/corpus/part-format.ts';
import { openSourceDirectory, type SearchSources } from '@/lib/corpus/source-directory.ts';
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

export function useSourceDirectory(database: CorpusDatabase): SearchSources {
  return useMemo(() => openSourceDirectory(database), [database]);
}

export function useSourceSearch(directory: SearchSources): Suggestions {
  return useSuggestions(
    useMemo(() => async (text: string) => (await directory(text, MAX_SUGGESTED)).map(toSourceItem), [directory]),
  );
}

/** Many a source is named by its address. */
function toSourceItem({ id, name, url, publisher }: Source): ComboboxItem {
  const address = normaliseAddress(url ?? '');
  const note = [publisher, address === normaliseAddress(name) ? '' : address].filter(Boolean).join(' · ');
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

export interface NamesLike {
  speakers: ComboboxItem[];
  sources: ComboboxItem[];
}

const NO_NAMES: NamesLike = { speakers: [], sources: [] };
/** Fewer letters stand in too many names, and more are no name. */
const MIN_NAME_LETTERS = 3;
const MAX_NAME_LETTERS = 60;
const MAX_NAMES = 3;

/**
 * Speakers and sources for what was typed where the words go: whoever looks for a name may not look for another field first.
 * @param isNothingFound no record has the words: then names that are only like them are offered too
 */
export function useNamesLike(
  directory: SpeakerDirectory,
  searchSources: SearchSources,
  words: string,
  isNothingFound: boolean,
): NamesLike {
  const [names, setNames] = useState(NO_NAMES);
  const text = words.trim();
  useEffect(() => {
    let isOver = false;
    const search = async (): Promise<NamesLike> => {
      if (text.length < MIN_NAME_LETTERS || text.length > MAX_NAME_LETTERS) return NO_NAMES;
      const speakers = await directory.search(text, MAX_NAMES, !isNothingFound);
      const sources = await searchSources(text, MAX_NAMES);
      return {
        speakers: speakers.map(({ speaker: { id, name } }) => ({ id, name })),
        sources: sources.map(toSourceItem),
      };
    };
    search().then(
      found => {
        if (!isOver) setNames(found);
      },
      () => setNames(NO_NAMES),
    );
    return () => {
      isOver = true;
    };
  }, [directory, searchSources, text, isNothingFound]);
  return names;
}
