/** Counts the records of some parts whose words and speaker's name stand in another corpus too: two sorted lists side by side. */
import type { CorpusDatabase } from './database.ts';
import { LISTS } from './part-format.ts';
import { PartReader } from './part-reader.ts';
import type { StoredPart } from './rows.ts';
import type { Entries } from './sorted-list.ts';

/** Entries of a list held at a time. */
const STRETCH = 16_384;

export async function countKnown(
  database: CorpusDatabase,
  corpusId: string,
  parts: readonly StoredPart[],
): Promise<number> {
  const reader = new PartReader(database);
  const others = (await database.corpora.toArray())
    .filter(({ id }) => id !== corpusId)
    .flatMap(({ parts: of }) => of ?? []);
  if (others.length === 0) return 0;
  let known = 0;
  for (const part of parts) {
    const isKnown = new Uint8Array(part.count);
    for (const other of others) await markCommon(reader, part, other, isKnown);
    for (const mark of isKnown) known += mark;
  }
  return known;
}

async function markCommon(reader: PartReader, part: StoredPart, other: StoredPart, isKnown: Uint8Array): Promise<void> {
  const deleted = new Set(other.deleted);
  const [mine, theirs] = [new Walk(reader, part), new Walk(reader, other)];
  let [one, two] = [await mine.next(), await theirs.next()];
  while (one && two) {
    if (deleted.has(two.number)) two = await theirs.next();
    else if (one.key === two.key && one.second === two.second) {
      isKnown[one.number] = 1;
      one = await mine.next();
    } else if (one.key < two.key || (one.key === two.key && one.second < two.second)) one = await mine.next();
    else two = await theirs.next();
  }
}

interface Entry {
  key: number;
  second: number;
  number: number;
}

/** One list from its beginning to its end. */
class Walk {
  #entries: Entries | null = null;
  #from = 0;
  #at = 0;

  constructor(
    private readonly reader: PartReader,
    private readonly part: StoredPart,
  ) {}

  /** A promise only where the next stretch has to be read. */
  next(): Entry | null | Promise<Entry | null> {
    const entries = this.#entries;
    if (!entries || this.#at >= entries.keys.length) return this.#read();
    const at = this.#at++;
    return { key: entries.keys[at]!, second: entries.seconds[at]!, number: entries.numbers[at]! };
  }

  async #read(): Promise<Entry | null> {
    this.#entries = await this.reader.list(this.part, LISTS.keys).slice(this.#from, this.#from + STRETCH);
    this.#from += this.#entries.keys.length;
    this.#at = 0;
    return this.#entries.keys.length === 0 ? null : this.next();
  }
}
