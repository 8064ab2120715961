import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ExportBatch, ExportFormat, ImportFormat } from '../imported.ts';
import type { Contradiction, Quote, Source, Speaker } from '../types.ts';
import type { ExportHead } from './export-batch.ts';
import { readPack } from './pack.ts';
import { recogniseFormat } from './recognise-format.ts';
import { collectImport } from './testing/collect-import.ts';
import { EXPORT_FILES, LOSSLESS_FORMATS, writeExport } from './write-export.ts';

interface Corpus {
  head: ExportHead;
  speakers: Speaker[];
  sources: Source[];
  quotes: Quote[];
  contradictions: Contradiction[];
}

const seeds = readPack(JSON.parse(readFileSync('seeds/syria-october-2019.json', 'utf8')));
if (!seeds.ok) throw new Error(seeds.error);
const { enabled: _, ...seedHead } = seeds.value.corpus;
const SEEDS: Corpus = { ...seeds.value, head: seedHead };

/** In batches as the database gives them: each with all that its quotes name. */
async function* inBatches(
  { speakers, sources, quotes, contradictions }: Corpus,
  size: number,
): AsyncGenerator<ExportBatch> {
  for (let from = 0; from < Math.max(1, quotes.length); from += size) {
    const part = quotes.slice(from, from + size);
    const named = new Set(
      part.flatMap(({ isPartOf, appearance = [] }) => [isPartOf, ...appearance.map(at => at.isPartOf)]),
    );
    yield {
      speakers: from === 0 ? speakers : speakers.filter(({ id }) => part.some(({ creator }) => creator === id)),
      sources: from === 0 ? sources : sources.filter(({ id }) => named.has(id)),
      quotes: part,
      contradictions: from === 0 ? contradictions : [],
    };
  }
}

async function write(format: ExportFormat, corpus: Corpus, size = 40): Promise<string> {
  let text = '';
  for await (const piece of writeExport(format, inBatches(corpus, size), corpus.head)) text += piece;
  return text;
}

const words = fc
  .string({
    unit: fc.oneof(
      fc.constant(' '),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom('\n', '\r', '"', "'", '=', ',', ';', '\u0000', '<', '&', '＝', '-'),
    ),
    minLength: 1,
    maxLength: 30,
  })
  .filter(text => /\S/u.test(text));
const date = fc.constantFrom('2019', '2019-10', '2019-10-13');
const optional = <T>(shape: { [key in keyof T]: fc.Arbitrary<T[key]> }) => fc.record(shape, { requiredKeys: [] });

