/** The shapes of what stands in the database's tables (docs/decisions/110-records-in-parts.md). */
import type { SegmentHeader } from '../match/segment.ts';
import type { Contradiction, Corpus, Judgement, Speaker } from '../types.ts';

/** A record of the pack that could not be taken, with the reason, so that the reader can see it. */
export interface Rejection {
  path: string;
  reason: string;
}

/** Records that went in together, and are never changed: what is edited stands in a later part and is named here as deleted. */
export interface StoredPart {
  id: string;
  /** The corpus id that stands before its records' ids: after corpora were merged it is not that of the corpus. */
  idSpace: string;
  /** Its quotes have the rows from here on, without a gap. */
  firstRow: number;
  count: number;
  speakerCount: number;
  sourceCount: number;
  /** Numbers of its quotes (row less `firstRow`), ascending, that were taken out since. */
  deleted?: number[];
}

export interface StoredCorpus extends Corpus {
  order: number;
  quoteCount: number;
  speakerCount: number;
  sourceCount?: number;
  /** The first of them, and how many there are: `readRejections` gives all. */
  rejected: Rejection[];
  rejectedCount?: number;
  /** The first and the last year of its records' dates. */
  years?: [number, number];
  /** A name of the palette that the reader has chosen for it. */
  colour?: string;
  /** Its records. */
  parts?: StoredPart[];
  /** Raised whenever its records or its label change: what was found before then is out of date. */
  revision?: number;
  /** Its index, in the order of rows. Absent where none has been built yet. */
  segments?: StoredSegment[];
  /** Rows that were deleted since their segment was built. */
  deletedRows?: number[];
}

/** A segment of a corpus's index. Its header stands here too: a query needs no read to open it. */
export interface StoredSegment extends SegmentHeader {
  id: string;
}

/** Quotes with neighbouring rows (`record-block.ts`); `block` is the first of the rows, divided. */
export interface StoredBlock {
  block: number;
  bytes: Uint8Array;
}

/** A piece of what a part has beside its quotes: speakers, sources, and its lists in several orders (`sorted-list.ts`). */
export interface StoredPiece {
  partId: string;
  list: string;
  piece: number;
  bytes: Uint8Array;
}

/** Editors put the most telling contradiction first. Both sides are global ids. */
export type StoredContradiction = Contradiction & { partId: string; order: number };

/** One row of the index (`lib/match/segment.ts`), with its check sum. */
export interface StoredBucket {
  segmentId: string;
  bucket: number;
  bytes: Uint8Array;
  sum: number;
}

/** What belongs to nothing yet, or any more: a segment, or a part with the rows that it may have filled. Left behind by a kill it is swept away. */
export interface UnfinishedWork {
  name: string;
  kind: 'segment' | 'part';
  rows?: [number, number];
  /** The lock of whoever works on it, where that is not its own name. */
  owner?: string;
}

/** What the reader has said of a speaker: other words for him, or that he is another one. Outlives the corpora, as judgements do. */
export interface SpeakerEdit {
  /** Global. */
  id: string;
  /** The speaker that this one is (global id, itself not merged into another). */
  into?: string;
  /** In place of what the corpus has. */
  speaker?: Partial<Omit<Speaker, 'id'>>;
}

/** A step of the reader's that can be taken back: the rows that it changed, as they were. */
export interface StoredChange {
  id?: number;
  kind: ChangeKind;
  /** ISO 8601, in UTC. */
  date: string;
  /** What it was done to, in the reader's words: the corpora's or speakers' names. */
  names: string[];
  /** How many records or corpora it touched. */
  count: number;
  before: { id: string; corpus: StoredCorpus | null; revisionAfter: number | null }[];
  speakerEditsBefore?: { id: string; edit: SpeakerEdit | null }[];
  /** All of them, where the step changed any. */
  judgementsBefore?: StoredJudgement[];
}

export type ChangeKind =
  | 'label corpus'
  | 'delete corpus'
  | 'merge corpora'
  | 'put in corpus'
  | 'edit records'
  | 'delete records'
  | 'repair records'
  | 'merge speakers'
  | 'edit speaker'
  | 'restore backup';

/** That a bundled pack was put in, and in which version: a corpus that the reader deletes does not come back by itself. */
export interface SeedMark {
  packId: string;
  version: string;
}

/** A reader's judgement under its pair: `id` is the same for both directions, `sides` are what its two statements are known by. */
export type StoredJudgement = Judgement & { id: string; sides: string[] };
