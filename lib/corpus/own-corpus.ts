/**
 * The reader's own corpora: quotes that were recorded while reading, and what takes them back.
 *
 * Ids come from the words and the page's address, so that the same words of the same page are one record however often they are recorded.
 */
import { textKey } from '../text/text-key.ts';
import type { CalendarDate, Quote, Source, Speaker, UtteranceKind } from '../types.ts';
import { undoChange } from './changes.ts';
import type { CorpusDatabase } from './database.ts';
import { addRecords, deleteRecords } from './edit-corpus.ts';
import { CorpusError } from './errors.ts';
import { installCorpus } from './install-corpus.ts';
import { globalId } from './part-format.ts';
import { PartReader } from './part-reader.ts';
import { placeParts } from './placed-parts.ts';
import { rebuildIndex } from './quote-index.ts';
import { findRows } from './read-records.ts';

/** Bundled packs and files that are put in again replace their corpus; one of the reader's own is added to, and known by its id. */
const OWN_PREFIX = 'own-';
/** Each recording is a further segment of the index. From so many on they are joined behind the answers, before a question has to wait for it. */
const SEGMENTS_TO_JOIN = 4;

export function isOwnCorpus(corpusId: string): boolean {
  return corpusId.startsWith(OWN_PREFIX);
}

/** The page that quotes are recorded from. */
export interface RecordedPage {
  /** As `pageAddress` gives it. */
  address: string;
  title: string;
  publisher: string | null;
  datePublished: CalendarDate | null;
  inLanguage: string | null;
}

export interface QuoteDraft {
  exact: string;
  prefix: string;
  suffix: string;
  kind: UtteranceKind;
  speakerName: string | null;
  dateCreated: CalendarDate | null;
  /** How the date was concluded. */
  temporalBasis: string | null;
}

/** What was put in, and what takes it back again. */
export interface Recording {
  corpusId: string;
  corpusName: string;
  quoteIds: string[];
  /** Null where nothing was new. */
  changeId: number | null;
  /** How many of the quotes were recorded from this page before. */
  knownCount: number;
}

/** The reader's corpus of this name; a new one where there is none. @returns its id */
export async function openOwnCorpus(database: CorpusDatabase, name: string): Promise<string> {
  const all = await database.corpora.orderBy('order').toArray();
  return all.find(corpus => isOwnCorpus(corpus.id) && corpus.name === name)?.id ?? createOwnCorpus(database, name);
}

/** @returns the new corpus's id */
export async function createOwnCorpus(database: CorpusDatabase, name: string): Promise<string> {
  const id = `${OWN_PREFIX}${crypto.randomUUID().slice(0, 8)}`;
  await installCorpus(database, {
    corpus: { id, name, version: '1', enabled: true },
    speakers: [],
    sources: [],
    quotes: [],
    contradictions: [],
    rejected: [],
  });
  return id;
}

/** Puts quotes of one page into a corpus; those that it has from this page are passed over. */
export async function recordQuotes(
  database: CorpusDatabase,
  corpusId: string,
  page: RecordedPage,
  drafts: readonly QuoteDraft[],
  { isKeptInJournal = true } = {},
): Promise<Recording> {
  const corpus = await database.corpora.get(corpusId);
  if (!corpus) throw new CorpusError('no corpus', corpusId);
  const source = await toSource(page);
  const records = await Promise.all(drafts.map(draft => toRecord(corpusId, source, page, draft)));
  const byId = new Map(records.map(record => [globalId(corpusId, record.quote.id), record]));
  const known = await findRows(new PartReader(database), placeParts([corpus]), [...byId.keys()]);
  const fresh = [...byId].filter(([id]) => !known.has(id)).map(([, record]) => record);
  const speakers = new Map(fresh.flatMap(({ speaker }) => (speaker ? [[speaker.id, speaker] as const] : [])));
  const quotes = fresh.map(({ quote }) => quote);
  const change =
    quotes.length > 0
      ? await addRecords(database, corpusId, { speakers: [...speakers.values()], sources: [source], quotes })
      : null;
  // What is remembered by itself is no step of the reader's: it would bury those.
  if (change && !isKeptInJournal) await database.changes.delete(change.id);
  if ((corpus.segments?.length ?? 0) + 1 >= SEGMENTS_TO_JOIN)
    rebuildIndex(database, corpusId).catch(error => console.warn('The index of', corpusId, error));
  return {
    corpusId,
    corpusName: corpus.name,
    quoteIds: quotes.map(({ id }) => globalId(corpusId, id)),
    changeId: change?.id ?? null,
    knownCount: drafts.length - fresh.length,
  };
}

/** Takes a recording back as if it had not been; where something else was recorded since, its quotes are taken out. */
export async function unrecordQuotes(database: CorpusDatabase, recording: Recording): Promise<void> {
  const { corpusId, quoteIds, changeId } = recording;
  if (changeId === null) return;
  try {
    await undoChange(database, changeId);
  } catch (error) {
    const isLate = error instanceof CorpusError && (error.kind === 'undo blocked' || error.kind === 'undo gone');
    if (!isLate) throw error;
    if (await database.corpora.get(corpusId)) await deleteRecords(database, corpusId, quoteIds);
  }
}

async function toSource({ address, title, publisher, datePublished }: RecordedPage): Promise<Source> {
  return {
    id: `page-${await shortHash(address)}`,
    name: title,
    url: address,
    publisherCertainty: publisher === null ? 'unknown' : 'stated',
    ...(publisher === null ? {} : { publisher }),
    ...(datePublished === null ? {} : { datePublished }),
  };
}

async function toRecord(
  corpusId: string,
  source: Source,
  page: RecordedPage,
  draft: QuoteDraft,
): Promise<{ quote: Quote; speaker: Speaker | null }> {
  const { exact, prefix, suffix, kind, speakerName, dateCreated, temporalBasis } = draft;
  const speaker: Speaker | null =
    speakerName === null
      ? null
      : {
          id: `speaker-${await shortHash(textKey(speakerName))}`,
          type: 'Person',
          name: speakerName,
          alternateName: [],
        };
  const quote: Quote = {
    id: `quote-${await shortHash(`${source.url}\n${textKey(exact)}`)}`,
    corpusId,
    exact,
    prefix,
    suffix,
    kind,
    creator: speaker?.id ?? null,
    isPartOf: source.id,
    inLanguage: page.inLanguage ?? 'und',
    about: [],
    ...(dateCreated === null ? {} : { dateCreated }),
    ...(temporalBasis === null ? {} : { temporalBasis }),
  };
  return { quote, speaker };
}

/** 64 bits of SHA-256: among a million records two share it once in ten million corpora. */
async function shortHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest, 0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
