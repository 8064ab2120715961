/** What the page has the card show, over the line between them, and the way to answer it. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CardEnd } from '@/lib/messages/card-line.ts';
import type { CardSays, CardShows } from '@/lib/messages/card-to-page.ts';
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
export function usePage(line: CardEnd, firstSize: CardSize | null, frame: RefObject<HTMLElement | null>): PageOfCard {
  const [shown, setShown] = useState<ShownOnCard>({ type: 'closed' });
  const [announcement, setAnnouncement] = useState<Announcement | null>(null);
  const [size, setSize] = useState(firstSize);
  const turn = useRef(0);

  useEffect(() => {
    const say = line.send;
    const tellHeight = () => {
      const card = frame.current?.querySelector('.card');
      if (card) say({ type: 'shown', turn: turn.current, heightPx: Math.ceil(card.getBoundingClientRect().height) });
    };
    // The window comes first, from the page; whoever steps on by a button of the card stays on it.
    const focusFirst = () => frame.current?.querySelector('button')?.focus();
    const takeFocus = () => {
      if (!document.hasFocus()) addEventListener('focus', focusFirst, { once: true });
      else if (document.activeElement === document.body) focusFirst();
    };
    let announcing: ReturnType<typeof setTimeout> | undefined;
    const stop = line.listen((next: CardShows) => {
      if (next.type === 'sized') setSize(next.size);
      else if (next.type === 'announce') {
        announcing = setTimeout(() => {
          setAnnouncement(next);
          say({ type: 'announced' });
        }, REGION_MET_MS);
      } else {
        // At once, so that the page can show the card with its content and its height.
        flushSync(() => setShown(next));
        if (next.type === 'finding') turn.current = next.turn;
        if (next.type === 'finding' && next.takeFocus) takeFocus();
        tellHeight();
      }
    });
    say({ type: 'ready', size: firstSize });
    // Parts are folded and unfolded.
    const observer = new ResizeObserver(tellHeight);
    if (frame.current) observer.observe(frame.current);
    return () => {
      observer.disconnect();
      clearTimeout(announcing);
      stop();
    };
  }, [line, firstSize, frame]);

  return { shown, announcement, size, say: line.send };
}
