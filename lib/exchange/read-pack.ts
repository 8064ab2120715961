/**
 * Reads a pack as a stream. Large packs come in parts, so that a speaker stands shortly before the quotes that need it:
 * `{"schemaVersion":1,"id","name",…,"hasPart":[{"speakers":[],"sources":[],"quotes":[],"contradictions":[]},…]}`; the four lists may stand
 * in the pack itself as well.
 */
import { ImportError } from '../imported.ts';
import type { ImportBuilder } from './import-builder.ts';
import { MAX_EXCERPT_CHARS } from './import-limits.ts';
import type { TextPiece } from './import-text.ts';
import { ElementReader, type JsonElement, type JsonMembers } from './json-elements.ts';
import { DAMAGED, ELEMENT_PROBLEMS } from './line-problems.ts';
import { readPackHead, takeHead } from './pack-head.ts';
import { PACK_LISTS, type PackList, PackRecords } from './pack-records.ts';
import { parseRecord } from './parse-record.ts';

const NAMES = { lists: PACK_LISTS, containers: new Set(['hasPart']) };
const HEAD_FIELDS = ['schemaVersion', 'id', 'name'] as const;
/** So many records wait in memory for the head; in a larger pack it has to come first. */
const MAX_EARLY = 50_000;
const NO_PACK = 'This is not a pack: a pack is one JSON object with “schemaVersion”, “id” and “name”.';

export async function* readPackStream(pieces: AsyncIterable<TextPiece>, builder: ImportBuilder): AsyncGenerator<void> {
  const pack = new PackReader(builder);
  const elements = new ElementReader(NAMES);
  for await (const { text, isDamaged } of pieces) {
    for (const found of elements.read(text)) pack.take(found, isDamaged);
    yield;
  }
  const { found, isCutOff } = elements.finish();
  for (const last of found) pack.take(last, false);
  pack.finish(isCutOff);
  yield;
}

class PackReader {
  private readonly builder: ImportBuilder;
  private records: PackRecords | null = null;
  /** Records that came before the pack has said what it is. */
  private early: { element: JsonElement; isDamaged: boolean }[] = [];
  private number = 0;

  constructor(builder: ImportBuilder) {
    this.builder = builder;
  }

  take(found: JsonElement | JsonMembers, isDamaged: boolean): void {
    if ('members' in found) this.takeMembers(found);
    else if (found.list === null || found.list === '') throw new ImportError(NO_PACK);
    else if (this.records) this.takeElement(found, isDamaged);
    else if (this.early.length < MAX_EARLY) this.early.push({ element: found, isDamaged });
    else throw new ImportError('In this pack “schemaVersion”, “id” and “name” have to stand before the records.');
  }

  finish(isCutOff: boolean): void {
    if (!this.records) throw new ImportError(NO_PACK);
    this.records.finish();
    if (isCutOff) this.builder.note('The file ends before the pack does: it was cut off.');
  }

  /** The head may go on behind the lists: as long as it is not complete and the pack goes on, the records wait. */
  private takeMembers({ members, isDocument, isEnd }: JsonMembers): void {
    if (isEnd && members !== '{}') this.rejectNoLists(members);
    if (!isDocument || (this.records && !isEnd)) return;
    const parsed = parseRecord(members);
    if ('reason' in parsed)
      throw new ImportError(`This pack cannot be read: what it says about itself ${parsed.reason}.`);
    const { value } = parsed;
    if (this.records) {
      const reading = readPackHead(value);
      if (reading.ok) this.builder.head(reading.head);
      return;
    }
    if (!isEnd && HEAD_FIELDS.some(name => value[name] === undefined)) return;
    this.records = new PackRecords(this.builder, takeHead(value, this.builder).id);
    for (const { element, isDamaged } of this.early) this.takeElement(element, isDamaged);
    this.early = [];
  }

  /** “quotes” that is no list is no list of quotes; silence would lose them. */
  private rejectNoLists(members: string): void {
    const parsed = parseRecord(members);
    if ('reason' in parsed) return;
    for (const list of [...PACK_LISTS, 'hasPart']) {
      const value = parsed.value[list];
      if (value !== undefined && value !== null)
        this.builder.reject(
          ++this.number,
          `“${list}” must be a list`,
          JSON.stringify(value).slice(0, MAX_EXCERPT_CHARS),
          list,
        );
    }
  }

  private takeElement(element: JsonElement, isDamaged: boolean): void {
    const records = this.records as PackRecords;
    this.number++;
    const path = `${element.list}[${element.index}]`;
    const place = { line: this.number, path, excerpt: element.text.slice(0, MAX_EXCERPT_CHARS) };
    let reason = element.problem ? ELEMENT_PROBLEMS[element.problem] : null;
    if (reason === null && isDamaged && element.text.includes('\uFFFD')) reason = DAMAGED;
    if (reason === null) {
      const parsed = parseRecord(element.text);
      if ('value' in parsed) {
        records.take(element.list as PackList, parsed.value, place);
        return;
      }
      ({ reason } = parsed);
    }
    this.builder.reject(place.line, `the record ${reason}`, place.excerpt, path);
  }
}
