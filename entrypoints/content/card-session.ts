/** The card of a page: which finding it shows, why it is open, and where the focus goes when it closes. */
import { translate } from '@/lib/interface-language.ts';
import { callCard, type PageEnd } from '@/lib/messages/card-line.ts';
import type { CardSays, CardShows } from '@/lib/messages/card-to-page.ts';
import { type CardFrame, createCardFrame } from '@/lib/page/card-frame.ts';
import type { MarkLayer } from '@/lib/page/mark-layer.ts';
import type { Overlay } from '@/lib/page/overlay.ts';
import { scrollToRange } from '@/lib/page/spot.ts';
import { addressOfPassage } from '@/lib/text/text-fragment.ts';
import type { Finding } from '@/lib/types.ts';

/** Long enough for a screen reader to have taken the sentence up. */
const HEARD_MS = 10_000;

/** How far the reading of the page has come. */
export interface ReadingState {
  isDone: boolean;
  /** Why it failed, in a sentence; empty otherwise. */
  error: string;
  /** In which the statements' positions count. */
  text: string;
}

export const UNREAD: ReadingState = { isDone: false, error: '', text: '' };

export interface CardOptions {
  overlay: Overlay;
  marks: MarkLayer;
  /** Of the card's page. */
  address: string;
  areMarksDrawn: boolean;
  signal: AbortSignal;
  /** The page is to be read again. */
  onRetry: () => void;
  /** The quote with the card has changed. */
  onShown: (id: string | null) => void;
}

export class CardSession {
  #overlay: Overlay;
  #marks: MarkLayer;
  #areMarksDrawn: boolean;
  #frame: CardFrame;
  #line: PageEnd | null = null;
  #isReady = false;
  #findings: readonly Finding[] = [];
  #reading: ReadingState = UNREAD;
  #shown: string | null = null;
  /** The words of the quote that is shown: after the page has changed it may have another id. */
  #shownWords = '';
  /** Opened by a click or the keyboard: it stays when the pointer leaves. */
  #isKept = false;
  /** The reader judged something on it: the page is read again when it closes, not before, so that it can be taken back in its place. */
  #isOutdated = false;
  /** Counts what the card was given to show: an answer to something older is dropped. */
  #turn = 0;
  /** What it showed is gone, and so are its boxes: it stays where it is, to say so. */
  #isGone = false;
  /** The address whose marks were announced. */
  #announcedFor = '';
  #onRetry: () => void;
  #onShown: (id: string | null) => void;
  /** Where the focus was before the card took it. */
  #returnTo: Element | null = null;

  constructor({ overlay, marks, address, areMarksDrawn, signal, onRetry, onShown }: CardOptions) {
    this.#overlay = overlay;
    this.#marks = marks;
    this.#areMarksDrawn = areMarksDrawn;
    this.#frame = createCardFrame(overlay, address, translate('extensionName'), frame => void this.#call(frame));
    this.#onRetry = onRetry;
    this.#onShown = onShown;
    // Escape closes the card also while the focus is still on the page; one that is pinned is to stay.
    const onEscape = () => !this.#frame.isPinned() && this.close();
    overlay.host.ownerDocument.addEventListener('keydown', event => event.key === 'Escape' && onEscape(), {
      capture: true,
      signal,
    });
  }

