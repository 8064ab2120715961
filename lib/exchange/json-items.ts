/** Gives the JSON records of a file one by one, whether it is one document with lists in it, several documents, or one record a line. */
import { ImportError } from '../imported.ts';
import type { ImportBuilder } from './import-builder.ts';
import { MAX_EXCERPT_CHARS } from './import-limits.ts';
import type { TextPiece } from './import-text.ts';
import { type ElementNames, ElementReader, type JsonElement, type JsonMembers } from './json-elements.ts';
import { DAMAGED, describeLineProblem, ELEMENT_PROBLEMS } from './line-problems.ts';
import { parseJson } from './parse-record.ts';
import { peekText } from './peek-text.ts';
import { readLines } from './text-lines.ts';

const NO_JSON = 'This is not JSON: a document of JSON begins with { or [.';

export interface JsonPlace {
  /** The line, or the number of the record in its document. */
  line: number;
  /** `claims[3]`, or '' where the line or number alone tells. */
  path: string;
  excerpt: string;
}

export type JsonItem = { place: JsonPlace; isHead: boolean } & ({ value: unknown } | { reason: string });

/**
 * @param names lists whose elements are records
 * Documents without such a list are given whole. With `isHead` comes what a document says beside its lists, at its end.
 */
export async function* readJsonItems(
  pieces: AsyncIterable<TextPiece>,
  names: ElementNames,
  builder: ImportBuilder,
): AsyncGenerator<JsonItem[]> {
  const { head, all } = await peekText(pieces);
  if (!/^[\s\uFEFF]*[{[]/u.test(head)) throw new ImportError(NO_JSON);
  yield* holdsOneRecordALine(head) ? itemsOfLines(all) : itemsOfDocument(all, names, builder);
}

/** The first line is a JSON text by itself, and another one begins in the next. */
export function holdsOneRecordALine(head: string): boolean {
  const [, line = '', next = ''] = /^\uFEFF?\s*([^\r\n]*)[\r\n]+\s*(\S?)/u.exec(head) ?? [];
  if (!/^[{[]/u.test(next) || !/^[{[]/u.test(line)) return false;
  return 'value' in parseJson(line);
}

async function* itemsOfLines(pieces: AsyncIterable<TextPiece>): AsyncGenerator<JsonItem[]> {
  for await (const lines of readLines(pieces)) {
    yield lines.map(line => {
      const place = { line: line.number, path: '', excerpt: line.text };
      const problem = describeLineProblem(line);
      return { place, isHead: false, ...(problem === null ? parseJson(line.text, true) : { reason: problem }) };
    });
  }
}

async function* itemsOfDocument(
  pieces: AsyncIterable<TextPiece>,
  names: ElementNames,
  builder: ImportBuilder,
): AsyncGenerator<JsonItem[]> {
  const elements = new ElementReader(names);
  const numbers = new Numbering();
  for await (const { text, isDamaged } of pieces) {
    const items = elements.read(text).map(found => numbers.toItem(found, isDamaged));
    yield items.filter(item => item !== null);
  }
  const { found, isCutOff } = elements.finish();
  if (isCutOff) builder.note('The file ends before its document does: it was cut off.');
  yield found.map(last => numbers.toItem(last, false, isCutOff)).filter(item => item !== null);
}

class Numbering {
  private count = 0;

  toItem(found: JsonElement | JsonMembers, isDamaged: boolean, isCutOff = false): JsonItem | null {
    if ('members' in found) return this.toWhole(found, isDamaged, isCutOff);
    const { text, problem, list, index } = found;
    this.count++;
    const place = { line: this.count, path: list === null ? '' : `${list}[${index}]`, excerpt: excerptOf(text) };
    if (problem) return { place, isHead: false, reason: ELEMENT_PROBLEMS[problem] };
    if (isDamaged && text.includes('\uFFFD')) return { place, isHead: false, reason: DAMAGED };
    return { place, isHead: false, ...parseJson(text, true) };
  }

  private toWhole(found: JsonMembers, isDamaged: boolean, isCutOff: boolean): JsonItem | null {
    const { members, isEnd, isWhole, isDocument, problem } = found;
    if (!isEnd || !isDocument) return null;
    if (isWhole) this.count++;
    const place = { line: this.count, path: '', excerpt: excerptOf(members) };
    if (problem) return { place, isHead: !isWhole, reason: ELEMENT_PROBLEMS[problem] };
    if (isWhole && isCutOff) return { place, isHead: false, reason: ELEMENT_PROBLEMS['cut off'] };
    if (isWhole && isDamaged && members.includes('\uFFFD')) return { place, isHead: false, reason: DAMAGED };
    return { place, isHead: !isWhole, ...parseJson(members, true) };
  }
}

/** A copy: a slice would keep the whole piece of the file in memory. */
function excerptOf(text: string): string {
  return text.slice(0, MAX_EXCERPT_CHARS);
}
