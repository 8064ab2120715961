/** Reads annotations of Hypothesis: answers of its search and its export files. The annotator's comment is the description, not the words. */
import type { ImportOptions } from '../imported.ts';
import type { ImportBuilder } from './import-builder.ts';
import type { TextPiece } from './import-text.ts';
import { findMarkedWords } from './quote-selector.ts';
import { readItems } from './read-items.ts';
import { takeDraft } from './record-draft.ts';
import { asList, asObjects, asText, serviceError } from './wild-json.ts';

export function readHypothesis(
  pieces: AsyncIterable<TextPiece>,
  builder: ImportBuilder,
  options: ImportOptions,
): AsyncIterable<void> {
  return readItems(pieces, { lists: new Set(['', 'rows', 'annotations']) }, builder, (annotation, place) => {
    const targets = asObjects(annotation.target);
    const words = targets.map(target => findMarkedWords(target)).find(found => found !== null);
    if (!words) {
      const isReply = asList(annotation.references).length > 0;
      const isAnnotation = Object.hasOwn(annotation, 'uri') || targets.length > 0;
      const kind = isReply ? 'is a reply' : isAnnotation ? 'is a note on the whole page' : 'is no annotation';
      const reason = serviceError(annotation) || `${kind}: it marks no words`;
      builder.reject(place.line, reason, place.excerpt, place.path || undefined);
      return;
    }
    const document = asObjects(annotation.document)[0] ?? {};
    const draft = {
      id: asText(annotation.id),
      text: words.exact,
      prefix: words.prefix,
      suffix: words.suffix,
      source: { url: asText(annotation.uri) || asText(targets[0]?.source), title: asText(document.title) },
      about: asList(annotation.tags).map(asText),
      description: asText(annotation.text),
    };
    takeDraft(builder, draft, place, { ...options, textField: 'exact' });
  });
}
