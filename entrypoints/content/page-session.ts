/** One page being read: text → statements → findings → marks → card, again whenever the page changes. */
import { browser } from '#imports';
import { translate } from '@/lib/interface-language.ts';
import { askBackground, inBatches } from '@/lib/messages/page-to-background.ts';
import { feedPanels, type PanelFeed } from '@/lib/messages/page-to-panel.ts';
import { answerPanels, type PageReport } from '@/lib/messages/panel-to-page.ts';
import { describePage } from '@/lib/page/describe-page.ts';
import { locateRange } from '@/lib/page/locate-range.ts';
import { createMarkLayer, type Mark, type MarkLayer } from '@/lib/page/mark-layer.ts';
import { createOverlay, type Overlay } from '@/lib/page/overlay.ts';
import type { PageText } from '@/lib/page/page-text.ts';
import { MAX_TEXT_LENGTH, readPage } from '@/lib/page/read-page.ts';
import { scrollToRange, showSpot } from '@/lib/page/spot.ts';
import { watchPage } from '@/lib/page/watch-page.ts';
import { watchPointer } from '@/lib/page/watch-pointer.ts';
import type { Finding } from '@/lib/types.ts';
import { CardSession } from './card-session.ts';
import { isWorthReading } from './is-worth-reading.ts';
import { markOf } from './mark-of.ts';
import { followChoices, type ReaderChoices } from './reader-choices.ts';

/** More marks than this no reader reads, and each costs layout; what is left out is said in the popup. */
const MAX_FINDINGS = 1_000;
const NOTHING_READ: PageReport = { status: 'waiting', findings: [], headline: [], notes: [], error: '', about: null };

export class PageSession {
  #document: Document;
  #lifetime: AbortController;
  #cardAddress: string;
  #overlay: Overlay | null = null;
  #marks: MarkLayer | null = null;
  #card: CardSession | null = null;
  #page: PageText | null = null;
  #report: PageReport = NOTHING_READ;
  /** The reader asked for this page: read it also where it does not look like an article. */
  #isAskedFor = false;
  #choices: ReaderChoices = { cardTrigger: 'hover' };
  #feed: PanelFeed;
  /** Counts readings: an answer to an older one is dropped. */
  #reading = 0;

