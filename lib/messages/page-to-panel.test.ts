import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Finding } from '../types.ts';
import { feedPanels, hearPage } from './page-to-panel.ts';
import type { PageReport } from './panel-to-page.ts';

type Listener = (value: unknown) => void;

/** Two ends of a port, as the browser joins them. */
function makePorts(name: string, sender: object) {
  const make = () => {
    const heard: Listener[] = [];
    const ended: (() => void)[] = [];
    return {
      heard,
      ended,
      port: {
        name,
        sender,
        onMessage: { addListener: (listener: Listener) => void heard.push(listener) },
        onDisconnect: { addListener: (listener: () => void) => void ended.push(listener) },
        postMessage: (_: unknown) => {},
        disconnect: () => {},
      },
    };
  };
  const [page, panel] = [make(), make()];
  const sent: unknown[] = [];
  page.port.postMessage = message => {
    sent.push(structuredClone(message));
    for (const listener of panel.heard) listener(structuredClone(message));
  };
  page.port.disconnect = () => {
    for (const listener of panel.ended) listener();
  };
  panel.port.disconnect = () => {
    for (const listener of page.ended) listener();
  };
  return { page: page.port, panel: panel.port, sent };
}

function finding(id: string): Finding {
  return { statement: { id } } as Finding;
}

function report(findings: Finding[], status: PageReport['status'] = 'reading'): PageReport {
  return { status, findings, headline: [], notes: [], error: '', about: null };
}

let connect: (port: unknown) => void;
beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, {
    onConnect: { addListener: (listener: (port: unknown) => void) => (connect = listener), removeListener: () => {} },
  });
});

function start(first: PageReport, sender: object = { id: fakeBrowser.runtime.id }, name = 'panel') {
  const lifetime = new AbortController();
  let latest = first;
  const feed = feedPanels(() => latest, lifetime.signal);
  const { page, panel, sent } = makePorts(name, sender);
  Object.assign(fakeBrowser.tabs, { connect: () => panel });
  const reports: PageReport[] = [];
  const currents: (string | null)[] = [];
  let silences = 0;
  const end = hearPage(
    1,
    heard => reports.push(heard),
    id => currents.push(id),
    () => silences++,
  );
  connect(page);
  const tell = (next: PageReport) => {
    latest = next;
    feed.report(next);
  };
  return { feed, tell, sent, reports, currents, end, lifetime, silences: () => silences };
}

describe('a panel', () => {
  test('hears at once what is known, then what is found, each quote once', () => {
    const [a, b, c] = [finding('a'), finding('b'), finding('c')];
    const { tell, reports, sent } = start(report([a]));
    tell(report([a, b]));
    tell(report([a, b, c], 'done'));
    expect(reports.map(({ findings }) => findings.map(({ statement }) => statement.id).join(''))).toEqual([
      'a',
      'ab',
      'abc',
    ]);
    expect(reports.at(-1)?.status).toBe('done');
    expect(sent.filter(message => JSON.stringify(message).includes('"id":"a"'))).toHaveLength(1);
  });

  test('hears a page that is read anew from the beginning', () => {
    const { tell, reports } = start(report([finding('a'), finding('b')]));
    tell(report([]));
    tell(report([finding('a')]));
    expect(reports.map(({ findings }) => findings.length)).toEqual([2, 0, 1]);
  });

  test('hears which quote the reader looks at, also one that was open before', () => {
    const { feed, currents } = start(report([]));
    feed.current('b');
    feed.current('b');
    feed.current(null);
    expect(currents).toEqual([null, 'b', null]);
  });

  test('that was closed is told nothing more', () => {
    const { feed, tell, reports, end } = start(report([]));
    end();
    tell(report([finding('a')]));
    feed.current('a');
    expect(reports).toHaveLength(1);
  });

  test('learns when nobody reads the page any more', () => {
    const { lifetime, silences } = start(report([]));
    lifetime.abort();
    expect(silences()).toBe(1);
  });
});

test.each([
  ['another extension', { id: 'other' }, 'panel'],
  ['a port for something else', undefined, 'card'],
])('%s is told nothing', (_, sender, name) => {
  const { reports } = start(report([finding('a')]), sender, name);
  expect(reports).toEqual([]);
});
