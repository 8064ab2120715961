/**
 * Gives the elements of the lists in a JSON document one by one, as texts, while the document is read: memory holds one element, not the
 * document.
 *
 * Idea: strings and brackets alone tell where an element begins and ends; the element itself is left to JSON.parse. So a document of a
 * gigabyte is read in one pass, a broken element does not hurt its neighbours, and what is broken can be shown. Several documents may follow
 * each other. Elements that are too long or nest too deep are told, and not held.
 * Cost: one look at each unit outside of strings; strings are jumped over.
 * Limit: where a quotation mark is missing, what is inside and what is outside of strings is exchanged, and the rest of the document is lost.
 */
import { MAX_EXCERPT_CHARS, MAX_NESTING, MAX_RECORD_CHARS } from './import-limits.ts';

export interface JsonElement {
  /** The name of the list it stands in; '' for a document that is a list, null for a document that is no list (then it has no lists in it). */
  list: string | null;
  /** Its number in its list, from 0, over all lists of that name. */
  index: number;
  text: string;
  problem?: 'too long' | 'too deep' | 'cut off';
}

/** Members of an object that stand beside its lists. They are told where its first list begins, and again where it ends. */
export interface JsonMembers {
  members: string;
  /** The document itself, or an element of a container. */
  isDocument: boolean;
  isEnd: boolean;
  /** True where the object held none of the lists. */
  isWhole: boolean;
  /** A member was too much to hold, and is not among them. */
  problem?: 'too long' | 'too deep';
}

export interface ElementNames {
  /** Members whose value is a list of records. */
  lists: ReadonlySet<string>;
  /** Lists whose elements hold lists of records in turn. */
  containers?: ReadonlySet<string>;
}

/** What is open at a place: an object whose members are looked at, or a list whose elements are given out. */
interface Frame {
  kind: 'document' | 'object' | 'list' | 'container list';
  name: string;
  /** Of an object: its other members so far, and whether it had lists. */
  members: string;
  hasLists: boolean;
  key: string | null;
  problem?: 'too long' | 'too deep';
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const BYTE_ORDER_MARK = 0xfeff;

export class ElementReader {
  private readonly names: ElementNames;
  private readonly frames: Frame[] = [newFrame('document', '')];
  private readonly counts = new Map<string, number>();
  private found: (JsonElement | JsonMembers)[] = [];
  /** The value or key that is being read: its text so far, and how deep it is open. */
  private text = '';
  private isReading = false;
  private depth = 0;
  private maxDepth = 0;
  private length = 0;
  private isInString = false;
  private isEscaped = false;

  constructor(names: ElementNames) {
    this.names = names;
  }

