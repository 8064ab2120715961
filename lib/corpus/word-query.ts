/** The words of a question: finished ones by their stem, an unfinished last one by what the corpora have that begins so. */
import { FUNCTION_WORDS } from '../match/common-words.ts';
import { hashWords } from '../match/shingles.ts';
import { tokeniseWords } from '../text/words.ts';
import type { PartReader } from './part-reader.ts';
import type { PlacedPart } from './placed-parts.ts';
import { readWords } from './word-list.ts';

/** The commonest words that an unfinished one may become. */
const MAX_COMPLETIONS = 40;
/** A single letter begins too many words to be of use. */
const MIN_LETTERS = 2;

export interface WordQuery {
  /** For the index: a record has one feature of each group. Empty where the words tell nothing. */
  groups: number[][];
  /** Whether a text has the words: what the index finds by chance does not. */
  isIn: (text: string) => boolean;
}

export async function readWordQuery(
  reader: PartReader,
  parts: readonly PlacedPart[],
  words: string,
): Promise<WordQuery | null> {
  const tokens = tokeniseWords(words).map(({ folded, end }) => ({ folded, end }));
  const last = tokens.at(-1);
  if (!last) return null;
  const isUnfinished = last.end === words.length;
  const finished = isUnfinished ? tokens.slice(0, -1) : tokens;
  const stems = finished.map(({ folded }) => ({ folded, hashes: hashWords(folded) }));
  const groups = stems.flatMap(({ hashes }) => hashes.map(hash => [hash]));
  if (isUnfinished) groups.push(...(await completions(reader, parts, last.folded)));
  const beginning = isUnfinished ? last.folded : null;
  return {
    groups,
    isIn(text) {
      const present = tokeniseWords(text).map(({ folded }) => folded);
      if (beginning !== null && !present.some(word => word.startsWith(beginning))) return false;
      const known = new Set(hashWords(text));
      return stems.every(({ folded, hashes }) =>
        hashes.length > 0
          ? hashes.every(hash => known.has(hash))
          : present.includes(folded) || !FUNCTION_WORDS.has(folded),
      );
    },
  };
}

/** One group, or none where the beginning is one of a function word, which the index does not hold. */
async function completions(reader: PartReader, parts: readonly PlacedPart[], beginning: string): Promise<number[][]> {
  if (beginning.length < MIN_LETTERS) return [];
  const counts = new Map<string, number>();
  for (const { part } of parts)
    for (const [word, count] of await readWords(reader, part.id, beginning))
      counts.set(word, (counts.get(word) ?? 0) + count);
  const commonest = [...counts].sort(([, a], [, b]) => b - a).slice(0, MAX_COMPLETIONS);
  if (commonest.some(([word]) => hashWords(word).length === 0)) return [];
  const hashes = new Set([beginning, ...commonest.map(([word]) => word)].flatMap(word => hashWords(word).slice(0, 1)));
  return [[...hashes]];
}
