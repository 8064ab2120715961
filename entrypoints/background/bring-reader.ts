/** Brings the script that reads to a page that has something to read. */
import type { Sender } from '@/lib/messages/channel.ts';
import type { PageRequest } from '@/lib/messages/page-to-background.ts';
import { marksStyle, selectionButton } from '@/lib/settings.ts';
import { bringContent } from '@/lib/sites/content-registration.ts';

type Reason = Extract<PageRequest, { type: 'bring' }>['why'];

export async function bringReader(why: Reason, { tab, documentId }: Sender): Promise<null> {
  if (tab?.id === undefined) return null;
  if (why === 'selection' && !(await isButtonWanted())) return null;
  await bringContent(tab.id, documentId);
  return null;
}

async function isButtonWanted(): Promise<boolean> {
  const [isOn, style] = await Promise.all([selectionButton.getValue(), marksStyle.getValue()]);
  return isOn && style === 'drawn';
}