  read(chunk: string): (JsonElement | JsonMembers)[] {
    this.found = [];
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      if (this.isInString) {
        i = this.skipString(chunk, i);
        continue;
      }
      const unit = chunk.charCodeAt(i);
      if (unit <= 0x20 || unit === BYTE_ORDER_MARK) continue;
      if (!this.isReading) {
        if (this.openFrame(unit)) continue;
        if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) {
          this.closeFrame();
          continue;
        }
        if (unit === COMMA || unit === COLON) continue;
        this.isReading = true;
        from = i;
      }
      switch (unit) {
        case QUOTE:
          this.isInString = true;
          break;
        case OPEN_LIST:
        case OPEN_OBJECT:
          this.depth++;
          if (this.depth > this.maxDepth) this.maxDepth = this.depth;
          break;
        case CLOSE_LIST:
        case CLOSE_OBJECT:
          if (this.depth === 0) {
            this.hold(chunk.slice(from, i));
            this.endValue();
            this.closeFrame();
          } else if (--this.depth === 0) {
            this.hold(chunk.slice(from, i + 1));
            this.endValue();
          }
          break;
        case COMMA:
        case COLON:
          if (this.depth > 0) break;
          this.hold(chunk.slice(from, i));
          this.endValue(unit === COLON);
          break;
      }
    }
    if (this.isReading) this.hold(chunk.slice(from));
    return this.found;
  }

  /** What is still open when the text ends was cut off. */
  finish(): { found: (JsonElement | JsonMembers)[]; isCutOff: boolean } {
    this.found = [];
    const isCutOff = this.isReading && (this.depth > 0 || this.isInString);
    const isOpen = this.frames.length > 1;
    if (this.isReading) {
      if (isCutOff) this.endCutOff();
      else this.endValue();
    }
    while (this.frames.length > 1) this.closeFrame();
    return { found: this.found, isCutOff: isCutOff || isOpen };
  }

  private skipString(chunk: string, start: number): number {
    let i = start;
    if (this.isEscaped) {
      this.isEscaped = false;
      i++;
    }
    for (; i < chunk.length; i++) {
      const unit = chunk.charCodeAt(i);
      if (unit === QUOTE) {
        this.isInString = false;
        return i;
      }
      if (unit === BACKSLASH) {
        i++;
        if (i === chunk.length) this.isEscaped = true;
      }
    }
    return i;
  }

  private get frame(): Frame {
    return this.frames.at(-1) as Frame;
  }

  /** Enters a list or an object that is not a record by itself. */
  private openFrame(unit: number): boolean {
    const { kind, key, name } = this.frame;
    if (unit === OPEN_LIST) {
      if (kind === 'document') this.frames.push(newFrame('list', ''));
      else if (kind === 'object' && key !== null && this.names.lists.has(key)) this.openList('list', key);
      else if (kind === 'object' && key !== null && this.names.containers?.has(key))
        this.openList('container list', key);
      else return false;
      return true;
    }
    if (unit !== OPEN_OBJECT || (kind !== 'document' && kind !== 'container list')) return false;
    this.frames.push(newFrame('object', name));
    return true;
  }

  private openList(kind: 'list' | 'container list', key: string): void {
    const { frame } = this;
    // What the document says of itself is told before its first record.
    if (!frame.hasLists) this.tellMembers(frame, false);
    frame.hasLists = true;
    frame.key = null;
    this.frames.push(newFrame(kind, key));
  }

  private closeFrame(): void {
    if (this.frames.length === 1) return;
    const frame = this.frames.pop() as Frame;
    if (frame.kind === 'object') this.tellMembers(frame, true);
  }

  private tellMembers({ members, hasLists, problem, name }: Frame, isEnd: boolean): void {
    this.found.push({
      members: `{${members}}`,
      isDocument: name === '',
      isEnd,
      isWhole: isEnd && !hasLists,
      ...(problem ? { problem } : {}),
    });
  }

  private hold(text: string): void {
    this.length += text.length;
    if (this.length <= MAX_RECORD_CHARS) this.text += text;
    else this.text = this.text.slice(0, MAX_EXCERPT_CHARS) || text.slice(0, MAX_EXCERPT_CHARS);
  }

  private endValue(isKey = false): void {
    const { frame } = this;
    const text = this.text.trim();
    const problem = this.length > MAX_RECORD_CHARS ? 'too long' : this.maxDepth > MAX_NESTING ? 'too deep' : undefined;
    this.reset();
    if (text === '') return;
    if (frame.kind === 'object') {
      if (isKey) frame.key = keyOf(text);
      else if (frame.key !== null) {
        const isRoom = frame.members.length + text.length <= MAX_RECORD_CHARS;
        if (problem === undefined && isRoom)
          frame.members += `${frame.members === '' ? '' : ','}${JSON.stringify(frame.key)}:${text}`;
        else frame.problem = problem ?? 'too long';
        frame.key = null;
      }
      return;
    }
    this.give(text, problem);
  }

  private endCutOff(): void {
    const text = this.text.slice(0, MAX_EXCERPT_CHARS);
    this.reset();
    if (this.frame.kind !== 'object') this.give(text, 'cut off');
  }

  private give(text: string, problem: JsonElement['problem']): void {
    const { kind, name } = this.frame;
    const list = kind === 'document' ? null : name;
    const index = this.counts.get(name) ?? 0;
    this.counts.set(name, index + 1);
    this.found.push({ list, index, text, ...(problem ? { problem } : {}) });
  }

  private reset(): void {
    this.text = '';
    this.isReading = false;
    this.depth = 0;
    this.maxDepth = 0;
    this.length = 0;
    this.isInString = false;
    this.isEscaped = false;
  }
}

function newFrame(kind: Frame['kind'], name: string): Frame {
  return { kind, name, members: '', hasLists: false, key: null };
}

function keyOf(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
