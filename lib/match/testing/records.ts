/** Records for the tests of matching. */
import type { JudgedRecord } from '../judge.ts';

export interface RecordOptions {
  id?: string;
  prefix?: string;
  suffix?: string;
  /** Name of the speaker; null for a record without one. */
  speaker?: string | null;
}

export function recordOf(exact: string, options: RecordOptions = {}): JudgedRecord {
  const { id = 'q', prefix = '', suffix = '', speaker = null } = options;
  return {
    quote: {
      id,
      corpusId: 'c',
      exact,
      prefix,
      suffix,
      kind: 'direct',
      creator: speaker,
      isPartOf: 's',
      inLanguage: 'en',
      about: [],
    },
    speaker: speaker === null ? null : { id: speaker, type: 'Person', name: speaker, alternateName: [] },
  };
}
