/** Reads a corpus file of either form: a pack (one JSON object) or JSON lines. */
import { readCorpusLines } from './corpus-lines.ts';
import { type PackLimits, type PackReading, readPack } from './pack.ts';

interface CorpusFileOptions extends PackLimits {
  /** Used as the corpus's id and name where the file has none: JSON lines have no head. */
  name: string;
}

/** A file that is one JSON object of several lines, or one with `schemaVersion`, is a pack; any other is read line by line. */
export function readCorpusFile(text: string, options: CorpusFileOptions): PackReading {
  const { name, ...limits } = options;
  const pack = parseAsPack(text);
  return pack ? readPack(pack, limits) : readCorpusLines(text, { corpusId: name, name, ...limits });
}

function parseAsPack(text: string): object | null {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Two lines are no JSON text as a whole: that is how JSON lines look from here.
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const isSingleLine = 'id' in value && 'text' in value && !('schemaVersion' in value);
  return isSingleLine ? null : value;
}
