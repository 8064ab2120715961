/**
 * Gives how surely a quoted stretch is somebody's statement rather than a title, a nickname, a term or a scare quote.
 * A sum of weighted signs, not a yes or no.
 */
import type { Attribution } from './attribution.ts';
import type { QuotedStretch } from './marks.ts';
import type { Token } from './tokens.ts';

export interface StatementScene {
  text: string;
  stretch: QuotedStretch;
  tokens: readonly Token[];
  quote: number;
  attribution: Attribution | null;
}

/** From here on a stretch is given out as a statement. */
export const STATEMENT_THRESHOLD = 0.5;

const NAMING =
  /(?:so-called|known as|nicknamed|dubbed|titled|entitled|called the|the word|the words|the term|the phrase|the song|the film|the movie|the book|the show|the series|the program|the album|sogenannte[nrs]?|namens|genannt)$/i;
const TITLE_WORD = /^(?:[\p{Lu}\d][\p{L}\d'’.-]*|a|an|the|of|and|in|on|for|to|with|at|by|from|vs\.?|&|is|or)$/u;

function isTitleCase(words: readonly string[]): boolean {
  return (
    words.length >= 2 &&
    words.every(word => TITLE_WORD.test(word.replace(/[,.:;!?"'’]+$/, ''))) &&
    /^\p{Lu}/u.test(words.at(-1) as string)
  );
}

export function scoreStatement(scene: StatementScene): number {
  const { text, stretch, tokens, quote, attribution } = scene;
  const inner = text.slice(stretch.innerStart, Math.min(stretch.innerEnd, stretch.innerStart + 400)).trim();
  const words = inner.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word));
  const before = text.slice(Math.max(0, stretch.start - 40), stretch.start).trimEnd();
  const previous = tokens[quote - 1];
  const next = tokens[quote + 1];
  let score = 0.5;
  if (words.length >= 10) score += 0.35;
  else if (words.length >= 6) score += 0.25;
  else if (words.length >= 4) score += 0.1;
  else if (words.length === 1) score -= 0.1;
  if (attribution !== null) {
    if (attribution.rule === 'after' || attribution.rule === 'colon' || attribution.rule === 'before') score += 0.3;
    else if (attribution.rule.startsWith('follow-on')) score += words.length >= 4 ? 0.1 : 0;
    else score += 0.2 * attribution.confidence;
  }
  if (/[,.!?…]$/.test(inner) && attribution !== null) score += 0.1;
  if (/\b(?:I|we|you|my|our|ich|wir)\b/i.test(inner)) score += 0.1;
  if (NAMING.test(before)) score -= 0.4;
  if (isTitleCase(words) && !(attribution !== null && ['after', 'colon'].includes(attribution.rule))) score -= 0.35;
  const isNickname =
    previous?.kind === 'word' &&
    previous.capital &&
    next?.kind === 'word' &&
    next.capital &&
    words.length <= 3 &&
    !next.possessive &&
    previous.sentence === next.sentence;
  if (isNickname) score -= 0.4;
  return Math.max(0, Math.min(1, score));
}
