/** Each page of tests/pages, read without a browser, gives what a careful reader finds on it. */
import { describe, expect, test } from 'vitest';
import { findFindings } from '../lib/findings.ts';
import { readStatements } from '../lib/quotes/read-statements.ts';
import { openFileCorpus } from '../scripts/otr/file-corpus.ts';
import { loadCorpora } from '../scripts/otr/load-records.ts';
import { readHtml } from '../scripts/otr/read-article.ts';
import { describeExpected, describeFindings, pageNames, readTestPage } from './expected-page.ts';

const contents = await loadCorpora(undefined);
const corpus = await openFileCorpus(contents);
const knownSpeakers = contents.flatMap(({ speakers }) => speakers.filter(speaker => !speaker.unnamed));

describe.each(pageNames())('%s', name => {
  const { html, expected } = readTestPage(name);

  test('its statements, their speakers, records and verdicts', async () => {
    const findings = await findFindings(readStatements(readHtml(html), { knownSpeakers }), corpus);
    const found = describeFindings(findings, expected.statements);
    if (expected.knownLimit)
      expect(found, 'a known limit is overcome: strike it').not.toEqual(describeExpected(expected.statements));
    else expect(found).toEqual(describeExpected(expected.statements));
  });

  test('nothing is set beside a statement that is about something else', async () => {
    const findings = await findFindings(readStatements(readHtml(html), { knownSpeakers }), corpus);
    const alarms = findings
      .filter(({ match }) => !match)
      .flatMap(({ statement, contradictions }) =>
        contradictions.map(({ contradiction }) => `“${statement.exact}”: ${contradiction.because}`),
      );
    expect(alarms).toEqual([]);
  });

  test('what stands in marks and quotes nobody is left alone', () => {
    const found = readStatements(readHtml(html), { knownSpeakers }).map(statement => statement.exact);
    const wrong = expected.notQuoted.filter(words => found.includes(words));
    if (!expected.knownLimit) expect(wrong).toEqual([]);
  });
});
