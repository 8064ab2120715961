/** The options page's form for a contradiction of the reader's own; a card opens it with `#add=` and the id of its record. */
import { useEffect, useMemo, useState } from 'react';
import { type ContradictionDraft, ContradictionForm } from '@/components/ContradictionForm.tsx';
import { openCorpusReader } from '@/lib/corpus/corpus-reader.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { keepJudgement } from '@/lib/corpus/judgements.ts';
import { interfaceLocale, translate } from '@/lib/interface-language.ts';
import type { CitedQuote, ContradictionKind, ContradictionLabel, JudgedStatement } from '@/lib/types.ts';

const MAX_FOUND = 10;
const HASH = '#add=';

/** The reader says what it amounts to; the kind that goes with it is the least that this says. */
const KINDS: Readonly<Record<ContradictionLabel, ContradictionKind>> = {
  contradicts: 'fact',
  'different figure': 'number',
  'changed position': 'position',
};

function askedFor(): string | null {
  if (!location.hash.startsWith(HASH)) return null;
  try {
    return decodeURIComponent(location.hash.slice(HASH.length));
  } catch {
    return null;
  }
}

function sideOf({ quote, speaker }: CitedQuote): JudgedStatement {
  return {
    quoteId: quote.id,
    exact: quote.exact,
    speakerName: speaker?.name ?? null,
    dateCreated: quote.dateCreated ?? null,
  };
}

type State = { kind: 'none' | 'gone' | 'added' } | { kind: 'open'; subject: CitedQuote };

export function NewRecord({ database }: { database: CorpusDatabase }) {
  const corpus = useMemo(() => openCorpusReader(database), [database]);
  const [state, setState] = useState<State>({ kind: 'none' });
  const [found, setFound] = useState<CitedQuote[] | null>(null);

  useEffect(() => {
    const open = async () => {
      const quoteId = askedFor();
      if (quoteId === null) return;
      const [subject] = await corpus.cite([quoteId]);
      setFound(null);
      setState(subject ? { kind: 'open', subject } : { kind: 'gone' });
    };
    void open();
    const onHash = () => void open();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, [corpus]);

  if (state.kind === 'none') return null;
  if (state.kind !== 'open') {
    return (
      <p role="status" className="judgements-said">
        {translate(state.kind === 'added' ? 'recordAdded' : 'recordGone')}
      </p>
    );
  }
  const { subject } = state;
  const close = (kind: 'none' | 'added') => {
    // Loaded again, the page is to show no form.
    history.replaceState(null, '', location.pathname);
    setState({ kind });
  };
  const search = async (words: string) => {
    // One more than is shown: the subject is among them as a rule.
    const records = await corpus.find(words, MAX_FOUND + 1);
    setFound(records.filter(({ quote }) => quote.id !== subject.quote.id).slice(0, MAX_FOUND));
  };
  const add = async ({ against, label, because }: ContradictionDraft) => {
    await keepJudgement(database, {
      decision: 'added',
      statement: sideOf(subject),
      against: sideOf(against),
      kind: KINDS[label],
      label,
      because,
      dateModified: new Date().toISOString(),
    });
    close('added');
  };
  return (
    <ContradictionForm
      key={subject.quote.id}
      subject={subject}
      found={found}
      locale={interfaceLocale()}
      onSearch={words => void search(words)}
      onAdd={draft => void add(draft)}
      onCancel={() => close('none')}
    />
  );
}
