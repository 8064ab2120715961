/** The card of a page: which finding it shows, why it is open, and where the focus goes when it closes. */
import { translate } from '@/lib/interface-language.ts';
import { callCard, type PageEnd } from '@/lib/messages/card-line.ts';
import type { CardSays, CardShows } from '@/lib/messages/card-to-page.ts';
import { type CardFrame, createCardFrame } from '@/lib/page/card-frame.ts';
import type { MarkLayer } from '@/lib/page/mark-layer.ts';
import type { Overlay } from '@/lib/page/overlay.ts';
import { scrollToRange } from '@/lib/page/spot.ts';
import type { Finding } from '@/lib/types.ts';

export class CardSession {
  #overlay: Overlay;
  #marks: MarkLayer;
  #frame: CardFrame;
  #line: PageEnd | null = null;
  #isReady = false;
  #findings: readonly Finding[] = [];
  #shown: string | null = null;
  /** Opened by a click or the keyboard: it stays when the pointer leaves. */
  #isKept = false;
  /** The reader judged something on it: the page is read again when it closes, not before, so that it can be taken back in its place. */
  #isOutdated = false;
  #onRetry: () => void;
  #onShown: (id: string | null) => void;
  /** Where the focus was before the card took it. */
  #returnTo: Element | null = null;

  constructor(
    overlay: Overlay,
    marks: MarkLayer,
    address: string,
    signal: AbortSignal,
    onRetry: () => void,
    onShown: (id: string | null) => void,
  ) {
    this.#overlay = overlay;
    this.#marks = marks;
    this.#frame = createCardFrame(overlay, address, translate('extensionName'), frame => void this.#call(frame));
    this.#onRetry = onRetry;
    this.#onShown = onShown;
    // Escape closes the card also while the focus is still on the page.
    overlay.host.ownerDocument.addEventListener('keydown', event => event.key === 'Escape' && this.close(), {
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
      this.#send(false);
    } else if (said.type === 'height') this.#frame.setHeight(said.height);
    else if (said.type === 'close') this.close();
    else if (said.type === 'step') this.step(said.delta, true);
    else if (said.type === 'judged') this.#isOutdated = true;
    else this.#onRetry();
  }

  contains = (x: number, y: number): boolean => this.#frame.contains(x, y);

  update(findings: readonly Finding[]): void {
    this.#findings = findings;
    if (this.#shown === null) return;
    if (this.#finding() === undefined) this.close();
    else this.#send(false);
  }

  open(id: string, takeFocus: boolean): void {
    const isOther = this.#shown !== id;
    if (isOther && this.#shown !== null && this.#isKept && !takeFocus) return;
    this.#shown = id;
    this.#isKept ||= takeFocus;
    this.#marks.setCurrent(id);
    this.#onShown(id);
    this.follow();
    if (isOther || takeFocus) this.#send(takeFocus);
    if (takeFocus) {
      const active = this.#overlay.host.ownerDocument.activeElement;
      if (active !== this.#overlay.host) this.#returnTo = active;
      this.#frame.focus();
    }
  }

  openKept(id: string): void {
    this.#isKept = false;
    this.open(id, false);
    this.#isKept = true;
  }

  closeUnlessKept(): void {
    if (!this.#isKept) this.close();
  }

  close(): void {
    const id = this.#shown;
    if (id === null) return;
    const hadFocus = this.#overlay.root.activeElement instanceof HTMLIFrameElement;
    this.#shown = null;
    this.#isKept = false;
    this.#frame.close();
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
    if (this.#shown === null) return;
    const boxes = this.#marks.boxesOf(this.#shown);
    if (boxes.length > 0) this.#frame.openAt(boxes);
    else this.#frame.close();
  }

  remove(): void {
    this.#line?.close();
    this.#frame.remove();
  }

  #finding(): Finding | undefined {
    return this.#findings.find(finding => finding.statement.id === this.#shown);
  }

  #send(takeFocus: boolean): void {
    const finding = this.#finding();
    if (!this.#isReady || !this.#line || !finding) return;
    const index = this.#findings.indexOf(finding);
    const message: CardShows = { type: 'finding', finding, index, count: this.#findings.length, takeFocus };
    this.#line.send(message);
  }
}
