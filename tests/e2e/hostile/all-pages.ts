/** All hostile pages; each has a name of its own. */
import { BULK } from './bulk.ts';
import { CLOBBERED } from './clobbered.ts';
import { DOCUMENTS } from './documents.ts';
import type { HostilePage } from './hostile-page.ts';
import { LETTERS } from './letters.ts';
import { OVERLAYS } from './overlays.ts';
import { OVERRIDDEN } from './overridden.ts';
import { RESTLESS } from './restless.ts';

export const HOSTILE_PAGES: readonly HostilePage[] = [
  ...CLOBBERED,
  ...OVERRIDDEN,
  ...LETTERS,
  ...RESTLESS,
  ...DOCUMENTS,
  ...OVERLAYS,
  ...BULK,
];
