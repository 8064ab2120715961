/** Lets the reader put the records of one corpus into another. */

import { type FormEvent, useState } from 'react';
import { Choice } from './Choice.tsx';
import { FormButtons } from './FormButtons.tsx';
import './forms.css';
import { useMessages } from './Messages.tsx';

export interface MergeCorporaFormProps {
  name: string;
  /** The other corpora. */
  others: { id: string; name: string }[];
  onMerge: (intoId: string) => void;
  onCancel: () => void;
}

export function MergeCorporaForm({ name, others, onMerge, onCancel }: MergeCorporaFormProps) {
  const t = useMessages();
  const [into, setInto] = useState(others[0]?.id ?? '');
  function submit(event: FormEvent) {
    event.preventDefault();
    if (into !== '') onMerge(into);
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Choice
        label={t('mergeInto', name)}
        value={into}
        options={others.map(({ id, name: words }) => [id, words] as const)}
        note={t('mergeNote')}
        onChange={setInto}
      />
      <FormButtons deed={t('deedMerge')} onCancel={onCancel} />
    </form>
  );
}
