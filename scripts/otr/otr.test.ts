import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

function otr(
  args: string[],
  input = '',
): { lines: Record<string, unknown>[]; stdout: string; stderr: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync('tsx', ['scripts/otr.ts', ...args], { input, encoding: 'utf8' });
  const lines = stdout.trim().startsWith('{')
    ? stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
    : [];
  return { lines, stdout, stderr, status };
}

const GRAHAM = 'ISIS is not defeated. This is the biggest lie being told by this administration,';

// Each test starts whole processes, and the machine may be busy.
describe('the headless engine', { timeout: 60_000 }, () => {
  test('quotes: the words, the speaker, their places', () => {
    const text = '“We will build the bridge,” said Mayor Ida Berg. “It is late already.”';
    const { lines, status } = otr(['quotes'], JSON.stringify({ id: 'a', text }));
    expect(status).toBe(0);
    const quotes = lines[0]!.quotes as { start: number; end: number; text: string; speaker: string }[];
    expect(quotes.map(quote => [quote.text, quote.speaker])).toEqual([
      ['We will build the bridge,', 'Ida Berg'],
      ['It is late already.', 'Ida Berg'],
    ]);
    for (const { start, end, text: words } of quotes) expect(text.slice(start, end)).toBe(words);
  });

  test('match: the record and its verdict, without a corpus file from the bundled corpus', () => {
    const { lines } = otr(
      ['match'],
      [
        { id: '1', text: GRAHAM },
        { id: '2', text: 'Nobody ever said these very words about the ferry to Norwick.' },
      ]
        .map(line => JSON.stringify(line))
        .join('\n'),
    );
    expect((lines[0]!.matches as { quoteId: string; verdict: string }[])[0]).toMatchObject({
      quoteId: 'graham-isis-not-defeated',
      verdict: 'verbatim',
    });
    expect(lines[1]).toEqual({ id: '2', matches: [] });
  });

  test('lookup: related statements', () => {
    const { lines } = otr(['lookup'], JSON.stringify({ id: '1', text: 'the defeat of ISIS' }));
    expect((lines[0]!.results as unknown[]).length).toBeGreaterThan(0);
  });

  test('contradict: a label, a score, a reason', () => {
    const { lines } = otr(
      ['contradict'],
      JSON.stringify({ id: '1', a: 'ISIS is defeated.', b: 'ISIS is not defeated.' }),
    );
    expect(lines[0]).toMatchObject({ id: '1', label: 'contradiction' });
    expect(String(lines[0]!.because)).not.toBe('');
  });

  test('a bad line is answered with its number, the rest goes on, the status tells', () => {
    const { lines, status } = otr(
      ['quotes'],
      '\uFEFF{"id":"1","text":"No quote."}\n\nnonsense\n{"id":"3"}\n[]\n{"id":"5","text":"“Yes, we can do it,” said Ida Berg."}',
    );
    expect(status).toBe(1);
    expect(lines).toHaveLength(5);
    expect(lines[1]).toEqual({ error: 'line 3: this is not JSON' });
    expect(lines[2]).toEqual({ id: '3', error: 'line 4: “text” must be a text' });
    expect(lines[3]).toEqual({ error: 'line 5: a JSON object is wanted' });
    expect(lines[4]).toMatchObject({ id: '5' });
  });

  test('check: a report that a person reads, and JSON', () => {
    const page = 'tests/pages/demo/source.html';
    const report = otr(['check', page]);
    expect(report.status).toBe(0);
    expect(report.stdout).toMatch(/ALTERED: "not" was dropped/);
    expect(report.stdout).toMatch(/beside it \(contradicts, an editor’s record\)/);
    expect(report.stdout).toMatch(/no record; that does not mean that it is false/);
    const { lines } = otr(['check', '--json', page]);
    expect((lines[0]!.findings as unknown[]).length).toBe(8);
  });

  test('convert: a table becomes JSON lines, what was not taken is told, and match reads the table itself', () => {
    const folder = mkdtempSync(join(tmpdir(), 'otr-'));
    const table = join(folder, 'council.csv');
    writeFileSync(
      table,
      'Quote;Speaker;Date\nThe harbour bridge stays open all winter.;Anna Keller;2021-03-04\n;Ben Moss;\n',
    );
    const { lines, stderr, status } = otr(['convert', '--to', 'json-lines', table]);
    expect(status).toBe(1);
    expect(stderr).toContain('council.csv: 3 (Quote): “Quote” is missing, empty or no text');
    expect(stderr).toContain('1 of 2 records taken');
    expect(lines.at(-1)).toMatchObject({ '@type': 'Quotation', speaker: 'Anna Keller', date: '2021-03-04' });
    const found = otr(
      ['match', '--corpus', table],
      JSON.stringify({ id: '1', text: 'The harbour bridge stays open all winter.', speaker: 'Anna Keller' }),
    );
    expect((found.lines[0]!.matches as unknown[]).length).toBe(1);
    rmSync(folder, { recursive: true });
  });

  test.each([
    [['convert', '--to', 'stone', 'a.csv'], 2, /--to with one of: pack, json-lines/],
    [['convert', '--to', 'pack'], 2, /one file to read/],
    [['check', 'no-such-file.html'], 1, /cannot be read/],
    [['match', '--corpus', 'no-such-file.jsonl'], 1, /cannot be read/],
    [['match', '--corpus', 'package.json'], 1, /no form that is known/],
    [['dance'], 2, /There is no verb “dance”/],
    [['check'], 2, /at least one article/],
    [[], 2, /A verb is missing/],
    [['quotes', '--loud'], 2, /loud/],
  ])('%j is answered in words', (args, expectedStatus, message) => {
    const { status, stderr } = otr(args);
    expect(status).toBe(expectedStatus);
    expect(stderr).toMatch(message);
  });
});
