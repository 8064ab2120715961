/**
 * Gives the quotations that only repeat, as an ornament of the page, what the body quotes: they count once, where the body has them.
 *
 * Idea: a pull quote is a paragraph of its own (with a credit at most), and all its words stand in a row inside another quotation. The
 * quotations are indexed by each run of four words, a few places a run. Cost: linear. Known limit: one whose words were changed is not found.
 */
import type { QuoteDocument } from './document.ts';
import type { QuotedStretch } from './quoted-stretch.ts';
import type { Token } from './tokens.ts';

/** Shorter ones ("No comment.") are said more than once. */
const MIN_WORDS = 4;
/** Places kept for one run of words: keeps a page that repeats itself linear. */
const MAX_PLACES = 4;
/** Words of a credit after a dash: a name and an office. */
const MAX_CREDIT = 10;

interface Place {
  stretch: number;
  word: number;
}

function wordsOf(text: string, { innerStart, innerEnd }: QuotedStretch): string[] {
  return (
    text
      .slice(innerStart, innerEnd)
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []
  );
}

/** A paragraph that holds nothing but the quotation, or a dash and a name after it. */
function standsAlone(tokens: readonly Token[]): boolean {
  if (tokens[0]?.kind !== 'quote') return false;
  return tokens.length === 1 || (tokens[1]?.text === '—' && tokens.length <= MAX_CREDIT);
}

function isHeldAt(words: readonly string[], inside: readonly string[], from: number): boolean {
  return words.every((word, index) => inside[from + index] === word);
}

/** The indices of their stretches. The first paragraph is a headline: its quotation counts. */
export function findPullQuotes({ text, stretches, tokens }: QuoteDocument): ReadonlySet<number> {
  const alone = new Set<number>();
  for (const [index, paragraph] of tokens.entries()) {
    if (index > 0 && standsAlone(paragraph)) alone.add((paragraph[0] as Token).stretch);
  }
  const found = new Set<number>();
  if (alone.size === 0) return found;
  const words = stretches.map(stretch => wordsOf(text, stretch));
  const places = new Map<string, Place[]>();
  for (const [stretch, inside] of words.entries()) {
    for (let word = 0; word + MIN_WORDS <= inside.length; word++) {
      const run = inside.slice(word, word + MIN_WORDS).join(' ');
      const known = places.get(run);
      if (known === undefined) places.set(run, [{ stretch, word }]);
      else if (known.length < MAX_PLACES) known.push({ stretch, word });
    }
  }
  for (const candidate of alone) {
    const own = words[candidate] as string[];
    if (own.length < MIN_WORDS) continue;
    const repeats = (places.get(own.slice(0, MIN_WORDS).join(' ')) ?? []).some(
      ({ stretch, word }) =>
        stretch !== candidate && !alone.has(stretch) && isHeldAt(own, words[stretch] as string[], word),
    );
    if (repeats) found.add(candidate);
  }
  return found;
}
