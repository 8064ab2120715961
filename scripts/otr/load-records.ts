/** Loads a corpus for the headless engine: a pack or JSON lines, or the bundled packs. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { citeQuote } from '../../lib/cite-quote.ts';
import { BUNDLED_PACKS } from '../../lib/exchange/bundled-packs.ts';
import { readCorpusFile } from '../../lib/exchange/corpus-file.ts';
import type { PackContents } from '../../lib/exchange/pack.ts';
import type { CitedQuote } from '../../lib/types.ts';

/** Rejected records named one by one on standard error; the rest is counted. */
const MAX_NAMED = 10;

export async function loadCorpora(file: string | undefined): Promise<PackContents[]> {
  const paths = file === undefined ? BUNDLED_PACKS.map(pack => new URL(`../..${pack.path}`, import.meta.url)) : [file];
  return Promise.all(paths.map(loadCorpus));
}

async function loadCorpus(path: string | URL): Promise<PackContents> {
  const name = basename(String(path));
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new Error(`The corpus ${name} cannot be read: there is no such file, or it may not be opened.`);
  }
  const reading = readCorpusFile(text, { name });
  if (!reading.ok) throw new Error(`The corpus ${name} cannot be read: ${reading.error}`);
  const { rejected, ...contents } = reading.value;
  for (const { path: place, reason } of rejected.slice(0, MAX_NAMED))
    process.stderr.write(`${name}: ${place} was left out: ${reason}\n`);
  if (rejected.length > MAX_NAMED)
    process.stderr.write(`${name}: ${rejected.length - MAX_NAMED} more records were left out.\n`);
  return contents;
}

/** Quotes with the people and papers they refer to. */
export function citeAll({ quotes, speakers, sources }: PackContents): CitedQuote[] {
  const speakerById = new Map(speakers.map(speaker => [speaker.id, speaker]));
  const sourceById = new Map(sources.map(source => [source.id, source]));
  return quotes.map(quote => citeQuote(quote, speakerById, sourceById));
}

export async function loadRecords(file: string | undefined): Promise<CitedQuote[]> {
  return (await loadCorpora(file)).flatMap(citeAll);
}
