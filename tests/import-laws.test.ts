/**
 * Laws of reading any file at all: it ends with records or with a sentence, every record is accounted for, and what comes out is whole.
 * Good files of each format are damaged in every way; `npm run test:long` looks at 100,000 of them, the usual run at some hundred.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IMPORT_FORMATS } from '../lib/exchange/open-import.ts';
import { recogniseFormat } from '../lib/exchange/recognise-format.ts';
import { collectImport } from '../lib/exchange/testing/collect-import.ts';
import { ImportError, type ImportFormat } from '../lib/imported.ts';
import { readHtml } from '../scripts/otr/read-article.ts';
import { makeImportFile } from './bench/make-import-file.ts';

const RUNS = import.meta.env.MODE === 'long' ? 100_000 : 330;

const GOOD = new Map<ImportFormat, string>();
for (const format of IMPORT_FORMATS)
  GOOD.set(format, await new Response(makeImportFile(format, { records: 4 }).stream).text());

const odd = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom(
    'null',
    '{}',
    '[]',
    '""',
    '-1',
    '1e999',
    '"\\u0000"',
    '"\\ud800"',
    '{"@id":"#a"}',
    '{"__proto__":{"text":"x"}}',
    '"<script>"',
    '"2021-02-30"',
  ),
);

/** One way to damage a text. */
const damage: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.nat().map(at => (text: string) => text.slice(0, at % (text.length + 1))),
  fc.nat().map(at => (text: string) => text.slice(at % (text.length + 1))),
  fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 12 })).map(([at, junk]) => (text: string) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + junk + text.slice(place);
  }),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 80 })).map(([at, length]) => (text: string) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + text.slice(place + length);
  }),
  // Another value in the place of one of the document's own.
  fc.tuple(fc.nat(), odd).map(([at, value]) => (text: string) => {
    const values = [...text.matchAll(/"(?:[^"\\]|\\.)*"(?!\s*:)|\[[^[\]]*\]|\{[^{}]*\}/gu)];
    const found = values[at % Math.max(1, values.length)];
    return found === undefined ? text : text.slice(0, found.index) + value + text.slice(found.index + found[0].length);
  }),
  fc
    .constantFrom<[string, string]>(
      [',', ';'],
      ['"', ''],
      ['\n', '\r'],
      ['\n', ''],
      ['{', '['],
      [':', ''],
      ['"', '“'],
      [' ', '\u0000'],
    )
    .map(
      ([from, to]) =>
        (text: string) =>
          text.replaceAll(from, to),
    ),
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => (text: string) => {
    const [start, end] = [from % (text.length + 1), to % (text.length + 1)].sort((a, b) => a - b) as [number, number];
    return text + text.slice(start, end);
  }),
);

const encode: fc.Arbitrary<(text: string) => Uint8Array> = fc.oneof(
  { weight: 4, arbitrary: fc.constant((text: string) => new TextEncoder().encode(text)) },
  fc.constant((text: string) => new Uint8Array(Buffer.from(text, 'latin1'))),
  fc.constant((text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))),
  fc.tuple(fc.nat(), fc.nat({ max: 255 })).map(([at, byte]) => (text: string) => {
    const bytes = new TextEncoder().encode(text);
    bytes[at % Math.max(1, bytes.length)] = byte;
    return bytes;
  }),
);

const file = fc
  .record({
    made: fc.constantFrom(...IMPORT_FORMATS),
    readAs: fc.option(fc.constantFrom(...IMPORT_FORMATS)),
    damages: fc.array(damage, { minLength: 1, maxLength: 4 }),
    encode,
    chunkBytes: fc.integer({ min: 1, max: 700 }),
    dateOrder: fc.constantFrom('day first' as const, 'month first' as const),
    repairMojibake: fc.boolean(),
  })
  .map(({ made, readAs, damages, encode, ...rest }) => ({
    format: readAs ?? made,
    bytes: encode(damages.reduce((text, apply) => apply(text), GOOD.get(made) as string)),
    ...rest,
  }));

test('whatever a file holds, it ends with whole records or with a sentence', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ format, bytes, chunkBytes, ...options }) => {
      const recognition = await recogniseFormat(bytes, 'file');
      if (!recognition.ok) expect(recognition.error).toMatch(/^[A-Z].*\.$/u);
      try {
        const found = await collectImport(format, bytes, { ...options, readPage: readHtml }, chunkBytes);
        const speakers = new Set(found.speakers.map(({ id }) => id));
        const sources = new Set(found.sources.map(({ id }) => id));
        expect(speakers.size).toBe(found.speakers.length);
        expect(sources.size).toBe(found.sources.length);
        expect(new Set(found.quotes.map(({ id }) => id)).size).toBe(found.quotes.length);
        for (const quote of found.quotes) {
          expect(quote.exact.trim()).not.toBe('');
          expect(quote.creator === null || speakers.has(quote.creator)).toBe(true);
          for (const { isPartOf } of [quote, ...(quote.appearance ?? [])]) expect(sources.has(isPartOf)).toBe(true);
        }
        for (const { reason, line, excerpt } of found.rejected) {
          expect(reason).not.toBe('');
          expect(line).toBeGreaterThan(0);
          expect(excerpt.length).toBeLessThanOrEqual(200);
        }
        expect(({} as Record<string, unknown>).text).toBeUndefined();
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        expect(error.message).toMatch(/^[A-Z].*\.$/u);
      }
    }),
    { numRuns: RUNS },
  );
});
