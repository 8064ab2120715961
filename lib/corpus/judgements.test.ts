import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFindings } from '../findings.ts';
import type {
  Decision,
  Finding,
  JudgedStatement,
  MatchJudgement,
  PairDecision,
  PairJudgement,
  Quote,
  Statement,
  Sureness,
} from '../types.ts';
import { openCorpusReader } from './corpus-reader.ts';
import { type CorpusDatabase, openDatabase } from './database.ts';
import { deleteRecords } from './edit-corpus.ts';
import { type CorpusContent, deleteCorpus, installCorpus, setCorpusEnabled } from './install-corpus.ts';
import {
  forgetJudgement,
  judgementId,
  keepJudgement,
  keepJudgements,
  listJudgements,
  readJudged,
} from './judgements.ts';

const NAME = 'judgements-test';
const NEVER = 'We will never sell the old harbour bridge to a private company.';
const SOLD = 'The old harbour bridge has been sold to a private company.';
const ONCE = 'The old harbour bridge will stay with the town for ever.';
const UNKNOWN = 'We have not sold the old harbour bridge to a private company.';

function content(version = '1.0.0', hasEditorsRecord = true, id = 'council'): CorpusContent {
  const quote = (local: string, exact: string, creator: string, dateCreated: string): Quote => ({
    id: local,
    corpusId: id,
    exact,
    prefix: '',
    suffix: '',
    kind: 'direct',
    creator,
    isPartOf: 'minutes',
    inLanguage: 'en',
    about: ['harbour bridge'],
    dateCreated,
  });
  return {
    corpus: { id, name: 'Council minutes', version, enabled: true },
    speakers: [
      { id: 'keller', type: 'Person', name: 'Anna Keller', alternateName: [] },
      { id: 'lind', type: 'Person', name: 'Tomas Lind', alternateName: [] },
    ],
    sources: [{ id: 'minutes', name: 'Minutes of the harbour council' }],
    quotes: [
      quote('never', NEVER, 'keller', '2019-05-02'),
      quote('sold', SOLD, 'lind', '2020-01-15'),
      quote('once', ONCE, 'keller', '2017'),
    ],
    contradictions: hasEditorsRecord
      ? [
          {
            id: 'c1',
            quoteId: 'never',
            againstId: 'sold',
            kind: 'negation',
            label: 'contradicts',
            origin: 'editor',
            score: 1,
            because: '“never sell” here, “has been sold” there.',
          },
        ]
      : [],
    rejected: [],
  };
}

function statement(exact: string, speakerName = 'Anna Keller'): Statement {
  return {
    id: 's1',
    exact,
    position: { start: 0, end: exact.length },
    kind: 'direct',
    speakerName,
    speakerPosition: null,
    cue: 'said',
    score: 1,
    groupId: 'g1',
  };
}

function judgement(decision: PairDecision, more: Partial<PairJudgement> = {}): PairJudgement {
  return {
    decision,
    statement: { quoteId: 'council/never', exact: NEVER, speakerName: 'Anna Keller', dateCreated: '2019-05-02' },
    against: { quoteId: 'council/sold', exact: SOLD, speakerName: 'Tomas Lind', dateCreated: '2020-01-15' },
    kind: 'negation',
    label: 'contradicts',
    because: 'The bridge was not to be sold, and was.',
    dateModified: '2026-01-02T03:04:05.678Z',
    ...more,
  };
}

let database: CorpusDatabase;
beforeEach(async () => {
  await Dexie.delete(NAME);
  database = openDatabase(NAME);
});
afterEach(() => database.close());

async function lookAt(exact: string): Promise<Finding> {
  const [finding] = await findFindings([statement(exact)], openCorpusReader(database));
  return finding as Finding;
}

async function besides(exact: string): Promise<[string, string][]> {
  const { contradictions } = await lookAt(exact);
  return contradictions.map(({ against, contradiction }) => [against.quote.exact, contradiction.origin]);
}

