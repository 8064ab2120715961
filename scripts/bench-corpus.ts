/**
 * Measures import, browsing and export of large corpora in a real Chromium: `npm run bench:corpus [-- --million]`.
 * The figures are put into docs/measurements/corpora.md by hand.
 */
import { type CorpusMeasurement, measureCorpus } from '../tests/bench/measure-corpus.ts';

const MILLION = 1_000_000;
const sizes = [10_000, 100_000, ...(process.argv.includes('--million') ? [MILLION] : [])];
const only = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 0);

const MEGABYTE = 1_000_000;
const whole = (value: number) => Math.round(value).toLocaleString('en');
const rate = (count: number, ms: number) => whole(count / (ms / 1000));

function describe(one: CorpusMeasurement): [string, string][] {
  const typed = one.typed.toSorted((a, b) => a - b);
  return [
    ['imported, records a second', rate(one.taken, one.totalMs)],
    ['… of which reading the file, %', whole((100 * one.readingMs) / one.totalMs)],
    ['… of which after the last record, %', whole((100 * one.finishingMs) / one.totalMs)],
    ['… processor time of the extension, µs a record', whole((1000 * one.processorMs) / one.taken)],
    ['longest task of the page meanwhile, ms', whole(one.longestTaskMs)],
    ['progress messages', whole(one.progressMessages)],
    ['peak memory of the extension, MB', whole(one.peakBytes / MEGABYTE)],
    ['… of which before the import, MB', whole(one.idleBytes / MEGABYTE)],
    ['the file, bytes a record', whole(one.fileBytes / one.records)],
    ['on disk, bytes a record', whole(one.storedBytes / one.records)],
    ['duplicates', whole(one.duplicates)],
    ['opened cold, first window, ms', whole(one.openColdMs)],
    [
      'as typed, the middle / the worst of letters, ms',
      `${whole(typed[typed.length >> 1]!)} / ${whole(typed.at(-1)!)}`,
    ],
    ...Object.entries(one.asked).map(([name, { ms, total, isExact }]): [string, string] => [
      name,
      `${whole(ms)} (${isExact ? '' : 'about '}${whole(total)})`,
    ]),
    ['exported, records a second', rate(one.taken, one.exportMs)],
    ['deleted / undone, ms', `${whole(one.deleteMs)} / ${whole(one.undoMs)}`],
    ['swept away for good, ms', whole(one.sweepMs)],
  ];
}

const measured: CorpusMeasurement[] = [];
for (const size of only > 0 ? [only] : sizes) {
  console.error(`${whole(size)} records …`);
  measured.push(await measureCorpus(size));
}
const columns = measured.map(describe);
console.log(`| | ${measured.map(({ records }) => whole(records)).join(' | ')} |`);
console.log(`|---|${measured.map(() => '---:|').join('')}`);
for (const [row, [name]] of columns[0]!.entries())
  console.log(`| ${name} | ${columns.map(column => column[row]![1]).join(' | ')} |`);
