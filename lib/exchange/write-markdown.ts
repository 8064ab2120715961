/** Writes quotes as Markdown: the words in their sentence, who, when, where, and contradictions side by side. */
import type { ExportBatch } from '../imported.ts';
import type { Source } from '../types.ts';
import { type CitedRecord, citeBatch, type ExportHead } from './export-batch.ts';
import type { ExportLabels } from './export-labels.ts';
import { type PairedQuotes, QuotePairs } from './paired-quotes.ts';
import { isWebAddress } from './record-draft.ts';

export async function* writeMarkdown(
  batches: AsyncIterable<ExportBatch>,
  head: ExportHead,
  labels: ExportLabels,
): AsyncGenerator<string> {
  const pairs = new QuotePairs();
  const about = [head.description, head.creator, head.license].filter(text => text !== undefined).map(escapeMarkdown);
  yield [`# ${escapeMarkdown(head.name)}`, ...about, `*${escapeMarkdown(labels.note)}*`].join('\n\n').concat('\n');
  for await (const batch of batches) {
    const records = citeBatch(batch);
    pairs.add(records, batch.contradictions);
    yield records.map(record => `\n${writeRecord(record, labels)}\n`).join('');
  }
  const found = pairs.pairs();
  if (found.length > 0) yield `\n## ${escapeMarkdown(labels.sideBySide)}\n`;
  for (const pair of found) yield `\n${writePair(pair, labels)}\n`;
}

function writeRecord(record: CitedRecord, labels: ExportLabels): string {
  const { quote, source, appearsIn } = record;
  const lines = [writeWords(record), '', writeWho(record, labels)];
  if (source) lines.push('', `${escapeMarkdown(labels.recordedFrom)}: ${writeSource(source, labels)}`);
  (quote.appearance ?? []).forEach(({ review }, i) => {
    const place = appearsIn[i];
    if (!place) return;
    const verdict = review?.alternateName ?? review?.ratingValue;
    lines.push(
      '',
      verdict === undefined
        ? `${escapeMarkdown(labels.alsoIn)}: ${writeSource(place, labels)}`
        : `${escapeMarkdown(labels.ratedBy)} ${writeSource(place, labels)}: “${escapeMarkdown(verdict)}”`,
    );
  });
  if (quote.description) lines.push('', escapeMarkdown(quote.description));
  return lines.join('\n');
}

function writeWords({ quote: { prefix, exact, suffix } }: CitedRecord): string {
  const words = `${escapeMarkdown(prefix)}**${escapeMarkdown(exact.trim())}**${escapeMarkdown(suffix)}`;
  return words
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n');
}

function writeWho({ quote, speaker }: CitedRecord, labels: ExportLabels): string {
  const role = quote.jobTitle ?? speaker?.jobTitle;
  const who = speaker ? [speaker.name, role].filter(text => text !== undefined).join(', ') : labels.speakerUnknown;
  return [`— ${who}`, quote.dateCreated ?? labels.dateUnknown, quote.recipient]
    .filter(text => text !== undefined)
    .map(escapeMarkdown)
    .join(' · ');
}

function writeSource({ name, url, publisher, datePublished, archivedAt }: Source, labels: ExportLabels): string {
  const title = isWebAddress(url) ? `[${escapeMarkdown(name)}](<${escapeAddress(url)}>)` : escapeMarkdown(name);
  const rest = [publisher, datePublished].filter(text => text !== undefined).map(escapeMarkdown);
  const copy = isWebAddress(archivedAt) ? [`[${escapeMarkdown(labels.archived)}](<${escapeAddress(archivedAt)}>)`] : [];
  return [title, ...rest, ...copy].join(', ');
}

function writePair({ contradiction, sides }: PairedQuotes, labels: ExportLabels): string {
  const quoted = sides.map(side =>
    side ? `${writeWords(side)}\n>\n> ${writeWho(side, labels)}` : `> ${escapeMarkdown(labels.noRecordText)}`,
  );
  return `${quoted.join('\n\n')}\n\n${escapeMarkdown(contradiction.because)}`;
}

/** Signs that Markdown reads anywhere, those it reads at the beginning of a line, and `<` and `&`, by which it reads HTML. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\\`*_{}[\]<>~|&]/gu, '\\$&')
    .replace(/^([ \t]*)([#+\-=]|\d+(?=[.)]))/gmu, (_, space: string, sign: string) =>
      /\d/u.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
}

function escapeAddress(url: string): string {
  return url.replace(/[<>\\\s]/gu, sign => encodeURIComponent(sign));
}
