import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Statement } from '../types.ts';
import { answerCards, askAsCard } from './card-to-background.ts';
import { parseCardMessage } from './card-to-page.ts';
import { answerPages, askBackground, BATCH_LENGTH, batchInView, inBatches } from './page-to-background.ts';
import { answerPanels, askPage } from './panel-to-page.ts';

const statement: Statement = {
  id: 's1',
  exact: 'We will build it.',
  position: { start: 1, end: 18 },
  kind: 'direct',
  speakerName: null,
  speakerPosition: null,
  cue: null,
  score: 0.9,
  groupId: 'g1',
};

const RECORD = { quoteId: 'council/sold', exact: 'It is sold.', speakerName: null, dateCreated: null };
const WORDS = { ...RECORD, quoteId: null };

const article = {
  text: '“We will build it,” she said.',
  title: null,
  byline: null,
  publisher: null,
  datePublished: null,
  url: null,
  inLanguage: 'en',
};

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;
let listeners: Listener[];

/** What a listener answers; undefined where it does not answer at all. */
function tell(message: unknown, sender: object): Promise<unknown> {
  return new Promise(resolve => {
    const isAnswering = listeners.some(listener => listener(message, sender, resolve) === true);
    if (!isAnswering) resolve(undefined);
  });
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  listeners = [];
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener: unknown) => {
    listeners.push(listener as Listener);
  });
  Object.assign(fakeBrowser, { i18n: { getMessage: (key: string) => key } });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://me${path}` });
});

const me = () => fakeBrowser.runtime.id;
const answerers = {
  bring: async () => null,
  'make ready': async () => null,
  check: async () => [],
  count: async () => null,
  'look up selection': async () => null,
  glance: async () => ({ statements: [], findings: [], headline: [], corpusCount: 0 }),
  read: async () => ({ statements: [], findings: [], headline: [], corpusCount: 0 }),
};

describe('the background answers content scripts', () => {
  beforeEach(() => void answerPages(answerers));

  test('of this extension, in a tab', async () => {
    expect(await tell({ type: 'check', statements: [statement] }, { id: me(), tab: { id: 1 } })).toEqual({
      ok: true,
      value: [],
    });
  });

  test.each([
    ['another extension', () => ({ id: 'other', tab: { id: 1 } })],
    ['nobody in a tab', () => ({ id: me() })],
  ])('and not %s', async (_, sender) => {
    expect(await tell({ type: 'check', statements: [] }, sender())).toBeUndefined();
  });

  test.each([
    ['of no type', {}],
    ['of an unknown type', { type: 'delete-everything' }],
    ['with a field too many', { type: 'count', matched: 1, extra: true }],
    ['with a broken statement', { type: 'check', statements: [{ ...statement, position: { start: -1, end: 2 } }] }],
    ['with an endless statement', { type: 'check', statements: [{ ...statement, exact: 'x'.repeat(30_000) }] }],
    ['with too many statements', { type: 'check', statements: Array(500).fill(statement) }],
    ['with an endless article', { type: 'read', article: { ...article, text: 'x'.repeat(1_000_001) }, view: null }],
    ['with an endless lead', { type: 'make ready', lead: 'x'.repeat(4_001) }],
    ['that is no object', 'check'],
    ['that is null', null],
  ])('and no message %s', async (_, message) => {
    expect(await tell(message, { id: me(), tab: { id: 1 } })).toBeUndefined();
  });

  test('a failure is an answer with its reason', async () => {
    listeners = [];
    answerPages({ ...answerers, check: () => Promise.reject(new Error('The corpus is closed.')) });
    expect(await tell({ type: 'check', statements: [] }, { id: me(), tab: { id: 1 } })).toEqual({
      ok: false,
      error: 'The corpus is closed.',
    });
  });
});

describe('the background answers the card', () => {
  const side = { quoteId: 'council/sold', exact: 'It is sold.', speakerName: null, dateCreated: '2019-10' };
  const judge = {
    type: 'judge',
    decision: 'dismissed',
    statement: { ...side, quoteId: null, exact: 'It is not sold.' },
    against: side,
    kind: 'negation',
    label: 'contradicts',
    because: '“not sold” here, “sold” there.',
  };
  const CARD = 'chrome-extension://me/card.html';
  beforeEach(
    () =>
      void answerCards({
        judge: async () => null,
        'reject match': async () => null,
        forget: async () => null,
      }),
  );

  test('in a tab', async () => {
    const sender = { id: me(), tab: { id: 1, incognito: false }, url: CARD };
    expect(await tell(judge, sender)).toEqual({ ok: true, value: null });
    const { decision, statement, against } = judge;
    expect(await tell({ type: 'forget', decision, statement, against }, sender)).toEqual({ ok: true, value: null });
    expect(await tell({ type: 'reject match', statement, against }, sender)).toEqual({ ok: true, value: null });
  });

  test.each([
    [
      'a content script, which is in the page’s process',
      () => ({ id: me(), tab: { id: 1 }, url: 'https://news.example/' }),
    ],
    [
      'a page with a similar address',
      () => ({ id: me(), tab: { id: 1 }, url: 'https://evil.example/chrome-extension://me/' }),
    ],
    ['a card in a private window', () => ({ id: me(), tab: { id: 1, incognito: true }, url: CARD })],
    ['another extension', () => ({ id: 'other', tab: { id: 1 }, url: CARD })],
    ['nobody in a tab', () => ({ id: me(), url: CARD })],
    ['one without an address', () => ({ id: me(), tab: { id: 1 } })],
  ])('and not %s', async (_, sender) => {
    expect(await tell(judge, sender())).toBeUndefined();
  });

  test.each([
    ['without a reason', { ...judge, because: '' }],
    ['with an endless statement', { ...judge, statement: { ...side, exact: 'x'.repeat(30_000) } }],
    ['with an unknown decision', { ...judge, decision: 'loved' }],
    ['against no record', { ...judge, against: { ...side, quoteId: null } }],
    ['with a field too many', { ...judge, dateModified: '2019' }],
  ])('and no judgement %s', async (_, message) => {
    expect(await tell(message, { id: me(), tab: { id: 1 }, url: CARD })).toBeUndefined();
  });
});

