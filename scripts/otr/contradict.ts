/** The verb `contradict`: do the two statements of a line contradict each other? */
import { type Claim, contradict, scoreContradiction } from '../../lib/contradict/contradict.ts';

export interface ContradictQuestion {
  id: string;
  a: string;
  b: string;
}

export interface ContradictAnswer {
  id: string;
  label: 'contradiction' | 'none';
  score: number;
  because: string;
}

/** Places after the point that are worth reading. */
const SCORE_DIGITS = 4;

export function answerContradict({ id, a, b }: ContradictQuestion): ContradictAnswer {
  const [one, other]: [Claim, Claim] = [{ text: a }, { text: b }];
  const clash = contradict(one, other);
  return {
    id,
    label: clash ? 'contradiction' : 'none',
    score: Number(scoreContradiction(one, other).toFixed(SCORE_DIGITS)),
    because: clash?.because ?? '',
  };
}
