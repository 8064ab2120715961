/**
 * Files that are not as they should be, over all formats: each is answered with a clear sentence, what is good in it is taken, and every record is
 * accounted for. The answers stand in `bad-files/answers/FORMAT.json`; `ANSWERS=write npx vitest run tests/bad-files.test.ts` writes them anew, to
 * be read before they are kept.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { collectImport } from '../lib/exchange/testing/collect-import.ts';
import { ImportError, type ImportFormat } from '../lib/imported.ts';
import { readHtml } from '../scripts/otr/read-article.ts';
import { BAD_FILES } from './bad-files/all.ts';
import { ANY_FORMAT } from './bad-files/any-format.ts';
import { type BadFile, toBadFile } from './bad-files/bad-file.ts';

type Answer = { error: string } | { taken: number; rejected: string[]; notes?: string[] };

const isWriting = process.env.ANSWERS === 'write';
const FOLDER = 'tests/bad-files/answers';
/** Enough to see what is answered to a file of many bad records. */
const MAX_SHOWN = 6;

async function answer(format: ImportFormat, { content, options }: BadFile): Promise<Answer> {
  const bytes = typeof content === 'function' ? content() : content;
  try {
    const found = await collectImport(format, bytes, { fileName: 'file', readPage: readHtml, ...options });
    // Nothing that is clicked runs a script.
    for (const { url, archivedAt } of found.sources)
      for (const address of [url, archivedAt]) expect(address ?? 'https://').toMatch(/^https?:\/\//u);
    for (const quote of found.quotes) {
      expect(quote.exact.trim()).not.toBe('');
      expect(found.sources.some(({ id }) => id === quote.isPartOf)).toBe(true);
      if (quote.creator !== null) expect(found.speakers.some(({ id }) => id === quote.creator)).toBe(true);
    }
    expect(found.taken + found.rejected.length).toBe(found.total);
    const rejected = found.rejected.map(({ line, field, reason }) => `${line}${field ? ` (${field})` : ''}: ${reason}`);
    const shown = rejected.slice(0, MAX_SHOWN);
    if (rejected.length > MAX_SHOWN) shown.push(`… and ${rejected.length - MAX_SHOWN} more`);
    return { taken: found.taken, rejected: shown, ...(found.notes.length > 0 ? { notes: found.notes } : {}) };
  } catch (error) {
    if (error instanceof ImportError) return { error: error.message };
    throw error;
  }
}

function readAnswers(file: string): Record<string, Answer> {
  return isWriting ? {} : JSON.parse(readFileSync(file, 'utf8'));
}

describe.each(Object.keys(BAD_FILES) as ImportFormat[])('as %s', format => {
  const file = `${FOLDER}/${format.replaceAll(' ', '-')}.json`;
  const expected = readAnswers(file);
  const answers: Record<string, Answer> = {};
  const files = { ...ANY_FORMAT, ...BAD_FILES[format] };
  if (isWriting)
    afterAll(() => {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, `${JSON.stringify(answers, null, 2)}\n`);
    });

  test.each(Object.entries(files))(
    '%s',
    async (name, bad) => {
      answers[name] = await answer(format, toBadFile(bad));
      if (!isWriting) expect(answers[name]).toEqual(expected[name]);
      expect(({} as Record<string, unknown>).claimReviewed).toBeUndefined();
    },
    60_000,
  );
});

test('there are enough of them', () => {
  const count = Object.values(BAD_FILES).reduce(
    (sum, files) => sum + Object.keys({ ...ANY_FORMAT, ...files }).length,
    0,
  );
  expect(count).toBeGreaterThanOrEqual(300);
});
