/** One page being read: text → statements → findings → marks, again whenever the page changes. */
import { browser } from '#imports';
import { translate } from '@/lib/interface-language.ts';
import { askBackground } from '@/lib/messages/page-to-background.ts';
import { feedPanels, type PanelFeed } from '@/lib/messages/page-to-panel.ts';
import { type ArticleDescription, answerPanels, type PageReport } from '@/lib/messages/panel-to-page.ts';
import { describePage } from '@/lib/page/describe-page.ts';
import type { Mark } from '@/lib/page/mark-layer.ts';
import type { PageText } from '@/lib/page/page-text.ts';
import { type PageReading, readPageInSteps } from '@/lib/page/read-page.ts';
import { leadOf, looksLikeArticle } from '@/lib/page/recognise-article.ts';
import { pause, runInSlices } from '@/lib/page/slices.ts';
import { locatePieces } from '@/lib/page/text-pieces.ts';
import { findVisibleText } from '@/lib/page/visible-text.ts';
import { type PageWatch, watchPage } from '@/lib/page/watch-page.ts';
import type { Finding } from '@/lib/types.ts';
import { type Visit, whenTextIsThere } from '../look/visit.ts';
import { markOf } from './mark-of.ts';
import { PageDress } from './page-dress.ts';
import { findOnRecord, glanceAtView } from './page-reading.ts';
import { followChoices, type ReaderChoices } from './reader-choices.ts';
import { shadowRootOf } from './shadow-root-of.ts';
import { StatementNames } from './statement-names.ts';

/** After an update or removal of the extension this script is an orphan, and leaves the page as it was. Nobody tells it: it looks. */
const PULSE_MS = 1_000;

const NOTHING_READ: PageReport = { status: 'waiting', findings: [], headline: [], notes: [], error: '', about: null };

/** Also one of another window, whose class is not this window's. */
function isDocument(root: Node): root is Document {
  return root.nodeType === Node.DOCUMENT_NODE;
}

export class PageSession {
  #document: Document;
  #lifetime: AbortController;
  #firstFrame: Promise<unknown>;
  #dress: PageDress;
  #feed: PanelFeed;
  #choices: ReaderChoices = { cardTrigger: 'hover', marksStyle: 'drawn', selectionButton: false };
  #areChoicesKnown: Promise<void> = Promise.resolve();
  #watch: PageWatch | null = null;
  #names = new StatementNames();
  #page: PageReading | null = null;
  /** What was last asked about: the text and what the page says of itself. */
  #asked = '';
  /** What the findings of the report are about: they say nothing of a text that was asked about since. */
  #answered = '';
  #report: PageReport = NOTHING_READ;
  /** Of the report's findings those that nothing will be added to. */
  #complete: readonly Finding[] = [];
  /** The reader asked for this page: read it also where it does not look like an article. */
  #isAskedFor = false;
  #isForced = false;
  /** Ends the walk through the page, and the questions about an older text. */
  #walk = new AbortController();
  #question = new AbortController();

