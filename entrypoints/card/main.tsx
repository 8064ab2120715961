/** The card: shows what the content script of its tab tells it. */
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from '#imports';
import '@/components/theme.css';
import type { CopyFormat } from '@/components/CardToolbar.tsx';
import { type CardState, FindingCard } from '@/components/FindingCard.tsx';
import { countMessage, Messages } from '@/components/Messages.tsx';
import { dressDocument, interfaceLocale, translate } from '@/lib/interface-language.ts';
import { answerCalls, type CardEnd } from '@/lib/messages/card-line.ts';
import { areDetailsOpen, type CardSize, cardSize } from '@/lib/settings.ts';
import { useCopying } from './use-copying.ts';
import { useJudging } from './use-judging.ts';
import { useMatching } from './use-matching.ts';
import { type ShownOnCard, usePage } from './use-page.ts';
import { usePlacing } from './use-placing.ts';

interface CardProps {
  line: CardEnd;
  firstSize: CardSize | null;
  areFirstDetailsOpen: boolean;
}

function Card({ line, firstSize, areFirstDetailsOpen }: CardProps) {
  const { isPrivate } = line;
  const frame = useRef<HTMLElement>(null);
  const { shown, announcement, size, say } = usePage(line, firstSize, frame);
  const { copied, copy, forget } = useCopying<CopyFormat>();
  const [isUnfolded, setUnfolded] = useState(areFirstDetailsOpen);
  const onJudged = () => say({ type: 'judged' });
  const found = shown.type === 'finding' ? shown.finding : null;
  const { finding, judging, said } = useJudging(found, isPrivate, onJudged);
  const { matching, said: saidOfMatch } = useMatching(found, isPrivate, onJudged);
  const placing = usePlacing({ size, isOpen: shown.type !== 'closed', say });
  const id = found?.statement.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another quote is read from its top
  useEffect(() => {
    document.scrollingElement?.scrollTo(0, 0);
    forget();
  }, [id]);

  const state = stateOf(shown, finding);
  if (state === null) {
    return (
      <main ref={frame}>
        <p role="status" className="visually-hidden">
          {announcement !== null && sayOfPage(announcement)}
        </p>
      </main>
    );
  }
  return (
    <main ref={frame}>
      <FindingCard
        state={state}
        locale={interfaceLocale()}
        copied={copied}
        details={{
          isOpen: isUnfolded,
          onToggle(isOpen) {
            setUnfolded(isOpen);
            void areDetailsOpen.setValue(isOpen);
          },
        }}
        placing={placing}
        judging={judging}
        matching={matching}
        judged={saidOfMatch || said}
        onAdd={quoteId => {
          // Not `browser.tabs.create`, which the card does not have in Firefox. In Chromium a page that has an opener in a news page
          // gets no `browser.i18n`; Firefox opens it as it is.
          const address = browser.runtime.getURL(`/options.html#add=${encodeURIComponent(quoteId)}` as never);
          window.open(address, '_blank', import.meta.env.FIREFOX ? '' : 'noopener');
        }}
        onClose={() => say({ type: 'close' })}
        onRetry={() => say({ type: 'retry' })}
        onCopy={copy}
        {...(shown.type === 'finding'
          ? {
              place: { index: shown.index, count: shown.count },
              onPrevious: () => say({ type: 'step', delta: -1 }),
              onNext: () => say({ type: 'step', delta: 1 }),
            }
          : {})}
      />
    </main>
  );
}

/** Null while no card is open. */
function stateOf(shown: ShownOnCard, finding: (CardState & { kind: 'ready' })['finding'] | null): CardState | null {
  switch (shown.type) {
    case 'finding':
      return { kind: 'ready', finding: finding ?? shown.finding, page: shown.page };
    case 'error':
      return { kind: 'error', error: shown.error };
    case 'gone':
      return { kind: 'gone' };
    case 'closed':
      return null;
  }
}

function sayOfPage({ marked, opposed }: { marked: number; opposed: number }): string {
  const locale = interfaceLocale();
  const sentence = countMessage(translate, locale, 'pageMarked', marked);
  return opposed === 0 ? sentence : `${sentence} ${countMessage(translate, locale, 'pageOpposed', opposed)}`;
}

/** In Firefox the frame outlives an extension that is updated, until the next version takes it off the page: it can neither speak nor fail then. */
function isExtensionGone(): boolean {
  try {
    return !browser.runtime.id;
  } catch {
    return true;
  }
}

async function start(): Promise<void> {
  dressDocument(document);
  const element = document.getElementById('root');
  // Opened by hand it is nobody's card, and shows nothing.
  if (!element || window === window.top) return;
  const root = createRoot(element, { onUncaughtError: error => isExtensionGone() || reportError(error) });
  // Before anything is waited for: the call comes when the page is loaded.
  const calls = new Promise<CardEnd>(resolve => answerCalls(resolve));
  const [firstSize, areFirstDetailsOpen] = await Promise.all([cardSize.getValue(), areDetailsOpen.getValue()]);
  const line = await calls;
  root.render(
    <Messages value={translate}>
      <Card line={line} {...{ firstSize, areFirstDetailsOpen }} />
    </Messages>,
  );
}

void start();
