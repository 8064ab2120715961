/**
 * The documents that the starting corpus was made from, as pages under the host names of real papers: every statement is found and
 * matched to its record, nothing else is marked, the card reads as the record does, and a killed worker changes nothing.
 * The documents belong to their publishers and are no part of the project: where they are not beside it, this is skipped.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Quote } from '../../lib/types.ts';
import { loadCorpora } from '../../scripts/otr/load-records.ts';
import { openCard, unfold } from './gestures.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { waitFor } from './wait-for.ts';

const FOLDER = new URL('../../../shared/sources/', import.meta.url);
const isThere = existsSync(FOLDER);
if (!isThere)
  console.warn(
    'SKIPPED: ../shared/sources is not there; the statements of the starting corpus are not looked for in their documents.',
  );
const HOSTS = ['www.newsweek.com', 'thehill.com', 'www.rawstory.com', 'www.dailymail.co.uk', 'kvia.com'];

/** Quoted in the documents, and nobody's statement. */
const NOBODYS = ['Face The Nation', 'Jack', 'safe zone', 'Caliphate', 'open'];

const OPENING_MARK = /["“‘]$/;

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function toHtml(document: string): string {
  const [headline = '', ...rest] = document.split('\n').filter(line => line.trim() !== '');
  const body = rest.map(line => `<p>${escapeHtml(line)}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>${escapeHtml(headline)}</title></head><body><main><article><h1>${escapeHtml(headline)}</h1>${body}</article></main></body></html>`;
}

/** Letters and digits only: marks, brackets and line breaks differ between the record and the page. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

describe.runIf(isThere)('the documents of the starting corpus', () => {
  readTheNews({ keepsPages: true });
  let quotes: Quote[];
  const documents = isThere
    ? readdirSync(FOLDER)
        .filter(name => name.endsWith('.txt'))
        .sort()
    : [];

  beforeAll(async () => {
    quotes = (await loadCorpora(undefined)).flatMap(corpus => corpus.quotes);
  });

  test.each(documents.map((name, i) => [HOSTS[i] as string, name] as const))('on %s', async (host, name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    if (host === HOSTS[2]) await reader.killWorker();
    const page = await reader.open(news.publish(host, '/story', toHtml(text)));
    const report = await waitFor('the findings', async () => {
      const now = await readReport(reader, page);
      return now?.status === 'done' || now?.status === 'failed' ? now : null;
    });
    expect(report.error).toBe('');

    const printed = bare(text);
    // In marks, in this document: the other records are reported speech, or posts without marks.
    const wanted = quotes.filter(({ prefix, exact, appearance }) =>
      [{ prefix, exact }, ...(appearance ?? []).map(place => ({ exact, ...place }))].some(
        version => OPENING_MARK.test(version.prefix) && printed.includes(bare(version.prefix + version.exact)),
      ),
    );
    const found = new Map(report.findings.map(finding => [finding.record?.quote.id.split('/').at(-1), finding]));
    const missing = wanted.filter(quote => !found.has(quote.id)).map(quote => quote.exact);
    expect(missing, 'statements that were not found').toEqual([]);

    const ids = new Set(quotes.map(quote => quote.id));
    for (const { statement, record, match } of report.findings) {
      expect(NOBODYS).not.toContain(statement.exact.replace(/[,.]$/, ''));
      // Words in marks inside a post that is recorded as a whole.
      if (!record && quotes.some(({ exact }) => bare(exact).includes(bare(statement.exact)))) continue;
      expect(ids, statement.exact).toContain(record?.quote.id.split('/').at(-1));
      expect(bare(record?.quote.exact ?? ''), statement.exact).toContain(bare(statement.exact));
      expect(match?.verdict, statement.exact).toMatch(/^(?:verbatim|clipped)$/);
    }

    // The card of the first statement reads as its record does.
    const first = report.findings.find(finding => finding.record?.speaker);
    const words = first?.statement.exact.split(' ').slice(0, 3).join(' ') ?? '';
    const card = await openCard(page, words, first?.record?.speaker?.name ?? '');
    await unfold(card);
    const more = card.getByRole('button', { name: /more/ });
    for (let folded = await more.count(); folded > 0; folded--) await more.first().click();
    const shown = await card.locator('.card').innerText();
    expect(bare(shown)).toContain(bare(first?.record?.quote.exact ?? ''));
    for (const { against } of first?.contradictions ?? [])
      expect(bare(shown)).toContain(bare(against.quote.exact).slice(0, 40));
    await page.close();
  });
});
