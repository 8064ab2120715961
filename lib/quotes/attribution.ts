/** Gives the shape of an attribution: who is mentioned as the speaker, with which reporting word, by which rule, how surely. */
export type AttributionRule =
  | 'after'
  | 'before'
  | 'colon'
  | 'dash'
  | 'according to'
  | 'fragment'
  | 'sentence end'
  | 'transcript'
  | 'split'
  | 'follow-on sentence'
  | 'follow-on paragraph';

/** Words of one paragraph, both ends included. */
export interface TokenSpan {
  paragraph: number;
  first: number;
  last: number;
  /** A relative pronoun that takes up the phrase ("…, who"): part of the mention, not of the name. */
  until?: number;
}

export interface Attribution {
  speaker: TokenSpan | null;
  cue: TokenSpan | null;
  rule: AttributionRule;
  /** 0 … 1: how surely this is the speaker's mention. */
  confidence: number;
}
