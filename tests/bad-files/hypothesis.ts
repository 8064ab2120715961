import { type BadFiles, json, latin1, nested, SCRIPT } from './bad-file.ts';

const TARGET = [
  { source: 'https://courier.example/a', selector: [{ type: 'TextQuoteSelector', exact: 'We will build it' }] },
];
const GOOD = {
  id: 'a',
  uri: 'https://courier.example/a',
  text: 'A comment',
  tags: ['bridge'],
  target: TARGET,
  document: { title: ['Council votes'] },
};
const rows = (...annotations: unknown[]) => json({ total: annotations.length, rows: annotations });

export const HYPOTHESIS: BadFiles = {
  'no rows': rows(),
  'rows that are an object': json({ total: 1, rows: { a: GOOD } }),
  'an error of the service': json({
    status: 'failure',
    reason: 'Either the resource does not exist, or it may not be seen.',
  }),
  'a note on the whole page': rows(GOOD, { ...GOOD, id: 'b', target: [{ source: 'https://a.example' }] }),
  'a reply': rows({ ...GOOD, id: 'b', target: [{}], references: ['a'] }, GOOD),
  'a row that is a text': rows(GOOD, 'words'),
  'a row that is null': rows(null, GOOD),
  'a row without a target': rows({ ...GOOD, target: undefined }),
  'a target that is a text': rows({ ...GOOD, target: 'https://a.example' }),
  'words over the limit': () =>
    rows({ ...GOOD, target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'x'.repeat(2_001) }] }] }),
  'a comment over the limit': () => rows(GOOD, { ...GOOD, id: 'b', text: 'x'.repeat(2_001) }),
  'an id used twice': rows(GOOD, GOOD),
  'an address with a script': rows({
    ...GOOD,
    uri: 'javascript:alert(1)',
    target: [{ selector: TARGET[0]?.selector }],
  }),
  'a title that is a list of lists': rows({ ...GOOD, document: { title: [['x']] } }),
  'tags that are a number': rows({ ...GOOD, tags: 7 }),
  'script in every field': rows({
    id: SCRIPT,
    uri: SCRIPT,
    text: SCRIPT,
    tags: [SCRIPT],
    target: [{ source: SCRIPT, selector: [{ type: 'TextQuoteSelector', exact: SCRIPT }] }],
    document: { title: [SCRIPT] },
  }),
  'the prototype': rows(GOOD).replace('"uri"', '"__proto__":{"uri":"x"},"uri"'),
  'nests too deep': () => rows(GOOD).replace('"uri"', `"x":${nested(80)},"uri"`),
  'an export file, cut off': json({ export_date: '2021', annotations: [GOOD, { ...GOOD, id: 'b' }] }).slice(0, -40),
  'in Latin-1': latin1(rows({ ...GOOD, text: 'Sch\u00f6n' })),
};
