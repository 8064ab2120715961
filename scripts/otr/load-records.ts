/** Loads a corpus for the headless engine: a file of any form that can be imported, or the bundled packs. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { citeQuote } from '../../lib/cite-quote.ts';
import { BUNDLED_PACKS } from '../../lib/exchange/bundled-packs.ts';
import type { PackContents } from '../../lib/exchange/pack.ts';
import type { CitedQuote } from '../../lib/types.ts';
import { openFile } from './import-file.ts';

/** Rejected records named one by one on standard error; the rest is counted. */
const MAX_NAMED = 10;

export async function loadCorpora(file: string | undefined): Promise<PackContents[]> {
  const paths =
    file === undefined
      ? BUNDLED_PACKS.map(pack => fileURLToPath(new URL(`../..${pack.path}`, import.meta.url)))
      : [file];
  return Promise.all(paths.map(loadCorpus));
}

async function loadCorpus(path: string): Promise<PackContents> {
  const name = basename(path);
  const contents: PackContents = {
    corpus: { id: name, name, version: '1', enabled: true },
    speakers: [],
    sources: [],
    quotes: [],
    contradictions: [],
  };
  let rejected = 0;
  try {
    for await (const batch of await openFile(path)) {
      Object.assign(contents.corpus, batch.head);
      for (const list of ['speakers', 'sources', 'quotes', 'contradictions'] as const)
        for (const record of batch[list]) contents[list].push(record as never);
      for (const { line, field, reason } of batch.rejected)
        if (++rejected <= MAX_NAMED)
          process.stderr.write(`${name}: ${field ?? `line ${line}`} was left out: ${reason}\n`);
    }
  } catch (error) {
    throw new Error(`The corpus ${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (rejected > MAX_NAMED) process.stderr.write(`${name}: ${rejected - MAX_NAMED} more records were left out.\n`);
  for (const quote of contents.quotes) quote.corpusId = contents.corpus.id;
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
