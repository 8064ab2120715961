import { describe, expect, it } from 'vitest';
import type { CitedQuote } from '../lib/types.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import * as fixtures from './fixtures.ts';
import { recordAsMarkdown, recordsAsLines, recordsAsText } from './record-text.ts';
import { reportMarkdown } from './report-markdown.ts';
import { makeTranslator } from './translator.ts';

const t = makeTranslator(messages);
const words = { t, locale: 'en-GB' };
const record = fixtures.verbatim.record as CitedQuote;

function withWords(exact: string, url = 'https://news.example/a'): CitedQuote {
  return { ...record, quote: { ...record.quote, exact }, source: { id: 's', name: exact, url } };
}

describe('kept records', () => {
  it('as text name who, when and where, one after the other', () => {
    expect(recordsAsText([record, record], words)).toBe(
      Array(2)
        .fill(
          [
            '“We will not raise the harbour levy this year, but we may have to look at it again in spring.”',
            '– Anna Keller, Senator, Morning Report, Radio North, 13 October 2019',
            'Source: Senate turns down the harbour levy, The Harbour Gazette, 14 October 2019, https://harbour-gazette.example/2019/10/14/levy',
          ].join('\n'),
        )
        .join('\n\n'),
    );
  });

  it('as Markdown link to their source', () => {
    expect(recordAsMarkdown(record, words)).toContain(
      '[Senate turns down the harbour levy](<https://harbour-gazette.example/2019/10/14/levy>), The Harbour Gazette',
    );
  });

  it.each([
    ['[a link](https://evil.example)', '\\[a link\\](https://evil.example)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['two\n\n# lines', 'two \\# lines'],
    ['*bold* `code` _em_', '\\*bold\\* \\`code\\` \\_em\\_'],
  ])('as Markdown keep “%s” as words', (exact, escaped) => {
    const markdown = recordAsMarkdown(withWords(exact), words);
    expect(markdown.split('\n')[0]).toBe(`> ${escaped}`);
    expect(markdown.split('\n').every(line => line.startsWith('>'))).toBe(true);
  });

  it.each(['javascript:alert(1)', 'not an address'])('have no link to %s', url => {
    expect(recordAsMarkdown(withWords('A quote', url), words)).not.toContain('](');
    expect(recordsAsLines([withWords('A quote', url)])).not.toContain('"url"');
  });

  it('as lines can be read again', () => {
    const lines = recordsAsLines([record, fixtures.bareRecord.record as CitedQuote])
      .trimEnd()
      .split('\n');
    expect(lines.map(line => JSON.parse(line))[0]).toEqual({
      id: 'levy',
      text: record.quote.exact,
      title: 'Senate turns down the harbour levy',
      speaker: 'Anna Keller',
      date: '2019-10-13',
      url: 'https://harbour-gazette.example/2019/10/14/levy',
    });
    expect(lines).toHaveLength(2);
  });
});

describe('a report as Markdown', () => {
  const content = {
    about: {
      title: 'The levy # stays',
      byline: 'Mara Lindqvist',
      publisher: 'The Harbour Courier',
      datePublished: '2019-10-27',
      url: null,
      inLanguage: 'en',
    },
    address: 'https://news.example/levy',
    date: '2019-11-01',
    findings: fixtures.pageFindings,
    headline: [],
    notes: ['Only the first 1,000 quotes were read.'],
  };
  const markdown = reportMarkdown(content, t, 'en-GB');

  it('has one heading a quote, in order, and says what no record means', () => {
    expect(markdown.match(/^## \d+/gm)).toEqual(fixtures.pageFindings.map((_, place) => `## ${place + 1}`));
    expect(markdown).toContain(t('noRecordIsNotFalse'));
    expect(markdown).toContain('Only the first 1,000 quotes were read.');
  });

  it('names the article, its address and both days', () => {
    expect(markdown).toMatch(/^# The levy \\# stays\n\nThe Harbour Courier · Mara Lindqvist · 27 October 2019\n/);
    expect(markdown).toContain('<https://news.example/levy>');
    expect(markdown).toContain('Looked up on 1 November 2019');
  });

  it('tells reasons and contradictions, with who holds them', () => {
    expect(markdown).toContain('- “not” was dropped');
    expect(markdown).toMatch(/^\*\*Changed position\*\*: .+ \(.*record.*\)$/m);
  });
});
