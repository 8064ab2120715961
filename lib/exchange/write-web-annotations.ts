/** Writes quotes as a page of W3C Web Annotations: where a quote stands is the target; who spoke and when are properties of schema.org. */
import type { ExportBatch } from '../imported.ts';
import { ANNOTATION_ID } from './annotation-id.ts';
import { type CitedRecord, citeBatch, type ExportHead, filled, writeList } from './export-batch.ts';
import { languageOf, toAgent } from './write-claim-reviews.ts';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }];

export function writeWebAnnotations(batches: AsyncIterable<ExportBatch>, head: ExportHead): AsyncGenerator<string> {
  const page = { '@context': CONTEXT, type: 'AnnotationPage', ...filled({ label: head.name }) };
  const opening = `${JSON.stringify(page).slice(0, -1)},"items":[\n`;
  return writeList(batches, opening, '\n]}\n', batch => citeBatch(batch).map(toAnnotation));
}

function toAnnotation({ quote, speaker, source }: CitedRecord): object {
  const comment = { type: 'TextualBody', purpose: 'commenting', format: 'text/plain' };
  return filled({
    id: ANNOTATION_ID + encodeURIComponent(quote.id),
    type: 'Annotation',
    motivation: 'identifying',
    'schema:spokenByCharacter': speaker ? toAgent(speaker) : undefined,
    'schema:dateCreated': quote.dateCreated,
    'schema:inLanguage': languageOf(quote.inLanguage),
    body: [
      ...quote.about.map(value => ({ type: 'TextualBody', purpose: 'tagging', value })),
      ...(quote.description ? [{ ...comment, value: quote.description }] : []),
    ],
    target: filled({
      type: 'SpecificResource',
      source: source?.url
        ? filled({
            id: source.url,
            'schema:name': source.name,
            'schema:publisher': source.publisher,
            'schema:datePublished': source.datePublished,
          })
        : filled({
            'schema:name': source?.name,
            'schema:publisher': source?.publisher,
            'schema:datePublished': source?.datePublished,
          }),
      selector: {
        type: 'TextQuoteSelector',
        ...filled({ exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix }),
      },
      state: source?.archivedAt ? { type: 'TimeState', cached: source.archivedAt } : undefined,
    }),
  });
}
