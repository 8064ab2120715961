/**
 * The whole way with corpora as researchers have them: a file of tens of thousands of records comes in by the options page, a news page quotes one of them,
 * and the card shows it. The records belong to their publishers and are no part of the project: where they are not beside it, this is not played.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openCard, unfold, write } from './gestures.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { filler, storyPage } from './story-page.ts';

const FOLDER = new URL('../../../shared/data/retrieval/', import.meta.url);
const isThere = existsSync(FOLDER);
if (!isThere) console.warn('NOT PLAYED: ../shared/data/retrieval is not there; no large corpus is imported.');

const IMPORT_MS = 120_000;

interface Line {
  text: string;
  speaker?: string;
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** One whole sentence of a speaker with a full name, from the middle of the file, that can stand in marks as it is. */
function pickQuotable(lines: readonly Line[]): { words: string; speaker: string } {
  const middle = Math.floor(lines.length / 2);
  for (const { text, speaker } of lines.slice(middle)) {
    const words = /^["“]?([A-Z][^"“”()[\]:;—–…]{60,160}[.!])["”]?$/.exec(text)?.[1];
    if (words && speaker && /^\p{L}+ \p{L}+$/u.test(speaker)) return { words, speaker };
  }
  throw new Error('No record of this file can be quoted.');
}

const titleCase = (name: string) => name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, letter => letter.toUpperCase());
const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

describe.runIf(isThere)('a large corpus', () => {
  readTheNews({ keepsPages: true });

  test.each([
    ['of claims that were checked', 'clef2022-2b-politifact', 19_250],
    ['of what was said in debates', 'quote-to-transcript', 56_581],
  ])(
    '%s is imported, a page quotes one of its records, and the card shows it',
    async (_, name, count) => {
      const path = fileURLToPath(new URL(`${name}/corpus.jsonl`, FOLDER));
      const lines = readFileSync(path, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): Line => JSON.parse(line));
      expect(lines.length).toBe(count);

      const options = await reader.open(reader.address('options.html#import'));
      await options.locator('.drop-zone input[type="file"]').setInputFiles(path);
      await options.getByRole('heading', { name: 'corpus.jsonl' }).waitFor();
      await write(options.getByLabel('Name', { exact: true }), name);
      await options.getByRole('button', { name: 'Import', exact: true }).click();
      const sum = options.locator('.import-sum');
      await sum.waitFor({ timeout: IMPORT_MS });
      const [total, taken, rejected] = (await sum.innerText())
        .match(/\d[\d,]*/g)!
        .map(figure => Number(figure.replaceAll(',', '')));
      expect([total, taken! + rejected!]).toEqual([count, count]);
      expect(taken! / count).toBeGreaterThan(0.99);

      const { words, speaker } = pickQuotable(lines);
      const said = `<p>“${escapeHtml(words.replace(/\.$/, ','))}” ${escapeHtml(titleCase(speaker))} said.</p>`;
      const page = await reader.open(
        news.publish('www.example-news.com', `/${name}`, storyPage(filler(2) + said + filler(2))),
      );
      const card = await openCard(page, words.split(' ').slice(0, 5).join(' '), speaker.split(' ').at(-1)!);
      await unfold(card);
      expect(bare(await card.locator('.card').innerText())).toContain(bare(words));
      await page.close();
      await options.close();
    },
    IMPORT_MS * 2,
  );
});
