/** Lets the reader change what a corpus says of itself, and its colour. */

import { type FormEvent, useId, useState } from 'react';
import { ColourChoice } from './ColourChoice.tsx';
import { CorpusLabelFields } from './CorpusLabelFields.tsx';
import type { CorpusColour } from './corpus-colours.ts';
import { FormButtons } from './FormButtons.tsx';
import './forms.css';
import type { CorpusLabelDraft } from './import-preview.ts';
import { useMessages } from './Messages.tsx';

export interface CorpusLabelFormProps {
  label: CorpusLabelDraft;
  colour: CorpusColour;
  onSave: (label: CorpusLabelDraft, colour: CorpusColour) => void;
  onCancel: () => void;
}

export function CorpusLabelForm({ label, colour, onSave, onCancel }: CorpusLabelFormProps) {
  const t = useMessages();
  const name = useId();
  const [draft, setDraft] = useState(label);
  const [chosen, setChosen] = useState(colour);
  function submit(event: FormEvent) {
    event.preventDefault();
    onSave(draft, chosen);
  }
  return (
    <form className="stack-wide" onSubmit={submit}>
      <CorpusLabelFields label={draft} onLabel={setDraft} />
      <ColourChoice name={name} colour={chosen} onColour={setChosen} />
      <FormButtons deed={t('saveRecord')} onCancel={onCancel} />
    </form>
  );
}
