/** The words of a record that a query has too, inflected or misspelt ones among them; function words tell nothing and are left out. */
import Fuse from 'fuse.js';
import { expandContraction } from '../text/contractions.ts';
import { tokeniseWords } from '../text/words.ts';
import type { TextPosition } from '../types.ts';
import { lexemeOf } from './lexemes.ts';
import { isSlip } from './token-distance.ts';

/** Shorter words are near too many others. */
const MIN_CORRECTED_LENGTH = 4;
/** Of fuse.js, 0 … 1: about one letter in four may differ. */
const MAX_REMOTENESS = 0.3;
const MAX_LENGTH_DIFFERENCE = 2;

/** The folded words of a text that tell something, each once. */
export function tellingWords(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of tokeniseWords(text))
    for (const part of expandContraction(word.folded)) if (!lexemeOf(part).isFunctionWord) found.add(part);
  return found;
}

/**
 * Which of these texts' words are meant by words of the query that none of them has: misspelt word → known word.
 *
 * fuse.js is at its best here: a few hundred distinct words, short patterns. Over whole records it would mark runs of letters.
 */
export function correctSpelling(query: string, texts: readonly string[]): Map<string, string> {
  const known = new Set(texts.flatMap(text => [...tellingWords(text)]));
  const stems = new Set([...known].map(word => lexemeOf(word).stem));
  const strange = [...tellingWords(query)].filter(
    word => word.length >= MIN_CORRECTED_LENGTH && !/\d/.test(word) && !stems.has(lexemeOf(word).stem),
  );
  if (strange.length === 0) return new Map();
  const words = [...known].filter(word => word.length >= MIN_CORRECTED_LENGTH && !/\d/.test(word));
  const fuse = new Fuse(words, { threshold: MAX_REMOTENESS, ignoreLocation: false, distance: 10 });
  return new Map(
    strange.flatMap(word => {
      // A short pattern stands within many longer words: those are other words, not slips.
      const isNear = ({ item }: { item: string }) => Math.abs(item.length - word.length) <= MAX_LENGTH_DIFFERENCE;
      // One slip of the hand; then what is further off, such as another spelling of a name.
      const nearest = words.find(other => isSlip(word, other)) ?? fuse.search(word).find(isNear)?.item;
      return nearest === undefined ? [] : [[word, nearest] as const];
    }),
  );
}

/** Where words of the query stand in a text, in order. */
export function findSharedWords(
  query: string,
  text: string,
  corrections: ReadonlyMap<string, string> = new Map(),
): TextPosition[] {
  const wanted = new Set(
    [...tellingWords(query)].flatMap(word => [word, corrections.get(word) ?? word]).map(word => lexemeOf(word).stem),
  );
  return tokeniseWords(text)
    .filter(word =>
      expandContraction(word.folded).some(part => {
        const { isFunctionWord, stem } = lexemeOf(part);
        return !isFunctionWord && wanted.has(stem);
      }),
    )
    .map(({ start, end }) => ({ start, end }));
}
