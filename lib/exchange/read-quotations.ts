/** Reads Quotation of schema.org as JSON-LD: single ones, lists, graphs, saved pages. */
import type { ImportOptions } from '../imported.ts';
import { plain } from './claim-draft.ts';
import type { ImportBuilder } from './import-builder.ts';
import type { TextPiece } from './import-text.ts';
import { readJsonItems } from './json-items.ts';
import { LinkedNodes, propertyOf, typesOf } from './linked-nodes.ts';
import { isJsonObject, type JsonObject } from './parse-record.ts';
import { peekText } from './peek-text.ts';
import { type RecordDraft, type SourceDraft, type SpeakerDraft, takeDraft } from './record-draft.ts';
import { readScriptBlocks } from './script-blocks.ts';
import { asList, asText } from './wild-json.ts';

const LISTS = new Set(['', '@graph', 'itemListElement', 'hasPart']);

export async function* readQuotations(
  pieces: AsyncIterable<TextPiece>,
  builder: ImportBuilder,
  options: ImportOptions,
): AsyncGenerator<void> {
  const nodes = new LinkedNodes('Quotation');
  const { head, all } = await peekText(pieces);
  const lists = /^\uFEFF?\s*</u.test(head) ? readScriptBlocks(all) : readJsonItems(all, { lists: LISTS }, builder);
  for await (const items of lists) {
    for (const item of items) {
      if (item.isHead) continue;
      const { place } = item;
      const found = 'value' in item ? nodes.find(item.value) : [];
      if ('reason' in item) builder.reject(place.line, item.reason, place.excerpt, place.path || undefined);
      else if (found.length === 0 && !place.path.startsWith('@graph'))
        builder.reject(place.line, 'holds no Quotation', place.excerpt, place.path || undefined);
      for (const node of found) takeDraft(builder, toDraft(node, nodes), place, options);
    }
    yield;
  }
}

function toDraft(node: JsonObject, nodes: LinkedNodes): RecordDraft {
  const text = (name: string) => plain(asText(propertyOf(node, name)));
  const speaker = ['spokenByCharacter', 'creator', 'author'].flatMap(name => nodes.values(node, name))[0];
  const works = ['isPartOf', 'recordedIn', 'isBasedOn', 'citation'].flatMap(name => nodes.values(node, name));
  const url = asText(propertyOf(node, 'url'));
  const [source, ...further] = [...works.map(toSource), ...(url === '' ? [] : [{ url, title: text('name') }])];
  return {
    id: idOf(node),
    text: text('text'),
    ...(speaker ? { speaker: toSpeaker(speaker) } : {}),
    date: text('dateCreated') || text('datePublished'),
    language: text('inLanguage'),
    about: [...asList(propertyOf(node, 'about')), ...asList(propertyOf(node, 'keywords'))].map(entry =>
      isJsonObject(entry) ? asText(propertyOf(entry, 'name')) : asText(entry),
    ),
    description: text('description'),
    recipient: nodes.values(node, 'recipient').map(nameOf)[0] ?? '',
    appearances: further.filter(({ url, title }) => url || title).map(draft => ({ source: draft })),
    ...(source ? { source } : {}),
  };
}

function idOf(node: JsonObject): string {
  const id = asText(node['@id'] ?? propertyOf(node, 'identifier'));
  return id.length <= 200 ? id : '';
}

function nameOf(agent: JsonObject | string): string {
  return plain(typeof agent === 'string' ? agent : asText(propertyOf(agent, 'name')));
}

function toSpeaker(agent: JsonObject | string): SpeakerDraft {
  if (typeof agent === 'string') return { name: plain(agent) };
  return {
    name: nameOf(agent),
    type: typesOf(agent).some(type => type.endsWith('Organization')) ? 'Organization' : 'Person',
    jobTitle: plain(asText(propertyOf(agent, 'jobTitle'))),
    sameAs: asText(propertyOf(agent, 'sameAs')),
    alternateName: asList(propertyOf(agent, 'alternateName')).map(asText),
  };
}

function toSource(work: JsonObject | string): SourceDraft {
  if (typeof work === 'string') return /^https?:/iu.test(work) ? { url: work } : { title: plain(work) };
  return {
    url: asText(propertyOf(work, 'url')) || asText(work['@id']),
    title: plain(asText(propertyOf(work, 'headline')) || asText(propertyOf(work, 'name'))),
    publisher:
      asList(propertyOf(work, 'publisher')).map(each => nameOf(isJsonObject(each) ? each : asText(each)))[0] ?? '',
    published: asText(propertyOf(work, 'datePublished')),
  };
}
