/** The reader's settings as they go into a backup and come out of it: what a file holds is checked, and what is no choice of this version is left as it is. */
import * as v from 'valibot';
import { cardTrigger, indirectSpeech, marksStyle, siteAccess, sureness, theme } from '@/lib/settings.ts';
import type { Sureness } from '@/lib/types.ts';

const SITE_CHOICES = v.picklist(['always', 'never']);
const SURENESS = ['loose', 'usual', 'strict', 'strictest'] as const satisfies readonly Sureness[];

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
} as const;

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
