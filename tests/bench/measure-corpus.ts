/** Import, browsing and export of a large corpus in a real Chromium with a fresh profile: rates, answers, memory of the extension's process. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { RecordQuery } from '../../lib/corpus/record-query.ts';
import type { CorpusBench } from './browser/corpus-page.ts';
import type { Asked, ImportTimes } from './browser/corpus-worker.ts';
import { makeCorpus } from './make-corpus.ts';
import { startBareExtension } from './measure-in-browser.ts';

declare const corpusBench: CorpusBench;

const SPEAKERS = 50_000;
const RECORDS_A_SOURCE = 4;
const SAMPLE_MS = 250;
const WATCH_MS = 5;
/** Linux counts hundredths of a second. */
const TICK_MS = 10;

export interface CorpusMeasurement extends ImportTimes {
  records: number;
  fileBytes: number;
  longestTaskMs: number;
  progressMessages: number;
  /** Of the extension's process, during the import. */
  processorMs: number;
  peakBytes: number;
  idleBytes: number;
  storedBytes: number;
  openColdMs: number;
  asked: Record<string, Asked>;
  typed: number[];
  exportMs: number;
  exportBytes: number;
  deleteMs: number;
  undoMs: number;
  sweepMs: number;
}

/** Names that sound different, so that typing slips can be told from other names. */
function nameOf(at: number): string {
  const first = ['Ida', 'Anna', 'Jonas', 'Émile', 'Marta', 'Olu', 'Yuki', 'Carl', 'Noor', 'Sven', 'Lena', 'Tomás'];
  const syllables = [
    'ber',
    'kel',
    'lund',
    'ost',
    'mar',
    'vik',
    'dor',
    'han',
    'sel',
    'tor',
    'win',
    'gar',
    'mol',
    'rad',
    'pen',
    'fal',
    'qui',
    'zan',
    'hol',
    'stein',
  ];
  const part = (number: number) => syllables[number % syllables.length]!;
  const last = part(at) + part(Math.floor(at / 20)) + part(Math.floor(at / 400));
  return `${first[Math.floor(at / 8_000) % first.length]} ${last[0]!.toUpperCase()}${last.slice(1)}`;
}

