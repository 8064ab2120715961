/**
 * Statements × corpus → findings: the join of matching and contradicting that the background and the headless engine share.
 * The corpus is passed in as functions, so that it may be a database or a file.
 */
import { findContradictions, findContradictionsOfStatement } from './contradict/find-contradictions.ts';
import { rankMatches } from './match/rank.ts';
import type { CitedQuote, Contradiction, Finding, Match, OpposedClaim, Statement } from './types.ts';

/** What findings need of a corpus. Lists are in the order of what was asked. */
export interface CorpusReader {
  /** The records that each text may be a version of: a few, the likeliest first. */
  shortlist: (texts: readonly string[]) => Promise<CitedQuote[][]>;
  /** The records on the same subject as each text: a few. */
  related: (texts: readonly string[]) => Promise<CitedQuote[][]>;
  /** Contradictions that an editor or the reader has recorded, on either side of which one of these quotes stands. */
  recorded: (quoteIds: readonly string[]) => Promise<Contradiction[]>;
  /** Quotes by id; those that are gone are left out. */
  cite: (quoteIds: readonly string[]) => Promise<CitedQuote[]>;
  /** Pairs that the reader has dismissed, as `pairKey` writes them. */
  dismissed: () => Promise<ReadonlySet<string>>;
}

/** A card with more of them is not read to its end. */
const MAX_CONTRADICTIONS = 8;

interface Found {
  match: Match;
  record: CitedQuote;
}

/** One finding a statement, in order. */
export async function findFindings(statements: readonly Statement[], corpus: CorpusReader): Promise<Finding[]> {
  const shortlists = await corpus.shortlist(statements.map(statement => statement.exact));
  const found = joinPieces(
    statements,
    statements.map((statement, i) => bestMatch(statement, shortlists[i] ?? [])),
  );
  const matchedIds = new Set(found.map(best => best?.record.quote.id).filter(id => id !== undefined));
  const recorded = await corpus.recorded([...matchedIds]);
  const sideIds = new Set(recorded.flatMap(({ quoteId, againstId }) => [quoteId, againstId]));
  const sides = await corpus.cite([...sideIds]);
  const related = await corpus.related(
    statements.map((statement, i) => found[i]?.record.quote.exact ?? statement.exact),
  );
  const dismissed = await corpus.dismissed();
  return statements.map((statement, i) => {
    const best = found[i] ?? null;
    const candidates = related[i] ?? [];
    const contradictions = best
      ? findContradictions(best.record, [...sides, ...candidates], recorded, dismissed)
      : findContradictionsOfStatement(statement, candidates, dismissed);
    return {
      statement,
      match: best?.match ?? null,
      record: best?.record ?? null,
      contradictions: shortened(contradictions),
    };
  });
}

function shortened(contradictions: readonly OpposedClaim[]): OpposedClaim[] {
  return contradictions.slice(0, MAX_CONTRADICTIONS);
}

function bestMatch(statement: Statement, candidates: readonly CitedQuote[]): Found | null {
  const match = rankMatches(statement, candidates)[0];
  const record = match && candidates.find(candidate => candidate.quote.id === match.quoteId);
  return match && record ? { match, record } : null;
}

/**
 * Pieces of one sentence, parted by "she said", are judged together: what the other piece has is not cut.
 * Pieces that are versions of different records, or are altered, stand as they are.
 */
function joinPieces(statements: readonly Statement[], found: readonly (Found | null)[]): (Found | null)[] {
  const groups = Map.groupBy(statements.keys(), i => statements[i]?.groupId);
  const joined = [...found];
  for (const places of groups.values()) {
    const pieces = places.map(i => found[i] ?? null).filter(piece => piece !== null);
    const [first] = pieces;
    const isOneRecord = pieces.every(piece => piece.match.quoteId === first?.match.quoteId);
    if (!first || pieces.length < 2 || pieces.length < places.length || !isOneRecord) continue;
    const [head] = places as [number, ...number[]];
    const exact = places.map(i => statements[i]?.exact).join(' ');
    const whole = rankMatches({ ...(statements[head] as Statement), exact }, [first.record])[0];
    if (whole?.verdict !== 'verbatim' && whole?.verdict !== 'clipped') continue;
    for (const [k, i] of places.entries()) {
      const piece = pieces[k] as Found;
      if (piece.match.verdict !== 'clipped') continue;
      const cutBefore = k === 0 ? whole.cutBefore : '';
      const cutAfter = k === places.length - 1 ? whole.cutAfter : '';
      joined[i] = {
        ...piece,
        match: { ...piece.match, verdict: whole.verdict, cutBefore, cutAfter, because: whole.because },
      };
    }
  }
  return joined;
}
