/** Mends the records of a corpus in bulk, in one step that can be undone. */
import { repairMojibake } from '../text/mojibake.ts';
import type { Quote } from '../types.ts';
import { type Change, keepChange } from './changes.ts';
import { findFlawed } from './corpus-health.ts';
import type { CorpusDatabase } from './database.ts';
import { CorpusError } from './errors.ts';
import { workOnCorpus } from './install-corpus.ts';
import { PartReader } from './part-reader.ts';
import { placeParts } from './placed-parts.ts';
import { type RewriteOptions, rewriteRecords, rewritten } from './rewrite-corpus.ts';

/** Which flaws are mended, and how. */
export interface Repairs {
  /** Of records with the same words and speaker the first stays. */
  isWithoutDuplicates?: boolean;
  /** "donâ€™t" becomes "don’t", in words, names and titles. */
  isUngarbled?: boolean;
  /** A record without a date gets that of its source, and says so. */
  hasDatesOfSources?: boolean;
}

/** Said of a date that was taken from the source: it is the day on which the words were printed, not surely that on which they were spoken. */
const PUBLICATION = 'date of publication';

export async function repairCorpus(
  database: CorpusDatabase,
  corpusId: string,
  { isWithoutDuplicates = false, isUngarbled = false, hasDatesOfSources = false }: Repairs,
  options: RewriteOptions = {},
): Promise<Change> {
  return workOnCorpus(corpusId, async () => {
    const corpus = await database.corpora.get(corpusId);
    if (!corpus) throw new CorpusError('no corpus', corpusId);
    const duplicates = isWithoutDuplicates
      ? await findFlawed(new PartReader(database), placeParts([corpus]), 'duplicate')
      : new Map();
    const dropped = new Map([...duplicates].map(([{ part }, numbers]) => [part.id, new Set<number>(numbers)]));
    const published = new Map<string, string>();
    let count = 0;

    const mend = (quote: Quote): Quote => {
      const date = hasDatesOfSources && !quote.dateCreated ? published.get(quote.isPartOf) : undefined;
      return {
        ...quote,
        ...(isUngarbled
          ? {
              exact: repairMojibake(quote.exact),
              prefix: repairMojibake(quote.prefix),
              suffix: repairMojibake(quote.suffix),
            }
          : {}),
        ...(date ? { dateCreated: date, temporalBasis: PUBLICATION } : {}),
      };
    };
    const isSame = (one: Quote, other: Quote) =>
      one.exact === other.exact &&
      one.prefix === other.prefix &&
      one.suffix === other.suffix &&
      one.dateCreated === other.dateCreated;

    const rewriting = {
      speaker: <T extends { name: string }>(speaker: T): T =>
        isUngarbled ? { ...speaker, name: repairMojibake(speaker.name) } : speaker,
      source: <T extends { id: string; name: string; datePublished?: string }>(source: T): T => {
        if (hasDatesOfSources && source.datePublished) published.set(source.id, source.datePublished);
        return isUngarbled ? { ...source, name: repairMojibake(source.name) } : source;
      },
      quote: (quote: Quote, { id }: { id: string }, number: number): Quote | null => {
        if (dropped.get(id)?.has(number)) {
          count++;
          return null;
        }
        const mended = mend(quote);
        if (!isSame(mended, quote)) count++;
        return mended;
      },
    };
    return rewriteRecords(database, corpus, rewriting, options, staged => {
      const step = { kind: 'repair records', names: [corpus.name], count, corpusIds: [corpusId] } as const;
      return keepChange(database, step, async () => {
        const now = await database.corpora.get(corpusId);
        if (!now || now.revision !== corpus.revision) throw new CorpusError('busy', corpusId);
        await database.corpora.put(rewritten(now, staged));
        await database.unfinished.bulkDelete(staged.notes);
      });
    });
  });
}
