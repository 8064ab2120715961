/** Says what of a record's form cannot be kept, and makes an edit of what can. */
import * as v from 'valibot';
import type { RecordDraft, RecordProblems } from '@/components/RecordForm.tsx';
import type { RecordEdit } from '@/lib/corpus/edit-corpus.ts';
import { isCalendarDate } from '@/lib/exchange/calendar-date.ts';
import type { CitedQuote } from '@/lib/types.ts';

/** Longer ones are no statement; the importer's own limit can be raised to this. */
const MAX_WORDS_CHARS = 10_000;

const isLanguage = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const text = v.pipe(v.string(), v.maxLength(MAX_WORDS_CHARS, 'problemTooLong'));
const SCHEMA = v.object({
  exact: v.pipe(text, v.trim(), v.nonEmpty('problemNoWords')),
  prefix: text,
  suffix: text,
  jobTitle: text,
  recipient: text,
  temporalBasis: text,
  about: text,
  description: text,
  dateCreated: v.pipe(
    v.string(),
    v.trim(),
    v.check(date => date === '' || isCalendarDate(date), 'problemDate'),
  ),
  inLanguage: v.pipe(v.string(), v.trim(), v.check(isLanguage, 'problemLanguage')),
});

export function checkRecord(draft: RecordDraft): RecordProblems {
  const parsed = v.safeParse(SCHEMA, draft);
  if (parsed.success) return {};
  return Object.fromEntries(parsed.issues.map(({ path, message }) => [path?.[0]?.key, message]));
}

/** Only what differs: a field that was emptied is taken out. */
export function toEdit({ quote, speaker }: CitedQuote, draft: RecordDraft): RecordEdit {
  const said = (field: 'jobTitle' | 'recipient' | 'dateCreated' | 'temporalBasis' | 'description') => {
    const typed = draft[field].trim();
    return typed === (quote[field] ?? '') ? {} : { [field]: typed === '' ? undefined : typed };
  };
  const about = draft.about
    .split(',')
    .map(subject => subject.trim())
    .filter(subject => subject !== '');
  const changed = {
    ...(draft.exact.trim() === quote.exact ? {} : { exact: draft.exact.trim() }),
    ...(draft.prefix === quote.prefix ? {} : { prefix: draft.prefix }),
    ...(draft.suffix === quote.suffix ? {} : { suffix: draft.suffix }),
    ...(draft.kind === quote.kind ? {} : { kind: draft.kind }),
    ...(draft.inLanguage.trim() === quote.inLanguage ? {} : { inLanguage: draft.inLanguage.trim() }),
    ...(about.join() === quote.about.join() ? {} : { about }),
    ...said('jobTitle'),
    ...said('recipient'),
    ...said('dateCreated'),
    ...said('temporalBasis'),
    ...said('description'),
  };
  const isSame = (draft.speaker?.id ?? null) === (speaker?.id ?? null);
  return {
    id: quote.id,
    quote: changed,
    ...(isSame ? {} : { speaker: toSpeaker(draft.speaker) }),
  };
}

/** An id that is empty stands for somebody who is not known yet. */
function toSpeaker(speaker: RecordDraft['speaker']): NonNullable<RecordEdit['speaker']> | null {
  if (speaker === null) return null;
  return speaker.id === '' ? { name: speaker.name } : { id: speaker.id };
}
