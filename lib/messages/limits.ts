/** Longer ones are no quotations, and a page must not be able to make the background work without end. */
export const MAX_STATEMENT_LENGTH = 20_000;
