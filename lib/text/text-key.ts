/** What a statement without a record is known by: its words, whatever the typography, case and marks around them. */
import { tokeniseWords } from './words.ts';

/** No record's id begins so: those begin with the id of their corpus and a slash. */
const SCHEME = 'text:';

export function textKey(exact: string): string {
  return (
    SCHEME +
    tokeniseWords(exact)
      .map(word => word.folded)
      .join(' ')
  );
}
