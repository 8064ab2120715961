/** Where the reader has put the card, and how large: done by the page, which holds its frame; the size is remembered. */
import { useEffect, useState } from 'react';
import { browser } from '#imports';
import type { CardPlacing } from '@/components/card-placing.ts';
import type { CardSays } from '@/lib/messages/card-to-page.ts';
import { type CardSize, cardSize } from '@/lib/settings.ts';

interface PlacingOptions {
  size: CardSize | null;
  isOpen: boolean;
  say: (message: CardSays) => void;
}

export function usePlacing({ size, isOpen, say }: PlacingOptions): CardPlacing {
  const [isPinned, setPinned] = useState(false);
  const [isReset, setReset] = useState(false);
  const [zoom, setZoom] = useState(1);
  useEffect(() => {
    if (!isOpen) setPinned(false);
    else void readZoom().then(setZoom);
  }, [isOpen]);
  useEffect(() => {
    setReset(false);
    if (size) void cardSize.setValue(size);
  }, [size]);
  return {
    isPinned,
    isSized: size !== null && !isReset,
    isRightToLeft: document.documentElement.dir === 'rtl',
    zoom,
    onPin(next) {
      setPinned(next);
      say({ type: 'pin', isPinned: next });
    },
    onGrab(what) {
      setPinned(true);
      say({ type: 'grab', what });
    },
    onDrag: (dx, dy) => say({ type: 'drag', dx, dy }),
    onDrop: () => say({ type: 'drop' }),
    onMoveTo(x, y) {
      setPinned(true);
      say({ type: 'move to', x, y });
    },
    onReset() {
      setPinned(false);
      setReset(true);
      say({ type: 'pin', isPinned: false });
      say({ type: 'size', size: null });
      void cardSize.setValue(null);
    },
  };
}

/** In Firefox a card has no tabs to ask: there a zoomed page's card lags behind the pointer, and its keys and buttons are as exact as ever. */
async function readZoom(): Promise<number> {
  const tab = await browser.tabs?.getCurrent();
  return tab?.id === undefined ? 1 : browser.tabs.getZoom(tab.id);
}
