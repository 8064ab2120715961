/**
 * Tells whether a statement from anywhere is about the same matter as a record: they must share more than the word that clashes.
 *
 * A record is compared with records of its own corpus, which are about related things. A news page may be about anything, and the word
 * that clashes is often all that two texts share: "Nobody told me" and "He told us" are no pair. Cost: linear.
 */
import { readTokens } from './tokens.ts';

/** Words of content that stand on both sides, the clashing one among them. */
const LEAST_SHARED = 2;
/** … and their share of the statement's words of content. */
const LEAST_SHARE = 1 / 3;

/** `context`: the record with the sentence around it. */
export function sharesMatter(text: string, context: string): boolean {
  const content = (of: string) => readTokens(of).tokens.filter(token => !token.isFunction);
  const words = new Set(content(text).map(token => token.base));
  const known = new Set(content(context).map(token => token.base));
  const shared = [...words].filter(base => known.has(base)).length;
  return shared >= LEAST_SHARED && shared >= words.size * LEAST_SHARE;
}