describe('the content script answers the extension’s pages', () => {
  const panel = {
    describe: async () => ({ status: 'done' as const, findings: [], headline: [], notes: [], error: '', about: null }),
    read: async () => null,
    jump: async () => true,
    step: async () => null,
    stop: async () => null,
  };
  beforeEach(() => void answerPanels(panel));

  test('the popup and the background', async () => {
    expect(await tell({ type: 'describe' }, { id: me(), url: 'chrome-extension://me/popup.html' })).toMatchObject({
      ok: true,
    });
    expect(await tell({ type: 'describe' }, { id: me() })).toMatchObject({ ok: true });
  });

  test('and no script of a web page', async () => {
    expect(await tell({ type: 'describe' }, { id: me(), url: 'https://evil.example/' })).toBeUndefined();
  });
});

test('a background that is ended before it answers is asked once more', async () => {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  send.mockRejectedValueOnce(new Error('The message channel closed before a response was received.'));
  send.mockResolvedValueOnce({ ok: true, value: null } as never);
  expect(await askBackground({ type: 'count', matched: 2 })).toEqual({ ok: true, value: null });
  expect(send).toHaveBeenCalledTimes(2);
});

test('an answer is an answer: what was refused or has failed is not asked for again', async () => {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  send.mockResolvedValue({ ok: false, error: 'the disk is full' } as never);
  expect(await askBackground({ type: 'count', matched: 2 })).toEqual({ ok: false, error: 'the disk is full' });
  expect(send).toHaveBeenCalledTimes(1);
});

test('asking never rejects', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Could not establish connection.'));
  expect(await askBackground({ type: 'read', article, view: null })).toEqual({ ok: false, error: 'noAnswer' });
  expect((await askAsCard({ type: 'forget', decision: 'dismissed', statement: WORDS, against: RECORD })).ok).toBe(
    false,
  );
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  expect(await askPage(1, { type: 'describe' })).toEqual({ ok: false, error: 'No answer.' });
});

test('the card may say these things only', () => {
  expect(parseCardMessage({ type: 'shown', turn: 1, heightPx: 300 })).toEqual({
    type: 'shown',
    turn: 1,
    heightPx: 300,
  });
  for (const message of [
    { type: 'shown', turn: 1, heightPx: -1 },
    { type: 'shown', turn: 1, heightPx: Number.NaN },
    { type: 'drag', dx: Number.POSITIVE_INFINITY, dy: 0 },
    { type: 'grab', what: 'top' },
    { type: 'size', size: { widthPx: 1e9, heightPx: 100 } },
    { type: 'open', url: 'x' },
    7,
  ]) {
    expect(parseCardMessage(message)).toBeNull();
  }
});

test('batches keep the order and lose nothing', () => {
  const many = Array.from({ length: 2 * BATCH_LENGTH + 1 }, (_, i) => ({
    ...statement,
    id: `s${i}`,
    groupId: `g${i}`,
  }));
  expect(inBatches(many).map(batch => batch.length)).toEqual([BATCH_LENGTH, BATCH_LENGTH, 1]);
  expect(inBatches(many).flat()).toEqual(many);
  expect(inBatches([])).toEqual([]);
});

test('pieces of one sentence are asked for together', () => {
  const pieces = Array.from({ length: BATCH_LENGTH + 1 }, (_, i) => ({
    ...statement,
    id: `s${i}`,
    // The last of the first batch and the next one are pieces of one sentence.
    groupId: `g${i === BATCH_LENGTH ? i - 1 : i}`,
    position: { start: 10 * i, end: 10 * i + 5 },
  }));
  expect(inBatches(pieces).map(batch => batch.length)).toEqual([BATCH_LENGTH - 1, 2]);
  expect(batchInView(pieces, { start: 10 * BATCH_LENGTH, end: 10 * BATCH_LENGTH + 1 }).map(({ id }) => id)).toEqual([
    `s${BATCH_LENGTH - 1}`,
    `s${BATCH_LENGTH}`,
  ]);
  expect(batchInView(pieces, { start: 6, end: 9 })).toEqual([]);
});

test('a quotation that is too long for a message does not keep the others from being answered', () => {
  const long = { ...statement, id: 'long', groupId: 'long', exact: 'and so on '.repeat(5_000) };
  expect(inBatches([long, statement]).flat()).toEqual([statement]);
  expect(inBatches([long])).toEqual([]);
});
