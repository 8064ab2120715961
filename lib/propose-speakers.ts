/** Finds names of a new corpus that look like speakers who are known already. It only proposes: whether two are one person is for the reader to say. */
import { compareNames } from './match/speakers.ts';
import { textKey } from './text/text-key.ts';
import type { Speaker } from './types.ts';

export interface SpeakerPair {
  added: Speaker;
  known: Speaker;
}

/** As many as anybody would look through. */
const MAX_PROPOSALS = 200;

/** One known speaker for each new name at most: one of the same name first, then one whose name is spelt nearly so or shortened. */
export function proposeSpeakers(added: readonly Speaker[], known: readonly Speaker[]): SpeakerPair[] {
  const named = known.filter(({ unnamed }) => !unnamed);
  const byName = new Map<string, Speaker>();
  for (const speaker of named)
    for (const name of [speaker.name, ...speaker.alternateName]) {
      const key = textKey(name);
      if (!byName.has(key)) byName.set(key, speaker);
    }
  const bySurname = Map.groupBy(named, speaker => surnameKey(speaker.name));
  const pairs: SpeakerPair[] = [];
  for (const speaker of added) {
    if (speaker.unnamed || pairs.length >= MAX_PROPOSALS) continue;
    const found =
      byName.get(textKey(speaker.name)) ??
      bySurname.get(surnameKey(speaker.name))?.find(other => isLike(speaker, other));
    if (found && found.id !== speaker.id) pairs.push({ added: speaker, known: found });
  }
  return pairs;
}

/** A surname alone may be anybody's: both must have more than one word, or be an organisation's whole name. */
function isLike(speaker: Speaker, other: Speaker): boolean {
  return (
    speaker.type === 'Person' &&
    other.type === 'Person' &&
    wordsOf(speaker.name).length > 1 &&
    wordsOf(other.name).length > 1 &&
    compareNames(speaker.name, other.name) === 'same'
  );
}

/** "Keller, A." and "Anna Keller" stand together. Two letters are enough to part the names into small groups, and let a slip further on pass. */
const KEY_LETTERS = 2;

function surnameKey(name: string): string {
  const [before, after] = name.split(',');
  const words = wordsOf(after === undefined ? name : (before as string));
  return (words.at(-1) ?? '').slice(0, KEY_LETTERS);
}

function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
