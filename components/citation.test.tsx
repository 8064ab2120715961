import { describe, expect, it } from 'vitest';
import type { Finding } from '../lib/types.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { COPY_FORMATS } from './CardToolbar.tsx';
import { cite } from './citation.ts';
import * as fixtures from './fixtures.ts';
import { makeTranslator } from './translator.ts';

const t = makeTranslator(messages);
const locale = 'en-GB';
const page = { title: 'Levy to rise', address: 'https://www.harbour-courier.example/levy#:~:text=We%20will%20raise' };

describe('as plain text', () => {
  it('gives words, speaker, date, source, what is printed and what differs', () => {
    expect(cite(fixtures.alteredNegation, 'text', { t, locale })).toBe(
      [
        '“We will not raise the harbour levy this year, but we may have to look at it again in spring.”',
        '– Anna Keller, Senator, Morning Report, Radio North, 13 October 2019',
        'Source: Senate turns down the harbour levy, The Harbour Gazette, 14 October 2019, https://harbour-gazette.example/2019/10/14/levy',
        '',
        'Printed: “We will raise the harbour levy this year”',
        'Altered: “not” was dropped',
      ].join('\n'),
    );
  });

  it('gives the statements to compare with their reasons', () => {
    const text = cite(fixtures.opposed, 'text', { t, locale });
    expect(text).toContain(
      'Compare: “will not raise” here, “will raise” there\n“We will raise the harbour levy this year.”',
    );
  });

  it('says that an outlet is concluded or unknown', () => {
    expect(cite(fixtures.misattributed, 'text', { t, locale })).toContain('Evening Post, outlet concluded, not stated');
    expect(cite(fixtures.unnamedSpeaker, 'text', { t, locale })).toContain('Leaflet without imprint, outlet unknown');
  });

  it('never says of a quote without a record that it is false', () => {
    expect(cite(fixtures.noRecord, 'text', { t, locale })).toContain('That does not mean they are false.');
  });

  it('carries no address but of the web', () => {
    expect(cite(fixtures.unruly, 'text', { t, locale })).not.toContain('javascript:');
  });
});

describe('as Markdown', () => {
  it('sets the words off, names the speaker in bold, links source and page', () => {
    expect(cite(fixtures.alteredNegation, 'markdown', { t, locale, page })).toBe(
      [
        '> We will not raise the harbour levy this year, but we may have to look at it again in spring.',
        '',
        '– **Anna Keller**, Senator, Morning Report, Radio North, 13 October 2019  ',
        'Source: [Senate turns down the harbour levy](<https://harbour-gazette.example/2019/10/14/levy>), The Harbour Gazette, 14 October 2019',
        '',
        'Printed: “We will raise the harbour levy this year”  ',
        'On the page: [Levy to rise](<https://www.harbour-courier.example/levy#:~:text=We%20will%20raise>)  ',
        'Altered: “not” was dropped',
      ].join('\n'),
    );
  });

  it('lets no words of a record act as Markdown', () => {
    const { record } = fixtures.verbatim;
    if (!record) throw new Error('a record');
    const exact = '# We *will* <b>not</b> [raise](javascript:alert(1)) `it`';
    const text = cite({ ...fixtures.verbatim, record: { ...record, quote: { ...record.quote, exact } } }, 'markdown', {
      t,
      locale,
    });
    expect(text).toContain('> \\# We \\*will\\* \\<b\\>not\\</b\\> \\[raise\\](javascript:alert(1)) \\`it\\`');
  });
});

describe('as a citation', () => {
  it('is one paragraph: speaker, words, occasion, document, address', () => {
    expect(cite(fixtures.alteredNegation, 'citation', { t, locale, page })).toBe(
      'Anna Keller. “We will not raise the harbour levy this year, but we may have to look at it again in spring.” Morning Report, Radio North, 13 October 2019. In: Senate turns down the harbour levy, The Harbour Gazette, 14 October 2019. https://harbour-gazette.example/2019/10/14/levy',
    );
  });

  it('of a quote without a record cites the page', () => {
    expect(cite(fixtures.noRecord, 'citation', { t, locale, page })).toBe(
      `Mira Holt. “It was the longest night of my life, and I would do it again.” Levy to rise. ${page.address}`,
    );
  });
});

it('as a link is the address of the quote on its page', () => {
  expect(cite(fixtures.noRecord, 'link', { t, locale, page })).toBe(page.address);
});

const everyFinding = Object.entries(fixtures).filter((entry): entry is [string, Finding] => 'match' in entry[1]);
it.each(everyFinding)('in no form it carries another address than the web’s: %s', (_, finding) => {
  for (const format of COPY_FORMATS) {
    expect(cite(finding, format, { t, locale, page })).not.toMatch(/javascript:|file:/);
  }
});
