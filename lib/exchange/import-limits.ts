/** The caps of what is read from a file, each with its reason. Beyond them a record, or the file, is answered with a sentence. */

/** No honest record is longer; an endless line would hold everything up. In UTF-16 units. */
export const MAX_RECORD_CHARS = 4_000_000;
/** Text packs about 3 to 20 times smaller, zeros a thousand times: more than this is a file made to fill the memory. */
export const MAX_PACKING_RATIO = 200;
/** Below so many bytes even zeros do no harm. */
export const UNCHECKED_UNPACKED_BYTES = 4_000_000;
/** The deepest format, a feed of claims, needs nine levels. */
export const MAX_NESTING = 64;
/** What a rejected record shows of itself. */
export const MAX_EXCERPT_CHARS = 200;
/** Names, titles and explanations: a paragraph is enough. */
export const MAX_TEXT_CHARS = 2_000;
export const MAX_ID_CHARS = 200;
/** Keeps a batch small enough for one message and one transaction. */
export const MAX_BATCH_QUOTES = 2_000;
/** A table with more columns was not made by a person. */
export const MAX_COLUMNS = 100;
