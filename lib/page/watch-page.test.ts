import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPage } from './watch-page.ts';

/** As much of a page as the watch looks at: it is told of changes by hand, and its clock is the test's. */
class Page extends EventTarget {
  hidden = false;
  documentElement = {};
  fonts = new EventTarget();
  defaultView = Object.assign(new EventTarget(), {
    location: new URL('https://www.example-news.com/story'),
    navigation: new EventTarget(),
    matchMedia: () => new EventTarget(),
    setTimeout: (act: () => void, ms: number) => Number(setTimeout(act, ms)),
    clearTimeout: (timer: number) => clearTimeout(timer),
    requestAnimationFrame: (act: (start: number) => void) => Number(setTimeout(() => act(performance.now()), 16)),
    cancelAnimationFrame: (timer: number) => clearTimeout(timer),
  });

  setHidden(isHidden: boolean): void {
    this.hidden = isHidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

type Mutation = Pick<MutationRecord, 'type' | 'target' | 'addedNodes' | 'removedNodes'>;
let mutate: (mutations: Mutation[]) => void;
let page: Page;
let ending: AbortController;
const counts = { changes: 0, layouts: 0, navigations: 0 };
const host = {} as Node;
const paragraph = {} as Node;

const text = (target = paragraph): Mutation[] => [
  { type: 'childList', target, addedNodes: [] as never, removedNodes: [] as never },
];
const dress = (): Mutation[] => [
  { type: 'attributes', target: paragraph, addedNodes: [] as never, removedNodes: [] as never },
];

beforeEach(() => {
  vi.useFakeTimers();
  class Observer {
    constructor(callback: (mutations: Mutation[]) => void) {
      mutate = callback;
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('MutationObserver', Observer);
  vi.stubGlobal(
    'ResizeObserver',
    class extends Object {
      observe() {}
      disconnect() {}
    },
  );
  Object.assign(counts, { changes: 0, layouts: 0, navigations: 0 });
  page = new Page();
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watch() {
  return watchPage(
    page as unknown as Document,
    node => node === host,
    {
      onChange: () => counts.changes++,
      onLayout: () => counts.layouts++,
      onNavigate: () => counts.navigations++,
      holdsMarks: () => false,
    },
    ending.signal,
  );
}

describe('a page that changes', () => {
  test('in a burst is read once, when it pauses', () => {
    watch();
    for (let i = 0; i < 50; i++) mutate(text());
    expect(counts.changes).toBe(0);
    vi.advanceTimersByTime(1_000);
    expect(counts.changes).toBe(1);
  });

  test('without a pause is read all the same, and no more often than its share allows', () => {
    const { wasRead } = watch();
    for (let at = 0; at < 60_000; at += 100) {
      const before = counts.changes;
      mutate(text());
      vi.advanceTimersByTime(100);
      // Each reading is said to take a fifth of a second.
      if (counts.changes > before) wasRead(200, false);
    }
    expect(counts.changes).toBeGreaterThan(5);
    expect(counts.changes * 200).toBeLessThanOrEqual(60_000 / 20 + 200);
  });

  test('in its dress alone is looked at less and less', () => {
    const { wasRead } = watch();
    const readAt: number[] = [];
    for (let at = 0; at < 120_000; at += 100) {
      const before = counts.changes;
      mutate(dress());
      vi.advanceTimersByTime(100);
      if (counts.changes > before) {
        readAt.push(at);
        wasRead(1, true);
      }
    }
    const waits = readAt.slice(1).map((at, i) => at - (readAt[i] as number));
    expect(waits.length).toBeGreaterThan(2);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });

  test('by the extension alone is not read', () => {
    watch();
    mutate(text(host));
    vi.advanceTimersByTime(5_000);
    expect(counts).toEqual({ changes: 0, layouts: 0, navigations: 0 });
  });

  test('to another address is another page; a place within it is not', () => {
    watch();
    page.defaultView.location.hash = '#comments';
    page.defaultView.navigation.dispatchEvent(new Event('navigatesuccess'));
    expect(counts.navigations).toBe(0);
    page.defaultView.location.pathname = '/other';
    page.defaultView.navigation.dispatchEvent(new Event('navigatesuccess'));
    vi.advanceTimersByTime(1_000);
    expect(counts).toMatchObject({ navigations: 1, changes: 1 });
  });
});

describe('a hidden tab', () => {
  test('rests, however much its page changes; what has happened is read once when the reader comes back', () => {
    watch();
    page.setHidden(true);
    for (let at = 0; at < 60_000; at += 500) {
      mutate(text());
      vi.advanceTimersByTime(500);
    }
    expect(counts.changes).toBe(0);
    page.setHidden(false);
    vi.advanceTimersByTime(2_000);
    expect(counts.changes).toBe(1);
  });

  test('that was hidden before the pause is not read either', () => {
    watch();
    mutate(text());
    page.setHidden(true);
    vi.advanceTimersByTime(60_000);
    expect(counts.changes).toBe(0);
    page.setHidden(false);
    vi.advanceTimersByTime(2_000);
    expect(counts.changes).toBe(1);
  });

  test('of which nothing has changed is not read again', () => {
    watch();
    page.setHidden(true);
    vi.advanceTimersByTime(60_000);
    page.setHidden(false);
    vi.advanceTimersByTime(60_000);
    expect(counts.changes).toBe(0);
  });
});

test('nothing is told after the end', () => {
  const { noteChange } = watch();
  mutate(text());
  ending.abort();
  noteChange();
  vi.advanceTimersByTime(60_000);
  expect(counts).toEqual({ changes: 0, layouts: 0, navigations: 0 });
});
