/**
 * Tells whether a statement from anywhere is about the same matter as a record: besides the words that clash they must share others.
 *
 * A record is compared with records of its own corpus, which are about related things. A news page may be about anything, and the words
 * that clash are often all that two texts share: "Nobody told me" and "He told us" are no pair. Cost: linear.
 */
import type { TextPosition } from '../types.ts';
import { readTokens } from './tokens.ts';

/** Of the statement's other content words, so many must stand in the record or in the sentence around it. */
const LEAST_SHARE = 1 / 3;

export function sharesMatter(text: string, clashing: readonly TextPosition[], context: string): boolean {
  const isClashing = (place: TextPosition) => clashing.some(({ start, end }) => place.start < end && start < place.end);
  const rest = new Set(
    readTokens(text)
      .tokens.filter(token => !token.isFunction && !isClashing(token))
      .map(token => token.base),
  );
  const known = new Set(readTokens(context).tokens.map(token => token.base));
  const shared = [...rest].filter(base => known.has(base));
  return shared.length > 0 && shared.length >= rest.size * LEAST_SHARE;
}
