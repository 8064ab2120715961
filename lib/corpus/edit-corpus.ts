/**
 * Edits records: a changed record goes into a further part, and the former one is named as taken out; nothing is written over. Each step can be undone.
 * Cost: that of the edited records alone. What touches a large share of a corpus writes it anew instead (`rewrite-corpus.ts`).
 */
import type { CitedQuote, Quote, Source, Speaker } from '../types.ts';
import { type Change, keepChange, type Step } from './changes.ts';
import { type StagedRecords, stageRecords } from './corpus-staging.ts';
import type { CorpusDatabase } from './database.ts';
import { CorpusError } from './errors.ts';
import { workOnCorpus } from './install-corpus.ts';
import { localId } from './part-format.ts';
import { PartReader } from './part-reader.ts';
import type { PartRecords } from './part-writer.ts';
import { partOfRow, placeParts } from './placed-parts.ts';
import { findRows, readRecords } from './read-records.ts';
import type { StoredCorpus, StoredPart } from './rows.ts';

/** What may be changed of a record: a field that is given as undefined is taken out. The speaker and the source may be new ones, with ids of the corpus's own. */
export interface RecordEdit {
  /** Global. */
  id: string;
  quote: Partial<Omit<Quote, 'id' | 'corpusId' | 'creator' | 'isPartOf' | 'appearance'>>;
  /** In place of the speaker: a known one by its global id, one that is to be made, or nobody. */
  speaker?: { id: string } | { name: string } | null;
}

/** Changes records, all of one corpus; those that are gone are passed over. */
export async function updateRecords(
  database: CorpusDatabase,
  corpusId: string,
  edits: readonly RecordEdit[],
): Promise<Change> {
  const reader = new PartReader(database);
  return workOnCorpus(corpusId, async () => {
    const corpus = await corpusOf(database, corpusId);
    const parts = placeParts([corpus]);
    const rows = await findRows(
      reader,
      parts,
      edits.map(({ id }) => id),
    );
    const records = await readRecords(reader, parts, [...rows.values()], { isRaw: true });
    const known = await findKnownSpeakers(database, reader, edits);
    const spaces = new Map<string, EditedPart>();
    for (const edit of edits) {
      const row = rows.get(edit.id);
      const record = row === undefined ? undefined : records.get(row);
      const placed = row === undefined ? undefined : partOfRow(parts, row);
      if (!record || !placed) continue;
      const { idSpace } = placed.part;
      const edited = spaces.get(idSpace) ?? new EditedPart(idSpace);
      spaces.set(idSpace, edited);
      edited.add(record, edit, known);
    }
    const step = { kind: 'edit records', names: [corpus.name], count: rows.size, corpusIds: [corpusId] } as const;
    return addAndRemove(database, corpus, [...spaces.values()], [...rows.values()], step);
  });
}

/** Takes records out, all of one corpus; those that are gone already are passed over. */
export async function deleteRecords(
  database: CorpusDatabase,
  corpusId: string,
  ids: readonly string[],
): Promise<Change> {
  return workOnCorpus(corpusId, async () => {
    const corpus = await corpusOf(database, corpusId);
    const rows = [...(await findRows(new PartReader(database), placeParts([corpus]), ids)).values()];
    const step = { kind: 'delete records', names: [corpus.name], count: rows.length, corpusIds: [corpusId] } as const;
    return keepChange(database, step, async () => {
      await database.corpora.put(without(await corpusOf(database, corpusId), rows));
    });
  });
}

/** Puts further records into a corpus that is there. Their ids are the corpus's own and new to it. */
export async function addRecords(
  database: CorpusDatabase,
  corpusId: string,
  records: Pick<PartRecords, 'speakers' | 'sources' | 'quotes'>,
): Promise<Change> {
  return workOnCorpus(corpusId, async () => {
    const corpus = await corpusOf(database, corpusId);
    const count = records.quotes.length;
    const step = { kind: 'edit records', names: [corpus.name], count, corpusIds: [corpusId] } as const;
    return addAndRemove(database, corpus, [{ idSpace: corpusId, ...records }], [], step);
  });
}

type Addition = { idSpace: string } & Pick<PartRecords, 'speakers' | 'sources' | 'quotes'>;

async function addAndRemove(
  database: CorpusDatabase,
  corpus: StoredCorpus,
  additions: readonly Addition[],
  removed: readonly number[],
  step: Step,
): Promise<Change> {
  const expectedCount = additions.reduce((sum, { quotes }) => sum + quotes.length, 0);
  return stageRecords(
    database,
    expectedCount,
    async staging => {
      for (const { idSpace, speakers, sources, quotes } of additions) {
        await staging.enter(idSpace);
        await staging.add({ speakers, sources, quotes, contradictions: [], rejected: [] });
      }
    },
    staged =>
      keepChange(database, step, async () => {
        await database.corpora.put(withParts(without(await corpusOf(database, corpus.id), removed), staged));
        await database.unfinished.bulkDelete(staged.notes);
      }),
  );
}

