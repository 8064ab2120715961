/** The options page's form for a contradiction of the reader's own, about the record that the address names (`#add=…`). */
import { useEffect, useMemo, useState } from 'react';
import { type ContradictionDraft, ContradictionForm } from '@/components/ContradictionForm.tsx';
import { openCorpusReader } from '@/lib/corpus/corpus-reader.ts';
import type { CorpusDatabase } from '@/lib/corpus/database.ts';
import { keepJudgement } from '@/lib/corpus/judgements.ts';
import { interfaceLocale, translate } from '@/lib/interface-language.ts';
import type { CitedQuote, ContradictionKind, ContradictionLabel, JudgedStatement } from '@/lib/types.ts';

const MAX_FOUND = 10;
/** The reader says what it amounts to; the kind that goes with it is the least that this says. */
const KINDS: Readonly<Record<ContradictionLabel, ContradictionKind>> = {
  contradicts: 'fact',
  'different figure': 'number',
  'changed position': 'position',
};

function sideOf({ quote, speaker }: CitedQuote): JudgedStatement {
  return {
    quoteId: quote.id,
    exact: quote.exact,
    speakerName: speaker?.name ?? null,
    dateCreated: quote.dateCreated ?? null,
  };
}

interface NewRecordProps {
  database: CorpusDatabase;
  subjectId: string;
  onAdded: () => void;
  onCancel: () => void;
}

export function NewRecord({ database, subjectId, onAdded, onCancel }: NewRecordProps) {
  const corpus = useMemo(() => openCorpusReader(database), [database]);
  /** Undefined while it is looked for, null where it is in no corpus that is in use. */
  const [subject, setSubject] = useState<CitedQuote | null>();
  const [found, setFound] = useState<CitedQuote[] | null>(null);

  useEffect(() => {
    void corpus.cite([subjectId]).then(([record]) => setSubject(record ?? null));
  }, [corpus, subjectId]);

  if (subject === undefined) return null;
  if (subject === null) {
    return (
      <p role="status" className="judgements-said">
        {translate('recordGone')}
      </p>
    );
  }
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
    onAdded();
  };
  return (
    <ContradictionForm
      key={subject.quote.id}
      subject={subject}
      found={found}
      locale={interfaceLocale()}
      onSearch={words => void search(words)}
      onAdd={draft => void add(draft)}
      onCancel={onCancel}
    />
  );
}