  constructor(document: Document, cardAddress: string, { lifetime, firstFrame }: Visit) {
    this.#document = document;
    this.#lifetime = lifetime;
    this.#firstFrame = firstFrame;
    this.#feed = feedPanels(() => this.#report, lifetime.signal);
    this.#dress = new PageDress(
      document,
      {
        cardAddress,
        choices: this.#choices,
        onRetry: () => void this.#read(true),
        onShown: id => this.#feed.current(id),
        onLookUp: () => void askBackground({ type: 'look up selection' }),
      },
      lifetime.signal,
    );
  }

  start(): void {
    const { signal } = this.#lifetime;
    const stopAnswering = answerPanels({
      describe: async () => this.#report,
      read: async () => {
        this.#isAskedFor = true;
        await this.#read(true);
        return null;
      },
      jump: async ({ statementId, takeFocus }) =>
        this.#dress.jumpTo(statementId, takeFocus) || this.#showUnmarked(statementId),
      step: async ({ delta }) => {
        this.#dress.step(delta);
        return null;
      },
      stop: async () => {
        this.#lifetime.abort();
        return null;
      },
    });
    signal.addEventListener('abort', stopAnswering);
    if (this.#document.readyState === 'loading') void this.#beginWithText();
    else this.#begin();
  }

  /** The page called itself an article before its text was there. */
  async #beginWithText(): Promise<void> {
    await whenTextIsThere(this.#document, this.#lifetime.signal);
    void askBackground({ type: 'make ready', lead: leadOf(this.#document) });
    this.#begin();
  }

  #begin(): void {
    const { signal } = this.#lifetime;
    this.#areChoicesKnown = followChoices(
      this.#choices,
      () => this.#dress.dressAnew(),
      () => void this.#read(true),
      signal,
    );
    const pulse = setInterval(() => {
      if (!browser.runtime?.id) this.#lifetime.abort();
    }, PULSE_MS);
    signal.addEventListener('abort', () => {
      clearInterval(pulse);
      this.#walk.abort();
      this.#question.abort();
    });
    this.#watch = watchPage(
      this.#document,
      this.#dress.isOwn,
      {
        onChange: () => {
          if (!browser.runtime?.id) this.#lifetime.abort();
          else void this.#read(false);
        },
        onLayout: isLayoutChanged => this.#place(isLayoutChanged),
        // What the reader asked for was the page before this one.
        onNavigate: () => (this.#isAskedFor = false),
        holdsMarks: this.#dress.holdsMarks,
      },
      signal,
    );
    // A tab in the background is read when the reader comes to it.
    if (this.#document.hidden) this.#watch.noteChange();
    // The start of this script was long enough for one task.
    else void this.#firstFrame.then(pause).then(() => this.#read(false));
  }

  async #read(isForced: boolean): Promise<void> {
    if (this.#lifetime.signal.aborted) return;
    this.#isForced ||= isForced;
    this.#walk.abort();
    this.#walk = new AbortController();
    const { signal } = this.#walk;
    const begin = performance.now();
    const { isArticle, ...about } = describePage(this.#document);
    if (!this.#isAskedFor && !looksLikeArticle(this.#document, isArticle)) return this.#stopAt('no article');
    const isFirst = this.#asked === '';
    let glance: Promise<void> | null = null;
    const page = await runInSlices(
      readPageInSteps(this.#document, {
        checkVisibility: true,
        isOwn: this.#dress.isOwn,
        shadowRootOf,
        ...(isFirst
          ? {
              onViewRead: part => {
                glance = this.#glance(about, part, signal);
              },
            }
          : {}),
      }),
      signal,
    );
    // Both at once, the longer work would hold up the shorter.
    await glance;
    if (!page || signal.aborted) return;
    const asked = JSON.stringify([about, page.text, page.foreignFrames > 0]);
    const isSame = asked === this.#asked && !this.#isForced && this.#report.status !== 'failed';
    this.#page = page;
    this.#watch?.follow(page.innerRoots);
    this.#dress.listenInFrames(page.innerRoots.filter(isDocument));
    this.#watch?.wasRead(performance.now() - begin, isSame);
    // The same words in other nodes: a page that draws itself anew.
    if (isSame) return this.#drawMarks();
    // What the reader asks for, or has changed, is looked up anew.
    const former = this.#isForced ? [] : this.#complete;
    this.#isForced = false;
    this.#asked = asked;
    if (page.text.trim() === '') return this.#stopAt('no text');
    await this.#ask(about, page, former);
  }

  /** Marks what the reader sees, before the rest of the page is read. */
  async #glance(about: ArticleDescription, part: PageText, signal: AbortSignal): Promise<void> {
    const view = this.#document.defaultView && findVisibleText(part, this.#document.defaultView);
    const asking = glanceAtView({ article: { ...about, text: part.text }, view, names: this.#names });
    await this.#prepare();
    const findings = await asking;
    if (!findings || signal.aborted) return;
    this.#page = { ...part, innerRoots: [], unopened: [], foreignFrames: 0 };
    this.#answered = this.#asked = part.text;
    this.#conclude({ ...NOTHING_READ, status: 'reading', findings, about });
  }

  async #ask(about: ArticleDescription, page: PageReading, former: readonly Finding[]): Promise<void> {
    this.#question.abort();
    this.#question = new AbortController();
    const { signal } = this.#question;
    const notes: string[] = [];
    if (page.isCut) notes.push(translate('noteTextCut', [page.text.length.toLocaleString()]));
    if (page.foreignFrames > 0) notes.push(translate('noteForeignFrames'));
    this.#tell({ ...this.#report, status: 'reading', error: '', about });
    const view = this.#document.defaultView && findVisibleText(page, this.#document.defaultView);
    const question = { article: { ...about, text: page.text }, view, names: this.#names, former };
    const asking = findOnRecord(question, signal, (report, complete) => {
      this.#complete = complete;
      this.#answered = this.#asked;
      this.#conclude({ ...report, notes: [...report.notes, ...notes] });
    });
    await this.#prepare();
    await asking;
  }

  /** How the page is to be dressed is asked of the storage while it is read. */
  async #prepare(): Promise<void> {
    // The browser fetches the words when it is asked for the first, and holds the page up for that: now, while it waits for the answer.
    translate('extensionName');
    await this.#areChoicesKnown;
    if (!this.#lifetime.signal.aborted) this.#dress.prepare();
  }

  #stopAt(status: 'no article' | 'no text'): void {
    this.#question.abort();
    this.#asked = '';
    this.#answered = '';
    this.#complete = [];
    this.#isForced = false;
    if (this.#report.status === status) return;
    const notes = status === 'no article' ? [translate('noteNoArticle')] : [];
    this.#conclude({ ...NOTHING_READ, status, notes });
  }

  #conclude(report: PageReport): void {
    this.#tell(report);
    this.#drawMarks();
    if (report.status === 'reading') return;
    const matched = report.findings.filter(finding => markOf(finding) !== null).length;
    void askBackground({ type: 'count', matched });
  }

  #tell(report: PageReport): void {
    this.#report = report;
    this.#feed.report(report);
  }

  /** Shows where a quote without a mark stands. */
  #showUnmarked(id: string): boolean {
    const statement = this.#report.findings.find(finding => finding.statement.id === id)?.statement;
    const pieces = statement && this.#page && locatePieces(this.#page, statement.position);
    if (!pieces || this.#answered !== this.#asked) return false;
    this.#dress.showSpot(pieces);
    this.#feed.current(id);
    return true;
  }

  #drawMarks(): void {
    const page = this.#page;
    if (!page || this.#answered !== this.#asked) return;
    const marks: Mark[] = [];
    for (const finding of this.#report.findings) {
      const look = markOf(finding);
      const pieces = look && locatePieces(page, finding.statement.position);
      if (look && pieces) marks.push({ id: finding.statement.id, pieces, ...look });
    }
    const marked = new Set(marks.map(mark => mark.id));
    const { findings, status, error } = this.#report;
    this.#dress.show(
      marks,
      findings.filter(finding => marked.has(finding.statement.id)),
      { isDone: status !== 'waiting' && status !== 'reading', error, text: page.text },
    );
  }

  #place(isLayoutChanged: boolean): void {
    this.#dress.place(isLayoutChanged);
    if (isLayoutChanged && this.#page?.unopened.some(element => shadowRootOf(element))) {
      this.#page.unopened = [];
      this.#watch?.noteChange();
    }
  }
}
