/** How a finding is marked on the page, or null where it is not: a quote without a record and without a counter-claim stays unmarked. */
import { translate } from '@/lib/interface-language.ts';
import type { MarkKind } from '@/lib/text/verdict-style.ts';
import { MARK_STYLES } from '@/lib/text/verdict-style.ts';
import type { Finding } from '@/lib/types.ts';

export interface MarkLook {
  kind: MarkKind;
  isOpposed: boolean;
  label: string;
}

export function markOf({ match, record, contradictions }: Finding): MarkLook | null {
  const isOpposed = contradictions.length > 0;
  if (!match && !isOpposed) return null;
  const kind: MarkKind = match?.verdict ?? 'opposed';
  const parts = [translate(MARK_STYLES[kind].labelKey), record?.speaker?.name, match?.because[0]];
  if (isOpposed && match) parts.push(translate(MARK_STYLES.opposed.labelKey));
  return { kind, isOpposed, label: parts.filter(Boolean).join('. ') };
}
