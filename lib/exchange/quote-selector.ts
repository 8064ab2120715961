/** Finds the marked words in the target of a W3C Web Annotation, also where selectors refine each other. */
import type { JsonObject } from './parse-record.ts';
import { asObjects, asText } from './wild-json.ts';

export interface MarkedWords {
  exact: string;
  prefix: string;
  suffix: string;
}

const MAX_DEPTH = 8;

export function findMarkedWords(target: JsonObject, depth = 0): MarkedWords | null {
  if (depth > MAX_DEPTH) return null;
  for (const selector of asObjects(target.selector)) {
    if (asText(selector.type ?? selector['@type']).endsWith('TextQuoteSelector'))
      return { exact: asText(selector.exact), prefix: asText(selector.prefix), suffix: asText(selector.suffix) };
    for (const way of ['refinedBy', 'items', 'startSelector']) {
      const inner = findMarkedWords({ selector: selector[way] }, depth + 1);
      if (inner !== null) return inner;
    }
  }
  return null;
}
