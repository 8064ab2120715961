/**
 * The shapes of a pack's records as valibot schemas, with reasons in plain English.
 * Unknown fields are let through and left aside: a pack of a later edition, or with somebody's own fields, still loads.
 */
import * as v from 'valibot';
import { isCalendarDate } from './calendar-date.ts';
import { MAX_ID_CHARS, MAX_TEXT_CHARS } from './import-limits.ts';

/** A quotation of this length fills a printed page; more is a document, and makes every comparison dear. */
export const MAX_QUOTE_CHARS = 2_000;
/** More keywords, names or places than any record needs; keeps one record from being a whole file. */
const MAX_LIST_LENGTH = 200;
const NO_OBJECT = 'must be an object in braces';

const text = (maxChars = MAX_TEXT_CHARS) =>
  v.pipe(
    v.string('must be a text'),
    v.maxLength(maxChars, `is longer than ${maxChars.toLocaleString('en')} characters`),
  );
const filledText = (maxChars = MAX_TEXT_CHARS) => v.pipe(text(maxChars), v.regex(/\S/u, 'is empty'));
const id = filledText(MAX_ID_CHARS);
const list = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(v.array(schema, 'must be a list'), v.maxLength(MAX_LIST_LENGTH, `has more than ${MAX_LIST_LENGTH} entries`));
const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, `must be one of: ${options.join(', ')}`);
const date = v.pipe(
  v.string('must be a date as text'),
  v.check(isCalendarDate, 'must be a date such as 2019, 2019-10 or 2019-10-13'),
);
// A link is shown to be clicked: `javascript:` and the like must not come in by way of a file.
const link = v.pipe(text(), v.regex(/^https?:\/\//iu, 'must be a web address that begins with http:// or https://'));

export const HeaderSchema = v.object(
  {
    id,
    name: filledText(),
    version: v.optional(filledText(), '1'),
    description: v.exactOptional(text()),
    creator: v.exactOptional(text()),
    license: v.exactOptional(text()),
    provenance: v.exactOptional(text()),
    dateModified: v.exactOptional(date),
  },
  NO_OBJECT,
);

export const SpeakerSchema = v.object(
  {
    id,
    type: v.optional(oneOf(['Person', 'Organization']), 'Person'),
    name: filledText(),
    alternateName: v.optional(list(filledText()), () => []),
    jobTitle: v.exactOptional(text()),
    sameAs: v.exactOptional(link),
    unnamed: v.exactOptional(v.boolean('must be true or false')),
  },
  NO_OBJECT,
);

export const SourceSchema = v.object(
  {
    id,
    name: filledText(),
    url: v.exactOptional(link),
    publisher: v.exactOptional(text()),
    publisherCertainty: v.exactOptional(oneOf(['stated', 'inferred', 'unknown'])),
    datePublished: v.exactOptional(date),
    archivedAt: v.exactOptional(link),
    description: v.exactOptional(text()),
  },
  NO_OBJECT,
);

const ReviewSchema = v.object(
  {
    alternateName: v.exactOptional(text()),
    ratingValue: v.exactOptional(text()),
    bestRating: v.exactOptional(text()),
    worstRating: v.exactOptional(text()),
    ratingExplanation: v.exactOptional(text()),
    author: v.exactOptional(text()),
    inLanguage: v.exactOptional(text(MAX_ID_CHARS)),
  },
  NO_OBJECT,
);

export function createQuoteSchema(maxQuoteChars: number) {
  const appearance = v.object(
    {
      isPartOf: id,
      prefix: v.optional(text(maxQuoteChars), ''),
      suffix: v.optional(text(maxQuoteChars), ''),
      exact: v.exactOptional(filledText(maxQuoteChars)),
      review: v.exactOptional(ReviewSchema),
    },
    NO_OBJECT,
  );
  return v.object(
    {
      id,
      exact: filledText(maxQuoteChars),
      prefix: v.optional(text(maxQuoteChars), ''),
      suffix: v.optional(text(maxQuoteChars), ''),
      kind: v.optional(oneOf(['direct', 'mixed', 'indirect']), 'direct'),
      creator: v.optional(v.nullable(id), null),
      jobTitle: v.exactOptional(text()),
      recipient: v.exactOptional(text()),
      isPartOf: id,
      appearance: v.exactOptional(list(appearance)),
      dateCreated: v.exactOptional(date),
      temporalBasis: v.exactOptional(text()),
      inLanguage: v.optional(filledText(MAX_ID_CHARS), 'en'),
      about: v.optional(list(filledText()), () => []),
      description: v.exactOptional(text()),
    },
    NO_OBJECT,
  );
}

const offset = v.pipe(
  v.number('must be a number'),
  v.safeInteger('must be a whole number'),
  v.minValue(0, 'must not be negative'),
);
const positions = list(v.object({ start: offset, end: offset }, NO_OBJECT));

export const ContradictionSchema = v.object(
  {
    id,
    quoteId: id,
    againstId: id,
    kind: oneOf(['negation', 'antonym', 'number', 'quantifier', 'modality', 'date', 'position', 'denial', 'fact']),
    label: oneOf(['contradicts', 'different figure', 'changed position']),
    origin: v.optional(oneOf(['editor', 'reader', 'program']), 'editor'),
    score: v.optional(
      v.pipe(v.number('must be a number'), v.minValue(0, 'must be 0 or more'), v.maxValue(1, 'must be 1 or less')),
      1,
    ),
    because: filledText(),
    words: v.exactOptional(v.object({ quote: positions, against: positions }, NO_OBJECT)),
  },
  NO_OBJECT,
);

/** What is wrong in the first place, as path and reason: `appearance[0].isPartOf` and "is missing". */
export function describeIssue(issue: v.BaseIssue<unknown>): { path: string; reason: string } {
  let path = '';
  for (const item of issue.path ?? []) {
    if (typeof item.key === 'number') path += `[${item.key}]`;
    else path += path === '' ? String(item.key) : `.${String(item.key)}`;
  }
  // valibot reports an absent field with the message of the object around it.
  return { path, reason: issue.input === undefined ? 'is missing' : issue.message };
}
