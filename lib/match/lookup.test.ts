import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LookupIndex } from './lookup.ts';
import { readLookupText, splitSignature } from './lookup-text.ts';
import { measureInformation, orderRelated, RELATED } from './related.ts';
import type { LookupDocument, LookupQuery } from './relevance.ts';
import { buildSegment, InMemoryPostings } from './segment.ts';
import { openSegment, shortlist } from './shortlist.ts';

const documents: LookupDocument[] = [
  { id: 'harbour', text: 'The harbour closes in March.', title: 'Dredging delayed', speakerName: 'Anna Keller' },
  { id: 'harbour-2', text: 'The harbour closes in March.', speakerName: 'Peter Olsen' },
  { id: 'school', text: 'Every school on the island gets a new roof.', title: 'Council votes for repairs' },
  { id: 'ferry', text: 'We bought the ferry for 15 million dollars.', title: 'A second ferry' },
  { id: 'vaccine', text: 'Vaccination starts in the spring.', title: 'Doctors wait for doses' },
];
const index = new LookupIndex(documents);
const first = (query: LookupQuery) => index.search(query)[0]?.id;

describe('LookupIndex', () => {
  it.each([
    ['inflected', 'schools and their roofs', 'school'],
    ['reworded', 'They paid 15 million for a ferry', 'ferry'],
    ['by its title', 'delayed dredging', 'harbour'],
    ['misspelt but for one word', 'the vacination in sprign, in the spring', 'vaccine'],
    ['a tag and an address', '#SecondFerry https://council.example/ferry', 'ferry'],
  ])('%s', (_, text, id) => {
    expect(first({ text })).toBe(id);
  });

  it('puts the named speaker first where the words are the same', () => {
    expect(first({ text: 'the harbour closes', speakerName: 'Olsen' })).toBe('harbour-2');
    expect(first({ text: 'the harbour closes — Peter Olsen (@olsen) May 3, 2019' })).toBe('harbour-2');
  });

  it('finds what is said of somebody by the name beside the query', () => {
    const about = new LookupIndex([
      ...documents,
      {
        id: 'resigns',
        text: 'The mayor gave up her office after old messages were found.',
        title: 'Did Ida Berg resign?',
      },
      { id: 'messages', text: 'Old messages were found in the harbour office.' },
    ]);
    const search = (query: LookupQuery) => about.search(query)[0]?.id;
    expect(search({ text: 'I wrote those old messages.' })).toBe('messages');
    expect(search({ text: 'I wrote those old messages.', speakerName: 'Ida Berg' })).toBe('resigns');
    expect(search({ text: 'I wrote those old messages. — Ida Berg (@idaberg) May 3, 2019' })).toBe('resigns');
  });

  it.each(['', '…', 'of the', 'xylophone', '\ud800'])('finds nothing for %j', text => {
    expect(index.search({ text })).toEqual([]);
  });

  it('answers each query by itself', () => {
    const before = index.search({ text: 'the new ferry' });
    index.search({ text: 'harbour school ferry vaccination' });
    expect(index.search({ text: 'the new ferry' })).toEqual(before);
  });

  it('takes no documents, empty ones, and any text', () => {
    expect(new LookupIndex([]).search({ text: 'ferry' })).toEqual([]);
    expect(new LookupIndex([{ id: 'x', text: '' }]).search({ text: 'ferry' })).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => Array.isArray(index.search({ text }))));
  });

  it('takes long texts in linear time', () => {
    const long = 'The harbour closes in March and the ferry too. '.repeat(20_000);
    expect(
      new LookupIndex([...documents, { id: 'long', text: long }]).search({ text: long.slice(0, 100_000) }).length,
    ).toBeGreaterThan(0);
    expect(splitSignature('—'.repeat(100_000)).signedBy).toBeNull();
    expect(readLookupText('#a'.repeat(50_000)).stems.length).toBeGreaterThan(0);
  });
});

describe('orderRelated', () => {
  it('finds related records with the index for quotes alone', async () => {
    const texts = documents.map(({ text, title }, row) => ({ row, text: `${text}\n${title ?? ''}` }));
    const segments = [(await openSegment(new InMemoryPostings(buildSegment(texts))))!];
    const text = 'They paid 15 million for a ferry';
    const [candidates] = await shortlist([text], segments, RELATED);
    const informationOf = await measureInformation({ text }, segments);
    const ordered = orderRelated(
      { text },
      candidates!.map(({ row }) => documents[row]!),
      informationOf,
    );
    expect(ordered[0]?.id).toBe('ferry');
    expect(informationOf('dollar')).toBeGreaterThan(0);
  });
});
