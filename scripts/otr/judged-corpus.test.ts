import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeJudgements } from '../../lib/exchange/judgements.ts';
import type { Judgement } from '../../lib/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'judged-corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOW = '2026-01-02T03:04:05.678Z';
const PACK = 'syria-october-2019';
const GRAHAM = 'ISIS is not defeated. This is the biggest lie being told by this administration,';

function side(id: string | null, exact: string) {
  return { quoteId: id === null ? null : `${PACK}/${id}`, exact, speakerName: null, dateCreated: null };
}

const judgement: Judgement = {
  decision: 'dismissed',
  statement: side('graham-isis-not-defeated', GRAHAM),
  against: side('trump-isis-was-defeated', 'ISIS was defeated'),
  kind: 'fact',
  label: 'contradicts',
  because: 'One of the reader’s own reasons.',
  dateModified: NOW,
};

function check(name: string, text: string) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/otr.ts', 'check', '--judgements', file, 'tests/pages/demo/source.html'],
    { encoding: 'utf8' },
  );
}

test('check tells the three sources apart, and leaves out what the reader dismissed', () => {
  const added: Judgement = {
    ...judgement,
    decision: 'added',
    against: side('stavridis-reforming', 'Pulling them out will absolutely allow the reforming.'),
  };
  const { status, stdout } = check('good.json', writeJudgements([judgement, added], NOW));
  expect(status).toBe(0);
  const graham = stdout.slice(stdout.indexOf('This is the biggest lie'), stdout.indexOf('The United States, first'));
  expect(graham).toContain('an editor’s record');
  expect(graham).toContain('your own record');
  expect(graham).toContain('One of the reader’s own reasons.');
  expect(graham).not.toContain('ISIS was defeated and the U.S.');
});

test('a file that holds no judgements is answered in words', () => {
  const { status, stderr } = check('bad.json', '[]');
  expect(status).toBe(1);
  expect(stderr).toContain('These are no judgements');
});
