import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpusFile } from './corpus-file.ts';
import { readCorpusLines } from './corpus-lines.ts';

const OPTIONS = { corpusId: 'council', name: 'Council minutes' };
const LINE =
  '{"id":"a","text":"The bridge stays open.","title":"Minutes","speaker":"Anna Keller","date":"2021-03-04T10:00:00Z","url":"https://council.example/1"}';

describe('readCorpusLines', () => {
  it('makes speaker, source and quote from a line', () => {
    const { value } = readCorpusLines(LINE, OPTIONS);
    expect(value.rejected).toEqual([]);
    expect(value.speakers).toEqual([
      { id: 'speaker:Anna Keller', type: 'Person', name: 'Anna Keller', alternateName: [] },
    ]);
    expect(value.sources).toEqual([
      { id: 'source:https://council.example/1', name: 'Minutes', url: 'https://council.example/1' },
    ]);
    expect(value.quotes).toEqual([
      {
        id: 'a',
        corpusId: 'council',
        exact: 'The bridge stays open.',
        prefix: '',
        suffix: '',
        kind: 'direct',
        creator: 'speaker:Anna Keller',
        isPartOf: 'source:https://council.example/1',
        dateCreated: '2021-03-04',
        inLanguage: 'en',
        about: [],
      },
    ]);
  });

  it('gives one speaker to one name, whatever order the lines stand in', () => {
    const lines = [
      '{"id":1,"text":"A.","speaker":"Ben  Moss"}',
      '{"id":2,"text":"B.","speaker":"Ben Moss"}',
      '{"id":3,"text":"C.","speaker":"None"}',
    ];
    const forwards = readCorpusLines(lines.join('\n'), OPTIONS).value;
    const backwards = readCorpusLines(lines.toReversed().join('\r\n'), OPTIONS).value;
    expect(forwards.speakers).toEqual(backwards.speakers);
    expect(forwards.quotes.map(({ id, creator }) => [id, creator])).toEqual([
      ['1', 'speaker:Ben Moss'],
      ['2', 'speaker:Ben Moss'],
      ['3', null],
    ]);
  });

  it('takes a byte order mark, blank lines and a last line without newline', () => {
    const { value } = readCorpusLines(`\uFEFF\n${LINE}\r\n\n{"id":"b","text":"No."}`, OPTIONS);
    expect(value.quotes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(value.sources.at(-1)).toEqual({ id: 'source', name: 'Council minutes' });
  });

  it.each([
    ['{"id":"b"', { path: 'line 2', reason: 'is not valid JSON' }],
    ['["b"]', { path: 'line 2', reason: 'is not a JSON object' }],
    ['{"text":"x"}', { path: 'line 2', reason: '“id” is missing or is no text' }],
    ['{"id":"b"}', { path: 'line 2', id: 'b', reason: '“text” is missing, empty or no text' }],
    ['{"id":"a","text":"x"}', { path: 'line 2', id: 'a', reason: '“id” is used by an earlier line' }],
    [
      `{"id":"b","text":"${'x'.repeat(2001)}"}`,
      { path: 'line 2', id: 'b', reason: '“text” is longer than 2,000 characters' },
    ],
  ])('reports %s with its number, and the rest loads', (line, expected) => {
    const { value } = readCorpusLines(`${LINE}\n${line}\n{"id":"c","text":"Yes."}`, OPTIONS);
    expect(value.rejected).toEqual([expected]);
    expect(value.quotes.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('leaves out a date or a link that is none', () => {
    const { value } = readCorpusLines('{"id":"a","text":"x","date":"4 March","url":"javascript:alert(1)"}', OPTIONS);
    expect(value.quotes[0]).not.toHaveProperty('dateCreated');
    expect(value.sources[0]).toEqual({ id: 'source', name: 'Council minutes' });
  });

  it('never throws, and answers for every line that is not blank', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json())), lines => {
        const { value } = readCorpusLines(lines.join('\n'), OPTIONS);
        const filled = lines
          .join('\n')
          .split(/\r\n|\n|\r/)
          .filter((line, i) => (i ? line : line.replace(/^\uFEFF/, '')).trim() !== '');
        expect(value.quotes.length + value.rejected.length).toBe(filled.length);
      }),
    );
  });
});

describe('readCorpusFile', () => {
  it.each([
    ['a pack', '{"schemaVersion":1,"id":"p","name":"P"}', { ok: true, value: { corpus: { id: 'p' } } }],
    [
      'a pack over several lines',
      '{\n"schemaVersion":1,\n"id":"p",\n"name":"P"\n}',
      { ok: true, value: { corpus: { id: 'p' } } },
    ],
    [
      'lines',
      `${LINE}\n{"id":"b","text":"x"}`,
      { ok: true, value: { corpus: { id: 'Minutes.jsonl' }, quotes: [{ id: 'a' }, { id: 'b' }] } },
    ],
    ['a single line', LINE, { ok: true, value: { quotes: [{ id: 'a' }] } }],
    ['an empty file', '', { ok: true, value: { quotes: [], rejected: [] } }],
    ['another JSON object', '{"@type":"ClaimReview"}', { ok: false }],
  ])('knows %s', (_, text, expected) => {
    expect(readCorpusFile(text, { name: 'Minutes.jsonl' })).toMatchObject(expected);
  });
});
