import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeCategory, Match, Verdict } from '../types.ts';
import { MEANING_CHANGES } from './classify-edit.ts';
import { judgeStatement } from './judge.ts';
import { recordOf } from './testing/records.ts';

function judge(printed: string, recorded: string, names: { printed?: string; recorded?: string } = {}): Match | null {
  const [prefix, exact, suffix] = recorded.includes('|') ? recorded.split('|') : ['', recorded, ''];
  return judgeStatement(
    { id: 's', exact: printed, speakerName: names.printed ?? null },
    recordOf(exact!, { prefix: prefix!, suffix: suffix!, speaker: names.recorded ?? 'Anna Keller' }),
  );
}

describe('verdicts', () => {
  const cases: [Verdict, string, string][] = [
    ['verbatim', 'We will close the harbour in March.', 'We will close the harbour in March.'],
    ['verbatim', 'we’ll close the harbor in March,', 'We will close the harbour in March.'],
    ['verbatim', 'They paid $15,000 for forty percent of it.', 'They paid 15,000 dollars for 40% of it.'],
    ['verbatim', 'We can’t wait and we won’t wait.', 'We cannot wait — and we will not wait!'],
    ['verbatim', '[The council] will build the school.', 'They will build the school.'],
    ['verbatim', 'Four in ten children (40%) go hungry.', '4 in 10 children go hungry.'],
    ['verbatim', 'The U.S. will sign the treaty in May.', 'The United States will sign the treaty in May.'],
    ['verbatim', 'He said he would “never” pay.', 'He said he would never pay.'],
    ['verbatim', 'The school stays open.', 'The road is closed. The school stays open. Nobody was hurt.'],
    ['verbatim', 'We will close the harbour.', 'The senator said: “|We will close the harbour,|” and left the room.'],
    ['verbatim', 'The school stays open for all. We promised that.', 'The school stays open for all.'],
    ['verbatim', 'We promised that. The school stays open for all.', 'The school stays open for all.'],
    [
      'altered',
      'The school stays open for all. We promised that.',
      'The school stays open for all. It was a hard winter.',
    ],
    ['clipped', 'will cost us nothing at all', 'The plan of the engineers will cost us nothing at all.'],
    ['clipped', 'The school is safe.', 'The school is safe, but only if the roof is repaired before the winter.'],
    ['clipped', 'We will close the harbour in March', '|We will close the harbour in March| but only for a week.'],
    ['clipped', '[T]he school is sav[ed].', 'Because of you the school is saved.'],
    ['clipped', 'The plan … will cost nothing.', 'The plan that we drew up with the engineers will cost nothing.'],
    ['clipped', 'The plan [...] will cost nothing.', 'The plan that we drew up with the engineers will cost nothing.'],
    [
      'spliced',
      'The road is closed … The school stays open.',
      'The road is closed. It will take months. The school stays open.',
    ],
    [
      'spliced',
      'The road is closed. The school stays open.',
      'The road is closed. It will take months. The school stays open.',
    ],
    ['altered', 'We will not close the harbour in March.', 'We will close the harbour in March.'],
    ['altered', 'We will close the old harbour in March.', 'We will close the harbour in March.'],
    ['altered', 'The plan … cost nothing at all.', 'The plan does not cost nothing at all.'],
  ];
  it.each(cases)('%s: %s', (verdict, printed, recorded) => {
    expect(judge(printed, recorded)?.verdict).toBe(verdict);
  });
});

