/**
 * What a page wears: the host with its marks, the card and the button at a selection. It is put on when a page is read, before anything is
 * known, so that no page can tell by it whether its quotes are on record; in the list-only way for no longer than a card or the button.
 */

import { translate } from '@/lib/interface-language.ts';
import { isDrawnIn } from '@/lib/page/flat-tree.ts';
import { createMarkLayer, type Mark, type MarkLayer } from '@/lib/page/mark-layer.ts';
import { createOverlay, type Overlay } from '@/lib/page/overlay.ts';
import { offerAtSelection } from '@/lib/page/selection-button.ts';
import { scrollToRange, showSpot } from '@/lib/page/spot.ts';
import { rangeOver, type TextPiece } from '@/lib/page/text-pieces.ts';
import { type ListenIn, watchPointer } from '@/lib/page/watch-pointer.ts';
import type { Finding } from '@/lib/types.ts';
import { CardSession, type ReadingState, UNREAD } from './card-session.ts';
import type { ReaderChoices } from './reader-choices.ts';

interface Worn {
  overlay: Overlay;
  marks: MarkLayer;
  /** Null until it is needed, or there is time: its frame is a document of its own. */
  card: CardSession | null;
  isCardDue: boolean;
  listenIn: ListenIn;
  end: AbortController;
  isDrawn: boolean;
}

export interface DressOptions {
  cardAddress: string;
  choices: Readonly<ReaderChoices>;
  /** The reader wants the page to be read again. */
  onRetry: () => void;
  /** The quote with the card has changed. */
  onShown: (id: string | null) => void;
  /** The reader wants to look up what is selected. */
  onLookUp: () => void;
}

/** The card's frame is loaded before it is needed, but no page waits for it. */
const LONGEST_IDLE_WAIT_MS = 2_000;

function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: LONGEST_IDLE_WAIT_MS });
  else setTimeout(act, LONGEST_IDLE_WAIT_MS);
}

export class PageDress {
  #document: Document;
  #options: DressOptions;
  #worn: Worn | null = null;
  #marks: readonly Mark[] = [];
  #findings: readonly Finding[] = [];
  #reading: ReadingState = UNREAD;
  #isPrepared = false;
  #frames: readonly Document[] = [];
  #frameSignal = new AbortController();