const corpora: fc.Arbitrary<Corpus> = fc
  .record({
    head: optional({ description: words, creator: words, license: words, provenance: words, dateModified: date }),
    names: fc.array(
      fc.record({
        name: words,
        others: fc.array(words, { maxLength: 2 }),
        more: optional({ jobTitle: words, sameAs: fc.constant('https://a.example/x'), unnamed: fc.constant(true) }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    titles: fc.array(
      fc.record({
        name: words,
        more: optional({
          publisher: words,
          publisherCertainty: fc.constantFrom('stated' as const, 'inferred' as const),
          datePublished: date,
          archivedAt: fc.constant('https://b.example/'),
          description: words,
        }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    texts: fc.array(
      fc.record({
        exact: words,
        prefix: fc.oneof(fc.constant(''), words),
        suffix: fc.oneof(fc.constant(''), words),
        kind: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
        about: fc.array(words, { maxLength: 2 }),
        speaker: fc.option(fc.nat({ max: 2 })),
        source: fc.nat({ max: 2 }),
        review: fc.option(optional({ alternateName: words, ratingValue: words, inLanguage: fc.constant('de') })),
        more: optional({
          jobTitle: words,
          recipient: words,
          dateCreated: date,
          temporalBasis: words,
          description: words,
        }),
      }),
      { minLength: 2, maxLength: 7 },
    ),
    origin: fc.constantFrom('editor' as const, 'reader' as const, 'program' as const),
    score: fc.constantFrom(1, 0.5),
  })
  .map(({ head, names, titles, texts, origin, score }) => ({
    head: { id: 'c', name: 'C', version: '2', ...head },
    speakers: names.map(({ name, others, more }, i) => ({
      id: `s${i}`,
      type: i === 1 ? ('Organization' as const) : ('Person' as const),
      name,
      alternateName: others,
      ...more,
    })),
    sources: titles.map(({ name, more }, i) => ({ id: `d${i}`, name, url: `https://a.example/${i}`, ...more })),
    quotes: texts.map(({ speaker, source, review, more, ...text }, i) => ({
      id: `q${i}`,
      corpusId: 'c',
      creator: speaker === null || speaker >= names.length ? null : `s${speaker}`,
      isPartOf: `d${source % titles.length}`,
      inLanguage: i % 2 ? 'de' : 'en',
      ...text,
      ...more,
      ...(review === null ? {} : { appearance: [{ isPartOf: 'd0', prefix: 'p', suffix: '', review }] }),
    })),
    contradictions: [
      {
        id: 'x',
        quoteId: 'q0',
        againstId: 'q1',
        kind: 'fact' as const,
        label: 'contradicts' as const,
        origin,
        score,
        because: 'b',
      },
    ],
  }));

describe('what was exported and imported again is the same corpus', () => {
  it.each(LOSSLESS_FORMATS)('as %s', async format => {
    const check = async (corpus: Corpus, size: number) => {
      const text = await write(format, corpus, size);
      const { head, speakers, sources, quotes, contradictions, rejected } = await collectImport(
        format as ImportFormat,
        text,
      );
      expect(rejected).toEqual([]);
      expect({ head, speakers, sources, contradictions }).toEqual({
        head: corpus.head,
        speakers: corpus.speakers,
        sources: corpus.sources,
        contradictions: corpus.contradictions,
      });
      expect(quotes).toEqual(corpus.quotes);
    };
    await check(SEEDS, 40);
    await fc.assert(fc.asyncProperty(corpora, fc.integer({ min: 1, max: 4 }), check));
  });

  it('as a table: every cell, whatever formula it looks like', async () => {
    const tidy = (text: string | undefined) => text?.replace(/\s+/gu, ' ').trim() || undefined;
    await fc.assert(
      fc.asyncProperty(corpora, async corpus => {
        const { quotes, rejected } = await collectImport('csv', await write('csv', corpus, 3));
        expect(rejected).toEqual([]);
        expect(
          quotes.map(({ id, exact, prefix, suffix, kind, dateCreated, description, inLanguage }) => ({
            id,
            exact,
            prefix,
            suffix,
            kind,
            dateCreated,
            description,
            inLanguage,
          })),
        ).toEqual(
          corpus.quotes.map(({ id, exact, prefix, suffix, kind, dateCreated, description, inLanguage }) => ({
            id,
            exact,
            prefix,
            suffix,
            kind,
            dateCreated,
            description: tidy(description),
            inLanguage,
          })),
        );
      }),
    );
  });

  it('as annotations: the words, by whom, when and where', async () => {
    const { quotes, speakers, rejected } = await collectImport('web annotation', await write('web annotation', SEEDS));
    expect(rejected).toEqual([]);
    expect(
      quotes.map(({ id, exact, prefix, suffix, dateCreated }) => ({ id, exact, prefix, suffix, dateCreated })),
    ).toEqual(
      SEEDS.quotes.map(({ id, exact, prefix, suffix, dateCreated }) => ({ id, exact, prefix, suffix, dateCreated })),
    );
    const nameOf = (list: readonly Speaker[], id: string | null) => list.find(speaker => speaker.id === id)?.name;
    expect(quotes.map(({ creator }) => nameOf(speakers, creator))).toEqual(
      SEEDS.quotes.map(({ creator }) => nameOf(SEEDS.speakers, creator)),
    );
  });

  it('as ClaimReview: claims and verdicts; a quote that nobody reviewed has none', async () => {
    const quote = (id: string) => SEEDS.quotes.find(entry => entry.id === id) as Quote;
    const first = SEEDS.quotes[0] as Quote;
    const page: Source = {
      id: 'check',
      name: 'Is it so?',
      url: 'https://checks.example/1',
      publisher: 'Harbour Checks',
      datePublished: '2019-11-01',
    };
    const reviewed = {
      ...first,
      appearance: [
        { isPartOf: 'check', prefix: '', suffix: '', review: { alternateName: 'Half true', ratingValue: '3' } },
      ],
    };
    const corpus = {
      ...SEEDS,
      sources: [...SEEDS.sources, page],
      quotes: [reviewed, quote(SEEDS.quotes[1]?.id as string)],
    };
    const text = await write('claim review', corpus);
    expect(JSON.parse(text)['@graph'].map((node: Record<string, unknown>) => node['@type'])).toEqual([
      'ClaimReview',
      'Claim',
    ]);
    const { quotes } = await collectImport('claim review', text);
    expect(quotes).toMatchObject([
      { dateCreated: first.dateCreated, appearance: [{ review: { alternateName: 'Half true', ratingValue: '3' } }] },
    ]);
  });
});

it('a large pack comes in parts, and comes back whole', async () => {
  const quotes = Array.from(
    { length: 12_000 },
    (_, i): Quote => ({ ...(SEEDS.quotes[i % SEEDS.quotes.length] as Quote), id: `q${i}` }),
  );
  const corpus = {
    ...SEEDS,
    quotes,
    contradictions: SEEDS.contradictions.map(record => ({ ...record, quoteId: 'q11999', againstId: 'q3' })),
  };
  const text = await write('pack', corpus, 2_000);
  expect(text).toContain('"hasPart":[');
  const back = await collectImport('pack', text);
  expect(back.quotes).toEqual(quotes);
  expect(back.speakers).toEqual(SEEDS.speakers);
  expect(back.contradictions).toEqual(corpus.contradictions);
  // The parsed document holds the same records.
  const parsed = readPack(JSON.parse(text));
  expect(parsed.ok && parsed.value.quotes).toEqual(quotes);
});

it.each(['pack', 'json lines', 'csv', 'claim review', 'web annotation'] as const)(
  '%s is recognised as itself',
  async format => {
    const reviewed = {
      ...SEEDS,
      quotes: SEEDS.quotes.map(quote => ({
        ...quote,
        appearance: [{ isPartOf: quote.isPartOf, prefix: '', suffix: '', review: { alternateName: 'True' } }],
      })),
    };
    const text = await write(format, reviewed);
    const name = `corpus.${EXPORT_FILES[format].extension}`;
    expect(await recogniseFormat(new TextEncoder().encode(text), name)).toMatchObject({ ok: true, value: { format } });
  },
);

describe('for people', () => {
  const HOSTILE =
    '</title><script>alert(1)</script><img src=x onerror=alert(1)> **bold** [link](javascript:alert(1)) `code`';
  const hostile: Corpus = {
    head: { id: 'c', name: HOSTILE, version: '1', description: HOSTILE },
    speakers: [{ id: 's', type: 'Person', name: HOSTILE, alternateName: [] }],
    sources: [
      { id: 'd', name: HOSTILE, url: 'javascript:alert(1)', publisher: HOSTILE, archivedAt: 'https://a.example/">x' },
    ],
    quotes: ['a', 'b'].map(id => ({
      id,
      corpusId: 'c',
      exact: HOSTILE,
      prefix: HOSTILE,
      suffix: HOSTILE,
      kind: 'direct',
      creator: 's',
      isPartOf: 'd',
      inLanguage: '"><b>',
      about: [HOSTILE],
      description: HOSTILE,
      appearance: [{ isPartOf: 'd', prefix: '', suffix: '', review: { alternateName: HOSTILE } }],
    })),
    contradictions: [
      {
        id: 'x',
        quoteId: 'a',
        againstId: 'b',
        kind: 'fact',
        label: 'contradicts',
        origin: 'editor',
        score: 1,
        because: HOSTILE,
      },
    ],
  };

  it('evidence cards: all records, no script, nothing to load, whatever the words are', async () => {
    const { document } = parseHTML(await write('evidence cards', SEEDS));
    expect(document.querySelectorAll('article mark').length).toBeGreaterThanOrEqual(SEEDS.quotes.length);
    expect(document.querySelectorAll('.pair')).toHaveLength(SEEDS.contradictions.length);
    expect(document.body.textContent).toContain(SEEDS.contradictions[0]?.because);
    const { document: attacked } = parseHTML(await write('evidence cards', hostile));
    expect(attacked.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(
      /^default-src 'none'; style-src 'sha256-/u,
    );
    expect(attacked.querySelectorAll('script, img, link, iframe, b b, [onerror]')).toHaveLength(0);
    expect([...attacked.querySelectorAll('a')].every(link => link.getAttribute('href')?.startsWith('https://'))).toBe(
      true,
    );
    expect(attacked.querySelector('mark')?.textContent).toBe(HOSTILE);
  });

  it('Markdown: all records; the words’ own signs are words', async () => {
    const text = await write('markdown', SEEDS);
    for (const { because } of SEEDS.contradictions) expect(text.replaceAll('\\', '')).toContain(because);
    expect(text).toContain('## Side by side');
    const attacked = await write('markdown', hostile);
    expect(attacked).not.toContain('<script>');
    expect(attacked).not.toMatch(/(?<!\\)\[link\]\(/u);
    expect(attacked).not.toContain('(<javascript:');
  });

  it('CSL-JSON: the speech or interview by its speaker, the words as a note', async () => {
    const items = JSON.parse(await write('csl json', SEEDS));
    expect(items).toHaveLength(SEEDS.quotes.length);
    for (const [i, item] of items.entries())
      expect(item).toMatchObject({ id: SEEDS.quotes[i]?.id, note: SEEDS.quotes[i]?.exact });
    const spoken = items.find((item: { author?: unknown }) => item.author);
    expect(spoken).toMatchObject({
      type: expect.stringMatching(/^(?:speech|interview)$/u),
      author: [{ literal: expect.any(String) }],
      issued: { 'date-parts': [expect.any(Array)] },
    });
  });
});
