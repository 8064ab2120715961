import { describe, expect, it } from 'vitest';
import type { Article } from '../types.ts';
import { checkHeadline } from './check-headline.ts';
import { readStatements } from './read-statements.ts';

const BODY =
  'Anna Keller spoke on Monday.\n“We have huge concerns about the old bridge,” Keller said.\nThe council calls the plan a reckless gamble in its report.';

function check(title: string | null, body = BODY): [string, string][] {
  const article: Article = {
    text: body,
    title,
    byline: null,
    publisher: null,
    datePublished: null,
    url: null,
    inLanguage: null,
  };
  return checkHeadline(article, readStatements(article)).map(({ exact, kind }) => [exact, kind]);
}

describe('checkHeadline', () => {
  it.each([
    ['a part of a statement', 'Keller has ‘huge concerns’ about bridge', []],
    ['other case and marks', 'Keller: "We have huge concerns"', []],
    ['no quotation', 'Keller speaks about the bridge', []],
    ['a single word', 'Keller calls bridge ‘old’', []],
    ['no headline', null, []],
    [
      'reworded',
      'Keller: ‘We have grave concerns about the old bridge’',
      [['We have grave concerns about the old bridge', 'differs']],
    ],
    ['the article’s own words', 'Plan is ‘a reckless gamble’', [['a reckless gamble', 'unquoted']]],
    ['another inflection', 'Keller voices ‘huge concern’', [['huge concern', 'differs']]],
    ['nowhere', 'Keller: ‘Everybody must resign today’', [['Everybody must resign today', 'absent']]],
  ])('%s', (_, title, expected) => {
    expect(check(title as string | null)).toEqual(expected);
  });

  it('does not count a line of the body that only repeats the headline', () => {
    const title = 'Keller: ‘Everybody must resign today’';
    expect(check(title, `${title}\n${BODY}`)).toEqual([['Everybody must resign today', 'absent']]);
  });

  it('points at the statement that comes nearest', () => {
    const article: Article = {
      text: BODY,
      title: 'Keller: ‘We have grave concerns about the bridge’',
      byline: null,
      publisher: null,
      datePublished: null,
      url: null,
      inLanguage: null,
    };
    const statements = readStatements(article);
    expect(checkHeadline(article, statements)[0]?.statementId).toBe(statements[0]?.id);
  });

  it('knows its limit: another form of a word differs', () => {
    expect(check('Keller: ‘We had huge concerns’')).toEqual([['We had huge concerns', 'differs']]);
  });
});