describe('a dismissed pair', () => {
  test('stays away, seen from either side', async () => {
    await installCorpus(database, content());
    expect(await besides(NEVER)).toEqual([[SOLD, 'editor']]);
    await keepJudgement(database, judgement('dismissed'));
    expect(await besides(NEVER)).toEqual([]);
    expect(await besides(SOLD)).toEqual([]);
  });

  test('stays away after the corpus came in a newer version, even under other ids', async () => {
    await installCorpus(database, content());
    await keepJudgement(database, judgement('dismissed'));
    await installCorpus(database, content('2.0.0'));
    expect(await besides(NEVER)).toEqual([]);
    await deleteCorpus(database, 'council');
    await installCorpus(database, content('1.0.0', true, 'parliament'));
    expect((await lookAt(NEVER)).match?.verdict).toBe('verbatim');
    expect(await besides(NEVER)).toEqual([]);
  });

  test('comes back when the judgement is taken back', async () => {
    await installCorpus(database, content());
    await keepJudgement(database, judgement('dismissed'));
    await forgetJudgement(database, judgement('dismissed'));
    expect(await besides(NEVER)).toEqual([[SOLD, 'editor']]);
  });

  test('without a record on the page’s side is known by its words, however they are printed', async () => {
    await installCorpus(database, content('1.0.0', false));
    await deleteQuote('council/never');
    const [found] = (await lookAt(UNKNOWN)).contradictions;
    expect(found?.against.quote.exact).toBe(SOLD);
    await keepJudgement(
      database,
      judgement('dismissed', {
        statement: { quoteId: null, exact: UNKNOWN, speakerName: 'Anna Keller', dateCreated: null },
      }),
    );
    expect(await besides(UNKNOWN)).toEqual([]);
    expect(await besides(`“${UNKNOWN.replace('.', ',')}”`)).toEqual([]);
  });
});

describe('words that are not the same quote', () => {
  const apart = (exact: string): MatchJudgement => ({
    decision: 'not the same',
    statement: { quoteId: null, exact, speakerName: 'Anna Keller', dateCreated: null },
    against: { quoteId: 'council/never', exact: NEVER, speakerName: 'Anna Keller', dateCreated: '2019-05-02' },
    dateModified: '2026-01-02T03:04:05.678Z',
  });

  test('match that record no more, however they are printed, and match it again when that is taken back', async () => {
    await installCorpus(database, content());
    expect((await lookAt(NEVER)).record?.quote.id).toBe('council/never');
    await keepJudgement(database, apart(NEVER));
    expect((await lookAt(NEVER)).match).toBeNull();
    expect((await lookAt(NEVER.toUpperCase())).match).toBeNull();
    expect((await lookAt(SOLD)).match).not.toBeNull();
    await forgetJudgement(database, apart(NEVER));
    expect((await lookAt(NEVER)).record?.quote.id).toBe('council/never');
  });

  test('match it neither in a newer version of its corpus nor under another id', async () => {
    await keepJudgement(database, apart(NEVER));
    await installCorpus(database, content('2.0.0'));
    expect((await lookAt(NEVER)).match).toBeNull();
    await deleteCorpus(database, 'council');
    await installCorpus(database, content('1.0.0', true, 'parliament'));
    expect((await lookAt(NEVER)).match).toBeNull();
  });

  test('may stand beside a judgement on whether the two contradict each other', async () => {
    const pair = { statement: apart(NEVER).statement };
    await keepJudgement(database, apart(NEVER));
    await keepJudgement(database, judgement('dismissed', { ...pair, against: apart(NEVER).against }));
    expect(await listJudgements(database)).toHaveLength(2);
  });
});

describe('a match that is not sure enough for the reader', () => {
  const HALF = 'We will always sell the new harbour tram to a private company.';

  test('is no match, but is told of, so that the reader can weigh another choice', async () => {
    await installCorpus(database, content());
    const at = async (sureness: Sureness) =>
      (await findFindings([statement(NEVER.replace('never', 'surely'))], openCorpusReader(database), sureness))[0];
    expect((await at('usual'))?.match?.verdict).toBe('altered');
    const strictest = await findFindings([statement(HALF)], openCorpusReader(database), 'strictest');
    expect(strictest[0]?.match).toBeNull();
    expect(strictest[0]?.record).toBeNull();
    expect(strictest[0]?.unsure?.verdict).toBe('altered');
  });
});

