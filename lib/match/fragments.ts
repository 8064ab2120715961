/**
 * Recognises short fragments ("myth", "huge concern"), which are anybody's words, by who says them and by what stands around them.
 *
 * Idea: a fragment is a version of a record only if it is the record whole, word by word, and either the same speaker is named or the page's
 * words around it are about the same thing as the record's context. Cost: linear. Limit: a fragment that another article takes up in a
 * paragraph of its own, without its speaker, is not recognised: silence costs less than a wrong name.
 */
import type { Sameness } from './speakers.ts';
import { readTokens, type Token } from './tokens.ts';

/** Telling words (`tellingWeight` in sum) that the surroundings must share: four or five ordinary nouns and verbs. */
const MIN_SHARED_WEIGHT = 4;
/** … and where an unnamed or unknown source is all that the record has, more. */
const MIN_SHARED_WEIGHT_OF_UNKNOWN = 5;
/** A single word that is wholly ordinary tells nothing even beside its speaker. */
const MIN_WEIGHT_OF_FRAGMENT = 0.5;

/** The same words from beginning to end. */
function isWhole(printed: readonly Token[], own: readonly Token[]): boolean {
  return printed.length === own.length && printed.every((token, at) => token.lexeme.form === own[at]?.lexeme.form);
}

function sharedWeight(around: string, context: string, fragment: readonly Token[]): number {
  const inFragment = new Set(fragment.map(token => token.lexeme.stem));
  const known = new Map(readTokens(context).map(token => [token.lexeme.stem, token.lexeme.weight]));
  let total = 0;
  for (const stem of new Set(readTokens(around).map(token => token.lexeme.stem))) {
    if (!inFragment.has(stem)) total += known.get(stem) ?? 0;
  }
  return total;
}

/** `around`: the page's words before and behind the fragment; `context`: the record's. */
export function isRecordedFragment(
  printed: readonly Token[],
  own: readonly Token[],
  sameness: Sameness,
  around: string,
  context: string,
): boolean {
  if (sameness === 'different' || !isWhole(printed, own)) return false;
  if (printed.reduce((sum, token) => sum + token.lexeme.weight, 0) < MIN_WEIGHT_OF_FRAGMENT) return false;
  const shared = sharedWeight(around, context, own);
  return shared >= (sameness === 'same' ? MIN_SHARED_WEIGHT : MIN_SHARED_WEIGHT_OF_UNKNOWN);
}
