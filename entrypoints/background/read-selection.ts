/** What the reader has selected in a tab, with who is quoted there: read by a script that is run once, and taken as another's data. */
import * as v from 'valibot';
import { browser } from '#imports';
import {
  AboutSchema,
  MAX_QUOTE_LENGTH,
  type ReaderSelection,
  SelectionSchema,
} from '@/lib/messages/reader-selection.ts';
import { readStatements } from '@/lib/quotes/read-statements.ts';
import { statementAt } from '@/lib/quotes/statement-at.ts';
import type { TextPosition } from '@/lib/types.ts';

const MAX_TEXT_LENGTH = 1_000_000;
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Text = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH));
const PageSelection = v.strictObject({
  passage: v.nullable(
    v.strictObject({
      exact: Text,
      prefix: Text,
      suffix: Text,
      position: v.nullable(v.strictObject({ start: Offset, end: Offset })),
    }),
  ),
  about: AboutSchema,
  text: Text,
});
type PageSelection = v.InferOutput<typeof PageSelection>;

export interface SelectedIn {
  tabId: number;
  frameId: number;
  address: string | undefined;
  isPrivate: boolean;
  /** What the browser itself says is selected: all that is known where no script may run. */
  text: string;
}

type KnownSpeakers = readonly { name: string; alternateName: string[] }[];

/** Null where nothing is selected. */
export async function readSelection(
  { tabId, frameId, address = '', isPrivate, text }: SelectedIn,
  knownSpeakers: () => Promise<KnownSpeakers>,
): Promise<ReaderSelection | null> {
  const read = await runInPage(tabId, frameId);
  const found = read?.passage ?? (text.trim() ? { exact: text.trim(), prefix: '', suffix: '', position: null } : null);
  if (!found) return null;
  const statement =
    read && found.position ? findStatement(read, found.position, await knownSpeakers().catch(() => [])) : null;
  return v.parse(SelectionSchema, {
    exact: cut(found.exact),
    prefix: found.prefix.slice(-500),
    suffix: found.suffix.slice(0, 500),
    speakerName: statement?.speakerName ?? null,
    kind: statement?.kind ?? 'direct',
    about: read?.about ?? null,
    address: address.slice(0, 4_000) || null,
    tabId,
    isPrivate,
  });
}

function findStatement({ text, about }: PageSelection, position: TextPosition, knownSpeakers: KnownSpeakers) {
  return statementAt(readStatements({ ...about, text }, { knownSpeakers: [...knownSpeakers] }), position);
}

/** At the end of a word, if there is one. */
function cut(text: string): string {
  if (text.length <= MAX_QUOTE_LENGTH) return text;
  const head = text.slice(0, MAX_QUOTE_LENGTH);
  return head.slice(0, head.lastIndexOf(' ') + 1 || undefined).trimEnd();
}

async function runInPage(tabId: number, frameId: number): Promise<PageSelection | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ['/selection.js'] as never,
    });
    const parsed = v.safeParse(PageSelection, answer?.result);
    return parsed.success ? parsed.output : null;
  } catch {
    // A page of the browser's own, or one that the reader has not allowed.
    return null;
  }
}
