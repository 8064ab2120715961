/** Gives recorded statements as plain text, as Markdown, or as JSON lines that can be imported again. */
import type { CitedQuote, Source } from '../lib/types.ts';
import { dateInWords } from './dates.ts';
import type { Translate } from './Messages.tsx';
import { isWebAddress } from './web-address.ts';

interface Words {
  t: Translate;
  locale: string;
}

/** Who, in which role, to whom, when. */
function saidBy({ quote, speaker }: CitedQuote, { t, locale }: Words): string {
  const parts = [
    speaker?.name ?? t('speakerNotNamed'),
    quote.jobTitle ?? speaker?.jobTitle,
    quote.recipient,
    quote.dateCreated === undefined ? t('dateUnknown') : dateInWords(quote.dateCreated, locale),
  ];
  return parts.filter(Boolean).join(', ');
}

function sourceFacts(source: Source, { locale }: Words): string {
  const date = source.datePublished === undefined ? null : dateInWords(source.datePublished, locale);
  return [source.publisher, date].filter(Boolean).join(', ');
}

export function recordsAsText(records: readonly CitedQuote[], words: Words): string {
  return records
    .map(record => {
      const { quote, source } = record;
      const lines = [`“${quote.exact}”`, `– ${saidBy(record, words)}`];
      if (source !== null) {
        const facts = [source.name, sourceFacts(source, words), linkOf(source)].filter(Boolean).join(', ');
        lines.push(words.t('citeSource', facts));
      }
      return lines.join('\n');
    })
    .join('\n\n');
}

export function recordAsMarkdown(record: CitedQuote, words: Words): string {
  const { quote, source } = record;
  const lines = [`> ${escapeMarkdown(quote.exact)}`, '>', `> — ${escapeMarkdown(saidBy(record, words))}`];
  if (source !== null) {
    const link = linkOf(source);
    const name = escapeMarkdown(source.name);
    const facts = escapeMarkdown(sourceFacts(source, words));
    lines.push('>', `> ${[link === null ? name : `[${name}](<${link}>)`, facts].filter(Boolean).join(', ')}`);
  }
  return lines.join('\n');
}

export function recordsAsMarkdown(records: readonly CitedQuote[], words: Words): string {
  return `${records.map(record => recordAsMarkdown(record, words)).join('\n\n')}\n`;
}

/** One record a line: `{"id","text","title","speaker","date","url"}`. */
export function recordsAsLines(records: readonly CitedQuote[]): string {
  return records
    .map(({ quote, speaker, source }) => {
      const line = {
        id: quote.id,
        text: quote.exact,
        title: source?.name,
        speaker: speaker?.name,
        date: quote.dateCreated,
        url: source ? (linkOf(source) ?? undefined) : undefined,
      };
      return `${JSON.stringify(line)}\n`;
    })
    .join('');
}

function linkOf({ url }: Source): string | null {
  return url !== undefined && isWebAddress(url) ? new URL(url).href : null;
}

/** Another's words must stay words: no markup, no line of their own. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
