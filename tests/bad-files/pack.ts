import { type BadFiles, json, latin1, nested, packed, SCRIPT, utf16 } from './bad-file.ts';

const HEAD = { schemaVersion: 1, id: 'p', name: 'Council' };
const SPEAKER = { id: 's', name: 'Anna Keller' };
const SOURCE = { id: 'd', name: 'Minutes' };
const QUOTE = { id: 'q', exact: 'We will build it.', creator: 's', isPartOf: 'd' };
const pack = (changes: object) =>
  json({ ...HEAD, speakers: [SPEAKER], sources: [SOURCE], quotes: [QUOTE], ...changes });

export const PACKS: BadFiles = {
  'no version': json({ id: 'p', name: 'Council', quotes: [QUOTE] }),
  'a version of the future': pack({ schemaVersion: 2 }),
  'a version in words': pack({ schemaVersion: 'one' }),
  'no id': pack({ id: undefined }),
  'no name': pack({ name: '' }),
  'a name that is a list': pack({ name: ['Council'] }),
  'a head that comes last and is not one': '{"quotes":[{"id":"q"}],"schemaVersion":7}',
  'a list': json([QUOTE]),
  'a text': '"schemaVersion"',
  'a number': '42',
  'quotes that are an object': pack({ quotes: { q: QUOTE } }),
  'a quote that is a text': pack({ quotes: [QUOTE, 'words'] }),
  'a quote that is null': pack({ quotes: [null, QUOTE] }),
  'a quote without words': pack({ quotes: [QUOTE, { ...QUOTE, id: 'r', exact: ' \n ' }] }),
  'a quote without id': pack({ quotes: [{ ...QUOTE, id: undefined }] }),
  'an id used twice': pack({ quotes: [QUOTE, { ...QUOTE, exact: 'Other.' }] }),
  'a quote over the limit': () => pack({ quotes: [{ ...QUOTE, exact: 'x'.repeat(2_001) }] }),
  'a record over four million characters': () =>
    pack({
      quotes: [
        { ...QUOTE, extra: 'x'.repeat(4_100_000) },
        { ...QUOTE, id: 'r' },
      ],
    }),
  'a record that nests too deep': () => pack({ quotes: [QUOTE] }).replace('"exact"', `"extra":${nested(100)},"exact"`),
  'a record that nests without an end': () =>
    `{"schemaVersion":1,"id":"p","name":"P","quotes":[{"id":"q","exact":${'['.repeat(200_000)}`,
  'a speaker who is not there': pack({ speakers: [] }),
  'a source that was rejected': pack({ sources: [{ id: 'd' }] }),
  'a date that does not exist': pack({ quotes: [{ ...QUOTE, dateCreated: '2021-02-30' }] }),
  'a date in words': pack({ quotes: [{ ...QUOTE, dateCreated: 'last Tuesday' }] }),
  'a link with a script': pack({ sources: [{ ...SOURCE, url: 'javascript:alert(1)' }] }),
  'a kind that is none': pack({ quotes: [{ ...QUOTE, kind: 'shouted' }] }),
  'an appearance that is a number': pack({ quotes: [{ ...QUOTE, appearance: [7] }] }),
  'a review that is a text': pack({ quotes: [{ ...QUOTE, appearance: [{ isPartOf: 'd', review: 'False' }] }] }),
  'too many subjects': () =>
    pack({ quotes: [{ ...QUOTE, about: Array.from({ length: 201 }, (_, i) => `subject ${i}`) }] }),
  'a contradiction without a reason': pack({
    contradictions: [{ id: 'x', quoteId: 'q', againstId: 'q2', kind: 'fact', label: 'contradicts', because: '' }],
  }),
  'a contradiction with itself': pack({
    contradictions: [{ id: 'x', quoteId: 'q', againstId: 'q', kind: 'fact', label: 'contradicts', because: 'b' }],
  }),
  'a contradiction with nobody': pack({
    contradictions: [{ id: 'x', quoteId: 'q', againstId: 'z', kind: 'fact', label: 'contradicts', because: 'b' }],
  }),
  'a score beyond one': pack({
    quotes: [QUOTE, { ...QUOTE, id: 'r' }],
    contradictions: [
      { id: 'x', quoteId: 'q', againstId: 'r', kind: 'fact', label: 'contradicts', because: 'b', score: 7 },
    ],
  }),
  'cut off in a quote': pack({}).slice(0, -25),
  'cut off in the head': '{"schemaVersion":1,"id":"p","na',
  'cut off between records': pack({}).slice(0, -2),
  'a comma too many': pack({}).replace('}]', '},]'),
  'a broken quote among others': pack({ quotes: [QUOTE, { ...QUOTE, id: 'r' }] }).replace('"id":"q",', '"id":"q"'),
  'the prototype': pack({}).replace('"exact"', '"__proto__":{"exact":"x"},"constructor":{"prototype":{}},"exact"'),
  'the prototype as the quote': `{"schemaVersion":1,"id":"p","name":"P","quotes":[{"__proto__":${json(QUOTE)}}]}`,
  'script in every field': json({
    ...HEAD,
    name: SCRIPT,
    description: SCRIPT,
    speakers: [{ id: SCRIPT, name: SCRIPT, jobTitle: SCRIPT }],
    sources: [{ id: SCRIPT, name: SCRIPT, publisher: SCRIPT }],
    quotes: [{ id: SCRIPT, exact: SCRIPT, creator: SCRIPT, isPartOf: SCRIPT, inLanguage: SCRIPT, about: [SCRIPT] }],
  }),
  'in Latin-1': latin1(pack({ quotes: [QUOTE, { ...QUOTE, id: 'r', exact: 'Schön.' }] })),
  'bytes of Latin-1 far behind': () => {
    const text = new TextEncoder().encode(pack({ extra: 'ä'.repeat(70_000) }));
    const at = new TextDecoder('latin1').decode(text).indexOf('We will');
    text[at] = 0xe9;
    return text;
  },
  'in UTF-16, cut off': utf16(pack({})).slice(0, -41),
  'packed and cut off': () =>
    packed(
      pack({
        quotes: Array.from({ length: 3_000 }, (_, i) => ({
          ...QUOTE,
          id: `q${i}`,
          exact: `Number ${i * 7919} is what I said.`,
        })),
      }),
    ).slice(0, -2_000),
  'a part that is a number': json({
    ...HEAD,
    hasPart: [7, { speakers: [SPEAKER], sources: [SOURCE], quotes: [QUOTE] }],
  }),
};
