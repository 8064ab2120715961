/** What the reader has said of speakers, laid over what the corpora have: other words for one, or that two are one. */
import type { Speaker } from '../types.ts';
import type { CorpusDatabase } from './database.ts';
import type { PartReader } from './part-reader.ts';
import type { SpeakerEdit } from './rows.ts';

export interface SpeakerEdits {
  /** Tells one state of them from a later one. */
  state: string;
  /** The id that a speaker goes by after merging. */
  idOf: (id: string) => string;
  /** All ids that go by this one, itself among them. */
  idsOf: (id: string) => string[];
  /** The speakers that are to be shown otherwise than they stand in their part, by the id that they have there. */
  resolve: (reader: PartReader, speakers: readonly Speaker[]) => Promise<Map<string, Speaker>>;
}

/** They are made by hand, some thousands at most: read as a whole. */
export async function readSpeakerEdits(database: CorpusDatabase): Promise<SpeakerEdits> {
  const edits = new Map((await database.speakerEdits.toArray()).map(edit => [edit.id, edit]));
  const idOf = (id: string) => edits.get(id)?.into ?? id;
  const mergedInto = Map.groupBy(edits.values(), edit => edit.into);
  return {
    state: JSON.stringify([...edits.values()]),
    idOf,
    idsOf: id => [id, ...(mergedInto.get(id) ?? []).map(edit => edit.id)],
    async resolve(reader, speakers) {
      if (edits.size === 0) return new Map();
      const known = new Map(speakers.map(speaker => [speaker.id, speaker]));
      const resolved = new Map<string, Speaker>();
      for (const speaker of known.values()) {
        const id = idOf(speaker.id);
        // The one that it was merged into may be gone with its corpus: then it is itself again.
        const target = known.get(id) ?? (await findSpeaker(reader, id)) ?? speaker;
        const shown = withEdit(target, edits.get(target.id));
        if (shown !== speaker) resolved.set(speaker.id, shown);
      }
      return resolved;
    },
  };
}

/** In any corpus: also one that is switched off knows who somebody is. */
async function findSpeaker(reader: PartReader, id: string): Promise<Speaker | null> {
  for (const { parts = [] } of await reader.database.corpora.toArray()) {
    for (const part of parts) {
      const found = await reader.findSpeaker(part, id);
      if (found) return found.speaker;
    }
  }
  return null;
}

function withEdit(speaker: Speaker, edit: SpeakerEdit | undefined): Speaker {
  return edit?.speaker ? { ...speaker, ...edit.speaker } : speaker;
}
