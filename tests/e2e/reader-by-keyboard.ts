/** Goes through a page as somebody without a pointer does. */
import type { Page } from 'playwright-core';

const MAX_PRESSES = 80;

/** Presses Tab until what is focused has this name. */
export async function focusByTab(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < MAX_PRESSES; presses++) {
    const found = await page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement | null;
      const label = focused?.labels?.[0]?.textContent ?? focused?.getAttribute('aria-label') ?? focused?.textContent;
      return label?.trim() ?? '';
    });
    if (found === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach “${name}”.`);
}
