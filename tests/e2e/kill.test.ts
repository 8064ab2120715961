/**
 * Import, delete, restore, edit and upgrade, killed at any moment: the page closed, the worker ended, the whole browser killed. What can be seen afterwards is
 * whole, what was answered is there, and nothing is left over. A sample with the other browser tests; `npm run test:long` takes two hundred points.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedRandom } from '../bench/random.ts';
import type { KillPage } from './kill/page.ts';
import type { Step } from './kill/worker.ts';
import { Reader } from './reader.ts';

declare const kill: KillPage;

const POINTS = import.meta.env.MODE === 'long' ? 200 : 15;
const STEPS: readonly Step[] = ['import', 'delete', 'restore', 'edit', 'upgrade'];
const WAYS = ['worker ended', 'page closed', 'browser killed'] as const;
/** A kill may come a little after the step's usual end too. */
const LATEST = 1.1;

let home: string;
let folder: string;
let profile: string;
let reader: Reader;
let page: Page;
const usualMs = new Map<Step, number>();

async function start(): Promise<void> {
  reader = await Reader.start({ extensionFolder: folder, profile });
  page = await reader.open(reader.address('page.html'));
  page.setDefaultTimeout(60_000);
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'on-the-record-kill-'));
  [folder, profile] = [join(home, 'extension'), join(home, 'profile')];
  await mkdir(folder);
  const source = resolve(import.meta.dirname, 'kill');
  await build({
    entryPoints: { 'kill-page': join(source, 'page.ts'), 'kill-worker': join(source, 'worker.ts') },
    outdir: folder,
    bundle: true,
    format: 'iife',
    target: ['chrome130', 'firefox140'],
  });
  await writeFile(join(folder, 'worker.js'), 'chrome.runtime.onMessage.addListener(() => {});');
  await writeFile(join(folder, 'page.html'), '<!doctype html><script src="kill-page.js"></script>');
  const manifest = {
    manifest_version: 3,
    name: 'Kill',
    version: '1',
    permissions: ['unlimitedStorage'],
    // Each browser takes what it knows.
    background: { service_worker: 'worker.js', scripts: ['worker.js'] },
    browser_specific_settings: { gecko: { id: 'kill@on-the-record.invalid' } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await start();
  for (const step of STEPS) {
    await page.evaluate(wanted => kill.ask('reset', wanted), step);
    const begin = performance.now();
    await page.evaluate(wanted => kill.ask('run', wanted), step);
    usualMs.set(step, performance.now() - begin);
    expect(
      await page.evaluate(([wanted, committed]) => kill.ask('check', wanted, committed), [step, 0] as const),
    ).toEqual([]);
  }
});
afterAll(async () => {
  await reader?.close().catch(() => undefined);
  if (home) await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

/** The processes of this browser alone: it is known by its profile. */
async function readProcesses(): Promise<number[]> {
  const all = await Promise.all(
    (await readdir('/proc'))
      .filter(name => /^\d+$/.test(name))
      .map(async name => ({
        pid: Number(name),
        command: await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => ''),
        parent: Number(/PPid:\t(\d+)/.exec(await readFile(`/proc/${name}/status`, 'utf8').catch(() => ''))?.[1]),
      })),
  );
  const ours = new Set(all.filter(({ command }) => command.includes(profile)).map(({ pid }) => pid));
  for (let before = -1; before < ours.size; ) {
    before = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return [...ours];
}

/** Kills in the way that is wanted, and gives how many edits had been answered by then. */
async function killBy(way: (typeof WAYS)[number]): Promise<number> {
  if (way === 'worker ended') return page.evaluate(() => kill.endWorker());
  // What the page shows was answered before; a later answer is lost with it.
  const committed = await page.evaluate(() => kill.countCommitted());
  if (way === 'page closed') {
    const other = await reader.context.newPage();
    await page.close();
    page = other;
    await page.goto(reader.address('page.html'));
    return committed;
  }
  for (const pid of await readProcesses()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
  await reader.close().catch(() => undefined);
  await rm(join(profile, 'SingletonLock'), { force: true });
  await start();
  return committed;
}

test(`killed at ${POINTS} points`, async () => {
  const random = seedRandom(20_261_125);
  const seen = new Map<string, number>();
  for (let point = 0; point < POINTS; point++) {
    const step = STEPS[point % STEPS.length]!;
    const way = WAYS[Math.floor(point / STEPS.length) % WAYS.length]!;
    await page.evaluate(wanted => kill.ask('reset', wanted), step);
    const delay = random() * LATEST * usualMs.get(step)!;
    await page.evaluate(wanted => kill.start(wanted), step);
    await wait(delay);
    const committed = await killBy(way);
    const problems = await page.evaluate(([wanted, answered]) => kill.ask('check', wanted, answered), [
      step,
      committed,
    ] as const);
    expect(problems, `${step}, ${way} after ${Math.round(delay)} ms (point ${point})`).toEqual([]);
    seen.set(`${step}, ${way}`, (seen.get(`${step}, ${way}`) ?? 0) + 1);
  }
  expect(seen.size).toBe(STEPS.length * WAYS.length);
}, 3_000_000);
