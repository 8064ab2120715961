/** What a reader does with whole corpora: label, order, merge, delete; all but the order can be undone. */
import type { Corpus } from '../types.ts';
import { type Change, keepChange } from './changes.ts';
import type { CorpusDatabase } from './database.ts';
import { CorpusError } from './errors.ts';
import { workOnCorpus } from './install-corpus.ts';
import type { StoredCorpus } from './rows.ts';

type Labelled = Omit<Corpus, 'id' | 'enabled'> & { colour: string };
/** A field that is given as an empty text is taken out, but for the name and the version. */
export type CorpusLabel = { [Field in keyof Labelled]?: string };

/** Changes the name and what else the label says. */
export async function labelCorpus(database: CorpusDatabase, corpusId: string, label: CorpusLabel): Promise<Change> {
  const { name } = await corpusOf(database, corpusId);
  const step = { kind: 'label corpus', names: [name], count: 1, corpusIds: [corpusId] } as const;
  return keepChange(database, step, async () => {
    const corpus: StoredCorpus = await corpusOf(database, corpusId);
    const filled = Object.entries(label).map(([field, text]) => [field, text?.trim()] as const);
    const changed = { ...corpus, ...Object.fromEntries(filled.filter(([, text]) => text)) };
    for (const [field, text] of filled)
      if (!text && field !== 'name' && field !== 'version') delete changed[field as 'description'];
    await database.corpora.put(changed);
  });
}

/** Puts the corpora into this order; those that are not named come behind, as they were. */
export async function orderCorpora(database: CorpusDatabase, corpusIds: readonly string[]): Promise<void> {
  await database.transaction('rw', database.corpora, async () => {
    const all = await database.corpora.orderBy('order').toArray();
    const placeOf = new Map(corpusIds.map((id, place) => [id, place]));
    all.sort((a, b) => (placeOf.get(a.id) ?? all.length) - (placeOf.get(b.id) ?? all.length) || a.order - b.order);
    for (const [order, { id }] of all.entries()) await database.corpora.update(id, { order });
  });
}

/** Unseen at once; its records stay until the step can no longer be undone. Judgements on them stay in any case. */
export async function deleteCorpusWithUndo(database: CorpusDatabase, corpusId: string): Promise<Change> {
  return workOnCorpus(corpusId, async () => {
    const { name, quoteCount } = await corpusOf(database, corpusId);
    const step = { kind: 'delete corpus', names: [name], count: quoteCount, corpusIds: [corpusId] } as const;
    return keepChange(database, step, async () => {
      await database.corpora.delete(corpusId);
    });
  });
}

/**
 * Makes one corpus of several: the first takes the records of the others, which are gone. No record is written, and all keep their ids, so that judgements and
 * contradictions go on referring to them.
 */
export async function mergeCorpora(
  database: CorpusDatabase,
  [intoId, ...otherIds]: readonly string[],
  label: CorpusLabel = {},
): Promise<Change> {
  if (intoId === undefined) throw new CorpusError('no corpus');
  const lockAll = ([id, ...rest]: readonly string[], work: () => Promise<Change>): Promise<Change> =>
    id === undefined ? work() : workOnCorpus(id, () => lockAll(rest, work));
  const corpusIds = [intoId, ...new Set(otherIds.filter(id => id !== intoId))];
  return lockAll(corpusIds.toSorted(), async () => {
    const all = await Promise.all(corpusIds.map(id => corpusOf(database, id)));
    const names = all.map(({ name }) => name);
    const step = { kind: 'merge corpora', names, count: all.length, corpusIds } as const;
    return keepChange(database, step, async () => {
      const now = await Promise.all(corpusIds.map(id => corpusOf(database, id)));
      const merged = joined(now as [StoredCorpus, ...StoredCorpus[]]);
      await database.corpora.put({ ...merged, ...(label.name?.trim() ? { name: label.name.trim() } : {}) });
      await database.corpora.bulkDelete(corpusIds.slice(1));
    });
  });
}

function joined(all: readonly [StoredCorpus, ...StoredCorpus[]]): StoredCorpus {
  const sum = (count: (corpus: StoredCorpus) => number | undefined) =>
    all.reduce((total, corpus) => total + (count(corpus) ?? 0), 0);
  const years = all.flatMap(corpus => corpus.years ?? []);
  const { segments: _, ...first } = all[0];
  return {
    ...first,
    quoteCount: sum(corpus => corpus.quoteCount),
    speakerCount: sum(corpus => corpus.speakerCount),
    sourceCount: sum(corpus => corpus.sourceCount),
    rejected: all.flatMap(corpus => corpus.rejected),
    rejectedCount: sum(corpus => corpus.rejectedCount),
    ...(years.length > 0 ? { years: [Math.min(...years), Math.max(...years)] } : {}),
    parts: all.flatMap(corpus => corpus.parts ?? []),
    deletedRows: all.flatMap(corpus => corpus.deletedRows ?? []),
    // Where one has no index yet, all get one at the next question.
    ...(all.every(corpus => corpus.segments) ? { segments: all.flatMap(corpus => corpus.segments ?? []) } : {}),
  };
}

async function corpusOf(database: CorpusDatabase, corpusId: string): Promise<StoredCorpus> {
  const corpus = await database.corpora.get(corpusId);
  if (!corpus) throw new CorpusError('no corpus', corpusId);
  return corpus;
}
