import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../imported.ts';
import { collectImport } from './testing/collect-import.ts';

const read = (text: string | Uint8Array, options: Partial<ImportOptions> = {}, chunkBytes?: number) =>
  collectImport('json lines', text, { fileName: 'Council minutes', ...options }, chunkBytes);

const LINE =
  '{"id":"a","text":"The bridge stays open.","title":"Minutes","speaker":"Anna Keller","date":"2021-03-04T10:00:00Z","url":"https://council.example/1"}';

describe('JSON lines', () => {
  it('make speaker, source and quote', async () => {
    const { rejected, speakers, sources, quotes } = await read(LINE);
    expect(rejected).toEqual([]);
    expect(speakers).toEqual([{ id: 'speaker:Anna Keller', type: 'Person', name: 'Anna Keller', alternateName: [] }]);
    expect(sources).toEqual([
      { id: 'source:https://council.example/1', name: 'Minutes', url: 'https://council.example/1' },
    ]);
    expect(quotes).toEqual([
      {
        id: 'a',
        corpusId: '',
        exact: 'The bridge stays open.',
        prefix: '',
        suffix: '',
        kind: 'direct',
        creator: 'speaker:Anna Keller',
        isPartOf: 'source:https://council.example/1',
        dateCreated: '2021-03-04',
        inLanguage: 'und',
        about: [],
      },
    ]);
  });

  it('give one speaker to one name, whatever order they stand in', async () => {
    const lines = [
      '{"id":1,"text":"A.","speaker":"Ben  Moss"}',
      '{"id":2,"text":"B.","speaker":"Ben Moss"}',
      '{"id":3,"text":"C.","speaker":"None"}',
    ];
    const forwards = await read(lines.join('\n'));
    const backwards = await read(lines.toReversed().join('\r\n'));
    expect(forwards.speakers).toEqual(backwards.speakers);
    expect(forwards.quotes.map(({ id, creator }) => [id, creator])).toEqual([
      ['1', 'speaker:Ben Moss'],
      ['2', 'speaker:Ben Moss'],
      ['3', null],
    ]);
  });

  it('may have a byte order mark, blank lines, any line end and a last line without one', async () => {
    const { quotes, sources } = await read(`\uFEFF\n${LINE}\r\n\n{"id":"b","text":"No."}\r{"id":"c","text":"Yes."}`);
    expect(quotes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(sources.at(-1)).toEqual({ id: 'source', name: 'Council minutes' });
  });

  it.each([
    ['{"id":"b"', 'is not valid JSON', undefined],
    ['["b"]', 'is not a JSON object', undefined],
    ['{"id":"b"}', '“text” is missing, empty or no text', 'text'],
    ['{"id":"a","text":"x"}', '“id” is used by an earlier record', 'id'],
    [`{"id":"b","text":"${'x'.repeat(2001)}"}`, '“text” is longer than 2,000 characters', 'text'],
    [`{"id":"b","text":"x","date":"2021-02-30"}`, '“date” is no day that exists: 2021-02-30', 'date'],
    [`{"id":"b","text":"x","a":${'['.repeat(70)}${']'.repeat(70)}}`, 'nests deeper than 64 levels', undefined],
  ])('report %s with its number, and the rest loads', async (line, reason, field) => {
    const { rejected, quotes } = await read(`${LINE}\n${line}\n{"id":"c","text":"Yes."}`);
    expect(rejected).toEqual([{ line: 2, reason, excerpt: line.slice(0, 200), ...(field ? { field } : {}) }]);
    expect(quotes.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('name a record that has no id by what it says, and know the same record again', async () => {
    const { quotes, rejected } = await read('{"text":"Yes."}\n{"text":"No."}\n{"text":"Yes."}');
    expect(new Set(quotes.map(({ id }) => id)).size).toBe(2);
    expect(rejected).toMatchObject([{ line: 3, reason: expect.stringContaining('earlier record') }]);
  });

  it('keep a date in words as words, and leave out a link that is none', async () => {
    const { quotes, sources } = await read('{"id":"a","text":"x","date":"last Tuesday","url":"javascript:alert(1)"}');
    expect(quotes[0]).toMatchObject({ temporalBasis: 'last Tuesday' });
    expect(quotes[0]).not.toHaveProperty('dateCreated');
    expect(sources[0]).toEqual({ id: 'source', name: 'Council minutes' });
  });

  it('tell which fields have no place', async () => {
    const { leftOut } = await read('{"id":"a","text":"x","split":"train","__proto__":{"text":"y"}}');
    expect(Object.entries(leftOut)).toEqual([
      ['split', 1],
      ['__proto__', 1],
    ]);
  });

  it('answer for every line that is not blank, wherever the file is cut into pieces', async () => {
    const line = fc.oneof(
      // Control characters make a file no text, which is told of the file as a whole.
      fc.string({ unit: 'binary' }).map(signs => signs.replace(/\p{Cc}/gu, ' ')),
      fc.json(),
      fc.record({ id: fc.string(), text: fc.string() }).map(record => JSON.stringify(record)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 64 }),
        async (lines, end, chunkBytes) => {
          const text = `{"text":"first"}${end}${lines.join(end)}`;
          const filled = text.split(/\r\n|\n|\r/).filter(entry => entry.trim() !== '');
          const whole = await read(text);
          expect(whole.total).toBe(filled.length);
          expect(await read(text, {}, chunkBytes)).toEqual(whole);
        },
      ),
    );
  });
});
