import { type BadFiles, json, latin1, lines, nested, packed, SCRIPT } from './bad-file.ts';

const QUOTE = { pre: 'It rained. ', quote: 'We will build it', post: ', said Anna Keller.' };
const GOOD = {
  date: '2021-03-04T08:00:00Z',
  url: 'https://courier.example/a',
  title: 'Council votes',
  lang: 'ENGLISH',
  quotes: [QUOTE],
};

export const GDELT: BadFiles = {
  'a line that is no JSON': `${json(GOOD)}\n{date:\n${json({ ...GOOD, url: 'https://b.example/' })}`,
  'a last line that is cut off': `${json(GOOD)}\n${json(GOOD).slice(0, 60)}`,
  'no quotes': lines({ ...GOOD, quotes: undefined }, GOOD),
  'no quotes in the list': lines({ ...GOOD, quotes: [] }, GOOD),
  'quotes that are a text': lines({ ...GOOD, quotes: 'We will build it' }),
  'a quote that is a text': lines({ ...GOOD, quotes: ['We will build it', QUOTE] }),
  'a quote without words': lines({ ...GOOD, quotes: [{ ...QUOTE, quote: '' }, QUOTE] }),
  'a quote without surroundings': lines({ ...GOOD, quotes: [{ quote: 'We will build it' }] }),
  'surroundings that are numbers': lines({ ...GOOD, quotes: [{ pre: 7, quote: 'We will build it', post: null }] }),
  'the same quote twice': lines({ ...GOOD, quotes: [QUOTE, QUOTE] }),
  'a quote over the limit': () => lines({ ...GOOD, quotes: [{ ...QUOTE, quote: 'x'.repeat(2_001) }] }),
  'a language that is none': lines({ ...GOOD, lang: 'KLINGON OF THE NORTH' }),
  'a date that does not exist': lines({ ...GOOD, date: '2021-02-30T00:00:00Z' }),
  'an address that is none': lines({ ...GOOD, url: 'javascript:alert(1)' }),
  'script in every field': lines({
    date: SCRIPT,
    url: SCRIPT,
    title: SCRIPT,
    lang: SCRIPT,
    quotes: [{ pre: SCRIPT, quote: SCRIPT, post: SCRIPT }],
  }),
  'the prototype': lines({ ...GOOD }).replace('"quote"', '"__proto__":{"quote":"x"},"quote"'),
  'nests too deep': json(GOOD).replace('{', `{"x":${nested(80)},`),
  'packed and cut off': () =>
    packed(
      Array.from({ length: 400 }, (_, i) =>
        json({
          ...GOOD,
          url: `https://a.example/${i * 7919}`,
          quotes: [{ ...QUOTE, quote: `Number ${i} ${i * 104729} was right` }],
        }),
      ).join('\n'),
    ).slice(0, -500),
  'in Latin-1': latin1(lines({ ...GOOD, quotes: [{ ...QUOTE, quote: 'Es ist sch\u00f6n' }] })),
  'marks within the words': lines({ ...GOOD, quotes: [{ pre: '“', quote: '“”“”"', post: '”' }] }),
};
