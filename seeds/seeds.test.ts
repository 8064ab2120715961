import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../lib/exchange/calendar-date.ts';
import { readPack, writePack } from '../lib/exchange/pack.ts';
import type { Quote } from '../lib/types.ts';

const DOCUMENTS = new URL('../../shared/sources/', import.meta.url);
/** About 200: a sentence is not cut for the sake of a word. */
const MAX_CONTEXT_CHARS = 220;

const json: unknown = JSON.parse(readFileSync(new URL('syria-october-2019.json', import.meta.url), 'utf8'));
const reading = readPack(json);
if (!reading.ok) throw new Error(reading.error);
const { corpus, speakers, sources, quotes, contradictions, rejected } = reading.value;

/** Every place in which a record says that its words stand. */
const passages = quotes.flatMap(quote =>
  [quote, ...(quote.appearance ?? [])].map(place => ({
    id: quote.id,
    source: place.isPartOf,
    text: place.prefix + (place.exact ?? quote.exact) + place.suffix,
  })),
);

describe('the pack on Syria in October 2019', () => {
  it('loads whole', () => {
    expect(rejected).toEqual([]);
    expect(writePack(reading.value)).toEqual(json);
    expect([speakers.length, sources.length, quotes.length, contradictions.length]).toEqual([34, 5, 82, 23]);
    expect(corpus.license).toBeTruthy();
    expect(corpus.provenance).toBeTruthy();
  });

  it.each([
    ['donald-trump', 10],
    ['lindsey-graham', 1],
    ['mark-esper', 6],
    ['james-mattis', 2],
    ['james-stavridis', 1],
    ['jack-keane', 1],
    ['james-jeffrey', 8],
    ['nathan-sales', 6],
    ['jeanne-shaheen', 2],
    ['mustafa-bali', 3],
    ['jelal-ayaf', 5],
    ['ciya-kurd', 3],
    ['white-house', 2],
    ['state-department', 1],
    ['syrian-democratic-forces', 2],
    ['kurdish-led-administration', 1],
    ['rojava-information-center', 1],
    ['al-jazeera', 2],
    ['the-guardian', 1],
  ])('has all statements of %s', (id, count) => {
    expect(speakers.some(speaker => speaker.id === id)).toBe(true);
    expect(quotes.filter(({ creator }) => creator === id)).toHaveLength(count);
  });

  it('leaves the unnamed unnamed', () => {
    const unnamed = speakers.filter(speaker => speaker.unnamed);
    expect(unnamed).toHaveLength(10);
    for (const { name } of unnamed) expect(name).toMatch(/\(not named\)$/);
  });

  it('has no words twice', () => {
    const plain = (quote: Quote) =>
      quote.exact
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    expect(new Set(quotes.map(plain)).size).toBe(quotes.length);
  });

  it('has no pair of sides twice', () => {
    const pairs = contradictions.map(({ quoteId, againstId }) => [quoteId, againstId].sort().join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('names in every reason words that stand on one of the sides', () => {
    const straight = (text: string) => text.replaceAll('’', "'").replaceAll('\u00A0', ' ');
    for (const { id, quoteId, againstId, because } of contradictions) {
      const sides = quotes
        .filter(quote => quote.id === quoteId || quote.id === againstId)
        .map(quote => straight(quote.exact));
      const named = Array.from(because.matchAll(/“([^”]+)”/g), match => straight(match[1]!));
      expect(named.length, id).toBeGreaterThan(0);
      for (const words of named)
        expect(
          sides.some(side => side.includes(words)),
          `${id}: ${words}`,
        ).toBe(true);
    }
  });

  it('tells of every date what it rests on, and the circumstances of every record', () => {
    for (const quote of quotes) {
      if (quote.dateCreated !== undefined) expect(isCalendarDate(quote.dateCreated), quote.id).toBe(true);
      expect(quote.temporalBasis, quote.id).toBeTruthy();
      expect(quote.description, quote.id).toBeTruthy();
      expect(quote.about.length, quote.id).toBeGreaterThan(0);
      expect(Math.max(quote.prefix.length, quote.suffix.length), quote.id).toBeLessThanOrEqual(MAX_CONTEXT_CHARS);
    }
  });

  it('says of every outlet how sure it is', () => {
    for (const source of sources) {
      expect(source.description, source.id).toBeTruthy();
      expect(source.publisher === undefined, source.id).toBe(source.publisherCertainty === 'unknown');
    }
  });
});

// The five reports are not part of the repository: without them this part is shown as skipped.
const hasDocuments = existsSync(DOCUMENTS);

describe.runIf(hasDocuments)('the words of the pack', () => {
  const documents = hasDocuments
    ? readdirSync(DOCUMENTS)
        .filter(name => name.endsWith('.txt'))
        .map(name => readFileSync(new URL(name, DOCUMENTS), 'utf8'))
    : [];

  it.each(sources.map(({ id }) => id))('stand letter for letter in one and the same document: %s', id => {
    const texts = passages.filter(({ source }) => source === id).map(({ text }) => text);
    // The document of a source is the one that holds its first passage; it has to hold all of them.
    const document = documents.find(candidate => candidate.includes(texts[0]!));
    expect(texts.filter(text => !document?.includes(text))).toEqual([]);
  });
});
