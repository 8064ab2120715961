/**
 * Measures matching against other search libraries in memory, and the corpus in a real Chromium: `npm run bench [-- --million] [-- --memory | --browser]`.
 * One run, the same made corpora and queries for all. Prints tables and draws docs/charts; the figures are put into docs/measurements/speed.md by hand.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { drawChart, type Line } from '../tests/bench/draw-chart.ts';
import { makeCorpus, makeQueries } from '../tests/bench/make-corpus.ts';
import { type BrowserMeasurement, measureInBrowser } from '../tests/bench/measure-in-browser.ts';
import { type Measurement, measureInMemory } from '../tests/bench/measure-in-memory.ts';
import { printInBrowser, printInMemory } from '../tests/bench/print-tables.ts';
import { SYSTEMS } from '../tests/bench/systems.ts';

const MILLION = 1_000_000;
const QUERIES = 2_000;
const CHARTS = 'docs/charts';

const options = new Set(process.argv.slice(2));
const sizes = [1_000, 10_000, 100_000, ...(options.has('--million') ? [MILLION] : [])];
const own = SYSTEMS.find(system => system.isOwn)!;
const inMemory: Measurement[] = [];
const inBrowser: BrowserMeasurement[] = [];

for (const size of sizes) {
  const corpus = [...makeCorpus(size)];
  const queries = makeQueries(QUERIES, corpus);
  if (!options.has('--browser')) {
    for (const system of SYSTEMS) {
      if (size > system.maxRecords) continue;
      console.error(`${size.toLocaleString('en')} records, ${system.name} …`);
      inMemory.push(await measureInMemory(system, corpus, queries));
      globalThis.gc?.();
    }
  }
  if (!options.has('--memory')) {
    console.error(`${size.toLocaleString('en')} records, Chromium …`);
    inBrowser.push(await measureInBrowser(size, queries));
  }
}

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
