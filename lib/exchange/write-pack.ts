/**
 * Writes a pack as a stream. A small one is set for people to read, as the bundled ones are; a large one comes in parts, each with the speakers and
 * sources that its quotes are the first to name, so that no more than a table of ids is kept in memory.
 */
import type { ExportBatch } from '../imported.ts';
import type { Contradiction } from '../types.ts';
import type { ExportHead } from './export-batch.ts';
import { FirstMentions } from './first-mentions.ts';
import { writePack, writePackEntry, writePackHead } from './pack.ts';

/** Up to so many quotes a pack is held in memory, to be set readably. */
const MAX_READABLE = 10_000;
const MAX_PART_CONTRADICTIONS = 2_000;

export async function* writePackStream(batches: AsyncIterable<ExportBatch>, head: ExportHead): AsyncGenerator<string> {
  const mentions = new FirstMentions();
  const contradictions: Contradiction[] = [];
  let held: ExportBatch | null = { speakers: [], sources: [], quotes: [], contradictions };
  for await (const batch of batches) {
    const part = mentions.keepNew(batch);
    for (const contradiction of part.contradictions) contradictions.push(contradiction);
    if (held === null) {
      yield `,\n${writePart(part)}`;
      continue;
    }
    held = {
      speakers: [...held.speakers, ...part.speakers],
      sources: [...held.sources, ...part.sources],
      quotes: [...held.quotes, ...part.quotes],
      contradictions,
    };
    if (held.quotes.length <= MAX_READABLE) continue;
    yield `${JSON.stringify(writePackHead(head)).slice(0, -1)},"hasPart":[\n${writePart(held)}`;
    held = null;
  }
  if (held === null) {
    for (let from = 0; from < contradictions.length; from += MAX_PART_CONTRADICTIONS) {
      const piece = contradictions.slice(from, from + MAX_PART_CONTRADICTIONS);
      yield `,\n${JSON.stringify({ contradictions: piece.map(record => writePackEntry('contradictions', record)) })}`;
    }
    yield '\n]}\n';
  } else {
    const { speakers, sources, quotes } = held;
    const contents = {
      corpus: { ...head, enabled: true },
      speakers: [...speakers],
      sources: [...sources],
      quotes: [...quotes],
      contradictions,
    };
    yield `${JSON.stringify(writePack(contents), null, 2)}\n`;
  }
}

function writePart({ speakers, sources, quotes }: ExportBatch): string {
  return JSON.stringify({ speakers, sources, quotes: quotes.map(quote => writePackEntry('quotes', quote)) });
}
