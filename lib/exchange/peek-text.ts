/** Looks at the first piece of a text before it is read. */
import type { TextPiece } from './import-text.ts';

export async function peekText(
  pieces: AsyncIterable<TextPiece>,
): Promise<{ head: string; all: AsyncGenerator<TextPiece> }> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* all(): AsyncGenerator<TextPiece> {
    for (let next = first; !next.done; next = await iterator.next()) yield next.value;
  }
  return { head: first.done ? '' : first.value.text, all: all() };
}