async function writeFileOf(records: number, path: string): Promise<void> {
  const out = createWriteStream(path);
  let at = 0;
  let lines = '';
  for (const text of makeCorpus(records)) {
    // A few speakers say most, as everywhere.
    const speaker = Math.floor(((at * 7919) % SPEAKERS) * ((at % 97) / 97) ** 2);
    const date = `${1990 + ((at * 31) % 36)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const source = Math.floor(at / RECORDS_A_SOURCE);
    lines += `${JSON.stringify({ id: String(at), text, speaker: nameOf(speaker), date, url: `https://news.example/${source}`, title: `Page ${source}` })}\n`;
    at++;
    if (lines.length < 1 << 20) continue;
    if (!out.write(lines)) await once(out, 'drain');
    lines = '';
  }
  out.end(lines);
  await once(out, 'finish');
}

/** The extension's own processes, of this browser only. */
async function findProcesses(profile: string): Promise<string[]> {
  const processes = await Promise.all(
    (await readdir('/proc'))
      .filter(name => /^\d+$/.test(name))
      .map(async pid => {
        const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
        const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
        return { pid, command, parent: /PPid:\t(\d+)/.exec(status)?.[1] ?? '' };
      }),
  );
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const browser = processes.find(({ command }) => command.includes(profile) && !command.includes('--type='))?.pid;
  const isOurs = (pid: string): boolean => pid === browser || (parents.has(pid) && isOurs(parents.get(pid)!));
  return processes
    .filter(({ pid, command }) => command.includes('--extension-process') && isOurs(pid))
    .map(({ pid }) => pid);
}

/** Time on the processor so far: it says the same on a busy machine. What the browser's own process does for the storage is not in it. */
async function readProcessorMs(profile: string): Promise<number> {
  let ticks = 0;
  for (const pid of await findProcesses(profile)) {
    // Behind the name, which may hold spaces: state first, user and system time as the 12th and 13th.
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ').at(-1)!.split(' ');
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return ticks * TICK_MS;
}

/** Resident memory, shared pages in proportion. */
async function readMemory(profile: string): Promise<number> {
  let bytes = 0;
  for (const pid of await findProcesses(profile)) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    bytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024;
  }
  return bytes;
}

async function buildCorpusPage(folder: string): Promise<void> {
  const source = resolve(import.meta.dirname, 'browser');
  await build({
    entryPoints: ['corpus-page.ts', 'corpus-worker.ts'].map(name => join(source, name)),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome130',
  });
  await writeFile(join(folder, 'worker.js'), 'chrome.runtime.onMessage.addListener(() => {});');
  const manifest = {
    manifest_version: 3,
    name: 'Corpus bench',
    version: '1',
    permissions: ['unlimitedStorage'],
    background: { service_worker: 'worker.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'page.html'),
    '<!doctype html><input type="file"><script src="corpus-page.js"></script>',
  );
}

const QUERIES: Record<string, RecordQuery> = {
  'all by date': { sort: 'date', isDescending: true },
  'all by speaker': { sort: 'speaker' },
  'all as added': { sort: 'added' },
  'one year': { sort: 'date', years: [2008, 2008] },
  'a common word': { sort: 'relevance', words: 'government ' },
  'two words': { sort: 'relevance', words: 'hospital bridge ' },
  'three words and a year': { sort: 'date', words: 'hospital bridge water ', years: [2000, 2010] },
  'a rare word': { sort: 'relevance', words: 'corvel harbour ' },
  'no such word': { sort: 'relevance', words: 'xylophonist ' },
};
const TYPED = ['the hospital will', 'never close the border', 'sanction', 'pension reform', 'Toledo investig'];
const SPEAKERS_TYPED = ['ida', 'ida ber', 'Idda Berkelber', 'lunddor', 'Emile Ostmr'];

export async function measureCorpus(records: number): Promise<CorpusMeasurement> {
  const home = await mkdtemp(join(tmpdir(), 'on-the-record-corpus-'));
  const [folder, profile, file] = [join(home, 'extension'), join(home, 'profile'), join(home, 'made.jsonl')];
  await mkdir(folder);
  await buildCorpusPage(folder);
  await writeFileOf(records, file);
  let { context, page } = await startBareExtension(folder, profile);
  let peakBytes = 0;
  try {
    page.setDefaultTimeout(600_000);
    const idleBytes = await readMemory(profile);
    await page.setInputFiles('input', file);
    await page.evaluate(() => corpusBench.takeLongTasks());
    const sampling = setInterval(async () => {
      peakBytes = Math.max(peakBytes, await readMemory(profile));
    }, SAMPLE_MS);
    const processorBefore = await readProcessorMs(profile);
    const times = await page.evaluate(() => corpusBench.importChosen());
    const processorMs = (await readProcessorMs(profile)) - processorBefore;
    clearInterval(sampling);
    const longTasks = await page.evaluate(() => corpusBench.takeLongTasks());
    const progressMessages = await page.evaluate(() => corpusBench.countProgress());
    const storedBytes = await page.evaluate(() => corpusBench.run('usage'));
    await context.close();

    ({ context, page } = await startBareExtension(folder, profile));
    page.setDefaultTimeout(600_000);
    const openColdMs = (await page.evaluate(() => corpusBench.run('open', { sort: 'date', isDescending: true }))).ms;
    const asked: Record<string, Asked> = {};
    for (const [name, query] of Object.entries(QUERIES)) {
      asked[name] = await askTwice(page, query, 0);
      asked[`${name}, from the middle`] = await askTwice(page, query, Math.floor(asked[name].total / 2));
    }
    const typed: number[] = [];
    for (const text of TYPED)
      for (let length = WATCH_MS - 3; length <= text.length; length++)
        typed.push((await ask(page, { sort: 'relevance', words: text.slice(0, length) }, 0)).ms);
    for (const text of ['first', ...SPEAKERS_TYPED])
      asked[`speaker “${text}”`] = await page.evaluate(wanted => corpusBench.run('askSpeaker', wanted), text);
    const exported = await page.evaluate(() => corpusBench.run('export'));
    if (exported.records !== times.taken) throw new Error(`exported ${exported.records} of ${times.taken}`);
    const { deleteMs, undoMs } = await page.evaluate(() => corpusBench.run('deleteAndUndo'));
    const sweepMs = await page.evaluate(() => corpusBench.run('sweep'));
    return {
      records,
      ...times,
      fileBytes: Number((await readFile(file)).length),
      longestTaskMs: Math.max(0, ...longTasks),
      progressMessages,
      processorMs,
      peakBytes,
      idleBytes,
      storedBytes,
      openColdMs,
      asked,
      typed,
      exportMs: exported.ms,
      exportBytes: exported.bytes,
      deleteMs,
      undoMs,
      sweepMs,
    };
  } finally {
    await context.close();
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

const ask = (page: Page, query: RecordQuery, offset: number): Promise<Asked> =>
  page.evaluate(([wanted, from]) => corpusBench.run('ask', wanted, from), [query, offset] as const);

/** The first answer counts. */
async function askTwice(page: Page, query: RecordQuery, offset: number): Promise<Asked> {
  const first = await ask(page, query, offset);
  await ask(page, query, offset);
  return first;
}
