/**
 * What page, card, panels and background may say to each other: every message has a schema, every answer is a Result.
 * A message that does not fit, or that comes from outside of the extension, is not answered.
 */
import * as v from 'valibot';
import { type Browser, browser } from '#imports';
import type { Finding, HeadlineFinding, Judgement, Statement } from './types.ts';

export type Result<T> = { ok: true; value: T } | { ok: false; error: string };

/** Quotes in one message and one transaction. A longer page is asked for in several. */
export const BATCH_LENGTH = 40;
/** Longer ones are no quotations, and a page must not be able to make the background work without end. */
export const MAX_STATEMENT_LENGTH = 20_000;
export const MAX_BATCH_LENGTH = 200;

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

/** Page → background. */
const PageRequest = v.variant('type', [
  v.strictObject({
    type: v.literal('check'),
    statements: v.pipe(v.array(StatementSchema), v.maxLength(MAX_BATCH_LENGTH)),
  }),
  v.strictObject({ type: v.literal('count'), matched: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.strictObject({ type: v.literal('read'), article: ArticleSchema }),
]);
export type PageRequest = v.InferOutput<typeof PageRequest>;

/** What is quoted in an article. */
export interface ArticleReading {
  statements: Statement[];
  headline: HeadlineFinding[];
  /** Corpora that take part. */
  corpusCount: number;
}

const Side = v.strictObject({
  quoteId: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_STATEMENT_LENGTH)),
  speakerName: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  dateCreated: v.nullable(v.pipe(v.string(), v.maxLength(10))),
});
const RecordedSide = v.strictObject({ ...Side.entries, quoteId: v.pipe(v.string(), v.maxLength(500)) });

/** Card → background: what the reader holds of a pair. A content script cannot say it, for it shares its process with the page. */
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
  v.strictObject({ type: v.literal('forget'), statement: Side, against: RecordedSide }),
]);
export type CardRequest = v.InferOutput<typeof CardRequest>;

export interface CardAnswers {
  /** The judgement on this pair that was there before. */
  judge: Judgement | null;
  forget: null;
}

export interface PageAnswers {
  check: Finding[];
  count: null;
  read: ArticleReading;
}

/** Popup, panel, background → page. */
const PanelRequest = v.variant('type', [
  v.strictObject({ type: v.literal('describe') }),
  v.strictObject({ type: v.literal('read') }),
  v.strictObject({ type: v.literal('jump'), statementId: v.pipe(v.string(), v.maxLength(100)) }),
  v.strictObject({ type: v.literal('step'), delta: v.picklist([-1, 1]) }),
  v.strictObject({ type: v.literal('stop') }),
]);
export type PanelRequest = v.InferOutput<typeof PanelRequest>;

/** What of a page has been read so far. */
export interface PageReport {
  status: 'waiting' | 'reading' | 'done' | 'no article' | 'no text' | 'failed';
  findings: Finding[];
  headline: HeadlineFinding[];
  /** What was left out, in sentences. */
  notes: string[];
  /** Why it failed, in a sentence; empty otherwise. */
  error: string;
}

export interface PanelAnswers {
  describe: PageReport;
  read: null;
  jump: null;
  step: null;
  stop: null;
}

/** Card ⇄ page, over a port that the card opens to its own tab. */
export const CARD_PORT = 'card';
export type CardShows =
  | { type: 'finding'; finding: Finding; index: number; count: number; takeFocus: boolean }
  | { type: 'loading' }
  | { type: 'error'; error: string }
  | { type: 'focus' };

const CardSays = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('height'), height: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)) }),
  v.strictObject({ type: v.literal('close') }),
  v.strictObject({ type: v.literal('retry') }),
  // What the page knows of its quotes is out of date: the reader dismissed or confirmed something.
  v.strictObject({ type: v.literal('judged') }),
  v.strictObject({ type: v.literal('step'), delta: v.picklist([-1, 1]) }),
]);
export type CardSays = v.InferOutput<typeof CardSays>;

/** A message from the card, or null where it is none. */
export function parseCardMessage(message: unknown): CardSays | null {
  const parsed = v.safeParse(CardSays, message);
  return parsed.success ? parsed.output : null;
}

type Sender = Browser.runtime.MessageSender;

type Answers<Request extends { type: string }, Map> = {
  [Type in Request['type']]: (
    request: Extract<Request, { type: Type }>,
    sender: Sender,
  ) => Promise<Type extends keyof Map ? Map[Type] : never>;
};

export type PageAnswerers = Answers<PageRequest, PageAnswers>;
export type PanelAnswerers = Answers<PanelRequest, PanelAnswers>;
export type CardAnswerers = Answers<CardRequest, CardAnswers>;

function listen<Schema extends v.GenericSchema<unknown, { type: string }>>(
  schema: Schema,
  answerers: Record<string, (request: never, sender: Sender) => Promise<unknown>>,
  accepts: (sender: Sender) => boolean,
): () => void {
  const listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => {
    if (sender.id !== browser.runtime.id || !accepts(sender)) return undefined;
    const parsed = v.safeParse(schema, message);
    const answer = parsed.success ? answerers[parsed.output.type] : undefined;
    if (!parsed.success || !answer) return undefined;
    answer(parsed.output as never, sender).then(
      value => respond({ ok: true, value }),
      (error: unknown) => respond({ ok: false, error: error instanceof Error ? error.message : String(error) }),
    );
    // Tells the browser that the answer comes later.
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

/** Background: answers the content scripts, which sit in tabs. */
export function answerPages(answerers: PageAnswerers): () => void {
  return listen(PageRequest, answerers, sender => sender.tab !== undefined);
}

/** Background: answers the card, which is a page of the extension in a tab; not in a private window, of which nothing may stay. */
export function answerCards(answerers: CardAnswerers): () => void {
  const own = browser.runtime.getURL('/');
  return listen(
    CardRequest,
    answerers,
    ({ tab, url }) => tab !== undefined && !tab.incognito && url?.startsWith(own) === true,
  );
}

/** Content script: answers the extension's own pages and its background, never another page's script. */
export function answerPanels(answerers: PanelAnswerers): () => void {
  const ownOrigin = browser.runtime.getURL('/').replace(/\/$/, '');
  return listen(PanelRequest, answerers, sender => sender.url === undefined || sender.url.startsWith(ownOrigin));
}

/** Asks the background. Never rejects: a background that cannot be reached is an answer too. */
export async function askBackground<T extends PageRequest>(request: T): Promise<Result<PageAnswers[T['type']]>> {
  return asResult(() => browser.runtime.sendMessage(request));
}

/** The card asks the background. */
export async function askAsCard<T extends CardRequest>(request: T): Promise<Result<CardAnswers[T['type']]>> {
  return asResult(() => browser.runtime.sendMessage(request));
}

/** Asks the content script in a tab. */
export async function askPage<T extends PanelRequest>(
  tabId: number,
  request: T,
): Promise<Result<PanelAnswers[T['type']]>> {
  return asResult(() => browser.tabs.sendMessage(tabId, request, { frameId: 0 }));
}

async function asResult<T>(ask: () => Promise<unknown>): Promise<Result<T>> {
  try {
    const answer = await ask();
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Result<T>;
    return { ok: false, error: 'No answer.' };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Statements in batches of one message each. */
export function inBatches(statements: readonly Statement[]): Statement[][] {
  const batches: Statement[][] = [];
  for (let i = 0; i < statements.length; i += BATCH_LENGTH) batches.push(statements.slice(i, i + BATCH_LENGTH));
  return batches;
}
