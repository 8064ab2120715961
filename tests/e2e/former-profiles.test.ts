/** The extension is updated over a profile of each former version of its database: it opens, and page and options have what was there. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layProfile } from '../profiles/profile.ts';
import { BRIDGE } from '../profiles/reader-of-profiles.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { storyPage } from './story-page.ts';
import { waitFor } from './wait-for.ts';

readTheNews();

test.each([1, 2, 3, 4])('a profile of version %i', async version => {
  const json = readFileSync(`${import.meta.dirname}/../profiles/${version}.json`, 'utf8');
  const laying = await reader.open(reader.address('report.html'));
  await reader.killWorker();
  await laying.evaluate(layProfile, { name: 'on-the-record', json });
  await laying.close();

  const html = storyPage(`<p>The council met on Monday. “${BRIDGE}” Anna Keller told the council.</p>`);
  const page = await reader.open(news.publish('www.harbour-courier.com', `/${version}`, html));
  const report = await waitFor('the page to be read', async () => {
    const report = await readReport(reader, page);
    return report?.status === 'done' ? report : null;
  });
  expect(report.findings.map(({ record }) => record?.quote.id)).toEqual(['council/bridge']);
  expect(report.findings[0]?.contradictions.map(({ against }) => against.quote.id)).toEqual(['council/sale']);

  const options = await reader.open(reader.address('options.html#corpora'));
  for (const name of ['Council minutes', 'Ferries']) await options.getByText(name, { exact: true }).first().waitFor();
});