async function corpusOf(database: CorpusDatabase, corpusId: string): Promise<StoredCorpus> {
  const corpus = await database.corpora.get(corpusId);
  if (!corpus) throw new CorpusError('no corpus', corpusId);
  return corpus;
}

/** The corpus without these rows. */
export function without(corpus: StoredCorpus, rows: readonly number[]): StoredCorpus {
  const parts = (corpus.parts ?? []).map((part): StoredPart => {
    const gone = rows.map(row => row - part.firstRow).filter(number => number >= 0 && number < part.count);
    if (gone.length === 0) return part;
    const deleted = [...new Set([...(part.deleted ?? []), ...gone])].sort((a, b) => a - b);
    return { ...part, deleted };
  });
  return recount({ ...corpus, parts, deletedRows: [...new Set([...(corpus.deletedRows ?? []), ...rows])] });
}

/** The corpus with further parts. */
export function withParts(corpus: StoredCorpus, { parts, segments, years }: StagedRecords): StoredCorpus {
  const filled = parts.filter(({ count }) => count > 0);
  const [from, to] = [Math.min(...both(corpus.years, years, 0)), Math.max(...both(corpus.years, years, 1))];
  return recount({
    ...corpus,
    parts: [...(corpus.parts ?? []), ...filled],
    ...(corpus.years || years ? { years: [from, to] } : {}),
    // A corpus without an index gets a whole one at the next question.
    ...(corpus.segments ? { segments: [...corpus.segments, ...segments.filter(({ count }) => count > 0)] } : {}),
  });
}

function both(one: readonly number[] | undefined, other: readonly number[] | null, at: number): number[] {
  return [one?.[at], other?.[at]].filter(year => year !== undefined);
}

function recount(corpus: StoredCorpus): StoredCorpus {
  const quoteCount = (corpus.parts ?? []).reduce((sum, { count, deleted }) => sum + count - (deleted?.length ?? 0), 0);
  return { ...corpus, quoteCount };
}

/** Speakers that edits name by their global ids. */
async function findKnownSpeakers(
  database: CorpusDatabase,
  reader: PartReader,
  edits: readonly RecordEdit[],
): Promise<Map<string, Speaker>> {
  const ids = new Set(edits.flatMap(({ speaker }) => (speaker && 'id' in speaker ? [speaker.id] : [])));
  const parts = placeParts(await database.corpora.toArray());
  const known = new Map<string, Speaker>();
  for (const id of ids) {
    for (const { part } of parts) {
      const found = await reader.findSpeaker(part, id);
      if (!found) continue;
      known.set(id, found.speaker);
      break;
    }
  }
  return known;
}

/** The edited records of one id space, with the speakers and sources that they name. */
class EditedPart {
  readonly quotes: Quote[] = [];
  readonly #speakers = new Map<string, Speaker>();
  readonly #sources = new Map<string, Source>();

  constructor(readonly idSpace: string) {}

  get speakers(): Speaker[] {
    return [...this.#speakers.values()];
  }

  get sources(): Source[] {
    return [...this.#sources.values()];
  }

  add({ quote, speaker, source, appearsIn }: CitedQuote, edit: RecordEdit, known: ReadonlyMap<string, Speaker>): void {
    for (const cited of [source, ...appearsIn])
      if (cited) this.#sources.set(cited.id, { ...cited, id: this.#own(cited.id) });
    const changed = Object.fromEntries(
      Object.entries({ ...quote, ...edit.quote }).filter(([, value]) => value !== undefined),
    ) as unknown as Quote;
    this.quotes.push({
      ...changed,
      id: this.#own(quote.id),
      creator: this.#keepSpeaker(edit.speaker === undefined ? speaker : this.#speakerOf(edit.speaker, known)),
      isPartOf: this.#own(quote.isPartOf),
      ...(quote.appearance
        ? { appearance: quote.appearance.map(at => ({ ...at, isPartOf: this.#own(at.isPartOf) })) }
        : {}),
    });
  }

  #speakerOf(wanted: { id: string } | { name: string } | null, known: ReadonlyMap<string, Speaker>): Speaker | null {
    if (wanted === null) return null;
    if ('id' in wanted) return known.get(wanted.id) ?? null;
    return { id: `speaker:${wanted.name}`, type: 'Person', name: wanted.name, alternateName: [] };
  }

  #keepSpeaker(speaker: Speaker | null): string | null {
    if (!speaker) return null;
    const id = this.#own(speaker.id);
    this.#speakers.set(id, { ...speaker, id });
    return id;
  }

  /** A speaker of another corpus keeps that in his id. */
  #own(id: string): string {
    return localId(this.idSpace, id) ?? id;
  }
}
