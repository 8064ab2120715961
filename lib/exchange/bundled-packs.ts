/** The packs that ship inside the extension: which there are, and how they are read. */
import type { PackContents, RejectedRecord } from './pack.ts';
import { readPack } from './pack.ts';

interface BundledPack {
  id: string;
  version: string;
  path: string;
}

/** Id and version stand here too, so that a start of the background need not read the files; a test holds them to the files. */
export const BUNDLED_PACKS: readonly BundledPack[] = [
  { id: 'syria-october-2019', version: '1.0.0', path: '/seeds/syria-october-2019.json' },
];

export interface ReadablePack extends BundledPack {
  /** Rejects with a sentence where the pack cannot be read at all; broken records are in `rejected`. */
  read: () => Promise<PackContents & { rejected: RejectedRecord[] }>;
}

/** `load` gets a file of the extension by its path. */
export function readBundledPacks(load: (path: string) => Promise<Response>): ReadablePack[] {
  return BUNDLED_PACKS.map(pack => ({
    ...pack,
    read: async () => {
      const reading = readPack(await (await load(pack.path)).json());
      if (!reading.ok) throw new Error(reading.error);
      return reading.value;
    },
  }));
}
