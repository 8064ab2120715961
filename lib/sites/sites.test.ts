import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { siteAccess, withSite } from '../settings.ts';
import { applySiteAccess } from './content-registration.ts';
import { ALL_PAGES, hostOf, patternsOf, toMatchPatterns } from './match-patterns.ts';

describe('the choice of sites as match patterns', () => {
  test.each([
    [
      'every page, but two',
      { choice: 'every', sites: { 'a.com': 'never', 'b.com': 'always', 'c.com': 'ask' } },
      ALL_PAGES,
      [...patternsOf('a.com'), ...patternsOf('c.com')],
    ],
    ['picked sites', { choice: 'picked', sites: { 'a.com': 'never', 'b.com': 'always' } }, patternsOf('b.com'), []],
    [
      'by click, but for one',
      { choice: 'click', sites: { 'b.com': 'always', 'c.com': 'ask' } },
      patternsOf('b.com'),
      [],
    ],
    ['nothing chosen yet', { choice: 'click', sites: {} }, [], []],
  ] as const)('%s', (_, access, matches, excludeMatches) => {
    expect(toMatchPatterns(access)).toEqual({ matches, excludeMatches });
  });

  test('a site’s choice is set, changed and taken back', () => {
    const access = withSite({ choice: 'every', sites: {} }, 'a.com', 'never');
    expect(access.sites).toEqual({ 'a.com': 'never' });
    expect(withSite(access, 'a.com', 'always').sites).toEqual({ 'a.com': 'always' });
    expect(withSite(access, 'a.com', null).sites).toEqual({});
  });

  test.each([
    ['https://www.example.com/a?b', 'www.example.com'],
    ['http://example.com:8080/', 'example.com'],
    ['chrome://extensions', null],
    ['file:///tmp/a.html', null],
    ['about:blank', null],
    ['nonsense', null],
    [undefined, null],
  ])('the host of %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});

describe('the registration of the content script', () => {
  let registered: { matches?: string[]; excludeMatches?: string[] }[];
  let granted: Set<string>;
  beforeEach(() => {
    fakeBrowser.reset();
    registered = [];
    granted = new Set(ALL_PAGES);
    const scripting = {
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: async (scripts: typeof registered) => {
        registered = scripts;
      },
      updateContentScripts: async (scripts: typeof registered) => {
        registered = scripts;
      },
      unregisterContentScripts: async () => {
        registered = [];
      },
      executeScript: vi.fn(async () => []),
    };
    Object.assign(fakeBrowser, {
      scripting,
      permissions: {
        contains: async ({ origins }: { origins: string[] }) => origins.every(origin => granted.has(origin)),
      },
    });
  });

  test('nothing is registered before the reader has chosen', async () => {
    await applySiteAccess(false);
    expect(registered).toEqual([]);
  });

  test('what is chosen and granted is registered; what is taken back is not any more', async () => {
    await siteAccess.setValue({ choice: 'every', sites: { 'a.com': 'never' } });
    await applySiteAccess(false);
    // No more than the look: every page pays for it.
    expect(registered).toMatchObject([{ js: ['/look.js'], matches: ALL_PAGES, excludeMatches: patternsOf('a.com') }]);
    granted.clear();
    await applySiteAccess(false);
    expect(registered).toEqual([]);
  });

  test('what is chosen and not granted is not registered', async () => {
    granted.clear();
    await siteAccess.setValue({ choice: 'picked', sites: { 'a.com': 'always' } });
    await applySiteAccess(false);
    expect(registered).toEqual([]);
  });
});
