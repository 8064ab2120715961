/** Says whether a match is sure enough to be shown, by the reader's choice of how sure it must be. */
import type { Match, Sureness } from '../types.ts';

/**
 * Least scores. Below .6 an altered statement is as often another one with half of the same words (docs/measurements/match.md): beside a news
 * page it would be bizarre unless it was asked for. The same words are always a version of each other, but a word or two may be anybody's:
 * their score is low, and whoever wants to be surer does without them.
 */
const LEAST_SCORES: Readonly<Record<Sureness, { altered: number; sameWords: number }>> = {
  loose: { altered: 0.4, sameWords: 0 },
  usual: { altered: 0.6, sameWords: 0 },
  strict: { altered: 0.9, sameWords: 0.5 },
  strictest: { altered: 0.99, sameWords: 0.9 },
};

export function isShown({ verdict, score }: Pick<Match, 'verdict' | 'score'>, sureness: Sureness): boolean {
  const { altered, sameWords } = LEAST_SCORES[sureness];
  return score >= (verdict === 'altered' ? altered : sameWords);
}
