/**
 * `npm start`: builds the extension, starts a browser with it, and opens the demo news page with its findings.
 * With a display the browser stays open. Without one the findings are printed as a table and pictures are saved.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { PageReport } from '../lib/messages/panel-to-page.ts';
import { cardFrame, findQuote } from '../tests/e2e/gestures.ts';
import { startNewsServer } from '../tests/e2e/news-server.ts';
import { readReport } from '../tests/e2e/page-report.ts';
import { Reader } from '../tests/e2e/reader.ts';
import { waitFor } from '../tests/e2e/wait-for.ts';
import { buildForTests } from './build-for-tests.ts';

const PICTURES = resolve('out/start');
const DEMO_PAGE = resolve('tests/pages/demo/source.html');
const DEMO_HOST = 'www.harbour-courier.com';
const WORDS_WIDTH = 56;

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function shorten(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ');
  return (line.length > width ? `${line.slice(0, width - 1)}…` : line).padEnd(width);
}

function table(report: PageReport): string {
  const rows = report.findings.map(({ statement, match, record, contradictions }, i) => {
    const verdict = match ? match.verdict : 'no record';
    const who = record?.speaker?.name ?? statement.speakerName ?? 'speaker not told';
    const line = `${String(i + 1).padStart(3)}  ${shorten(`“${statement.exact}”`, WORDS_WIDTH)}  ${verdict.padEnd(13)}  ${shorten(who, 26)}`;
    const notes = [
      ...(match?.because ?? []).slice(0, 1),
      ...contradictions.slice(0, 1).map(({ contradiction }) => `beside it: ${contradiction.because}`),
    ];
    return [line.trimEnd(), ...notes.map(note => `     ${note}`)].join('\n');
  });
  return [`  #  ${'quoted on the page'.padEnd(WORDS_WIDTH)}  verdict        on record as said by`, ...rows].join('\n');
}

/** The finding that shows most: changed, and with something to set beside it. */
function tellingFinding({ findings }: PageReport) {
  const matched = findings.filter(finding => finding.match);
  return (
    matched.find(({ match, contradictions }) => match?.verdict === 'altered' && contradictions.length > 0) ?? matched[0]
  );
}

async function savePictures(reader: Reader, page: Page, report: PageReport): Promise<string[]> {
  await mkdir(PICTURES, { recursive: true });
  const save = async (shown: Page, name: string, isFullPage = false) => {
    const path = resolve(PICTURES, name);
    await shown.screenshot({ path, fullPage: isFullPage });
    return relative(process.cwd(), path);
  };
  const pictures = [await save(page, 'page.png', true)];
  const telling = tellingFinding(report);
  if (telling) {
    const { x, y } = await findQuote(page, telling.statement.exact.split(' ').slice(0, 3).join(' '));
    await page.mouse.move(x, y, { steps: 3 });
    const frame = await cardFrame(page);
    await frame.locator('.card h2').first().waitFor();
    await waitFor('the card to take its size', async () => (await frame.evaluate(() => innerHeight)) > 100);
    pictures.push(await save(page, 'card.png'));
  }
  const popup = await reader.openPopup(page);
  await popup.locator('.finding-list').waitFor();
  pictures.push(await save(popup, 'popup.png'));
  return pictures;
}

async function main(): Promise<void> {
  console.log('Building the extension …');
  buildForTests();
  const news = await startNewsServer();
  const hasWindow = hasDisplay();
  console.log('Starting the browser …');
  const reader = await Reader.start({ newsPort: news.port, hasWindow });
  try {
    await reader.choose('every');
    const page = await reader.open(news.publish(DEMO_HOST, '/world/camps', await readFile(DEMO_PAGE, 'utf8')));
    const report = await waitFor('the findings', async () => {
      const now = await readReport(reader, page);
      return now?.status === 'done' ? now : null;
    });
    console.log(`\n${await page.title()}\n\n${table(report)}\n`);
    if (hasWindow) {
      console.log('The demo page is open. Point at an underlined quote; close the browser to end.');
      for (const other of reader.context.pages()) if (other.url() === 'about:blank') await other.close();
      await page.bringToFront();
      const telling = tellingFinding(report);
      if (telling) await reader.jump(page, telling.statement.id);
      await new Promise<void>(done => reader.context.once('close', () => done()));
    } else {
      const pictures = await savePictures(reader, page, report);
      console.log(
        `No display here, so the browser ran without a window. Pictures:\n${pictures.map(path => `  ${path}`).join('\n')}`,
      );
    }
  } finally {
    await reader.close().catch(() => {});
    await news.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
