/** Reads values of JSON as they are found in the wild: a text where a list is due, a number where a text is due, `{"@value":…}`. */
import { isJsonObject, type JsonObject } from './parse-record.ts';

/** The text of a value: of a number its digits, of a JSON-LD value its `@value`, of a list its first text; otherwise ''. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) {
    for (const entry of value) {
      const text = Array.isArray(entry) ? '' : asText(entry);
      if (text !== '') return text;
    }
    return '';
  }
  return isJsonObject(value) && Object.hasOwn(value, '@value') && !isJsonObject(value['@value'])
    ? asText(value['@value'])
    : '';
}

/** The first of these fields that holds a text. */
export function firstText(fields: JsonObject, ...names: readonly string[]): string {
  for (const name of names) {
    const text = Object.hasOwn(fields, name) ? asText(fields[name]) : '';
    if (text !== '') return text;
  }
  return '';
}

/** A list as it is, nothing as an empty one, anything else as a list of one. */
export function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** What a service said in place of an answer that somebody saved, or ''. */
export function serviceError(record: JsonObject): string {
  const { error, status, reason } = record;
  const said = isJsonObject(error) ? asText(error.message) : status === 'failure' ? asText(reason) : '';
  return said === '' ? '' : `is an error of the service: “${said.slice(0, 120)}”`;
}

/** The objects among one or many values. */
export function asObjects(value: unknown): JsonObject[] {
  return asList(value).filter(isJsonObject);
}