describe('changes', () => {
  const cases: [ChangeCategory, string, string, string, string][] = [
    ['negation', 'not', '', 'I support the tax on sugar.', 'I do not support the tax on sugar.'],
    [
      'negation',
      'never',
      '',
      'They have seen anything like this storm.',
      'They have never seen anything like this storm.',
    ],
    ['negation', '', 'not', 'He is not the best man for the island.', 'He is the best man for the island.'],
    ['negation', "won't", '', 'We will sell the ferry to the bank.', "We won't sell the ferry to the bank."],
    ['negation', 'illegal', 'legal', 'It is legal to fish in the bay.', 'It is illegal to fish in the bay.'],
    [
      'negation',
      'nicht',
      '',
      'Wir werden den Hafen im Winter schließen.',
      'Wir werden den Hafen im Winter nicht schließen.',
    ],
    [
      'negation',
      'Everybody',
      'Nobody',
      'Nobody in this town wants the mine.',
      'Everybody in this town wants the mine.',
    ],
    [
      'number',
      'fifteen thousand',
      '50,000',
      'We lost 50,000 jobs in the valley.',
      'We lost fifteen thousand jobs in the valley.',
    ],
    ['number', '10', '20', 'It fell by 20 percent in a year.', 'It fell by 10 percent in a year.'],
    ['name', 'Olsen', 'Brandt', 'Mayor Brandt stole the harbour money.', 'Mayor Olsen stole the harbour money.'],
    ['quantifier', 'Some', 'All', 'All pensions were raised this year.', 'Some pensions were raised this year.'],
    [
      'quantifier',
      'one of',
      '',
      'This is the oldest harbour in Europe.',
      'This is one of the oldest harbour in Europe.',
    ],
    ['modality', 'could', 'must', 'We must raise pensions this year.', 'We could raise pensions this year.'],
    ['tense', 'has', 'had', 'She had a house near the harbour.', 'She has a house near the harbour.'],
    ['synonym', 'purchase', 'buy', 'We will buy a ferry for the island.', 'We will purchase a ferry for the island.'],
    ['filler', 'you know', '', 'I think we will win the vote.', 'I think we, you know, will win the vote.'],
    [
      'filler',
      'uh, the worst winter',
      '',
      'This is the worst winter ever here.',
      'This is the worst winter, uh, the worst winter ever here.',
    ],
    ['typing slip', 'harbour', 'habrour', 'We will close the habrour in March.', 'We will close the harbour in March.'],
    ['bracketed', 'They', 'The council', '[The council] will build the school.', 'They will build the school.'],
    ['wording', 'fall', 'rise', 'Taxes will rise for every family here.', 'Taxes will fall for every family here.'],
  ];
  it.each(cases)('%s: %s → %s', (category, said, changed, printed, recorded) => {
    const change = judge(printed, recorded)?.changes[0];
    expect(change?.category).toBe(category);
    expect(printed.slice(change!.printedPosition.start, change!.printedPosition.end)).toBe(change!.printed);
    expect(recorded.slice(change!.saidPosition.start, change!.saidPosition.end)).toBe(change!.said);
    expect(change!.said.toLowerCase()).toContain(said.toLowerCase());
    expect(change!.printed.toLowerCase()).toContain(changed.toLowerCase());
  });

  it('weighs what turns a statement round above what does not', () => {
    const weight = (printed: string, recorded: string) => judge(printed, recorded)!.changes[0]!.weight;
    const grave = [
      weight('I support the tax on sugar.', 'I do not support the tax on sugar.'),
      weight('We lost 50,000 jobs in the valley.', 'We lost 15,000 jobs in the valley.'),
      weight('All pensions were raised this year.', 'Some pensions were raised this year.'),
      weight('Taxes will rise for every family here.', 'Taxes will fall for every family here.'),
    ];
    const slight = [
      weight('We will close the habrour in March.', 'We will close the harbour in March.'),
      weight('I think we will win the vote.', 'I think we, you know, will win the vote.'),
      weight('We will buy a ferry for the island.', 'We will purchase a ferry for the island.'),
      weight('We will close that harbour in March.', 'We will close the harbour in March.'),
    ];
    expect(Math.min(...grave)).toBeGreaterThanOrEqual(MEANING_CHANGES);
    expect(Math.max(...slight)).toBeLessThan(MEANING_CHANGES);
  });
});

describe('because', () => {
  it.each([
    ['I support the tax on sugar.', 'I do not support the tax on sugar.', '"not" was dropped'],
    ['We lost 50,000 jobs in the valley.', 'We lost 15,000 jobs in the valley.', '15,000 became 50,000'],
    ['He never told me about the money.', 'He told me never about the money.', '"never" stands elsewhere'],
    [
      'The school is safe.',
      'The school is safe, but only with a new roof.',
      'the sentence goes on with "but only with a new roof"',
    ],
    ['the school is safe', 'I do not think that the school is safe.', 'a leading "I do not think that" was left out'],
    [
      'The plan … will cost us nothing.',
      'The plan of the engineers will cost us nothing.',
      '"…" stands for "of the engineers"',
    ],
  ])('%s ← %s', (printed, recorded, expected) => {
    expect(judge(printed, recorded)?.because[0]).toBe(expected);
  });

  it('names what was cut before the hedge and the turn, the graver first', () => {
    const match = judge('the school is safe', 'I do not think that the school is safe, as we said in May.');
    expect(match?.because).toEqual([
      'a leading "I do not think that" was left out',
      'the sentence goes on with "as we said in May"',
    ]);
    expect(match?.cutBefore).toBe('I do not think that');
    expect(match?.cutAfter).toBe('as we said in May');
  });

  it('does not take a sentence left out at a mark for a dropped negation', () => {
    const recorded = 'The harbour is lost for good. Nobody likes that. We have to pay for it.';
    const match = judge('The harbour is lost for good … We have to pay for it.', recorded);
    expect(match?.verdict).toBe('spliced');
    expect(match?.because).toEqual(['"…" stands for "Nobody likes that", which has a negation']);
  });

  it('says what is not in the record', () => {
    const match = judge('The school stays open for all. We promised that.', 'The school stays open for all.');
    expect(match?.because).toEqual(['"We promised that" is not in this record']);
  });

  it('shows an edit within a contraction with the whole word', () => {
    const match = judge('You do want to say it yet, sir.', "You don't want to say it yet, sir.");
    expect(match?.because).toEqual(['"don\'t" became "do"']);
    expect(match?.changes[0]?.category).toBe('negation');
  });

  it('has nothing to say about the same words', () => {
    expect(judge('We will close the harbour.', 'We will close the harbour.')?.because).toEqual([]);
  });
});

