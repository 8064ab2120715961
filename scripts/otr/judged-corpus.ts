/** A corpus as a reader sees it who exported these judgements: what was dismissed is gone, what was confirmed or added is there. */
import { readFile } from 'node:fs/promises';
import { judgedPairs, toOwnRecord } from '../../lib/corpus/judgements.ts';
import { readJudgements } from '../../lib/exchange/judgements.ts';
import type { CorpusReader } from '../../lib/findings.ts';
import type { Contradiction, Judgement, Quote } from '../../lib/types.ts';

/** Rejects with a sentence where the file is none; entries that cannot be read are told on standard error. */
export async function loadJudgements(file: string): Promise<Judgement[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file}: cannot be read`);
  });
  const reading = readJudgements(text);
  if (!reading.ok) throw new Error(`${file}: ${reading.error}`);
  for (const { path, reason } of reading.value.rejected) process.stderr.write(`${file}: ${path}: ${reason}\n`);
  return reading.value.judgements;
}

/** In a file a record's id is that of its pack; the reader's judgements have the corpus's id before it. */
export function withJudgements(
  corpus: CorpusReader,
  quotes: readonly Quote[],
  judgements: readonly Judgement[],
): CorpusReader {
  const localIds = new Map(quotes.map(({ corpusId, id }) => [`${corpusId}/${id}`, id]));
  const localId = (id: string) => localIds.get(id) ?? id;
  const own: Contradiction[] = judgements
    .map(toOwnRecord)
    .filter(record => record !== null)
    .map(record => ({ ...record, quoteId: localId(record.quoteId), againstId: localId(record.againstId) }));
  const judged = judgedPairs(
    judgements.map(judgement => ({
      ...judgement,
      statement: {
        ...judgement.statement,
        quoteId: judgement.statement.quoteId && localId(judgement.statement.quoteId),
      },
      against: { ...judgement.against, quoteId: judgement.against.quoteId && localId(judgement.against.quoteId) },
    })),
  );
  return {
    ...corpus,
    async recorded(sides) {
      const asked = new Set(sides);
      const beside = own.filter(({ quoteId, againstId }) => asked.has(quoteId) || asked.has(againstId));
      return [...(await corpus.recorded(sides)), ...beside];
    },
    judged: async () => judged,
  };
}
