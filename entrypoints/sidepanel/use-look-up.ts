/** Looking words up from the panel: the last question asked is the one that is answered; what was kept stays over all of them. */
import { useCallback, useRef, useState } from 'react';
import type { LookUpState } from '@/components/LookUp.tsx';
import { askAsOwnPage } from '@/lib/messages/panel-to-background.ts';
import type { CalendarDate, CitedQuote } from '@/lib/types.ts';
import { useCopying } from '../card/use-copying.ts';
import { saveFile } from '../options/save-file.ts';

/** What is known of words that come from a page. */
export interface LookUpOrigin {
  speakerName: string | null;
  date: CalendarDate | null;
}

const FROM_HAND: LookUpOrigin = { speakerName: null, date: null };

export function useLookUp() {
  const [words, setWords] = useState('');
  const [origin, setOrigin] = useState(FROM_HAND);
  const [state, setState] = useState<LookUpState>({ kind: 'none' });
  const [kept, setKept] = useState<CitedQuote[]>([]);
  const { copied, copy } = useCopying<'text' | 'markdown'>();
  const question = useRef(0);

  const ask = useCallback(async (text: string, { speakerName, date }: LookUpOrigin) => {
    question.current += 1;
    const asked = question.current;
    if (text.trim() === '') return setState({ kind: 'none' });
    setState({ kind: 'looking' });
    const answer = await askAsOwnPage({ type: 'look-up', text, speakerName, date });
    if (asked !== question.current) return;
    setState(answer.ok ? { kind: 'found', ...answer.value } : { kind: 'error', error: answer.error });
  }, []);

  const begin = useCallback(
    (text: string, from: LookUpOrigin) => {
      setWords(text);
      setOrigin(from);
      void ask(text, from);
    },
    [ask],
  );

  return {
    words,
    state,
    kept,
    copied,
    /** Words from a page. */
    begin,
    onWords: (next: string) => {
      setWords(next);
      // Written from the start, they are nobody's any more.
      if (next.trim() === '') setOrigin(FROM_HAND);
    },
    onSearch: () => void ask(words, origin),
    onKeep: (record: CitedQuote, isKept: boolean) =>
      setKept(before => {
        const others = before.filter(({ quote }) => quote.id !== record.quote.id);
        return isKept ? [...others, record] : others;
      }),
    onCopy: copy,
    onDownload: (lines: string) => saveFile(new Blob([lines], { type: 'application/json' }), 'on-the-record.jsonl'),
    onClear: () => setKept([]),
  };
}
