import { describe, expect, it } from 'vitest';
import { proposeSpeakers } from './propose-speakers.ts';
import type { Speaker } from './types.ts';

const speaker = (id: string, name: string, more: Partial<Speaker> = {}): Speaker => ({
  id,
  type: 'Person',
  name,
  alternateName: [],
  ...more,
});

describe('names of a new corpus', () => {
  it.each([
    ['the same name', 'Anna Keller', 'Anna Keller', true],
    ['the same name in capitals', 'ANNA KELLER', 'Anna Keller', true],
    ['a short form', 'Bill Brandt', 'William Brandt', true],
    ['an initial', 'A. Keller', 'Anna Keller', true],
    ['another spelling of one sound', 'Mustapha Bali', 'Mustafa Bali', true],
    ['another given name', 'Otto Keller', 'Anna Keller', false],
    ['a surname alone', 'Keller', 'Anna Keller', false],
    ['another surname', 'Anna Kellermann', 'Anna Keller', false],
  ])('%s: %s and %s', (_, added, known, isProposed) => {
    const pairs = proposeSpeakers([speaker('new/1', added)], [speaker('old/1', known)]);
    expect(pairs.map(pair => pair.known.id)).toEqual(isProposed ? ['old/1'] : []);
  });

  it('are found under the other names of a known speaker', () => {
    const known = speaker('old/1', 'Recep Tayyip Erdogan', { alternateName: ['The President of Turkey'] });
    expect(proposeSpeakers([speaker('new/1', 'the president of Turkey')], [known])).toHaveLength(1);
  });

  it('are not looked for where the source withholds them', () => {
    const unnamed = { unnamed: true };
    expect(
      proposeSpeakers([speaker('new/1', 'a senior official', unnamed)], [speaker('old/1', 'a senior official')]),
    ).toEqual([]);
    expect(
      proposeSpeakers([speaker('new/1', 'a senior official')], [speaker('old/1', 'a senior official', unnamed)]),
    ).toEqual([]);
  });

  it('are proposed once each, for what has the same name rather than what looks like it', () => {
    const known = [speaker('old/1', 'Anna Kellar'), speaker('old/2', 'Anna Keller')];
    expect(proposeSpeakers([speaker('new/1', 'Anna Keller')], known).map(pair => pair.known.id)).toEqual(['old/2']);
  });

  it('are proposed for no speaker that is the same already', () => {
    const merged = speaker('old/1', 'Anna Keller');
    expect(proposeSpeakers([merged], [merged])).toEqual([]);
  });
});
