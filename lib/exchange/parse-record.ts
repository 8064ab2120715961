/** Parses the JSON text of one record, or says in a few words why it is none. */
import { jsonrepair } from 'jsonrepair';
import { MAX_NESTING } from './import-limits.ts';

export type JsonObject = Record<string, unknown>;
export type ParsedRecord = { value: JsonObject } | { reason: string };

/** `isMended`: trailing commas, control characters and the like are mended, as others' programs do too. */
export function parseRecord(text: string, isMended = false): ParsedRecord {
  const parsed = parseJson(text, isMended);
  if ('reason' in parsed) return parsed;
  return isJsonObject(parsed.value) ? { value: parsed.value } : { reason: 'is not a JSON object' };
}

export function parseJson(text: string, isMended = false): { value: unknown } | { reason: string } {
  // Before parsing: a parser that goes down with the text would run out of stack.
  if (nestsTooDeep(text)) return { reason: `nests deeper than ${MAX_NESTING} levels` };
  try {
    return { value: JSON.parse(text) };
  } catch {
    const value = isMended ? mend(text) : undefined;
    return value === undefined ? { reason: 'is not valid JSON' } : { value };
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mend(text: string): unknown {
  // Words without any brace are no object that was written carelessly, and what is cut off must not be taken for whole.
  if (!/^\s*[{[]/u.test(text) || !isBalanced(text)) return undefined;
  try {
    return JSON.parse(jsonrepair(text));
  } catch {
    return undefined;
  }
}

/** Brackets within strings are counted too, so the exact walk is made only where there are many. */
function nestsTooDeep(text: string): boolean {
  let opened = 0;
  for (let at = nextBracket(text, 0); at >= 0 && opened <= MAX_NESTING; at = nextBracket(text, at + 1)) opened++;
  return opened > MAX_NESTING && measureNesting(text).deepest > MAX_NESTING;
}

function isBalanced(text: string): boolean {
  return measureNesting(text).last === 0;
}

/** Brackets outside of strings: the most that are open at once, and how many are open at the end; within a string, one more. */
function measureNesting(text: string): { deepest: number; last: number } {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22:
        i = endOfString(text, i);
        if (i === text.length) return { deepest, last: depth + 1 };
        break;
      case 0x5b:
      case 0x7b:
        deepest = Math.max(deepest, ++depth);
        break;
      case 0x5d:
      case 0x7d:
        depth--;
    }
  }
  return { deepest, last: depth };
}

const BRACKET = /[[{]/g;

function nextBracket(text: string, from: number): number {
  BRACKET.lastIndex = from;
  return BRACKET.exec(text)?.index ?? -1;
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}
