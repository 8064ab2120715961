/** The built extension in a folder of its own, as a reader installs it: no page is granted before the reader allows it, and a newer version can take its place. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testBuild } from '../../scripts/build-for-tests.ts';
import { BROWSER } from './reader.ts';

type Manifest = Record<string, unknown>;

export interface ExtensionCopy {
  folder: string;
  /** What the folder then holds the browser has yet to be told. */
  changeManifest: (of: (manifest: Manifest) => Manifest) => Promise<void>;
  remove: () => Promise<void>;
}

export async function copyExtension(): Promise<ExtensionCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'on-the-record-build-'));
  await cp(testBuild(BROWSER), folder, { recursive: true });
  const changeManifest: ExtensionCopy['changeManifest'] = async of => {
    const path = join(folder, 'manifest.json');
    await writeFile(path, JSON.stringify(of(JSON.parse(await readFile(path, 'utf8')))));
  };
  await changeManifest(({ host_permissions, ...manifest }) => ({
    ...manifest,
    optional_host_permissions: host_permissions,
  }));
  return {
    folder,
    changeManifest,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
