/** Names and places in a statement, and whether its capitals tell them at all. Linear in the tokens. */
import { basesOf } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { EXCLUSIVE_WORDS } from './word-lists.ts';

/** From here on capitals tell nothing: a headline. */
const HEADLINE_SHARE = 0.6;

const lines = EXCLUSIVE_WORDS.trim().split('\n');
/** Countries, continents and states: names wherever they stand. */
export const places = basesOf(lines.slice(lines.findIndex(line => line.startsWith('china india'))).join(' '));

function looksLikeHeadline(reading: Reading): boolean {
  if (/^says?$/.test(reading.tokens[0]?.folded ?? '') || /\.["'”’)]*\s*$/.test(reading.text.slice(-6))) return false;
  const capitals = reading.content.filter(at => reading.tokens[at]!.isName).length;
  return reading.content.length > 3 && capitals / reading.content.length >= HEADLINE_SHARE;
}

/** Asked for each pair of words: kept with the reading. */
const headlines = new WeakMap<Reading, boolean>();
export function isHeadline(reading: Reading): boolean {
  const known = headlines.get(reading);
  if (known !== undefined) return known;
  const found = looksLikeHeadline(reading);
  headlines.set(reading, found);
  return found;
}

/** The first word of a sentence shows no capital of its own: before a verb, and no plural, it is taken for a name. */
function isFirstName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  const next = reading.tokens[at + 1];
  if (
    token.isFunction ||
    !/^\p{Lu}\p{Ll}+$/u.test(reading.text.slice(token.start, token.end)) ||
    /s$/.test(token.folded)
  )
    return false;
  if (at > 0 && reading.tokens[at - 1]!.sentence === token.sentence && !/^says?$/.test(reading.tokens[at - 1]!.folded))
    return false;
  return (
    next !== undefined &&
    (next.isName || /^(?:is|was|has|had|will|would|wants|does|did|voted|says|said)$/.test(next.folded))
  );
}

export const isNamed = (reading: Reading, at: number) => {
  const token = reading.tokens[at]!;
  if (isFirstName(reading, at)) return true;
  return token.isName || (places.has(token.base) && !token.isFunction);
};
