import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../corpus/database.ts';
import { judgementId, keepJudgements, listJudgements } from '../corpus/judgements.ts';
import type { Judgement, PairJudgement } from '../types.ts';
import { readJudgements, writeJudgements } from './judgements.ts';

const NOW = '2026-01-02T03:04:05.678Z';

const judgement: PairJudgement = {
  decision: 'dismissed',
  statement: { quoteId: null, exact: 'We won’t sell the bridge,', speakerName: 'Anna Keller', dateCreated: null },
  against: { quoteId: 'council/sold', exact: 'The bridge is sold.', speakerName: null, dateCreated: '2020-01' },
  kind: 'negation',
  label: 'contradicts',
  because: '“won’t sell” here, “is sold” there.',
  dateModified: NOW,
};

const filled = (maxLength: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength }).filter(text => /\S/u.test(text));
const date = fc.constantFrom('2019', '2019-10', '2019-10-13');
const known = {
  exact: filled(60),
  speakerName: fc.option(filled(20)),
  dateCreated: fc.option(date),
};
const dateModified = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map(moment => moment.toISOString());
const matchJudgement = fc.record({
  decision: fc.constant('not the same'),
  statement: fc.record({ quoteId: fc.constant(null), ...known }),
  against: fc.record({ quoteId: filled(20), ...known }),
  dateModified,
});
const judgements: fc.Arbitrary<Judgement[]> = fc.array(
  fc.oneof(
    matchJudgement,
    fc
      .record({
        decision: fc.constantFrom('dismissed', 'confirmed', 'added'),
        statement: fc.record({ quoteId: fc.option(filled(20)), ...known }),
        against: fc.record({ quoteId: filled(20), ...known }),
        kind: fc.constantFrom('negation', 'number', 'position', 'fact'),
        label: fc.constantFrom('contradicts', 'different figure', 'changed position'),
        because: filled(80),
        dateModified,
      })
      .filter(({ statement, against }) => statement.quoteId !== against.quoteId),
  ) as fc.Arbitrary<Judgement>,
  { maxLength: 8 },
);

function read(entries: unknown[]) {
  const reading = readJudgements(JSON.stringify({ schemaVersion: 1, judgements: entries }));
  if (!reading.ok) throw new Error(reading.error);
  return reading.value;
}

const [entry] = JSON.parse(writeJudgements([judgement], NOW)).judgements;

describe('judgements written and read again', () => {
  test('are the same', () => {
    fc.assert(
      fc.property(judgements, all => {
        expect(readJudgements(writeJudgements(all, NOW))).toEqual({
          ok: true,
          value: { judgements: all, rejected: [] },
        });
      }),
    );
  });

  test('are the same after the database was emptied in between', async () => {
    const name = 'exchange-judgements-test';
    await fc.assert(
      fc.asyncProperty(judgements, async all => {
        await Dexie.delete(name);
        const database = openDatabase(name);
        try {
          await keepJudgements(database, all);
          const before = await listJudgements(database);
          expect(before).toHaveLength(new Set(all.map(judgementId)).size);
          const reading = readJudgements(writeJudgements(before, NOW));
          await database.judgements.clear();
          await keepJudgements(database, reading.ok ? reading.value.judgements : []);
          expect(sorted(await listJudgements(database))).toEqual(sorted(before));
        } finally {
          database.close();
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** Those of one moment have no order among them. */
function sorted(all: Judgement[]): string[] {
  return all.map(one => JSON.stringify(one)).sort();
}

describe('as test data', () => {
  test.each([
    ['dismissed', 'none'],
    ['confirmed', 'contradiction'],
    ['added', 'contradiction'],
  ] as const)('what was %s has the label “%s”', (decision, label) => {
    const file = JSON.parse(writeJudgements([{ ...judgement, decision }], NOW));
    expect(file).toMatchObject({ schemaVersion: 1, dateCreated: NOW });
    expect(file.judgements).toMatchObject([
      { id: '1', a: judgement.statement.exact, b: judgement.against.exact, label },
    ]);
  });
});

describe('a file that is none of ours', () => {
  test.each([
    ['no JSON', 'once upon a time', 'not JSON'],
    ['a list', '[]', 'no judgements'],
    ['nothing', 'null', 'no judgements'],
    ['of a later edition', '{"schemaVersion": 2, "judgements": []}', '“schemaVersion” 1'],
    ['without a list', '{"schemaVersion": 1, "judgements": {}}', 'must be a list'],
  ])('%s: says why', (_, file, reason) => {
    const reading = readJudgements(file);
    expect(reading.ok ? '' : reading.error).toContain(reason);
  });

  test('is never too deep or too odd to be answered', () => {
    fc.assert(
      fc.property(fc.json(), json => {
        expect(readJudgements(`{"schemaVersion": 1, "judgements": [${json}]}`).ok).toBe(true);
      }),
    );
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    expect(readJudgements(`{"schemaVersion": 1, "judgements": [${deep}]}`)).toMatchObject({
      value: { rejected: [{ path: 'judgements[0].a' }] },
    });
  });
});

describe('a broken entry is left out with its place and reason, and the rest is read', () => {
  test.each([
    ['no object', 7, 'judgements[0]', 'the entry must be an object'],
    ['no words', { ...entry, a: ' ' }, 'judgements[0].a', '“a” is empty'],
    ['a field missing', { ...entry, b: undefined }, 'judgements[0].b', '“b” is missing'],
    ['no record on the other side', { ...entry, bIsFrom: {} }, 'judgements[0].bIsFrom.quoteId', 'is missing'],
    ['an unknown decision', { ...entry, decision: 'loved' }, 'judgements[0].decision', 'must be one of'],
    ['a label that does not fit', { ...entry, label: 'contradiction' }, 'judgements[0].label', 'does not fit'],
    [
      'a day that is none',
      { ...entry, bIsFrom: { quoteId: 'x', dateCreated: '2019-02-30' } },
      'judgements[0].bIsFrom.dateCreated',
      'must be a date',
    ],
    ['a moment that is none', { ...entry, dateModified: 'yesterday' }, 'judgements[0].dateModified', 'must be a time'],
    [
      'one record on both sides',
      { ...entry, aIsFrom: { quoteId: 'council/sold' } },
      'judgements[0].bIsFrom.quoteId',
      'same record',
    ],
  ])('%s', (_, broken, path, reason) => {
    const { judgements: rest, rejected } = read([broken, entry]);
    expect(rest).toEqual([judgement]);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]?.path).toBe(path);
    expect(rejected[0]?.reason).toContain(reason);
  });

  test('fields of others, and a mark of byte order, do no harm', () => {
    expect(read([{ ...entry, note: 'mine' }]).judgements).toEqual([judgement]);
    expect(readJudgements(`\uFEFF${writeJudgements([judgement], NOW)}`).ok).toBe(true);
  });
});
