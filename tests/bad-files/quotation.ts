import { type BadFiles, json, latin1, nested, SCRIPT } from './bad-file.ts';

const GOOD = {
  '@type': 'Quotation',
  text: 'We will build it.',
  spokenByCharacter: { '@type': 'Person', name: 'Anna Keller' },
  url: 'https://courier.example/a',
};

export const QUOTATIONS: BadFiles = {
  'another type': json({ '@type': 'Book', name: 'x' }),
  'a list of other things': json([GOOD, { '@type': 'Book' }, 7, null, 'words']),
  'no words': json([GOOD, { ...GOOD, text: undefined }]),
  'words that are a list of lists': json([{ ...GOOD, text: [['x']] }]),
  'words that are tags only': json([{ ...GOOD, text: '<br>' }]),
  'words over the limit': () => json([GOOD, { ...GOOD, text: 'x'.repeat(2_001) }]),
  'the same twice': json([GOOD, GOOD]),
  'an id used twice': json([
    { ...GOOD, '@id': 'urn:1' },
    { ...GOOD, '@id': 'urn:1', text: 'Other.' },
  ]),
  'a speaker who is a number': json([{ ...GOOD, spokenByCharacter: 7 }]),
  'a speaker who points to nothing': json({ '@graph': [{ ...GOOD, spokenByCharacter: { '@id': '#nobody' } }] }),
  'a circle': json({
    '@graph': [
      { '@id': '#a', '@type': 'WebPage', mainEntity: { '@id': '#a' } },
      { ...GOOD, isPartOf: { '@id': '#a' } },
    ],
  }),
  'a date that does not exist': json([{ ...GOOD, dateCreated: '2021-04-31' }]),
  'a date in words': json([{ ...GOOD, dateCreated: 'in spring' }]),
  'a link with a script': json([{ ...GOOD, url: 'javascript:alert(1)' }]),
  'a language that is none': json([{ ...GOOD, inLanguage: 'the language of the harbour' }]),
  'script in every field': json([
    {
      '@type': 'Quotation',
      text: `Yes. ${SCRIPT}`,
      spokenByCharacter: SCRIPT,
      url: SCRIPT,
      about: [SCRIPT],
      inLanguage: SCRIPT,
      description: SCRIPT,
    },
  ]),
  'the prototype': json([GOOD]).replace('"text"', '"__proto__":{"text":"x"},"text"'),
  'nests too deep': () => json([GOOD]).replace('"text"', `"x":${nested(80)},"text"`),
  'cut off': json([GOOD, { ...GOOD, text: 'Other.' }]).slice(0, -20),
  'in Latin-1': latin1(json([{ ...GOOD, text: 'Sch\u00f6n.' }])),
};