  constructor(document: Document, options: DressOptions, signal: AbortSignal) {
    this.#document = document;
    this.#options = options;
    signal.addEventListener('abort', () => this.#takeOff());
    const { choices, onLookUp } = options;
    offerAtSelection(
      document,
      {
        label: () => translate('menuLookUp'),
        // Who wants nothing drawn on the page wants no button there either.
        isOn: () => choices.selectionButton && choices.marksStyle === 'drawn',
        overlay: () => this.#putOn().overlay,
        onHide: () => this.#worn && this.#takeOffUnused(this.#worn),
        onPress: onLookUp,
      },
      signal,
    );
  }

  /** Is it the extension's own? */
  isOwn = (node: Node): boolean => node === this.#worn?.overlay.host;

  holdsMarks = (element: Node): boolean =>
    this.#worn !== null && this.#marks.some(({ pieces }) => pieces.some(({ node }) => isDrawnIn(node, element)));

  /** The reader has chosen the other way of showing marks. */
  dressAnew(): void {
    this.#takeOff();
    if (this.#isPrepared) this.prepare();
    this.show(this.#marks, this.#findings, this.#reading);
  }

  /** The page is being read: it wears the host from now on, whatever is found. */
  prepare(): void {
    this.#isPrepared = true;
    if (this.#options.choices.marksStyle === 'drawn') this.#putOn();
  }

  /** `marks` in the order of the text; `findings` those of the marks. */
  show(marks: readonly Mark[], findings: readonly Finding[], reading: ReadingState): void {
    this.#marks = marks;
    this.#findings = findings;
    this.#reading = reading;
    const worn = this.#worn;
    worn?.marks.show(marks);
    if (worn?.isDrawn && marks.length > 0) this.#makeCardSoon(worn);
    worn?.card?.update(findings, reading);
  }

  /** Documents of frames in which the reader points at marks too. */
  listenInFrames(frames: readonly Document[]): void {
    this.#frames = frames;
    this.#frameSignal.abort();
    this.#frameSignal = new AbortController();
    const { signal } = this.#frameSignal;
    if (this.#worn?.isDrawn) for (const frame of frames) this.#worn.listenIn(frame, signal);
  }

  place(isLayoutChanged: boolean): void {
    this.#worn?.marks.place(isLayoutChanged);
    this.#worn?.card?.follow();
  }

  /** False where the quote has no mark. */
  jumpTo(id: string, takeFocus: boolean): boolean {
    if (!this.#marks.some(mark => mark.id === id)) return false;
    return this.#cardOf(this.#putOn()).jumpTo(id, takeFocus);
  }

  /** Shows for a moment where a passage without a mark stands. */
  showSpot(pieces: readonly TextPiece[]): void {
    const range = rangeOver(pieces);
    if (range) scrollToRange(range);
    const worn = this.#putOn();
    worn.card?.close();
    showSpot(worn.overlay, pieces, () => this.#takeOffUnused(worn));
  }

  step(delta: 1 | -1): void {
    if (this.#marks.length > 0) this.#cardOf(this.#putOn()).step(delta, true);
  }

  #putOn(): Worn {
    if (this.#worn) return this.#worn;
    const { choices } = this.#options;
    const end = new AbortController();
    const isDrawn = choices.marksStyle === 'drawn';
    const overlay = createOverlay(this.#document);
    overlay.fit();
    const marks = createMarkLayer(
      overlay,
      {
        onFocus: id => this.#cardOf(worn).open(id, false),
        onActivate: id => this.#cardOf(worn).open(id, true),
        onEscape: () => worn.card?.close(),
      },
      !isDrawn,
    );
    const listenIn = watchPointer(
      this.#document,
      {
        trigger: () => choices.cardTrigger,
        markAt: isDrawn ? marks.markAt : () => null,
        isOnCard: (x, y) => worn.card?.contains(x, y) ?? false,
        onRest: id => this.#cardOf(worn).open(id, false),
        onLeave: () => worn.card?.closeUnlessKept(),
        onClick: id => this.#cardOf(worn).openKept(id),
        onClickElsewhere: () => worn.card?.closeUnlessPinned(),
      },
      end.signal,
    );
    const worn: Worn = { overlay, marks, card: null, isCardDue: false, listenIn, end, isDrawn };
    this.#worn = worn;
    this.listenInFrames(this.#frames);
    if (!isDrawn) marks.show(this.#marks);
    return worn;
  }

  #makeCardSoon(worn: Worn): void {
    if (worn.isCardDue) return;
    worn.isCardDue = true;
    whenIdle(() => worn.end.signal.aborted || this.#cardOf(worn));
  }

  #cardOf(worn: Worn): CardSession {
    if (worn.card) return worn.card;
    const { cardAddress, onRetry, onShown } = this.#options;
    worn.card = new CardSession({
      overlay: worn.overlay,
      marks: worn.marks,
      address: cardAddress,
      areMarksDrawn: worn.isDrawn,
      signal: worn.end.signal,
      onRetry,
      onShown: id => {
        onShown(id);
        // Later: the card has yet to give the focus back.
        if (id === null) setTimeout(() => this.#takeOffUnused(worn));
      },
    });
    worn.card.update(this.#findings, this.#reading);
    return worn.card;
  }

  /** Where no marks are to be drawn, nothing stays on the page when card, spot and button are gone. */
  #takeOffUnused(worn: Worn): void {
    const isEmpty = !worn.isDrawn || !this.#isPrepared;
    if (worn === this.#worn && isEmpty && worn.marks.current() === null) this.#takeOff();
  }

  #takeOff(): void {
    const worn = this.#worn;
    this.#worn = null;
    this.#frameSignal.abort();
    worn?.end.abort();
    worn?.card?.remove();
    worn?.overlay.remove();
  }
}
