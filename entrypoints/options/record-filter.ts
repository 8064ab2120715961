/** The filters of the records as they stand in the page's address, and as they are asked of the corpora. */
import type { RecordFilter } from '@/components/RecordFilters.tsx';
import type { RecordSort } from '@/components/RecordTable.tsx';
import { FLAWS } from '@/lib/corpus/corpus-health.ts';
import type { RecordQuery } from '@/lib/corpus/record-query.ts';

const SORTS: readonly string[] = ['date', 'speaker', 'added', 'relevance'] satisfies RecordSort[];
const MAX_YEAR = 9999;

export function readFilter(query: URLSearchParams): RecordFilter {
  const text = (name: string) => query.get(name) ?? '';
  const sort = text('sort');
  // The name goes with the id, so that it can be shown before the speaker or source has been looked for.
  const chosen = (name: string, called: string) => {
    const id = text(name);
    return id === '' ? null : { id, name: text(called) || id };
  };
  return {
    words: text('words'),
    speaker: chosen('speaker', 'name'),
    source: chosen('source', 'title'),
    corpusId: text('corpus'),
    fromYear: text('from'),
    toYear: text('to'),
    about: text('about'),
    flaw: FLAWS.find(flaw => flaw === text('flaw')) ?? '',
    sort: SORTS.includes(sort) ? (sort as RecordSort) : 'date',
    isDescending: text('order') !== 'up',
  };
}

export function writeFilter(filter: RecordFilter): URLSearchParams {
  const { words, speaker, source, corpusId, fromYear, toYear, about, flaw, sort, isDescending } = filter;
  const fields = {
    words,
    speaker: speaker?.id ?? '',
    name: speaker?.name ?? '',
    source: source?.id ?? '',
    title: source?.name ?? '',
    corpus: corpusId,
    from: fromYear,
    to: toYear,
    about,
    flaw,
    sort: sort === 'date' ? '' : sort,
    order: isDescending ? '' : 'up',
  };
  return new URLSearchParams(Object.entries(fields).filter(([, text]) => text !== ''));
}

export function toQuery(filter: RecordFilter): RecordQuery {
  const { words, speaker, source, corpusId, about, flaw, sort, isDescending } = filter;
  const from = yearOf(filter.fromYear);
  const to = yearOf(filter.toYear);
  return {
    ...(words.trim() === '' ? {} : { words }),
    ...(speaker === null ? {} : { speakerIds: [speaker.id] }),
    ...(source === null ? {} : { sourceId: source.id }),
    ...(corpusId === '' ? {} : { corpusIds: [corpusId] }),
    ...(from === null && to === null ? {} : { years: [from ?? 0, to ?? MAX_YEAR] }),
    ...(about.trim() === '' ? {} : { about: about.trim() }),
    ...(flaw === '' ? {} : { flaw }),
    sort: sort === 'relevance' && words.trim() === '' ? 'date' : sort,
    isDescending,
  };
}

/** A year that is being typed is none yet. */
function yearOf(text: string): number | null {
  const year = Number(text);
  return /^\d{1,4}$/.test(text.trim()) && year > 0 ? year : null;
}
