/** Card → background: what the reader holds of a pair. A content script cannot say it, for it shares its process with the page. */
import * as v from 'valibot';
import { browser } from '#imports';
import type { PairJudgement } from '../types.ts';
import { type Answers, askTheBackground, listen, type Result } from './channel.ts';
import { MAX_STATEMENT_LENGTH } from './limits.ts';

const Side = v.strictObject({
  quoteId: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_STATEMENT_LENGTH)),
  speakerName: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  dateCreated: v.nullable(v.pipe(v.string(), v.maxLength(10))),
});
const RecordedSide = v.strictObject({ ...Side.entries, quoteId: v.pipe(v.string(), v.maxLength(500)) });

const CardRequest = v.variant('type', [
  v.strictObject({
    type: v.literal('judge'),
    decision: v.picklist(['dismissed', 'confirmed', 'added']),
    statement: Side,
    against: RecordedSide,
    kind: v.picklist(['negation', 'antonym', 'number', 'quantifier', 'modality', 'date', 'position', 'denial', 'fact']),
    label: v.picklist(['contradicts', 'different figure', 'changed position']),
    because: v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)),
  }),
  v.strictObject({ type: v.literal('reject match'), statement: Side, against: RecordedSide }),
  v.strictObject({
    type: v.literal('forget'),
    decision: v.picklist(['dismissed', 'confirmed', 'added', 'not the same']),
    statement: Side,
    against: RecordedSide,
  }),
]);
export type CardRequest = v.InferOutput<typeof CardRequest>;

export interface CardAnswers {
  /** The judgement on this pair that was there before. */
  judge: PairJudgement | null;
  'reject match': null;
  forget: null;
}

export type CardAnswerers = Answers<CardRequest, CardAnswers>;

/** Background: answers the card, which is a page of the extension in a tab; not in a private window, of which nothing may stay. */
export function answerCards(answerers: CardAnswerers): () => void {
  const own = browser.runtime.getURL('/');
  return listen(
    CardRequest,
    answerers,
    ({ tab, url }) => tab !== undefined && !tab.incognito && url?.startsWith(own) === true,
  );
}

/** The card asks the background. */
export async function askAsCard<T extends CardRequest>(request: T): Promise<Result<CardAnswers[T['type']]>> {
  return askTheBackground(request);
}
