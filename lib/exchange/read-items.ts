/** Reads a format whose records are JSON objects: hands each object to `take`, and rejects what is none. */
import type { ImportBuilder } from './import-builder.ts';
import type { TextPiece } from './import-text.ts';
import type { ElementNames } from './json-elements.ts';
import { type JsonPlace, readJsonItems } from './json-items.ts';
import { isJsonObject, type JsonObject } from './parse-record.ts';

export async function* readItems(
  pieces: AsyncIterable<TextPiece>,
  names: ElementNames,
  builder: ImportBuilder,
  take: (record: JsonObject, place: JsonPlace) => void,
): AsyncGenerator<void> {
  for await (const items of readJsonItems(pieces, names, builder)) {
    for (const item of items) {
      const { place } = item;
      if (item.isHead) continue;
      if ('reason' in item) builder.reject(place.line, item.reason, place.excerpt, place.path || undefined);
      else if (isJsonObject(item.value)) take(item.value, place);
      else builder.reject(place.line, 'is not a JSON object', place.excerpt, place.path || undefined);
    }
    yield;
  }
}
