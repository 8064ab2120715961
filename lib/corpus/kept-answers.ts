/**
 * Answers from the corpora that are given again while nothing they come from has changed: the quotes in the window are asked for three times while a page
 * is read.
 *
 * Idea: what a corpus holds stands in parts that never change, so its row, which names them, tells one state from another; what the reader has said of
 * speakers is laid over all of them. Cost: two small tables read a question. Limit: a row that was damaged in the meantime is not noticed.
 */
import type { CorpusDatabase } from './database.ts';
import type { StoredCorpus } from './rows.ts';

export interface CorporaState {
  /** Those that take part, in the reader's order. */
  corpora: StoredCorpus[];
  /** The same as long as every answer is the same. */
  key: string;
}

export async function readCorporaState(database: CorpusDatabase): Promise<CorporaState> {
  const [all, edits] = await Promise.all([
    database.corpora.orderBy('order').toArray(),
    database.speakerEdits.toArray(),
  ]);
  // One that is switched off may still know who somebody is.
  const rows = all.map(({ rejected: _, ...row }) => row);
  return { corpora: all.filter(({ enabled }) => enabled), key: JSON.stringify([rows, edits]) };
}

export class KeptAnswers<Answer> {
  readonly #maxCount: number;
  readonly #answers = new Map<string, Answer>();
  #state = '';

  constructor(maxCount: number) {
    this.#maxCount = maxCount;
  }

  get(state: string, question: string): Answer | undefined {
    return state === this.#state ? this.#answers.get(question) : undefined;
  }

  /** Full, it begins anew: what is asked for often is soon back. */
  keep(state: string, question: string, answer: Answer): void {
    if (state !== this.#state || this.#answers.size >= this.#maxCount) this.#answers.clear();
    this.#state = state;
    this.#answers.set(question, answer);
  }

  forget(state: string, question: string): void {
    if (state === this.#state) this.#answers.delete(question);
  }
}
