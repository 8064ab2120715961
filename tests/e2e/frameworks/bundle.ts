/** Builds the pages of the frameworks as a newspaper would: one bundle a framework, the page chosen by its name. */
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import { SVELTE_SOURCES } from './svelte-sources.ts';

const FOLDER = import.meta.dirname;

const svelte: Plugin = {
  name: 'svelte sources',
  setup(plugged) {
    plugged.onResolve({ filter: /^svelte-source:/ }, ({ path }) => ({ path, namespace: 'svelte-source' }));
    plugged.onLoad({ filter: /.*/, namespace: 'svelte-source' }, ({ path }) => ({
      contents: compile(SVELTE_SOURCES[path.slice('svelte-source:'.length)] as string, { generate: 'client' }).js.code,
      resolveDir: FOLDER,
    }));
  },
};

const SVELTE_ENTRY = `import { flushSync, mount } from 'svelte';
${Object.keys(SVELTE_SOURCES)
  .map((name, i) => `import C${i} from ${JSON.stringify(`svelte-source:${name}`)};`)
  .join('\n')}
import { pause } from './kinds.ts';
const start = component => () => void mount(component, { target: document.getElementById('root') });
const act = async () => { for (const value of [1, 2]) { flushSync(() => globalThis.go(value)); await pause(60); } };
export const pages = { ${Object.keys(SVELTE_SOURCES)
  .map((name, i) => `${JSON.stringify(name)}: { start: start(C${i}), act }`)
  .join(', ')} };`;

/** Finds the page by its name in the address, and sets it going once the browser has the text. */
const RUN = `
const page = pages[decodeURIComponent(location.hash.slice(1))];
window.act = async () => { await page.act?.(); };
Promise.resolve(page.start()).then(() => { window.isReady = true; });`;

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: contents + RUN, resolveDir: FOLDER, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    platform: 'browser',
    conditions: ['browser', 'production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    jsx: 'automatic',
    plugins: [svelte],
    logLevel: 'error',
    absWorkingDir: resolve(FOLDER, '../../..'),
  });
  return outputFiles[0]?.text ?? '';
}

export const bundleReact = () => bundle(`import { pages } from './react-pages.tsx';`);
export const bundleVue = () => bundle(`import { pages } from './vue-pages.ts';`);
export const bundleElements = () => bundle(`import { pages } from './element-pages.ts';`);
export const bundleSvelte = () => bundle(SVELTE_ENTRY);
