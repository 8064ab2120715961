/**
 * Writes the records of a corpus where nobody sees them, in one part or several, with their index; one short transaction then makes a corpus name them.
 * Ended half-way (page closed, worker killed, aborted), what was written is noted as unfinished, and the next start sweeps it away.
 */
import type { Quote } from '../types.ts';
import type { CorpusDatabase } from './database.ts';
import { yearOf } from './date-code.ts';
import { globalId, ROWS_A_BLOCK } from './part-format.ts';
import { PartReader } from './part-reader.ts';
import { type PartRecords, PartWriter } from './part-writer.ts';
import { SegmentWriter } from './quote-index.ts';
import type { StoredPart, StoredSegment } from './rows.ts';
import { MAX_PART_RECORDS } from './sorted-list.ts';
import { sweepBehind, workAlone } from './unfinished-work.ts';

const ROWS = 'rows';
/** The index of a part is sized for so many where nobody can tell. */
const UNKNOWN_COUNT = MAX_PART_RECORDS / 8;

/** Room for more than are expected: a part that is full is followed by another one, and each further part costs a question as much as the first. */
function spacious(expected: number): number {
  return Math.min(MAX_PART_RECORDS, expected * 2);
}

export interface StagedRecords {
  parts: StoredPart[];
  segments: StoredSegment[];
  quoteCount: number;
  speakerCount: number;
  sourceCount: number;
  duplicateCount: number;
  years: [number, number] | null;
  /** Names in `unfinished`: taken away by the transaction that makes a corpus name the parts. */
  notes: string[];
}

interface OpenPart {
  writer: PartWriter;
  index: SegmentWriter;
  rows: [number, number];
}

/** Takes the numbers of so many quotes; they begin with a block. */
async function reserveRows(database: CorpusDatabase, count: number): Promise<[number, number]> {
  return database.transaction('rw', database.counters, async () => {
    const first = (await database.counters.get(ROWS))?.next ?? ROWS_A_BLOCK;
    const next = first + Math.ceil(Math.max(1, count) / ROWS_A_BLOCK) * ROWS_A_BLOCK;
    await database.counters.put({ name: ROWS, next });
    return [first, next];
  });
}

/** Gives back the numbers that were not needed, where nobody has taken later ones. */
async function returnRows(database: CorpusDatabase, [, end]: [number, number], used: number): Promise<void> {
  await database.transaction('rw', database.counters, async () => {
    const next = (await database.counters.get(ROWS))?.next;
    if (next === end) await database.counters.put({ name: ROWS, next: Math.ceil(used / ROWS_A_BLOCK) * ROWS_A_BLOCK });
  });
}

export class CorpusStaging {
  readonly #owner: string;
  readonly #parts: StoredPart[] = [];
  readonly #segments: StoredSegment[] = [];
  readonly #notes: string[] = [];
  readonly #rows: { rows: [number, number]; used: number }[] = [];
  readonly #reader: PartReader;
  #open: OpenPart | null = null;
  #idSpace = '';
  #speakerCount = 0;
  #sourceCount = 0;
  #duplicateCount = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = 0;

  constructor(
    private readonly database: CorpusDatabase,
    owner: string,
    private readonly expectedCount: number | undefined,
  ) {
    this.#owner = owner;
    this.#reader = new PartReader(database);
  }

