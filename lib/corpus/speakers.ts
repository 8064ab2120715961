/** The speakers of all corpora: found though the name is typed wrongly, given other names, merged into one. All of that lies over the corpora, and can be undone. */
import Fuse from 'fuse.js';
import type { Speaker } from '../types.ts';
import { type Change, keepChange } from './changes.ts';
import type { CorpusDatabase } from './database.ts';
import { CorpusError } from './errors.ts';
import { foldName } from './fold-name.ts';
import { PartReader } from './part-reader.ts';
import { placeParts } from './placed-parts.ts';
import type { SpeakerEdit } from './rows.ts';
import { readSpeakerEdits } from './speaker-edits.ts';
import { readAllSpeakers } from './speaker-order.ts';

/** A speaker with the number of records. */
export interface ListedSpeaker {
  speaker: Speaker;
  /** Of all corpora, switched on or not; such as were taken out since the last tidying are counted too. */
  count: number;
  corpusIds: string[];
}

export interface SpeakerDirectory {
  /** The likeliest first; with an empty text those with the most records. `isExact`: only names that the text stands in. */
  search: (text: string, limit: number, isExact?: boolean) => Promise<ListedSpeaker[]>;
  get: (id: string) => Promise<ListedSpeaker | null>;
}

/** Half of the letters may differ in a short name, a few in a long one; more brings in names that nobody meant. */
const FUSE_THRESHOLD = 0.3;
/** Of more names only those that share a pair of letters with what is typed are weighed by fuse.js: it walks through all it is given. */
const MAX_WEIGHED = 4_000;

/** Reads the names once, and again when corpora or speakers have changed. */
export function openSpeakerDirectory(database: CorpusDatabase): SpeakerDirectory {
  const reader = new PartReader(database);
  let known: { state: string; directory: Promise<Directory> } | null = null;
  const current = async () => {
    const corpora = await database.corpora.orderBy('order').toArray();
    const edits = await readSpeakerEdits(database);
    const state = `${corpora.flatMap(({ id, parts = [] }) => [id, ...parts.map(part => part.id)]).join()} ${edits.state}`;
    if (known?.state !== state) {
      const parts = corpora.flatMap(corpus => placeParts([corpus]));
      const directory = readAllSpeakers(reader, parts).then(all => new Directory(all));
      directory.catch(() => {
        known = null;
      });
      known = { state, directory };
    }
    return known.directory;
  };
  return {
    search: async (text, limit, isExact) => (await current()).search(text, limit, isExact),
    get: async id => (await current()).get(id),
  };
}

class Directory {
  readonly #byId = new Map<string, ListedSpeaker>();
  readonly #byCount: ListedSpeaker[];
  /** All names of each, in small letters without diacritics. */
  readonly #folded: string[];

  constructor(all: Awaited<ReturnType<typeof readAllSpeakers>>) {
    for (const { speaker, count, part } of all) {
      const listed = this.#byId.get(speaker.id) ?? { speaker, count: 0, corpusIds: [] };
      listed.count += count;
      if (!listed.corpusIds.includes(part.corpus.id)) listed.corpusIds.push(part.corpus.id);
      this.#byId.set(speaker.id, listed);
    }
    this.#byCount = [...this.#byId.values()].sort((a, b) => b.count - a.count);
    this.#folded = this.#byCount.map(({ speaker }) => foldName([speaker.name, ...speaker.alternateName].join('\n')));
  }

  get(id: string): ListedSpeaker | null {
    return this.#byId.get(id) ?? null;
  }

  search(text: string, limit: number, isExact = false): ListedSpeaker[] {
    const wanted = foldName(text.trim());
    if (wanted === '') return this.#byCount.slice(0, limit);
    // Who types a part of a name rightly is answered at once, names that begin so first.
    const starting: ListedSpeaker[] = [];
    const holding: ListedSpeaker[] = [];
    for (const [at, names] of this.#folded.entries()) {
      const place = names.indexOf(wanted);
      if (place < 0) continue;
      const isStart = place === 0 || !/[\p{L}\p{N}]/u.test(names[place - 1]!);
      (isStart ? starting : holding).push(this.#byCount[at]!);
    }
    const exact = [...starting, ...holding].slice(0, limit);
    if (exact.length > 0 || isExact) return exact;
    const weighed = this.#nearby(wanted);
    const fuse = new Fuse(weighed, {
      keys: ['speaker.name', 'speaker.alternateName'],
      threshold: FUSE_THRESHOLD,
      ignoreLocation: true,
      ignoreDiacritics: true,
      shouldSort: true,
    });
    return fuse.search(text.trim(), { limit }).map(({ item }) => item);
  }

  /** The names that share most pairs of letters with what is typed. */
  #nearby(wanted: string): ListedSpeaker[] {
    if (this.#byCount.length <= MAX_WEIGHED) return this.#byCount;
    const pairs = new Set(Array.from({ length: Math.max(1, wanted.length - 1) }, (_, at) => wanted.slice(at, at + 2)));
    const shared = Uint16Array.from(this.#folded, names => {
      let count = 0;
      for (const pair of pairs) if (names.includes(pair)) count++;
      return count;
    });
    for (let least = pairs.size; least > 0; least--) {
      const near = this.#byCount.filter((_, at) => shared[at]! >= least);
      if (near.length >= MAX_WEIGHED / 4 || least === 1) return near.slice(0, MAX_WEIGHED);
    }
    return [];
  }
}

/**
 * Says that several speakers are one: the first, by whose name and id all go from then on. A mapping only: no record is written.
 * The names of the others become other names of the first.
 */
export async function mergeSpeakers(database: CorpusDatabase, ids: readonly string[]): Promise<Change> {
  const directory = openSpeakerDirectory(database);
  const listed = (await Promise.all([...new Set(ids)].map(id => directory.get(id)))).filter(found => found !== null);
  const [first, ...others] = listed.map(({ speaker }) => speaker);
  if (!first || others.length === 0) throw new CorpusError('unknown', 'merging needs two speakers');
  const edits = await readSpeakerEdits(database);
  const gone = others.flatMap(({ id }) => edits.idsOf(id));
  const names = others.flatMap(({ name, alternateName }) => [name, ...alternateName]);
  const alternateName = [...new Set([...first.alternateName, ...names])].filter(name => name !== first.name);
  const step = {
    kind: 'merge speakers',
    names: listed.map(({ speaker }) => speaker.name),
    count: listed.length,
    corpusIds: [],
    speakerIds: [first.id, ...gone],
  } as const;
  return keepChange(database, step, async () => {
    const former = await database.speakerEdits.get(first.id);
    await database.speakerEdits.put({ id: first.id, speaker: { ...former?.speaker, alternateName } });
    await database.speakerEdits.bulkPut(gone.map((id): SpeakerEdit => ({ id, into: first.id })));
  });
}

/** Other words for a speaker: name, other names, role, web address. */
export async function editSpeaker(
  database: CorpusDatabase,
  id: string,
  changed: Partial<Omit<Speaker, 'id'>>,
): Promise<Change> {
  const found = await openSpeakerDirectory(database).get(id);
  const names = [found?.speaker.name ?? id];
  const step = { kind: 'edit speaker', names, count: 1, corpusIds: [], speakerIds: [id] } as const;
  return keepChange(database, step, async () => {
    const former = await database.speakerEdits.get(id);
    await database.speakerEdits.put({ ...former, id, speaker: { ...former?.speaker, ...changed } });
  });
}
