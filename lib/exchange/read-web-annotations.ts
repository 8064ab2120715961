/**
 * Reads W3C Web Annotations, single ones, lists, pages and collections: each marked passage is a quote. Who annotates is not who speaks: a speaker
 * is taken only from a body that identifies one, or from `spokenByCharacter` of schema.org, as the project writes it.
 */
import type { ImportOptions } from '../imported.ts';
import { fromAnnotationId } from './annotation-id.ts';
import type { ImportBuilder } from './import-builder.ts';
import type { TextPiece } from './import-text.ts';
import type { JsonPlace } from './json-items.ts';
import { propertyOf, typesOf } from './linked-nodes.ts';
import { isJsonObject, type JsonObject } from './parse-record.ts';
import { findMarkedWords } from './quote-selector.ts';
import { readItems } from './read-items.ts';
import { type RecordDraft, type SourceDraft, type SpeakerDraft, takeDraft } from './record-draft.ts';
import { asList, asObjects, asText } from './wild-json.ts';

const LISTS = new Set(['', 'items', '@graph']);
const NO_WORDS = 'marks no words: it has no TextQuoteSelector';

export function readWebAnnotations(
  pieces: AsyncIterable<TextPiece>,
  builder: ImportBuilder,
  options: ImportOptions,
): AsyncIterable<void> {
  return readItems(pieces, { lists: LISTS }, builder, (record, place) => {
    for (const annotation of annotationsIn(record)) takeAnnotation(annotation, builder, place, options);
  });
}

/** Of a collection the annotations of its first page, of a page its items. */
function annotationsIn(record: JsonObject, depth = 0): JsonObject[] {
  if (depth > 2) return [record];
  const inner = asObjects(record.first ?? (Array.isArray(record.items) ? record.items : undefined));
  return inner.length === 0 ? [record] : inner.flatMap(entry => annotationsIn(entry, depth + 1));
}

function takeAnnotation(
  annotation: JsonObject,
  builder: ImportBuilder,
  place: JsonPlace,
  options: ImportOptions,
): void {
  const targets = asList(annotation.target);
  const about = readBodies(annotation);
  const field = [place.path, 'target'].filter(Boolean).join('.');
  if (targets.length === 0) {
    const [type] = typesOf(annotation);
    const reason =
      type === undefined || type === 'Annotation'
        ? '“target” is missing'
        : `is of the type “${type.slice(0, 60)}”, and no Annotation`;
    builder.reject(place.line, reason, place.excerpt, field);
  }
  targets.forEach((target, index) => {
    const words = isJsonObject(target) ? findMarkedWords(target) : null;
    if (words === null || !isJsonObject(target)) {
      builder.reject(place.line, NO_WORDS, place.excerpt, field);
      return;
    }
    const id = fromAnnotationId(asText(annotation.id ?? annotation['@id']));
    const draft: RecordDraft = {
      ...about,
      id: index === 0 ? id : `${id}#${index + 1}`,
      text: words.exact,
      prefix: words.prefix,
      suffix: words.suffix,
      source: readSource(target, annotation),
      language: asText(propertyOf(annotation, 'inLanguage')) || about.language || '',
    };
    if (id === '' || id.length > 200) delete draft.id;
    takeDraft(builder, draft, place, { ...options, textField: 'exact' });
  });
}

function readSource(target: JsonObject, annotation: JsonObject): SourceDraft {
  const source = target.source ?? target.id;
  const state = asObjects(target.state).find(entry => typesOf(entry).includes('TimeState')) ?? {};
  const work = isJsonObject(source) ? source : {};
  return {
    url: isJsonObject(source) ? asText(source.id ?? source['@id'] ?? source.url) : asText(source),
    title: asText(propertyOf(work, 'name')) || asText(propertyOf(annotation, 'name')),
    publisher: nameOf(propertyOf(work, 'publisher')),
    published: asText(propertyOf(work, 'datePublished')) || asText(state.sourceDate),
    archivedAt: asText(state.cached),
  };
}

function readBodies(
  annotation: JsonObject,
): Pick<RecordDraft, 'about' | 'description' | 'speaker' | 'date' | 'language'> {
  const about: string[] = [];
  const comments: string[] = [];
  let speaker: SpeakerDraft | undefined = readAgent(propertyOf(annotation, 'spokenByCharacter'));
  let language = '';
  for (const body of asList(annotation.body ?? annotation.bodyValue)) {
    const value = isJsonObject(body) ? asText(body.value ?? body.chars) : asText(body);
    if (value === '') continue;
    const purposes = isJsonObject(body) ? asList(body.purpose).map(asText) : [];
    if (purposes.includes('tagging')) about.push(value);
    else if (purposes.includes('identifying')) speaker ??= { name: value };
    else comments.push(value);
    if (isJsonObject(body)) language ||= asText(body.language);
  }
  return {
    about,
    description: comments.join('\n'),
    date: asText(propertyOf(annotation, 'dateCreated')),
    ...(speaker ? { speaker } : {}),
    ...(language ? { language } : {}),
  };
}

function readAgent(value: unknown): SpeakerDraft | undefined {
  const agent = asList(value)[0];
  const name = nameOf(agent);
  if (name === '') return undefined;
  if (!isJsonObject(agent)) return { name };
  return {
    name,
    type: typesOf(agent).includes('Organization') ? 'Organization' : 'Person',
    jobTitle: asText(propertyOf(agent, 'jobTitle')),
    sameAs: asText(propertyOf(agent, 'sameAs')),
    alternateName: asList(propertyOf(agent, 'alternateName')).map(asText),
  };
}

function nameOf(agent: unknown): string {
  return isJsonObject(agent) ? asText(propertyOf(agent, 'name')) : asText(agent);
}
