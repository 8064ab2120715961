/**
 * `npm run release`: builds what goes to the stores, into out/release: a zip for each browser and, for the reviewers, the sources.
 * Everything is built twice, the second time from the sources' zip, and must come out the same to the byte.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';

const FOLDER = resolve('out/release');
/** The earliest time that a zip can hold: no clock gets into it. */
const NO_TIME = new Date(1980, 0, 1);
/** As WXT calls them. */
const BROWSERS = ['chrome', 'firefox'] as const;
type Browser = (typeof BROWSERS)[number];

function run(command: string, args: string[], folder: string): string {
  const done = spawnSync(command, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.stdout}${done.stderr}`);
  return done.stdout;
}

/** Names in order, no times, no rights: the same files make the same zip. */
function zip(files: Map<string, Uint8Array>): Uint8Array {
  const sorted: Zippable = {};
  for (const name of [...files.keys()].sort()) sorted[name] = [files.get(name)!, { mtime: NO_TIME, level: 9, os: 0 }];
  return zipSync(sorted);
}

function readFolder(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return new Map(
    entries.map(entry => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}

function build(browser: Browser, folder: string): Uint8Array {
  const output = join(folder, `.output/${browser}-mv3`);
  rmSync(output, { recursive: true, force: true });
  run('wxt', ['build', '--browser', browser], folder);
  return zip(readFolder(output));
}

/** What git knows: the whole project, as it is at this moment. */
function readSources(): Map<string, Uint8Array> {
  const names = run('git', ['ls-files', '-z'], '.').split('\0').filter(Boolean);
  return new Map(names.map(name => [name, readFileSync(name)]));
}

/** Builds from nothing but the sources' zip, with the installed packages. */
function buildFromSources(sources: Uint8Array, browser: Browser): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    const files: Unzipped = unzipSync(sources);
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    run('wxt', ['prepare'], folder);
    return build(browser, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function assertSame(browser: Browser, first: Uint8Array, second: Uint8Array): void {
  if (hash(first) === hash(second)) return;
  const [one, other] = [unzipSync(first), unzipSync(second)];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const differing = names.filter(name => Buffer.compare(one[name] ?? Buffer.of(), other[name] ?? Buffer.of()) !== 0);
  throw new Error(`Built again from the sources, ${browser} comes out otherwise: ${differing.join(', ')}`);
}

interface Lint {
  summary: { errors: number; warnings: number; notices: number };
  errors: { code: string; message: string; file?: string }[];
  warnings: { code: string; message: string; file?: string }[];
}

/** Mozilla's own check of what is handed in. */
function lint(file: string): Lint['summary'] {
  const { stdout } = spawnSync('addons-linter', ['--output', 'json', file], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const report: Lint = JSON.parse(stdout);
  for (const { code, message, file: place } of [...report.errors, ...report.warnings])
    console.log(`  ${code}${place ? ` in ${place}` : ''}: ${message}`);
  if (report.summary.errors > 0) throw new Error(`addons-linter finds ${report.summary.errors} errors.`);
  return report.summary;
}

function release(): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const sources = zip(readSources());
  const files = new Map<string, Uint8Array>([[`on-the-record-${version}-sources.zip`, sources]]);
  for (const browser of BROWSERS) {
    const built = build(browser, resolve('.'));
    assertSame(browser, built, buildFromSources(sources, browser));
    files.set(`on-the-record-${version}-${browser}.zip`, built);
  }
  for (const [name, bytes] of files) {
    writeFileSync(join(FOLDER, name), bytes);
    console.log(`${hash(bytes)}  ${String(bytes.length).padStart(9)} bytes  ${name}`);
  }
  cpSync('docs/store', join(FOLDER, 'store'), { recursive: true });
  const { warnings, notices } = lint(join(FOLDER, `on-the-record-${version}-firefox.zip`));
  console.log(`Built twice, the same to the byte. addons-linter: 0 errors, ${warnings} warnings, ${notices} notices.`);
}

try {
  release();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
