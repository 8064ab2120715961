/**
 * The pages of tests/pages, as far as the reader of quotations goes: the statements and their speakers, in order.
 * Each page shows one hard case. Wrong names first: they cost more than silence. Mend by general rules, never for one page.
 */
import { expect, test } from 'vitest';
import { loadCorpora } from '../../scripts/otr/load-records.ts';
import { readHtml } from '../../scripts/otr/read-article.ts';
import { pageNames, readTestPage } from '../../tests/expected-page.ts';
import { readStatements } from './read-statements.ts';

const knownSpeakers = (await loadCorpora(undefined)).flatMap(({ speakers }) =>
  speakers.filter(speaker => !speaker.unnamed),
);

test.each(pageNames())('%s', name => {
  const { html, expected } = readTestPage(name);
  const isSame = (found: string | null, wanted: string | null) =>
    found === wanted ||
    knownSpeakers.some(
      ({ name: full, alternateName }) => full === wanted && found !== null && alternateName.includes(found),
    );
  const found = readStatements(readHtml(html), { knownSpeakers }).map(({ exact, speakerName }, i) => {
    const wanted = expected.statements[i]?.speakerName ?? null;
    return `“${exact.replace(/\s+/g, ' ')}” | ${isSame(speakerName, wanted) ? wanted : speakerName}`;
  });
  const wanted = expected.statements.map(
    ({ exact, speakerName }) => `“${exact.replace(/\s+/g, ' ')}” | ${speakerName}`,
  );
  if (expected.knownLimit) expect(found, 'a known limit is overcome: strike it').not.toEqual(wanted);
  else expect(found).toEqual(wanted);
});
