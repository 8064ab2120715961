/** Gives a finding as plain text that can be pasted into a note or a message: the recorded words, who, when, where, and what differs. */

import type { CitedQuote, Finding, Source } from '../lib/types.ts';
import { dateInWords } from './dates.ts';
import type { Translate } from './Messages.tsx';
import { plainReason, verdictText } from './verdict-text.ts';
import { isWebAddress } from './web-address.ts';

export interface CitationWords {
  t: Translate;
  locale: string;
}

export function citation(finding: Finding, { t, locale }: CitationWords): string {
  const { statement, match, record, contradictions } = finding;
  if (match === null || record === null) {
    return [quoted(statement.exact), t('noRecordTitle'), t('noRecordNote')].join('\n');
  }
  const lines = [
    ...citedLines(record, t, locale),
    '',
    t('citePrinted', quoted(statement.exact)),
    verdictText(match, t),
  ];
  for (const { contradiction, against } of contradictions) {
    lines.push('', t('citeCompare', plainReason(contradiction.because)), ...citedLines(against, t, locale));
  }
  return lines.join('\n');
}

function citedLines({ quote, speaker, source }: CitedQuote, t: Translate, locale: string): string[] {
  const who = [
    speaker?.name ?? t('speakerNotNamed'),
    quote.jobTitle ?? speaker?.jobTitle,
    quote.recipient,
    quote.dateCreated === undefined ? t('dateUnknown') : dateInWords(quote.dateCreated, locale),
  ];
  const lines = [quoted(quote.exact), `– ${who.filter(Boolean).join(', ')}`];
  if (source !== null) lines.push(sourceInWords(source, t, locale));
  return lines;
}

function sourceInWords(source: Source, t: Translate, locale: string): string {
  const parts = [
    source.name,
    source.publisher ?? t('publisherUnknown'),
    source.publisherCertainty === 'inferred' ? t('publisherInferred') : null,
    source.datePublished === undefined ? null : dateInWords(source.datePublished, locale),
    source.url !== undefined && isWebAddress(source.url) ? source.url : null,
  ];
  return t('citeSource', parts.filter(Boolean).join(', '));
}

function quoted(words: string): string {
  return `“${words}”`;
}
