/** Keeps of a batch what has not gone out before: batches may repeat speakers and sources, and two corpora may share them. */
import type { ExportBatch } from '../imported.ts';
import { SeenIds } from './seen-ids.ts';

export class FirstMentions {
  private readonly speakers = new SeenIds();
  private readonly sources = new SeenIds();
  private readonly quotes = new SeenIds();
  private readonly contradictions = new SeenIds();

  keepNew(batch: ExportBatch): ExportBatch {
    return {
      speakers: batch.speakers.filter(({ id }) => this.speakers.add(id)),
      sources: batch.sources.filter(({ id }) => this.sources.add(id)),
      quotes: batch.quotes.filter(({ id }) => this.quotes.add(id)),
      contradictions: batch.contradictions.filter(({ id }) => this.contradictions.add(id)),
    };
  }
}
