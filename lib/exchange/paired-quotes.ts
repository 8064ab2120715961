/** Keeps the words of quotes for the contradictions that join them, which come behind them. */
import type { Contradiction } from '../types.ts';
import type { CitedRecord } from './export-batch.ts';

/** A document that a person reads is not longer. */
const MAX_KEPT = 20_000;

export interface PairedQuotes {
  contradiction: Contradiction;
  sides: [CitedRecord | null, CitedRecord | null];
}

export class QuotePairs {
  private readonly quotes = new Map<string, CitedRecord>();
  private readonly contradictions: Contradiction[] = [];

  add(records: readonly CitedRecord[], contradictions: readonly Contradiction[]): void {
    for (const record of records) if (this.quotes.size < MAX_KEPT) this.quotes.set(record.quote.id, record);
    this.contradictions.push(...contradictions.slice(0, MAX_KEPT - this.contradictions.length));
  }

  /** Those of which at least one side is in the file. */
  pairs(): PairedQuotes[] {
    return this.contradictions
      .map((contradiction): PairedQuotes => {
        const { quoteId, againstId } = contradiction;
        return { contradiction, sides: [this.quotes.get(quoteId) ?? null, this.quotes.get(againstId) ?? null] };
      })
      .filter(({ sides: [one, other] }) => one !== null || other !== null);
  }
}