  /** From here on the records' ids are of this space; several spaces are several parts. */
  async enter(idSpace: string): Promise<void> {
    if (idSpace === this.#idSpace) return;
    await this.#close();
    this.#idSpace = idSpace;
  }

  async add(
    { speakers, sources, quotes, contradictions, rejected }: PartRecords,
    { hasGlobalSides = false } = {},
  ): Promise<void> {
    let { writer, index } = await this.#current();
    for (const speaker of speakers) writer.addSpeaker(speaker);
    for (const source of sources) writer.addSource(source);
    let pending: Quote[] = [];
    const addPending = () => {
      index.add(pending, writer.firstRow + writer.count - pending.length);
      pending = [];
    };
    for (const quote of quotes) {
      if (writer.isFull(quote)) {
        addPending();
        await this.#close();
        ({ writer, index } = await this.#current());
      }
      if (this.#parts.length > 0) await this.#bringAlong(writer, quote);
      writer.addQuote(quote);
      pending.push(quote);
    }
    addPending();
    for (const contradiction of contradictions) writer.addContradiction(contradiction, hasGlobalSides);
    for (const rejection of rejected) writer.addRejection(rejection);
    await writer.flush();
  }

  async finish(): Promise<StagedRecords> {
    await this.#current();
    await this.#close();
    return {
      parts: this.#parts,
      segments: this.#segments,
      quoteCount: this.#parts.reduce((sum, { count }) => sum + count, 0),
      speakerCount: this.#speakerCount,
      sourceCount: this.#sourceCount,
      duplicateCount: this.#duplicateCount,
      years: this.#last === 0 ? null : [yearOf(this.#first), yearOf(this.#last)],
      notes: this.#notes,
    };
  }

  /** Given up half-way: what is being written must be there before it is swept away. */
  async settle(): Promise<void> {
    await this.#open?.writer.settle();
  }

  async returnRows(): Promise<void> {
    for (const { rows, used } of this.#rows.reverse()) await returnRows(this.database, rows, used);
  }

  async #current(): Promise<OpenPart> {
    this.#open ??= await this.#begin();
    return this.#open;
  }

  async #begin(): Promise<OpenPart> {
    const expected = Math.min(MAX_PART_RECORDS, this.expectedCount ?? UNKNOWN_COUNT);
    const rows = await reserveRows(
      this.database,
      this.expectedCount === undefined ? MAX_PART_RECORDS : spacious(expected),
    );
    const writer = new PartWriter(this.database, this.#idSpace, rows[0], rows[1] - rows[0]);
    const index = new SegmentWriter(expected);
    await this.database.unfinished.bulkPut([
      { name: writer.id, kind: 'part', rows, owner: this.#owner },
      { name: index.id, kind: 'segment', owner: this.#owner },
    ]);
    this.#notes.push(writer.id, index.id);
    return { writer, index, rows };
  }

  async #close(): Promise<void> {
    if (!this.#open) return;
    const { writer, index, rows } = this.#open;
    // The index first: it takes most memory, and the lists of the part need room to be sorted.
    this.#segments.push(await index.store(this.database));
    const part = await writer.finish();
    this.#parts.push(part);
    this.#rows.push({ rows, used: part.firstRow + part.count });
    const isFirst = this.#parts.length === 1;
    // A later part has some of the speakers and sources of the earlier ones again.
    this.#speakerCount += part.speakerCount - (isFirst ? 0 : this.#broughtSpeakers);
    this.#sourceCount += part.sourceCount - (isFirst ? 0 : this.#broughtSources);
    this.#broughtSpeakers = this.#broughtSources = 0;
    this.#duplicateCount += writer.duplicateCount;
    const range = writer.dateRange;
    if (range) {
      this.#first = Math.min(this.#first, range[0]);
      this.#last = Math.max(this.#last, range[1]);
    }
    this.#open = null;
  }

  #broughtSpeakers = 0;
  #broughtSources = 0;

  /** A quote of a later part may name a speaker or a source that came in an earlier one. */
  async #bringAlong(writer: PartWriter, { creator, isPartOf, appearance = [] }: Quote): Promise<void> {
    if (creator !== null && !writer.hasSpeaker(creator)) {
      for (const part of this.#parts) {
        const found = await this.#reader.findSpeaker(part, globalId(this.#idSpace, creator));
        if (!found) continue;
        writer.addSpeaker({ ...found.speaker, id: creator });
        this.#broughtSpeakers++;
        break;
      }
    }
    for (const id of [isPartOf, ...appearance.map(place => place.isPartOf)]) {
      if (writer.hasSource(id)) continue;
      for (const part of this.#parts) {
        const found = await this.#reader.findSource(part, globalId(this.#idSpace, id));
        if (!found) continue;
        writer.addSource({ ...found.source, id });
        this.#broughtSources++;
        break;
      }
    }
  }
}

/** `fill` adds the records, `flip` makes a corpus name them in one transaction that takes their notes away. */
export async function stageRecords<Result>(
  database: CorpusDatabase,
  expectedCount: number | undefined,
  fill: (staging: CorpusStaging) => Promise<void>,
  flip: (staged: StagedRecords) => Promise<Result>,
): Promise<Result> {
  const owner = crypto.randomUUID();
  try {
    const done = await workAlone(owner, async () => {
      const staging = new CorpusStaging(database, owner, expectedCount);
      try {
        await fill(staging);
        const result = await flip(await staging.finish());
        // Numbers that are not given back are missing nowhere.
        await staging.returnRows().catch(() => {});
        return { result };
      } finally {
        await staging.settle();
      }
    });
    return done!.result;
  } finally {
    await sweepBehind(database);
  }
}
