/** The card: shows what the content script of its page tells it, over a line of their own. */
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from '#imports';
import '@/components/theme.css';
import { type CardState, FindingCard } from '@/components/FindingCard.tsx';
import { Messages } from '@/components/Messages.tsx';
import { dressDocument, interfaceLocale, translate } from '@/lib/interface-language.ts';
import { answerCalls, type CardEnd } from '@/lib/messages/card-line.ts';
import type { CardSays, CardShows } from '@/lib/messages/card-to-page.ts';
import { useJudging } from './use-judging.ts';

/** How long the button says that the text was copied. */
const COPIED_MS = 2_000;

function Card({ line }: { line: CardEnd }) {
  const { isPrivate } = line;
  const [shown, setShown] = useState<CardShows>({ type: 'loading' });
  const [isCopied, setCopied] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const say = (message: CardSays) => line.send(message);
  const { finding, judging, said } = useJudging(shown.type === 'finding' ? shown.finding : null, isPrivate, () =>
    say({ type: 'judged' }),
  );

  useEffect(() => {
    const stop = line.listen(next => {
      setShown(next);
      setCopied(false);
      if (next.type === 'finding') {
        document.scrollingElement?.scrollTo(0, 0);
        if (next.takeFocus) requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('button')?.focus());
      }
    });
    line.send({ type: 'ready' });
    return stop;
  }, [line]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      line.send({ type: 'height', height: Math.ceil(element.getBoundingClientRect().height) }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [line]);

  const state: CardState =
    finding !== null
      ? { kind: 'ready', finding }
      : shown.type === 'error'
        ? { kind: 'error', error: shown.error }
        : { kind: 'loading' };
  return (
    <div ref={frame}>
      <FindingCard
        state={state}
        locale={interfaceLocale()}
        copied={isCopied}
        judging={judging}
        judged={said}
        onAdd={quoteId => {
          // Not `browser.tabs.create`, which the card does not have in Firefox.
          window.open(browser.runtime.getURL(`/options.html#add=${encodeURIComponent(quoteId)}` as never));
        }}
        onClose={() => say({ type: 'close' })}
        onRetry={() => say({ type: 'retry' })}
        onCopy={text => {
          void navigator.clipboard.writeText(text).then(() => {
            setCopied(true);
            setTimeout(() => setCopied(false), COPIED_MS);
          });
        }}
        {...(shown.type === 'finding'
          ? {
              place: { index: shown.index, count: shown.count },
              onPrevious: () => say({ type: 'step', delta: -1 }),
              onNext: () => say({ type: 'step', delta: 1 }),
            }
          : {})}
      />
    </div>
  );
}

function start(): void {
  dressDocument(document);
  const element = document.getElementById('root');
  // Opened by hand it is nobody's card, and shows nothing.
  if (!element || window === window.top) return;
  const root = createRoot(element);
  answerCalls(line =>
    root.render(
      <Messages value={translate}>
        <Card line={line} />
      </Messages>,
    ),
  );
}

start();
