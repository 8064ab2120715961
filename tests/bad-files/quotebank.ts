import { type BadFiles, json, lines, nested, SCRIPT } from './bad-file.ts';

const GOOD = {
  quoteID: '2019-10-13-000001',
  quotation: 'we will build it',
  speaker: 'anna keller',
  date: '2019-10-13',
  urls: ['https://courier.example/a'],
};
const ARTICLE = { articleID: 'a1', url: 'https://courier.example/a', title: 'Council votes', date: '2019-10-13' };

export const QUOTEBANK: BadFiles = {
  'a line that is no JSON': `${json(GOOD)}\nquoteID\n${json({ ...GOOD, quoteID: 'b' })}`,
  'a last line that is cut off': `${json(GOOD)}\n${json({ ...GOOD, quoteID: 'b' }).slice(0, 40)}`,
  'no quotation': lines(GOOD, { ...GOOD, quoteID: 'b', quotation: undefined }),
  'an empty quotation': lines(GOOD, { ...GOOD, quoteID: 'b', quotation: ' ' }),
  'an id used twice': lines(GOOD, GOOD),
  'a quotation over the limit': () => lines(GOOD, { ...GOOD, quoteID: 'b', quotation: 'x'.repeat(2_001) }),
  'a speaker who is a list': lines({ ...GOOD, speaker: ['anna keller', 'ben moss'] }),
  'a speaker who is nobody': lines({ ...GOOD, speaker: 'None' }),
  'several people of the name': lines({ ...GOOD, qids: ['Q1', 'Q2'] }),
  'a person without a number': lines({ ...GOOD, qids: ['javascript:alert(1)'] }),
  'addresses that are a text': lines({ ...GOOD, urls: 'https://courier.example/a' }),
  'addresses that are none': lines({ ...GOOD, urls: ['javascript:alert(1)', 7, null] }),
  'no addresses': lines({ ...GOOD, urls: [] }),
  'a date that does not exist': lines(GOOD, { ...GOOD, quoteID: 'b', date: '2019-02-29' }),
  'an article without quotations': lines(
    { ...ARTICLE, quotations: [] },
    { ...ARTICLE, quotations: [{ quoteID: 'q', quotation: 'we will' }] },
  ),
  'quotations that are an object': lines({ ...ARTICLE, quotations: { a: 1 } }),
  'a quotation that is a text': lines({ ...ARTICLE, quotations: ['we will', { quoteID: 'q', quotation: 'we will' }] }),
  'contexts that are numbers': lines({
    ...ARTICLE,
    quotations: [{ quoteID: 'q', quotation: 'we will', leftContext: 12, rightContext: [1, 2] }],
  }),
  'texts in the wrong encoding': lines({ ...GOOD, quotation: 'we donâ€™t know' }),
  'texts in the wrong encoding, mended': {
    content: lines({ ...GOOD, quotation: 'we donâ€™t know, â€œyesâ€\u009d' }),
    options: { repairMojibake: true },
  },
  'script in every field': lines({ quoteID: SCRIPT, quotation: SCRIPT, speaker: SCRIPT, date: SCRIPT, urls: [SCRIPT] }),
  'the prototype': `${json(GOOD).replace('{', '{"__proto__":{"speaker":"x"},')}`,
  'nests too deep': json({ ...GOOD }).replace('{', `{"x":${nested(80)},`),
  'a line over four million characters': () =>
    `${json(GOOD)}\n${json({ ...GOOD, quoteID: 'b', extra: 'x'.repeat(4_000_001) })}\n${json({ ...GOOD, quoteID: 'c' })}`,
  'a table': 'quoteID,quotation,speaker\n1,we will build it,anna keller\n',
};
