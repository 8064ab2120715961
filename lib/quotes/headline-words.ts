/** Gives the words of a headline with every word capitalised, where only names known from elsewhere can be told. */

import { FUNCTION_WORDS } from './name-words.ts';
import type { NameMention } from './names.ts';
import type { Token } from './tokens.ts';

/** Shortest line that can be told to be a headline, in longer words; a single longer word in lower case makes it a sentence. */
const HEADLINE_WORDS = 5;

export function isTitleCased(tokens: readonly Token[]): boolean {
  if (tokens.length > 40 || tokens.some(token => token.kind === 'quote' || (token.verb === 'speech' && !token.capital)))
    return false;
  const long = tokens.filter(
    token => token.kind === 'word' && token.lower.length > 3 && !FUNCTION_WORDS.has(token.lower),
  );
  return long.length >= HEADLINE_WORDS && long.every(token => token.capital);
}

export function wordsOfHeadline(paragraph: number, tokens: readonly Token[]): NameMention[] {
  return tokens.flatMap((token, at) =>
    token.kind === 'word' && token.capital && !FUNCTION_WORDS.has(token.lower) && token.lower.length > 2
      ? [
          {
            paragraph,
            first: at,
            last: at,
            titleFirst: at,
            words: [token.text],
            roles: [],
            gender: null,
            possessive: token.possessive,
            titled: false,
            introduced: false,
            startsSentence: false,
            knownOnly: true,
            uncertain: false,
            entity: null,
          },
        ]
      : [],
  );
}
