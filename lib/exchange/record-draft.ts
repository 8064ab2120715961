/** Takes a record as foreign formats have it, with everything in one place, and makes quote, speaker and sources of it. */
import type { DateOrder } from '../imported.ts';
import { repairMojibake } from '../text/mojibake.ts';
import type { Appearance, Quote, Review, Source, Speaker, UtteranceKind } from '../types.ts';
import { type ImportBuilder, idFrom } from './import-builder.ts';
import { MAX_ID_CHARS, MAX_TEXT_CHARS } from './import-limits.ts';
import { readDate } from './read-date.ts';
import { shortSum } from './seen-ids.ts';

/** A document as a foreign record tells of it. All texts may be empty. */
export interface SourceDraft {
  title?: string;
  url?: string;
  publisher?: string;
  published?: string;
  archivedAt?: string;
}

export interface AppearanceDraft {
  source: SourceDraft;
  prefix?: string;
  suffix?: string;
  exact?: string;
  review?: Review;
}

export interface SpeakerDraft {
  name: string;
  type?: Speaker['type'];
  alternateName?: string[];
  jobTitle?: string;
  sameAs?: string;
  /** The name is a description (“Facebook users”). */
  isDescription?: boolean;
}

export interface RecordDraft {
  /** Made from the words, speaker, date and address where the record has none. */
  id?: string;
  text: string;
  prefix?: string;
  suffix?: string;
  kind?: UtteranceKind;
  speaker?: SpeakerDraft;
  /** The role at that time. */
  jobTitle?: string;
  recipient?: string;
  date?: string;
  temporalBasis?: string;
  source?: SourceDraft;
  appearances?: AppearanceDraft[];
  language?: string;
  about?: string[];
  description?: string;
}

export interface DraftPlace {
  line: number;
  excerpt: string;
  path?: string;
}

export interface DraftOptions {
  dateOrder?: DateOrder | undefined;
  repairMojibake?: boolean | undefined;
  /** What the format calls the words, for the sentences about them. */
  textField?: string;
}

/** How many sets of quotations write that nobody is known to have said it. */
const NOBODY = new Set(['', 'none', 'null', 'unknown', 'n/a', 'anonymous', 'not stated']);
const MAX_LIST_LENGTH = 200;
const NO_WEB_ADDRESS = 'Addresses that do not begin with http:// or https:// were left out.';
const NO_PUBLICATION_DATE = 'Dates of publication that are no dates were left out.';
const UNKNOWN_LANGUAGE = 'und';

/** Takes the record or rejects it, with the field and the reason. */
export function takeDraft(
  builder: ImportBuilder,
  given: RecordDraft,
  place: DraftPlace,
  options: DraftOptions = {},
): boolean {
  const draft = options.repairMojibake ? (mendAll(given) as RecordDraft) : given;
  const textField = options.textField ?? 'text';
  const reject = (field: string, reason: string): false => {
    builder.reject(place.line, `“${field}” ${reason}`, place.excerpt, [place.path, field].filter(Boolean).join('.'));
    return false;
  };
  if (draft.text.trim() === '') return reject(textField, 'is missing, empty or no text');
  const limit = builder.maxQuoteChars;
  for (const [field, text] of [
    [textField, draft.text],
    ['prefix', draft.prefix ?? ''],
    ['suffix', draft.suffix ?? ''],
  ] as const)
    if (text.length > limit) return reject(field, `is longer than ${limit.toLocaleString('en')} characters`);
  const id = draft.id?.trim() ?? '';
  if (id.length > MAX_ID_CHARS) return reject('id', `is longer than ${MAX_ID_CHARS} characters`);
  const name = clean(draft.speaker?.name);
  for (const [field, text] of [
    ['speaker', name],
    ['title', draft.source?.title ?? ''],
    ['url', draft.source?.url ?? ''],
    ['description', draft.description ?? ''],
  ] as const)
    if (text.length > MAX_TEXT_CHARS)
      return reject(field, `is longer than ${MAX_TEXT_CHARS.toLocaleString('en')} characters`);

  const said = readDate(draft.date ?? '', options.dateOrder);
  if (said.kind === 'impossible') return reject('date', `is no day that exists: ${clean(draft.date).slice(0, 40)}`);
  if (said.kind === 'ambiguous')
    builder.note('Dates such as 03/04/2021 can be read in two ways: they were left out until the order is chosen.');
  // What is known of the time and is no date is kept in words.
  const basis = draft.temporalBasis || (said.kind === 'words' || said.kind === 'ambiguous' ? clean(draft.date) : '');

  const speaker = toSpeaker(draft.speaker, name);
  const source = toSource(draft.source, builder);
  const quote: Quote = {
    id: id || `quote:${shortSum([draft.text, name, draft.date ?? '', source.id].join('\u0000'))}`,
    corpusId: '',
    exact: draft.text,
    prefix: draft.prefix ?? '',
    suffix: draft.suffix ?? '',
    kind: draft.kind ?? 'direct',
    creator: speaker?.id ?? null,
    isPartOf: source.id,
    inLanguage: toLanguage(draft.language),
    about: tidyList(draft.about ?? []),
  };
  if (said.kind === 'date') quote.dateCreated = said.date;
  addText(quote, 'temporalBasis', basis);
  addText(quote, 'jobTitle', draft.jobTitle);
  addText(quote, 'recipient', draft.recipient);
  addText(quote, 'description', draft.description);
  if (builder.hasQuote(quote.id)) {
    return id
      ? reject('id', 'is used by an earlier record')
      : reject(textField, 'stands in an earlier record with the same speaker, date and source');
  }
  const appearances = (draft.appearances ?? []).slice(0, MAX_LIST_LENGTH).map(at => ({
    source: toSource(at.source, builder),
    draft: at,
  }));
  if (speaker) builder.bringSpeaker(speaker);
  builder.bringSource(source);
  for (const at of appearances) builder.bringSource(at.source);
  if (appearances.length > 0) quote.appearance = appearances.map(at => toAppearance(at.source.id, at.draft));
  return builder.takeQuote(quote);
}

