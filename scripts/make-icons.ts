/** Draws the extension's icons from public/icon/icon.svg in all sizes that browsers ask for: `tsx scripts/make-icons.ts`. */

import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const SIZES_PX = [16, 32, 48, 96, 128];

const drawing = await readFile('public/icon/icon.svg', 'utf8');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const size of SIZES_PX) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
