/** The order of all speakers of some parts by their names: what grows with the speakers, not with the records, and is kept while the parts stay the same. */
import type { Speaker } from '../types.ts';
import { PackedEntries } from './packed-entries.ts';
import { ENTRIES_A_PIECE, globalId, LISTS } from './part-format.ts';
import type { PartReader } from './part-reader.ts';
import type { PlacedPart } from './placed-parts.ts';
import type { StoredPart } from './rows.ts';
import { readSpeakerEdits } from './speaker-edits.ts';

export interface SpeakerOrder {
  /** By rank in the part: the place of the name in the common order; equal names share one. */
  placesOf: (part: StoredPart) => Uint32Array | undefined;
  /** Speakers in the common order, each with the parts and ranks it stands at, and how many records there are. Nobody comes first. */
  groups: readonly SpeakerGroup[];
}

/** The records of one speaker in one part. */
export interface SpeakerGroup {
  placed: PlacedPart;
  count: number;
  /** Where they begin in the common order, and in the part's own list. */
  start: number;
  listStart: number;
}

export interface RankedSpeaker {
  speaker: Speaker;
  part: PlacedPart;
  rank: number;
  /** Records in the part, those that were taken out among them. */
  count: number;
}

/** All speakers of the parts, as the reader wants them shown; merged ones come as the one that they are. */
export async function readAllSpeakers(reader: PartReader, parts: readonly PlacedPart[]): Promise<RankedSpeaker[]> {
  const all: RankedSpeaker[] = [];
  for (const placed of parts) {
    const { part } = placed;
    const lastPiece = Math.floor((part.speakerCount - 1) / ENTRIES_A_PIECE);
    const pieces = part.speakerCount > 0 ? await reader.readPieces(part.id, LISTS.speakers, 0, lastPiece) : [];
    const speakers = pieces.flatMap(bytes => new PackedEntries(bytes).readAll<Speaker>());
    const { numbers, counts } = await reader.readRanks(part);
    for (let rank = 1; rank < numbers.length; rank++) {
      const speaker = speakers[numbers[rank]! - 1];
      if (!speaker) continue;
      all.push({
        speaker: { ...speaker, id: globalId(part.idSpace, speaker.id) },
        part: placed,
        rank,
        count: counts[rank]!,
      });
    }
  }
  const edits = await readSpeakerEdits(reader.database);
  const merged = await edits.resolve(
    reader,
    all.map(({ speaker }) => speaker),
  );
  return all.map(ranked => ({ ...ranked, speaker: merged.get(ranked.speaker.id) ?? ranked.speaker }));
}

export async function readSpeakerOrder(reader: PartReader, parts: readonly PlacedPart[]): Promise<SpeakerOrder> {
  const { compare } = new Intl.Collator('en');
  const all = await readAllSpeakers(reader, parts);
  all.sort(
    (a, b) =>
      compare(a.speaker.name, b.speaker.name) ||
      (a.speaker.id < b.speaker.id ? -1 : a.speaker.id > b.speaker.id ? 1 : 0),
  );
  // By id: whoever asks later has read the same parts anew.
  const places = new Map(parts.map(({ part }) => [part.id, new Uint32Array(part.speakerCount + 1)]));
  const listStarts = new Map<StoredPart, Uint32Array>();
  const groups: SpeakerGroup[] = [];
  let start = 0;
  const addGroup = (placed: PlacedPart, rank: number, count: number) => {
    groups.push({ placed, count, start, listStart: listStarts.get(placed.part)![rank]! });
    start += count;
  };
  for (const placed of parts) {
    const { counts } = await reader.readRanks(placed.part);
    const starts = new Uint32Array(counts.length);
    for (let rank = 1; rank < counts.length; rank++) starts[rank] = starts[rank - 1]! + counts[rank - 1]!;
    listStarts.set(placed.part, starts);
    addGroup(placed, 0, counts[0] ?? 0);
  }
  let place = 0;
  let before: string | null = null;
  for (const { speaker, part, rank, count } of all) {
    if (speaker.id !== before) place++;
    before = speaker.id;
    places.get(part.part.id)![rank] = place;
    addGroup(part, rank, count);
  }
  return { placesOf: part => places.get(part.id), groups };
}
