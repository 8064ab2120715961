import { describe, expect, it } from 'vitest';
import type { CitedQuote, Contradiction, Quote } from '../types.ts';
import { findContradictions, findContradictionsOfStatement } from './find-contradictions.ts';
import { pairKey } from './pair-key.ts';

const speakers = {
  keller: { id: 'keller', type: 'Person' as const, name: 'Anna Keller', alternateName: [] },
  brandt: { id: 'brandt', type: 'Person' as const, name: 'Paul Brandt', alternateName: [] },
};

function quote(id: string, exact: string, creator: keyof typeof speakers, dateCreated: string): Quote {
  return {
    id,
    corpusId: 'c',
    exact,
    prefix: '',
    suffix: '',
    kind: 'direct',
    creator,
    isPartOf: 's',
    dateCreated,
    inLanguage: 'en',
    about: [],
  };
}
const cite = (one: Quote): CitedQuote => ({
  quote: one,
  speaker: speakers[one.creator as keyof typeof speakers],
  source: null,
  appearsIn: [],
});

const subject = quote('now', 'The harbour bridge is not safe.', 'keller', '2021-05-04');
const own = quote('own', 'The harbour bridge is safe.', 'keller', '2020-01-01');
const other = quote('other', 'The harbour bridge is safe.', 'brandt', '2021-01-01');
const far = quote('far', 'The school opens in August.', 'brandt', '2021-01-01');
const record: Contradiction = {
  id: 'e1',
  quoteId: 'far',
  againstId: 'now',
  kind: 'fact',
  label: 'contradicts',
  origin: 'editor',
  score: 1,
  because: 'one says so, the other does not',
  words: { quote: [{ start: 0, end: 3 }], against: [{ start: 4, end: 8 }] },
};
const candidates = [subject, other, own, far].map(cite);
const ask = (known: Contradiction[], dismissed: string[] = []) =>
  findContradictions({ quote: subject, speaker: speakers.keller }, candidates, known, new Set(dismissed));

describe('findContradictions', () => {
  it('puts the editor’s record first, then own earlier statements, then others’', () => {
    expect(ask([record]).map(one => one.against.quote.id)).toEqual(['far', 'own', 'other']);
  });
  it('shows a record from the side of the subject', () => {
    const first = ask([record])[0]!.contradiction;
    expect([first.quoteId, first.againstId, first.words?.quote]).toEqual(['now', 'far', [{ start: 4, end: 8 }]]);
  });
  it('calls the same speaker’s dated statements a changed position', () => {
    expect(ask([]).map(one => one.contradiction.label)).toEqual(['changed position', 'contradicts']);
  });
  it('shows no pair twice', () => {
    const both = [
      record,
      { ...record, id: 'r1', origin: 'reader' as const },
      { ...record, id: 'e2', quoteId: 'now', againstId: 'own' },
    ];
    expect(ask(both).map(one => one.contradiction.id)).toEqual(['e1', 'e2', 'program:now|other']);
  });
  it('never shows a dismissed pair', () => {
    expect(ask([record], ['e1', pairKey('now', 'own'), 'program:now|other'])).toEqual([]);
  });
  it('never sets a statement against itself', () => {
    expect(findContradictions({ quote: subject, speaker: null }, [cite(subject)], [], new Set())).toEqual([]);
  });
});

describe('findContradictionsOfStatement', () => {
  it('does the same for a statement without a record', () => {
    const found = findContradictionsOfStatement(
      {
        id: 'p1',
        exact: 'The harbour bridge is not safe.',
        speakerName: 'Anna Keller',
        date: '2021-06-01',
        creator: 'keller',
      },
      candidates,
      new Set(),
    );
    expect(found.map(one => [one.against.quote.id, one.contradiction.label])).toEqual([
      ['own', 'changed position'],
      ['other', 'contradicts'],
    ]);
  });
});
