/**
 * Gives the quotations of a headline that the article's own body does not hold, or holds differently.
 *
 * Idea: the headline's quoted words, without case and punctuation, are looked for in the body's statements, then among its unquoted
 * words; otherwise the statement with the longest common subsequence of words is set beside them. A body line that only repeats the
 * headline does not count. Cost: words of the headline times words of the statements. Known limit: another inflection is a difference ("concern" for "concerns"), for the words are not the same.
 */
import { normaliseText } from '../text/normalise.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import { stemWord } from '../text/stem.ts';
import { foldWord } from '../text/words.ts';
import type { Article, HeadlineFinding, Statement, TextPosition } from '../types.ts';
import { findQuotedStretches } from './marks.ts';

/** Share of the headline's words that a statement must hold, in order, to be what the headline rewords. */
const NEAR_SHARE = 0.5;
/** Fewer words are a term in marks, not a quotation of the body. */
const MIN_WORDS = 2;
/** Words of a statement looked at: keeps a hostile page linear. */
const MAX_STATEMENT_WORDS = 2000;

function wordsOf(text: string): string[] {
  return (
    text
      .replaceAll('’', "'")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []
  );
}

function contains(haystack: readonly string[], needle: readonly string[]): boolean {
  return ` ${haystack.join(' ')} `.includes(` ${needle.join(' ')} `);
}

/** Length of the longest common subsequence. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  let row = new Int32Array(a.length + 1);
  for (const word of b) {
    const next = new Int32Array(a.length + 1);
    for (let index = 1; index <= a.length; index++) {
      next[index] =
        a[index - 1] === word
          ? (row[index - 1] as number) + 1
          : Math.max(row[index] as number, next[index - 1] as number);
    }
    row = next;
  }
  return row[a.length] as number;
}

function stemsOf(words: readonly string[]): string[] {
  return words.map(word => stemWord(foldWord(word)));
}

/** The body without the lines that repeat the headline: their positions, and their words. */
function readBody(article: Article, headline: readonly string[]): { lines: TextPosition[]; words: string[] } {
  const lines = splitParagraphs(article.text).filter(({ start, end }) => {
    const words = wordsOf(article.text.slice(start, end));
    return !(words.length <= headline.length + 6 && contains(words, headline));
  });
  return { lines, words: lines.flatMap(({ start, end }) => wordsOf(article.text.slice(start, end))) };
}

export function checkHeadline(article: Article, statements: readonly Statement[]): HeadlineFinding[] {
  if (article.title === null || article.title.trim() === '') return [];
  const clean = normaliseText(article.title);
  const style = { singleMarks: true, inwardGuillemets: false, lowMarks: clean.text.includes('„') };
  const stretches = findQuotedStretches(clean.text, splitParagraphs(clean.text), style);
  if (stretches.length === 0) return [];
  const body = readBody(article, wordsOf(clean.text));
  const inBody = statements.filter(({ position }) =>
    body.lines.some(line => line.start <= position.start && position.start < line.end),
  );
  const said = inBody.map(statement => ({
    id: statement.id,
    words: wordsOf(statement.exact).slice(0, MAX_STATEMENT_WORDS),
  }));
  const findings: HeadlineFinding[] = [];
  for (const stretch of stretches) {
    const position = { start: clean.toRaw(stretch.innerStart), end: clean.toRawEnd(stretch.innerEnd) };
    const exact = article.title.slice(position.start, position.end);
    const words = wordsOf(exact);
    if (words.length < MIN_WORDS || said.some(statement => contains(statement.words, words))) continue;
    const stems = stemsOf(words);
    let best: { id: string; common: number } | null = null;
    for (const { id, words: other } of said) {
      const common = commonWords(stems, stemsOf(other));
      if (best === null || common > best.common) best = { id, common };
    }
    if (contains(body.words, words)) findings.push({ exact, position, kind: 'unquoted', statementId: null });
    else if (best !== null && best.common >= words.length * NEAR_SHARE && best.common >= MIN_WORDS) {
      findings.push({ exact, position, kind: 'differs', statementId: best.id });
    } else findings.push({ exact, position, kind: 'absent', statementId: null });
  }
  return findings;
}
