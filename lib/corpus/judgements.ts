/**
 * What the reader holds of pairs of statements: kept, listed, taken back, and answered as the findings ask for it.
 *
 * A pair is known by its records' ids and, beside them, by its words. So a dismissal holds in both directions, on other pages, after a
 * corpus was put in again in a newer version, and where another corpus has the same words under another id.
 * Cost: `readJudged` reads all judgements, which are made by hand: some thousands at most.
 */
import { pairKey } from '../contradict/pair-key.ts';
import type { JudgedPairs } from '../findings.ts';
import { textKey } from '../text/text-key.ts';
import type { Contradiction, Decision, JudgedStatement, Judgement } from '../types.ts';
import type { CorpusDatabase } from './database.ts';
import type { StoredJudgement } from './rows.ts';

/** What a side is stored under. */
function sideKey({ quoteId, exact }: JudgedStatement): string {
  return quoteId ?? textKey(exact);
}

/** All that a side may be met as. */
function sideNames({ quoteId, exact }: JudgedStatement): string[] {
  return quoteId === null ? [textKey(exact)] : [quoteId, textKey(exact)];
}

/** What a judgement is known by, whatever it came to. */
export type JudgedPair = Pick<Judgement, 'decision' | 'statement' | 'against'>;

/** That words are no version of a record says nothing of whether the two contradict each other: it is kept beside that. */
export function judgementId({ decision, statement, against }: JudgedPair): string {
  const pair = pairKey(sideKey(statement), sideKey(against));
  return decision === 'not the same' ? `match:${pair}` : pair;
}

function toStored(judgement: Judgement): StoredJudgement {
  const { statement, against } = judgement;
  return { ...judgement, id: judgementId(judgement), sides: [sideKey(statement), sideKey(against)] };
}

function toJudgement({ id: _, sides: __, ...judgement }: StoredJudgement): Judgement {
  return judgement;
}

/** Keeps one judgement, and gives the one on the same pair that it takes the place of; null where that one said the same: kept twice is kept once. */
export async function keepJudgement<T extends Judgement>(database: CorpusDatabase, judgement: T): Promise<T | null> {
  const stored = toStored(judgement);
  return database.transaction('rw', database.judgements, async () => {
    const former = await database.judgements.get(stored.id);
    await database.judgements.put(stored);
    // What stands under one id is of one kind.
    return former && former.decision !== judgement.decision ? (toJudgement(former) as T) : null;
  });
}

/** Keeps all of them, or none. Of two on one pair the later one in the list stays. */
export async function keepJudgements(database: CorpusDatabase, judgements: readonly Judgement[]): Promise<void> {
  await database.judgements.bulkPut(judgements.map(toStored));
}

/** Takes a judgement back: the pair is again what the corpora and the program make of it. */
export async function forgetJudgement(database: CorpusDatabase, pair: JudgedPair): Promise<void> {
  await database.judgements.delete(judgementId(pair));
}

/** All of them, the latest first. */
export async function listJudgements(database: CorpusDatabase): Promise<Judgement[]> {
  return (await database.judgements.orderBy('dateModified').reverse().toArray()).map(toJudgement);
}

/** Keys of the judged pairs, by ids and by words. */
export function judgedPairs(judgements: readonly Judgement[]): JudgedPairs {
  const keysOf = (wanted: Decision) =>
    judgements
      .filter(({ decision }) => decision === wanted)
      .flatMap(({ statement, against }) =>
        sideNames(statement).flatMap(one => sideNames(against).map(other => pairKey(one, other))),
      );
  return { dismissed: new Set(keysOf('dismissed')), mismatched: new Set(keysOf('not the same')) };
}

export async function readJudged(database: CorpusDatabase): Promise<JudgedPairs> {
  return judgedPairs(await database.judgements.toArray());
}

/** What was confirmed or added, as the records of an editor are; null for the rest. */
export function toOwnRecord(judgement: Judgement): Contradiction | null {
  if (judgement.decision === 'dismissed' || judgement.decision === 'not the same') return null;
  const { statement, against, kind, label, because } = judgement;
  return {
    id: `reader:${judgementId(judgement)}`,
    quoteId: sideKey(statement),
    againstId: sideKey(against),
    kind,
    label,
    origin: 'reader',
    score: 1,
    because,
  };
}

/** The reader's own records on either side of which one of these stands, records by id and statements by `textKey`. */
export async function readOwnRecords(database: CorpusDatabase, sides: readonly string[]): Promise<Contradiction[]> {
  const found = await database.judgements
    .where('sides')
    .anyOf([...sides])
    .distinct()
    .toArray();
  return found.map(toOwnRecord).filter(record => record !== null);
}
