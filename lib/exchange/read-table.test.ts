import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../imported.ts';
import { recogniseFormat } from './recognise-format.ts';
import { readRows } from './table-rows.ts';
import { collectImport } from './testing/collect-import.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, options: Partial<ImportOptions> = {}) =>
  collectImport('csv', text, { fileName: 'council.csv', ...options });
const ROW = ['a1', 'We will build it, “whatever” comes.', 'Anna Keller', '2021-03-04', 'https://courier.example/a'];

describe('tables', () => {
  it.each([',', ';', '\t', '|'])('parted by %j, found over quoted fields', async delimiter => {
    const text = [['id', 'quote', 'speaker', 'date', 'url'], ROW]
      .map(row => row.map(cell => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
      .join('\n');
    const { quotes, sources } = await read(text);
    expect(quotes).toMatchObject([
      { id: 'a1', exact: ROW[1], creator: 'speaker:Anna Keller', dateCreated: '2021-03-04' },
    ]);
    expect(sources).toMatchObject([{ url: ROW[4] }]);
  });

  it.each([
    ['UTF-8 with its mark', encode('\uFEFFtext,speaker\nIt’s Müller’s.,Jürgen\n')],
    ['UTF-16 LE', new Uint8Array(Buffer.from('\uFEFFtext,speaker\nIt’s Müller’s.,Jürgen\n', 'utf16le'))],
    ['UTF-16 BE', new Uint8Array(Buffer.from('\uFEFFtext,speaker\nIt’s Müller’s.,Jürgen\n', 'utf16le').swap16())],
    ['UTF-16 LE without its mark', new Uint8Array(Buffer.from('text,speaker\nIt’s Müller’s.,Jürgen\n', 'utf16le'))],
    [
      'windows-1252',
      new Uint8Array(Buffer.from('text,speaker\nIt\u0092s M\u00fcller\u0092s.,J\u00fcrgen\n', 'latin1')),
    ],
  ])('in %s', async (_, bytes) => {
    const { quotes, speakers } = await read(bytes);
    expect(quotes[0]?.exact).toBe('It’s Müller’s.');
    expect(speakers[0]?.name).toBe('Jürgen');
  });

  it('in an encoding that the reader chooses', async () => {
    const bytes = new Uint8Array(Buffer.from('text\nsch\u00f6n\n', 'latin1'));
    expect((await read(bytes, { encoding: 'windows-1252' })).quotes[0]?.exact).toBe('schön');
    const asUtf8 = await read(bytes, { encoding: 'utf-8' });
    expect(asUtf8.rejected).toMatchObject([{ line: 2, reason: expect.stringContaining('encoding') }]);
  });

  it('with any line end, mixed, and lines in fields kept as they are', async () => {
    const { quotes } = await read('id,text\ra,One.\r\nb,"Two\r\nlines,\rthree."\nc,"Said ""so""."\r\n');
    expect(quotes.map(({ id, exact }) => [id, exact])).toEqual([
      ['a', 'One.'],
      ['b', 'Two\r\nlines,\rthree.'],
      ['c', 'Said "so".'],
    ]);
  });

  it('with a first line that names the delimiter, which counts as a line', async () => {
    const { quotes, rejected } = await read('sep=;\r\ntext;speaker\r\nOne, two.;Anna Keller\r\n;Ben Moss\r\n');
    expect(quotes).toMatchObject([{ exact: 'One, two.' }]);
    expect(rejected).toMatchObject([{ line: 4 }]);
  });

  it('with ragged rows: a short one is filled up, a long one is told', async () => {
    const { quotes, rejected } = await read('id,text,speaker\na,One.\nb,Two.,Ben Moss,,\nc,Three.,Ben Moss,more\n');
    expect(quotes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(rejected).toMatchObject([{ line: 4, reason: 'has 4 fields where the table has 3 columns' }]);
  });

  it('with a mark that is never closed: that line is told, the others are read', async () => {
    const { quotes, rejected } = await read('id,text\na,One.\nb,"Two.\nc,Three.\nd,Four.\n');
    expect(rejected).toMatchObject([{ line: 3, reason: 'has a quotation mark that is never closed' }]);
    expect(quotes.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  });

  it('with NUL, with doubled and blank headings, with columns that have no place', async () => {
    const { quotes, leftOut } = await read('text,,text,mood\nO\u0000ne.,x,Two.,calm\n');
    expect(quotes.map(({ exact }) => exact)).toEqual(['O\u0000ne.']);
    expect(leftOut).toEqual({ text: 1, mood: 1 });
  });

  it('without headings, by what stands in the columns', async () => {
    const { quotes } = await read(
      `${ROW.join('|')}\nb2|This is another long sentence.|Ben Moss|2020-01-02|https://courier.example/b`,
    );
    expect(quotes).toMatchObject([
      { exact: ROW[1], creator: 'speaker:Anna Keller', dateCreated: '2021-03-04' },
      { creator: 'speaker:Ben Moss' },
    ]);
  });

  it('of Hypothesis: who annotates and when is nothing of the statement', async () => {
    const { quotes, sources } = await read(
      'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags\n2021-03-05T08:00:00,reader,Council votes,https://courier.example/a,Public,Annotation,We will build it,Compare,"bridge,harbour"\n',
    );
    expect(quotes).toMatchObject([{ exact: 'We will build it', creator: null, description: 'Compare' }]);
    expect(quotes[0]).not.toHaveProperty('dateCreated');
    expect(sources).toMatchObject([{ name: 'Council votes' }]);
  });

  it.each([
    ['day first' as const, '2021-04-03'],
    ['month first' as const, '2021-03-04'],
  ])('with dates that can be read in two ways: %s', async (dateOrder, expected) => {
    const text = 'text,date\nOne.,03/04/2021\n';
    expect((await read(text, { dateOrder })).quotes[0]?.dateCreated).toBe(expected);
    const open = await read(text);
    expect(open.quotes[0]).toMatchObject({ temporalBasis: '03/04/2021' });
    expect(open.notes).toHaveLength(1);
  });

  it('says what is no table', async () => {
    await expect(read('a,b\n1,2\n')).rejects.toThrow('No column of this table is known to hold the words: choose one.');
    await expect(read(`text${',x'.repeat(100)}\n`)).rejects.toThrow('more than 100 columns');
  });

  it('is known with its delimiter, headings and the order of its dates', async () => {
    const found = await recogniseFormat(encode('text;speaker;date\nOne, two.;Anna Keller;13/04/2021\n'), 'x.txt');
    expect(found).toMatchObject({
      ok: true,
      value: {
        format: 'csv',
        options: { delimiter: ';', columns: ['text', 'speaker', 'date'], dateOrder: 'day first', hasHeadings: true },
        table: { headings: ['text', 'speaker', 'date'], rows: [['One, two.', 'Anna Keller', '13/04/2021']] },
      },
    });
  });

  it('is cut into the same rows wherever the pieces end', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é'), maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.integer({ min: 1, max: 40 }),
        async (rows, end, pieceLength) => {
          const text = rows.map(row => row.map(field => `"${field.replaceAll('"', '""')}"`).join(',')).join(end);
          async function* pieces() {
            for (let at = 0; at < text.length; at += pieceLength)
              yield { text: text.slice(at, at + pieceLength), isDamaged: false };
          }
          const found: string[][] = [];
          for await (const list of readRows(pieces(), ',')) for (const { cells } of list) found.push(cells);
          expect(found).toEqual(rows);
          if (end !== '\r') expect(Papa.parse(text, { newline: end, delimiter: ',' }).data).toEqual(rows);
        },
      ),
    );
  });
});