  /** When the card's page is loaded, and again when it was loaded anew: a page may take the host out and put it back. */
  async #call(frame: HTMLIFrameElement): Promise<void> {
    this.#line?.close();
    this.#isReady = false;
    this.#line = await callCard(frame, said => this.#hear(said));
  }

  #hear(said: CardSays): void {
    if (said.type === 'ready') {
      this.#isReady = true;
      this.#frame.setSize(said.size);
      this.#send(false);
      this.#announce();
    } else if (said.type === 'shown') {
      if (said.turn === this.#turn) this.#frame.show(said.heightPx);
    } else if (said.type === 'announced') setTimeout(() => this.#frame.setHeard(false), HEARD_MS);
    else if (said.type === 'close') this.close();
    else if (said.type === 'retry') this.#onRetry();
    else if (said.type === 'judged') this.#isOutdated = true;
    else if (said.type === 'step') this.step(said.delta, true);
    else this.#takeInHand(said);
  }

  /** A card that the reader places stays. */
  #takeInHand(said: Extract<CardSays, { type: 'pin' | 'grab' | 'drag' | 'drop' | 'move to' | 'size' }>): void {
    this.#isKept = true;
    if (said.type === 'pin') this.#frame.pin(said.isPinned);
    else if (said.type === 'grab') this.#frame.grab(said.what);
    else if (said.type === 'drag') this.#frame.drag(said.dx, said.dy);
    else if (said.type === 'move to') this.#frame.moveTo(said);
    else if (said.type === 'drop') {
      const size = this.#frame.size();
      if (size) this.#post({ type: 'sized', size });
    } else this.#frame.setSize(said.size);
  }

  contains = (x: number, y: number): boolean => this.#frame.contains(x, y);

  /** What is marked on the page, in its order. */
  update(findings: readonly Finding[], reading: ReadingState): void {
    this.#findings = findings;
    this.#reading = reading;
    this.#announce();
    if (this.#shown === null) return;
    const finding = this.#finding();
    this.#isGone = !finding;
    if (finding) {
      this.#shown = finding.statement.id;
      this.#marks.setCurrent(this.#shown);
      this.#send(false);
    } else if (reading.error !== '') this.#post({ type: 'error', error: reading.error });
    else if (reading.isDone) this.#post({ type: 'gone' });
  }

  open(id: string, takeFocus: boolean): void {
    const isOther = this.#shown !== id;
    if (isOther && this.#shown !== null && this.#isKept && !takeFocus) return;
    this.#shown = id;
    this.#isGone = false;
    this.#shownWords = this.#findings.find(({ statement }) => statement.id === id)?.statement.exact ?? '';
    this.#isKept ||= takeFocus;
    this.#marks.setCurrent(id);
    this.#onShown(id);
    if (isOther || takeFocus) {
      this.#frame.openAt(this.#marks.boxesOf(id));
      this.#send(takeFocus);
    }
    if (takeFocus) {
      const active = this.#overlay.host.ownerDocument.activeElement;
      if (active !== this.#overlay.host) this.#returnTo = active;
      this.#frame.whenShown(() => this.#frame.focus());
    }
  }

  /** As a click does: it stays when the pointer leaves, and takes the place of another that was kept. */
  openKept(id: string): void {
    this.#isKept = false;
    this.open(id, false);
    this.#isKept = true;
  }

  closeUnlessKept(): void {
    if (!this.#isKept) this.close();
  }

  /** As a click elsewhere on the page does. */
  closeUnlessPinned(): void {
    if (!this.#frame.isPinned()) this.close();
  }

  close(): void {
    const id = this.#shown;
    if (id === null) return;
    const hadFocus = this.#overlay.root.activeElement instanceof HTMLIFrameElement;
    this.#shown = null;
    this.#isKept = false;
    this.#frame.close();
    this.#post({ type: 'closed' });
    this.#marks.setCurrent(null);
    this.#onShown(null);
    if (hadFocus) this.#giveFocusBack(id);
    if (this.#isOutdated) {
      this.#isOutdated = false;
      this.#onRetry();
    }
  }

  #giveFocusBack(id: string): void {
    const target = this.#returnTo;
    this.#returnTo = null;
    const { body } = this.#overlay.host.ownerDocument;
    if (target instanceof HTMLElement && target.isConnected && target !== body) target.focus({ preventScroll: true });
    // Without a place to go back to, the mark itself: the next Tab goes on from there.
    else this.#marks.giveFocusBack(id);
  }

  /** Opens the next or the previous quote, from the one that is shown or from the first that is below the window's top. */
  step(delta: 1 | -1, takeFocus: boolean): void {
    const ids = this.#findings.map(finding => finding.statement.id);
    if (ids.length === 0) return;
    const at = this.#shown === null ? -1 : ids.indexOf(this.#shown);
    const next = at < 0 ? this.#firstInView(ids, delta) : (at + delta + ids.length) % ids.length;
    const id = ids[next];
    if (id !== undefined) this.jumpTo(id, takeFocus);
  }

  #firstInView(ids: readonly string[], delta: 1 | -1): number {
    const first = ids.findIndex(id => (this.#marks.boxesOf(id)[0]?.top ?? -1) >= 0);
    if (delta > 0) return Math.max(first, 0);
    return ((first < 0 ? ids.length : first) - 1 + ids.length) % ids.length;
  }

  /** False where the quote has no mark. */
  jumpTo(id: string, takeFocus = true): boolean {
    const range = this.#marks.rangeOf(id);
    if (!range) return false;
    scrollToRange(range);
    this.#marks.place(false);
    if (takeFocus) this.open(id, true);
    else this.openKept(id);
    return true;
  }

  /** Moves the card with its quote. */
  follow(): void {
    if (this.#shown !== null && !this.#isGone) this.#frame.follow(this.#marks.boxesOf(this.#shown));
  }

  remove(): void {
    this.#line?.close();
    this.#frame.remove();
  }

  #finding(): Finding | undefined {
    const isSame = ({ statement }: Finding) => statement.exact === this.#shownWords;
    const own = this.#findings.find(finding => finding.statement.id === this.#shown);
    return own && isSame(own) ? own : this.#findings.find(isSame);
  }

  #send(takeFocus: boolean): void {
    const finding = this.#shown === null ? undefined : this.#finding();
    if (!finding) return;
    const turn = ++this.#turn;
    const index = this.#findings.indexOf(finding);
    const { title, location } = this.#overlay.host.ownerDocument;
    const address = addressOfPassage(location.href, this.#reading.text, finding.statement.position);
    const page = { title, address };
    this.#post({ type: 'finding', turn, finding, index, count: this.#findings.length, page, takeFocus });
  }

  #post(message: CardShows): void {
    if (this.#isReady) this.#line?.send(message);
  }

  /** Those who hear the page are told once that it has marks, in the card's own document: no word of it stands in the page. */
  #announce(): void {
    const { href } = this.#overlay.host.ownerDocument.location;
    const address = href.split('#')[0] ?? '';
    if (!this.#areMarksDrawn || address === this.#announcedFor) return;
    if (!this.#isReady || !this.#reading.isDone || this.#findings.length === 0) return;
    this.#announcedFor = address;
    this.#frame.setHeard(true);
    const opposed = this.#findings.filter(({ contradictions }) => contradictions.length > 0).length;
    this.#post({ type: 'announce', marked: this.#findings.length, opposed });
  }
}
