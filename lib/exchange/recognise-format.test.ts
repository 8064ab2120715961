import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { recogniseFormat } from './recognise-format.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const j = JSON.stringify;

describe('a file is known by its beginning', () => {
  it.each([
    ['pack', 'a.json', '{\n "schemaVersion": 1,\n "id": "p",\n "name": "P",\n "quotes": []\n}'],
    ['pack', 'a.json', j({ id: 'p', name: 'P', schemaVersion: 1, hasPart: [{ quotes: [{ id: 'a' }] }] })],
    [
      'json lines',
      'a.jsonl',
      '{"@type":"Dataset","schemaVersion":1,"id":"p","name":"P"}\n{"@type":"Quotation","id":"a","text":"x"}\n',
    ],
    ['json lines', 'a.txt', '{"id":"a","text":"x"}\n{"id":"b","text":"y"}'],
    ['json lines', 'a.json', '{"id":"a","text":"x"}'],
    ['json lines', 'a.json', '[{"id":"a","text":"x"},{"id":"b","text":"y"}]'],
    ['csv', 'a.csv', 'Zitat;Sprecher\nEs regnet.;Anna Keller\n'],
    ['csv', 'a.txt', 'text\tspeaker\nIt rains.\tAnna Keller\n'],
    ['csv', 'a', 'sep=|\nquote|speaker\nIt rains.|Anna Keller\n'],
    ['claim review', 'a.json', j({ '@context': 'https://schema.org', '@type': 'ClaimReview', claimReviewed: 'x' })],
    ['claim review', 'a.json', j([{ '@type': 'WebSite' }, { '@type': ['ClaimReview'], claimReviewed: 'x' }])],
    ['claim review', 'a.json', j({ '@type': 'DataFeed', dataFeedElement: [{ item: [{ '@type': 'ClaimReview' }] }] })],
    ['claim review', 'a.txt', '<script type="application/ld+json">{"@type":"ClaimReview"}</script>'],
    [
      'claim review',
      'a.json',
      j({ items: [{ type: ['http://schema.org/ClaimReview'], properties: { claimReviewed: ['x'] } }] }),
    ],
    [
      'fact check tools',
      'a.json',
      j({ claims: [{ text: 'x', claimReview: [{ url: 'https://a.example' }] }], nextPageToken: 'n' }),
    ],
    [
      'quotebank',
      'a.json',
      `${j({ quoteID: '1', quotation: 'x', speaker: 'None' })}\n${j({ quoteID: '2', quotation: 'y' })}\n`,
    ],
    ['quotebank', 'a.json', `${j({ articleID: '1', url: 'u', quotations: [{ quotation: 'x' }] })}\n{}`],
    [
      'gdelt quotations',
      'a.json',
      `${j({ date: 'd', url: 'u', title: 't', lang: 'ENGLISH', quotes: [{ pre: '', quote: 'x', post: '' }] })}\n{}`,
    ],
    [
      'web annotation',
      'a.jsonld',
      j({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', target: 'x' }),
    ],
    ['web annotation', 'a.json', j({ type: 'AnnotationPage', items: [{ type: 'Annotation' }] })],
    ['hypothesis', 'a.json', j({ total: 1, rows: [{ id: 'a', uri: 'u', target: [] }] })],
    [
      'hypothesis',
      'a.json',
      j({ export_date: 'd', export_userid: 'u', client_version: '1', annotations: [{ id: 'a' }] }),
    ],
    ['quotation', 'a.json', j({ '@context': 'https://schema.org', '@type': 'Quotation', text: 'x' })],
    ['article', 'a.html', '<!doctype html><html><body><p>“Yes,” he said.</p></body></html>'],
    ['article', 'a.txt', 'Council votes\n\n“We will build it,” said Anna Keller.\n'],
  ])('%s: %s', async (format, name, text) => {
    expect(await recogniseFormat(encode(text), name)).toMatchObject({ ok: true, value: { format, isPacked: false } });
    const packed = await recogniseFormat(gzipSync(text), `${name}.gz`);
    expect(packed).toMatchObject({ ok: true, value: { format, isPacked: true } });
  });

  it('also where the beginning ends in the middle of a record, packed or not', async () => {
    const pack = readFileSync('seeds/syria-october-2019.json');
    for (const head of [pack.subarray(0, 5_000), gzipSync(pack).subarray(0, 25_000)])
      expect(await recogniseFormat(head, 'x')).toMatchObject({ ok: true, value: { format: 'pack' } });
  });

  it.each([
    ['', 'This file is empty.'],
    ['  \n ', 'This file is empty.'],
    [
      'PK\u0003\u0004rest',
      'This is a zip archive or an office document: unpack it and choose the file in it, or save the table as CSV.',
    ],
    ['%PDF-1.7', 'This is a PDF: save its text as .txt or .html, and choose that.'],
    ['{"name":"on-the-record","private":true}', 'no form that is known'],
    ['just some words', 'no form that is known'],
    ['\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007', 'no text'],
  ])('or answered in a sentence: %j', async (text, error) => {
    expect(await recogniseFormat(encode(text), 'x')).toEqual({ ok: false, error: expect.stringContaining(error) });
  });
});