  constructor(document: Document, cardAddress: string, lifetime: AbortController) {
    this.#document = document;
    this.#cardAddress = cardAddress;
    this.#lifetime = lifetime;
    this.#feed = feedPanels(() => this.#report, lifetime.signal);
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
        this.#card?.jumpTo(statementId, takeFocus) === true || this.#showUnmarked(statementId),
      step: async ({ delta }) => {
        this.#card?.step(delta, true);
        return null;
      },
      stop: async () => {
        this.#lifetime.abort();
        return null;
      },
    });
    followChoices(this.#choices, () => void this.#read(true), signal);
    signal.addEventListener('abort', () => {
      stopAnswering();
      this.#card?.remove();
      this.#overlay?.remove();
    });
    watchPage(
      this.#document,
      node => node === this.#overlay?.host,
      {
        onChange: () => {
          // After an update or removal of the extension this script is an orphan: it leaves the page as it was.
          if (!browser.runtime?.id) this.#lifetime.abort();
          else void this.#read(false);
        },
        onLayout: isLayoutChanged => this.#place(isLayoutChanged),
      },
      signal,
    );
    void this.#read(false);
  }

  async #read(isForced: boolean): Promise<void> {
    const description = describePage(this.#document);
    const page = readPage(this.#document, { checkVisibility: true, isOwn: element => element === this.#overlay?.host });
    const isSameText = !isForced && this.#page?.text === page.text && this.#report.status !== 'failed';
    this.#page = page;
    if (isSameText) {
      // The same words in other nodes: a page that draws itself anew.
      this.#drawMarks();
      return;
    }
    const reading = ++this.#reading;
    if (!this.#isAskedFor && !isWorthReading(page.text, description.isArticle)) {
      return this.#conclude({ status: page.text.trim() === '' ? 'no text' : 'no article' });
    }
    if (page.text.trim() === '') return this.#conclude({ status: 'no text' });
    const { isArticle: _, ...about } = description;
    this.#tell({ ...this.#report, status: 'reading', error: '', about });
    // In the background: reading takes time that belongs to the page here.
    const read = await askBackground({ type: 'read', article: { ...about, text: page.text } });
    if (reading !== this.#reading || this.#lifetime.signal.aborted) return;
    if (!read.ok) return this.#conclude({ status: 'failed', about, error: read.error });
    const { statements, headline, corpusCount } = read.value;
    const notes: string[] = [];
    if (corpusCount === 0) notes.push(translate('noteNoCorpus'));
    if (page.isCut) notes.push(translate('noteTextCut', [MAX_TEXT_LENGTH.toLocaleString()]));
    if (statements.length > MAX_FINDINGS) notes.push(translate('noteQuotesCut', [MAX_FINDINGS.toLocaleString()]));
    const findings: Finding[] = [];
    for (const batch of inBatches(statements.slice(0, MAX_FINDINGS))) {
      const answer = await askBackground({ type: 'check', statements: batch });
      if (reading !== this.#reading || this.#lifetime.signal.aborted) return;
      if (!answer.ok)
        return this.#conclude({ status: 'failed', findings, headline, notes, about, error: answer.error });
      findings.push(...answer.value);
      this.#conclude({ status: 'reading', findings: [...findings], headline, notes, about });
    }
    this.#conclude({ status: 'done', findings, headline, notes, about });
  }

  #conclude(result: Partial<PageReport> & Pick<PageReport, 'status'>): void {
    this.#tell({ ...NOTHING_READ, ...result });
    this.#drawMarks();
    if (result.status === 'reading') return;
    const matched = this.#report.findings.filter(finding => markOf(finding) !== null).length;
    void askBackground({ type: 'count', matched });
  }

  #tell(report: PageReport): void {
    this.#report = report;
    this.#feed.report(report);
  }

  /** Shows where a quote without a mark stands. */
  #showUnmarked(id: string): boolean {
    const statement = this.#report.findings.find(finding => finding.statement.id === id)?.statement;
    const range = statement && this.#page && locateRange(this.#page, statement.position);
    if (!range) return false;
    scrollToRange(range);
    this.#dress();
    if (this.#overlay) showSpot(this.#overlay, range);
    this.#card?.close();
    this.#feed.current(id);
    return true;
  }

  #drawMarks(): void {
    const page = this.#page;
    if (!page) return;
    const marks: Mark[] = [];
    for (const finding of this.#report.findings) {
      const kind = markOf(finding);
      const range = kind && locateRange(page, finding.statement.position);
      if (kind && range) marks.push({ id: finding.statement.id, range, ...kind });
    }
    if (marks.length === 0 && !this.#overlay) return;
    this.#dress();
    this.#marks?.show(marks);
    const marked = new Set(marks.map(mark => mark.id));
    this.#card?.update(this.#report.findings.filter(finding => marked.has(finding.statement.id)));
  }

  /** The page gets its one host element only when there is something to show. */
  #dress(): void {
    if (this.#overlay) return;
    const overlay = createOverlay(this.#document);
    overlay.fit();
    const marks = createMarkLayer(overlay, {
      onFocus: id => this.#card?.open(id, false),
      onActivate: id => this.#card?.open(id, true),
      onEscape: () => this.#card?.close(),
    });
    const card = new CardSession(
      overlay,
      marks,
      this.#cardAddress,
      this.#lifetime.signal,
      () => void this.#read(true),
      id => this.#feed.current(id),
    );
    this.#overlay = overlay;
    this.#marks = marks;
    this.#card = card;
    watchPointer(
      this.#document,
      {
        trigger: () => this.#choices.cardTrigger,
        markAt: marks.markAt,
        isOnCard: card.contains,
        onRest: id => card.open(id, false),
        onLeave: () => card.closeUnlessKept(),
        onClick: id => card.openKept(id),
        onClickElsewhere: () => card.close(),
      },
      this.#lifetime.signal,
    );
  }

  #place(isLayoutChanged: boolean): void {
    this.#marks?.place(isLayoutChanged);
    this.#card?.follow();
  }
}
