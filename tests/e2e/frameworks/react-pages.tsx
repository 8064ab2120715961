/** Pages as React makes them. */
import { lazy, type ReactNode, StrictMode, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { type FrameworkPage, HTML, PARAGRAPHS, type Paragraph, pause } from './kinds.ts';

const root = () => document.getElementById('root') as HTMLElement;
const render = (node: ReactNode) => createRoot(root()).render(node);
let go: (value: number) => void = () => {};

const Text = ({ before, quote, after }: Paragraph) => (
  <p>
    {before}
    <em>{quote}</em>
    {after}
  </p>
);
const Story = () => PARAGRAPHS.map(one => <Text key={one.id} {...one} />);

/** The order changes, keys stay. */
function Keyed() {
  const [turn, setTurn] = useState(0);
  go = setTurn;
  const turned = [...PARAGRAPHS.slice(turn), ...PARAGRAPHS.slice(0, turn)];
  return turned.map(one => <Text key={one.id} {...one} />);
}

/** Text in many nodes, written anew with each count. */
function Counting() {
  const [count, setCount] = useState(0);
  go = setCount;
  return (
    <>
      <p>
        {count} people read this, {count + 1} with you.
      </p>
      {PARAGRAPHS.map(one => (
        <p key={one.id}>
          {one.before}
          {one.quote}
          {one.after} {count}
        </p>
      ))}
    </>
  );
}

function WithDialog() {
  const [isOpen, setOpen] = useState(0);
  go = setOpen;
  return (
    <>
      <Story />
      {isOpen > 0 && createPortal(<div className="dialog">{PARAGRAPHS[1]?.quote}</div>, document.body)}
    </>
  );
}

function Measuring() {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const [wide, setWide] = useState(0);
  go = setWide;
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the width changes.
  useLayoutEffect(() => setHeight(box.current?.childElementCount ?? 0), [wide]);
  return (
    <div ref={box} data-parts={height} style={{ width: wide ? 320 : 600 }}>
      <Story />
    </div>
  );
}

function Fields() {
  const [value, setValue] = useState('');
  go = count => setValue(`typed ${count}`);
  return (
    <>
      <input value={value} onChange={event => setValue(event.target.value)} />
      <Story />
      <p>{value}</p>
    </>
  );
}

const Late = lazy(async () => {
  await pause(150);
  return { default: Story };
});

function Growing() {
  const [pages, setPages] = useState(1);
  go = setPages;
  return Array.from({ length: pages }, (_, page) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a page of the list is its number.
    PARAGRAPHS.map(one => <Text key={`${page}${one.id}`} {...one} />),
  );
}

function Whole() {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta property="og:type" content="article" />
        <title>Whole</title>
      </head>
      <body>
        <div id="root">
          <Story />
        </div>
        <script src="/bundle.js" />
      </body>
    </html>
  );
}

const server = async (node: ReactNode) => (await import('react-dom/server')).renderToString(node);
const step = async () => {
  for (const value of [1, 2]) {
    flushSync(() => go(value));
    await pause(60);
  }
};

export const pages: Record<string, FrameworkPage> = {
  'react: rendered in the browser': { start: () => render(<Story />) },
  'react: keyed list in another order': { start: () => render(<Keyed />), act: step },
  'react: hydrated': {
    markup: async () => `<div id="root">${await server(<Story />)}</div>`,
    start: () =>
      void hydrateRoot(root(), <Story />, { onRecoverableError: error => console.error('hydration', error) }),
  },
  'react: hydrated late, then in another order': {
    markup: async () => `<div id="root">${await server(<Keyed />)}</div>`,
    start: async () => {
      await pause(600);
      hydrateRoot(root(), <Keyed />, { onRecoverableError: error => console.error('hydration', error) });
    },
    act: step,
  },
  'react: the whole document hydrated': {
    markup: async () => `<!doctype html>${await server(<Whole />)}`,
    start: async () => {
      await pause(400);
      hydrateRoot(document, <Whole />, { onRecoverableError: error => console.error('hydration', error) });
    },
  },
  'react: text in many nodes': { start: () => render(<Counting />), act: step },
  'react: a portal into the body': { start: () => render(<WithDialog />), act: step },
  'react: measured while it is laid out, in strict mode': {
    start: () =>
      render(
        <StrictMode>
          <Measuring />
        </StrictMode>,
      ),
    act: step,
  },
  'react: controlled fields': { start: () => render(<Fields />), act: step },
  'react: late behind a fallback': {
    start: () =>
      render(
        <Suspense fallback={<p>Loading …</p>}>
          <Late />
        </Suspense>,
      ),
  },
  'react: markup as text': {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: as news pages do it.
    start: () => render(<div dangerouslySetInnerHTML={{ __html: HTML }} />),
  },
  'react: a list without end': { start: () => render(<Growing />), act: step },
};
