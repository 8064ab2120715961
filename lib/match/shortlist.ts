/**
 * The few records of a corpus that a statement may be a version of, out of any number of them, with one read of the index for a whole page.
 *
 * Idea: the slots of all features of all statements are read at once; for each statement the rarest slots are counted first, and a row's score is
 * the sum of what its shared slots tell (log of the inverse frequency). Slots that hold a large part of the corpus are opened only while the budget lasts.
 * Cost: bounded a statement: at most some hundred slots and the postings that the budget allows, whatever the size of the corpus.
 * Limit: a statement that shares no telling word and no pair of words with its record is not found.
 */
import { addRows, enterRows, mergeRows } from './add-postings.ts';
import { RowScores } from './row-scores.ts';
import {
  bucketOf,
  findSlot,
  HEADER_BUCKET,
  lengthOf,
  type PostingsReader,
  readHeader,
  type SegmentHeader,
  type Slot,
  slotOf,
} from './segment.ts';
import { hashRarestFeatures, hashWords } from './shingles.ts';

export interface Segment {
  header: SegmentHeader;
  reader: PostingsReader;
}

export interface Candidate {
  row: number;
  /** What the shared features tell; comparable within one statement only. */
  score: number;
  /** 0 … 1: that as a share of what all features of the statement tell. */
  share: number;
}

export interface ShortlistOptions {
  /** Records a statement; 24 hold the right one even for short fragments of common words. */
  limit?: number;
  /** See MIN_SHARE and MIN_SHARE_OF_BEST; 0 for records that need not be versions of the statement. */
  minShare?: number;
  /** By single words only, for records on the same subject; pairs of words find the same wording. */
  isByWords?: boolean;
  /** Rows that were deleted since the segment was built. */
  isDeleted?: (row: number) => boolean;
}

const DEFAULT_LIMIT = 24;
/** Unrelated statements share a tenth to a fifth of their rarest features with their best record, all but the most heavily altered versions more. */
const MIN_SHARE = 0.18;
/** Versions of one statement are about equally near; half of a spliced one has to be kept. */
const MIN_SHARE_OF_BEST = 0.5;
/**
 * Where nothing shares more than that, what is there has been found by chance, or is one heavily altered record among what was found by chance. That one
 * stood among the first two of 900 altered transcripts and of 1,000 made statements; the others would only be read and judged for nothing.
 */
const UNSURE_SHARE = 0.4;
const MAX_UNSURE = 8;
/** Of longer statements so many features are taken, evenly spread. */
const MAX_FEATURES = 256;
/** Bytes of postings opened a statement and segment; the rarest slots bring in rows until the second figure, the others only add to rows that are there. */
interface Budget {
  maxBytes: number;
  maxEnteringBytes: number;
}
/**
 * Rare pairs of words find a version. On altered transcripts and up to 100,000 made statements 1,500 and 800 find as many, at a million they lose one in
 * seventy; 60,000 and 4,000 find no more than these, and take four times as long.
 */
const VERSION_BUDGET: Budget = { maxBytes: 8_000, maxEnteringBytes: 2_000 };
/** Records on the same subject share only words, and commoner ones. */
const SUBJECT_BUDGET: Budget = { maxBytes: 60_000, maxEnteringBytes: 4_000 };
/** So many slots bring in rows in any case: a short quote may consist of common pairs only. */
const MIN_ENTERING_SLOTS = 3;
/** Bytes of a posting on average, for judging a slot by its size. */
const BYTES_PER_POSTING = 1.6;

/** Fewer rows are gone through in order, together with the slot. */
const FEW_ROWS = 64;
/** Sums of weights in another order may differ in the last digits. */
const ROUNDING = 1e-6;

interface Counting {
  limit: number;
  minShare: number;
  budget: Budget;
  isDeleted: ShortlistOptions['isDeleted'];
}

const table = new RowScores();

/** Reads the header; null if the segment is missing, damaged or of another version, and must be built again. */
export async function openSegment(reader: PostingsReader): Promise<Segment | null> {
  const [bytes] = await reader.readBuckets([HEADER_BUCKET]);
  const header = readHeader(bytes);
  return header ? { header, reader } : null;
}

/** For each statement the records it may be a version of, the likeliest first. */
export async function shortlist(
  statements: readonly string[],
  segments: readonly Segment[],
  options: ShortlistOptions = {},
): Promise<Candidate[][]> {
  const budget = options.isByWords ? SUBJECT_BUDGET : VERSION_BUDGET;
  const features = statements.map(statement =>
    options.isByWords ? sample(hashWords(statement)) : hashRarestFeatures(statement),
  );
  const limit = options.limit ?? DEFAULT_LIMIT;
  const minShare = options.minShare ?? MIN_SHARE;
  const counting: Counting = { limit, minShare, budget, isDeleted: options.isDeleted };
  const found = await Promise.all(segments.map(segment => searchSegment(features, segment, counting)));
  return statements.map((_, at) =>
    selectBest(
      found.flatMap(perStatement => perStatement[at]!),
      limit,
      minShare,
    ),
  );
}

function selectBest(candidates: Candidate[], limit: number, minShare: number): Candidate[] {
  keepBest(candidates, limit);
  if (minShare === 0) return candidates;
  const best = candidates[0]?.share ?? 0;
  const least = Math.max(minShare, best * MIN_SHARE_OF_BEST);
  const likely = candidates.filter(candidate => candidate.share >= least);
  return best < UNSURE_SHARE ? likely.slice(0, MAX_UNSURE) : likely;
}

function sample(features: number[]): number[] {
  if (features.length <= MAX_FEATURES) return features;
  return Array.from({ length: MAX_FEATURES }, (_, at) => features[Math.floor((at * features.length) / MAX_FEATURES)]!);
}

