/** Writes quotes as one HTML file that stands by itself: a card each, no script, and a policy that lets nothing be loaded. */
import type { ExportBatch } from '../imported.ts';
import type { Source } from '../types.ts';
import { type CitedRecord, citeBatch, type ExportHead } from './export-batch.ts';
import type { ExportLabels } from './export-labels.ts';
import { type PairedQuotes, QuotePairs } from './paired-quotes.ts';
import { isWebAddress } from './record-draft.ts';
import { languageOf } from './write-claim-reviews.ts';

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d9d5cd, #44413b); --soft: light-dark(#625d54, #b0aa9f); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.25rem; font: 1rem/1.6 Georgia, "Times New Roman", serif;
  background: light-dark(#fbfaf7, #1d1c1a); color: light-dark(#22201c, #ebe7df); }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 3rem 0 1rem; }
.note, .meta, dl { font: .875rem/1.5 system-ui, sans-serif; color: var(--soft); }
.card { border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem 1.5rem; margin: 1.25rem 0; break-inside: avoid;
  background: light-dark(#fff, #262522); overflow-wrap: anywhere; }
blockquote { margin: 0 0 .75rem; white-space: pre-line; }
mark { background: light-dark(#fdf0c4, #57481a); color: inherit; padding: .05em .1em; border-radius: .15em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.context { color: var(--soft); }
.who { font-family: system-ui, sans-serif; font-size: .9375rem; margin: 0 0 .5rem; }
.who b { font-weight: 600; }
.meta { margin: .25rem 0; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 1.5rem; }
a { color: inherit; }
@media print { body { max-width: none; padding: 0; background: none; } .card { background: none; } }
`;

export async function* writeEvidenceCards(
  batches: AsyncIterable<ExportBatch>,
  head: ExportHead,
  labels: ExportLabels,
  language: string,
): AsyncGenerator<string> {
  const pairs = new QuotePairs();
  yield await writeOpening(head, labels, language);
  for await (const batch of batches) {
    const records = citeBatch(batch);
    pairs.add(records, batch.contradictions);
    yield records.map(record => `<article class="card">${writeRecord(record, labels)}</article>\n`).join('');
  }
  const found = pairs.pairs();
  if (found.length > 0) yield `<h2>${escapeHtml(labels.sideBySide)}</h2>\n`;
  for (const pair of found) yield writePair(pair, labels);
  yield '</main>\n</body>\n</html>\n';
}

/** Only this style sheet is let in, by its sum. */
async function writeOpening(head: ExportHead, labels: ExportLabels, language: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE));
  const policy = `default-src 'none'; style-src 'sha256-${btoa(String.fromCharCode(...new Uint8Array(sum)))}'; base-uri 'none'; form-action 'none'`;
  const about = [head.description, head.creator, head.license].filter(text => text !== undefined);
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(head.name)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${escapeHtml(head.name)}</h1>
${about.map(text => `<p class="note" dir="auto">${escapeHtml(text)}</p>`).join('\n')}
<p class="note">${escapeHtml(labels.note)}</p>
`;
}

function writeRecord(record: CitedRecord, labels: ExportLabels): string {
  const { quote, source, appearsIn } = record;
  const places = (quote.appearance ?? []).map(({ review }, i) => {
    const place = appearsIn[i];
    if (!place) return '';
    const verdict = review?.alternateName ?? review?.ratingValue;
    const label = verdict === undefined ? labels.alsoIn : labels.ratedBy;
    const words = verdict === undefined ? '' : `: <q dir="auto">${escapeHtml(verdict)}</q>`;
    return `<p class="meta">${escapeHtml(label)} ${writeSource(place, labels)}${words}</p>`;
  });
  return [
    writeWords(record, labels),
    source ? `<p class="meta">${escapeHtml(labels.recordedFrom)} ${writeSource(source, labels)}</p>` : '',
    ...places,
    quote.description ? `<p class="meta" dir="auto">${escapeHtml(quote.description)}</p>` : '',
  ].join('');
}

function writeWords({ quote, speaker }: CitedRecord, labels: ExportLabels): string {
  const { prefix, exact, suffix, inLanguage, dateCreated, recipient } = quote;
  const language = languageOf(inLanguage);
  const role = quote.jobTitle ?? speaker?.jobTitle;
  const who = `<b>${escapeHtml(speaker?.name ?? labels.speakerUnknown)}</b>${role && speaker ? `, ${escapeHtml(role)}` : ''}`;
  const when = dateCreated
    ? `<time datetime="${escapeHtml(dateCreated)}">${escapeHtml(dateCreated)}</time>`
    : escapeHtml(labels.dateUnknown);
  const facts = [who, when, ...(recipient ? [escapeHtml(recipient)] : [])].join(' · ');
  const before = prefix && `<span class="context">${escapeHtml(prefix)}</span>`;
  const after = suffix && `<span class="context">${escapeHtml(suffix)}</span>`;
  return `<blockquote dir="auto"${language ? ` lang="${escapeHtml(language)}"` : ''}>${before}<mark>${escapeHtml(exact)}</mark>${after}</blockquote><p class="who" dir="auto">${facts}</p>`;
}

function writeSource({ name, url, publisher, datePublished, archivedAt }: Source, labels: ExportLabels): string {
  const link = (address: string, text: string) =>
    isWebAddress(address)
      ? `<a href="${escapeHtml(address)}" rel="noopener noreferrer" dir="auto">${escapeHtml(text)}</a>`
      : escapeHtml(text);
  const parts = [url ? link(url, name) : `<span dir="auto">${escapeHtml(name)}</span>`];
  for (const part of [publisher, datePublished]) if (part !== undefined) parts.push(escapeHtml(part));
  if (archivedAt) parts.push(link(archivedAt, labels.archived));
  return parts.join(', ');
}

function writePair({ contradiction, sides }: PairedQuotes, labels: ExportLabels): string {
  const columns = sides.map(side =>
    side ? `<div>${writeWords(side, labels)}</div>` : `<p class="meta">${escapeHtml(labels.noRecordText)}</p>`,
  );
  return `<article class="card"><div class="pair">${columns.join('')}</div><p class="meta" dir="auto">${escapeHtml(contradiction.because)}</p></article>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u0000': '',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\u0000]/gu, sign => ENTITIES[sign] as string);
}