describe('speakers', () => {
  const words = 'We will close the harbour in March because the dredger is broken.';
  it.each<[string | undefined, Verdict]>([
    [undefined, 'verbatim'],
    ['Sen. Keller', 'verbatim'],
    ['KELLER', 'verbatim'],
    ['Peter Olsen', 'misattributed'],
  ])('%s: %s', (printed, verdict) => {
    expect(judge(words, words, printed === undefined ? {} : { printed })?.verdict).toBe(verdict);
  });

  it('says whose words they are', () => {
    expect(judge(words, words, { printed: 'Peter Olsen' })?.because).toEqual([
      'recorded as said by Anna Keller, printed as said by Peter Olsen',
    ]);
  });

  it('does not take common words of somebody else for a wrong attribution', () => {
    expect(
      judge('We have a lot of work to do.', 'We have a lot of work to do.', { printed: 'Peter Olsen' }),
    ).toBeNull();
  });
});

describe('silence', () => {
  it.each([
    ['', 'We will close the harbour.'],
    ['We will close the harbour.', ''],
    ['…', 'We will close the harbour.'],
    ['a lot of money', 'We spent a lot of money on the harbour.'],
    ['We will rebuild the school after the winter.', 'We will close the harbour in March.'],
    [
      'This is the best day of my life and I thank you all.',
      'This is the worst budget of the decade and you all know it.',
    ],
  ])('%j against %j', (printed, recorded) => {
    expect(judge(printed, recorded)).toBeNull();
  });

  it('takes a short phrase from its speaker only', () => {
    const recorded = 'It is unsafe and cruel to sail without lights.';
    expect(judge('unsafe and cruel', recorded, { printed: 'Anna Keller' })?.verdict).toBe('clipped');
    expect(judge('unsafe and cruel', recorded)).toBeNull();
  });
});

const WORDS =
  'the harbour council will not close every old school in March because nobody paid 15,000 for it and Olsen knows'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 9, maxLength: 30 })
  .map(words => `${words.join(' ')}.`);

describe('laws', () => {
  it('a quote laid against itself is verbatim', () => {
    fc.assert(
      fc.property(sentence, text => {
        const match = judge(text, text);
        expect(match?.verdict).toBe('verbatim');
        expect(match?.changes).toEqual([]);
        expect(match?.saidPositions.map(({ start, end }) => text.slice(start, end))).toEqual([text.slice(0, -1)]);
      }),
    );
  });

  it('one dropped word is never verbatim', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), (text, seed) => {
        const words = text.split(' ');
        words.splice(seed % words.length, 1);
        expect(judge(words.join(' '), text)?.verdict).not.toBe('verbatim');
      }),
    );
  });

  it('typography changes nothing', () => {
    fc.assert(
      fc.property(sentence, text => {
        const printed = `“${text.replaceAll(' ', '\u00a0').replace('knows', 'kno\u00adws').toUpperCase()}”`;
        expect(judge(printed, text)?.verdict).toBe('verbatim');
      }),
    );
  });

  it('positions give back what was said and printed', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.nat(), (text, other, seed) => {
        const words = text.split(' ');
        words.splice(seed % words.length, 2, other.split(' ')[0]!);
        const printed = words.join(' ');
        for (const change of judge(printed, text)?.changes ?? []) {
          expect(text.slice(change.saidPosition.start, change.saidPosition.end)).toBe(change.said);
          expect(printed.slice(change.printedPosition.start, change.printedPosition.end)).toBe(change.printed);
        }
      }),
    );
  });

  it('any two strings are answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (printed, recorded) => {
        const match = judgeStatement({ id: 's', exact: printed, speakerName: 'x' }, recordOf(recorded));
        expect(match === null || match.score > 0).toBe(true);
      }),
    );
  });
});

describe('known limits', () => {
  it('pieces in another order than recorded are not put together', () => {
    const recorded = 'The school stays open for all children. The road to the harbour is closed.';
    expect(
      judge('The road to the harbour is closed. The school stays open for all children.', recorded)?.verdict,
    ).not.toBe('spliced');
  });
});
