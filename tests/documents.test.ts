/** What the documents say can be followed: each command exists, each file and link is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const DOCUMENTS = [
  ...readdirSync('.').filter(name => name.endsWith('.md')),
  'seeds/README.md',
  'tests/pages/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => join('docs', name)),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** Commands of npm itself that run a script of the same name. */
const SHORT_COMMANDS = new Set(['start', 'test']);

describe.each(DOCUMENTS)('%s', name => {
  const text = readFileSync(name, 'utf8');

  test('its commands are scripts of package.json', () => {
    for (const [, run, script = ''] of text.matchAll(/\bnpm (run (?:-s )?)?([a-z][a-z:-]*)/g)) {
      if (run || SHORT_COMMANDS.has(script)) expect(scripts, `npm ${run ?? ''}${script}`).toHaveProperty([script]);
    }
  });

  test('its links lead to files', () => {
    for (const [, target = ''] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      expect(existsSync(normalize(join(dirname(name), target))), target).toBe(true);
    }
  });
});

test('the map of ARCHITECTURE.md names every folder of lib and every entrypoint', () => {
  const map = readFileSync('ARCHITECTURE.md', 'utf8');
  const folders = (path: string) => readdirSync(path, { withFileTypes: true }).filter(entry => entry.isDirectory());
  for (const { name } of [...folders('lib'), ...folders('entrypoints')]) expect(map, name).toContain(`${name}/`);
});
