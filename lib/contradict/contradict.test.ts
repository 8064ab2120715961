import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, contradict, scoreContradiction } from './contradict.ts';

const clash = (a: string, b: string) => contradict({ text: a }, { text: b });

describe('contradict', () => {
  it.each([
    ['The militia has been defeated.', 'The militia is not defeated.', 'negation'],
    ['The senator refused to sign the treaty.', 'The senator signed the treaty.', 'negation'],
    ['There is no money for the bridge.', 'There is money for the bridge.', 'negation'],
    ['I support the repeal of the fuel tax.', 'I would not be in favor of repealing the fuel tax.', 'negation'],
    ['I do not think the ferry is safe.', 'The ferry is safe.', 'negation'],
    ['Nobody is working at the harbour.', 'Three men are working at the harbour.', 'negation'],
    ['The council will raise the parking fee.', 'The council will cut the parking fee.', 'antonym'],
    ['The reform won in the upper house.', 'The reform lost in the upper house.', 'antonym'],
    ['The bridge cost 40 million dollars.', 'The bridge cost 90 million dollars.', 'number'],
  ])('%s / %s', (a, b, kind) => {
    expect(clash(a, b)?.kind).toBe(kind);
  });

  it.each([
    ['a dated change', 'I said the pact was obsolete. It is no longer obsolete.', 'I said the pact was obsolete.'],
    ['rounded figures of the same thing', 'The army gets $700 billion.', 'The army gets $716 billion.'],
    ['another subject', 'Texas has the sixth-highest rate of theft.', 'New Jersey has the highest rate of theft.'],
    ['only reported', 'His grandmother said he was born in Kenya.', 'He was born in Hawaii.'],
    ['a question', 'Is the ferry safe?', 'The ferry is not safe.'],
    ['an open range', 'More than 100 prisoners have escaped.', '750 prisoners have escaped.'],
    ['the negation of an opposite', 'The shop is not open.', 'The shop is closed.'],
    ['other matters', 'The school opens in August.', 'We will not sell the railway.'],
    ['different people', 'Paul Brandt never asked for a grant.', 'Anna Keller asked for a grant.'],
  ])('is silent about %s', (_, a, b) => {
    expect(clash(a, b)).toBeNull();
  });

  it('names the words on both sides, each on its side', () => {
    const [a, b] = ['The ferry is safe.', 'Our old ferry is not safe.'];
    const found = clash(a, b)!;
    expect(found.because).toBe('“safe” here, “not safe” there');
    expect(found.words.b.map(({ start, end }) => b.slice(start, end))).toEqual(['not safe']);
    expect(clash(b, a)!.because).toBe('“not safe” here, “safe” there');
  });

  it('calls it a changed position only for one speaker and two dates', () => {
    const a: Claim = { text: 'I support the ban on fireworks.', speakerName: 'Anna Keller', date: '2018' };
    const b: Claim = { text: 'I oppose the ban on fireworks.', speakerName: 'Anna Keller', date: '2021-02' };
    expect(contradict(a, b)?.label).toBe('changed position');
    // Two people may well disagree.
    expect(contradict(a, { ...b, speakerName: 'Paul Brandt' })).toBeNull();
    expect(contradict(a, { ...b, date: null })?.label).toBe('contradicts');
  });
});

const words = fc.constantFrom(
  ...'I we not never no the senator tax taxes raise cut support oppose 40 90 percent is safe Texas Ohio said ? . , but repeal'.split(
    ' ',
  ),
);
const sentence = fc.array(words, { maxLength: 14 }).map(list => list.join(' '));
const anyText = fc.oneof(sentence, fc.string(), fc.string({ unit: 'binary' }));

describe('laws', () => {
  it('is symmetric, with the sides swapped', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const [there, back] = [clash(a, b), clash(b, a)];
        expect(back === null).toBe(there === null);
        if (there && back) {
          expect([back.kind, back.label, back.score]).toEqual([there.kind, there.label, there.score]);
          expect(back.words).toEqual({ a: there.words.b, b: there.words.a });
        }
        expect(scoreContradiction({ text: a }, { text: b })).toBe(scoreContradiction({ text: b }, { text: a }));
      }),
    );
  });
  it('nothing contradicts itself', () => {
    fc.assert(fc.property(anyText, text => clash(text, text) === null));
  });
  it('gives a score from 0 to 1 for every pair, and words that stand in the texts', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const score = scoreContradiction({ text: a }, { text: b });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const { start, end } of clash(a, b)?.words.a ?? [])
          expect(0 <= start && start < end && end <= a.length).toBe(true);
      }),
    );
  });
});
