/** Collects what an import does not take, or did not take when it was made, as a table with line, reason and what stands there, to be saved; however many there are, memory stays free. */
import Papa from 'papaparse';
import { guardFormula } from '@/lib/exchange/formula-guard.ts';
import type { ImportBatch, ImportRejection } from '@/lib/imported.ts';

/** Excel reads a table as UTF-8 only with this before it. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

export class RejectedRows {
  readonly #pieces: Blob[] = [new Blob([BYTE_ORDER_MARK, toLines([['line', 'field', 'reason', 'excerpt']])])];

  /** Passes the batches on. */
  async *collect(batches: AsyncIterable<ImportBatch>): AsyncGenerator<ImportBatch> {
    for await (const batch of batches) {
      this.add(batch.rejected);
      yield batch;
    }
  }

  add(rejections: readonly ImportRejection[]): void {
    if (rejections.length === 0) return;
    const rows = rejections.map(({ line, field = '', reason, excerpt }) => [String(line), field, reason, excerpt]);
    this.#pieces.push(new Blob([toLines(rows)]));
  }

  toFile(): Blob {
    return new Blob(this.#pieces, { type: 'text/csv' });
  }
}

function toLines(rows: string[][]): string {
  return (
    Papa.unparse(
      rows.map(row => row.map(guardFormula)),
      { newline: LINE_END },
    ) + LINE_END
  );
}
