import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CitedQuote, Contradiction, Quote, Speaker } from '../types.ts';
import { findContradictions } from './find-contradictions.ts';
import { pairKey } from './pair-key.ts';

interface Pack {
  speakers: Speaker[];
  quotes: (Quote & { about?: string[] })[];
  contradictions: Contradiction[];
}

const pack = JSON.parse(readFileSync(new URL('../../seeds/syria-october-2019.json', import.meta.url), 'utf8')) as Pack;
const speakers = new Map(pack.speakers.map(speaker => [speaker.id, speaker]));
const cited: CitedQuote[] = pack.quotes.map(quote => ({
  quote: { ...quote, about: quote.about ?? [] },
  speaker: speakers.get(quote.creator ?? '') ?? null,
  source: null,
  appearsIn: [],
}));
const recorded = new Set(pack.contradictions.map(record => pairKey(record.quoteId, record.againstId)));

const found = new Set<string>();
for (const { quote, speaker } of cited) {
  for (const { contradiction } of findContradictions({ quote, speaker }, cited, [], new Set())) {
    found.add(pairKey(contradiction.quoteId, contradiction.againstId));
  }
}

describe('the seed pack, without its editor’s records', () => {
  it('finds three in four of what the editor recorded', () => {
    const hits = [...recorded].filter(pair => found.has(pair));
    expect(hits.length / recorded.size).toBeGreaterThanOrEqual(0.75);
  });

  it('finds besides only what says the same as a recorded pair', () => {
    // Each was read: the same two claims as in a recorded pair, once more in other words or from another report.
    expect([...found].filter(pair => !recorded.has(pair)).sort()).toEqual([
      'al-jazeera-hundreds-escaped|trump-prisoners-secured',
      'mattis-isis-will-resurge|trump-isis-was-defeated',
      'state-department-more-than-100|trump-prisoners-secured',
      'trump-announced-1000|trump-beat-isis-badly',
    ]);
  });
});
