/** What a pair of statements is remembered by: the same for (a, b) and (b, a). */
export function pairKey(quoteId: string, againstId: string): string {
  return quoteId < againstId ? `${quoteId}|${againstId}` : `${againstId}|${quoteId}`;
}