/** About how many records have each of the features. */
export async function estimateFrequencies(hashes: readonly number[], segments: readonly Segment[]): Promise<number[]> {
  const totals = hashes.map(() => 0);
  for (const { header, reader } of segments) {
    const slots = hashes.map(hash => slotOf(hash, header.slotBits));
    const numbers = [...new Set(slots.map(bucketOf))];
    const read = await reader.readBuckets(numbers);
    const buckets = new Map(numbers.map((bucket, at) => [bucket, read[at]]));
    for (const [at, slot] of slots.entries()) {
      const bucket = buckets.get(bucketOf(slot));
      const found = bucket && findSlot(bucket, slot);
      if (found) totals[at]! += lengthOf(found) / BYTES_PER_POSTING;
    }
  }
  return totals;
}

async function searchSegment(
  features: readonly number[][],
  { header, reader }: Segment,
  counting: Counting,
): Promise<Candidate[][]> {
  const wanted = new Uint32Array(features.reduce((sum, hashes) => sum + hashes.length, 0));
  let count = 0;
  for (const hashes of features) for (const hash of hashes) wanted[count++] = bucketOf(slotOf(hash, header.slotBits));
  const numbers = [...wanted.sort()].filter((bucket, at, all) => bucket !== all[at - 1]);
  const read = await reader.readBuckets(numbers);
  const buckets = new Map<number, Uint8Array | undefined>();
  for (let at = 0; at < numbers.length; at++) buckets.set(numbers[at]!, read[at]);
  return features.map(hashes => {
    const slots: Slot[] = [];
    const numbersOfSlots = hashes.map(hash => slotOf(hash, header.slotBits)).sort((a, b) => a - b);
    let different = 0;
    for (let at = 0; at < numbersOfSlots.length; at++) {
      const slot = numbersOfSlots[at]!;
      if (slot === numbersOfSlots[at - 1]) continue;
      different++;
      const bytes = buckets.get(bucketOf(slot));
      const found = bytes && findSlot(bytes, slot);
      if (found) slots.push(found);
    }
    return countRows(slots, different, header, counting);
  });
}

function countRows(slots: Slot[], wantedCount: number, header: SegmentHeader, counting: Counting): Candidate[] {
  const { limit, minShare, budget, isDeleted } = counting;
  slots.sort((a, b) => lengthOf(a) - lengthOf(b));
  const entering = countEntering(slots, budget.maxBytes, budget.maxEnteringBytes);
  const opened = countOpened(slots, entering, budget.maxBytes);
  const weights = slots.map(slot => Math.log(1 + header.count / (lengthOf(slot) / BYTES_PER_POSTING)));
  // A feature that no record has tells most.
  let total = (wantedCount - slots.length) * Math.log(1 + header.count);
  for (let at = 0; at < opened; at++) total += weights[at]!;
  table.reset(slots.slice(0, entering).reduce((sum, slot) => sum + lengthOf(slot), 0));
  for (let at = 0; at < entering; at++) enterRows(table, slots[at]!, weights[at]!, header);
  let open = 0;
  for (let at = entering; at < opened; at++) open += weights[at]!;
  const least = minShare > 0 && opened > entering ? leastScore(minShare * total, isDeleted) - ROUNDING : 0;
  let isShort = false;
  for (let at = entering; at < opened; at++) {
    // The last slots are the longest. Mostly only a few rows can still come to what it takes: more than one slot brings.
    isShort ||= least - open > weights[entering - 1]! && table.keepAbove(least - open, FEW_ROWS);
    if (isShort && table.size === 0) break;
    if (isShort) mergeRows(table, slots[at]!, weights[at]!, header);
    else addRows(table, slots[at]!, weights[at]!, header);
    open -= weights[at]!;
  }
  const best: Candidate[] = [];
  let floor = minShare * total;
  for (let at = 0; at < table.size; at++) {
    const [row, score] = [table.rows[at]!, table.scores[at]!];
    if (score < floor || isDeleted?.(row)) continue;
    best.push({ row, score, share: score / total });
    if (best.length >= 4 * limit) {
      keepBest(best, limit);
      floor = best.at(-1)!.score;
    }
  }
  keepBest(best, limit);
  return best;
}

/** What a row has to come to: enough by itself, and enough beside the best that is there already. */
function leastScore(floor: number, isDeleted: Counting['isDeleted']): number {
  let best = 0;
  for (let at = 0; at < table.size; at++)
    if (table.scores[at]! > best && !isDeleted?.(table.rows[at]!)) best = table.scores[at]!;
  return Math.max(floor, best * MIN_SHARE_OF_BEST);
}

/** How many of the slots are opened at all: those that bring in rows, and the next as long as the budget lasts. */
function countOpened(slots: readonly Slot[], entering: number, maxBytes: number): number {
  let budget = maxBytes;
  for (let at = 0; at < entering; at++) budget -= lengthOf(slots[at]!);
  budget = Math.max(budget, 0);
  let opened = entering;
  while (opened < slots.length && lengthOf(slots[opened]!) <= budget) budget -= lengthOf(slots[opened++]!);
  return opened;
}

/** How many of the slots, rarest first, may bring in new rows. */
function countEntering(slots: readonly Slot[], maxBytes: number, maxEnteringBytes: number): number {
  let total = 0;
  let count = 0;
  while (count < slots.length) {
    total += lengthOf(slots[count]!);
    if (count >= MIN_ENTERING_SLOTS && total > maxEnteringBytes) break;
    if (count > 0 && total > maxBytes) break;
    count++;
  }
  return count;
}

function keepBest(candidates: Candidate[], limit: number): void {
  candidates.sort((a, b) => b.score - a.score || a.row - b.row);
  if (candidates.length > limit) candidates.length = limit;
}
