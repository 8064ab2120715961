/**
 * Statements × corpus → findings: the join of matching and contradicting that the background and the headless engine share.
 * The corpus is passed in as functions, so that it may be a database or a file.
 */
import { findContradictions, findContradictionsOfStatement } from './contradict/find-contradictions.ts';
import { pairKey } from './contradict/pair-key.ts';
import { rankMatches } from './match/rank.ts';
import { isShown } from './match/sureness.ts';
import { textKey } from './text/text-key.ts';
import type { CitedQuote, Contradiction, Finding, Match, OpposedClaim, Statement, Sureness } from './types.ts';

/** Pairs that the reader has judged, as `pairKey` writes them: of ids, and of `textKey`s. */
export interface JudgedPairs {
  /** Statements that do not belong side by side. */
  dismissed: ReadonlySet<string>;
  /** A page's words, and a record that they are no version of. */
  mismatched: ReadonlySet<string>;
}

/** What findings need of a corpus. Lists are in the order of what was asked. */
export interface CorpusReader {
  /** The records that each text may be a version of: a few, the likeliest first. */
  shortlist: (texts: readonly string[]) => Promise<CitedQuote[][]>;
  /** The records on the same subject as each text: a few. */
  related: (texts: readonly string[]) => Promise<CitedQuote[][]>;
  /** Contradictions that an editor or the reader has recorded, on either side of which one of these stands: quotes by id, statements by `textKey`. */
  recorded: (sides: readonly string[]) => Promise<Contradiction[]>;
  /** Quotes by id; those that are gone are left out. */
  cite: (quoteIds: readonly string[]) => Promise<CitedQuote[]>;
  judged: () => Promise<JudgedPairs>;
  /** For each of these records the same speaker's statements on its subject, as `selectTimeLine` gives them. */
  timeLines: (records: readonly CitedQuote[]) => Promise<CitedQuote[][]>;
}

/** A card with more of them is not read to its end. */
const MAX_CONTRADICTIONS = 8;

interface Found {
  match: Match;
  record: CitedQuote;
}

/** One finding a statement, in order. */
export async function findFindings(
  statements: readonly Statement[],
  corpus: CorpusReader,
  sureness: Sureness = 'usual',
): Promise<Finding[]> {
  const [shortlists, { dismissed, mismatched }] = await Promise.all([
    corpus.shortlist(statements.map(statement => statement.exact)),
    corpus.judged(),
  ]);
  const best = statements.map((statement, i) =>
    bestMatch(statement, withoutMismatched(statement, shortlists[i] ?? [], mismatched)),
  );
  const found = joinPieces(
    statements,
    best.map(one => (one && isShown(one.match, sureness) ? one : null)),
  );
  const records = new Map(found.filter(best => best !== null).map(({ record }) => [record.quote.id, record]));
  const sideKeys = statements.map((statement, i) => found[i]?.record.quote.id ?? textKey(statement.exact));
  const [{ recorded, sides }, related, timeLines] = await Promise.all([
    readRecorded(corpus, [...new Set(sideKeys)]),
    corpus.related(statements.map((statement, i) => found[i]?.record.quote.exact ?? statement.exact)),
    corpus.timeLines([...records.values()]),
  ]);
  const timeLineOf = new Map([...records.keys()].map((id, i) => [id, timeLines[i] ?? []]));
  return statements.map((statement, i) => {
    const shown = found[i] ?? null;
    const unsure = shown ? null : best[i];
    const standing = (candidates: readonly CitedQuote[]) =>
      withoutDismissed(statement, shown?.record ?? null, candidates, dismissed);
    const candidates = standing(related[i] ?? []);
    const contradictions = shown
      ? findContradictions(shown.record, [...standing(sides), ...candidates], recorded, dismissed)
      : besideStatement(statement, standing(sides), candidates, recorded, dismissed);
    const timeLine = (shown && timeLineOf.get(shown.record.quote.id)) ?? [];
    return {
      statement,
      match: shown?.match ?? null,
      record: shown?.record ?? null,
      ...(unsure ? { unsure: { verdict: unsure.match.verdict, score: unsure.match.score } } : {}),
      contradictions: shortened(contradictions),
      ...(timeLine.length > 1 ? { timeLine } : {}),
    };
  });
}

async function readRecorded(corpus: CorpusReader, sideKeys: readonly string[]) {
  const recorded = await corpus.recorded(sideKeys);
  const sideIds = new Set(recorded.flatMap(({ quoteId, againstId }) => [quoteId, againstId]));
  return { recorded, sides: await corpus.cite([...sideIds]) };
}

/** The corpus without what costs most and no mark waits for: what the program finds against a statement, and what was said before and after. */
export function withoutContext(corpus: CorpusReader): CorpusReader {
  return {
    ...corpus,
    related: async texts => texts.map(() => []),
    timeLines: async records => records.map(() => []),
  };
}

/** A pair that was dismissed by its words stays away also where a side now has a record, or another one. */
function withoutDismissed(
  statement: Statement,
  record: CitedQuote | null,
  candidates: readonly CitedQuote[],
  dismissed: ReadonlySet<string>,
): CitedQuote[] {
  if (dismissed.size === 0) return [...candidates];
  const own = [textKey(statement.exact), ...(record ? [record.quote.id, textKey(record.quote.exact)] : [])];
  return candidates.filter(({ quote }) => {
    const others = [quote.id, textKey(quote.exact)];
    return !own.some(one => others.some(other => dismissed.has(pairKey(one, other))));
  });
}

/** A statement without a record: what the reader has recorded of its words, then what the program finds. */
function besideStatement(
  statement: Statement,
  sides: readonly CitedQuote[],
  candidates: readonly CitedQuote[],
  recorded: readonly Contradiction[],
  dismissed: ReadonlySet<string>,
): OpposedClaim[] {
  const key = textKey(statement.exact);
  const own = recorded.flatMap(contradiction => {
    const against = sides.find(({ quote }) => quote.id === contradiction.againstId);
    return contradiction.quoteId === key && against ? [{ contradiction, against }] : [];
  });
  const known = new Set(own.map(({ against }) => against.quote.id));
  const others = candidates.filter(({ quote }) => !known.has(quote.id));
  return [...own, ...findContradictionsOfStatement(statement, others, dismissed)];
}

function shortened(contradictions: readonly OpposedClaim[]): OpposedClaim[] {
  return contradictions.slice(0, MAX_CONTRADICTIONS);
}

function bestMatch(statement: Statement, candidates: readonly CitedQuote[]): Found | null {
  const match = rankMatches(statement, candidates)[0];
  const record = match && candidates.find(candidate => candidate.quote.id === match.quoteId);
  return match && record ? { match, record } : null;
}

/** The reader has said of these words that they are not this record's: the next best record has its turn. */
function withoutMismatched(
  statement: Statement,
  candidates: readonly CitedQuote[],
  mismatched: ReadonlySet<string>,
): readonly CitedQuote[] {
  if (mismatched.size === 0) return candidates;
  const words = textKey(statement.exact);
  return candidates.filter(
    ({ quote }) => !mismatched.has(pairKey(words, quote.id)) && !mismatched.has(pairKey(words, textKey(quote.exact))),
  );
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
