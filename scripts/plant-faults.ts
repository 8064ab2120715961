/**
 * `node scripts/plant-faults.ts [--browser]`: plants one fault for each guard of the project, in turn, and sees the guard turn red for it; with `--browser` also for the
 * guards that need a browser. Names a part of the table to take it alone. The files are given back as they were; nothing may be uncommitted before.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

interface Fault {
  guard: string;
  fault: string;
  file: string;
  /** What is exchanged; without it, the text is put at the end. */
  instead?: string;
  put: string;
  command: string;
  /** What the guard says when it is this fault that it has found. */
  says: RegExp;
  needsBrowser?: boolean;
}

const STORIES = 'vitest run --retry 0 --config tests/e2e/vitest.config.ts --project chromium';

const FAULTS: Fault[] = [
  {
    guard: 'layers',
    fault: 'the core reads the database',
    file: 'lib/text/words.ts',
    put: "\nexport { openDatabase } from '../corpus/database.ts';\n",
    command: 'npm run -s layers',
    says: /core-is-pure/,
  },
  {
    guard: 'types of the core',
    fault: 'the core looks at the page',
    file: 'lib/text/words.ts',
    put: '\nexport const pageTitle = () => document.title;\n',
    command: 'tsc -p tsconfig.core.json',
    says: /document/,
  },
  {
    guard: 'lint: network',
    fault: 'the page reader fetches',
    file: 'lib/page/read-page.ts',
    put: "\nexport const leak = () => fetch('https://leak.example/');\n",
    command: 'biome ci --error-on-warnings lib/page',
    says: /Nothing leaves the machine/,
  },
  {
    guard: 'lint: pictures',
    fault: 'the content script loads a picture',
    file: 'entrypoints/content/mark-of.ts',
    put: '\nexport const leak = () => new Image();\n',
    command: 'biome ci --error-on-warnings entrypoints/content',
    says: /A picture is a request/,
  },
  {
    guard: 'dead code',
    fault: 'an export that nobody uses',
    file: 'lib/text/words.ts',
    put: '\nexport const nobodyUsesThis = 1;\n',
    command: 'knip',
    says: /nobodyUsesThis/,
  },
  {
    guard: 'sizes',
    fault: 'thirty kilobytes of noise in the content script',
    file: 'entrypoints/content/index.ts',
    put: `\nconsole.warn('${Array.from({ length: 60_000 }, (_, i) => ((i * 2_654_435_761) >>> 7).toString(36))
      .join('')
      .slice(0, 60_000)}');\n`,
    command: 'npm run -s build && npm run -s sizes',
    says: /content script[\s\S]*limit has exceeded/i,
  },
  {
    guard: 'message checks: sender',
    fault: 'the background answers whoever asks',
    file: 'lib/messages/channel.ts',
    instead: 'sender.id !== browser.runtime.id || !accepts(sender)',
    put: 'sender.id === undefined',
    command: 'vitest run lib/messages',
    says: /strangers|another extension|not from/,
  },
  {
    guard: 'message checks: schema',
    fault: 'a message may bring along more than it should',
    file: 'lib/messages/page-to-background.ts',
    instead: "v.strictObject({ type: v.literal('count')",
    put: "v.looseObject({ type: v.literal('count')",
    command: 'vitest run lib/messages/fuzz.test.ts',
    says: /count[\s\S]*brings along nothing/,
  },
  {
    guard: 'lost answers',
    fault: 'a background that was ended is not asked again',
    file: 'lib/messages/channel.ts',
    instead: 'const PAUSES_MS = [0, 0, 300];',
    put: 'const PAUSES_MS = [0];',
    command: 'vitest run lib/messages/messages.test.ts',
    says: /asked once more/,
  },
  {
    guard: 'locales',
    fault: 'a message is missing in German',
    file: 'public/_locales/de/messages.json',
    instead: '"noAnswer"',
    put: '"noAnswerAtAll"',
    command: 'vitest run components/locales.test.tsx',
    says: /noAnswer/,
  },
  {
    guard: 'former profiles',
    fault: 'the migration to version 4 is left out',
    file: 'lib/corpus/database.ts',
    instead: '.upgrade(moveRecordsIntoParts);',
    put: '.upgrade(() => moveRecordsIntoParts.length);',
    command: 'vitest run tests/former-profiles.test.ts',
    says: /a profile of version [123]/,
  },
  {
    guard: 'each call to the disk fails',
    fault: 'a judgement that could not be kept is told as kept',
    file: 'lib/corpus/judgements.ts',
    instead: 'await database.judgements.put(stored);',
    put: 'await database.judgements.put(stored).catch(() => undefined);',
    command: 'vitest run lib/corpus/every-call.test.ts -t judgement',
    says: /keeping a judgement/,
  },
  {
    guard: 'contrast of the marks',
    fault: 'a mark too pale to be read',
    file: 'lib/text/verdict-style.ts',
    instead: "light: { ink: '#17614f'",
    put: "light: { ink: '#b7d1cf'",
    command: 'vitest run lib/text/verdict-style.test.ts',
    says: /FAIL/,
  },
  {
    guard: 'manifest: permissions',
    fault: 'one more permission',
    file: 'wxt.config.ts',
    instead: "permissions: ['activeTab',",
    put: "permissions: ['history', 'activeTab',",
    command: `${STORIES} tests/e2e/manifest.test.ts`,
    says: /the permissions are these and no others/,
    needsBrowser: true,
  },
  {
    guard: 'manifest: policy',
    fault: 'the extension’s pages may connect to anywhere',
    file: 'wxt.config.ts',
    instead: `"connect-src 'self'"`,
    put: `"connect-src 'self' https:"`,
    command: `${STORIES} tests/e2e/manifest.test.ts`,
    says: /have no network/,
    needsBrowser: true,
  },
  {
    guard: 'static addresses',
    fault: 'the card has an address that pages know',
    file: 'wxt.config.ts',
    instead: '{ use_dynamic_url: true }',
    put: '{ use_dynamic_url: false }',
    command: `${STORIES} tests/e2e/static-address.test.ts`,
    says: /by an address that a page can know/,
    needsBrowser: true,
  },
  {
    guard: 'nothing leaves',
    fault: 'the content script fetches',
    file: 'entrypoints/content/index.ts',
    instead: 'const visit = takeOverFromLook();',
    put: "const visit = takeOverFromLook(); void fetch('https://leak.example/', { mode: 'no-cors' });",
    command: `${STORIES} tests/e2e/nothing-leaves.test.ts`,
    says: /leak\.example/,
    needsBrowser: true,
  },
  {
    guard: 'private windows',
    fault: 'articles of private windows are remembered',
    file: 'entrypoints/background/recording.ts',
    instead: 'if (sender.tab === undefined || sender.tab.incognito) return;',
    put: 'if (sender.tab === undefined) return;',
    command: `${STORIES} tests/e2e/private-windows.test.ts`,
    says: /nothing of it is kept/,
    needsBrowser: true,
  },
  {
    guard: 'update under open pages',
    fault: 'the new version does not come to the open pages',
    file: 'entrypoints/background/index.ts',
    instead: 'void apply(true);\n    if (reason',
    put: 'void apply(false);\n    if (reason',
    command: `${STORIES} tests/e2e/update.test.ts -t updated`,
    says: /the new version on the page/,
    needsBrowser: true,
  },
  {
    guard: 'what a page can learn',
    fault: 'the host has a class',
    file: 'lib/page/overlay.ts',
    instead: "const root = host.attachShadow({ mode: 'closed' });",
    put: "host.className = 'quotes'; const root = host.attachShadow({ mode: 'closed' });",
    command: `${STORIES} tests/e2e/leaks.test.ts`,
    says: /FAIL/,
    needsBrowser: true,
  },
  {
    guard: 'hostile pages',
    fault: 'the reader believes what a form says of itself',
    file: 'lib/page/unclobbered.ts',
    instead: 'return isForm(node) ?',
    put: 'return isForm(node) && !node.isConnected ?',
    command: `${STORIES} --mode long tests/e2e/hostile-pages.test.ts -t named`,
    says: /FAIL/,
    needsBrowser: true,
  },
];

