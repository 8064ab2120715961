import { type BadFiles, json, latin1, nested, SCRIPT } from './bad-file.ts';

const SELECTOR = { type: 'TextQuoteSelector', exact: 'We will build it', prefix: 'said: ' };
const GOOD = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:1',
  type: 'Annotation',
  target: { source: 'https://courier.example/a', selector: SELECTOR },
};
const cyclic = () => {
  let selector: unknown = SELECTOR;
  for (let i = 0; i < 20; i++) selector = { type: 'FragmentSelector', value: 'x', refinedBy: selector };
  return json([{ ...GOOD, target: { source: 'https://a.example', selector } }]);
};

export const WEB_ANNOTATIONS: BadFiles = {
  'another type': json({ type: 'Person', name: 'x' }),
  'no target': json([GOOD, { ...GOOD, id: 'urn:2', target: undefined }]),
  'a target that is an address': json([{ ...GOOD, target: 'https://courier.example/a' }]),
  'a target that is a number': json([{ ...GOOD, target: 7 }]),
  'a target without a selector': json([{ ...GOOD, target: { source: 'https://courier.example/a' } }]),
  'a place without words': json([
    { ...GOOD, target: { source: 'x', selector: { type: 'TextPositionSelector', start: 1, end: 9 } } },
  ]),
  'a selector without words': json([
    { ...GOOD, target: { source: 'x', selector: { type: 'TextQuoteSelector', prefix: 'a' } } },
  ]),
  'a selector that is a text': json([{ ...GOOD, target: { source: 'x', selector: 'TextQuoteSelector' } }]),
  'selectors that refine each other without end': cyclic,
  'words over the limit': () =>
    json([{ ...GOOD, target: { source: 'x', selector: { ...SELECTOR, exact: 'x'.repeat(2_001) } } }]),
  'a prefix over the limit': () =>
    json([{ ...GOOD, target: { source: 'x', selector: { ...SELECTOR, prefix: 'x'.repeat(2_001) } } }]),
  'an id used twice': json([GOOD, GOOD]),
  'a page without items': json({ type: 'AnnotationPage', items: [] }),
  'a page whose items are numbers': json({ type: 'AnnotationPage', items: [1, null, 'x', GOOD] }),
  'a collection without a page': json({ type: 'AnnotationCollection', first: 'https://notes.example/page1' }),
  'a source with a script': json([{ ...GOOD, target: { source: 'javascript:alert(1)', selector: SELECTOR } }]),
  'a date that does not exist': json([{ ...GOOD, 'schema:dateCreated': '2021-02-30' }]),
  'script in every field': json([
    {
      id: SCRIPT,
      type: 'Annotation',
      body: [{ type: 'TextualBody', value: SCRIPT, purpose: 'tagging' }, SCRIPT],
      target: {
        source: SCRIPT,
        selector: { type: 'TextQuoteSelector', exact: SCRIPT, prefix: SCRIPT, suffix: SCRIPT },
      },
    },
  ]),
  'the prototype': json([GOOD]).replace('"target"', '"__proto__":{"target":"x"},"target"'),
  'bodies of every kind': json([{ ...GOOD, body: [7, null, { value: 7 }, { value: { a: 1 } }, [], 'a note'] }]),
  'an id that is a list': json([{ ...GOOD, id: [['x']] }]),
  'nests too deep': () => json([GOOD]).replace('"target"', `"x":${nested(80)},"target"`),
  'cut off': json([GOOD, { ...GOOD, id: 'urn:2' }]).slice(0, -30),
  'in Latin-1': latin1(
    json([{ ...GOOD, target: { source: 'https://a.example', selector: { ...SELECTOR, exact: 'Sch\u00f6n' } } }]),
  ),
};
