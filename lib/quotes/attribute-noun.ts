/** Gives the owner of a noun of utterance: her claim that it was "…", in Keller's statement: "…". */
import type { Attribution } from './attribution.ts';
import { isNominal } from './noun-phrases.ts';
import { UTTERANCE_NOUNS } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';

const CONFIDENCE = 0.6;

/** "her claim that …", "in Keller's statement: …": the possessor of a noun of utterance. */
export function attributeByNoun(
  tokens: readonly Token[],
  quote: number,
  paragraph: number,
  sentenceStart: number,
): Attribution | null {
  for (let at = quote - 1; at > sentenceStart; at--) {
    const token = tokens[at] as Token;
    if (!UTTERANCE_NOUNS.has(token.lower)) continue;
    let owner = at - 1;
    while (owner > sentenceStart && isNominal(tokens[owner]) && !tokens[owner]?.possessive && at - owner < 4) owner--;
    const possessor = tokens[owner];
    if (possessor === undefined) continue;
    if (['his', 'her', 'their', 'my', 'its'].includes(possessor.lower) || possessor.possessive) {
      let first = owner;
      while (
        first > sentenceStart &&
        isNominal(tokens[first - 1]) &&
        tokens[first - 1]?.capital &&
        possessor.possessive
      )
        first--;
      return {
        speaker: { paragraph, first, last: owner },
        cue: { paragraph, first: at, last: at },
        rule: 'fragment',
        confidence: CONFIDENCE,
      };
    }
  }
  return null;
}
