/**
 * Reads fact-checks marked up as ClaimReview of schema.org: single ones, lists, graphs, feeds of Data Commons, saved pages and the dump of script
 * blocks. A claim becomes a quote by its claimant; each review becomes an appearance with its verdict, verbatim.
 */
import type { ImportOptions } from '../imported.ts';
import { type ClaimDraft, plain, type ReviewDraft, toClaimRecord, toReview } from './claim-draft.ts';
import type { ImportBuilder } from './import-builder.ts';
import type { TextPiece } from './import-text.ts';
import { type JsonPlace, readJsonItems } from './json-items.ts';
import { LinkedNodes, propertyOf, typesOf } from './linked-nodes.ts';
import { isJsonObject, type JsonObject } from './parse-record.ts';
import { peekText } from './peek-text.ts';
import { type SourceDraft, type SpeakerDraft, takeDraft } from './record-draft.ts';
import { readScriptBlocks } from './script-blocks.ts';
import { asText } from './wild-json.ts';

const LISTS = new Set(['', '@graph', 'itemListElement', 'dataFeedElement']);
const POINTERS = ['itemReviewed', 'author', 'publisher', 'reviewRating'];
/** Reviews that wait for a node of their graph. */
const MAX_WAITING = 10_000;

export async function* readClaimReviews(
  pieces: AsyncIterable<TextPiece>,
  builder: ImportBuilder,
  options: ImportOptions,
): AsyncGenerator<void> {
  const reader = new ClaimReviewReader(builder, options);
  const { head, all } = await peekText(pieces);
  const items = /^\uFEFF?\s*</u.test(head) ? readScriptBlocks(all) : readJsonItems(all, { lists: LISTS }, builder);
  for await (const list of items) {
    for (const item of list) {
      if ('value' in item) reader.take(item.value, item.place, item.isHead);
      else if (!item.isHead)
        builder.reject(item.place.line, item.reason, item.place.excerpt, item.place.path || undefined);
    }
    yield;
  }
  reader.finish();
  yield;
}

class ClaimReviewReader {
  private readonly builder: ImportBuilder;
  private readonly options: ImportOptions;
  private readonly nodes = new LinkedNodes('ClaimReview');
  private readonly waiting: { node: JsonObject; place: JsonPlace }[] = [];

  constructor(builder: ImportBuilder, options: ImportOptions) {
    this.builder = builder;
    this.options = options;
  }

  take(value: unknown, place: JsonPlace, isHead: boolean): void {
    if (isHead) {
      const name = isJsonObject(value) ? plain(asText(value.name)) : '';
      if (name !== '') this.builder.head({ name });
      return;
    }
    const found = this.nodes.find(value);
    // What stands in a graph beside the reviews describes them.
    if (found.length === 0 && !isGraphNode(value, place))
      this.builder.reject(place.line, describeOther(value), place.excerpt, place.path || undefined);
    for (const node of found) {
      if (this.waiting.length < MAX_WAITING && this.nodes.waitsFor(node, POINTERS)) this.waiting.push({ node, place });
      else this.takeNode(node, place);
    }
  }

  finish(): void {
    for (const { node, place } of this.waiting) this.takeNode(node, place);
  }

  private takeNode(node: JsonObject, place: JsonPlace): void {
    const draft = toClaimRecord(this.readClaim(node));
    takeDraft(this.builder, draft, place, { ...this.options, textField: 'claimReviewed' });
  }

