/** How the extension is built: one manifest for Chromium and Firefox, nothing granted at install, nothing let out. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/** Blocks every network request of the extension's own pages and of its background; `connect-src 'self'` reads the bundled packs. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The options page's worker has one address, made by one policy; there is no other script address, and no HTML.
  'trusted-types import-worker',
].join('; ');

/** Where the content script may be asked for. Optional: the reader grants it, site by site or for all. */
const NEWS_PAGES = ['https://*/*', 'http://*/*'];

/**
 * The browser tests cannot answer a permission prompt: in their build (scripts/build-for-tests.ts) the pages are granted.
 * An environment variable and not a Vite mode, since another mode would build React's development code.
 */
const isForTests = process.env.BUILD_FOR_TESTS === '1';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${isForTests ? '-for-tests' : ''}`,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    ...(isForTests ? { host_permissions: NEWS_PAGES } : { optional_host_permissions: NEWS_PAGES }),
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      'next-quote': { suggested_key: { default: 'Alt+Shift+Q' }, description: '__MSG_commandNextQuote__' },
      'previous-quote': { suggested_key: { default: 'Alt+Shift+A' }, description: '__MSG_commandPreviousQuote__' },
      'look-up': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandLookUp__' },
      'record-selection': { suggested_key: { default: 'Alt+Shift+R' }, description: '__MSG_commandRecord__' },
    },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    web_accessible_resources: [
      { resources: ['card.html'], matches: NEWS_PAGES, ...(browser === 'firefox' ? {} : { use_dynamic_url: true }) },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'on-the-record@extension.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
  // Newer than what Vite would lower the style sheets to: `light-dark()` stays as it is written.
  vite: () => ({ build: { cssTarget: ['chrome130', 'firefox140'] } }),
  hooks: {
    // WXT's frame for content scripts posts a message with the extension's name into the page, where its scripts hear it
    // (docs/decisions/003). As a plain script it says nothing; `lib/sites` has the browser run it where the reader wants it.
    'entrypoints:found': (_, infos) => {
      for (const info of infos) if (info.name === 'content') info.type = 'unlisted-script';
    },
    // The packs are read as files of the extension, so that the background script stays small and quick to wake.
    'build:publicAssets': (_, assets) => {
      for (const name of readdirSync('seeds').filter(file => file.endsWith('.json'))) {
        assets.push({ absoluteSrc: resolve('seeds', name), relativeDest: `seeds/${name}` });
      }
    },
  },
});
