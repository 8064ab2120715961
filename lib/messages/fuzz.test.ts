/** Each kind of message a thousand times, nearly right and wholly wrong: what does not fit is not answered, nobody is called, nothing throws. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerBackground } from './background-to-panel.ts';
import { answerCards } from './card-to-background.ts';
import { parseCardMessage } from './card-to-page.ts';
import { answerPages } from './page-to-background.ts';
import { answerOwnPages } from './panel-to-background.ts';
import { answerPanels } from './panel-to-page.ts';

const RUNS = 1_000;
const OWN = 'chrome-extension://me';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;

const SIDE = { quoteId: 'council/sold', exact: 'It is sold.', speakerName: null, dateCreated: '2019-10' };
const STATEMENT = {
  id: 's1',
  exact: 'We will build it.',
  position: { start: 1, end: 18 },
  kind: 'direct',
  speakerName: 'Ida Berg',
  speakerPosition: { start: 20, end: 28 },
  cue: null,
  score: 0.9,
  groupId: 'g1',
};
const ARTICLE = {
  text: '“We will build it,” she said.',
  title: 'News',
  byline: null,
  publisher: null,
  datePublished: null,
  url: null,
  inLanguage: 'en',
};

const ABOUT = { title: 'News', byline: null, publisher: null, datePublished: null, url: null, inLanguage: 'en' };
const DRAFT = {
  exact: 'We will build it.',
  prefix: 'She said: ',
  suffix: '',
  kind: 'direct',
  speakerName: 'Ida Berg',
  dateCreated: '2024-02-01',
  temporalBasis: null,
};

interface Family {
  listen: (answerers: never) => unknown;
  sender: object;
  messages: Json[];
}

/** Who answers whom, with one right message of each type. */
const FAMILIES: Record<string, Family> = {
  'background to page': {
    listen: answerPages,
    sender: { tab: { id: 1 }, url: 'https://news.example/story' },
    messages: [
      { type: 'bring', why: 'article' },
      { type: 'make ready', lead: 'We will build it.' },
      { type: 'glance', article: ARTICLE, view: { start: 0, end: 10 } },
      { type: 'check', statements: [STATEMENT] },
      { type: 'count', matched: 3 },
      { type: 'look up selection' },
      { type: 'read', article: ARTICLE, view: { start: 0, end: 10 } },
    ],
  },
  'background to card': {
    listen: answerCards,
    sender: { tab: { id: 1, incognito: false }, url: `${OWN}/card.html` },
    messages: [
      {
        type: 'judge',
        decision: 'dismissed',
        statement: { ...SIDE, quoteId: null },
        against: SIDE,
        kind: 'negation',
        label: 'contradicts',
        because: 'One says not.',
      },
      { type: 'reject match', statement: { ...SIDE, quoteId: null }, against: SIDE },
      { type: 'forget', decision: 'confirmed', statement: SIDE, against: SIDE },
    ],
  },
  'page to panel': {
    listen: answerPanels,
    sender: { url: `${OWN}/popup.html` },
    messages: [
      { type: 'describe' },
      { type: 'read' },
      { type: 'jump', statementId: 's1', takeFocus: false },
      { type: 'step', delta: -1 },
      { type: 'stop' },
    ],
  },
  'background to own page': {
    listen: answerOwnPages,
    sender: { url: `${OWN}/sidepanel.html` },
    messages: [
      { type: 'look-up', text: 'We will build it.', speakerName: null, date: null },
      { type: 'take-task', windowId: 1 },
      { type: 'describe-own' },
      { type: 'same-words', exact: 'We will build it.' },
      {
        type: 'record',
        tabId: 1,
        into: { name: 'Mine' },
        about: ABOUT,
        address: 'https://news.example/story',
        quotes: [DRAFT],
      },
      {
        type: 'take-back',
        recording: { corpusId: 'mine', corpusName: 'Mine', quoteIds: ['mine/a'], changeId: 3, knownCount: 0 },
      },
      { type: 'remember', corpusId: 'mine', isOn: true },
    ],
  },
  'panel to background': {
    listen: (answerers: { selected: (task: unknown) => unknown }) =>
      answerBackground(1, task => void answerers.selected({ type: 'selected', ...task })),
    sender: { url: `${OWN}/background.js` },
    messages: [
      {
        type: 'selected',
        windowId: 1,
        purpose: 'look-up',
        selection: {
          exact: 'We will build it.',
          prefix: '',
          suffix: '',
          speakerName: null,
          kind: 'direct',
          about: ABOUT,
          address: null,
          tabId: 1,
          isPrivate: false,
        },
      },
    ],
  },
};

