/** The first so many speakers of some parts, as the reader wants them shown. */
import type { Speaker } from '../types.ts';
import type { PartReader } from './part-reader.ts';
import type { PlacedPart } from './placed-parts.ts';
import { readSpeakerEdits } from './speaker-edits.ts';

export async function listSpeakers(
  reader: PartReader,
  parts: readonly PlacedPart[],
  limit: number,
): Promise<Speaker[]> {
  const found: Speaker[] = [];
  for (const { part } of parts) {
    const count = Math.min(part.speakerCount, limit - found.length);
    if (count <= 0) continue;
    const numbers = new Set(Array.from({ length: count }, (_, at) => at + 1));
    const byPart = await reader.readEntities<Speaker>('speakers', new Map([[part, numbers]]));
    found.push(...(byPart.get(part)?.values() ?? []));
  }
  const edits = await readSpeakerEdits(reader.database);
  const merged = await edits.resolve(reader, found);
  const shown = found.map(speaker => merged.get(speaker.id) ?? speaker);
  return [...new Map(shown.map(speaker => [speaker.id, speaker])).values()];
}