const isWithBrowser = process.argv.includes('--browser');
const wanted = process.argv.slice(2).find(argument => !argument.startsWith('--')) ?? '';

if (spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).stdout.trim() !== '')
  throw new Error('Commit first: the files are changed and given back.');

let missed = 0;
for (const { guard, fault, file, instead, put, command, says, needsBrowser } of FAULTS) {
  if (!`${guard} ${fault}`.includes(wanted) || (needsBrowser && !isWithBrowser)) continue;
  const before = readFileSync(file, 'utf8');
  if (instead !== undefined && !before.includes(instead)) throw new Error(`${file} does not hold “${instead}”.`);
  const begin = Date.now();
  let done: ReturnType<typeof spawnSync>;
  try {
    writeFileSync(file, instead === undefined ? before + put : before.replace(instead, () => put));
    done = spawnSync(command, { shell: true, encoding: 'utf8', maxBuffer: 2 ** 28 });
  } finally {
    writeFileSync(file, before);
  }
  const said = `${done.stdout}${done.stderr}`;
  const isRed = done.status !== 0 && says.test(said);
  if (!isRed) missed += 1;
  const seconds = Math.round((Date.now() - begin) / 1_000);
  console.log(`${isRed ? 'red  ' : 'MISSED'} ${guard}: ${fault} (${seconds} s)`);
  if (!isRed) console.log(said.slice(-2_000));
}
console.log(missed === 0 ? 'Every planted fault was found.' : `${missed} planted faults were not found.`);
process.exitCode = missed === 0 ? 0 : 1;
