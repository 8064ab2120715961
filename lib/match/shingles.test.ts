import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashFeatures, hashRarestFeatures, hashWords } from './shingles.ts';

describe('hashRarestFeatures', () => {
  it('takes all features of a short statement', () => {
    const text = 'The ferry to the island will not sail tonight.';
    expect(new Set(hashRarestFeatures(text))).toEqual(new Set(hashFeatures(text)));
  });

  it('takes pairs of telling words before single words and pairs of common ones', () => {
    const text =
      'The harbour council rejects every dredger contract because it is what the people of the island have asked us to do for so long now, and the lighthouse keeper agrees.';
    const rarest = new Set(hashRarestFeatures(text));
    const pair = hashFeatures('harbour council').find(hash => !hashWords('harbour council').includes(hash))!;
    const common = hashFeatures('it is').find(hash => !hashWords('it is').includes(hash))!;
    expect(rarest).toContain(pair);
    expect(rarest).not.toContain(common);
  });

  it('takes some of all the features, each once, for any text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const rarest = hashRarestFeatures(text);
        const all = new Set(hashFeatures(text));
        return new Set(rarest).size === rarest.length && rarest.every(hash => all.has(hash));
      }),
    );
  });
});
