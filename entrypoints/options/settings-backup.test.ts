import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { selectionButton, siteAccess } from '@/lib/settings.ts';
import { collectSettings, restoreSettings } from './settings-backup.ts';

beforeEach(() => fakeBrowser.reset());

test('every choice for a site comes back, and the button at a selection with it', async () => {
  const access = { choice: 'every', sites: { 'a.com': 'always', 'b.com': 'ask', 'c.com': 'never' } } as const;
  await siteAccess.setValue(access);
  await selectionButton.setValue(false);
  const kept = JSON.parse(JSON.stringify(await collectSettings()));
  fakeBrowser.reset();
  await restoreSettings(kept);
  expect(await siteAccess.getValue()).toEqual(access);
  expect(await selectionButton.getValue()).toBe(false);
});

test('what is no choice of this version is left as it is', async () => {
  await restoreSettings({ siteAccess: { choice: 'everywhere', sites: {} }, selectionButton: 'yes' });
  expect(await siteAccess.getValue()).toEqual({ choice: 'click', sites: {} });
  expect(await selectionButton.getValue()).toBe(true);
});
