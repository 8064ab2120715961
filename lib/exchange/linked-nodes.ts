/**
 * Finds the nodes of a type in JSON-LD as it is found in the wild: in arrays, `@graph`, lists and feeds, as a dump of microdata with all under
 * `properties`, with names in full or with a prefix. A node that only points to another (`{"@id":"#claim"}`) is followed.
 */
import { MAX_NESTING } from './import-limits.ts';
import { isJsonObject, type JsonObject } from './parse-record.ts';
import { asList, asText } from './wild-json.ts';

/** Where a node may stand within another that is not of the type. */
const WAYS_DOWN = [
  '@graph',
  'itemListElement',
  'item',
  'items',
  'dataFeedElement',
  'mainEntity',
  'mainEntityOfPage',
  'hasPart',
  'review',
  'subjectOf',
];
const PREFIXES = ['', 'schema:', 'http://schema.org/', 'https://schema.org/'];
/** A page describes a few dozen nodes; a corpus of more has its references within its records. */
const MAX_KEPT_NODES = 20_000;

/** The value of a property under whatever name it stands. */
export function propertyOf(node: JsonObject, name: string): unknown {
  for (const prefix of PREFIXES) {
    const key = prefix + name;
    if (Object.hasOwn(node, key)) return node[key];
  }
  return isJsonObject(node.properties) ? propertyOf(node.properties, name) : undefined;
}

/** The types of a node by their last name: `http://schema.org/ClaimReview` is ClaimReview. */
export function typesOf(node: JsonObject): string[] {
  return asList(node['@type'] ?? node.type)
    .map(type => asText(type).replace(/^.*[/#:]/u, ''))
    .filter(type => type !== '');
}

export class LinkedNodes {
  private readonly type: string;
  private readonly kept = new Map<string, JsonObject>();

  constructor(type: string) {
    this.type = type;
  }

  /** The nodes of the type in a value; others are kept where they have a name, so that they can be pointed to. */
  find(value: unknown): JsonObject[] {
    const found: JsonObject[] = [];
    const walk = (entry: unknown, depth: number): void => {
      if (depth > MAX_NESTING) return;
      if (Array.isArray(entry)) {
        for (const each of entry) walk(each, depth + 1);
        return;
      }
      if (!isJsonObject(entry)) return;
      if (typesOf(entry).includes(this.type)) {
        found.push(entry);
        return;
      }
      const id = asText(entry['@id']);
      if (id !== '' && this.kept.size < MAX_KEPT_NODES) this.kept.set(id, entry);
      for (const way of WAYS_DOWN) walk(propertyOf(entry, way), depth + 1);
    };
    walk(value, 0);
    return found;
  }

  /** True where one of these properties points to a node that has not come yet. */
  waitsFor(node: JsonObject, names: readonly string[]): boolean {
    return names.some(name =>
      asList(propertyOf(node, name)).some(value => isPointer(value) && !this.kept.has(asText(value['@id']))),
    );
  }

  /** The objects or texts of a property, pointers followed one step: what points in circles ends there. */
  values(node: JsonObject, name: string): (JsonObject | string)[] {
    const values: (JsonObject | string)[] = [];
    for (const value of asList(propertyOf(node, name))) {
      const followed = isPointer(value) ? this.kept.get(asText(value['@id'])) : value;
      if (isJsonObject(followed) && !Object.hasOwn(followed, '@value')) values.push(followed);
      else if (asText(followed) !== '') values.push(asText(followed));
    }
    return values;
  }
}

function isPointer(value: unknown): value is JsonObject {
  return (
    isJsonObject(value) && typeof value['@id'] === 'string' && Object.keys(value).every(key => key.startsWith('@'))
  );
}
