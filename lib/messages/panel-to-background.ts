/** The extension's own pages → background: look something up, record quotes in a corpus of the reader's own, take that back. */
import * as v from 'valibot';
import { browser } from '#imports';
import type { CitedQuote, FoundRecord } from '../types.ts';
import type { PanelTask } from './background-to-panel.ts';
import { type Answers, askTheBackground, listen, type Result } from './channel.ts';
import { AboutSchema, KindSchema, MAX_QUOTE_LENGTH } from './reader-selection.ts';

/** A page of so many quotes is no article. */
export const MAX_RECORDED = 1_000;
const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const Id = v.pipe(v.string(), v.maxLength(200));
const Ids = v.pipe(v.array(Id), v.maxLength(MAX_RECORDED));
/** The browser counts tabs and windows so; one that it does not name is −1. */
const Place = v.pipe(v.number(), v.safeInteger(), v.minValue(-1));
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Side = v.pipe(v.string(), v.maxLength(MAX_QUOTE_LENGTH));
const DateText = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)));

const Draft = v.strictObject({
  exact: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_QUOTE_LENGTH)),
  prefix: Side,
  suffix: Side,
  kind: KindSchema,
  speakerName: v.nullable(Name),
  dateCreated: DateText,
  temporalBasis: v.nullable(v.pipe(v.string(), v.maxLength(500))),
});

const RecordingSchema = v.strictObject({
  corpusId: Id,
  corpusName: Name,
  quoteIds: Ids,
  changeId: v.nullable(Count),
  knownCount: Count,
});
/** What was recorded, and what takes it back. */
export type Recording = v.InferOutput<typeof RecordingSchema>;

const OwnPageRequest = v.variant('type', [
  v.strictObject({
    type: v.literal('look-up'),
    text: v.pipe(v.string(), v.maxLength(MAX_QUOTE_LENGTH)),
    speakerName: v.nullable(v.pipe(v.string(), v.maxLength(500))),
    date: DateText,
  }),
  v.strictObject({ type: v.literal('take-task'), windowId: Place }),
  v.strictObject({ type: v.literal('describe-own') }),
  v.strictObject({ type: v.literal('same-words'), exact: v.pipe(v.string(), v.maxLength(MAX_QUOTE_LENGTH)) }),
  v.strictObject({
    type: v.literal('record'),
    tabId: Place,
    /** A corpus that is there, or a new one of this name. */
    into: v.union([v.strictObject({ id: Id }), v.strictObject({ name: Name })]),
    about: v.nullable(AboutSchema),
    address: v.pipe(v.string(), v.maxLength(4_000)),
    quotes: v.pipe(v.array(Draft), v.minLength(1), v.maxLength(MAX_RECORDED)),
  }),
  v.strictObject({
    type: v.literal('take-back'),
    recording: RecordingSchema,
  }),
  v.strictObject({ type: v.literal('remember'), corpusId: Id, isOn: v.boolean() }),
]);
export type OwnPageRequest = v.InferOutput<typeof OwnPageRequest>;

/** A corpus of the reader's own. */
export interface OwnCorpus {
  id: string;
  name: string;
  quoteCount: number;
  /** Articles that are read go into it by themselves. */
  isRemembering: boolean;
}

export interface LookUpAnswer {
  results: FoundRecord[];
  /** Names of the corpora that the results are from, by id. */
  corpora: Record<string, string>;
  /** Corpora that take part. */
  corpusCount: number;
}

export interface OwnPageAnswers {
  'look-up': LookUpAnswer;
  /** What was selected while the panel was opening. */
  'take-task': PanelTask | null;
  /** The one that was recorded into last stands first. `speakers`: names to choose from. */
  'describe-own': { corpora: OwnCorpus[]; speakers: string[] };
  'same-words': CitedQuote[];
  record: Recording;
  'take-back': null;
  remember: null;
}

export type OwnPageAnswerers = Answers<OwnPageRequest, OwnPageAnswers>;

/** Background: answers pages of the extension, in a panel, a popup or a tab. A content script cannot write: it shares its process with the page. */
export function answerOwnPages(answerers: OwnPageAnswerers): () => void {
  const own = browser.runtime.getURL('/');
  return listen(OwnPageRequest, answerers, sender => sender.url?.startsWith(own) === true);
}

/** A page of the extension asks the background. Never rejects. */
export async function askAsOwnPage<T extends OwnPageRequest>(request: T): Promise<Result<OwnPageAnswers[T['type']]>> {
  return askTheBackground(request);
}
