/** `npm run bench:hostile`: how long the content script holds the thread of each hostile page at a time, and all in all, in time on the processor, since a busy machine makes everything wait; Chromium. Names a part of the table to take it alone. */
import { cpus } from 'node:os';
import { traceWhile } from '../tests/bench/read-trace.ts';
import { HOSTILE_PAGES } from '../tests/e2e/hostile/all-pages.ts';
import { startNewsServer } from '../tests/e2e/news-server.ts';
import { Reader } from '../tests/e2e/reader.ts';
import { buildForTests } from './build-for-tests.ts';

const HOST = 'www.hostile-herald.com';
/** A page that never rests is watched so long. */
const WATCHED_MS = 1_500;
const LIMIT_MS = 50;

buildForTests();
const wanted = process.argv[2] ?? '';
const news = await startNewsServer();
const reader = await Reader.start({ newsPort: news.port });
const rows: { name: string; sliceMs: number; clockMs: number; scriptMs: number }[] = [];
try {
  await reader.choose('every');
  for (const [i, { name, html, type, headers, isHeavy }] of HOSTILE_PAGES.entries()) {
    if (!name.includes(wanted)) continue;
    const address = news.publish(HOST, `/${i}`, html, type, headers);
    const page = await reader.context.newPage();
    const { longestScriptCpuMs, longestScriptMs, scriptCpuMs } = await traceWhile(page, async () => {
      await page.goto(address, { waitUntil: 'load' });
      await page.waitForTimeout(isHeavy ? 2 * WATCHED_MS : WATCHED_MS);
    });
    await page.close();
    rows.push({ name, sliceMs: longestScriptCpuMs, clockMs: longestScriptMs, scriptMs: scriptCpuMs });
  }
} finally {
  await reader.close();
  await news.close();
}
const over = rows.filter(({ sliceMs }) => sliceMs > LIMIT_MS).length;
console.log(
  `Chromium, ${cpus()[0]?.model.trim()}, ${cpus().length} cores; ${rows.length} pages, ${WATCHED_MS / 1_000} s each`,
);
console.log(`longest stretch of the content script over ${LIMIT_MS} ms: ${over} of ${rows.length} pages`);
for (const { name, sliceMs, clockMs, scriptMs } of rows.toSorted((a, b) => b.sliceMs - a.sliceMs).slice(0, 15))
  console.log(
    `${sliceMs.toFixed(1).padStart(8)} ms at a time (${clockMs.toFixed(0)} by the clock) ${scriptMs.toFixed(0).padStart(5)} ms in all  ${name}`,
  );
const slices = rows.map(({ sliceMs }) => sliceMs).toSorted((a, b) => a - b);
console.log(`middle ${(slices[slices.length >> 1] ?? 0).toFixed(1)} ms, longest ${(slices.at(-1) ?? 0).toFixed(1)} ms`);
