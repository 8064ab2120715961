/** `npm run pictures`: takes pictures of the real product, wide and narrow, light and dark, in out/pictures; the README's own go to docs/pictures. */
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openCard, unfold } from '../tests/e2e/gestures.ts';
import { startNewsServer } from '../tests/e2e/news-server.ts';
import { readReport } from '../tests/e2e/page-report.ts';
import { Reader } from '../tests/e2e/reader.ts';
import { waitFor } from '../tests/e2e/wait-for.ts';
import { buildForTests } from './build-for-tests.ts';

const FOLDER = resolve('out/pictures');
const HOST = 'www.harbour-courier.com';
/** The page's width, and the height of the part that is shown. */
const SIZES = [
  [1280, 900],
  [400, 800],
] as const;

async function takeAll(width: number, height: number, isDark: boolean, port: number, address: string): Promise<void> {
  const reader = await Reader.start({ newsPort: port, width, height, isDark });
  const save = (page: Page, view: string) =>
    page.screenshot({ path: resolve(FOLDER, `${view}-${width}-${isDark ? 'dark' : 'light'}.png`) });
  try {
    const welcome = await reader.welcomePage();
    await welcome.setViewportSize({ width, height });
    await save(welcome, 'welcome');
    await reader.choose('every');
    const page = await reader.open(address);
    await waitFor('the findings', async () => (await readReport(reader, page))?.status === 'done');
    const card = await openCard(page, 'This is the biggest lie', 'Lindsey Graham');
    await save(page, 'card');
    await unfold(card);
    await waitFor('the card to take its size', async () => (await card.evaluate(() => innerHeight)) > 300);
    await save(page, 'card-unfolded');
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await waitFor('the marks to rest', async () => !(await (await card.frameElement()).isVisible()));
    await save(page, 'page');
    const popup = await reader.openPopup(page);
    await popup.locator('.finding-list').waitFor();
    await save(popup, 'popup');
    const options = await reader.open(reader.address('options.html'));
    await options.getByText('Syria, October 2019').first().waitFor();
    await save(options, 'options');
  } finally {
    await reader.close();
  }
}

buildForTests();
await mkdir(FOLDER, { recursive: true });
const news = await startNewsServer();
const address = news.publish(HOST, '/world/camps', await readFile('tests/pages/demo/source.html', 'utf8'));
try {
  for (const [width, height] of SIZES) {
    for (const isDark of [false, true]) await takeAll(width, height, isDark, news.port, address);
  }
  await mkdir('docs/pictures', { recursive: true });
  await copyFile(resolve(FOLDER, 'card-1280-light.png'), 'docs/pictures/card.png');
} finally {
  await news.close();
}
console.log(`Pictures of every view are in ${FOLDER}.`);
process.exit(0);
