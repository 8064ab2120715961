/** The reader's settings as they go into a backup and come out of it: what a file holds is checked, and what is no choice of this version is left as it is. */
import * as v from 'valibot';
import type { Settings } from '@/components/SettingsForm.tsx';
import {
  cardTrigger,
  indirectSpeech,
  marksStyle,
  type SiteChoice,
  selectionButton,
  siteAccess,
  sureness,
  theme,
} from '@/lib/settings.ts';
import type { Sureness } from '@/lib/types.ts';

const SITE_CHOICES = v.picklist(
  Object.keys({ always: 1, ask: 1, never: 1 } satisfies Record<SiteChoice, 1>) as SiteChoice[],
);
const SURENESS = ['loose', 'usual', 'strict', 'strictest'] as const satisfies readonly Sureness[];

/** All settings that the form shows: the compiler asks for one that is missing. */
const ITEMS = {
  siteAccess: [
    siteAccess,
    v.object({ choice: v.picklist(['every', 'picked', 'click']), sites: v.record(v.string(), SITE_CHOICES) }),
  ],
  sureness: [sureness, v.picklist(SURENESS)],
  indirectSpeech: [indirectSpeech, v.boolean()],
  marksStyle: [marksStyle, v.picklist(['drawn', 'list'])],
  cardTrigger: [cardTrigger, v.picklist(['hover', 'modifier', 'click'])],
  theme: [theme, v.picklist(['system', 'light', 'dark'])],
  selectionButton: [selectionButton, v.boolean()],
} as const satisfies Record<keyof Settings | 'siteAccess', unknown>;

type Name = keyof typeof ITEMS;
const NAMES = Object.keys(ITEMS) as Name[];

export async function collectSettings(): Promise<Record<string, unknown>> {
  return Object.fromEntries(await Promise.all(NAMES.map(async name => [name, await ITEMS[name][0].getValue()])));
}

export async function restoreSettings(settings: unknown): Promise<void> {
  if (typeof settings !== 'object' || settings === null) return;
  const given = settings as Record<string, unknown>;
  for (const name of NAMES) {
    const [item, schema] = ITEMS[name];
    const parsed = v.safeParse(schema as v.GenericSchema, given[name]);
    if (parsed.success) await item.setValue(parsed.output as never);
  }
}
