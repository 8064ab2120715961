/**
 * Takes the records of a pack one by one, in whatever order they come: each is checked against its schema, its id and what it refers to.
 * Quotes that come before the speaker or source they name wait for it, contradictions for their quotes; what never comes is told at the end.
 */
import * as v from 'valibot';
import type { Contradiction, Quote, Source, Speaker } from '../types.ts';
import type { ImportBuilder } from './import-builder.ts';
import { ContradictionSchema, createQuoteSchema, describeIssue, SourceSchema, SpeakerSchema } from './pack-schema.ts';

export type PackList = 'speakers' | 'sources' | 'quotes' | 'contradictions';
export const PACK_LISTS: ReadonlySet<PackList> = new Set<PackList>(['speakers', 'sources', 'quotes', 'contradictions']);

export interface PackPlace {
  line: number;
  /** `quotes[3]`, or '' where the line alone tells. */
  path: string;
  excerpt: string;
}

interface Issue {
  path: string;
  reason: string;
}

/** So many wait in memory for what they refer to; in a larger pack it has to come first. */
const MAX_WAITING = 50_000;

const SCHEMAS = { speakers: SpeakerSchema, sources: SourceSchema, contradictions: ContradictionSchema } as const;

export class PackRecords {
  private readonly builder: ImportBuilder;
  private readonly corpusId: string;
  private readonly quoteSchema: ReturnType<typeof createQuoteSchema>;
  private readonly waitingQuotes: { quote: Quote; place: PackPlace }[] = [];
  private readonly waitingContradictions: { record: Contradiction; place: PackPlace }[] = [];

  constructor(builder: ImportBuilder, corpusId: string) {
    this.builder = builder;
    this.corpusId = corpusId;
    this.quoteSchema = createQuoteSchema(builder.maxQuoteChars);
  }

  take(list: PackList, entry: unknown, place: PackPlace): void {
    const schema = list === 'quotes' ? this.quoteSchema : SCHEMAS[list];
    const reading = v.safeParse(schema as v.GenericSchema<unknown, { id: string }>, withoutNulls(entry), {
      abortEarly: true,
    });
    if (!reading.success) {
      this.reject(place, describeIssue(reading.issues[0]));
      return;
    }
    const record = reading.output;
    if (list === 'quotes') this.takeQuote({ ...(record as Omit<Quote, 'corpusId'>), corpusId: this.corpusId }, place);
    else if (list === 'contradictions') this.takeContradiction(record as Contradiction, place);
    else if (list === 'speakers') this.check(this.builder.takeSpeaker(record as Speaker), place);
    else this.check(this.builder.takeSource(record as Source), place);
  }

  /** Nothing more comes: what waits is taken or told. */
  finish(): void {
    for (const { quote, place } of this.waitingQuotes) {
      const missing = this.missingIn(quote);
      if (missing) this.reject(place, missing);
      else this.check(this.builder.takeQuote(quote), place);
    }
    for (const { record, place } of this.waitingContradictions) {
      const missing = this.missingQuoteOf(record);
      if (missing) this.reject(place, missing);
      else this.check(this.builder.takeContradiction(record), place);
    }
    this.waitingQuotes.length = 0;
    this.waitingContradictions.length = 0;
  }

  private takeQuote(quote: Quote, place: PackPlace): void {
    const missing = this.missingIn(quote);
    if (missing === null) this.check(this.builder.takeQuote(quote), place);
    else if (this.waitingQuotes.length < MAX_WAITING) this.waitingQuotes.push({ quote, place });
    else this.reject(place, missing);
  }

  private takeContradiction(record: Contradiction, place: PackPlace): void {
    if (record.quoteId === record.againstId)
      this.reject(place, { path: 'againstId', reason: 'is the same quote as “quoteId”' });
    else if (this.missingQuoteOf(record) === null) this.check(this.builder.takeContradiction(record), place);
    else if (this.waitingContradictions.length < MAX_WAITING) this.waitingContradictions.push({ record, place });
    else this.reject(place, this.missingQuoteOf(record) as Issue);
  }

  private missingIn({ creator, isPartOf, appearance }: Quote): Issue | null {
    if (creator !== null && !this.builder.hasSpeaker(creator)) return missing('creator', 'speaker', creator);
    if (!this.builder.hasSource(isPartOf)) return missing('isPartOf', 'source', isPartOf);
    const index = appearance?.findIndex(place => !this.builder.hasSource(place.isPartOf)) ?? -1;
    return index < 0 ? null : missing(`appearance[${index}].isPartOf`, 'source', appearance![index]!.isPartOf);
  }

  private missingQuoteOf({ quoteId, againstId }: Contradiction): Issue | null {
    if (!this.builder.hasQuote(quoteId)) return missing('quoteId', 'quote', quoteId);
    return this.builder.hasQuote(againstId) ? null : missing('againstId', 'quote', againstId);
  }

  private check(isNew: boolean, place: PackPlace): void {
    if (!isNew) this.reject(place, { path: 'id', reason: 'is used by an earlier record' });
  }

  private reject({ line, path, excerpt }: PackPlace, issue: Issue): void {
    const field = [path, issue.path].filter(Boolean).join('.');
    const reason = issue.path === '' ? `the record ${issue.reason}` : `“${issue.path}” ${issue.reason}`;
    this.builder.reject(line, reason, excerpt, field || undefined);
  }
}

function missing(path: string, noun: string, id: string): Issue {
  return { path, reason: `names the ${noun} “${id}”, which is not in this pack or was rejected` };
}

/** `"jobTitle": null` means the same as no `jobTitle`: many programs write it so. */
function withoutNulls(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
  for (const key in entry) {
    if ((entry as Record<string, unknown>)[key] === null)
      return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null));
  }
  return entry;
}
