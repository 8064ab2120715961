/** Gives a finding as text that can be pasted elsewhere: as a note in plain text or Markdown, as a citation in one paragraph, as a link to the quote. */

import type { CitedQuote, Finding, Source } from '../lib/types.ts';
import type { CopyFormat } from './CardToolbar.tsx';
import { dateInWords } from './dates.ts';
import type { Translate } from './Messages.tsx';
import { plainReason, verdictText } from './verdict-text.ts';
import { isWebAddress } from './web-address.ts';

/** Where the printed words stand. */
export interface PrintedPage {
  title: string;
  /** Leads to the quote itself. */
  address: string;
}

export interface CitationWords {
  t: Translate;
  locale: string;
  /** Absent where nothing is known of it. */
  page?: PrintedPage | undefined;
}

export function cite(finding: Finding, format: CopyFormat, words: CitationWords): string {
  switch (format) {
    case 'text':
      return asNote(finding, words, PLAIN);
    case 'markdown':
      return asNote(finding, words, MARKDOWN);
    case 'citation':
      return asCitation(finding, words);
    case 'link':
      return words.page?.address ?? '';
  }
}

/** How a note is set. */
interface Setting {
  /** Words that may hold signs of the format. */
  text: (words: string) => string;
  quotation: (words: string) => string;
  strong: (words: string) => string;
  link: (title: string, address: string) => string;
  /** Lines that belong together. */
  lineEnd: string;
}

const PLAIN: Setting = {
  text: words => words,
  quotation: quoted,
  strong: words => words,
  link: (title, address) => `${title}, ${address}`,
  lineEnd: '\n',
};

const MARKDOWN: Setting = {
  text: escapeMarkdown,
  quotation: words => `> ${escapeMarkdown(words).replaceAll('\n', '\n> ')}\n`,
  strong: words => `**${escapeMarkdown(words)}**`,
  // In angle brackets an address may hold parentheses.
  link: (title, address) => `[${escapeMarkdown(title)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`,
  lineEnd: '  \n',
};

function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>|~]|^(?:[#+-]|\d+\.)(?=\s)/gmu, sign => `\\${sign}`);
}

function asNote(finding: Finding, words: CitationWords, set: Setting): string {
  const { statement, match, record, contradictions } = finding;
  const { t, page } = words;
  const printed = t('citePrinted', quoted(set.text(statement.exact)));
  const where = page === undefined ? [] : [t('citeOnPage', set.link(page.title || page.address, page.address))];
  if (match === null || record === null) {
    return [set.quotation(statement.exact), ...where, t('noRecordTitle'), t('noRecordNote')].join('\n');
  }
  const blocks = [
    note(record, words, set),
    [printed, ...where, set.text(verdictText(match, t))].join(set.lineEnd),
    ...contradictions.map(({ contradiction, against }) =>
      [t('citeCompare', set.text(plainReason(contradiction.because, t))), note(against, words, set)].join('\n'),
    ),
  ];
  return blocks.join('\n\n');
}

function note({ quote, speaker, source }: CitedQuote, { t, locale }: CitationWords, set: Setting): string {
  const who = [
    set.strong(speaker?.name ?? t('speakerNotNamed')),
    ...[quote.jobTitle ?? speaker?.jobTitle, quote.recipient, dateOf(quote.dateCreated, t, locale)].map(
      fact => fact && set.text(fact),
    ),
  ];
  const lines = [`– ${who.filter(Boolean).join(', ')}`];
  if (source !== null) lines.push(t('citeSource', sourceInWords(source, t, locale, set)));
  return `${set.quotation(quote.exact)}\n${lines.join(set.lineEnd)}`;
}

function sourceInWords(source: Source, t: Translate, locale: string, set: Setting): string {
  const address = source.url !== undefined && isWebAddress(source.url) ? source.url : null;
  const parts = [
    source.publisher ?? t('publisherUnknown'),
    source.publisherCertainty === 'inferred' ? t('publisherInferred') : null,
    source.datePublished === undefined ? null : dateInWords(source.datePublished, locale),
  ].map(part => part && set.text(part));
  // In plain text the address is the last word of the line.
  if (set === PLAIN) return [source.name, ...parts, address].filter(Boolean).join(', ');
  return [address === null ? set.text(source.name) : set.link(source.name, address), ...parts]
    .filter(Boolean)
    .join(', ');
}

/** Speaker, words, occasion, date; the document with its outlet, date and address: the order of ISO 690 for a contribution in a document. */
function asCitation({ statement, match, record }: Finding, { t, locale, page }: CitationWords): string {
  if (match === null || record === null) {
    return sentences([statement.speakerName, quoted(statement.exact), page?.title, page?.address]);
  }
  const { quote, speaker, source } = record;
  const occasion = [quote.recipient, dateOf(quote.dateCreated, t, locale)].filter(Boolean).join(', ');
  const document = source && [
    source.name,
    source.publisher,
    source.datePublished && dateInWords(source.datePublished, locale),
  ];
  return sentences([
    speaker?.name ?? t('speakerNotNamed'),
    quoted(quote.exact),
    occasion,
    document && t('citeIn', document.filter(Boolean).join(', ')),
    source?.url !== undefined && isWebAddress(source.url) ? source.url : null,
  ]);
}

function sentences(parts: readonly (string | null | undefined)[]): string {
  return parts
    .flatMap(part => part || [])
    .map(part => (/[.!?…]["”’]?$/u.test(part) || isWebAddress(part) ? part : `${part}.`))
    .join(' ');
}

function dateOf(date: string | undefined, t: Translate, locale: string): string {
  return date === undefined ? t('dateUnknown') : dateInWords(date, locale);
}

function quoted(words: string): string {
  return `“${words}”`;
}
