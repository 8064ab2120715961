import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemWord } from './stem.ts';

describe('stemWord', () => {
  // Pairs from the published description of the algorithm.
  it.each([
    ['consign', 'consign'],
    ['consigned', 'consign'],
    ['consistency', 'consist'],
    ['consolation', 'consol'],
    ['knackeries', 'knackeri'],
    ['knavish', 'knavish'],
    ['kneeling', 'kneel'],
    ['knightly', 'knight'],
    ['generously', 'generous'],
    ['communism', 'communism'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['happily', 'happili'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['adjustment', 'adjust'],
    ['ties', 'tie'],
    ['cries', 'cri'],
    ['gas', 'gas'],
    ['gaps', 'gap'],
    ['skies', 'sky'],
    ['dying', 'die'],
    ['news', 'news'],
    ['by', 'by'],
    ["senator's", 'senat'],
    ['日本', '日本'],
  ])('%s → %s', (word, stem) => {
    expect(stemWord(word)).toBe(stem);
  });

  it('puts inflections of a word together', () => {
    for (const forms of [
      ['tax', 'taxes', 'taxed', 'taxing'],
      ['harbour', 'harbours', 'harboured'],
      ['nation', 'nations', 'national', 'nationally'],
    ]) {
      expect(new Set(forms.map(stemWord)).size).toBe(1);
    }
  });

  it('takes any string, long ones too', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), word => typeof stemWord(word) === 'string'));
    expect(stemWord('y'.repeat(100_000))).toHaveLength(100_000);
  });

  it('knows the limit: irregular forms stay apart', () => {
    expect(stemWord('went')).not.toBe(stemWord('go'));
  });
});
