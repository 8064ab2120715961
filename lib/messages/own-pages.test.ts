import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerBackground, tellPanel } from './background-to-panel.ts';
import { answerOwnPages, askAsOwnPage } from './panel-to-background.ts';
import type { ReaderSelection } from './reader-selection.ts';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;
let listeners: Listener[];

/** What a listener answers; undefined where it does not answer at all. */
function tell(message: unknown, sender: object): Promise<unknown> {
  return new Promise(resolve => {
    const isAnswering = listeners.some(listener => listener(message, sender, resolve) === true);
    if (!isAnswering) resolve(undefined);
  });
}

const PANEL = 'chrome-extension://me/sidepanel.html';
const me = () => fakeBrowser.runtime.id;

beforeEach(() => {
  fakeBrowser.reset();
  listeners = [];
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener: unknown) => {
    listeners.push(listener as Listener);
  });
  Object.assign(fakeBrowser, { i18n: { getMessage: (key: string) => key } });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://me${path}` });
});

const recording = {
  corpusId: 'own-1',
  corpusName: 'My quotes',
  quoteIds: ['quote-1'],
  changeId: 3,
  knownCount: 0,
};
const quote = {
  exact: 'We will build it.',
  prefix: '',
  suffix: '',
  kind: 'direct',
  speakerName: 'Ida Berg',
  dateCreated: '2024-02-01',
  temporalBasis: null,
};
const record = {
  type: 'record',
  tabId: 1,
  into: { id: 'own-1' },
  about: null,
  address: 'https://news.example/',
  quotes: [quote],
};
const lookUp = { type: 'look-up', text: 'levy', speakerName: null, date: null };

describe('the background answers the extension’s own pages', () => {
  beforeEach(() => {
    answerOwnPages({
      'look-up': async () => ({ results: [], corpora: {}, corpusCount: 0 }),
      'take-task': async () => null,
      'describe-own': async () => ({ corpora: [], speakers: [] }),
      'same-words': async () => [],
      record: async () => recording,
      'take-back': async () => null,
      remember: async () => null,
    });
  });

  test.each([
    ['in a panel, which is in no tab', () => ({ id: me(), url: PANEL })],
    ['in a tab', () => ({ id: me(), url: `${PANEL}?tab=3`, tab: { id: 4 } })],
  ])('%s', async (_, sender) => {
    expect(await tell(record, sender())).toEqual({ ok: true, value: recording });
    expect(await tell(lookUp, sender())).toMatchObject({ ok: true });
    expect(await tell({ type: 'take-back', recording }, sender())).toEqual({ ok: true, value: null });
  });

  test.each([
    ['a content script', () => ({ id: me(), url: 'https://news.example/', tab: { id: 1 } })],
    ['a page with a similar address', () => ({ id: me(), url: `https://evil.example/${PANEL}`, tab: { id: 1 } })],
    ['another extension', () => ({ id: 'other', url: PANEL })],
    ['one without an address', () => ({ id: me(), tab: { id: 1 } })],
  ])('and not %s', async (_, sender) => {
    for (const message of [record, lookUp, { type: 'describe-own' }, { type: 'take-back', recording }])
      expect(await tell(message, sender())).toBeUndefined();
  });

  test.each([
    ['without quotes', { ...record, quotes: [] }],
    ['with too many', { ...record, quotes: Array(1_001).fill(quote) }],
    ['with an endless quote', { ...record, quotes: [{ ...quote, exact: 'x'.repeat(2_001) }] }],
    ['with an empty one', { ...record, quotes: [{ ...quote, exact: '  ' }] }],
    ['with a date that is none', { ...record, quotes: [{ ...quote, dateCreated: 'yesterday' }] }],
    ['into nowhere', { ...record, into: {} }],
    ['into a corpus without a name', { ...record, into: { name: ' ' } }],
    ['with a field too many', { ...record, sync: true }],
    ['with what a page says at length', { ...record, about: { title: 'x'.repeat(501) } }],
  ])('and records nothing %s', async (_, message) => {
    expect(await tell(message, { id: me(), url: PANEL })).toBeUndefined();
  });
});

describe('a panel takes what the background has', () => {
  const selection: ReaderSelection = {
    exact: 'We will build it',
    prefix: '',
    suffix: '',
    speakerName: null,
    kind: 'direct',
    about: null,
    address: null,
    tabId: 1,
    isPrivate: false,
  };
  const task = { windowId: 7, purpose: 'look-up' as const, selection };
  let taken: unknown[];
  beforeEach(() => {
    taken = [];
    answerBackground(7, given => taken.push(given));
  });

  test('for its own window', async () => {
    expect(await tell({ type: 'selected', ...task }, { id: me() })).toEqual({ ok: true, value: null });
    expect(taken).toEqual([task]);
  });

  test('and leaves what is another’s', async () => {
    expect(await tell({ type: 'selected', ...task, windowId: 8 }, { id: me() })).toBeUndefined();
    expect(taken).toEqual([]);
  });

  test.each([
    ['a content script', { url: 'https://news.example/', tab: { id: 1 } }, task],
    ['another extension', { id: 'other' }, task],
    ['a selection without an end', {}, { ...task, selection: { ...selection, exact: 'x'.repeat(2_001) } }],
  ])('but not from %s', async (_, sender, message) => {
    expect(await tell({ type: 'selected', ...message }, { id: me(), ...sender })).toBeUndefined();
    expect(taken).toEqual([]);
  });

  test('nobody there: the background learns it', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(await tellPanel(task)).toBe(false);
    expect((await askAsOwnPage({ type: 'describe-own' })).ok).toBe(false);
  });
});
