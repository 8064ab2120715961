import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, contradict, scoreContradiction } from './contradict.ts';

const clash = (a: string, b: string) => contradict({ text: a }, { text: b });

describe('contradict', () => {
  it.each([
    ['The militia has been defeated.', 'The militia is not defeated.', 'negation'],
    ['The senator refused to sign the treaty.', 'The senator signed the treaty.', 'negation'],
    ['There is no money for the bridge.', 'There is money for the bridge.', 'negation'],
    ['I support the repeal of the fuel tax.', 'I would not support repealing the fuel tax.', 'negation'],
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
    ['a restriction', 'The ban applies to people not from Norway.', 'The ban applies to Norway.'],
    ['a condition', 'If the dam does not hold, the valley is lost.', 'The dam does hold.'],
    ['a mere mention', 'The plan to close the school has cost a fortune.', 'The school is not closed.'],
    ['a promise of it', 'The mayor broke a promise not to raise the water fee.', 'The mayor raised the water fee.'],
    [
      'two heights of one ladder',
      'The top 1 percent pay 40 percent of the tax.',
      'The top 20 percent pay 70 percent of the tax.',
    ],
    ['a place of its own', 'In Norway 12 percent of the boats are electric.', 'Of the boats, 60 percent are electric.'],
    [
      'the end of a thing and its absence',
      'The budget eliminates the ferry line.',
      'The budget leaves the island without the ferry line.',
    ],
    ['rounding to a bound', 'About 100 boats have left the port.', '95 boats have left the port.'],
    ['a heading', 'On closing the school.', 'The school is not closing.'],
    ['another person speaking', 'She says that she never asked for a grant.', 'I asked for a grant.'],
    ['scenes', 'A man is playing a flute.', 'There is no man playing a guitar.'],
  ])('is silent about %s', (_, a, b) => {
    expect(clash(a, b)).toBeNull();
  });

  it.each([
    ['irony', 'What a wonderful success this bridge is, it fell down twice.', 'The bridge is a failure.'],
    ['knowledge of the world', 'The minister was in Oslo all day.', 'The minister spoke in Madrid at noon.'],
    ['two names of one thing', 'We will keep the levy on diesel.', 'The fuel tax has to go.'],
    ['a paraphrase without shared words', 'I have never taken a cent from them.', 'Their firm paid for his campaign.'],
    ['a change over time', 'The harbour was safe in 2010.', 'The harbour was not safe in 2015.'],
  ])('does not see %s (known limit)', (_, a, b) => {
    expect(clash(a, b)).toBeNull();
  });

  it('takes two scenes of one sentence for a clash, although another day may be meant (known limit)', () => {
    expect(clash('A man is holding a red flag.', 'A man is holding a blue flag.')).not.toBeNull();
  });

  it('ranks a nearer clash higher', () => {
    const score = (b: string) => scoreContradiction({ text: 'The council has approved the new bridge.' }, { text: b });
    expect(score('The council has not approved the new bridge.')).toBeGreaterThan(score('The council has not met.'));
  });

  it('reads a clipped quote with the sentence around it, and names its own words only', () => {
    const told: Claim = {
      text: 'myth',
      context: 'General Brandt called the assertion that the militia had been defeated a “myth”.',
    };
    const found = contradict(told, { text: 'The militia has been defeated.' })!;
    expect(found.kind).toBe('denial');
    expect(found.words.a.map(({ start, end }) => told.text.slice(start, end))).toEqual(['myth']);
  });

  it('compares two counts of one matter, by what the records say', () => {
    const about = ['escape', 'harbour camp', 'figures'];
    const a: Claim = { text: 'At least 750 members escaped from the camp', about };
    const b: Claim = { text: '950 supporters fled the harbour camp', about };
    expect(contradict(a, b)?.label).toBe('different figure');
    expect(contradict(a, { ...b, about: ['ferries'] })).toBeNull();
    expect(contradict(a, { ...b, text: 'Hundreds fled the harbour camp' })).toBeNull();
  });

  it('takes an open “it” for the other side’s matter only where one speaker, or nothing, is known', () => {
    const a: Claim = { text: 'I think we need to repeal this thing.' };
    const b: Claim = { text: 'I think it has been great.' };
    expect(contradict(a, b)?.kind).toBe('position');
    expect(contradict({ ...a, speakerName: 'Anna Keller' }, { ...b, speakerName: 'Paul Brandt' })).toBeNull();
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

describe('hostile texts', () => {
  it.each([
    ['one word, over and over', 'not defeated '.repeat(20_000)],
    ['no spaces', 'a'.repeat(100_000)],
    ['marks only', '“”.,?!'.repeat(20_000)],
    ['figures', '1,000 troops and 7 percent, '.repeat(5_000)],
  ])('gets an answer: %s', (_, text) => {
    expect(scoreContradiction({ text }, { text: `${text} defeated` })).toBeGreaterThanOrEqual(0);
    expect(contradict({ text }, { text: 'The militia has been defeated.' })?.score ?? 0).toBeLessThanOrEqual(1);
  });
});

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
