/** Collects what a reader takes and rejects into batches: speakers and sources once each, ids once each, every record counted. */
import type { ImportBatch, ImportHead, ImportOptions } from '../imported.ts';
import type { Contradiction, Quote, Source, Speaker } from '../types.ts';
import { MAX_BATCH_QUOTES, MAX_EXCERPT_CHARS, MAX_ID_CHARS } from './import-limits.ts';
import { MAX_QUOTE_CHARS } from './pack-schema.ts';
import { SeenIds, shortSum } from './seen-ids.ts';

/** A batch of long records is given before it is full in number. */
const MAX_BATCH_CHARS = 4_000_000;
/** More names of unknown fields tell nobody anything. */
const MAX_LEFT_OUT = 100;

export class ImportBuilder {
  readonly maxQuoteChars: number;
  readonly fileName: string;
  private readonly speakerIds = new SeenIds();
  private readonly sourceIds = new SeenIds();
  private readonly quoteIds = new SeenIds();
  private readonly contradictionIds = new SeenIds();
  private readonly leftOut = new Map<string, number>();
  private readonly toldNotes = new Set<string>();
  private batch = emptyBatch();
  private batchChars = 0;
  private taken = 0;
  private isHeadTold = false;
  private total = 0;

  constructor(options: Pick<ImportOptions, 'maxQuoteChars' | 'fileName'>) {
    this.maxQuoteChars = options.maxQuoteChars ?? MAX_QUOTE_CHARS;
    this.fileName = options.fileName;
  }

  get records(): number {
    return this.total;
  }

  get isFull(): boolean {
    const { quotes, rejected, speakers, sources, contradictions } = this.batch;
    return (
      quotes.length >= MAX_BATCH_QUOTES ||
      rejected.length >= MAX_BATCH_QUOTES ||
      contradictions.length >= MAX_BATCH_QUOTES ||
      speakers.length + sources.length >= 2 * MAX_BATCH_QUOTES ||
      this.batchChars >= MAX_BATCH_CHARS
    );
  }

  get hasHead(): boolean {
    return this.isHeadTold;
  }

  head(head: ImportHead): void {
    this.isHeadTold = true;
    this.batch.head = { ...this.batch.head, ...head };
  }

  note(sentence: string): void {
    if (this.toldNotes.has(sentence)) return;
    this.toldNotes.add(sentence);
    this.batch.notes.push(sentence);
  }

  leaveOut(field: string): void {
    const name = field.slice(0, MAX_EXCERPT_CHARS);
    const count = this.leftOut.get(name);
    if (count !== undefined || this.leftOut.size < MAX_LEFT_OUT) this.leftOut.set(name, (count ?? 0) + 1);
  }

  hasSpeaker(id: string): boolean {
    return this.speakerIds.has(id);
  }

  hasSource(id: string): boolean {
    return this.sourceIds.has(id);
  }

  hasQuote(id: string): boolean {
    return this.quoteIds.has(id);
  }

  /** A speaker or a source that a quote brings along: counted with its quote. */
  bringSpeaker(speaker: Speaker): string {
    if (this.speakerIds.add(speaker.id)) this.batch.speakers.push(speaker);
    return speaker.id;
  }

  bringSource(source: Source): string {
    if (this.sourceIds.add(source.id)) this.batch.sources.push(source);
    return source.id;
  }

  /** A record of its own. False where the id is taken already; then nothing is counted. */
  takeSpeaker(speaker: Speaker): boolean {
    return this.speakerIds.add(speaker.id) && this.take(this.batch.speakers, speaker);
  }

  takeSource(source: Source): boolean {
    return this.sourceIds.add(source.id) && this.take(this.batch.sources, source);
  }

  takeQuote(quote: Quote): boolean {
    if (!this.quoteIds.add(quote.id)) return false;
    this.batchChars += quote.exact.length + quote.prefix.length + quote.suffix.length;
    return this.take(this.batch.quotes, quote);
  }

  takeContradiction(contradiction: Contradiction): boolean {
    return this.contradictionIds.add(contradiction.id) && this.take(this.batch.contradictions, contradiction);
  }

  reject(line: number, reason: string, excerpt: string, field?: string): void {
    this.total++;
    this.batch.rejected.push({
      line,
      reason,
      excerpt: excerpt.slice(0, MAX_EXCERPT_CHARS),
      ...(field === undefined ? {} : { field }),
    });
  }

  /** What was collected since the last time. */
  finishBatch(bytesRead: number): ImportBatch {
    const batch: ImportBatch = {
      ...this.batch,
      taken: this.taken,
      total: this.total,
      bytesRead,
      leftOut: Object.fromEntries(this.leftOut),
    };
    this.batch = emptyBatch();
    this.batchChars = 0;
    return batch;
  }

  private take<T>(list: T[], record: T): true {
    list.push(record);
    this.taken++;
    this.total++;
    return true;
  }
}

/** An id made of a name or an address: itself where it is short, else its beginning and a sum. */
export function idFrom(kind: 'speaker' | 'source' | 'quote', key: string): string {
  const id = `${kind}:${key}`;
  return id.length <= MAX_ID_CHARS ? id : `${id.slice(0, MAX_ID_CHARS - 17)}#${shortSum(key)}`;
}

function emptyBatch(): Omit<ImportBatch, 'taken' | 'total' | 'bytesRead' | 'leftOut'> {
  return { speakers: [], sources: [], quotes: [], contradictions: [], rejected: [], notes: [] };
}