async function deleteQuote(id: string): Promise<void> {
  await deleteRecords(database, 'council', [id]);
}

describe('the reader’s own records', () => {
  test('stand after the editor’s and before the program’s finds, once a pair', async () => {
    await installCorpus(database, content());
    const added = judgement('added', {
      against: { quoteId: 'council/once', exact: ONCE, speakerName: 'Anna Keller', dateCreated: '2017' },
    });
    await keepJudgement(database, added);
    expect(await besides(NEVER)).toEqual([
      [SOLD, 'editor'],
      [ONCE, 'reader'],
    ]);
    expect(await besides(ONCE)).toContainEqual([NEVER, 'reader']);
  });

  test('a confirmed find is the reader’s from then on', async () => {
    await installCorpus(database, content('1.0.0', false));
    await keepJudgement(database, judgement('confirmed'));
    expect(await besides(NEVER)).toContainEqual([SOLD, 'reader']);
  });

  test('a confirmed find beside words without a record stands beside them on every page', async () => {
    await installCorpus(database, content('1.0.0', false));
    await deleteQuote('council/never');
    await keepJudgement(
      database,
      judgement('confirmed', {
        statement: { quoteId: null, exact: UNKNOWN, speakerName: null, dateCreated: null },
      }),
    );
    expect(await besides(UNKNOWN.toUpperCase())).toEqual([[SOLD, 'reader']]);
  });

  test('stand after the corpus came in a newer version', async () => {
    await installCorpus(database, content('1.0.0', false));
    await keepJudgement(
      database,
      judgement('added', {
        against: { quoteId: 'council/once', exact: ONCE, speakerName: 'Anna Keller', dateCreated: '2017' },
      }),
    );
    await installCorpus(database, content('2.0.0', false));
    expect(await besides(NEVER)).toContainEqual([ONCE, 'reader']);
    expect(await besides(ONCE)).toContainEqual([NEVER, 'reader']);
  });

  test('are silent while a side is in a corpus that is switched off, and come back with it', async () => {
    await installCorpus(database, content('1.0.0', false));
    await installCorpus(database, content('1.0.0', false, 'archive'));
    await keepJudgement(
      database,
      judgement('added', {
        against: { quoteId: 'archive/once', exact: ONCE, speakerName: 'Anna Keller', dateCreated: '2017' },
      }),
    );
    const isThere = async () =>
      (await lookAt(NEVER)).contradictions.some(({ contradiction }) => contradiction.origin === 'reader');
    expect(await isThere()).toBe(true);
    await setCorpusEnabled(database, 'archive', false);
    expect(await isThere()).toBe(false);
    await setCorpusEnabled(database, 'archive', true);
    expect(await isThere()).toBe(true);
  });
});

describe('judgements in the database', () => {
  test('a pair has one, whichever side it was made from; the one before is given back', async () => {
    const first = judgement('confirmed');
    const turned = judgement('dismissed', { statement: first.against, against: first.statement });
    expect(await keepJudgement(database, first)).toBeNull();
    expect(await keepJudgement(database, turned)).toEqual(first);
    expect(await listJudgements(database)).toEqual([turned]);
  });

  test('kept twice, since the first answer was lost, it is kept once, and undoing it leaves nothing', async () => {
    const dismissed = judgement('dismissed');
    await keepJudgement(database, dismissed);
    expect(await keepJudgement(database, dismissed)).toBeNull();
    expect(await listJudgements(database)).toEqual([dismissed]);
  });

  test('are listed from the latest to the oldest, and are there after a restart', async () => {
    const old = judgement('added', { dateModified: '2020-01-01T00:00:00.000Z' });
    const late = judgement('dismissed', { statement: { ...old.statement, quoteId: 'council/once' } });
    await keepJudgements(database, [old, late]);
    database.close();
    database = openDatabase(NAME);
    expect(await listJudgements(database)).toEqual([late, old]);
  });

  test('outlive every corpus', async () => {
    await installCorpus(database, content());
    await keepJudgement(database, judgement('added'));
    await deleteCorpus(database, 'council');
    expect(await listJudgements(database)).toHaveLength(1);
    expect(await besides(NEVER)).toEqual([]);
  });

  test('the dismissed set has every pair in both directions', async () => {
    const side = fc.record({
      quoteId: fc.option(fc.constantFrom('a/1', 'a/2', 'b/1'), { nil: null }),
      exact: fc.constantFrom('One boat.', 'Two boats.', 'No boats.'),
      speakerName: fc.constant(null),
      dateCreated: fc.constant(null),
    });
    await fc.assert(
      fc.property(side, side, (one, other) => {
        const idOf = (decision: Decision, statement: JudgedStatement, against: JudgedStatement) =>
          judgementId({ decision, statement, against });
        expect(idOf('dismissed', one, other)).toBe(idOf('confirmed', other, one));
        expect(idOf('not the same', one, other)).not.toBe(idOf('dismissed', one, other));
      }),
    );
    await keepJudgement(database, judgement('dismissed'));
    expect((await readJudged(database)).dismissed.size).toBe(4);
  });
});

