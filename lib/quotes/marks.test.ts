import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../text/paragraphs.ts';
import { findQuotedStretches } from './marks.ts';

function quoted(text: string): string[] {
  return findQuotedStretches(text, splitParagraphs(text)).map(({ innerStart, innerEnd }) =>
    text.slice(innerStart, innerEnd),
  );
}

describe('findQuotedStretches', () => {
  it.each([
    ['curly', 'She said: “We will stay.” He left.', ['We will stay.']],
    ['straight', 'She said: "We will stay." He left.', ['We will stay.']],
    ['two apostrophes', "She said: ''We will stay.'' He left.", ['We will stay.']],
    ['opened curly, closed straight', 'She said: “We will stay." He left.', ['We will stay.']],
    ['guillemets outwards', 'Elle a dit : « Nous restons. » Il est parti.', ['Nous restons.']],
    ['guillemets inwards', 'Sie sagte: »Wir bleiben.« Er ging.', ['Wir bleiben.']],
    ['German low marks', 'Sie sagte: „Wir bleiben.“ Er ging.', ['Wir bleiben.']],
    ['German low marks, high closing sign', 'Sie sagte: „Wir bleiben.” Er ging.', ['Wir bleiben.']],
    [
      'single marks as house style',
      '‘We will stay,’ she said. ‘We don’t know the dogs’ names.’',
      ['We will stay,', 'We don’t know the dogs’ names.'],
    ],
    [
      'straight single marks as house style',
      "'We will stay,' she said. 'It's the '90s.'",
      ['We will stay,', "It's the '90s."],
    ],
    ['single inside double', '“He told me ‘never again’ twice,” she said.', ['He told me ‘never again’ twice,']],
    [
      'double inside single',
      '‘He told me “never again” twice,’ she said. ‘Twice.’',
      ['He told me “never again” twice,', 'Twice.'],
    ],
    ['double inside double', '“He told me “never again” twice,” she said.', ['He told me “never again” twice,']],
    ['several in a sentence', 'It was “slow” and “late”.', ['slow', 'late']],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it.each([
    ['apostrophes', "The mayor's plan doesn't help the residents' group."],
    ['decades', "The '90s were a time of rock 'n' roll."],
    ['feet and inches', 'He is 6\'2" tall and the shelf is 30" wide.'],
    ['curly possessives', 'The residents’ group met in the ’80s.'],
    ['an empty pair', 'He wrote "" and left.'],
  ])('takes no %s for marks', (_, text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('joins a quotation that re-opens in the next paragraph', () => {
    expect(quoted('“We will stay.\n“And we will vote,” she said.')).toEqual(['We will stay.\n“And we will vote,']);
  });

  it('joins a quotation that goes on without re-opening', () => {
    expect(quoted('“We will stay.\nAnd we will vote,” she said.')).toEqual(['We will stay.\nAnd we will vote,']);
  });

  it('keeps an error inside its paragraph', () => {
    expect(quoted('“We will stay, she said.\nThe vote is on Monday.\n“Come,” he said.')).toEqual([
      'We will stay, she said.',
      'Come,',
    ]);
  });

  it.each([
    ['Keller: ‘We will not move the clock’\n“It stays,” she said.', ['We will not move the clock', 'It stays,']],
    ["Rovers' old boys come home\n“It rained,” she said.", ['It rained,']],
    ['‘The clock stays’, says mayor\n“It stays,” she said.', ['The clock stays', 'It stays,']],
    ['The clerk wrote ‘too late’ on it.\n“It was late,” she said.', ['It was late,']],
  ])('reads single marks in a headline above a body with double ones: %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it("closes single marks behind an owner's apostrophe", () => {
    expect(quoted("'It is the fans' ground, not the owners',' he added. 'We know.'")).toEqual([
      "It is the fans' ground, not the owners',",
      'We know.',
    ]);
  });

  it('ends an unclosed quotation where the next one opens', () => {
    expect(quoted('She called it “a mistake, and him “a friend” of hers.')).toEqual(['a mistake, and him', 'a friend']);
  });

  it('finds the words before a closing sign that was never opened', () => {
    expect(quoted('We will stay," said Keller. "We must."')).toEqual(['We will stay,', 'We must.']);
  });

  it('parts the speeches of a transcript and leaves their labels out', () => {
    expect(quoted('"KELLER: Will you stay?\n"BRANDT: We will.')).toEqual(['Will you stay?', 'We will.']);
  });

  it('knows its limit: a straight mark between two spaces is taken by turns', () => {
    expect(quoted('She said " we will stay " and left.')).toEqual(['we will stay']);
  });
});