/** What a card says over its line. */
const CARD_MESSAGES: [string, Json][] = [
  ['ready', { type: 'ready', size: { widthPx: 360, heightPx: 420 } }],
  ['shown', { type: 'shown', turn: 1, heightPx: 300 }],
  ['announced', { type: 'announced' }],
  ['close', { type: 'close' }],
  ['retry', { type: 'retry' }],
  ['judged', { type: 'judged' }],
  ['step', { type: 'step', delta: 1 }],
  ['pin', { type: 'pin', isPinned: true }],
  ['grab', { type: 'grab', what: 'move' }],
  ['drag', { type: 'drag', dx: 4, dy: 7 }],
  ['drop', { type: 'drop' }],
  ['move to', { type: 'move to', x: 'left', y: 'top' }],
  ['size', { type: 'size', size: { widthPx: 360, heightPx: 420 } }],
];

let listeners: Listener[];
let called: unknown[];

beforeEach(() => {
  fakeBrowser.reset();
  listeners = [];
  called = [];
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener: unknown) => {
    listeners.push(listener as Listener);
  });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => OWN + path });
});

function register({ listen }: Family): void {
  const answerer = async (request: unknown) => called.push(request);
  listen(new Proxy({}, { get: () => answerer }) as never);
}

/** Is it answered? */
function tell(message: unknown, sender: object): boolean {
  return listeners.some(listener => listener(message, sender, () => {}) === true);
}

/** Every object and every leaf of a message, as ways that lead to it. */
function waysInto(value: Json, way: string[] = []): { way: string[]; value: Json }[] {
  const here = { way, value };
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([key, inner]) => waysInto(inner as Json, [...way, key]))];
}

