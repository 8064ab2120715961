/** What the released extension asks of the browser, exactly: no permission can come in unseen. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { BROWSER } from './reader.ts';

interface Manifest {
  permissions: string[];
  host_permissions?: string[];
  optional_host_permissions: string[];
  optional_permissions?: string[];
  content_scripts?: unknown[];
  content_security_policy: { extension_pages: string };
  web_accessible_resources: { resources: string[]; use_dynamic_url?: boolean }[];
  externally_connectable?: unknown;
  browser_specific_settings?: { gecko: { data_collection_permissions: unknown } };
}

const NAME = { chromium: 'chrome', firefox: 'firefox' }[BROWSER];

let manifest: Manifest;
beforeAll(() => {
  const built = spawnSync('wxt', ['build', '--browser', NAME], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  manifest = JSON.parse(readFileSync(`.output/${NAME}-mv3/manifest.json`, 'utf8'));
});

test('there is nothing in it but what is known here', () => {
  const KNOWN = [
    ...['manifest_version', 'name', 'description', 'version', 'icons', 'default_locale'],
    ...['permissions', 'optional_host_permissions', 'content_security_policy', 'web_accessible_resources'],
    ...['action', 'background', 'commands', 'options_ui'],
    ...(BROWSER === 'firefox'
      ? ['browser_specific_settings', 'sidebar_action']
      : ['minimum_chrome_version', 'side_panel']),
  ];
  expect(Object.keys(manifest).toSorted()).toEqual(KNOWN.toSorted());
});

test('nothing of the web is granted at the install; all of it is the reader’s choice', () => {
  expect(manifest.host_permissions).toBeUndefined();
  expect(manifest.content_scripts).toBeUndefined();
  expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
});

test.runIf(BROWSER === 'firefox')('Firefox is told that nothing is collected', () => {
  expect(manifest.browser_specific_settings?.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

test('the permissions are these and no others', () => {
  expect(manifest.permissions.toSorted()).toEqual([
    'activeTab',
    'contextMenus',
    'scripting',
    // Firefox has a sidebar without asking.
    ...(BROWSER === 'chromium' ? ['sidePanel'] : []),
    'storage',
    'unlimitedStorage',
  ]);
  expect(manifest.optional_permissions).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
});

test('the extension’s pages have no network', () => {
  const policy = new Map(
    manifest.content_security_policy.extension_pages.split('; ').map(rule => {
      const [name = '', ...values] = rule.split(' ');
      return [name, values] as const;
    }),
  );
  expect(policy.get('default-src')).toEqual(["'none'"]);
  for (const [name, values] of policy) {
    if (name === 'trusted-types') continue;
    for (const value of values) expect(value, name).toMatch(/^'(?:none|self|script)'$|^data:$/);
  }
  // The one policy makes the one address of the options page's worker (entrypoints/options/start-worker.ts).
  expect(policy.get('trusted-types')).toEqual(['import-worker']);
});

test('a page can load the card only, and in Chromium not by an address that it knows', () => {
  expect(manifest.web_accessible_resources).toHaveLength(1);
  expect(manifest.web_accessible_resources[0]?.resources).toEqual(['card.html']);
  // Firefox gives each installation an address of its own.
  expect(manifest.web_accessible_resources[0]?.use_dynamic_url).toBe(BROWSER === 'chromium' ? true : undefined);
});
