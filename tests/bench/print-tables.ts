/** The measurements as tables for a terminal and for Markdown. */
import type { BrowserMeasurement } from './measure-in-browser.ts';
import type { Measurement } from './measure-in-memory.ts';

const count = (value: number) => Math.round(value).toLocaleString('en');
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

function milliseconds(ms: number): string {
  return ms < 10 ? ms.toFixed(3) : ms < 100 ? ms.toFixed(1) : count(ms);
}

function ratio(value: number): string {
  return `${value >= 100 ? count(value) : value.toFixed(1)} ×`;
}

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map(row => row[column]!.length)));
  const print = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [print(head), rule, ...rows.map(print)].join('\n');
}

/** One table a corpus size: time a query, how many times ours, growth since the size before, recall, false matches. */
export function printInMemory(measurements: readonly Measurement[], own: string): string {
  const of = (system: string, records: number) =>
    measurements.find(one => one.system === system && one.records === records);
  const sizes = [...new Set(measurements.map(({ records }) => records))];
  return sizes
    .map(records => {
      const ours = of(own, records)!;
      const rows = measurements
        .filter(one => one.records === records)
        .map(one => {
          const before = of(one.system, records / 10);
          return [
            one.system,
            milliseconds(one.queryMs),
            ratio(one.queryMs / ours.queryMs),
            before ? ratio(one.queryMs / before.queryMs) : '',
            one.recallAnyScore.toFixed(3),
            one.recall.toFixed(3),
            percent(one.falseMatches),
            milliseconds(one.buildMs),
            count(one.queries),
          ];
        });
      const head = [
        'system',
        'ms a query',
        'of ours',
        'growth',
        'recall@1',
        '… above threshold',
        'false',
        'build ms',
        'queries',
      ];
      return `${count(records)} records\n\n${printTable(head, rows)}`;
    })
    .join('\n\n');
}

export function printInBrowser(measurements: readonly BrowserMeasurement[]): string {
  const rows: [string, (one: BrowserMeasurement) => string][] = [
    ['stored and indexed, quotes a second', one => count((one.records / one.installMs) * 1000)],
    ['index built and stored alone, quotes a second', one => count((one.records / one.indexMs) * 1000)],
    ['index, bytes a quote', one => (one.indexBytes / one.records).toFixed(1)],
    ['on disk with the records, bytes a quote', one => count(one.storedBytes / one.records)],
    ['warm batch of 40, ms (limit 25)', one => one.warmMs.toFixed(0)],
    ['the best of them, ms', one => one.warmBestMs.toFixed(0)],
    ['warm batch with all that a page gets, ms', one => one.warmFindingsMs.toFixed(0)],
    ['killed worker, first batch, ms (limit 120; 200 at a million)', one => one.coldMs.toFixed(0)],
    ['the best of them, ms', one => one.coldBestMs.toFixed(0)],
    ['… of which the worker takes to start, ms', one => one.startMs.toFixed(0)],
    ['fresh browser, first batch, ms', one => one.freshMs.toFixed(0)],
    ['rows read by a cold batch, a query', one => (one.rows / 40).toFixed(1)],
    ['bytes read by a cold batch, a query', one => count(one.bytes / 40)],
    ['memory of the worker, MB (limit 60)', one => (one.memoryBytes / 1e6).toFixed(1)],
    ['recall@1', one => one.recall.toFixed(3)],
    ['false matches', one => percent(one.falseMatches)],
  ];
  return printTable(
    ['in Chromium', ...measurements.map(({ records }) => count(records))],
    rows.map(([name, show]) => [name, ...measurements.map(show)]),
  );
}
