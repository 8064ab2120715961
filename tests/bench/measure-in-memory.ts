/**
 * Time and recall of each system on one corpus, in memory, with the same queries.
 *
 * Time is that of the processor, so that other work on the machine does not count. Ours is asked again beside each of the others, and its middle time taken:
 * what slows the whole machine down for a while slows both. A system's threshold, below which its best record counts as none, is found on every other pair of queries and used on the rest; ours has no such choice:
 * it says itself whether there is a record. Slow systems answer a sample, until their time is used up.
 */
import type { Query } from './make-corpus.ts';
import type { Answer, System } from './systems.ts';

export interface Measurement {
  system: string;
  records: number;
  buildMs: number;
  /** Mean time of a query. */
  queryMs: number;
  queries: number;
  /** The right record is the first answer, whatever its score. */
  recallAnyScore: number;
  /** The right record is the first answer, and above the threshold. */
  recall: number;
  /** Queries without a record that are given one. */
  falseMatches: number;
}

/** After so much time a system is not asked further; it has answered at least MIN_QUERIES. */
const MAX_MS = 15_000;
const MIN_QUERIES = 12;
/** Ours and the fast ones are warmed up with so many queries; a slow one not longer than WARM_UP_MS. */
const WARM_UP_QUERIES = 300;
const WARM_UP_MS = 1_000;

type Ask = (query: string) => Promise<Answer | null>;

/** Milliseconds of processor time since the process began. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** All systems on one corpus. The first is ours. */
export async function measureInMemory(
  [own, ...others]: readonly System[],
  corpus: readonly string[],
  queries: readonly Query[],
  onSystem: (name: string) => void,
): Promise<Measurement[]> {
  onSystem(own!.name);
  const first = await measureSystem(own!, corpus, queries);
  const times = [first.measurement.queryMs];
  const measured = [first.measurement];
  for (const system of others) {
    onSystem(system.name);
    measured.push((await measureSystem(system, corpus, queries)).measurement);
    globalThis.gc?.();
    times.push((await askAll(first.ask, queries)).queryMs);
  }
  first.measurement.queryMs = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
  return measured;
}

async function measureSystem(
  system: System,
  corpus: readonly string[],
  queries: readonly Query[],
): Promise<{ measurement: Measurement; ask: Ask }> {
  const buildStart = processorTime();
  const ask = await system.build(corpus);
  const buildMs = processorTime() - buildStart;
  const warmUpEnd = performance.now() + WARM_UP_MS;
  for (const query of queries.slice(-WARM_UP_QUERIES)) {
    await ask(query.text);
    if (performance.now() > warmUpEnd) break;
  }
  const { answers, queryMs } = await askAll(ask, queries);
  const asked = queries.slice(0, answers.length);
  const isForThreshold = (at: number) => Math.floor(at / 2) % 2 === 0;
  const threshold = system.isOwn ? 0 : findThreshold(asked, answers, isForThreshold);
  const measurement = {
    system: system.name,
    records: corpus.length,
    buildMs,
    queryMs,
    queries: answers.length,
    ...judgeAnswers(asked, answers, threshold, at => !isForThreshold(at)),
  };
  return { measurement, ask };
}

/** Answers until the time is used up, and what each took on average. */
async function askAll(ask: Ask, queries: readonly Query[]): Promise<{ answers: (Answer | null)[]; queryMs: number }> {
  const answers: (Answer | null)[] = [];
  const end = performance.now() + MAX_MS;
  const start = processorTime();
  for (const query of queries) {
    if (answers.length >= MIN_QUERIES && answers.length % 2 === 0 && performance.now() > end) break;
    answers.push(await ask(query.text));
  }
  return { answers, queryMs: (processorTime() - start) / answers.length };
}

function judgeAnswers(
  queries: readonly Query[],
  answers: readonly (Answer | null)[],
  threshold: number,
  takes: (at: number) => boolean,
): Pick<Measurement, 'recallAnyScore' | 'recall' | 'falseMatches'> {
  const counts = { withRecord: 0, without: 0, right: 0, rightAbove: 0, wrong: 0 };
  for (const [at, { row }] of queries.entries()) {
    if (!takes(at)) continue;
    const answer = answers[at] ?? null;
    const isAbove = answer !== null && answer.score >= threshold;
    if (row === null) {
      counts.without++;
      if (isAbove) counts.wrong++;
    } else {
      counts.withRecord++;
      if (answer?.row === row) counts.right++;
      if (answer?.row === row && isAbove) counts.rightAbove++;
    }
  }
  return {
    recallAnyScore: counts.right / counts.withRecord,
    recall: counts.rightAbove / counts.withRecord,
    falseMatches: counts.wrong / counts.without,
  };
}

/** The score from which on most answers are right: the right record given, or rightly none. */
function findThreshold(
  queries: readonly Query[],
  answers: readonly (Answer | null)[],
  takes: (at: number) => boolean,
): number {
  const scores = [...new Set(answers.map(answer => answer?.score ?? 0))].sort((a, b) => a - b);
  let best = { threshold: 0, gain: Number.NEGATIVE_INFINITY };
  for (const threshold of scores) {
    const { recall, falseMatches } = judgeAnswers(queries, answers, threshold, takes);
    if (recall - falseMatches > best.gain) best = { threshold, gain: recall - falseMatches };
  }
  return best.threshold;
}