function toAppearance(isPartOf: string, { prefix = '', suffix = '', exact, review }: AppearanceDraft): Appearance {
  return { isPartOf, prefix, suffix, ...(exact ? { exact } : {}), ...(review ? { review } : {}) };
}

/** The name itself is the id: it stays the same whatever else the file holds, and two names never share one. */
function toSpeaker(draft: SpeakerDraft | undefined, name: string): Speaker | null {
  if (draft === undefined || NOBODY.has(name.toLowerCase())) return null;
  const speaker: Speaker = {
    id: idFrom('speaker', name),
    type: draft.type ?? 'Person',
    name,
    alternateName: tidyList(draft.alternateName ?? []),
  };
  addText(speaker, 'jobTitle', draft.jobTitle);
  if (draft.isDescription) speaker.unnamed = true;
  if (isWebAddress(draft.sameAs)) speaker.sameAs = draft.sameAs;
  return speaker;
}

function toSource(draft: SourceDraft | undefined, builder: ImportBuilder): Source {
  const url = isWebAddress(draft?.url) ? draft.url : '';
  if (draft?.url && url === '') builder.note(NO_WEB_ADDRESS);
  const title = clean(draft?.title).slice(0, MAX_TEXT_CHARS);
  const key = url || title;
  if (draft === undefined || key === '') return { id: 'source', name: builder.fileName };
  const source: Source = { id: idFrom('source', key), name: title || url };
  if (url) source.url = url;
  addText(source, 'publisher', draft.publisher);
  const published = readDate(draft.published ?? '');
  if (published.kind === 'date') source.datePublished = published.date;
  else if (published.kind !== 'none') builder.note(NO_PUBLICATION_DATE);
  if (isWebAddress(draft.archivedAt)) source.archivedAt = draft.archivedAt;
  return source;
}

/** A link is shown to be clicked: `javascript:` and the like must not come in by way of a file. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && url.length <= MAX_TEXT_CHARS && /^https?:\/\/[^\s]+$/iu.test(url);
}

function toLanguage(language: string | undefined): string {
  const tag = language?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu.test(tag) ? tag : UNKNOWN_LANGUAGE;
}

function addText<Key extends string>(record: { [key in Key]?: string }, key: Key, text: string | undefined): void {
  const tidy = clean(text);
  if (tidy !== '') record[key] = tidy.slice(0, MAX_TEXT_CHARS);
}

function tidyList(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  return [...new Set(texts.map(text => clean(text).slice(0, MAX_TEXT_CHARS)).filter(Boolean))].slice(
    0,
    MAX_LIST_LENGTH,
  );
}

/** Other white space than single spaces between words. */
const UNTIDY = /[^\S ]| {2}|^ | $/u;

function clean(text: string | undefined): string {
  if (text === undefined) return '';
  return UNTIDY.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}

function mendAll(value: unknown): unknown {
  if (typeof value === 'string') return repairMojibake(value);
  if (Array.isArray(value)) return value.map(mendAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mendAll(entry)]));
}
