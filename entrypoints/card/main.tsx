/** The card: shows what the content script of its tab tells it, over a port of its own. */
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from '#imports';
import '@/components/theme.css';
import { type CardState, FindingCard } from '@/components/FindingCard.tsx';
import { Messages } from '@/components/Messages.tsx';
import { dressDocument, interfaceLocale, translate } from '@/lib/interface-language.ts';
import { CARD_PORT, type CardSays, type CardShows } from '@/lib/messages/card-to-page.ts';
import { useJudging } from './use-judging.ts';

/** How long the button says that the text was copied. */
const COPIED_MS = 2_000;

type Port = ReturnType<typeof browser.tabs.connect>;

function Card({ port, isPrivate }: { port: Port; isPrivate: boolean }) {
  const [shown, setShown] = useState<CardShows>({ type: 'loading' });
  const [isCopied, setCopied] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const say = (message: CardSays) => port.postMessage(message);
  const { finding, judging, said } = useJudging(shown.type === 'finding' ? shown.finding : null, isPrivate, () =>
    say({ type: 'judged' }),
  );

  useEffect(() => {
    const listener = (message: unknown) => {
      // From the extension's own content script: the port was opened from here.
      const next = message as CardShows;
      setShown(next);
      setCopied(false);
      if (next.type === 'finding') {
        document.scrollingElement?.scrollTo(0, 0);
        if (next.takeFocus) requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('button')?.focus());
      }
    };
    port.onMessage.addListener(listener);
    port.postMessage({ type: 'ready' } satisfies CardSays);
    return () => port.onMessage.removeListener(listener);
  }, [port]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      port.postMessage({
        type: 'height',
        height: Math.ceil(element.getBoundingClientRect().height),
      } satisfies CardSays),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [port]);

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
          void browser.tabs.create({
            url: browser.runtime.getURL(`/options.html#add=${encodeURIComponent(quoteId)}` as never),
          });
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

async function start(): Promise<void> {
  dressDocument(document);
  const tab = await browser.tabs.getCurrent();
  const root = document.getElementById('root');
  // Without a tab it is nobody's card: opened by hand, it shows nothing.
  if (tab?.id === undefined || !root || window === window.top) return;
  const port = browser.tabs.connect(tab.id, { name: CARD_PORT, frameId: 0 });
  createRoot(root).render(
    <Messages value={translate}>
      <Card port={port} isPrivate={tab.incognito} />
    </Messages>,
  );
}

void start();