describe('a time line', () => {
  test('comes with the finding, in the order of the dates', async () => {
    await installCorpus(database, content());
    expect((await lookAt(NEVER)).timeLine?.map(({ quote, speaker }) => [quote.exact, speaker?.name])).toEqual([
      [ONCE, 'Anna Keller'],
      [NEVER, 'Anna Keller'],
    ]);
    expect((await lookAt(SOLD)).timeLine).toBeUndefined();
  });
});

describe('the other statement of a pair', () => {
  test.each([
    ['sold', SOLD],
    ['town forever bridge', ONCE],
    ['private company never', NEVER],
  ])('is found by “%s”', async (words, exact) => {
    await installCorpus(database, content());
    const found = await openCorpusReader(database).find(words, 10);
    expect(found[0]?.quote.exact).toBe(exact);
  });

  test('is not found by words that no record has', async () => {
    await installCorpus(database, content());
    expect(await openCorpusReader(database).find('lighthouse', 10)).toEqual([]);
    expect(await openCorpusReader(database).find('', 10)).toEqual([]);
  });
});

describe('older databases', () => {
  const VERSION_1 = {
    corpora: 'id',
    speakers: 'id, corpusId',
    sources: 'id, corpusId',
    quotes: '++row, &id, corpusId',
    contradictions: 'id, corpusId, quoteId, againstId',
  };
  const VERSION_2 = { corpora: 'id, order', seedMarks: 'packId', postings: '[corpusId+bucket]' };

  test.each([1, 2])(
    'version %i opens with its records, takes judgements and knows the order of dates',
    async version => {
      await Dexie.delete(NAME);
      const old = new Dexie(NAME);
      old.version(1).stores(VERSION_1);
      if (version === 2) old.version(2).stores(VERSION_2);
      const { corpus, speakers, sources, quotes, contradictions } = content();
      const global = <T extends { id: string }>(record: T) => ({
        ...record,
        id: `council/${record.id}`,
        corpusId: 'council',
      });
      const counts = { order: 0, quoteCount: 3, speakerCount: 2, rejected: [] };
      await old.table('corpora').add(version === 1 ? corpus : { ...corpus, ...counts });
      await old.table('speakers').bulkAdd(speakers.map(global));
      await old.table('sources').bulkAdd(sources.map(global));
      await old
        .table('quotes')
        .bulkAdd(
          quotes.map(quote => ({ ...global(quote), creator: `council/${quote.creator}`, isPartOf: 'council/minutes' })),
        );
      await old.table('contradictions').bulkAdd(
        contradictions.map(record => ({
          ...global(record),
          order: 0,
          quoteId: `council/${record.quoteId}`,
          againstId: `council/${record.againstId}`,
        })),
      );
      old.close();

      database = openDatabase(NAME);
      expect(await database.corpora.get('council')).toMatchObject(counts);
      expect(await besides(NEVER)).toEqual([[SOLD, 'editor']]);
      expect((await lookAt(NEVER)).timeLine).toHaveLength(2);
      await keepJudgement(database, judgement('dismissed'));
      expect(await besides(NEVER)).toEqual([]);
    },
  );
});
