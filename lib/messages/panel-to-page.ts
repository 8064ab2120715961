/** Popup, panel, background → page: what was found, go there, read again, stop. */
import * as v from 'valibot';
import { browser } from '#imports';
import type { Article, Finding, HeadlineFinding } from '../types.ts';
import { type Answers, asResult, listen, type Result } from './channel.ts';

const PanelRequest = v.variant('type', [
  v.strictObject({ type: v.literal('describe') }),
  v.strictObject({ type: v.literal('read') }),
  v.strictObject({
    type: v.literal('jump'),
    statementId: v.pipe(v.string(), v.maxLength(100)),
    /** False leaves the focus in the panel, where the reader goes on through the list. */
    takeFocus: v.optional(v.boolean(), true),
  }),
  v.strictObject({ type: v.literal('step'), delta: v.picklist([-1, 1]) }),
  v.strictObject({ type: v.literal('stop') }),
]);
export type PanelRequest = v.InferInput<typeof PanelRequest>;

/** What a page says of itself. */
export type ArticleDescription = Omit<Article, 'text'>;

/** What of a page has been read so far. */
export interface PageReport {
  status: 'waiting' | 'reading' | 'done' | 'no article' | 'no text' | 'failed';
  findings: Finding[];
  headline: HeadlineFinding[];
  /** What was left out, in sentences. */
  notes: string[];
  /** Why it failed, in a sentence; empty otherwise. */
  error: string;
  /** Null before it was looked at. */
  about: ArticleDescription | null;
}

export interface PanelAnswers {
  describe: PageReport;
  read: null;
  /** False where the quote stands on the page no more. */
  jump: boolean;
  step: null;
  stop: null;
}

export type PanelAnswerers = Answers<v.InferOutput<typeof PanelRequest>, PanelAnswers>;

/** Content script: answers the extension's own pages and its background, never another page's script. */
export function answerPanels(answerers: PanelAnswerers): () => void {
  const ownOrigin = browser.runtime.getURL('/').replace(/\/$/, '');
  return listen(PanelRequest, answerers, sender => sender.url === undefined || sender.url.startsWith(ownOrigin));
}

/** Asks the content script in a tab. */
export async function askPage<T extends PanelRequest>(
  tabId: number,
  request: T,
): Promise<Result<PanelAnswers[T['type']]>> {
  return asResult(() => browser.tabs.sendMessage(tabId, request, { frameId: 0 }));
}
