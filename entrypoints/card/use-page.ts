/** What the page has the card show, over a port of its own, and the way to answer it. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { browser } from '#imports';
import { CARD_PORT, type CardSays, type CardShows } from '@/lib/messages/card-to-page.ts';
import type { CardSize } from '@/lib/settings.ts';

/** A screen reader must have met the region before its words change. */
const REGION_MET_MS = 500;

export type ShownOnCard = Exclude<CardShows, { type: 'announce' | 'sized' }>;
type Announcement = Extract<CardShows, { type: 'announce' }>;

interface PageOfCard {
  shown: ShownOnCard;
  /** What is to be said of the page as a whole, while no card is open. */
  announcement: Announcement | null;
  /** The size that the reader has given the card. */
  size: CardSize | null;
  say: (message: CardSays) => void;
}

/** `frame` holds the card; its height is told to the page. */
export function usePage(tabId: number, firstSize: CardSize | null, frame: RefObject<HTMLElement | null>): PageOfCard {
  const [shown, setShown] = useState<ShownOnCard>({ type: 'closed' });
  const [announcement, setAnnouncement] = useState<Announcement | null>(null);
  const [size, setSize] = useState(firstSize);
  const port = useRef<ReturnType<typeof browser.tabs.connect> | null>(null);
  const turn = useRef(0);

  useEffect(() => {
    const opened = browser.tabs.connect(tabId, { name: CARD_PORT, frameId: 0 });
    port.current = opened;
    const say = (message: CardSays) => opened.postMessage(message);
    const tellHeight = () => {
      const card = frame.current?.querySelector('.card');
      if (card) say({ type: 'shown', turn: turn.current, heightPx: Math.ceil(card.getBoundingClientRect().height) });
    };
    opened.onMessage.addListener((message: unknown) => {
      // From the extension's own content script: the port was opened from here.
      const next = message as CardShows;
      if (next.type === 'sized') setSize(next.size);
      else if (next.type === 'announce') {
        setTimeout(() => {
          setAnnouncement(next);
          say({ type: 'announced' });
        }, REGION_MET_MS);
      } else {
        // At once, so that the page can show the card with its content and its height.
        flushSync(() => setShown(next));
        if (next.type === 'finding') turn.current = next.turn;
        if (next.type === 'finding' && next.takeFocus) frame.current?.querySelector('button')?.focus();
        tellHeight();
      }
    });
    say({ type: 'ready', size: firstSize });
    // Parts are folded and unfolded.
    const observer = new ResizeObserver(tellHeight);
    if (frame.current) observer.observe(frame.current);
    return () => {
      observer.disconnect();
      opened.disconnect();
    };
  }, [tabId, firstSize, frame]);

  return { shown, announcement, size, say: message => port.current?.postMessage(message) };
}
