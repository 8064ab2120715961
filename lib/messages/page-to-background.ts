/** Page → background: what is quoted in this text, and what is on record of it. */
import * as v from 'valibot';
import type { Finding, HeadlineFinding, Statement, TextPosition } from '../types.ts';
import { type Answers, askTheBackground, listen, type Result } from './channel.ts';
import { MAX_STATEMENT_LENGTH } from './limits.ts';

/** Quotes in one message and one transaction. A longer page is asked for in several. */
export const BATCH_LENGTH = 40;
const MAX_BATCH_LENGTH = 200;

const Position = v.strictObject({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
const Name = v.nullable(v.pipe(v.string(), v.maxLength(500)));
const StatementSchema = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(100)),
  exact: v.pipe(v.string(), v.maxLength(MAX_STATEMENT_LENGTH)),
  position: Position,
  kind: v.picklist(['direct', 'mixed', 'indirect']),
  speakerName: Name,
  speakerPosition: v.nullable(Position),
  cue: Name,
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  groupId: v.pipe(v.string(), v.maxLength(100)),
  prefix: v.exactOptional(v.pipe(v.string(), v.maxLength(1_000))),
  suffix: v.exactOptional(v.pipe(v.string(), v.maxLength(1_000))),
});

/** As long as `lib/page` reads a page. */
const MAX_TEXT_LENGTH = 1_000_000;
const ArticleSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH)),
  title: Name,
  byline: Name,
  publisher: Name,
  datePublished: Name,
  url: Name,
  inLanguage: Name,
});

/** More than a window shows. */
const MAX_LEAD_LENGTH = 4_000;

const PageRequest = v.variant('type', [
  // There is something to read, or to offer a button at: the script that does it is wanted.
  v.strictObject({ type: v.literal('bring'), why: v.picklist(['article', 'selection']) }),
  // The first words of an article that will be asked about in a moment.
  v.strictObject({ type: v.literal('make ready'), lead: v.pipe(v.string(), v.maxLength(MAX_LEAD_LENGTH)) }),
  // The beginning of an article, as far as the reader sees it: answered before the whole is read.
  v.strictObject({ type: v.literal('glance'), article: ArticleSchema, view: Position }),
  v.strictObject({
    type: v.literal('check'),
    statements: v.pipe(v.array(StatementSchema), v.maxLength(MAX_BATCH_LENGTH)),
  }),
  v.strictObject({ type: v.literal('count'), matched: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  // Says nothing of what is selected: the background reads that itself.
  v.strictObject({ type: v.literal('look up selection') }),
  // `view`: the part that the reader has before their eyes; what is quoted there is answered at once.
  v.strictObject({ type: v.literal('read'), article: ArticleSchema, view: v.nullable(Position) }),
]);
export type PageRequest = v.InferOutput<typeof PageRequest>;

/** What is quoted in an article. */
export interface ArticleReading {
  statements: Statement[];
  /** Of the statements in `view`, by their ids: what they are matched with. What stands against them is told by `check`. */
  findings: Finding[];
  headline: HeadlineFinding[];
  /** Corpora that take part. */
  corpusCount: number;
}

export interface PageAnswers {
  bring: null;
  'make ready': null;
  check: Finding[];
  count: null;
  'look up selection': null;
  glance: ArticleReading;
  read: ArticleReading;
}

export type PageAnswerers = Answers<PageRequest, PageAnswers>;

/** Background: answers the content scripts, which sit in tabs. */
export function answerPages(answerers: PageAnswerers): () => void {
  return listen(PageRequest, answerers, sender => sender.tab !== undefined);
}

/** Asks the background. Never rejects. */
export async function askBackground<T extends PageRequest>(request: T): Promise<Result<PageAnswers[T['type']]>> {
  return askTheBackground(request);
}

/** Statements in batches of one message each. Pieces of one sentence are judged together, so they stay in one. */
export function inBatches(statements: readonly Statement[]): Statement[][] {
  const batches: Statement[][] = [];
  let batch: Statement[] = [];
  // One that is too long for a message would keep all the others of its batch from being answered.
  const sendable = statements.filter(({ exact }) => exact.length <= MAX_STATEMENT_LENGTH);
  for (const group of Map.groupBy(sendable, ({ groupId }) => groupId).values()) {
    if (batch.length > 0 && batch.length + group.length > BATCH_LENGTH) {
      batches.push(batch);
      batch = [];
    }
    batch.push(...group.slice(0, MAX_BATCH_LENGTH));
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

/** The first batch of the statements that stand in this part of the text, with the pieces that belong to them. */
export function batchInView(statements: readonly Statement[], view: TextPosition): Statement[] {
  const seen = new Set(
    statements
      .filter(({ position }) => position.start < view.end && position.end > view.start)
      .map(({ groupId }) => groupId),
  );
  return inBatches(statements.filter(({ groupId }) => seen.has(groupId)))[0] ?? [];
}