function changed(
  message: Json,
  way: readonly string[],
  change: (holder: Record<string, unknown>, key: string) => void,
) {
  const root = { message: structuredClone(message) } as Record<string, unknown>;
  let holder = root;
  const full = ['message', ...way];
  for (const key of full.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  change(holder, full[full.length - 1] as string);
  return root.message;
}

/** Of another type than what stood there, and of none that could stand there. */
const foreign = (value: Json, name: string | undefined): fc.Arbitrary<unknown> => {
  const strange = [fc.constant({ toString: () => 'x' }), fc.constant([[]]), fc.constant(() => 1), fc.bigInt()];
  // How far the mouse went may be any number.
  const never = name === 'dx' || name === 'dy' ? Number.POSITIVE_INFINITY : -7.5;
  // A change that cannot be taken back has no number.
  const none = name === 'changeId' ? Number.NaN : null;
  if (typeof value === 'number') return fc.oneof(fc.string(), fc.constantFrom(Number.NaN, never, none), ...strange);
  if (typeof value === 'boolean') return fc.oneof(fc.string(), fc.integer(), ...strange);
  if (typeof value === 'object' && value !== null) return fc.oneof(fc.string(), fc.integer(), fc.constant(true));
  return fc.oneof(fc.double(), fc.boolean(), fc.constant(undefined), fc.constant('x'.repeat(1_000_001)), ...strange);
};

/** One step away from a right message, and wrong. */
function neighbours(message: Json): fc.Arbitrary<unknown> {
  const places = waysInto(message);
  const objects = places.filter(({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value));
  const fields = places.filter(({ way }) => way.length > 0);
  const isOptional = (way: readonly string[]) => way.at(-1) === 'takeFocus' || /^\d+$/.test(way.at(-1) ?? '');
  return fc.oneof(
    fc
      .tuple(fc.constantFrom(...objects), fc.stringMatching(/^[a-z]{1,8}X$/), fc.anything())
      .map(([{ way }, name, value]) =>
        changed(message, way, (holder, key) => Object.assign(holder[key] as object, { [name]: value })),
      ),
    fc
      .constantFrom(...fields.filter(({ way }) => !isOptional(way)))
      .map(({ way }) => changed(message, way, (holder, key) => delete holder[key])),
    fc.constantFrom(...fields).chain(({ way, value }) =>
      foreign(value, way.at(-1)).map(other =>
        changed(message, way, (holder, key) => {
          holder[key] = other;
        }),
      ),
    ),
    fc.constantFrom<unknown>([message], JSON.stringify(message), new Map(Object.entries(message as object)), null, 7),
  );
}

describe.each(Object.entries(FAMILIES))('%s', (_, family) => {
  const me = () => ({ id: fakeBrowser.runtime.id, ...family.sender });

  describe.each(family.messages.map(message => [(message as { type: string }).type, message] as const))(
    '“%s”',
    (_, message) => {
      beforeEach(() => register(family));

      test('is answered as it is', () => {
        expect(tell(message, me())).toBe(true);
        expect(called).toEqual([message]);
      });

      test('is not answered one step beside', () => {
        fc.assert(
          fc.property(neighbours(message), wrong => {
            expect(tell(wrong, me())).toBe(false);
          }),
          { numRuns: RUNS },
        );
        expect(called).toEqual([]);
      });

      test('brings along nothing that nobody asked for', () => {
        fc.assert(
          fc.property(fc.constantFrom('__proto__', 'constructor', 'toString'), fc.anything(), (name, value) => {
            const laden = JSON.parse(JSON.stringify(message).replace(/^\{/, `{${JSON.stringify(name)}:null,`));
            Object.defineProperty(laden, name, { value, enumerable: true });
            called = [];
            if (tell(laden, me())) expect(Object.keys(called[0] as object)).toEqual(Object.keys(message as object));
          }),
          { numRuns: RUNS },
        );
      });

      test('is not answered to a forged sender', () => {
        const strangers = fc.record(
          {
            id: fc.string(),
            tab: fc.record({ id: fc.integer(), incognito: fc.boolean() }),
            url: fc.webUrl(),
            origin: fc.webUrl(),
          },
          { requiredKeys: [] },
        );
        fc.assert(
          fc.property(strangers, sender => {
            fc.pre(sender.id !== fakeBrowser.runtime.id);
            expect(tell(message, sender)).toBe(false);
          }),
          { numRuns: RUNS },
        );
        expect(called).toEqual([]);
      });
    },
  );

  test('anything at all is no reason to throw', () => {
    register(family);
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withDate: true }), message => {
        tell(message, me());
      }),
      { numRuns: RUNS },
    );
    expect(called).toEqual([]);
  });
});

test('there is no message in the extension that is not sent here', () => {
  const known = new Set(
    Object.values(FAMILIES).flatMap(({ messages }) => messages.map(one => (one as { type: string }).type)),
  );
  const ofCards = new Set(CARD_MESSAGES.map(([type]) => type));
  const written = readdirSync(import.meta.dirname)
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap(name => [
      ...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/type: v\.literal\('([^']+)'\)/g),
    ])
    .map(([, type]) => type as string);
  expect(written.length).toBeGreaterThan(20);
  expect(written.filter(type => !known.has(type) && !ofCards.has(type))).toEqual([]);
});

describe('what a card may not say', () => {
  test.each(CARD_MESSAGES)('one step beside “%s”', (_, message) => {
    expect(parseCardMessage(message)).toEqual(message);
    fc.assert(
      fc.property(neighbours(message), wrong => {
        expect(parseCardMessage(wrong)).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });
});

test('the reader’s judgement is taken from the extension’s own pages in a tab alone, and from no private window', () => {
  const family = FAMILIES['background to card'] as Family;
  register(family);
  const id = fakeBrowser.runtime.id;
  const message = family.messages[0];
  for (const sender of [
    { id, url: `${OWN}/card.html` },
    { id, tab: { id: 1 }, url: 'https://news.example/card.html' },
    { id, tab: { id: 1 }, url: 'https://news.example/?chrome-extension://me/card.html' },
    { id, tab: { id: 1 } },
    { id, tab: { id: 1, incognito: true }, url: `${OWN}/card.html` },
  ])
    expect(tell(message, sender)).toBe(false);
  expect(called).toEqual([]);
});
