import { type BadFiles, json, latin1, nested, SCRIPT } from './bad-file.ts';

const REVIEW = { publisher: { name: 'Harbour Checks' }, url: 'https://checks.example/1', textualRating: 'False' };
const GOOD = { text: 'The ferry was sold.', claimant: 'Ben Moss', claimReview: [REVIEW] };
const answer = (...claims: unknown[]) => json({ claims });

export const FACT_CHECK_TOOLS: BadFiles = {
  'no claims': answer(),
  'an error of the service': json({
    error: { code: 403, message: 'The request is missing a valid API key.', status: 'PERMISSION_DENIED' },
  }),
  'an answer without anything': '{}',
  'claims that are an object': json({ claims: { a: GOOD } }),
  'a claim that is a text': answer(GOOD, 'words'),
  'a claim that is null': answer(null, GOOD),
  'a claim without words': answer(GOOD, { ...GOOD, text: '' }),
  'a claim without a review': answer(GOOD, { ...GOOD, text: 'B', claimReview: [] }),
  'a review that is a text': answer({ ...GOOD, claimReview: 'False' }),
  'a publisher that is a text': answer({ ...GOOD, claimReview: [{ ...REVIEW, publisher: 'Harbour Checks' }] }),
  'the same claim twice': answer(GOOD, GOOD),
  'a claim over the limit': () => answer({ ...GOOD, text: 'x'.repeat(2_001) }),
  'a date that does not exist': answer({ ...GOOD, claimDate: '2021-02-30T00:00:00Z' }, GOOD),
  'a date in words': answer({ ...GOOD, claimDate: 'yesterday' }),
  'a link with a script': answer({ ...GOOD, claimReview: [{ ...REVIEW, url: 'javascript:alert(1)', title: 'T' }] }),
  'script in every field': answer({
    text: `Sold. ${SCRIPT}`,
    claimant: SCRIPT,
    claimReview: [{ publisher: { name: SCRIPT }, url: SCRIPT, title: SCRIPT, textualRating: SCRIPT }],
  }),
  'the prototype': answer(GOOD).replace('"text"', '"__proto__":{"claimant":"x"},"text"'),
  'nests too deep': () => answer(GOOD).replace('"text"', `"x":${nested(90)},"text"`),
  'cut off': answer(GOOD, { ...GOOD, text: 'B' }).slice(0, -40),
  'a comma too few': answer(GOOD, { ...GOOD, text: 'B' }).replace('},{', '}{'),
  'in Latin-1': latin1(answer({ ...GOOD, text: 'Die F\u00e4hre wurde verkauft.' })),
  'a language that is none': answer({ ...GOOD, claimReview: [{ ...REVIEW, languageCode: 'the usual one' }] }),
};
