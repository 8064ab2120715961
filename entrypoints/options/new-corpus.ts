/** Makes the label and the id of a corpus that is imported, from what its file says and is called. */
import type { CorpusLabelDraft } from '@/components/import-preview.ts';
import type { NewCorpus } from '@/lib/corpus/stage-corpus.ts';
import type { ImportHead } from '@/lib/imported.ts';

const MAX_ID_CHARS = 60;

export function labelFromFile(head: ImportHead, fileName: string): CorpusLabelDraft {
  return {
    name: head.name ?? nameFromFile(fileName),
    creator: head.creator ?? '',
    license: head.license ?? '',
    provenance: head.provenance ?? '',
    description: head.description ?? '',
  };
}

/** "council-minutes_2019.csv.gz" is "council minutes 2019". */
export function nameFromFile(fileName: string): string {
  const bare = fileName.replace(/(\.[a-z0-9]{1,6}){1,2}$/i, '').replace(/[-_]+/g, ' ');
  return bare.trim() || fileName;
}

/** A pack keeps its id, so that a newer version takes its place; every other file makes a corpus of its own. */
export function newCorpusId(head: ImportHead, name: string, taken: ReadonlySet<string>): string {
  if (head.id !== undefined && head.id !== '') return head.id;
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const id = (words ?? ['corpus']).join('-').slice(0, MAX_ID_CHARS);
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

export function toNewCorpus(id: string, label: CorpusLabelDraft): NewCorpus {
  const { name, ...rest } = label;
  const said = Object.entries(rest)
    .map(([field, text]) => [field, text.trim()] as const)
    .filter(([, text]) => text !== '');
  return { id, name: name.trim(), ...Object.fromEntries(said) };
}
