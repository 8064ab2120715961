/**
 * Measures matching against other search libraries in memory, and the corpus in a real Chromium: `npm run bench [-- SIZE …] [--memory | --browser]`.
 * The same made corpora and queries for all, 1,000, 10,000 and 100,000 records where no sizes are given. Prints tables and draws docs/charts, of what was
 * measured in earlier runs too (out/bench.json), so that a long measurement can be made in parts; the figures are put into docs/measurements/speed.md by hand.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { drawChart, type Line } from '../tests/bench/draw-chart.ts';
import { makeCorpus, makeQueries } from '../tests/bench/make-corpus.ts';
import { type BrowserMeasurement, measureInBrowser } from '../tests/bench/measure-in-browser.ts';
import { type Measurement, measureInMemory } from '../tests/bench/measure-in-memory.ts';
import { printInBrowser, printInMemory } from '../tests/bench/print-tables.ts';
import { SYSTEMS } from '../tests/bench/systems.ts';

const SIZES = [1_000, 10_000, 100_000];
const QUERIES = 2_000;
const CHARTS = 'docs/charts';
const RESULTS = 'out/bench.json';

interface Results {
  inMemory: Measurement[];
  inBrowser: BrowserMeasurement[];
}

const options = process.argv.slice(2);
const given = options.filter(option => /^\d+$/.test(option)).map(Number);
const sizes = given.length > 0 ? given : SIZES;
const own = SYSTEMS.find(system => system.isOwn)!;
const known: Results = existsSync(RESULTS)
  ? JSON.parse(readFileSync(RESULTS, 'utf8'))
  : { inMemory: [], inBrowser: [] };

/** Puts what was measured in the place of what was measured before for corpora of this size. */
function keep<T extends { records: number }>(list: T[], measured: T[], size: number): T[] {
  return [...list.filter(({ records }) => records !== size), ...measured].sort((a, b) => a.records - b.records);
}

for (const size of sizes) {
  const corpus = [...makeCorpus(size)];
  const queries = makeQueries(QUERIES, corpus);
  const say = (what: string) => console.error(`${size.toLocaleString('en')} records, ${what} …`);
  if (!options.includes('--browser')) {
    const systems = SYSTEMS.filter(system => size <= system.maxRecords);
    known.inMemory = keep(known.inMemory, await measureInMemory(systems, corpus, queries, say), size);
  }
  if (!options.includes('--memory')) {
    say('Chromium');
    known.inBrowser = keep(known.inBrowser, [await measureInBrowser(size, queries)], size);
  }
  mkdirSync('out', { recursive: true });
  writeFileSync(RESULTS, JSON.stringify(known));
}
const { inMemory, inBrowser } = known;

console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores\n`);
if (inMemory.length > 0) {
  console.log(`${printInMemory(inMemory, own.name)}\n`);
  mkdirSync(CHARTS, { recursive: true });
  const linesOf = (value: (one: Measurement) => number): Line[] =>
    SYSTEMS.map(({ name, isOwn }) => ({
      name,
      isOwn: isOwn === true,
      points: inMemory.filter(one => one.system === name).map(one => ({ x: one.records, y: value(one) })),
    }));
  const time = { title: 'Time a query', yTitle: 'milliseconds', isLogarithmic: true };
  const recall = {
    title: 'Statements that get their record',
    yTitle: 'recall@1 at the best threshold',
    isLogarithmic: false,
  };
  writeFileSync(
    `${CHARTS}/time.svg`,
    drawChart(
      linesOf(one => one.queryMs),
      time,
    ),
  );
  writeFileSync(
    `${CHARTS}/recall.svg`,
    drawChart(
      linesOf(one => one.recall),
      recall,
    ),
  );
}
if (inBrowser.length > 0) console.log(printInBrowser(inBrowser));