  private readClaim(node: JsonObject): ClaimDraft {
    const reviewed = this.nodes.values(node, 'itemReviewed');
    const objects = reviewed.filter(isJsonObject);
    const claim = objects.find(entry => !isAgent(entry)) ?? {};
    const authors = this.nodes.values(claim, 'author');
    const agents = objects.filter(isAgent);
    const appearances = ['firstAppearance', 'appearance'].flatMap(name => this.nodes.values(claim, name)).map(toSource);
    const others = this.nodes.values(claim, 'associatedClaimReview').filter(isJsonObject);
    return {
      text:
        textOf(node, 'claimReviewed') || textOf(claim, 'text') || textOf(claim, 'name') || textOf(claim, 'description'),
      claimants: [...authors, ...(authors.length === 0 ? agents : [])].map(toSpeaker),
      date: textOf(claim, 'datePublished') || textOf(claim, 'dateCreated'),
      appearances: distinct(appearances),
      reviews: [node, ...others].map(review => this.readReview(review)),
      language: textOf(node, 'inLanguage'),
    };
  }

  private readReview(node: JsonObject): ReviewDraft {
    const [author] = this.nodes.values(node, 'author');
    const [publisher] = this.nodes.values(node, 'publisher');
    const [rating] = this.nodes.values(node, 'reviewRating');
    const outlet = nameOf(publisher);
    const authorName = nameOf(author);
    const fields = isJsonObject(rating) ? rating : {};
    const verdict = isJsonObject(rating) ? textOf(rating, 'alternateName') || textOf(rating, 'name') : (rating ?? '');
    return {
      source: {
        title: plain(textOf(node, 'headline') || textOf(node, 'name')),
        url: textOf(node, 'url') || textOf(node, '@id'),
        publisher: plain(outlet || authorName),
        published: textOf(node, 'datePublished'),
      },
      review: toReview({
        alternateName: verdict,
        ratingValue: textOf(fields, 'ratingValue'),
        bestRating: textOf(fields, 'bestRating'),
        worstRating: textOf(fields, 'worstRating'),
        ratingExplanation: textOf(fields, 'ratingExplanation'),
        author: outlet !== '' && authorName !== outlet ? authorName : '',
        inLanguage: textOf(node, 'inLanguage'),
      }),
    };
  }
}

function isAgent(node: JsonObject): boolean {
  return typesOf(node).some(type => type === 'Person' || type === 'Organization' || type === 'NewsMediaOrganization');
}

function isGraphNode(value: unknown, place: JsonPlace): boolean {
  return place.path.startsWith('@graph') && isJsonObject(value) && typesOf(value).length > 0;
}

function describeOther(value: unknown): string {
  if (!isJsonObject(value)) return 'is not a JSON object';
  if (Object.hasOwn(value, 'item') && value.item === null) return 'is an entry without a review in it';
  const [type] = typesOf(value);
  return type === undefined
    ? 'holds no ClaimReview'
    : `is of the type “${type.slice(0, 60)}”, and holds no ClaimReview`;
}

function textOf(node: JsonObject, name: string): string {
  const value = propertyOf(node, name);
  const text = asText(value);
  return text === '' && isJsonObject(value) ? asText(propertyOf(value, 'name')) : text;
}

function nameOf(agent: JsonObject | string | undefined): string {
  if (agent === undefined) return '';
  return plain(typeof agent === 'string' ? agent : textOf(agent, 'name'));
}

function toSpeaker(agent: JsonObject | string): SpeakerDraft {
  if (typeof agent === 'string') return { name: agent };
  const isOrganization = typesOf(agent).some(type => type.endsWith('Organization'));
  return {
    name: textOf(agent, 'name'),
    type: isOrganization ? 'Organization' : 'Person',
    jobTitle: plain(textOf(agent, 'jobTitle')),
    sameAs: textOf(agent, 'sameAs'),
  };
}

function toSource(work: JsonObject | string): SourceDraft {
  if (typeof work === 'string') return { url: work };
  return {
    url: textOf(work, 'url') || textOf(work, '@id'),
    title: plain(textOf(work, 'headline') || textOf(work, 'name')),
    publisher: plain(textOf(work, 'publisher')),
    published: textOf(work, 'datePublished'),
  };
}

function distinct(sources: readonly SourceDraft[]): SourceDraft[] {
  const byKey = new Map(sources.map(source => [source.url || source.title || '', source]));
  byKey.delete('');
  return [...byKey.values()];
}
