/** Copies text, and says for a moment what reached the clipboard: the last copy alone, for all of its moment. */
import { useCallback, useEffect, useState } from 'react';

const COPIED_MS = 2_000;

export interface Copying<What> {
  /** What reached the clipboard a moment ago. */
  copied: What | null;
  copy: (text: string, what: What) => void;
  forget: () => void;
}

export function useCopying<What>(): Copying<What> {
  // An object of its own for each copy: the same text again has its whole moment too.
  const [last, setLast] = useState<{ what: What } | null>(null);
  useEffect(() => {
    if (last === null) return;
    const timer = setTimeout(() => setLast(null), COPIED_MS);
    return () => clearTimeout(timer);
  }, [last]);
  const copy = useCallback((text: string, what: What) => {
    void navigator.clipboard.writeText(text).then(() => setLast({ what }));
  }, []);
  const forget = useCallback(() => setLast(null), []);
  return { copied: last?.what ?? null, copy, forget };
}
