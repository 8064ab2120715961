import { describe, expect, it } from 'vitest';
import { rankMatches } from './rank.ts';
import { recordOf } from './testing/records.ts';

const statement = (exact: string, speakerName: string | null = null) => ({ id: 's', exact, speakerName });
const records = [
  recordOf('We will close the harbour in March.', { id: 'plain', speaker: 'Anna Keller' }),
  recordOf('We will close the old harbour in March.', { id: 'old', speaker: 'Anna Keller' }),
  recordOf('I said it twice: we will close the harbour in March.', { id: 'twice', speaker: 'Anna Keller' }),
  recordOf('The school stays open for all children.', { id: 'school', speaker: 'Anna Keller' }),
  recordOf('The school stays open for all children.', { id: 'olsen', speaker: 'Peter Olsen' }),
];
const ranked = (exact: string, speaker?: string) =>
  rankMatches(statement(exact, speaker ?? null), records).map(match => match.quoteId);

describe('rankMatches', () => {
  it('puts the nearer text first', () => {
    expect(ranked('We will close the harbour in March.')).toEqual(['plain', 'twice', 'old']);
    expect(ranked('We will close the old harbour in March.')[0]).toBe('old');
  });

  it('puts the words as printed before a whole sentence that differs', () => {
    expect(ranked('I said it twice: we will close the harbour')[0]).toBe('twice');
  });

  it('prefers the named speaker where the words are the same', () => {
    expect(ranked('The school stays open for all children.', 'Anna Keller')[0]).toBe('school');
    expect(ranked('The school stays open for all children.', 'Peter Olsen')[0]).toBe('olsen');
  });

  it('sees that two statements were printed as one', () => {
    const [match] = rankMatches(
      statement('We will close the harbour in March. The school stays open for all children.'),
      records,
    );
    expect(match?.verdict).toBe('spliced');
    expect(match?.because[0]).toMatch(/is another recorded statement$/);
  });

  it('is empty where nothing is a version', () => {
    expect(ranked('We never promised a second ferry to anybody.')).toEqual([]);
    expect(ranked('')).toEqual([]);
    expect(rankMatches(statement('The harbour is closed for good.'), [])).toEqual([]);
  });

  it('gives ten matches at most', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      recordOf('We will close the harbour in March.', { id: `${at}` }),
    );
    expect(rankMatches(statement('We will close the harbour in March.'), many)).toHaveLength(10);
  });
});

describe('hostile input', () => {
  const sentences = 'We will close the harbour in March. The school stays open for all children. ';
  it.each([
    ['a record of 1 MB', 'the school stays open for all children', sentences.repeat(13_000)],
    ['a statement of 100,000 characters', sentences.repeat(1300), sentences],
    ['both', sentences.repeat(1300), sentences.repeat(13_000)],
    ['one word, 100,000 characters', 'a'.repeat(100_000), 'a'.repeat(100_000)],
    ['one word, said again and again', 'close '.repeat(17_000), 'close '.repeat(17_000)],
    ['marks only', '…'.repeat(100_000), '[('.repeat(50_000)],
    ['brackets', '[a'.repeat(50_000), '[a] '.repeat(50_000)],
    ['letters in brackets', '[t]he '.repeat(15_000), 'walk[ed] '.repeat(11_000)],
    ['quotation marks', '“'.repeat(100_000), sentences],
    ['full stops', `${'.'.repeat(100_000)}x`, sentences],
    ['commas in figures', '1,'.repeat(50_000), '1.'.repeat(50_000)],
    ['apostrophes', "x'd".repeat(30_000), "n't".repeat(30_000)],
    ['contractions', 'do '.repeat(20_000), "don't do ".repeat(10_000)],
    ['moved words', 'a b '.repeat(10_000), 'b c a '.repeat(10_000)],
    ['number words', 'hundred thousand '.repeat(6000), 'one and '.repeat(12_000)],
    ['lone surrogates', '\ud800 \udfff'.repeat(20_000), sentences],
    ['another script', '港口三月关闭。'.repeat(5000), '港口三月关闭。'],
  ])('%s', (_, exact, record) => {
    expect(
      Array.isArray(rankMatches(statement(exact, '('.repeat(10_000)), [recordOf(record, { speaker: 'Anna Keller' })])),
    ).toBe(true);
  });
});
